//! A region put into words, as data: the first form that fits few phrases. A named group, then phrases,
//! then "all but", then by provenance ("those of art 99(2)"), then one example. Each form is checked with
//! the algebra before it is given: what is said, within the demand and the world, is the region and no more.

use super::axis::{AxisId, Position};
use super::cells::Cells;
use super::cover::{Task, cover};
use super::except::Shadows;
use super::phrase::Phrase;
use super::shadow::Shadow;
use super::space::{Region, Space};

/// How many phrases a description may have.
pub(super) const MOST_PHRASES: usize = 6;

/// What a region is described by.
#[derive(Clone, Copy, Debug)]
pub struct Background<'a> {
    /// The demanded region: descriptions are relative to it ("of these, those that …").
    pub demanded: Region,
    /// Groups with names of their own.
    pub groups: &'a [(String, Region)],
    /// Regions by where they come from, such as the provisions that cover them.
    pub sources: &'a [(String, Region)],
    /// The axes by which the region came about; the others are left out of account where these tell it from the rest.
    /// Empty where that isn't known.
    pub telling: &'a [AxisId],
}

/// One situation: the axes that matter, by name, and the place on each.
pub type Situation = Vec<(AxisId, Position)>;

/// A region in words, relative to a demanded region. Groups and sources are given as positions in the
/// caller's lists, ordered by their names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Description {
    /// All that is demanded.
    Everything,
    /// Nothing of it.
    Nothing,
    /// These named groups, together.
    Groups(Vec<usize>),
    /// These phrases, together.
    Phrases(Vec<Phrase>),
    /// All that is demanded except these named groups.
    ExceptGroups(Vec<usize>),
    /// Some phrases without others.
    Except {
        /// What it is taken from; without any, all that is demanded.
        of: Vec<Phrase>,
        /// What is taken out.
        except: Vec<Phrase>,
    },
    /// What some sources cover without what others do.
    ByProvenance {
        /// The sources that it is taken from; without any, all that is demanded.
        of: Vec<usize>,
        /// The sources taken out.
        except: Vec<usize>,
        /// One situation of the region.
        example: Situation,
    },
    /// Too manifold for words: one situation of it.
    Example {
        /// The situation.
        situation: Situation,
        /// How many cells the region has, when each axis is cut where the region changes; nought where
        /// that couldn't be counted.
        cells: u128,
    },
}

impl Description {
    /// The region that is said, within the demand and the world; nothing for an example, which doesn't
    /// say it.
    pub fn region(&self, space: &mut Space, background: &Background<'_>) -> Option<Region> {
        let inside = space.within_world(background.demanded);
        let said = match self {
            Self::Everything => inside,
            Self::Nothing => Region::NOTHING,
            Self::Groups(groups) => named(space, groups, background.groups),
            Self::Phrases(phrases) => phrased(space, phrases),
            Self::ExceptGroups(groups) => {
                let out = named(space, groups, background.groups);
                space.difference(inside, out)
            }
            Self::Except { of, except } => {
                let from = if of.is_empty() { inside } else { phrased(space, of) };
                let out = phrased(space, except);
                space.difference(from, out)
            }
            Self::ByProvenance { of, except, .. } => {
                let from = if of.is_empty() { inside } else { named(space, of, background.sources) };
                let out = named(space, except, background.sources);
                space.difference(from, out)
            }
            Self::Example { .. } => return None,
        };
        Some(space.intersection(said, inside))
    }
}

/// The union of some of a named list.
fn named(space: &mut Space, places: &[usize], list: &[(String, Region)]) -> Region {
    space.union_of(places.iter().filter_map(|place| list.get(*place)).map(|(_, region)| *region))
}

/// The union of some phrases.
fn phrased(space: &mut Space, phrases: &[Phrase]) -> Region {
    let parts: Vec<Region> = phrases.iter().map(|phrase| phrase.region(space)).collect();
    space.union_of(parts)
}

/// A region in question, with what surrounds it.
#[derive(Clone, Copy)]
pub(super) struct Question {
    /// What is to be said.
    pub(super) on: Region,
    /// What must not be said.
    pub(super) off: Region,
    /// Both together: the possible part of the demand.
    pub(super) inside: Region,
}

impl Space {
    /// Puts the part of a region that is demanded and possible into words. The answer doesn't depend on
    /// the order of the axes, nor on what was asked of the space before.
    pub fn describe(&mut self, region: Region, background: &Background<'_>) -> Description {
        let was_full = self.overflowed();
        let found = self.find_words(region, background);
        // Words are not worth failing a verdict for: the region itself is whole.
        self.arena.overflowed = was_full;
        found
    }

    /// The question without the axes that aren't telling, each where the region can be told from the rest without it.
    /// What is impossible ties axes to one another: a region that a provision makes by one of them hangs on twenty. The
    /// search for words takes longer with each, and finds none that these are needed for.
    fn without_the_rest(&mut self, question: Question, telling: &[AxisId]) -> Question {
        let Question { mut on, mut off, .. } = question;
        if telling.is_empty() {
            return question;
        }
        let mut axes = self.axes_of(on);
        axes.extend(self.axes_of(off));
        axes.sort_unstable();
        axes.dedup();
        for axis in axes.into_iter().filter(|axis| !telling.contains(axis)) {
            let (wider_on, wider_off) = (self.forget(on, axis), self.forget(off, axis));
            if self.overflowed() {
                return question;
            }
            if self.intersection(wider_on, wider_off) == Region::NOTHING {
                (on, off) = (wider_on, wider_off);
            }
        }
        let inside = self.union(on, off);
        if self.overflowed() { question } else { Question { on, off, inside } }
    }

    fn find_words(&mut self, region: Region, background: &Background<'_>) -> Description {
        let inside = self.within_world(background.demanded);
        let on = self.intersection(region, inside);
        let off = self.difference(inside, on);
        if self.overflowed() {
            let situation = self.example(region).unwrap_or_default();
            return Description::Example { situation, cells: 0 };
        }
        match (on, off) {
            (Region::NOTHING, _) => return Description::Nothing,
            (_, Region::NOTHING) => return Description::Everything,
            _ => {}
        }
        let groups = self.groups_for(on, inside, background.groups);
        if let Some(groups) = groups.clone().filter(|groups| groups.len() == 1) {
            return Description::Groups(groups);
        }
        let told = self.without_the_rest(Question { on, off, inside }, background.telling);
        let cells = Cells::of(self, &[told.on, told.off]);
        let shadows = cells.as_ref().map(|cells| Shadows {
            cells,
            on: Shadow::new(self, cells, told.on),
            off: Shadow::new(self, cells, told.off),
        });
        let exact =
            |space: &mut Self, form: &Description| form.region(space, background) == Some(on) && !space.overflowed();
        let phrases = shadows.as_ref().and_then(|shadows| {
            let (cells, on_shadow, off_shadow) = (shadows.cells, &shadows.on, &shadows.off);
            cover(self, &Task { cells, on: told.on, on_shadow, off_shadow, limit: MOST_PHRASES })
        });
        let groups_are_fewer = match (&phrases, &groups) {
            (Some(phrases), Some(groups)) => groups.len() <= phrases.len(),
            _ => true,
        };
        if let Some(groups) = groups.filter(|_| groups_are_fewer) {
            return Description::Groups(groups);
        }
        let phrases = phrases.map(Description::Phrases);
        if let Some(phrases) = phrases.filter(|form| exact(self, form)) {
            return phrases;
        }
        if let Some(groups) = self.groups_for(off, inside, background.groups) {
            return Description::ExceptGroups(groups);
        }
        let except = shadows.as_ref().and_then(|shadows| self.except(shadows, told));
        if let Some(except) = except.filter(|form| exact(self, form)) {
            return except;
        }
        let origin = self.by_provenance(Question { on, off, inside }, background.sources);
        if let Some(origin) = origin.filter(|form| exact(self, form)) {
            return origin;
        }
        let situation = self.example(on).unwrap_or_default();
        let cells = Cells::of(self, &[on]);
        let count = cells.map(|cells| Shadow::new(self, &cells, on).count(&cells.everything()));
        Description::Example { situation, cells: count.unwrap_or(0) }
    }
}
