//! What a statement allows of its own writing: `allow CODE because "…"`. Owns which codes can be allowed and that a
//! reason is given; whether the remark would have been made at all, `lint` finds out.

use super::{At, Resolver};
use crate::diagnostic::{self, Code, Diagnostic, Text, closest};
use crate::law::Allowance;
use crate::source::Span;
use crate::syntax::ast::{ClauseKind, Statement};

impl Resolver<'_> {
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
                self.report(problem.help(known_codes()));
                continue;
            }
            let name = at.text(code);
            if !Code::named(name).is_some_and(Code::may_be_allowed) {
                self.unknown_code(at, code);
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

    fn unknown_code(&mut self, at: At<'_>, span: Span) {
        let name = at.text(span);
        let place = at.place(span);
        if Code::named(name).is_some() {
            let message = Text::new("not-allowable").with("code", name);
            let problem = Diagnostic::new(diagnostic::UNKNOWN_CODE, message).at(place);
            self.report(problem.help(Text::new("not-allowable-help")));
            return;
        }
        let message = Text::new("unknown-code").with("code", name);
        let mut problem = Diagnostic::new(diagnostic::UNKNOWN_CODE, message).at(place);
        let names = Code::ALL.iter().filter(|code| code.may_be_allowed()).map(|code| code.name());
        problem = match closest(name, names) {
            Some(close) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
            None => problem.help(known_codes()),
        };
        self.report(problem);
    }
}

fn known_codes() -> Text {
    let codes = Code::ALL.iter().filter(|code| code.may_be_allowed());
    Text::new("unknown-code-help").with("known", codes.map(|code| code.name().to_owned()).collect::<Vec<_>>())
}
