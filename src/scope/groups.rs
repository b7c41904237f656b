//! A region as a few groups that have names of their own ("nursing mothers"): the words that readers know
//! already. Also the order of names, which everything named is looked at in.

use super::space::{Region, Space};

/// How many groups may be named in place of phrases.
const MOST_GROUPS: usize = 3;

impl Space {
    /// The fewest groups that together are the region, the first by name where there are several choices.
    pub(super) fn groups_for(
        &mut self,
        region: Region,
        inside: Region,
        groups: &[(String, Region)],
    ) -> Option<Vec<usize>> {
        let mut fitting: Vec<(usize, Region)> = Vec::new();
        for (place, name) in by_name(groups) {
            let part = self.intersection(name, inside);
            if part != Region::NOTHING && self.is_subset(part, region) {
                fitting.push((place, part));
            }
        }
        let all = self.union_of(fitting.iter().map(|(_, part)| *part).collect::<Vec<_>>());
        if all != region {
            return None;
        }
        let few = (1..=MOST_GROUPS).find_map(|count| self.pick(region, Region::NOTHING, &fitting, count))?;
        // Beyond the cap everything looks like nothing, and so like a perfect fit.
        if self.overflowed() {
            return None;
        }
        let named = fitting.into_iter().map(|(place, _)| place);
        Some(named.filter(|place| few.contains(place)).collect())
    }

    /// At most `count` of the parts that, with what is already had, make up the region.
    fn pick(&mut self, region: Region, had: Region, parts: &[(usize, Region)], count: usize) -> Option<Vec<usize>> {
        let rest = self.difference(region, had);
        if rest == Region::NOTHING || count == 0 {
            return (rest == Region::NOTHING).then(Vec::new);
        }
        // One of those that hold this situation must be taken.
        let situation = self.example(rest)?;
        for (place, part) in parts {
            if self.contains(*part, &situation) {
                let with = self.union(had, *part);
                if let Some(mut found) = self.pick(region, with, parts, count - 1) {
                    found.push(*place);
                    return Some(found);
                }
            }
        }
        None
    }
}

/// The positions of a named list in the order of names.
pub(super) fn by_name(list: &[(String, Region)]) -> Vec<(usize, Region)> {
    let mut places: Vec<(usize, &(String, Region))> = list.iter().enumerate().collect();
    places.sort_by(|(_, (a, _)), (_, (b, _))| a.cmp(b));
    places.into_iter().map(|(place, (_, region))| (place, *region)).collect()
}
