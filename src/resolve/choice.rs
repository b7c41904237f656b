//! Choices among paragraphs and parts: `C102 art 27: any of (a), (b)`. A member without an act stands in the choice's
//! own; `(a)` alone is an item of its paragraph.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, Address, Choice, Provision, RemarkKind, Strength};
use crate::source::Span;
use crate::syntax::ast::{Kind, List, Need, Statement, Target};

impl Resolver {
    pub(super) fn state_choice(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Choice { at: target, need, members, including } = statement.kind else { return };
        let Some(act) = self.act(at, target.act) else { return };
        let sort = self.corpus.act(act).sort;
        if !matches!(sort, ActSort::Treaty | ActSort::Recommendation) {
            let message = Text::new("choice-of-law").with("name", self.corpus.act_name(act));
            self.wrong(diagnostic::WRONG_KIND, at.place(target.act), message);
            return;
        }
        let Some(address) = self.address(at, target.address) else { return };
        if self.corpus.address(address).is_before_ratification() {
            self.no_place(at, target);
            return;
        }
        let within = at.text(target.address);
        let read = self.members(at, act, within, members);
        // Of which nothing can be read, nothing is judged.
        if read.len() < members.len() {
            Clauses::of(self, at, statement);
            return;
        }
        let need = match need {
            Need::Any => 1,
            Need::All => read.len(),
            Need::AtLeast(number) => self.member_count(at, number, read.len()),
        };
        let including = including
            .of(&at.tree.including)
            .iter()
            .map(|part| {
                let of = self.members(at, act, within, part.of);
                (self.member_count(at, part.count, of.len()), of)
            })
            .collect();
        let label = self.label(at, target);
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.read_details(self, at, Some(act));
        let details = self.keep(details);
        let first = members.of(&at.tree.targets).first().map_or(Span::NONE, |member| member.span());
        let head = at.head(statement);
        let written = at.text(Span::new(target.span().end, head.end));
        let behind = written.len() - written.trim_start_matches([':', ' ', '\t', '\n', '\r', '\u{A0}']).len();
        let start = (target.span().end + u32::try_from(behind).unwrap_or(0)).min(first.start);
        self.corpus.choices.push(Choice {
            act,
            address,
            label,
            need,
            members: read,
            including,
            strength: if sort == ActSort::Treaty { Strength::Must } else { Strength::Should },
            place: at.place(head),
            words: at.place(Span::new(start, head.end)),
            details,
        });
    }

    /// A statement that can't be read: if it begins with a place, something stands there.
    pub(super) fn state_unread(&mut self, at: At<'_>, statement: &Statement) {
        let head = at.text(at.head(statement));
        let place = head.split(':').next().unwrap_or(head);
        let Some((name, rest)) = place.split_once(char::is_whitespace) else { return };
        let words = rest.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        let (Some(Meaning::Act(act)), Some(address)) = (self.names.get(name), Address::parse(&words)) else { return };
        let address = self.intern_address(address.without_part());
        self.unread.push((act, address));
    }

    /// The members of a list. One of another act, or one that can't be read, is left out with its diagnostic.
    fn members(&mut self, at: At<'_>, act: ActId, within: &str, list: List<Target>) -> Vec<Provision> {
        let mut found = Vec::new();
        for target in list.of(&at.tree.targets) {
            if target.act.is_some() && self.act(at, target.act).is_none_or(|other| other != act) {
                let message = Text::new("choice-of-other-act").with("name", self.corpus.act_name(act));
                self.wrong(diagnostic::WRONG_KIND, at.place(target.act), message);
                continue;
            }
            let written = at.text(target.address);
            let address = if written.starts_with('(') {
                self.address_in_words(at, target.address, &format!("{within}{written}"))
            } else {
                self.address(at, target.address)
            };
            if let Some(address) = address {
                found.push((act, address, self.label(at, *target)));
            }
        }
        found
    }

    fn member_count(&mut self, at: At<'_>, span: Span, most: usize) -> usize {
        let count: usize = at.text(span).parse().unwrap_or(usize::MAX);
        if !(1..=most).contains(&count) {
            let message = Text::new("choice-count").with("found", at.text(span)).with("most", most);
            self.report(Diagnostic::new(diagnostic::WRONG_VALUE, message).at(at.place(span)));
        }
        count.clamp(1, most.max(1))
    }

    /// Demands that choices speak of have to be there, as has what is overridden.
    pub(super) fn check_choices(&mut self) {
        let mut problems = Vec::new();
        for choice in &self.corpus.choices {
            let all = choice.members.iter().chain(choice.including.iter().flat_map(|(_, of)| of));
            for member in all {
                let is_part = self.corpus.part_of(member.0, member.1).is_some();
                let is_demand =
                    self.corpus.norms.iter().any(|norm| norm.strength.demands() && self.corpus.is_at(norm, member));
                let is_choice =
                    self.corpus.choices.iter().any(|other| (other.act, other.address) == (member.0, member.1));
                let holds =
                    |other: crate::law::AddressId| self.corpus.address(member.1).holds(self.corpus.address(other));
                let is_judgement = self.corpus.remarks.iter().any(|remark| {
                    remark.act == member.0 && remark.kind == RemarkKind::Judgement && remark.address.is_some_and(holds)
                });
                let is_unread = self.unread.iter().any(|(act, address)| *act == member.0 && holds(*address));
                if !is_part && !is_demand && !is_choice && !is_judgement && !is_unread {
                    let target = self.corpus.place_name(member.0, Some(member.1));
                    problems.push(
                        Diagnostic::new(diagnostic::UNKNOWN_MEMBER, Text::new("unknown-member").with("target", target))
                            .at(choice.words)
                            .help(Text::new("unknown-member-help")),
                    );
                }
            }
        }
        problems.dedup();
        self.problems.extend(problems);
    }
}
