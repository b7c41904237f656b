//! Answers about what is given, not demanded: whether a treaty binds and by which statement, what a parameter is on the
//! day, what is said of a property, what a provision is laid beside, how a term is defined.

use super::{Findings, Line};
use crate::diagnostic::Text;
use crate::eval::{DefinitionRuling, Index, Moment, NotBinding};
use crate::law::{ActId, JurisdictionId, NormId, ParameterId, PropertyId};
use crate::report::model;
use crate::source::Place;

impl Findings<'_> {
    /// Whether an instrument binds a state, since when, and what the state did, statement by statement.
    pub fn why_status(&self, state: JurisdictionId, act: ActId) -> Vec<Line> {
        let corpus = self.corpus();
        let names = |text: Text| {
            let name = corpus.text(corpus.jurisdiction(state).name);
            text.with("state", name).with("act", corpus.act_name(act))
        };
        let own: Vec<Place> = corpus
            .statuses
            .iter()
            .filter(|status| status.of == state && status.act == act)
            .map(|status| status.place)
            .collect();
        if own.is_empty() {
            return vec![(0, names(Text::new("why-nothing-said")))];
        }
        let there = Findings { moment: Moment { jurisdiction: Some(state), ..self.moment }, files: self.files };
        let binding = there.moment.binding(act, None);
        let binds = match (binding.because, binding.since, binding.by) {
            (NotBinding::Binds, Some(since), Some(by)) => {
                Text::new("why-binds").with("since", since.to_string()).with("status", self.words(by))
            }
            _ => there.demanded(act, binding),
        };
        let date = self.moment.as_of.to_string();
        let mut lines = vec![(0, names(Text::new("why-state")).with("date", date).with("binds", binds))];
        lines.extend(own.into_iter().map(|place| (1, Text::plain(self.words(place)))));
        lines
    }

    /// What a parameter is on the day, for all uses and for each topic, as its rows say it.
    pub fn why_parameter(&self, id: ParameterId) -> Vec<Line> {
        let corpus = self.corpus();
        let parameter = corpus.parameter(id);
        let mut topics = vec![None];
        topics.extend(parameter.rows.iter().filter(|row| row.topic.is_some()).map(|row| row.topic));
        let mut places: Vec<Place> = Vec::new();
        for topic in topics {
            let of_topic = topic.map_or_else(Vec::new, |topic| vec![topic]);
            if let Ok(row) = self.moment.parameter(id, &of_topic)
                && !places.contains(&row.place)
            {
                places.push(row.place);
            }
        }
        let (name, date) = (corpus.text(parameter.name), self.moment.as_of.to_string());
        let mut lines = vec![(0, Text::new("why-parameter").with("name", name).with("date", date))];
        lines.extend(places.iter().map(|place| (1, Text::plain(self.words(*place)))));
        if places.is_empty() {
            lines.push((1, Text::new("why-no-value")));
        }
        lines
    }

    /// What demands, provisions and silences say of a property.
    pub fn why_property(&self, index: &Index, id: PropertyId) -> Vec<Line> {
        let corpus = self.corpus();
        let name = corpus.text(corpus.property(id).name);
        let date = self.moment.as_of.to_string();
        let mut lines = vec![(0, Text::new("why-property").with("name", name).with("date", date))];
        let mut demands: Vec<NormId> = self.demands_on(index, id);
        corpus.in_legal_order(&mut demands);
        for norm in demands.into_iter().map(|id| corpus.norm(id)) {
            let text = Text::new("why-demand").with("name", corpus.name_of(norm));
            lines.push((1, text.with("demand", self.demand_words(norm))));
        }
        let mut given: Vec<NormId> = index.gives(id).collect();
        corpus.in_legal_order(&mut given);
        lines.extend(given.into_iter().map(|fact| (1, self.looked_at(fact))));
        let silences = corpus.silences.iter().filter(|silence| silence.property == id);
        lines.extend(silences.map(|silence| (1, Text::plain(self.words(silence.place)))));
        if lines.len() == 1 {
            lines.push((1, Text::new("why-nothing")));
        }
        lines
    }

    /// What was searched without finding a property, and which demands it answers.
    pub fn why_silence(&self, index: &Index, state: JurisdictionId, id: PropertyId) -> Vec<Line> {
        let corpus = self.corpus();
        let mut lines: Vec<Line> = corpus
            .silences
            .iter()
            .filter(|silence| silence.of == state && silence.property == id)
            .flat_map(|silence| [(1, Text::plain(self.words(silence.place))), (2, self.searched(silence))])
            .collect();
        if lines.is_empty() {
            lines.push((1, Text::new("why-nothing")));
        }
        let (name, state) = (corpus.text(corpus.property(id).name), corpus.text(corpus.jurisdiction(state).name));
        lines.insert(0, (0, Text::new("why-silence").with("state", state).with("name", name)));
        lines.push((1, self.laid_beside(index, id)));
        lines
    }

    /// What a provision gives, and which demands it is laid beside.
    pub fn why_provision(&self, index: &Index, id: NormId) -> Vec<Line> {
        let property = self.corpus().norm(id).property;
        vec![(0, self.looked_at(id)), (1, self.laid_beside(index, property))]
    }

    fn laid_beside(&self, index: &Index, property: PropertyId) -> Text {
        let mut demands = self.demands_on(index, property);
        self.corpus().in_legal_order(&mut demands);
        if demands.is_empty() {
            return Text::new("why-beside-none");
        }
        let names: Vec<String> = demands.iter().map(|id| self.corpus().name_of(self.corpus().norm(*id))).collect();
        Text::new("why-beside").with("demands", names)
    }

    /// The demands on a property, or on one that is made of it.
    fn demands_on(&self, index: &Index, property: PropertyId) -> Vec<NormId> {
        crate::eval::demands(self.corpus())
            .filter(|id| index.family_of(self.corpus().norm(*id).property).contains(&property))
            .collect()
    }

    /// How the definitions of an instrument and of the law came to a verdict, line by line.
    pub fn why_definition(&self, ruling: &DefinitionRuling) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for one in self.definitions(&ruling.demanded) {
            let words = self.words(one.words);
            lines.push((0, Text::new("why-defines").with("name", self.definition_name(one)).with("words", words)));
        }
        lines.push((1, self.demanded(ruling.act, ruling.binding)));
        for one in self.definitions(&ruling.given) {
            let words = self.words(one.words);
            lines.push((1, Text::new("why-defines").with("name", self.definition_name(one)).with("words", words)));
        }
        if let Some(silence) = ruling.silence.and_then(|number| self.corpus().term_silences.get(number)) {
            lines.push((1, Text::plain(self.words(silence.place))));
        } else if ruling.given.is_empty() {
            let term = self.corpus().text(self.corpus().term(ruling.term).name);
            lines.push((1, Text::new("definition-nowhere").with("term", term)));
        }
        lines.push((0, Text::new("why-result").with("verdict", model::verdict_text(ruling.verdict))));
        for (title, words) in self.differences(ruling) {
            lines.push((1, Text::new("why-difference").with("title", Text::new(title)).with("words", words)));
        }
        lines
    }
}
