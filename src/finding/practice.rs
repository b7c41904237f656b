//! The second track as a finding: what is met in the text, and by the evidence isn't applied, or may not be.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::eval::{Evidence, Ruling};
use crate::law::{By, Practice, Practised, Strength};
use crate::value::Truth;

impl Findings<'_> {
    /// The finding of the evidence on a ruling, where the text is met and the evidence doesn't say that it is applied.
    pub(super) fn practice(&self, ruling: &Ruling, evidence: &Evidence) -> Option<Diagnostic> {
        if !ruling.verdict.is_met() || evidence.practised == Practised::Applied {
            return None;
        }
        let norm = self.norm(ruling.norm);
        let declarative = evidence.practised == Practised::NotApplied;
        let (code, id) = if declarative {
            (diagnostic::DECLARATIVE, "finding-declarative")
        } else {
            (diagnostic::PRACTICE, "finding-practice")
        };
        let message = Text::new(id)
            .with("name", self.corpus().name_of(norm))
            .with("demand", self.demand_words(norm))
            .with("practised", practised(evidence.practised));
        let binds = ruling.binding.binds == Truth::Yes && norm.strength == Strength::Must;
        let severity = if declarative && binds { Severity::Warning } else { Severity::Note };
        let mut finding = Diagnostic::new(code, message)
            .severity(severity)
            .about(self.demand_name(norm))
            .label(norm.demand_place(), self.demanded_by(norm, ruling.binding));
        for one in self.evidence(evidence) {
            finding = finding.label(one.place, self.says_of_practice(one));
        }
        for fact in ruling.parts.iter().flat_map(|part| &part.facts).take(1) {
            let name = self.corpus().name_of(self.norm(*fact));
            finding = finding.label(self.norm(*fact).demand_place(), Text::new("gives-met").with("name", name));
        }
        Some(finding)
    }

    /// The second track in a word, for rows.
    pub(super) fn practice_word(&self, ruling: &Ruling, evidence: Option<&Evidence>) -> Option<String> {
        let practised = evidence?.practised;
        let declarative = ruling.verdict.is_met() && practised == Practised::NotApplied;
        Some(if declarative { "declarative" } else { practised.word() }.to_owned())
    }

    /// What the evidence says, as a remark beside an open verdict.
    pub(super) fn practice_remark(&self, ruling: &Ruling, evidence: Option<&Evidence>) -> Option<Text> {
        let evidence = evidence.filter(|_| !ruling.verdict.is_met())?;
        Some(Text::new("remark-practice").with("practised", practised(evidence.practised)))
    }

    /// The statements that evidence rests on.
    pub(super) fn evidence(&self, evidence: &Evidence) -> Vec<&Practice> {
        evidence.by.iter().filter_map(|number| self.corpus().practices.get(*number)).collect()
    }

    /// What one such statement says: whether it is applied, when, by whom, and what was counted.
    pub(super) fn says_of_practice(&self, one: &Practice) -> Text {
        let by = match &one.by {
            Some(By::Source(act)) => self.corpus().act_name(*act).to_owned(),
            Some(By::Words(words)) => words.to_string(),
            None => String::new(),
        };
        let figures: Vec<String> = one.figures.iter().map(|figure| figure.words.to_string()).collect();
        let mut said = vec![practised(one.practised)];
        said.extend(one.during.map(|during| Text::new("practice-during").with("during", during.to_string())));
        said.extend((!by.is_empty()).then(|| Text::new("practice-by").with("by", by)));
        said.extend((!figures.is_empty()).then(|| Text::plain(figures.join(", "))));
        said.extend(self.moment.is_bare_zero(one).then(|| Text::new("practice-zero")));
        Text::new("several").with("texts", said)
    }
}

/// The word for how a text is applied.
fn practised(practised: Practised) -> Text {
    Text::new(match practised {
        Practised::Applied => "practised-applied",
        Practised::Partly => "practised-partly",
        Practised::NotApplied => "practised-not",
        Practised::Disputed => "practised-disputed",
        Practised::Unclear => "practised-unclear",
    })
}
