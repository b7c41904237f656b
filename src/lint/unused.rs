//! `unused-name`: a property, dimension, group, topic, parameter or act that nothing uses, and values of a dimension
//! that nothing tells apart. Nothing is said while something can't be read: it may be there that the name is used.

use super::Desk;
use super::usage::Usage;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActSort, DimensionKind};
use crate::source::Place;

impl Desk<'_> {
    pub(super) fn unused(&mut self) {
        if self.something_is_unread() {
            return;
        }
        let corpus = self.corpus();
        let usage = Usage::of(corpus);
        for (row, _) in corpus.properties.iter().zip(&usage.properties).filter(|(_, used)| !**used) {
            self.unused_name(Text::new("unused-property").with("name", corpus.text(row.name)), row.place);
        }
        for (row, _) in corpus.dimensions.iter().zip(&usage.dimensions).filter(|(_, used)| !**used) {
            self.unused_name(Text::new("unused-dimension").with("name", corpus.text(row.name)), row.place);
        }
        for row in corpus.groups.iter().filter(|row| !row.named) {
            self.unused_name(Text::new("unused-group").with("name", corpus.text(row.name)), row.place);
        }
        for (row, _) in corpus.topics.iter().zip(&usage.topics).filter(|(_, used)| !**used) {
            self.unused_name(Text::new("unused-topic").with("name", corpus.text(row.name)), row.place);
        }
        for (row, _) in corpus.parameters.iter().zip(&usage.parameters).filter(|(_, used)| !**used) {
            self.unused_name(Text::new("unused-parameter").with("name", corpus.text(row.name)), row.place);
        }
        for (act, _) in corpus.acts.iter().zip(&usage.acts).filter(|(_, used)| !**used) {
            let message = match act.sort {
                ActSort::Treaty | ActSort::Recommendation => Text::new("unused-instrument"),
                ActSort::Law => Text::new("unused-law"),
                ActSort::Source => Text::new("unused-source"),
            };
            self.unused_name(message.with("name", corpus.text(act.name)), act.place);
        }
        self.unused_values(&usage);
    }

    fn unused_name(&mut self, message: Text, place: Place) {
        let finding = Diagnostic::new(diagnostic::UNUSED_NAME, message).at(place);
        self.tell(finding.help(Text::new("unused-name-help")));
    }

    /// One value of a dimension may go unnamed: it is the rest. Two that are never told apart are one too many.
    fn unused_values(&mut self, usage: &Usage<'_>) {
        let corpus = self.corpus();
        let rows = corpus.dimensions.iter().zip(&usage.dimensions).zip(&usage.classes);
        for ((row, _), classes) in rows.filter(|((_, used), _)| **used) {
            let DimensionKind::OneOf { values, .. } = &row.kind else { continue };
            for class in (0..).take(values.len()) {
                let same = values.iter().zip(classes).filter(|(_, of)| **of == class).map(|(value, _)| value);
                let names: Vec<String> = same.map(|value| format!("`{}`", corpus.text(*value))).collect();
                if names.len() > 1 {
                    let message = Text::new("unused-values").with("name", corpus.text(row.name)).with("values", names);
                    let finding = Diagnostic::new(diagnostic::UNUSED_NAME, message).at(row.place);
                    self.tell(finding.help(Text::new("unused-values-help")));
                }
            }
        }
    }
}
