//! The kinds of instrument, and which of them anybody can be a party to.

use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{Act, ActSort};
use crate::source::Span;

/// What states become party to, by whatever name: the name changes nothing (Vienna Convention on the Law of Treaties,
/// article 2(1)(a)).
const TREATIES: [&str; 10] =
    ["agreement", "charter", "code", "constitution", "convention", "covenant", "pact", "protocol", "statute", "treaty"];
/// It recommends.
const RECOMMENDATION: &str = "recommendation";
/// It is proclaimed; nobody is a party to it.
const DECLARATION: &str = "declaration";

impl Resolver {
    /// Reads `kind …` of an instrument.
    pub(super) fn kind_of_instrument(&mut self, at: At<'_>, act: &mut Act, span: Span) {
        if !matches!(act.sort, ActSort::Treaty | ActSort::Recommendation) {
            return;
        }
        let word = at.name(span);
        match &*word {
            RECOMMENDATION => act.sort = ActSort::Recommendation,
            DECLARATION => act.is_declaration = true,
            treaty if TREATIES.contains(&treaty) => {}
            unknown => {
                let kinds = || TREATIES.into_iter().chain([RECOMMENDATION, DECLARATION]);
                let message = Text::new("unknown-kind").with("name", unknown);
                let problem = Diagnostic::new(diagnostic::UNKNOWN_KIND, message).at(at.place(span));
                self.report(match closest(unknown, kinds()) {
                    Some(close) => {
                        problem.help(Text::new("did-you-mean").with("name", close)).fix(at.place(span), close)
                    }
                    None => {
                        let known: Vec<String> = kinds().map(str::to_owned).collect();
                        problem.help(Text::new("unknown-kind-help").with("known", known))
                    }
                });
            }
        }
    }
}
