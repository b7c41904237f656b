//! One row of the report for each demand.

use super::Findings;
use crate::diagnostic::Text;
use crate::eval::{Expected, Part, Ruling, Search, distance_words};
use crate::law::{Address, Citation, Norm, Strength, Verdict};
use crate::report::model::{self, Binding, Mode, Provision, Region};
use crate::value::Truth;

/// Act, address, label, place.
pub(super) type Order = (String, Address, String, crate::source::Place);

impl Findings<'_> {
    /// The place of a demand in the order of a report: act, paragraph in legal order, label, place.
    pub(super) fn row_order(&self, ruling: &Ruling) -> Order {
        let norm = self.norm(ruling.norm);
        let corpus = self.corpus();
        let label = norm.label.map(|label| corpus.text(label).to_owned()).unwrap_or_default();
        (corpus.act_name(norm.act).to_owned(), corpus.address(norm.address).clone(), label, norm.demand_place())
    }

    /// The row of a ruling.
    pub(super) fn row(&self, ruling: &Ruling) -> model::Verdict {
        let norm = self.norm(ruling.norm);
        let corpus = self.corpus();
        let mut provisions: Vec<Provision> = Vec::new();
        for part in &ruling.parts {
            for fact in &part.facts {
                let fact = self.norm(*fact);
                let place = fact.demand_place();
                if provisions.iter().all(|provision| provision.place != place) {
                    let text = format!("{}: {}", corpus.name_of(fact), self.words(place));
                    provisions.push(Provision { place, text: Some(Text::plain(text)) });
                }
            }
            if let Some(silence) = part.silence.and_then(|silence| corpus.silences.get(silence as usize))
                && provisions.iter().all(|provision| provision.place != silence.place)
            {
                provisions.push(Provision { place: silence.place, text: Some(Text::plain(self.words(silence.place))) });
            }
        }
        let details = corpus.details(norm.details);
        model::Verdict {
            obligation: corpus.name_of(norm),
            act: corpus.act_name(norm.act).to_owned(),
            address: corpus.address(norm.address).to_string(),
            label: norm.label.map(|label| corpus.text(label).to_owned()),
            property: corpus.text(corpus.property(norm.property).name).to_owned(),
            demanded: Text::plain(self.demand_words(norm)),
            mode: mode(norm.strength),
            binding: binding_word(ruling.binding),
            binding_since: ruling.binding.since.map(|date| date.to_string()),
            word: ruling.verdict,
            practice: None,
            expected: expected_word(&ruling.expected),
            search: ruling.search.map(|search| match search {
                Search::Complete => model::Search::Complete,
                Search::Partial => model::Search::Partial,
                Search::None => model::Search::None,
            }),
            regions: ruling.parts.iter().map(|part| self.region(part, norm)).collect(),
            demand: norm.demand_place(),
            provisions,
            cites: details
                .map(|details| details.cites.iter().map(|cite| self.cited(cite)).collect())
                .unwrap_or_default(),
            notes: self.remarks(ruling, norm),
        }
    }

    fn region(&self, part: &Part, norm: &Norm) -> Region {
        let corpus = self.corpus();
        let situations = self.who(&part.situations, norm.scope);
        let distance = part
            .found
            .distance
            .as_ref()
            .map(|distance| Text::plain(distance_words(corpus, corpus.property(norm.property), distance)));
        let facts = part.facts.iter().map(|fact| corpus.name_of(corpus.norm(*fact))).collect();
        Region { outcome: part.found.outcome, situations, distance, facts }
    }

    /// What a statement cites, as it is written.
    pub(super) fn cited(&self, cite: &Citation) -> String {
        self.written().cited(cite)
    }
}

/// Whether something binds, as a word of the report.
pub(super) const fn binding_word(binding: crate::eval::Binding) -> Binding {
    match binding.binds {
        Truth::Yes => Binding::Yes,
        Truth::No => Binding::No,
        Truth::Unknown => Binding::Unknown,
    }
}

/// The word that the text expects.
pub(super) const fn expected_word(expected: &Expected) -> Option<Verdict> {
    match expected {
        Expected::Nothing => None,
        Expected::AsExpected(verdict)
        | Expected::OtherWord { expected: verdict, .. }
        | Expected::OtherRegion { verdict, .. } => Some(*verdict),
    }
}

/// How strongly something is meant, as a word of the report.
pub(super) const fn mode(strength: Strength) -> Mode {
    match strength {
        Strength::Should => Mode::Should,
        Strength::Progressively => Mode::Progressively,
        Strength::Before => Mode::Precondition,
        Strength::Must | Strength::May | Strength::Gives => Mode::Must,
    }
}
