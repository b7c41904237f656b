//! `remarks-collide` and `sees-nothing`: remarks on paragraphs that contradict what else is said of them. What demands
//! nothing can't demand something, nor be left to a judge; and what another place says has to be said there.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, AddressId, Provision, Remark, RemarkKind};
use crate::source::Place;

impl Desk<'_> {
    pub(super) fn remarks(&mut self) {
        let corpus = self.corpus();
        for (number, remark) in corpus.remarks.iter().enumerate() {
            match remark.kind {
                RemarkKind::NoAction => self.set_aside_and_said(number, remark),
                RemarkKind::See(act, address) => self.see(remark, act, address),
                RemarkKind::Judgement => {}
            }
        }
    }

    /// A place that is set aside, beside a demand, a choice or a judgement at the very same place.
    fn set_aside_and_said(&mut self, number: usize, remark: &Remark) {
        let corpus = self.corpus();
        let Some(address) = remark.address else { return };
        let here = |place: Provision| place == (remark.act, address, remark.label);
        let demand =
            corpus.norms.iter().find(|norm| norm.strength.demands() && here((norm.act, norm.address, norm.label)));
        let choice = || corpus.choices.iter().find(|one| here((one.act, one.address, one.label)));
        let other = || {
            let others = corpus.remarks.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, one)| one);
            let same = |one: &&Remark| (one.act, one.address, one.label) == (remark.act, remark.address, remark.label);
            others.filter(same).find(|one| matches!(one.kind, RemarkKind::Judgement))
        };
        let beside = demand
            .map(|norm| (norm.head_place(), Text::new("remarks-collide-demand")))
            .or_else(|| choice().map(|one| (one.words, Text::new("remarks-collide-demand"))))
            .or_else(|| other().map(|one| (head(one), Text::new("remarks-collide-judgement"))));
        let Some((place, said)) = beside else { return };
        let message = Text::new("remarks-collide").with("name", self.name_of_remark(remark));
        let finding = Diagnostic::new(diagnostic::REMARKS_COLLIDE, message)
            .label(head(remark), Text::new("remarks-collide-here"))
            .label(place, said);
        self.tell_of(finding.help(Text::new("remarks-collide-help")), Some(place));
    }

    /// A place that is said elsewhere, where elsewhere is itself, or nothing is said there.
    fn see(&mut self, remark: &Remark, act: ActId, address: AddressId) {
        let corpus = self.corpus();
        let to = corpus.place_name(act, Some(address));
        let itself = (remark.act, remark.address) == (act, Some(address)) && remark.label.is_none();
        if !itself && (!self.is_encoded(act) || self.is_said(act, address)) {
            return;
        }
        let message = Text::new(if itself { "sees-itself" } else { "sees-nothing" });
        let message = message.with("name", self.name_of_remark(remark)).with("see", to);
        let finding = Diagnostic::new(diagnostic::SEES_NOTHING, message).at(head(remark));
        self.tell(finding.help(Text::new("sees-nothing-help")));
    }

    /// Whether anything of an instrument is written; of a law much is left out on purpose.
    fn is_encoded(&self, act: ActId) -> bool {
        let corpus = self.corpus();
        matches!(corpus.act(act).sort, ActSort::Treaty | ActSort::Recommendation)
            && (corpus.norms.iter().any(|norm| norm.act == act) || corpus.remarks.iter().any(|one| one.act == act))
    }

    /// Whether something is said of a place, of one in it, or of one around it.
    fn is_said(&self, act: ActId, address: AddressId) -> bool {
        let corpus = self.corpus();
        let address = corpus.address(address);
        let part = corpus.act(act).parts.iter().any(|part| part.address == *address);
        let near = |of: ActId, other: AddressId| {
            let other = corpus.address(other);
            of == act && (address.holds(other) || other.holds(address))
        };
        part || corpus.norms.iter().any(|norm| near(norm.act, norm.address))
            || corpus.remarks.iter().any(|one| one.address.is_some_and(|other| near(one.act, other)))
            || corpus.choices.iter().any(|one| near(one.act, one.address))
            || corpus.definitions.iter().any(|one| near(one.act, one.address))
    }

    fn name_of_remark(&self, remark: &Remark) -> String {
        let corpus = self.corpus();
        let label = remark.label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
        corpus.place_name(remark.act, remark.address) + &label
    }
}

fn head(remark: &Remark) -> Place {
    Place::new(remark.place.file, remark.head)
}
