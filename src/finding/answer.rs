//! What a case comes to, as data for the report: what the law gives its persons, what is demanded for them, how the
//! procedure went. Owns which words of the texts go into an answer; how it is drawn, the report knows.

use super::Findings;
use super::row::{binding_word, mode};
use crate::diagnostic::Text;
use crate::eval::{Answer, CaseRuling, Course, Demanded, GaveWay, Given, Priority, Situations, distance_words};
use crate::law::{Case, Kept, Norm, NormId, Outcome, Person, Procedure, ScopeId};
use crate::report::answer::{
    CaseAnswer, CourseAnswer, DemandAnswer, DemandPart, GivenAnswer, LawGives, PersonAnswer, PropertyAnswer,
    ProvisionAnswer, SetAsideAnswer, SilenceAnswer, StepAnswer,
};
use crate::value::Quantity;

/// Which demands are told; all of them where there is no such limit.
pub type Wanted<'w> = Option<&'w dyn Fn(&Norm) -> bool>;

impl Findings<'_> {
    /// What comes of a case; of the demands, those that are wanted.
    pub fn case_answer(&self, ruling: &CaseRuling, wanted: Wanted<'_>) -> Option<CaseAnswer> {
        let corpus = self.corpus();
        let case = corpus.cases.get(ruling.case)?;
        let own = self.of_case(ruling);
        let persons = case.persons.iter().zip(&ruling.persons).map(|(person, answered)| PersonAnswer {
            name: person.name.map(|name| corpus.text(name).to_owned()),
            who: own.person_words(case, person),
            course: (answered.course.as_ref().zip(case.follows))
                .map(|(course, procedure)| own.course_answer(course, case, corpus.procedure(procedure))),
            answers: answered.answers.iter().map(|answer| own.answer(answer, person.scope, wanted)).collect(),
        });
        Some(CaseAnswer {
            name: corpus.text(case.name).to_owned(),
            title: case.title.to_string(),
            as_of: ruling.as_of.to_string(),
            when: case.circumstances.map(|place| self.words(place)),
            persons: persons.collect(),
            place: case.place,
        })
    }

    fn person_words(&self, case: &Case, person: &Person) -> Text {
        match person.place == case.place {
            true => Text::new("persons-everyone"),
            false => Text::plain(self.words(person.place)),
        }
    }

    fn course_answer(&self, course: &Course, case: &Case, procedure: &Procedure) -> CourseAnswer {
        let corpus = self.corpus();
        let steps = procedure.steps.iter().zip(&course.steps).enumerate().map(|(number, (step, own))| StepAnswer {
            step: corpus.text(step.name).to_owned(),
            taken: own.taken.map(|on| on.to_string()),
            kept: own.kept().into_iter().map(Kept::words).collect(),
            remarks: self.about_step(course, procedure, number),
        });
        let states = course.states.iter().map(|(state, on)| (corpus.text(*state).to_owned(), on.to_string()));
        CourseAnswer {
            procedure: corpus.text(procedure.name).to_owned(),
            steps: steps.collect(),
            states: states.collect(),
            lines: self.course(course, case, procedure, 0),
        }
    }

    fn answer(&self, answer: &Answer, scope: ScopeId, wanted: Wanted<'_>) -> PropertyAnswer {
        let corpus = self.corpus();
        let property = corpus.property(answer.property);
        let demands = answer.demands.iter().filter(|one| wanted.is_none_or(|wanted| wanted(self.norm(one.norm))));
        PropertyAnswer {
            property: corpus.text(property.name).to_owned(),
            title: property.title.to_string(),
            given: answer.given.iter().map(|given| self.given(given, scope)).collect(),
            set_aside: answer.gave_way.iter().map(|one| self.gave_way(one)).collect(),
            demands: demands.map(|demanded| self.demand_answer(demanded, scope)).collect(),
            limited: wanted.is_some(),
        }
    }

    fn given(&self, Given { part, comes_to }: &Given, scope: ScopeId) -> GivenAnswer {
        let gives = match part.found.outcome {
            _ if !part.facts.is_empty() => LawGives::Something,
            Outcome::Absent => LawGives::Nothing,
            _ => LawGives::Unknown,
        };
        let silence = part.silence.and_then(|silence| self.corpus().silences.get(silence as usize));
        let said = |end: &Option<Quantity>| end.map(|quantity| quantity.to_string());
        GivenAnswer {
            situations: self.where_of(&part.situations, scope),
            gives,
            provisions: part.facts.iter().map(|fact| self.provision_answer(*fact)).collect(),
            comes_to: comes_to.as_ref().map(|(least, greatest)| (said(least), said(greatest))),
            silence: silence.map(|silence| SilenceAnswer {
                words: self.words(silence.place),
                searched: (!silence.searched.is_empty()).then(|| self.searched(silence)),
                place: silence.place,
            }),
        }
    }

    /// A part of a case in words; nothing for all of it.
    fn where_of(&self, situations: &Situations, scope: ScopeId) -> Option<Text> {
        (*situations != Situations::All).then(|| self.who(situations, scope))
    }

    fn provision_answer(&self, id: NormId) -> ProvisionAnswer {
        let norm = self.norm(id);
        ProvisionAnswer {
            name: self.corpus().name_of(norm),
            gives: self.demand_words(norm),
            place: norm.demand_place(),
        }
    }

    fn gave_way(&self, one: &GaveWay) -> SetAsideAnswer {
        SetAsideAnswer {
            provision: self.provision_answer(one.norm),
            to: self.provision_answer(one.to),
            rule: match one.by {
                Priority::Overridden => "overridden",
                Priority::Special => "special",
                Priority::Later => "later",
            },
            situations: self.where_of(&one.situations, ScopeId::EVERYTHING),
            text: super::why::rule(self, one, Text::new("case-all")),
        }
    }

    fn demand_answer(&self, demanded: &Demanded, scope: ScopeId) -> DemandAnswer {
        let corpus = self.corpus();
        let norm = self.norm(demanded.norm);
        let parts = demanded.parts.iter().map(|part| DemandPart {
            situations: self.where_of(&part.situations, scope),
            outcome: part.found.outcome,
            distance: (part.found.distance.as_ref())
                .map(|distance| Text::plain(distance_words(corpus, corpus.property(norm.property), distance))),
            cause: part.found.cause.as_ref().map(|cause| self.cause(cause, norm.property)),
            facts: part.facts.iter().map(|fact| corpus.name_of(self.norm(*fact))).collect(),
        });
        DemandAnswer {
            obligation: corpus.name_of(norm),
            demanded: self.demand_words(norm),
            mode: mode(norm.strength),
            word: demanded.verdict,
            binding: binding_word(demanded.binding),
            binding_since: demanded.binding.since.map(|date| date.to_string()),
            binds: self.demanded(norm.act, demanded.binding),
            parts: parts.collect(),
            place: norm.demand_place(),
        }
    }
}
