//! `kzrules procedures [--show NAME | --compare NAME OTHER]`: what there is; a procedure step by step; how two of them differ.

use super::{End, Look, Scope, lines};
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Procedures {
    /// A procedure to show, step by step
    #[arg(long, value_name = "NAME", conflicts_with = "compare")]
    show: Option<String>,
    /// How the second of two procedures differs from the first
    #[arg(long, value_names = ["NAME", "OTHER"], num_args = 2)]
    compare: Vec<String>,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

impl Procedures {
    pub(super) fn run(self) -> End {
        let names: Vec<String> = self.show.into_iter().chain(self.compare).collect();
        lines(&self.look, &self.scope, |session| session.procedures(&names))
    }
}
