//! Causes as messages.

use super::Findings;
use crate::diagnostic::Text;
use crate::eval::{Cause, Doubt, FormulaErrorKind, NoParameter, value_words};
use crate::law::{NormId, PropertyId, Value};
use crate::value::Truth;

impl Findings<'_> {
    /// Why an outcome is what it is.
    pub(super) fn cause(&self, cause: &Cause, property: PropertyId) -> Text {
        let corpus = self.corpus();
        let norm = |id: &NormId| corpus.name_of(corpus.norm(*id));
        let names = |ids: &[NormId]| ids.iter().map(norm).collect::<Vec<_>>();
        let name = |id: PropertyId| corpus.text(corpus.property(id).name).to_owned();
        let dimension = |id| corpus.text(corpus.dimension(id).name).to_owned();
        match cause {
            Cause::Unread(id) => {
                let act = corpus.act(corpus.norm(*id).act);
                let wording = act.wording.map(|date| date.to_string()).unwrap_or_default();
                Text::new("cause-unread").with("name", norm(id)).with("wording", wording)
            }
            Cause::Parameter(id, why) => {
                let name = corpus.text(corpus.parameter(*id).name);
                match why {
                    NoParameter::OutsideSeries => {
                        Text::new("cause-parameter").with("name", name).with("date", self.moment.as_of.to_string())
                    }
                    NoParameter::NotVerified => Text::new("cause-parameter-unverified")
                        .with("name", name)
                        .with("date", self.moment.as_of.to_string()),
                    NoParameter::WhichTopic => Text::new("cause-topic")
                        .with("name", name)
                        .with("property", corpus.text(corpus.property(property).name)),
                }
            }
            Cause::NothingGives(other) => Text::new("cause-nothing-gives").with("name", name(*other)),
            Cause::NothingForOthers(other) => Text::new("cause-nothing-for-others").with("name", name(*other)),
            Cause::NotOneAmount(other) => Text::new("cause-not-one-amount").with("name", name(*other)),
            Cause::NotEncoded(id) => Text::new("cause-not-encoded").with("name", norm(id)),
            Cause::LeftTo(id) => {
                let allowed = corpus.allowed_values(corpus.norm(*id).allowed);
                let whom = allowed.comparisons.iter().find_map(|(_, value)| match value {
                    Value::LeftTo(whom) => Some(corpus.text(*whom)),
                    _ => None,
                });
                Text::new("cause-left-to").with("name", norm(id)).with("whom", whom.unwrap_or_default())
            }
            Cause::SaidUnknown(id) => Text::new("cause-said-unknown").with("name", norm(id)),
            Cause::Transition(ids) => {
                let mut names = names(ids);
                names.dedup();
                Text::new("cause-transition").with("names", names)
            }
            Cause::Contradiction(ids) => Text::new("cause-contradiction").with("names", names(ids)),
            Cause::RankUnknown(ids) => {
                Text::new("cause-rank-unknown").with("names", names(ids)).with("date", self.moment.as_of.to_string())
            }
            Cause::Calendar => Text::new("cause-calendar"),
            Cause::Doubt(doubts) => {
                let doubts: Vec<Text> = doubts.iter().map(|doubt| self.doubt(*doubt)).collect();
                Text::new("cause-doubt").with("doubts", doubts)
            }
            Cause::OnlyOthers(values) => {
                Text::new("cause-only-others").with("values", value_words(corpus, corpus.property(property), values))
            }
            Cause::NoPlaceOn(id) => Text::new("cause-no-place").with("name", dimension(*id)),
            Cause::TwoAxes(a, b) => {
                Text::new("cause-two-axes").with("first", dimension(*a)).with("second", dimension(*b))
            }
            Cause::Formula(kind) => Text::new(match kind {
                FormulaErrorKind::NotLinear => "cause-not-linear",
                FormulaErrorKind::DivisionByAxis => "cause-division-by-axis",
                FormulaErrorKind::DivisionByZero => "cause-division-by-zero",
                FormulaErrorKind::TooLarge => "cause-too-large",
                FormulaErrorKind::Undefined => "cause-undefined",
            }),
            Cause::Circle(other) => Text::new("cause-circle").with("name", name(*other)),
            Cause::Share(percent) => Text::new("cause-share").with("percent", percent.to_string()),
            Cause::Weights(series, why) => self.no_weights(*series, *why),
            Cause::Average => Text::new("cause-average"),
            Cause::AverageOpen => Text::new("cause-average-open"),
            Cause::Condition(_) => Text::new("cause-condition"),
            Cause::Permission(place) => Text::new("cause-permission").with("name", self.words(*place)),
            Cause::TooManifold => Text::new("cause-too-manifold"),
            Cause::Progress => Text::new("cause-progress"),
        }
    }
    /// What isn't certain.
    pub(super) fn doubt(&self, doubt: Doubt) -> Text {
        let corpus = self.corpus();
        match doubt {
            Doubt::Act(id) => {
                let act = corpus.act(id);
                let known = self.moment.in_force(act) != Truth::Unknown || act.end_unverified;
                let message = if known { Text::new("doubt-unverified") } else { Text::new("doubt-date") };
                message.with("name", corpus.act_name(id))
            }
            Doubt::Provision(id) => {
                let norm = corpus.norm(id);
                let message = if norm.unverified || norm.end_unverified {
                    Text::new("doubt-unverified")
                } else if self.moment.is_within(norm) == Truth::Unknown {
                    Text::new("doubt-date")
                } else {
                    Text::new("doubt-condition")
                };
                message.with("name", corpus.name_of(norm))
            }
            Doubt::Row(id, place) => {
                let parameter = corpus.parameter(id);
                let row = parameter.rows.iter().find(|row| row.place == place);
                Text::new("doubt-row")
                    .with("name", corpus.text(parameter.name))
                    .with("date", row.map(|row| row.from.to_string()).unwrap_or_default())
            }
            Doubt::Readings(act, address, _) => {
                Text::new("doubt-readings").with("name", corpus.place_name(act, Some(address)))
            }
            Doubt::Silence(id) => {
                let words = corpus.silences.get(id as usize).map(|silence| self.words(silence.place));
                Text::new("doubt-search").with("words", words.unwrap_or_default())
            }
        }
    }
}
