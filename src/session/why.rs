//! What `why` can be asked: a place in an instrument or a law, or the name of what is given (a property, a parameter, a
//! term, what a state did). Owns how such a question is read, for `check --only` too; how an answer is told, `finding`
//! knows.

use super::{Session, unknown_name};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{self, ChoiceRuling, DefinitionRuling};
use crate::finding::{self, Findings, Line};
use crate::law::{
    ActId, ActSort, Address, Corpus, JurisdictionId, NormId, ParameterId, PropertyId, Provision, Remark, Strength,
};

/// A place that is asked about: an act, or an address in it, or one statement there.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    act: ActId,
    address: Option<Address>,
    label: Option<String>,
}

impl Asked {
    fn holds(&self, corpus: &Corpus, act: ActId, address: Option<&Address>, label: Option<&str>) -> bool {
        let here = match (&self.address, address) {
            (None, _) => true,
            (Some(own), Some(other)) => own.holds(other),
            (Some(_), None) => false,
        };
        let in_part = || match (&self.address, address) {
            (Some(own), Some(other)) => {
                corpus.act(act).parts.iter().any(|part| part.address == *own && part.articles.holds(other))
            }
            _ => false,
        };
        act == self.act && (here || in_part()) && self.label.as_deref().is_none_or(|own| label == Some(own))
    }

    fn holds_provision(&self, corpus: &Corpus, (act, address, label): Provision) -> bool {
        self.holds(corpus, act, Some(corpus.address(address)), label.map(|label| corpus.text(label)))
    }

    /// Whether a remark is on a stretch of the act in which the place lies: `art 8` of `art 7..9`.
    fn lies_in(&self, corpus: &Corpus, remark: &Remark) -> bool {
        let around = |own: &Address| remark.address.is_some_and(|around| corpus.address(around).holds(own));
        remark.act == self.act && remark.label.is_none() && self.address.as_ref().is_some_and(around)
    }

    fn holds_remark(&self, corpus: &Corpus, remark: &Remark) -> bool {
        let address = remark.address.map(|address| corpus.address(address));
        self.holds(corpus, remark.act, address, remark.label.map(|label| corpus.text(label)))
    }
}

impl Session {
    /// Limits what is said of demands to these acts and places.
    ///
    /// # Errors
    ///
    /// A diagnostic where one of them is no act or no address.
    pub fn limit_to(&mut self, places: &[String]) -> Result<(), Box<Diagnostic>> {
        self.only = places.iter().map(|place| self.asked(place)).collect::<Result<_, _>>()?;
        Ok(())
    }

    pub(super) fn is_wanted(&self, place: Provision) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one.holds_provision(&self.corpus, place))
    }

    pub(super) fn wants_act(&self, act: ActId) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one.act == act)
    }

    pub(super) fn wants_remark(&self, remark: &Remark) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one.holds_remark(&self.corpus, remark))
    }

    /// A choice is wanted where it stands, and with each of its members.
    pub(super) fn wants_choice(&self, ruling: &ChoiceRuling) -> bool {
        self.corpus.choices.get(ruling.choice).is_some_and(|choice| {
            self.is_wanted((choice.act, choice.address, choice.label))
                || choice.members.iter().any(|member| self.is_wanted(*member))
        })
    }

    pub(super) fn wants_definition(&self, ruling: &DefinitionRuling) -> bool {
        let all = ruling.demanded.iter().filter_map(|number| self.corpus.definitions.get(*number));
        all.into_iter().any(|one| self.is_wanted((one.act, one.address, None)))
    }

    /// How what is asked about came about, line by line: indentation and message.
    ///
    /// # Errors
    ///
    /// A diagnostic where the question names nothing, or nothing that has an answer.
    pub fn why(&self, question: &str) -> Result<Vec<Line>, Box<Diagnostic>> {
        if let Some(lines) = self.why_name(question)? {
            return Ok(lines);
        }
        let asked = self.asked(question)?;
        let corpus = &self.corpus;
        let findings = Findings { moment: self.moment(), files: self.files() };
        let demands = self.norms_at(&asked, |strength, before| strength.demands() || before && strength.is_judged());
        let mut lines: Vec<Line> = demands.iter().flat_map(|id| finding::why(&findings, &self.index, *id)).collect();
        // A choice is told behind its members.
        for ruling in eval::choices(self.moment(), &self.index) {
            let Some(choice) = corpus.choices.get(ruling.choice) else { continue };
            let of_members =
                choice.members.iter().any(|member| demands.iter().any(|id| corpus.is_at(corpus.norm(*id), member)));
            if of_members || asked.holds_provision(corpus, (choice.act, choice.address, choice.label)) {
                lines.extend(findings.why_choice(&ruling));
            }
        }
        for ruling in eval::definitions(self.moment(), &self.index) {
            let mut all =
                ruling.demanded.iter().chain(&ruling.given).filter_map(|number| corpus.definitions.get(*number));
            if all.any(|one| asked.holds_provision(corpus, (one.act, one.address, None))) {
                lines.extend(findings.why_definition(&ruling));
            }
        }
        for id in self.norms_at(&asked, |strength, _| matches!(strength, Strength::Gives | Strength::May)) {
            lines.extend(findings.why_provision(&self.index, id));
        }
        let remarks = corpus.remarks.iter().filter(|remark| asked.holds_remark(corpus, remark));
        lines.extend(remarks.flat_map(|remark| findings.why_remark(remark)));
        if lines.is_empty() {
            let around = corpus.remarks.iter().filter(|remark| asked.lies_in(corpus, remark));
            lines.extend(around.flat_map(|remark| findings.why_remark(remark)));
        }
        if lines.is_empty() {
            let message = Text::new("nothing-at").with("address", question.trim());
            return Err(Box::new(Diagnostic::new(diagnostic::BAD_ADDRESS, message).help(Text::new("why-help"))));
        }
        Ok(lines)
    }

    /// The answer about what is named without an address; nothing where it is an act that is asked about.
    fn why_name(&self, question: &str) -> Result<Option<Vec<Line>>, Box<Diagnostic>> {
        let corpus = &self.corpus;
        let findings = Findings { moment: self.moment(), files: self.files() };
        let words: Vec<&str> = question.split_whitespace().collect();
        let Some((first, rest)) = words.split_first() else { return Ok(None) };
        let jurisdiction = corpus.jurisdictions.iter().position(|row| corpus.text(row.name) == *first);
        if let Some(state) = jurisdiction.and_then(|i| u32::try_from(i).ok()).map(JurisdictionId) {
            return Ok(Some(self.why_state(&findings, state, rest)));
        }
        if self.act_named(first).is_some() || !rest.is_empty() {
            return Ok(None);
        }
        if let Some(id) = (0..).zip(&corpus.parameters).find(|(_, row)| corpus.text(row.name) == *first) {
            return Ok(Some(findings.why_parameter(ParameterId(id.0))));
        }
        if let Some(id) = (0..).zip(&corpus.properties).find(|(_, row)| corpus.text(row.name) == *first) {
            return Ok(Some(findings.why_property(&self.index, PropertyId(id.0))));
        }
        if corpus.terms.iter().any(|row| corpus.text(row.name) == *first) {
            let of_term = eval::definitions(self.moment(), &self.index);
            let of_term = of_term.iter().filter(|ruling| corpus.text(corpus.term(ruling.term).name) == *first);
            return Ok(Some(of_term.flat_map(|ruling| findings.why_definition(ruling)).collect()));
        }
        match self.kind_of(first) {
            Some(kind) => {
                let message = Text::new("not-to-ask").with("name", *first).with("found", Text::new(kind));
                Err(Box::new(Diagnostic::new(diagnostic::WRONG_KIND, message).help(Text::new("why-help"))))
            }
            None => Ok(None),
        }
    }

    /// What a state did about the acts that are named, or about all; or what its law is silent on.
    fn why_state(&self, findings: &Findings<'_>, state: JurisdictionId, rest: &[&str]) -> Vec<Line> {
        let corpus = &self.corpus;
        let named = |name: &str| (0..).zip(&corpus.properties).find(|(_, row)| corpus.text(row.name) == name);
        if let ["silent", "on", properties @ ..] = rest {
            let properties = properties.iter().filter_map(|name| named(name.trim_matches(',')));
            return properties.flat_map(|(id, _)| findings.why_silence(&self.index, state, PropertyId(id))).collect();
        }
        let mut acts: Vec<ActId> = rest.iter().filter_map(|word| self.act_named(word)).collect();
        if acts.is_empty() {
            acts = corpus.statuses.iter().filter(|status| status.of == state).map(|status| status.act).collect();
            acts.sort_by_key(|act| corpus.act_name(*act));
            acts.dedup();
        }
        acts.into_iter().flat_map(|act| findings.why_status(state, act)).collect()
    }

    /// What a name is that `why` has no answer about.
    fn kind_of(&self, name: &str) -> Option<&'static str> {
        let corpus = &self.corpus;
        let is = |symbol| corpus.text(symbol) == name;
        if corpus.dimensions.iter().any(|row| is(row.name)) {
            Some("kind-dimension")
        } else if corpus.groups.iter().any(|row| row.has_name && is(row.name)) {
            Some("kind-group")
        } else if corpus.topics.iter().any(|row| is(row.name)) {
            Some("kind-topic")
        } else if corpus.series.iter().any(|row| is(row.name)) {
            Some("kind-series")
        } else if corpus.procedures.iter().any(|row| is(row.name)) {
            Some("kind-procedure")
        } else if corpus.cases.iter().any(|row| is(row.name)) {
            Some("kind-case")
        } else {
            None
        }
    }

    fn act_named(&self, name: &str) -> Option<ActId> {
        let at = self.corpus.acts.iter().position(|row| self.corpus.text(row.name) == name)?;
        u32::try_from(at).ok().map(ActId)
    }

    /// Reads `C183`, `C183 art 8(1)` or `C183 art 8(1)#proof`.
    fn asked(&self, text: &str) -> Result<Asked, Box<Diagnostic>> {
        let (place, label) = match text.split_once('#') {
            Some((place, label)) => (place.trim(), Some(label.trim().to_owned())),
            None => (text.trim(), None),
        };
        let (name, rest) = place.split_once(char::is_whitespace).unwrap_or((place, ""));
        let Some(act) = self.act_named(name) else {
            let is_instrument = |sort| matches!(sort, ActSort::Treaty | ActSort::Recommendation);
            let instruments = self.corpus.acts.iter().filter(|row| is_instrument(row.sort));
            let names = instruments.map(|row| self.corpus.text(row.name));
            let problem = unknown_name(diagnostic::UNKNOWN_ACT, "kind-instrument", name, names);
            return Err(Box::new(if problem.help.is_none() { problem.help(Text::new("why-help")) } else { problem }));
        };
        if rest.trim().is_empty() {
            return Ok(Asked { act, address: None, label });
        }
        let Some(address) = Address::parse(rest) else {
            let message = Text::new("bad-address").with("found", rest.trim());
            return Err(Box::new(
                Diagnostic::new(diagnostic::BAD_ADDRESS, message).help(Text::new("bad-address-help")),
            ));
        };
        Ok(Asked { act, address: Some(address.without_part()), label })
    }

    /// The norms at a place of the strengths that are wanted; whether preconditions are asked about, the place says.
    fn norms_at(&self, asked: &Asked, wanted: impl Fn(Strength, bool) -> bool) -> Vec<NormId> {
        let before = asked.address.as_ref().is_some_and(Address::is_before_ratification);
        (0..)
            .zip(&self.corpus.norms)
            .filter(|(_, norm)| wanted(norm.strength, before))
            .filter(|(_, norm)| asked.holds_provision(&self.corpus, (norm.act, norm.address, norm.label)))
            .map(|(i, _)| NormId(i))
            .collect()
    }
}
