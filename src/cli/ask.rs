//! `kzrules ask [--case NAME]`: what the law gives the persons of a case, what treaties demand for them, how a procedure went.

use super::{End, Look, Scope, lines};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Ask {
    /// A case, by its name; may be given several times [default: all]
    #[arg(long = "case", short = 'c', value_name = "NAME")]
    cases: Vec<String>,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

impl Ask {
    pub(super) fn run(self) -> End {
        lines(&self.look, &self.scope, |session| session.ask(&self.cases))
    }
}
