//! A region by where it comes from: "those of art 99(2)", "all but those of art 100(1) and art 101". It
//! grows with the number of provisions only, never with how they cut each other, and always gives one
//! example.

use super::describe::{Description, Question};
use super::groups::by_name;
use super::space::{Region, Space};

impl Space {
    /// By the sources that the region is made of, or that are missing from it: as long as they are many.
    pub(super) fn by_provenance(&mut self, question: Question, sources: &[(String, Region)]) -> Option<Description> {
        let Question { on, off, inside } = question;
        let example = self.example(on)?;
        let (mut within, mut around, mut apart) = (Vec::new(), Vec::new(), Vec::new());
        for (place, source) in by_name(sources) {
            let part = self.intersection(source, inside);
            if part == Region::NOTHING {
                continue;
            }
            if !self.overlaps(part, on) {
                apart.push((place, part));
            } else if self.is_subset(part, on) {
                within.push((place, part));
            } else if self.is_subset(on, part) {
                around.push((place, part));
            }
        }
        if let Some(except) = self.thin(off, &apart) {
            return Some(Description::ByProvenance { of: Vec::new(), except, example });
        }
        if let Some(of) = self.thin(on, &within) {
            return Some(Description::ByProvenance { of, except: Vec::new(), example });
        }
        let mut best: Option<(usize, Vec<usize>)> = None;
        for (place, part) in around {
            let missing = self.difference(part, on);
            if let Some(except) = self.thin(missing, &apart)
                && best.as_ref().is_none_or(|(_, known)| except.len() < known.len())
            {
                best = Some((place, except));
            }
        }
        let (of, except) = best?;
        Some(Description::ByProvenance { of: vec![of], except, example })
    }

    /// Sources that together cover a region, none of which can be left out; nothing where they don't.
    fn thin(&mut self, region: Region, sources: &[(usize, Region)]) -> Option<Vec<usize>> {
        let mut before = vec![Region::NOTHING];
        for (_, part) in sources {
            let last = before.last().copied()?;
            before.push(self.union(last, *part));
        }
        // From the last name backwards: left out where those before it and those kept do without.
        let (mut kept, mut behind) = (Vec::new(), Region::NOTHING);
        if !self.is_subset(region, before.pop()?) {
            return None;
        }
        for ((place, part), before) in sources.iter().zip(before).rev() {
            let others = self.union(before, behind);
            if !self.is_subset(region, others) {
                kept.push(*place);
                behind = self.union(behind, *part);
            }
        }
        kept.reverse();
        (!self.overflowed()).then_some(kept)
    }
}
