//! What the tables of an instrument have rows for: its demands and its remarks, in the order of its paragraphs; and the
//! words and colours that they share. Must not know what columns there are.

use super::super::model::{Readiness, Remark, RemarkWord, Report, Verdict, Word, ready_text};
use crate::diagnostic::{Severity, Text};
use crate::law::Address;

/// What stands at a paragraph.
pub(in crate::report) enum Entry<'r> {
    Verdict(&'r Verdict),
    Remark(&'r Remark),
}

/// All that the report has of an instrument.
pub(in crate::report) struct Entries<'r> {
    /// In the order of paragraphs, each with its own.
    pub(in crate::report) placed: Vec<(Option<Address>, Entry<'r>)>,
    /// Whether it is ready to be ratified, by each list of preconditions.
    pub(in crate::report) readiness: Vec<&'r Readiness>,
}

impl<'r> Entries<'r> {
    /// The entries of an instrument, or nothing where it demands nothing and nothing of it is left to a judge or set aside.
    pub(in crate::report) fn of(report: &'r Report, instrument: &str) -> Option<Self> {
        let verdicts = report.verdicts.iter().filter(|verdict| verdict.act == instrument);
        let remarks = report.remarks.iter().filter(|remark| remark.act == instrument);
        let mut placed: Vec<(Option<Address>, Entry<'r>)> = verdicts
            .map(|verdict| (Address::parse(&verdict.address), Entry::Verdict(verdict)))
            .chain(remarks.map(|remark| (place_of(remark), Entry::Remark(remark))))
            .collect();
        // Verdicts and remarks are each in order; what stands at one place keeps it.
        placed.sort_by(|(one, _), (other, _)| one.cmp(other));
        let readiness: Vec<&Readiness> = report.readiness.iter().filter(|one| one.instrument == instrument).collect();
        (!placed.is_empty() || !readiness.is_empty()).then_some(Self { placed, readiness })
    }
}

fn place_of(remark: &Remark) -> Option<Address> {
    let address = remark.address.as_deref()?;
    Address::parse(address.split_once('#').map_or(address, |(place, _)| place))
}

/// `art 8(1)#proof`.
pub(in crate::report) fn paragraph(verdict: &Verdict) -> String {
    match &verdict.label {
        Some(label) => format!("{}#{label}", verdict.address),
        None => verdict.address.clone(),
    }
}

/// What is said of a place without a demand, where a verdict stands, and the word that grades it.
pub(in crate::report) fn remark_word(remark: &Remark) -> (Word, Text) {
    match remark.kind {
        RemarkWord::Judgement => (Word::Judgement, Text::new("remark-word-judgement")),
        RemarkWord::SetAside => (Word::NotApplicable, Text::new("remark-word-set-aside")),
        RemarkWord::See => {
            let see = remark.see.clone().unwrap_or_default();
            (Word::NotApplicable, Text::new("remark-word-see").with("see", see))
        }
    }
}

/// Whether a treaty is ready to be ratified, and by whose list.
pub(in crate::report) fn readiness_text(one: &Readiness) -> Text {
    let text = match &one.by {
        Some(by) => Text::new("table-readiness-by").with("by", by),
        None => Text::new("table-readiness"),
    };
    text.with("ready", ready_text(one.word)).with("duties", one.duties.clone())
}

/// When the turn of a precondition is, where that is anything to say.
pub(in crate::report) fn turn_text(one: &super::super::model::Precondition) -> Option<Text> {
    match one.turn {
        "next" => Some(Text::new("turn-next")),
        "waits" => Some(Text::new("precondition-waits").with("first", one.after.join(", "))),
        _ => None,
    }
}

/// The date and the state that a report is about.
pub(in crate::report) fn about(report: &Report) -> Vec<(Text, Text)> {
    let mut about = vec![(Text::new("document-as-of"), Text::plain(report.as_of.to_string()))];
    if let Some(day) = report.known_on {
        about.push((Text::new("document-known-on"), Text::plain(day.to_string())));
    }
    if let Some(state) = &report.jurisdiction {
        about.push((Text::new("document-state"), Text::plain(state)));
    }
    about.extend(assumed(&report.assumed));
    about
}

/// What is assumed of parameters.
pub(in crate::report) fn assumed(assumed: &[String]) -> Option<(Text, Text)> {
    (!assumed.is_empty()).then(|| (Text::new("document-assumed"), Text::plain(assumed.join(", "))))
}

/// How grave a verdict is: what is met is no matter.
pub(in crate::report) const fn grade(word: Word) -> Option<Severity> {
    match word {
        Word::Met | Word::Exceeds | Word::NotApplicable => None,
        Word::Partial | Word::Shortfall | Word::Gap | Word::Conflict => Some(Severity::Error),
        Word::Unknown | Word::Uncertain => Some(Severity::Warning),
        Word::Judgement => Some(Severity::Note),
    }
}
