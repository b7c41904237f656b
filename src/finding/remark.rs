//! What is accounted for without a demand: paragraphs left to a judge, set aside, or said elsewhere, each with its
//! reason; as rows of the report, and as lines of an answer.

use super::row::binding_word;
use super::{Findings, Line};
use crate::diagnostic::Text;
use crate::law::{ActSort, Address, Remark, RemarkKind};
use crate::report::model::{self, RemarkWord};
use crate::value::Truth;

impl Findings<'_> {
    /// The remarks among these, in legal order.
    pub fn remark_rows<'a>(&'a self, wanted: impl Fn(&Remark) -> bool + 'a) -> Vec<model::Remark> {
        let mut rows: Vec<&Remark> = self.corpus().remarks.iter().filter(|remark| wanted(remark)).collect();
        rows.sort_by_cached_key(|remark| self.legal_order(remark));
        rows.into_iter().map(|remark| self.remark_row(remark)).collect()
    }

    /// How many of these a binding treaty leaves to a judge.
    pub fn judgements(&self, wanted: impl Fn(&Remark) -> bool) -> usize {
        let binds = |remark: &Remark| self.moment.binding(remark.act, remark.address).binds == Truth::Yes;
        let remarks = self.corpus().remarks.iter().filter(|remark| wanted(remark));
        remarks
            .filter(|remark| matches!(remark.kind, RemarkKind::Judgement))
            .filter(|remark| self.corpus().act(remark.act).sort == ActSort::Treaty && binds(remark))
            .count()
    }

    fn legal_order(&self, remark: &Remark) -> (String, Option<Address>, String) {
        let corpus = self.corpus();
        let label = remark.label.map(|label| corpus.text(label).to_owned()).unwrap_or_default();
        let address = remark.address.map(|address| corpus.address(address).clone());
        (corpus.act_name(remark.act).to_owned(), address, label)
    }

    fn remark_row(&self, remark: &Remark) -> model::Remark {
        let corpus = self.corpus();
        let (kind, see) = match remark.kind {
            RemarkKind::Judgement => (RemarkWord::Judgement, None),
            RemarkKind::NoAction => (RemarkWord::SetAside, None),
            RemarkKind::See(act, to) if act == remark.act => (RemarkWord::See, Some(corpus.address(to).to_string())),
            RemarkKind::See(act, to) => (RemarkWord::See, Some(corpus.place_name(act, Some(to)))),
        };
        let label = remark.label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
        model::Remark {
            act: corpus.act_name(remark.act).to_owned(),
            address: remark.address.map(|address| format!("{}{label}", corpus.address(address))),
            kind,
            reason: self.reason(remark),
            see,
            binding: binding_word(self.moment.binding(remark.act, remark.address)),
            place: crate::source::Place::new(remark.place.file, remark.head),
        }
    }

    /// Why; of what is set aside with words of the text alone, these.
    fn reason(&self, remark: &Remark) -> String {
        let Some(details) = self.corpus().details(remark.details) else { return String::new() };
        if !details.because.is_empty() {
            return details.because.join("; ");
        }
        details.quotes.iter().map(|(words, _)| format!("\"{words}\"")).collect::<Vec<_>>().join("; ")
    }

    /// What is said of a place without a demand, line by line.
    pub fn why_remark(&self, remark: &Remark) -> Vec<Line> {
        let row = self.remark_row(remark);
        let name = [Some(row.act), row.address].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let reason = if row.reason.is_empty() { Text::new("remark-no-reason") } else { Text::plain(&*row.reason) };
        let said = match row.kind {
            RemarkWord::Judgement => Text::new("why-judgement").with("reason", reason),
            RemarkWord::SetAside => Text::new("why-no-action").with("reason", reason),
            RemarkWord::See => Text::new("why-see").with("see", row.see.unwrap_or_default()),
        };
        let mut lines = vec![(0, said.with("name", name))];
        if row.kind == RemarkWord::Judgement && self.corpus().act(remark.act).sort != ActSort::Source {
            lines.push((1, self.demanded(remark.act, self.moment.binding(remark.act, remark.address))));
        }
        lines
    }
}
