//! Sets of named elements: the grounds of discrimination that a law lists, the documents that it asks for. Owns
//! what a list lacks of another and what it shares with it, where one name may cover another (`origin` covers
//! `social_origin`) and a list may be open (`others`). Names and what covers what are the vocabulary's.

/// A set of elements, by the ids of their names.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Elements {
    named: Vec<u32>,
    open: bool,
}

/// What a given list lacks of a demanded one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Missing {
    /// Demanded elements that no given element covers, sorted.
    pub named: Vec<u32>,
    /// The demand is open (`others`), and the given list is closed.
    pub others: bool,
    /// Whether the given list is open, so that its `others` may reach what is missing, or the demand's own
    /// `others`: a judgement, never met in silence.
    pub maybe_by_others: bool,
}

/// What two lists share.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Shared {
    /// Elements of the second list that the first reaches, sorted.
    pub named: Vec<u32>,
    /// Whether the `others` of either may reach more.
    pub maybe_by_others: bool,
}

impl Missing {
    /// Whether every demanded element is surely given.
    pub fn is_nothing(&self) -> bool {
        self.named.is_empty() && !self.others && !self.maybe_by_others
    }
}

impl Elements {
    /// A set; `open` where the list ends in `others`.
    pub fn new(named: impl IntoIterator<Item = u32>, open: bool) -> Self {
        let mut named: Vec<u32> = named.into_iter().collect();
        named.sort_unstable();
        named.dedup();
        Self { named, open }
    }

    /// The named elements, sorted.
    pub fn named(&self) -> &[u32] {
        &self.named
    }

    /// Whether the list ends in `others`.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && !self.open
    }

    /// What either holds: lists of several provisions unite.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::new(self.named.iter().chain(&other.named).copied(), self.open || other.open)
    }

    /// What these given elements lack of those demanded: for `includes {…}`. `covers(wide, narrow)` says that
    /// whoever names `wide` has named `narrow`; each element covers itself.
    pub fn missing(&self, demanded: &Self, covers: impl Fn(u32, u32) -> bool) -> Missing {
        let is_given = |element: u32| self.named.iter().any(|given| *given == element || covers(*given, element));
        let named: Vec<u32> = demanded.named.iter().copied().filter(|element| !is_given(*element)).collect();
        let maybe_by_others = self.open && (demanded.open || !named.is_empty());
        Missing { named, others: demanded.open && !self.open, maybe_by_others }
    }

    /// Which of `others` these reach: for `excludes {…}`. Two elements meet where one covers the other.
    pub fn shared(&self, others: &Self, covers: impl Fn(u32, u32) -> bool) -> Shared {
        let meets = |a: u32, b: u32| a == b || covers(a, b) || covers(b, a);
        let is_reached = |element: u32| self.named.iter().any(|own| meets(*own, element));
        let named: Vec<u32> = others.named.iter().copied().filter(|element| is_reached(*element)).collect();
        let all_reached = named.len() == others.named.len() && !others.open;
        let maybe_by_others = (self.open && !all_reached && !others.is_empty()) || (others.open && !self.is_empty());
        Shared { named, maybe_by_others }
    }
}

impl FromIterator<u32> for Elements {
    fn from_iter<I: IntoIterator<Item = u32>>(named: I) -> Self {
        Self::new(named, false)
    }
}

#[cfg(test)]
mod tests {
    use super::{Elements, Missing, Shared};

    const SEX: u32 = 1;
    const RACE: u32 = 2;
    const ORIGIN: u32 = 3;
    const SOCIAL_ORIGIN: u32 = 4;

    fn covers(wide: u32, narrow: u32) -> bool {
        (wide, narrow) == (ORIGIN, SOCIAL_ORIGIN)
    }

    #[test]
    fn a_wide_name_gives_a_narrow_one_and_not_the_reverse() {
        let given = Elements::from_iter([ORIGIN, SEX, SEX]);
        let demanded = Elements::from_iter([SEX, SOCIAL_ORIGIN]);
        assert!(given.missing(&demanded, covers).is_nothing());
        let missing = demanded.missing(&given, covers);
        assert_eq!(missing, Missing { named: vec![ORIGIN], others: false, maybe_by_others: false });
        assert_eq!(given.union(&demanded).named(), [SEX, ORIGIN, SOCIAL_ORIGIN]);
    }

    #[test]
    fn others_are_never_met_in_silence() {
        let open = Elements::new([SEX], true);
        let closed = Elements::from_iter([SEX]);
        let missing = open.missing(&Elements::from_iter([SEX, RACE]), covers);
        assert_eq!(missing, Missing { named: vec![RACE], others: false, maybe_by_others: true });
        assert!(open.missing(&closed, covers).is_nothing());
        assert_eq!(closed.missing(&open, covers), Missing { named: vec![], others: true, maybe_by_others: false });
        assert!(open.missing(&open, covers).maybe_by_others);
    }

    #[test]
    fn what_is_excluded_may_be_reached_from_either_side() {
        let given = Elements::from_iter([SOCIAL_ORIGIN]);
        let excluded = Elements::from_iter([ORIGIN, RACE]);
        assert_eq!(given.shared(&excluded, covers), Shared { named: vec![ORIGIN], maybe_by_others: false });
        assert!(Elements::new([SEX], true).shared(&excluded, covers).maybe_by_others);
        assert_eq!(Elements::default().shared(&excluded, covers), Shared { named: vec![], maybe_by_others: false });
    }
}
