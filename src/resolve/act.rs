//! Headers of acts: kind, rank, dates, parts, what they revise; and the orders of ranks.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, Address, Formula, Hierarchy, Part, RankId};
use crate::source::Span;
use crate::syntax::ast::{ClauseKind, DateAt, Kind, List, Statement, TextSort};
use crate::value::{DateRange, Unit};

impl Resolver {
    /// Reads the headers of acts, and hierarchies.
    pub(super) fn declare_acts(&mut self, at: At<'_>, statement: &Statement) {
        match statement.kind {
            Kind::Text { sort, name, .. } if sort != TextSort::Jurisdiction => {
                let Some(Meaning::Act(id)) = self.names.get(&at.name(name)) else { return };
                if self.corpus.act(id).place == at.place(name) {
                    self.declare_act(at, statement, id);
                }
            }
            Kind::Hierarchy { of, ranks } => {
                let Some(of) = self.jurisdiction(at, of) else { return };
                let mut levels: Vec<Vec<RankId>> = Vec::new();
                for step in ranks.of(&at.tree.ranks) {
                    let rank = self.rank(&at.name(step.name));
                    match levels.last_mut() {
                        Some(level) if step.beside => level.push(rank),
                        _ => levels.push(vec![rank]),
                    }
                }
                let clauses = Clauses::of(self, at, statement);
                let from = clauses.from.and_then(|date| self.date(at, date));
                let until = clauses.until.and_then(|date| self.date(at, date));
                self.corpus.hierarchies.push(Hierarchy {
                    of,
                    from,
                    until,
                    levels,
                    place: at.place(at.head(statement)),
                });
            }
            _ => {}
        }
    }

    fn declare_act(&mut self, at: At<'_>, statement: &Statement, id: ActId) {
        let mut clauses = Clauses::of(self, at, statement);
        let scope = clauses.scope(self, at, None);
        let details = clauses.details(self, at);
        let mut act = self.corpus.act(id).clone();
        act.scope = scope;
        act.details = details;
        act.unverified = clauses.unverified;
        act.end_unverified = clauses.until.is_some_and(|date| date.unverified);
        act.until = clauses.until.and_then(|date| self.date(at, date));
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::Kind(word) => {
                    self.kind_of_instrument(at, &mut act, word);
                    act.kind = Some(self.symbol(&at.name(word)));
                }
                ClauseKind::Body(word) => act.body = Some(self.symbol(&at.name(word))),
                ClauseKind::Of(word) => act.of = self.jurisdiction(at, word),
                ClauseKind::Rank(word) => act.rank = Some(self.known_rank(at, word)),
                ClauseKind::Adopted(date) => act.adopted = self.date_once(at, act.adopted, date, clause.span),
                ClauseKind::InForce(date) => {
                    act.in_force = self.date_once(at, act.in_force, date, clause.span);
                    act.unverified |= date.unverified;
                }
                ClauseKind::Wording(date) => act.wording = self.date_once(at, act.wording, date, clause.span),
                ClauseKind::Published(date) => act.published = self.date_once(at, act.published, date, clause.span),
                ClauseKind::Revises(names) | ClauseKind::Replaces(names) => act.revises.extend(self.acts(at, names)),
                ClauseKind::Number(number) => act.number = Some(at.text(number).into()),
                ClauseKind::AlsoCalled(text) => act.also_called.push(at.text(text).into()),
                ClauseKind::TitleIn { language, title } => act.title.add(at.text(language), at.text(title)),
                ClauseKind::File(text) => act.file = Some(at.text(text).into()),
                ClauseKind::Part { name, articles, title } => {
                    let address = Address::parse(&format!("part {}", at.text(name)));
                    match (address, Address::parse(at.text(articles))) {
                        (Some(address), Some(articles)) => {
                            act.parts.push(Part { address, articles, title: at.text(title).into() })
                        }
                        _ => self.wrong(
                            diagnostic::BAD_ADDRESS,
                            at.place(clause.span),
                            Text::new("bad-address").with("found", at.text(clause.span)),
                        ),
                    }
                }
                ClauseKind::Binds { after, event } => {
                    if let Some(Formula::Amount(duration)) = self.formula(at, after, Some(Unit::DAYS)) {
                        let event = self.symbol(at.text(event));
                        act.binds = Some((duration, event));
                    }
                }
                _ => {}
            }
        }
        if act.sort == ActSort::Law && act.of.is_none() {
            // With one jurisdiction in the workspace there is no doubt whose law it is.
            if self.corpus.jurisdictions.len() == 1 {
                act.of = Some(crate::law::JurisdictionId(0));
            } else {
                let place = act.place;
                self.report(
                    Diagnostic::new(
                        diagnostic::LAW_OF_NOBODY,
                        Text::new("law-of-nobody").with("name", self.corpus.text(act.name)),
                    )
                    .at(place)
                    .help(Text::new("law-of-nobody-help")),
                );
            }
        }
        if let Some(slot) = self.corpus.acts.get_mut(id.0 as usize) {
            *slot = act;
        }
    }

    fn date_once(&mut self, at: At<'_>, before: Option<DateRange>, date: DateAt, clause: Span) -> Option<DateRange> {
        if before.is_some() {
            let word = at.text(clause).split_whitespace().next().unwrap_or("");
            self.wrong(diagnostic::CLAUSE_TWICE, at.place(clause), Text::new("clause-twice").with("clause", word));
            return before;
        }
        self.date(at, date)
    }

    fn known_rank(&mut self, at: At<'_>, span: Span) -> RankId {
        let name = at.name(span);
        if self.names.rank(&name).is_none() && !self.corpus.ranks.is_empty() {
            let mut problem = Diagnostic::new(diagnostic::UNKNOWN_RANK, Text::new("unknown-rank").with("name", &*name))
                .at(at.place(span));
            if let Some(close) = self.names.close_rank(&name).map(str::to_owned) {
                problem =
                    problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(at.place(span), close);
            } else {
                problem = problem.help(Text::new("unknown-rank-help"));
            }
            self.report(problem);
        }
        self.rank(&name)
    }

    fn acts(&mut self, at: At<'_>, names: List<Span>) -> Vec<ActId> {
        names.of(&at.tree.names).iter().filter_map(|name| self.act(at, *name)).collect()
    }

    /// Acts that replace others end them the day before they enter into force, unless they say their own end.
    pub(super) fn link_acts(&mut self) {
        let replaced: Vec<(ActId, DateRange)> = self
            .corpus
            .acts
            .iter()
            .filter(|act| act.sort == ActSort::Law)
            .filter_map(|act| act.in_force.map(|start| (act, start)))
            .flat_map(|(act, start)| act.revises.iter().map(move |old| (*old, start)))
            .collect();
        for (old, start) in replaced {
            if let Some(act) = self.corpus.acts.get_mut(old.0 as usize)
                && act.until.is_none()
                && act.sort == ActSort::Law
            {
                act.until =
                    start.first().previous().zip(start.last().previous()).and_then(|(a, b)| DateRange::new(a, b).ok());
            }
        }
    }
}
