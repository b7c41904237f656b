//! `kzrules ratify C189`: what ratifying a treaty would need, as a document.

use super::output::Output;
use super::{End, Look, Scope, beware, no_answer, progress};
use crate::report::document;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Ratify {
    /// The treaty, such as C189
    instrument: String,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    look: Look,
}

impl Ratify {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if self.output.format(terminal).is_none() {
            return End::Trouble;
        }
        let session = self.scope.session(&setup);
        let end = beware(terminal, &session, session.problems());
        match progress::during(terminal, || session.ratify(&self.instrument)) {
            Ok(found) if self.output.write(&document::ratification(&found), terminal) => end,
            Ok(_) => End::Trouble,
            Err(problem) => no_answer(terminal, &session, &problem),
        }
    }
}
