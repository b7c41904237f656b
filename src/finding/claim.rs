//! What sources say, as findings and rows. A claim that disagrees with what is computed is news, not a
//! fault: it is a note.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{ClaimPart, ClaimRuling, Ready};
use crate::law::{ActSort, Claim, Claimed, ScopeId};
use crate::report::model;

impl Findings<'_> {
    /// The finding of a claim that doesn't hold at its own date, or at the date of the check.
    pub(super) fn claim(&self, ruling: &ClaimRuling) -> Option<Diagnostic> {
        if ruling.agrees != Some(false) {
            return None;
        }
        let corpus = self.corpus();
        let claim = corpus.claims.get(ruling.claim)?;
        let source = corpus.act_name(claim.source);
        let in_part = ruling.parts.iter().any(|part| part.agrees == Some(true));
        let message = Text::new(if in_part { "claim-agrees-in-part" } else { "claim-disagrees" })
            .with("source", source)
            .with("claim", self.words(claim.words))
            .with("date", ruling.as_of.to_string());
        let message = match &claim.claimed {
            // Figures are what they are on any day.
            Claimed::OfSeries(..) => {
                Text::new("claim-of-series").with("source", source).with("claim", self.words(claim.words))
            }
            _ => message,
        };
        let mut finding = Diagnostic::new(diagnostic::CLAIM_DISAGREES, message)
            .about(format!("{source} says {}", self.words(claim.words)))
            .label(claim.words, Text::new("claim-here").with("source", source))
            .note(Text::new("note-computed"), self.computed(ruling, claim));
        for part in &ruling.parts {
            let title = match part.agrees {
                Some(true) => "note-claim-true",
                Some(false) => "note-claim-untrue",
                None => "note-claim-open",
            };
            finding = finding.note(Text::new(title), self.part_words(ruling, claim, part));
        }
        for demand in &ruling.demands {
            finding = finding.label(
                self.norm(*demand).demand_place(),
                Text::new("claim-demand").with("name", corpus.name_of(self.norm(*demand))),
            );
        }
        for fact in ruling.facts.iter().take(3) {
            let norm = self.norm(*fact);
            finding = finding.label(norm.demand_place(), Text::new("gives").with("name", corpus.name_of(norm)));
        }
        match &claim.claimed {
            Claimed::OfSeries(line, said) => finding = self.mark_cells(finding, line, said),
            _ => {
                if let Some(place) = ruling.beside {
                    finding = finding.label(place, Text::new("claim-beside"));
                }
            }
        }
        Some(finding)
    }

    /// The remark on a claim that is compared with nothing, told once, of the day of the check.
    pub(super) fn claim_on_nothing(&self, ruling: &ClaimRuling) -> Option<Diagnostic> {
        if !ruling.on_nothing || ruling.as_of != self.moment.as_of {
            return None;
        }
        let corpus = self.corpus();
        let claim = corpus.claims.get(ruling.claim)?;
        let Claimed::Verdict { act, address, label, .. } = &claim.claimed else { return None };
        let mut name = corpus.place_name(*act, *address);
        if let Some(label) = label {
            name.push('#');
            name.push_str(corpus.text(*label));
        }
        let law = corpus.act(*act).sort == ActSort::Law;
        let source = corpus.act_name(claim.source);
        let message = Text::new("claim-on-nothing").with("name", name);
        let help = Text::new(if law { "claim-on-nothing-law" } else { "claim-on-nothing-help" });
        Some(
            Diagnostic::new(diagnostic::CLAIM_ON_NOTHING, message)
                .label(claim.words, Text::new("claim-here").with("source", source))
                .help(help.with("source", source)),
        )
    }

    /// The persons of a part of a claim; of several demands, behind the demand's name.
    fn part_words(&self, ruling: &ClaimRuling, claim: &Claim, part: &ClaimPart) -> Text {
        let scope = match (claim.scope, part.demand) {
            (Some(scope), _) => scope,
            (None, Some(demand)) => self.norm(demand).scope,
            (None, None) => ScopeId::EVERYTHING,
        };
        let who = self.who(&part.situations, scope);
        match part.demand.filter(|_| ruling.demands.len() > 1) {
            Some(demand) => {
                let name = self.corpus().name_of(self.norm(demand));
                Text::new("claim-part-of").with("name", name).with("who", who)
            }
            None => who,
        }
    }

    /// What was computed, in words: the verdict, or what the law gives instead.
    fn computed(&self, ruling: &ClaimRuling, claim: &Claim) -> Text {
        let verdict = model::verdict_text(ruling.computed);
        match &claim.claimed {
            Claimed::Law { .. } if !ruling.facts.is_empty() => {
                let facts: Vec<String> = ruling
                    .facts
                    .iter()
                    .take(3)
                    .map(|fact| {
                        format!("{}: {}", self.corpus().name_of(self.norm(*fact)), self.demand_words(self.norm(*fact)))
                    })
                    .collect();
                Text::new("claim-law-gives").with("facts", facts.join("; "))
            }
            Claimed::OfSeries(line, said) => self.cells_in_words(line, said),
            Claimed::Status { .. } | Claimed::Silent { .. } | Claimed::Practised { .. } | Claimed::Parameter { .. } => {
                Text::plain(ruling.beside.map(|place| self.words(place)).unwrap_or_default())
            }
            Claimed::Ready { .. } => model::ready_text(ruling.ready.unwrap_or(Ready::Unknown)),
            _ => Text::new("claim-computed").with("verdict", verdict),
        }
    }

    /// The row of a claim.
    pub(super) fn claim_row(&self, ruling: &ClaimRuling) -> Option<model::Claim> {
        let corpus = self.corpus();
        let claim = corpus.claims.get(ruling.claim)?;
        let (obligation, claimed) = match &claim.claimed {
            Claimed::Verdict { act, address, label, verdict } => {
                let mut name = corpus.place_name(*act, *address);
                if let Some(label) = label {
                    name.push('#');
                    name.push_str(corpus.text(*label));
                }
                (Some(name), verdict.word().to_owned())
            }
            Claimed::Ready { act, ready } => {
                let word = if *ready { Ready::Ready } else { Ready::NotReady };
                (Some(corpus.act_name(*act).to_owned()), word.word().to_owned())
            }
            Claimed::Status { .. }
            | Claimed::Silent { .. }
            | Claimed::Practised { .. }
            | Claimed::Parameter { .. }
            | Claimed::OfSeries(..)
            | Claimed::Words => (None, self.words(claim.words)),
            Claimed::Law { at, .. } => {
                (at.map(|(act, address)| corpus.place_name(act, address)), self.words(claim.words))
            }
        };
        let facts = || {
            let given: Vec<String> = ruling.facts.iter().map(|fact| self.demand_words(self.norm(*fact))).collect();
            given.join("; ")
        };
        let computed = match &claim.claimed {
            Claimed::Law { .. } if !ruling.facts.is_empty() => facts(),
            Claimed::Ready { .. } => ruling.ready.map(Ready::word).unwrap_or_default().to_owned(),
            Claimed::Verdict { .. } | Claimed::Law { .. } | Claimed::Words => ruling.computed.word().to_owned(),
            _ if ruling.beside.is_some() => ruling.beside.map(|place| self.words(place)).unwrap_or_default(),
            _ => ruling.computed.word().to_owned(),
        };
        Some(model::Claim {
            number: ruling.claim,
            source: corpus.act_name(claim.source).to_owned(),
            obligation,
            claim: self.words(claim.words),
            claimed: Some(claimed),
            computed: Some(computed),
            agrees: ruling.agrees,
            parts: ruling.parts.iter().map(|part| (part.agrees, self.part_words(ruling, claim, part))).collect(),
            as_of: Some(ruling.as_of.to_string()),
            place: Some(claim.place),
        })
    }
}
