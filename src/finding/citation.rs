//! Citations that are stale at the date: of an act that has ended, or isn't in force yet. A parameter's rows
//! cite the law of their own year and are never stale; what isn't in force itself is left alone.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::Liveness;
use crate::law::{ActId, ActSort, Strength};
use crate::source::Place;
use crate::value::Truth;

impl Findings<'_> {
    /// The stale citations of demands, provisions in force and declared silences.
    pub fn stale_citations(&self) -> Vec<Diagnostic> {
        let corpus = self.corpus();
        let mut found = Vec::new();
        for norm in &corpus.norms {
            let Some(details) = corpus.details(norm.details) else { continue };
            if norm.strength == Strength::Gives && self.moment.liveness(norm) == Liveness::No {
                continue;
            }
            found.extend(details.cites.iter().filter_map(|cite| self.stale(cite.act?, cite.place)));
        }
        for silence in &corpus.silences {
            let over = silence.until.is_some_and(|until| until < self.moment.as_of);
            if !over {
                found.extend(silence.searched.iter().filter_map(|(act, _)| self.stale(*act, silence.place)));
            }
        }
        found.dedup();
        found
    }

    fn stale(&self, id: ActId, place: Place) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let act = corpus.act(id);
        if act.sort == ActSort::Source || self.moment.in_force(act) != Truth::No {
            return None;
        }
        let name = corpus.text(act.name);
        let date = self.moment.as_of.to_string();
        let ended = act.until.filter(|until| until.ends_before(self.moment.as_of) == Truth::Yes);
        let message = match (ended, act.in_force) {
            (Some(until), _) => Text::new("citation-ended").with("name", name).with("until", until.to_string()),
            (None, Some(from)) => Text::new("citation-not-yet").with("name", name).with("from", from.to_string()),
            (None, None) => return None,
        };
        let finding = Diagnostic::new(diagnostic::STALE_CITATION, message.with("date", date)).at(place);
        Some(finding.label(act.place, Text::new("citation-act")).help(Text::new("citation-help")))
    }
}
