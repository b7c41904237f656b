//! A demand beside the law of several states, as a row.

use super::Findings;
use crate::diagnostic::Text;
use crate::eval::Situations;
use crate::law::Norm;
use crate::modelling::Compared;
use crate::report::compared::Row;

impl Findings<'_> {
    /// The row of a demand; `each` are the findings on the law of each state, named in the same order.
    pub fn compared(&self, of: &Compared, names: &[String], each: &[Findings<'_>]) -> Row {
        let norm = self.norm(of.norm);
        let named = |places: &[usize]| places.iter().filter_map(|place| names.get(*place).cloned()).collect();
        let name = |place: usize| names.get(place).map(String::as_str).unwrap_or_default();
        let mut mixed = Vec::new();
        for (one, other, against) in &of.mixed {
            let mut said = |id: &'static str, who: &Option<Situations>| {
                if let Some(who) = who {
                    let text = Text::new(id).with("one", name(*one)).with("other", name(*other));
                    mixed.push(text.with("who", self.situated(who, norm)));
                }
            };
            if against.more.is_some() && against.less.is_some() {
                said("compare-more", &against.more);
                said("compare-less", &against.less);
            }
            said("compare-open", &against.open);
        }
        Row {
            obligation: self.corpus().name_of(norm),
            demanded: Text::plain(self.demand_words(norm)),
            verdicts: of.rulings.iter().zip(each).map(|(ruling, findings)| findings.row(ruling)).collect(),
            strongest: named(&of.strongest),
            weakest: named(&of.weakest),
            mixed,
        }
    }

    fn situated(&self, who: &Situations, norm: &Norm) -> Text {
        self.who(who, norm.scope)
    }
}
