//! `kzrules why "C183 art 8(1)"`: the derivation of a verdict.

use super::{End, Look, Scope, lines};
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
        lines(&self.look, &self.scope, |session| session.why(&self.address))
    }
}
