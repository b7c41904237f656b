//! What parts of a proposal do to one another: which only work together, which alone would take something away, and where
//! two bills meet at one place. A part is a line of a bill, or one bill among several. Exactly, by regions: with all parts, with
//! each left out, with each alone.

use super::bills::{Changed, properties};
use super::difference::{affected, differences, under};
use super::enact::{Line, lines};
use crate::eval::{Beside, Difference, Law, Situations, members};
use crate::law::{BillId, Corpus, NormId};
use crate::scope::Region;
use rayon::prelude::*;

/// Parts of which none does without the others what they do together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Together {
    /// The demand that they meet together.
    pub norm: NormId,
    /// The parts, by number.
    pub parts: Vec<usize>,
    /// The situations in which each of them is needed.
    pub situations: Situations,
}

/// A part that alone would open what the whole leaves met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spoils {
    /// The demand that it would open.
    pub norm: NormId,
    /// The part, by number.
    pub part: usize,
    /// The situations in which it would.
    pub situations: Situations,
}

/// What parts do to one another.
#[derive(Default, Debug)]
pub struct Interplay {
    /// Those that only work together.
    pub together: Vec<Together>,
    /// Those that alone would take something away.
    pub spoils: Vec<Spoils>,
    /// Whether there are too many parts to weigh one against another.
    pub too_many: bool,
}

/// Each part takes two laws of its own. More rows than these in all of them aren't made: that would be a matter of memory.
const MOST_ROWS: usize = 400_000;
/// More parts than these aren't weighed: a space for so many laws has too many axes.
const MOST_PARTS: usize = 48;

/// What the parts of a proposal do to one another.
pub fn interplay(before: Law<'_>, parts: &[Vec<Line>]) -> Interplay {
    if parts.len() < 2 {
        return Interplay::default();
    }
    if parts.len() > MOST_PARTS || before.moment.corpus.norms.len().saturating_mul(parts.len()) > MOST_ROWS {
        return Interplay { too_many: true, ..Interplay::default() };
    }
    let all: Vec<Line> = parts.concat();
    let rest = |left_out: usize| -> Vec<Line> {
        let kept = parts.iter().enumerate().filter(|(i, _)| *i != left_out);
        kept.flat_map(|(_, part)| part.iter().copied()).collect()
    };
    let mut sets = vec![all.clone()];
    sets.extend((0..parts.len()).map(rest));
    sets.extend(parts.iter().cloned());
    let changed: Vec<Changed> = sets.par_iter().map(|set| Changed::with(before, set)).collect();
    let mut laws = vec![before];
    laws.extend(changed.iter().map(|one| one.law(before)));
    let members = members(before.moment);
    let Some(whole) = changed.first() else { return Interplay::default() };
    let open = affected(&whole.corpus, &whole.index, &properties(before.moment.corpus, &all));
    let found = under(
        &laws,
        |id| open.contains(&id) && !members.contains(&id),
        |beside, id| vec![of_demand(beside, id, parts.len())],
    );
    let mut all = Interplay::default();
    for one in found {
        all.together.extend(one.together);
        all.spoils.extend(one.spoils);
    }
    all
}

/// The laws stand in order: without the parts, with all, without each, with each alone.
fn of_demand(beside: &mut Beside<'_>, id: NormId, parts: usize) -> Interplay {
    let mut found = Interplay::default();
    let unmet: Vec<Region> = (0..2 + 2 * parts).map(|law| beside.unmet(id, law)).collect();
    let of = |law: usize| unmet.get(law).copied().unwrap_or(Region::NOTHING);
    let (before, after) = (of(0), of(1));
    let Some(judge) = beside.under(1) else { return found };
    let gained = judge.without(before, after);
    let needed: Vec<Region> = (0..parts).map(|part| judge.both(gained, of(2 + part))).collect();
    // Parts that are needed in the same situations hang together.
    let mut groups: Vec<(Vec<usize>, Region)> = Vec::new();
    for (part, needs) in needed.iter().enumerate() {
        let mut own = (vec![part], Region::NOTHING);
        let mut apart = Vec::new();
        for (members, shared) in groups.drain(..) {
            let with = members.iter().filter_map(|other| needed.get(*other)).map(|other| judge.both(*other, *needs));
            let with = with.collect::<Vec<_>>().into_iter().fold(Region::NOTHING, |all, one| judge.either(all, one));
            if judge.is_nothing(with) {
                apart.push((members, shared));
            } else {
                own.0.extend(members);
                let shared = judge.either(shared, with);
                own.1 = judge.either(own.1, shared);
            }
        }
        groups = apart;
        own.0.sort_unstable();
        groups.push(own);
    }
    for (parts, shared) in groups {
        if parts.len() > 1 {
            let situations = judge.named(id, shared);
            found.together.push(Together { norm: id, parts, situations });
        }
    }
    for part in 0..parts {
        let alone = judge.without(of(2 + parts + part), before);
        let opened = judge.without(alone, after);
        if !judge.is_nothing(opened) {
            let situations = judge.named(id, opened);
            found.spoils.push(Spoils { norm: id, part, situations });
        }
    }
    found
}

/// Two bills that meet at one place.
#[derive(Debug)]
pub struct Meeting {
    /// The bill that comes first, and its line there.
    pub first: Line,
    /// The other, and its line there.
    pub second: Line,
    /// What comes to something else where the other comes first; nothing where the order is no matter.
    pub by_order: Vec<Difference>,
    /// The two laws: in this order, in the other.
    pub laws: Box<[Changed; 2]>,
}

/// Where bills meet one another, in their order.
pub fn meetings(before: Law<'_>, bills: &[BillId]) -> Vec<Meeting> {
    let corpus = before.moment.corpus;
    let mut found = Vec::new();
    for (i, one) in bills.iter().enumerate() {
        for other in bills.iter().skip(i + 1) {
            let met = lines(corpus, &[*one]).into_iter().find_map(|line| {
                let meets = |next: &Line| do_meet(corpus, line, *next);
                lines(corpus, &[*other]).into_iter().find(meets).map(|next| (line, next))
            });
            if let Some((first, second)) = met {
                let (of_one, of_other) = (lines(corpus, &[*one]), lines(corpus, &[*other]));
                let so = Changed::with(before, &[of_one.clone(), of_other.clone()].concat());
                let otherwise = Changed::with(before, &[of_other, of_one].concat());
                let by_order = differences(so.law(before), otherwise.law(before), |_| true);
                found.push(Meeting { first, second, by_order, laws: Box::new([so, otherwise]) });
            }
        }
    }
    found
}

/// Whether two lines change one provision, or say something of one property at one place.
fn do_meet(corpus: &Corpus, one: Line, other: Line) -> bool {
    let change = |line: Line| corpus.bill(line.bill).changes.get(line.change);
    let (Some(one), Some(other)) = (change(one), change(other)) else { return false };
    let ended = one.ended.iter().any(|id| other.ended.contains(id));
    let said = one.norms.iter().any(|norm| {
        other.norms.iter().any(|next| {
            (norm.act, norm.address, norm.label, norm.property) == (next.act, next.address, next.label, next.property)
        })
    });
    ended || said
}
