//! How a verdict came about, step by step, in legal words: what is demanded, whether it binds, which
//! provisions were looked at, which gave way and by which rule, and what each part of the demand gets.

use super::Findings;
use crate::diagnostic::Text;
use crate::eval::{GaveWay, Index, Judge, Liveness, Priority, Ruling, Situations, distance_words, practice};
use crate::law::{Norm, NormId};
use crate::report::model;

/// One line of a derivation: how far it is indented, and what it says.
pub type Line = (usize, Text);

/// The derivation of a demand's verdict.
pub fn why(findings: &Findings<'_>, index: &Index, id: NormId) -> Vec<Line> {
    let corpus = findings.corpus();
    let norm = corpus.norm(id);
    let family = index.family_of(norm.property);
    let mut judge = Judge::new(findings.moment, index, &family, &[]);
    let ruling = judge.ruling(id);
    let mut lines = vec![
        (0, Text::new("why-demand").with("name", corpus.name_of(norm)).with("demand", findings.demand_words(norm))),
        (1, findings.demanded_by(norm, ruling.binding)),
    ];
    if let Some(words) = findings.scope_words(norm.scope) {
        lines.push((1, Text::new("why-for").with("persons", words)));
    }
    lines.push((0, Text::new("why-provisions").with("date", findings.moment.as_of.to_string())));
    let mut any = false;
    for property in &family {
        for fact in index.gives(*property) {
            any = true;
            lines.push((1, findings.looked_at(fact)));
        }
    }
    for property in &family {
        for silence in index.silences(*property).iter().filter_map(|id| corpus.silences.get(*id as usize)) {
            any = true;
            lines.push((1, Text::plain(findings.words(silence.place))));
        }
    }
    if !any {
        lines.push((1, Text::new("why-no-provision")));
    }
    let gave_way = judge.set_aside(id);
    if !gave_way.is_empty() {
        lines.push((0, Text::new("why-set-aside")));
        lines.extend(gave_way.iter().map(|one| (1, rule(findings, one, Text::new("persons-everyone")))));
    }
    lines.push((0, Text::new("why-result").with("verdict", model::verdict_text(ruling.verdict))));
    lines.extend(parts(findings, &ruling));
    for remark in findings.remarks(&ruling, norm) {
        lines.push((1, remark));
    }
    if let Some(evidence) = practice(findings.moment, &ruling) {
        lines.push((0, Text::new("why-practice")));
        for one in findings.evidence(&evidence) {
            lines.push((1, Text::plain(findings.words(one.place))));
            lines.push((2, findings.says_of_practice(one)));
        }
    }
    lines
}

impl Findings<'_> {
    /// A provision and what it gives, with why it doesn't count on the day where it doesn't.
    pub fn looked_at(&self, fact: NormId) -> Text {
        let corpus = self.corpus();
        let norm = corpus.norm(fact);
        let gives = self.demand_words(norm);
        if self.moment.reaches_back(norm) {
            return self.reaches_back("why-fact-reaches-back", fact).with("gives", gives);
        }
        if self.moment.goes_on(norm) && self.moment.has_ended(norm) {
            return Text::new("why-fact-goes-on").with("name", corpus.name_of(norm)).with("gives", gives);
        }
        let id = match self.moment.liveness(norm) {
            Liveness::Yes if norm.unverified || corpus.act(norm.act).unverified => "why-fact-unverified",
            Liveness::Yes => "why-fact",
            Liveness::No => "why-fact-not-in-force",
            Liveness::Unread => "why-fact-unread",
            Liveness::Doubtful => "why-fact-doubtful",
        };
        let then = corpus.number_on(norm.act, corpus.address(norm.address), self.moment.as_of);
        let name = match then {
            Some(then) => format!("{} ({then})", corpus.name_of(norm)),
            None => corpus.name_of(norm),
        };
        Text::new(id).with("name", name).with("gives", gives)
    }
}

/// By which rule a provision gave way; `all` is said where it did so in all that is asked about.
pub(super) fn rule(findings: &Findings<'_>, one: &GaveWay, all: Text) -> Text {
    let corpus = findings.corpus();
    let id = match one.by {
        Priority::Overridden => "why-overridden",
        Priority::Special => "why-special",
        Priority::Later => "why-later",
    };
    let (loser, winner) = (corpus.norm(one.norm), corpus.norm(one.to));
    // Two wordings of one paragraph are told apart by what they say.
    let same = corpus.name_of(loser) == corpus.name_of(winner);
    let name = |norm: &Norm| match same {
        true => format!("{}: {}", corpus.name_of(norm), findings.demand_words(norm)),
        false => corpus.name_of(norm),
    };
    let text = Text::new(id).with("loser", name(loser)).with("winner", name(winner));
    let persons = match one.situations {
        Situations::All => all,
        _ => findings.who(&one.situations, crate::law::ScopeId::EVERYTHING),
    };
    text.with("persons", persons)
}

fn parts(findings: &Findings<'_>, ruling: &Ruling) -> Vec<Line> {
    let corpus = findings.corpus();
    let norm = corpus.norm(ruling.norm);
    let mut lines = Vec::new();
    for part in &ruling.parts {
        let persons = findings.who(&part.situations, norm.scope);
        lines.push((
            1,
            Text::new("why-part").with("outcome", model::outcome_text(part.found.outcome)).with("persons", persons),
        ));
        let facts: Vec<String> = part.facts.iter().map(|fact| corpus.name_of(corpus.norm(*fact))).collect();
        if !facts.is_empty() {
            lines.push((2, Text::new("why-by").with("facts", facts)));
        }
        if let Some(silence) = part.silence.and_then(|silence| corpus.silences.get(silence as usize)) {
            lines.push((2, Text::plain(findings.words(silence.place))));
        }
        if let Some(distance) = &part.found.distance {
            let by = distance_words(corpus, corpus.property(norm.property), distance);
            lines.push((2, Text::new("why-distance").with("by", by)));
        }
        if let Some(cause) = &part.found.cause {
            lines.push((2, findings.cause(cause, norm.property)));
        }
    }
    lines
}
