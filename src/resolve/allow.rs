//! What a statement allows of its own writing: `allow CODE because "…"`. Owns which codes can be allowed and that a
//! reason is given; whether the remark would have been made at all, `lint` finds out.

use super::{At, Resolver};
use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::law::Allowance;
use crate::syntax::ast::{ClauseKind, Statement};

impl Resolver {
    /// The allowances of a statement that declares something; those of the others come with what they state.
    pub(super) fn allow_of_declaration(&mut self, at: At<'_>, statement: &Statement) {
        if statement.kind.declares() {
            self.allow_of(at, statement);
        }
    }

    /// The allowances of a statement.
    pub(super) fn allow_of(&mut self, at: At<'_>, statement: &Statement) {
        for clause in statement.clauses.of(&at.tree.clauses) {
            let ClauseKind::Allow { code, because } = clause.kind else { continue };
            if code.is_none() {
                let message = Text::new("allow-without-code");
                let problem = Diagnostic::new(diagnostic::UNKNOWN_CODE, message).at(at.place(clause.span));
                self.report(problem.help(diagnostic::allowable_codes()));
                continue;
            }
            let name = at.text(code);
            if !Code::named(name).is_some_and(Code::may_be_allowed) {
                self.report(diagnostic::not_to_allow(name, at.place(code)));
                continue;
            }
            let place = at.place(clause.span);
            let because = if because.is_some() { at.text(because).trim() } else { "" };
            if because.is_empty() {
                self.report(
                    Diagnostic::new(diagnostic::WITHOUT_REASON, Text::new("allow-without-reason").with("code", name))
                        .at(place)
                        .help(Text::new("without-reason-help")),
                );
            }
            self.corpus.allowances.push(Allowance {
                code: name.into(),
                because: because.into(),
                statement: at.place(statement.span),
                place,
            });
        }
    }
}
