//! What is said of a name or a verdict wherever the editor shows one: kind, title, the words of its declaration, what a
//! demand comes to. Must not know where it is shown.

use super::names::Named;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::law::{ActSort, NormId};
use crate::report::model::{self, Outcome, Verdict, outcome_text, verdict_text};
use crate::source::Place;
use crate::text::Title;

/// The most lines of a declaration that are shown.
const MOST_LINES: usize = 14;

impl Snapshot {
    pub(super) fn say(&self, text: &Text) -> String {
        self.style.say(text)
    }

    /// The name as people write it; of a place in an act with the act.
    pub(super) fn name(&self, named: Named) -> String {
        let corpus = self.session.corpus();
        let numbered = |i: u32, names: &mut dyn Iterator<Item = crate::law::Symbol>| {
            names.nth(i as usize).map(|symbol| corpus.text(symbol).to_owned()).unwrap_or_default()
        };
        match named {
            Named::Act(id) => corpus.act_name(id).to_owned(),
            Named::Bill(id) => corpus.text(corpus.bill(id).name).to_owned(),
            Named::Jurisdiction(id) => corpus.text(corpus.jurisdiction(id).name).to_owned(),
            Named::Property(id) => corpus.text(corpus.property(id).name).to_owned(),
            Named::ValueOf(_, value) | Named::Value(_, value) => corpus.text(value).to_owned(),
            Named::Dimension(id) => corpus.text(corpus.dimension(id).name).to_owned(),
            Named::Group(i) => numbered(i, &mut corpus.groups.iter().map(|row| row.name)),
            Named::Topic(i) => numbered(i, &mut corpus.topics.iter().map(|row| row.name)),
            Named::Theme(i) => numbered(i, &mut corpus.themes.iter().map(|row| row.name)),
            Named::Term(id) => corpus.text(corpus.term(id).name).to_owned(),
            Named::Parameter(id) => corpus.text(corpus.parameter(id).name).to_owned(),
            Named::Series(id) => corpus.text(corpus.one_series(id).name).to_owned(),
            Named::Procedure(id) => corpus.text(corpus.procedure(id).name).to_owned(),
            Named::Calendar(i) => numbered(i, &mut corpus.calendars.iter().map(|row| row.name)),
            Named::Case(i) => numbered(i, &mut corpus.cases.iter().map(|row| row.name)),
            Named::Provision(number) => self.names().provision(number).map_or_else(String::new, |one| {
                let label = one.label.as_ref().map(|label| format!("#{label}")).unwrap_or_default();
                format!("{} {}{label}", corpus.act_name(one.act), one.address)
            }),
        }
    }

    /// The title in the reader's language; empty where there is none.
    pub(super) fn title(&self, named: Named) -> String {
        let corpus = self.session.corpus();
        let language = self.style.catalogue.language().code();
        let of = |title: &Title| title.in_language(language).to_owned();
        let numbered = |title: Option<&Box<str>>| title.map(|title| title.to_string()).unwrap_or_default();
        match named {
            Named::Act(id) => of(&corpus.act(id).title),
            Named::Provision(number) => {
                self.names().provision(number).map_or_else(String::new, |one| of(&corpus.act(one.act).title))
            }
            Named::Jurisdiction(id) => of(&corpus.jurisdiction(id).title),
            Named::Bill(id) => of(&corpus.bill(id).title),
            Named::Property(id) | Named::ValueOf(id, _) => corpus.property(id).title.to_string(),
            Named::Dimension(id) | Named::Value(id, _) => corpus.dimension(id).title.to_string(),
            Named::Group(i) => numbered(corpus.groups.get(i as usize).map(|row| &row.title)),
            Named::Topic(i) => numbered(corpus.topics.get(i as usize).map(|row| &row.title)),
            Named::Theme(i) => corpus.themes.get(i as usize).map_or("", |row| row.title(language)).to_owned(),
            Named::Parameter(id) => corpus.parameter(id).title.to_string(),
            Named::Series(id) => corpus.one_series(id).title.to_string(),
            Named::Procedure(id) => corpus.procedure(id).title.to_string(),
            Named::Calendar(i) => numbered(corpus.calendars.get(i as usize).map(|row| &row.title)),
            Named::Case(i) => numbered(corpus.cases.get(i as usize).map(|row| &row.title)),
            Named::Term(_) => String::new(),
        }
    }

    /// What kind of name it is.
    pub(super) fn kind(&self, named: Named) -> Text {
        let corpus = self.session.corpus();
        Text::new(match named {
            Named::Act(id) => match corpus.act(id).sort {
                ActSort::Treaty | ActSort::Recommendation => "kind-instrument",
                ActSort::Law => "kind-law",
                ActSort::Source => "kind-source",
            },
            Named::Bill(_) => "kind-bill",
            Named::Jurisdiction(_) => "kind-jurisdiction",
            Named::Property(_) => "kind-property",
            Named::Dimension(_) => "kind-dimension",
            Named::ValueOf(..) | Named::Value(..) => "kind-value",
            Named::Group(_) => "kind-group",
            Named::Topic(_) => "kind-topic",
            Named::Theme(_) => "editor-kind-theme",
            Named::Term(_) => "kind-term",
            Named::Parameter(_) => "kind-parameter",
            Named::Series(_) => "kind-series",
            Named::Procedure(_) => "kind-procedure",
            Named::Calendar(_) => "kind-calendar",
            Named::Case(_) => "kind-case",
            Named::Provision(_) => "editor-kind-provision",
        })
    }

    /// The text of the statement at a place, as a block of rules; long ones are cut.
    pub(super) fn statement_block(&self, place: Place) -> String {
        let Some((_, statement)) = self.names().statement(place) else { return String::new() };
        let text = self.files().text(Place::new(place.file, statement.span));
        let mut lines: Vec<&str> = text.lines().take(MOST_LINES + 1).collect();
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            lines.push("  …");
        }
        format!("```kzrules\n{}\n```", lines.join("\n"))
    }

    /// The verdicts on the demands that stand in the statement at a place.
    pub(super) fn verdicts_at(&self, place: Place) -> Vec<&Verdict> {
        let Some((_, statement)) = self.names().statement(place) else { return Vec::new() };
        let inside = |at: Place| {
            at.file == place.file && statement.span.start <= at.span.start && at.span.end <= statement.span.end
        };
        self.verdicts().filter(|row| inside(row.demand)).collect()
    }

    /// All verdicts, those on preconditions too.
    pub(super) fn verdicts(&self) -> impl Iterator<Item = &Verdict> {
        let report = self.report();
        let before = report.readiness.iter().flat_map(|one| &one.preconditions).flat_map(|one| &one.verdicts);
        report.verdicts.iter().chain(before)
    }

    /// The norms that stand in the statement at a place.
    pub(super) fn norms_at(&self, place: Place) -> Vec<NormId> {
        let Some((_, statement)) = self.names().statement(place) else { return Vec::new() };
        let norms = (0..).map(NormId).zip(&self.session.corpus().norms);
        let inside = |at: Place| {
            at.file == place.file && statement.span.start <= at.span.start && at.span.end <= statement.span.end
        };
        norms.filter(|(_, norm)| inside(self.files().whole(norm.demand_place()))).map(|(id, _)| id).collect()
    }

    /// A verdict in one line: `partly met: self-employed women: nothing provides for it`.
    pub(super) fn verdict_line(&self, row: &Verdict) -> String {
        let open: Vec<Text> = row.regions.iter().filter(|region| !is_met(region.outcome)).map(part).collect();
        let word = verdict_text(row.word);
        let known = row.expected == Some(row.word);
        // Where all gets the same, the word has said it.
        let alone = row.regions.len() < 2 && row.regions.iter().all(|region| region.distance.is_none());
        let line = if open.is_empty() || alone {
            Text::new("plain").with("words", word)
        } else {
            Text::new("editor-lens").with("verdict", word).with("parts", open)
        };
        let line = if known { Text::new("editor-lens-expected").with("line", line) } else { line };
        self.say(&line)
    }
}

/// Who gets what, and how much is lacking.
pub(super) fn part(region: &model::Region) -> Text {
    let part = Text::new("editor-part")
        .with("persons", region.situations.clone())
        .with("outcome", outcome_text(region.outcome));
    match &region.distance {
        Some(distance) => Text::new("editor-part-lacking").with("part", part).with("distance", distance.clone()),
        None => part,
    }
}

pub(super) const fn is_met(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Met | Outcome::Exceeds)
}
