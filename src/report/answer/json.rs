//! Answers for programs: the schema `docs/ask.schema.json`, version 1, which a test makes of these types and compares.
//! Words of verdicts, bindings and rules are the same in every language; only prose follows the reader's.

use super::{Answers, CaseAnswer, CourseAnswer, DemandAnswer, GivenAnswer, PersonAnswer, PropertyAnswer};
use super::{ProvisionAnswer, SetAsideAnswer, StepAnswer};
use crate::diagnostic::Text;
use crate::report::json::{PlaceEntry, escape, place};
use crate::report::style::Style;
use crate::source::Files;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-ask/1";

/// The answers as JSON. Ends with a line break.
pub fn answers_json(answers: &Answers, files: &Files, style: &Style) -> String {
    let view = View { files, style };
    let document = Document {
        schema: SCHEMA,
        as_of: &answers.as_of,
        jurisdiction: answers.jurisdiction.as_deref(),
        cases: answers.cases.iter().map(|case| view.case(case)).collect(),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

/// What comes of cases, as `kzrules ask --format json` writes it.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Document<'a> {
    /// The name of the format and its version.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// The date of the law, where a case names no day of its own.
    as_of: &'a str,
    /// Whose law.
    jurisdiction: Option<&'a str>,
    /// Each case, in the order of files and lines.
    cases: Vec<CaseEntry<'a>>,
}

/// What comes of a case.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CaseEntry<'a> {
    /// Its name.
    name: &'a str,
    /// Its title, or empty.
    title: &'a str,
    /// The day whose law counts.
    as_of: &'a str,
    /// The circumstances, as written.
    when: Option<&'a str>,
    /// Each person.
    persons: Vec<PersonEntry<'a>>,
    /// Where the case stands; `<arguments>` for one that is made of the options of the command line.
    place: Option<PlaceEntry<'a>>,
}

/// What comes of a case for one person.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PersonEntry<'a> {
    /// The name, where there is one.
    name: Option<&'a str>,
    /// Who it is, as written.
    who: String,
    /// How the procedure went, where the case follows one.
    course: Option<CourseEntry<'a>>,
    /// Each property that was asked about.
    answers: Vec<PropertyEntry<'a>>,
}

/// How a procedure went.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CourseEntry<'a> {
    /// The procedure.
    procedure: &'a str,
    /// Each step, in the order of the procedure.
    steps: Vec<StepEntry<'a>>,
    /// The states that were reached.
    states: Vec<StateEntry<'a>>,
}

/// How it went with a step.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StepEntry<'a> {
    /// Its name.
    step: &'a str,
    /// When it was taken.
    taken: Option<&'a str>,
    /// The words for it; none where nothing is to be said of a step that wasn't taken.
    #[cfg_attr(test, schemars(extend("items" = {"type": "string", "enum": [
        "kept", "exempt", "incomplete", "missing", "open", "too early", "too late", "unknown",
    ]})))]
    kept: &'a [&'static str],
    /// What is to be said of it, in the reader's language.
    remarks: Vec<String>,
}

/// A state that a procedure led to.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StateEntry<'a> {
    /// The state.
    state: &'a str,
    /// When it was reached.
    on: &'a str,
}

/// What comes of one property.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PropertyEntry<'a> {
    /// The property.
    property: &'a str,
    /// Its title, or empty.
    title: &'a str,
    /// What the law gives, part by part.
    given: Vec<GivenEntry<'a>>,
    /// The provisions that gave way to others.
    set_aside: Vec<SetAsideEntry<'a>>,
    /// What treaties and higher laws demand for this person.
    demands: Vec<DemandEntry<'a>>,
}

/// What the law gives in a part of a case.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct GivenEntry<'a> {
    /// The part; null where it is all of the case.
    #[serde(rename = "where")]
    situations: Option<String>,
    /// Whether something is given: `absent` where the law was searched, `unknown` where nobody looked.
    #[cfg_attr(test, schemars(extend("enum" = ["given", "absent", "unknown"])))]
    gives: &'static str,
    /// The provisions that decide.
    provisions: Vec<ProvisionEntry<'a>>,
    /// The amount that it comes to, where the case says all that it hangs on.
    comes_to: Option<ComesToEntry<'a>>,
    /// The declared silence, where that decides.
    silence: Option<SilenceEntry<'a>>,
}

/// An amount between two ends.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ComesToEntry<'a> {
    /// The least; null where there is none.
    least: Option<&'a str>,
    /// The greatest; null where there is none.
    greatest: Option<&'a str>,
}

/// A declared silence of the law.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SilenceEntry<'a> {
    /// As written.
    words: &'a str,
    /// What was searched, and what wasn't, in the reader's language.
    searched: Option<String>,
    /// Where it stands.
    place: Option<PlaceEntry<'a>>,
}

/// A provision.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ProvisionEntry<'a> {
    /// Its name: `LabourCode art 99(2)`.
    name: &'a str,
    /// What it gives, as written.
    gives: &'a str,
    /// Where it stands.
    place: Option<PlaceEntry<'a>>,
}

/// A provision that gave way to another.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SetAsideEntry<'a> {
    /// The provision that gave way.
    provision: ProvisionEntry<'a>,
    /// The one that it gave way to.
    to: ProvisionEntry<'a>,
    /// The rule: `overrides` says so, the other is more special, or later.
    #[cfg_attr(test, schemars(extend("enum" = ["overridden", "special", "later"])))]
    rule: &'static str,
    /// In which part; null where it is all of the case.
    #[serde(rename = "where")]
    situations: Option<String>,
}

/// What is demanded for the person, and how the law stands to it.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct DemandEntry<'a> {
    /// The demand's full name.
    obligation: &'a str,
    /// What is demanded, as written.
    demanded: &'a str,
    /// How strongly.
    #[cfg_attr(test, schemars(extend("enum" = ["must", "should", "progressively", "precondition"])))]
    mode: &'static str,
    /// Whether it binds the state; what doesn't is judged as if it did.
    #[cfg_attr(test, schemars(extend("enum" = ["yes", "no", "unknown"])))]
    binding: &'static str,
    /// Since when, as exactly as is known.
    binding_since: Option<&'a str>,
    /// The word for this person.
    #[cfg_attr(test, schemars(extend("enum" = [
        "met", "exceeds", "partial", "shortfall", "gap", "conflict", "unknown", "uncertain", "judgement", "not applicable",
    ])))]
    verdict: &'static str,
    /// The parts of the case that are told apart.
    parts: Vec<PartEntry<'a>>,
    /// Where it stands.
    place: Option<PlaceEntry<'a>>,
}

/// A part of a case under a demand.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PartEntry<'a> {
    /// The part; null where it is all of the case.
    #[serde(rename = "where")]
    situations: Option<String>,
    /// What it gets.
    #[cfg_attr(test, schemars(extend("enum" = [
        "met", "exceeds", "shortfall", "conflict", "absent", "unknown", "uncertain", "judgement",
    ])))]
    outcome: &'static str,
    /// How much is lacking, if it can be counted.
    distance: Option<String>,
    /// Why it comes out so, where that is to be said, in the reader's language.
    cause: Option<String>,
    /// Addresses of the provisions that decide.
    facts: &'a [String],
}

struct View<'a> {
    files: &'a Files,
    style: &'a Style,
}

impl<'a> View<'a> {
    fn say(&self, text: &Text) -> String {
        self.style.catalogue.say(text)
    }

    fn maybe(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.say(text))
    }

    fn case(&self, case: &'a CaseAnswer) -> CaseEntry<'a> {
        CaseEntry {
            name: &case.name,
            title: &case.title,
            as_of: &case.as_of,
            when: case.when.as_deref(),
            persons: case.persons.iter().map(|person| self.person(person)).collect(),
            place: place(self.files, case.place),
        }
    }

    fn person(&self, person: &'a PersonAnswer) -> PersonEntry<'a> {
        PersonEntry {
            name: person.name.as_deref(),
            who: self.say(&person.who),
            course: person.course.as_ref().map(|course| self.course(course)),
            answers: person.answers.iter().map(|answer| self.property(answer)).collect(),
        }
    }

    fn course(&self, course: &'a CourseAnswer) -> CourseEntry<'a> {
        let step = |step: &'a StepAnswer| StepEntry {
            step: &step.step,
            taken: step.taken.as_deref(),
            kept: &step.kept,
            remarks: step.remarks.iter().map(|remark| self.say(remark)).collect(),
        };
        CourseEntry {
            procedure: &course.procedure,
            steps: course.steps.iter().map(step).collect(),
            states: course.states.iter().map(|(state, on)| StateEntry { state, on }).collect(),
        }
    }

    fn property(&self, answer: &'a PropertyAnswer) -> PropertyEntry<'a> {
        PropertyEntry {
            property: &answer.property,
            title: &answer.title,
            given: answer.given.iter().map(|given| self.given(given)).collect(),
            set_aside: answer.set_aside.iter().map(|one| self.set_aside(one)).collect(),
            demands: answer.demands.iter().map(|demand| self.demand(demand)).collect(),
        }
    }

    fn given(&self, given: &'a GivenAnswer) -> GivenEntry<'a> {
        GivenEntry {
            situations: self.maybe(given.situations.as_ref()),
            gives: given.gives.word(),
            provisions: given.provisions.iter().map(|one| self.provision(one)).collect(),
            comes_to: given
                .comes_to
                .as_ref()
                .map(|(least, greatest)| ComesToEntry { least: least.as_deref(), greatest: greatest.as_deref() }),
            silence: given.silence.as_ref().map(|silence| SilenceEntry {
                words: &silence.words,
                searched: self.maybe(silence.searched.as_ref()),
                place: place(self.files, silence.place),
            }),
        }
    }

    fn provision(&self, one: &'a ProvisionAnswer) -> ProvisionEntry<'a> {
        ProvisionEntry { name: &one.name, gives: &one.gives, place: place(self.files, one.place) }
    }

    fn set_aside(&self, one: &'a SetAsideAnswer) -> SetAsideEntry<'a> {
        SetAsideEntry {
            provision: self.provision(&one.provision),
            to: self.provision(&one.to),
            rule: one.rule,
            situations: self.maybe(one.situations.as_ref()),
        }
    }

    fn demand(&self, demand: &'a DemandAnswer) -> DemandEntry<'a> {
        DemandEntry {
            obligation: &demand.obligation,
            demanded: &demand.demanded,
            mode: demand.mode.word(),
            binding: demand.binding.word(),
            binding_since: demand.binding_since.as_deref(),
            verdict: demand.word.word(),
            parts: (demand.parts.iter())
                .map(|part| PartEntry {
                    situations: self.maybe(part.situations.as_ref()),
                    outcome: part.outcome.word(),
                    distance: self.maybe(part.distance.as_ref()),
                    cause: self.maybe(part.cause.as_ref()),
                    facts: &part.facts,
                })
                .collect(),
            place: place(self.files, demand.place),
        }
    }
}

#[cfg(test)]
mod tests {
    /// `KZRULES_WRITE_SCHEMAS=1 cargo test --lib schema` writes it anew.
    #[test]
    fn the_schema_is_that_of_the_types() {
        crate::report::schema::compare_schema::<super::Document<'_>>("ask.schema.json");
    }
}
