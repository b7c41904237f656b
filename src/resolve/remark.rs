//! What is said without a norm: declared silences, and paragraphs and sentences that are accounted for in another way.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{Remark, RemarkKind, Silence, TermSilence};
use crate::syntax::ast::{Kind, Statement};

impl Resolver {
    pub(super) fn state_silence(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Silent { of, properties } = statement.kind else { return };
        let of = self.jurisdiction(at, of);
        let mut clauses = Clauses::of(self, at, statement);
        let scope = clauses.scope(self, at, None);
        let mut searched = Vec::new();
        for list in clauses.searched.clone() {
            searched.extend(self.targets(at, list, None).into_iter().map(|(act, address, _)| (act, address)));
        }
        let mut not_searched = Vec::new();
        for list in clauses.not_searched.clone() {
            not_searched.extend(self.targets(at, list, None).into_iter().map(|(act, address, _)| (act, address)));
        }
        if searched.is_empty() {
            let message = Text::new("silence-without-search");
            self.report(
                Diagnostic::new(diagnostic::SILENCE_WITHOUT_SEARCH, message)
                    .at(at.place(at.head(statement)))
                    .help(Text::new("silence-without-search-help")),
            );
        }
        let read = clauses.read.and_then(|date| self.date(at, date));
        let from = clauses.from.and_then(|date| self.day(at, date.span));
        let until = clauses.until.and_then(|date| self.date(at, date)).map(crate::value::DateRange::last);
        let details = clauses.details(self, at);
        let Some(of) = of else { return };
        for name in properties.of(&at.tree.names) {
            if let Some(Meaning::Term(term)) = self.names.get(&at.name(*name)) {
                let (not_searched, place) = (not_searched.clone(), at.place(at.head(statement)));
                self.corpus.term_silences.push(TermSilence { of, term, not_searched, from, until, place });
                continue;
            }
            let Some(property) = self.property(at, *name) else { continue };
            self.corpus.silences.push(Silence {
                of,
                property,
                scope,
                searched: searched.clone(),
                not_searched: not_searched.clone(),
                read,
                from,
                until,
                place: at.place(at.head(statement)),
                details,
            });
        }
    }

    pub(super) fn state_remark(&mut self, at: At<'_>, statement: &Statement) {
        let (target, see) = match statement.kind {
            Kind::Judgement { at: target, .. } | Kind::NoAction { at: target, .. } => (target, None),
            Kind::See { at: target, to } => (target, Some(to)),
            _ => return,
        };
        if let Kind::Judgement { before: true, .. } = statement.kind {
            self.judged_before(at, statement, target, None);
            return;
        }
        let Some(act) = self.act(at, target.act) else { return };
        let address = if target.address.is_some() { self.address(at, target.address) } else { None };
        let mut clauses = Clauses::of(self, at, statement);
        let mut details = clauses.read_details(self, at, Some(act));
        let kind = match (statement.kind, see) {
            (_, Some(to)) => {
                let other = if to.act.is_some() { self.act(at, to.act) } else { Some(act) };
                let (Some(other), Some(place)) = (other, self.address(at, to.address)) else { return };
                RemarkKind::See(other, place)
            }
            (Kind::Judgement { .. }, _) => RemarkKind::Judgement,
            _ => RemarkKind::NoAction,
        };
        let mut to_quote = false;
        if let Kind::NoAction { quote, last, .. } = statement.kind
            && quote.is_some()
        {
            let quotes = &mut details.get_or_insert_default().quotes;
            to_quote = last.is_some();
            // The words of the head stand before those of clauses: the first two are the ends of a passage.
            let ends = [quote, last].into_iter().filter(|one| one.is_some());
            quotes.splice(0..0, ends.map(|one| (at.text(one).into(), at.place(one))));
        }
        let says_why = details.as_ref().is_some_and(|details| !details.because.is_empty());
        if !says_why && !matches!(kind, RemarkKind::See(..)) {
            let place = at.place(at.head(statement));
            self.report(
                Diagnostic::new(diagnostic::WITHOUT_REASON, Text::new("without-reason"))
                    .at(place)
                    .help(Text::new("without-reason-help")),
            );
        }
        let details = self.keep(details);
        let label = self.label(at, target);
        self.corpus.remarks.push(Remark {
            act,
            address,
            label,
            kind,
            place: at.place(statement.span),
            head: at.head(statement),
            to_quote,
            details,
        });
    }
}
