//! Regions as they are written, with names resolved: conditions over dimensions, and the scope of a
//! statement. `eval` turns them into regions of a space.

use super::act::{ActId, JurisdictionId};
use super::address::AddressId;
use super::formula::{AllowedId, Formula};
use super::vocabulary::{DimensionId, PropertyId};
use crate::scope::Comparison;
use crate::source::Place;
use crate::value::Exact;

/// An interned scope of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ScopeId(pub u32);

impl ScopeId {
    /// The scope of a statement that names no persons and no circumstances.
    pub const EVERYTHING: Self = Self(0);

    /// Whether this scope leaves nothing out.
    pub const fn is_everything(self) -> bool {
        self.0 == 0
    }
}

/// Who and when.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Condition {
    /// Every situation.
    Always,
    /// No situation.
    Never,
    /// A test on one dimension.
    Test(Test),
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// A named group, by number; only while the groups themselves are resolved.
    Group(u32),
}

/// A test on one dimension.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Test {
    /// One of these values, by position.
    Among(DimensionId, Vec<u16>),
    /// A number, in the dimension's unit.
    Compare(DimensionId, Comparison, Exact),
    /// A formula of parameters and properties, in the dimension's unit.
    Formula(DimensionId, Comparison, Formula),
    /// The cell where the dimension has no value.
    Absent(DimensionId),
}

impl Condition {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, x) | (x, Self::Always) => x,
            (Self::All(mut a), Self::All(b)) => {
                a.extend(b);
                Self::All(a)
            }
            (Self::All(mut a), b) => {
                a.push(b);
                Self::All(a)
            }
            (a, b) => Self::All(vec![a, b]),
        }
    }

    /// Calls `visit` for each test in it.
    pub fn each_test<'c>(&'c self, visit: &mut impl FnMut(&'c Test)) {
        match self {
            Self::Always | Self::Never | Self::Group(_) => {}
            Self::Test(test) => visit(test),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_test(visit)),
            Self::Not(part) => part.each_test(visit),
        }
    }
}

impl Condition {
    /// Calls `visit` for each group that is still named in it.
    pub fn each_group(&self, visit: &mut impl FnMut(u32)) {
        match self {
            Self::Always | Self::Never | Self::Test(_) => {}
            Self::Group(group) => visit(*group),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_group(visit)),
            Self::Not(part) => part.each_group(visit),
        }
    }

    /// Whether groups are still named in it.
    pub fn has_groups(&self) -> bool {
        let mut has = false;
        self.each_group(&mut |_| has = true);
        has
    }
}

/// The same situation with some of its places changed: `same for full_time`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Change(pub Vec<(DimensionId, At)>);

/// A place on a dimension.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum At {
    /// A value, by position.
    Value(u16),
    /// A number, in the dimension's unit.
    Number(Exact),
    /// The cell where the dimension has no value.
    None,
}

impl Change {
    /// The change that a condition names, if it names one place on each of its dimensions.
    pub fn of(condition: &Condition) -> Option<Self> {
        let mut places = Vec::new();
        let all = match condition {
            Condition::All(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        for part in all {
            let Condition::Test(test) = part else { return None };
            let at = match test {
                Test::Among(_, values) => match values.as_slice() {
                    [one] => At::Value(*one),
                    _ => return None,
                },
                Test::Compare(_, Comparison::Equal, number) => At::Number(*number),
                Test::Absent(_) => At::None,
                _ => return None,
            };
            places.push((test.dimension(), at));
        }
        Some(Self(places))
    }
}

impl Test {
    /// The dimension that it tests.
    pub const fn dimension(&self) -> DimensionId {
        match self {
            Self::Among(dimension, _)
            | Self::Compare(dimension, ..)
            | Self::Formula(dimension, ..)
            | Self::Absent(dimension) => *dimension,
        }
    }
}

/// The situations that a statement is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Scope {
    /// The act's scope, `for` and `when`: what decides which of two norms is the more special.
    pub base: Condition,
    /// `unless`: it only cuts where the statement applies.
    pub unless: Condition,
}

/// A condition on the law or the state, behind `where`.
#[derive(Clone, Debug)]
pub enum StateCondition {
    /// `PROPERTY OP VALUE`
    Property {
        /// The property.
        property: PropertyId,
        /// What is asked of it.
        allowed: AllowedId,
        /// Where it stands.
        place: Place,
    },
    /// `KZ declared ADDRESS`
    Declared {
        /// The state.
        of: JurisdictionId,
        /// The instrument.
        act: ActId,
        /// The paragraph.
        address: Option<AddressId>,
    },
    /// `ADDRESS is met`
    IsMet {
        /// The instrument.
        act: ActId,
        /// The paragraph.
        address: AddressId,
        /// Where it stands.
        place: Place,
    },
    /// All of these.
    All(Vec<StateCondition>),
    /// Any of these.
    Any(Vec<StateCondition>),
    /// Not this.
    Not(Box<StateCondition>),
}

impl Scope {
    /// How many tests its conditions have.
    pub fn size(&self) -> usize {
        let mut tests = 0;
        self.base.each_test(&mut |_| tests += 1);
        self.unless.each_test(&mut |_| tests += 1);
        tests
    }
}
