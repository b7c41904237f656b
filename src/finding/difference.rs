//! What changes between two laws as findings and rows: the demand, the provisions that bring the change and those that go, and
//! who gets what before and after. Whether a law, a bill or a day is behind it, the caller says.

use super::Findings;
use super::row::{binding_word, mode};
use super::severity::severity;
use crate::diagnostic::{self, Code, Diagnostic, Severity, Text};
use crate::eval::{Difference, Distance, Found, Moved, OpenRegion, distance_words};
use crate::law::{Norm, NormId, Outcome, Verdict};
use crate::report::model::{outcome_text, verdict_text};
use crate::report::{change, change::Effect};
use crate::source::Role;
use crate::value::Quantity;

/// The most provisions that one finding marks.
const MOST_PLACES: usize = 6;

impl Findings<'_> {
    /// The row of a demand that comes to something else, with its finding. The findings are those of the second law; rows
    /// from `old` on are ones that the first law hasn't.
    pub fn change(&self, of: &Difference, old: usize) -> change::Change {
        let norm = self.norm(of.norm);
        let corpus = self.corpus();
        let worse = of.moved.iter().any(is_worse);
        let effect = effect(of.open);
        change::Change {
            obligation: corpus.name_of(norm),
            act: corpus.act_name(norm.act).to_owned(),
            property: Some(corpus.text(corpus.property(norm.property).name).to_owned()),
            demanded: Text::plain(self.demand_words(norm)),
            mode: mode(norm.strength),
            binding: binding_word(of.after.binding),
            before: of.before.verdict,
            after: of.after.verdict,
            effect,
            worse,
            moved: of.moved.iter().map(|moved| self.moved(moved, norm)).collect(),
            causes: Vec::new(),
            demand: norm.demand_place(),
            finding: self.change_finding(of, effect, worse, old),
        }
    }

    fn moved(&self, moved: &Moved, norm: &Norm) -> change::Moved {
        let side = |found: &Option<Found>, facts: &[NormId]| change::Side {
            outcome: found.as_ref().map(|found| found.outcome),
            distance: found
                .as_ref()
                .and_then(|found| found.distance.as_ref())
                .map(|distance| self.distance(distance, norm)),
            facts: self.names(facts),
        };
        change::Moved {
            situations: self.who(&moved.situations, norm.scope),
            before: side(&moved.before, &moved.facts_before),
            after: side(&moved.after, &moved.facts_after),
        }
    }

    fn names(&self, facts: &[NormId]) -> Vec<String> {
        let mut facts = facts.to_vec();
        self.corpus().in_legal_order(&mut facts);
        let mut names: Vec<String> = facts.iter().map(|fact| self.corpus().name_of(self.norm(*fact))).collect();
        names.dedup();
        names
    }

    fn distance(&self, distance: &Distance, norm: &Norm) -> Text {
        Text::plain(distance_words(self.corpus(), self.corpus().property(norm.property), distance))
    }

    fn change_finding(&self, of: &Difference, effect: Effect, worse: bool, old: usize) -> Diagnostic {
        let norm = self.norm(of.norm);
        let (name, demand) = (self.corpus().name_of(norm), self.demand_words(norm));
        let message = becomes(name, demand, of.before.verdict, of.after.verdict);
        let grade = if worse { severity(of.after.verdict, norm.strength, of.after.binding) } else { Severity::Note };
        let mut finding = Diagnostic::new(code(effect), message)
            .severity(grade)
            .label(norm.demand_place(), self.demanded_by(norm, of.after.binding));
        let mut marked = Vec::new();
        let facts = |after: bool| {
            of.moved.iter().flat_map(move |moved| if after { &moved.facts_after } else { &moved.facts_before })
        };
        let mut after: Vec<NormId> = facts(true).copied().collect();
        after.sort_by_key(|fact| ((fact.0 as usize) < old, *fact));
        for fact in after {
            let place = self.norm(fact).demand_place();
            if !marked.contains(&place) && marked.len() < MOST_PLACES {
                marked.push(place);
                finding = finding.label(place, self.gives(fact, &of.after));
            }
        }
        for fact in facts(false) {
            let fact = self.norm(*fact);
            let place = fact.demand_place();
            let ends = fact.until.filter(|until| *until < self.moment.as_of);
            if let (Some(until), false) = (ends, marked.contains(&place) || marked.len() >= MOST_PLACES) {
                marked.push(place);
                let text = Text::new("change-ends").with("name", self.corpus().name_of(fact));
                finding = finding.label(place, text.with("until", until.to_string()));
            }
        }
        let silences = of.moved.iter().filter_map(|moved| moved.silence_after.or(moved.silence_before));
        for silence in silences.filter_map(|silence| self.corpus().silences.get(silence as usize)) {
            if !marked.contains(&silence.place) && marked.len() < MOST_PLACES {
                marked.push(silence.place);
                finding = finding.label(silence.place, self.searched(silence));
            }
        }
        if marked.is_empty() {
            let property = self.corpus().text(self.corpus().property(norm.property).name);
            let files = self.files.count(Role::Own) + self.files.count(Role::Module);
            let nothing = Text::new("note-nothing-found").with("property", property).with("files", files);
            finding = finding.note(Text::new("note-law"), nothing);
        }
        for moved in &of.moved {
            let (title, text) = self.said_of_move(moved, norm);
            finding = finding.note(title, text);
        }
        finding
    }

    /// `gap → met: employed women, when dismissed`
    fn said_of_move(&self, moved: &Moved, norm: &Norm) -> (Text, Text) {
        let word = |found: &Option<Found>| match found {
            Some(found) => outcome_text(found.outcome),
            None => Text::new("change-not-demanded"),
        };
        let title = Text::new("change-move").with("before", word(&moved.before)).with("after", word(&moved.after));
        let who = self.who(&moved.situations, norm.scope);
        let distance = |found: &Option<Found>| {
            found.as_ref().and_then(|found| found.distance.as_ref()).map(|distance| self.distance(distance, norm))
        };
        let text = match (distance(&moved.before), distance(&moved.after)) {
            (None, None) => who,
            (before, after) => Text::new("change-distance")
                .with("who", who)
                .with("before", before.unwrap_or_else(|| Text::plain("–")))
                .with("after", after.unwrap_or_else(|| Text::plain("–"))),
        };
        (title, text)
    }
}

/// That something comes to another word, or to the same otherwise than before.
pub(super) fn becomes(name: String, demand: String, before: Verdict, after: Verdict) -> Text {
    Text::new(if before == after { "finding-still" } else { "finding-becomes" })
        .with("name", name)
        .with("demand", demand)
        .with("before", verdict_text(before))
        .with("after", verdict_text(after))
}

const fn effect(open: OpenRegion) -> Effect {
    match open {
        OpenRegion::Closes => Effect::Closes,
        OpenRegion::Narrows => Effect::Narrows,
        OpenRegion::Stays => Effect::Moves,
        OpenRegion::Widens | OpenRegion::Opens | OpenRegion::Shifts => Effect::Opens,
    }
}

/// The code of an effect.
pub(super) const fn code(effect: Effect) -> Code {
    match effect {
        Effect::Closes => diagnostic::CLOSES,
        Effect::Narrows => diagnostic::NARROWS,
        Effect::Moves => diagnostic::MOVES,
        Effect::Opens => diagnostic::OPENS,
    }
}

/// Whether the situations get less than before.
fn is_worse(moved: &Moved) -> bool {
    let (Some(before), Some(after)) = (&moved.before, &moved.after) else { return false };
    let (one, other) = (rank(before.outcome), rank(after.outcome));
    if one != other {
        return one < other;
    }
    match (&before.distance, &after.distance) {
        (Some(Distance::Amount(before)), Some(Distance::Amount(after))) => is_less(before, after),
        (Some(Distance::Days(before)), Some(Distance::Days(after))) => before.least < after.least,
        (Some(Distance::Lacks(before)), Some(Distance::Lacks(after)))
        | (Some(Distance::Has(before)), Some(Distance::Has(after))) => {
            after.iter().any(|element| !before.contains(element))
        }
        _ => false,
    }
}

/// The better, the lower. What isn't known or is left to judgement stands between what is met and what isn't.
const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Exceeds => 0,
        Outcome::Met => 1,
        Outcome::Judgement | Outcome::Uncertain | Outcome::Unknown => 2,
        Outcome::Shortfall => 3,
        Outcome::Absent => 4,
        Outcome::Conflict => 5,
    }
}

fn is_less(one: &Quantity, other: &Quantity) -> bool {
    one.unit == other.unit && one.number < other.number
}
