//! `kzrules why "C183 art 8(1)"`: the derivation of a verdict.

use super::{End, Look, Scope, lines};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Why {
    /// A place such as "C183 art 8(1)" or "C183 art 8(1)#proof"; or an act, a property, a parameter, a term, or what a
    /// state did ("KZ ratified C183")
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
