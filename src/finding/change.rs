//! What a finding says of time and of exclusions: rules that go on or reach back, and permissions that the law uses
//! though the state didn't declare so.

use super::Findings;
use crate::diagnostic::{Diagnostic, Text};
use crate::eval::Ruling;
use crate::law::{Norm, NormId};
use crate::source::Place;

impl Findings<'_> {
    /// Marks the permission that is used without a declaration, and where it would have to be declared.
    pub(super) fn mark_undeclared(&self, mut finding: Diagnostic, ruling: &Ruling) -> Diagnostic {
        for (id, _) in &ruling.undeclared {
            let permission = self.norm(*id);
            let name = self.corpus().name_of(permission);
            finding = finding.label(permission.head_place(), Text::new("undeclared-permission").with("name", name));
            if let Some(place) = self.undeclared_at(permission) {
                finding = finding.label(place, Text::new("undeclared-status"));
            }
        }
        finding
    }

    /// Where the state declares nothing under a permission, or declares it for others only.
    fn undeclared_at(&self, permission: &Norm) -> Option<Place> {
        let declared = self.moment.declarations(permission).next();
        let status = declared.or_else(|| self.moment.declares_nothing(permission.act))?;
        Some(Place::new(status.place.file, status.head))
    }

    /// What is to be said of them in words.
    pub(super) fn remarks_of_change(&self, ruling: &Ruling, norm: &Norm, remarks: &mut Vec<Text>) {
        let corpus = self.corpus();
        for (id, situations) in &ruling.undeclared {
            let permission = self.norm(*id);
            let text = Text::new("remark-undeclared").with("name", corpus.name_of(permission));
            let declared = if self.moment.declarations(permission).next().is_some() { "others" } else { "nothing" };
            let text = text.with("allows", self.demand_words(permission)).with("declared", declared);
            remarks.push(text.with("persons", self.who(situations, norm.scope)));
        }
        for id in &ruling.going_on {
            let norm = self.norm(*id);
            let until = corpus.details(norm.details).and_then(|details| details.transitional);
            let until = until.map(|until| until.to_string()).unwrap_or_default();
            remarks.push(Text::new("remark-goes-on").with("name", corpus.name_of(norm)).with("until", until));
        }
        for id in &ruling.reaching_back {
            remarks.push(self.reaches_back("remark-reaches-back", *id));
        }
    }

    /// A message on a provision that reaches back, with the day from which it is known.
    pub(super) fn reaches_back(&self, message: &'static str, id: NormId) -> Text {
        let norm = self.norm(id);
        let from = self.moment.begins(norm).map(|from| from.to_string()).unwrap_or_default();
        Text::new(message).with("name", self.corpus().name_of(norm)).with("from", from)
    }
}
