//! `kzrules why "C183 art 8(1)"`: the derivation of a verdict.

use super::terminal::Terminal;
use super::{End, Look, Scope, caution, progress};
use crate::finding::Detail;
use crate::report;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Why {
    /// A demand or a paragraph, such as "C183 art 8(1)" or "C183 art 8(1)#proof"
    address: String,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

impl Why {
    pub(super) fn run(self) -> End {
        let terminal = Terminal::new(&self.look, true);
        let session = self.scope.session(&terminal, None);
        let (found, derivation) =
            progress::during(&terminal, || (session.check_in(Detail::Summary), session.why(&self.address)));
        let end = caution(&terminal, &session, &found);
        match derivation {
            Ok(lines) => {
                let mut out = String::new();
                for (depth, text) in lines {
                    report::indented(&mut out, depth * 2, &terminal.style.say(&text), &terminal.style);
                }
                if terminal.print(&out) { end } else { End::Trouble }
            }
            Err(problem) => {
                terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
                End::Trouble
            }
        }
    }
}
