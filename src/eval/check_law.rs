//! Faults of the law itself, found while it is laid out: contradictions between equals, provisions that a
//! higher one sets aside, statements that are about nobody, and regions too manifold to compare.

use super::cause::Cause;
use super::given::Applied;
use super::judge::Judge;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{NormId, PropertyId, Scale};
use crate::scope::Region;

impl Judge<'_> {
    /// Reports what is wrong among the provisions on a property.
    pub(super) fn check_law(&mut self, property: PropertyId) {
        self.check_empty(property);
        let given = self.given(property);
        self.note_left_nowhere(&given);
        let mut found: Vec<(Vec<NormId>, Region)> = Vec::new();
        for (class, with) in &given.classes {
            if with.len() < 2 {
                continue;
            }
            let applied: Vec<&Applied> = self.that_give_values(&self.applied_in(&given, with));
            // Old and new rules that may be used side by side don't contradict one another.
            let sides = self.side_by_side(&applied).map_or_else(|| vec![applied.clone()], Vec::from);
            let mut contradicting = Vec::new();
            for side in &sides {
                contradicting.extend(self.contradictions(*class, property, side));
            }
            for (region, norms) in contradicting {
                match found.iter_mut().find(|(rivals, _)| *rivals == norms) {
                    Some((_, all)) => *all = self.space.union(*all, region),
                    None => found.push((norms, region)),
                }
            }
            self.check_ranks(*class, property, &applied);
        }
        for (norms, region) in found {
            self.report_contradiction(region, property, &norms);
        }
    }

    fn contradictions(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
    ) -> Vec<(Region, Vec<NormId>)> {
        let row = self.moment.corpus.property(property);
        match *row.scale {
            Scale::Amount(_) => self
                .amounts_of(region, property, applied)
                .into_iter()
                .filter_map(|(part, amounts)| match amounts {
                    Err(Cause::Contradiction(norms)) => Some((part, norms)),
                    _ => None,
                })
                .collect(),
            // Between ranks that nobody has put in order, contradicting one another is no fault.
            Scale::YesNo | Scale::OneOf { .. } if self.orders(applied).is_some() => Vec::new(),
            Scale::YesNo | Scale::OneOf { .. } => match self.left(row, applied) {
                Err(Cause::Contradiction(norms)) => vec![(region, norms)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    fn report_contradiction(&mut self, region: Region, property: PropertyId, norms: &[NormId]) {
        let corpus = self.moment.corpus;
        let world = self.space.world();
        let region = self.whatever_is_doubted(region);
        let situations = self.situations(region, world, property);
        let name = corpus.text(corpus.property(property).name);
        let mut problem = Diagnostic::new(diagnostic::CONTRADICTION, Text::new("contradiction").with("property", name));
        for id in norms {
            let norm = corpus.norm(*id);
            problem =
                problem.label(norm.demand_place(), Text::new("contradiction-here").with("name", corpus.name_of(norm)));
        }
        if let Some(words) = situations.words() {
            problem = problem.note(Text::new("note-persons"), Text::plain(words));
        }
        self.problems.push(problem.help(Text::new("contradiction-help")));
    }

    /// The provisions of lower rank that share nothing with what the higher ones leave: those of which that is
    /// so somewhere in a region, and those of which it is so all over it.
    pub(super) fn outranked(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
    ) -> (Vec<NormId>, Vec<NormId>) {
        let highest = applied.iter().map(|one| one.level).min();
        if applied.iter().all(|one| Some(one.level) == highest) || self.orders(applied).is_some() {
            return (Vec::new(), Vec::new());
        }
        match *self.moment.corpus.property(property).scale {
            Scale::Amount(_) => {
                let mut somewhere = Vec::new();
                let mut everywhere: Option<Vec<NormId>> = None;
                for amounts in
                    self.amounts_of(region, property, applied).into_iter().flat_map(|(_, amounts)| amounts).flatten()
                {
                    // Along an axis a provision may be cut at one place and decide at another.
                    let here = if amounts.axis.is_none() { amounts.cut.clone() } else { Vec::new() };
                    everywhere = Some(
                        everywhere.map_or(here.clone(), |all| all.into_iter().filter(|id| here.contains(id)).collect()),
                    );
                    somewhere.extend(amounts.cut);
                }
                (somewhere, everywhere.unwrap_or_default())
            }
            Scale::YesNo | Scale::OneOf { .. } => {
                let all = self.set_aside_by_rank(property, applied);
                (all.clone(), all)
            }
            _ => (Vec::new(), Vec::new()),
        }
    }

    /// A lower provision that shares nothing with a higher one is set aside, and that is said.
    fn check_ranks(&mut self, region: Region, property: PropertyId, applied: &[&Applied]) {
        let corpus = self.moment.corpus;
        let (mut cut, _) = self.outranked(region, property, applied);
        cut.sort_unstable();
        cut.dedup();
        for id in cut {
            let lower = corpus.norm(id);
            let level = applied.iter().find(|one| one.norm == id).map_or(0, |one| one.level);
            let mut above: Vec<NormId> = applied.iter().filter(|one| one.level < level).map(|one| one.norm).collect();
            corpus.in_legal_order(&mut above);
            let Some(higher) = above.first().map(|id| corpus.norm(*id)) else { continue };
            let message = Text::new("set-aside-by-rank")
                .with("lower", corpus.name_of(lower))
                .with("higher", corpus.name_of(higher));
            let problem = Diagnostic::new(diagnostic::SET_ASIDE_BY_RANK, message)
                .label(lower.demand_place(), Text::new("set-aside-by-rank-lower"))
                .label(higher.demand_place(), Text::new("set-aside-by-rank-higher"));
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
        }
    }

    /// A norm for nobody says nothing: most likely an `and` where either was meant.
    fn check_empty(&mut self, property: PropertyId) {
        let corpus = self.moment.corpus;
        let index = self.index;
        for id in index.gives(property).chain(index.demands(property)) {
            let norm = corpus.norm(id);
            if norm.scope.is_everything() {
                continue;
            }
            let scope = self.scope(norm.scope);
            if self.space.overflowed() || !self.space.is_empty(scope.effective) || !scope.unset.is_empty() {
                continue;
            }
            let message = Text::new("empty-region").with("name", corpus.name_of(norm));
            self.problems.push(
                Diagnostic::new(diagnostic::EMPTY_REGION, message)
                    .at(norm.head_place())
                    .help(Text::new("empty-region-help")),
            );
        }
    }

    /// A comparison that grew beyond the limit isn't answered in part.
    pub(super) fn check_size(&mut self, family: &[PropertyId]) {
        if !self.space.overflowed() {
            return;
        }
        let corpus = self.moment.corpus;
        let index = self.index;
        let widest = family
            .iter()
            .flat_map(|property| index.gives(*property).chain(index.demands(*property)))
            .max_by_key(|id| (corpus.scope(corpus.norm(*id).scope).size(), std::cmp::Reverse(*id)));
        if let Some(id) = widest {
            let norm = corpus.norm(id);
            let message = Text::new("region-too-large")
                .with("name", corpus.name_of(norm))
                .with("property", corpus.text(corpus.property(norm.property).name));
            self.problems.push(
                Diagnostic::new(diagnostic::REGION_TOO_LARGE, message)
                    .at(norm.head_place())
                    .help(Text::new("region-too-large-help")),
            );
        }
    }
}
