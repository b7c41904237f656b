//! `kzrules compare KZ KG`: several states of one workspace beside what is demanded.

use super::output::Output;
use super::{End, Look, Scope, beware, no_answer, progress};
use crate::diagnostic::Text;
use crate::report::document;
use clap::Args;
use std::path::PathBuf;

/// `kzrules compare KZ KG rules/`: the states are named before the files and folders.
#[derive(Args, Debug)]
#[command(override_usage = "kzrules compare [OPTIONS] <STATE> <STATE>... [PATHS]...")]
pub(super) struct Compare {
    // What isn't a file or folder among these is a state.
    #[command(flatten)]
    scope: Scope,
    /// Limit it to demands of this act or place, such as C183 or "C183 art 8(1)"; may be repeated
    #[arg(long, value_name = "ADDRESS_OR_ACT")]
    only: Vec<String>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    look: Look,
}

impl Compare {
    pub(super) fn run(mut self) -> End {
        let (paths, states): (Vec<PathBuf>, Vec<PathBuf>) =
            self.scope.paths.into_iter().partition(|path| path.exists());
        self.scope.paths = paths;
        let states: Vec<String> = states.iter().map(|state| state.display().to_string()).collect();
        let names: Vec<String> =
            states.iter().flat_map(|state| state.split(',')).map(|name| name.trim().to_owned()).collect();
        // Each of them is judged; a state has to be named for what is said of the workspace as a whole.
        self.scope.jurisdiction = self.scope.jurisdiction.or_else(|| names.first().cloned());
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if self.output.format(terminal).is_none() {
            return End::Trouble;
        }
        if names.len() < 2 {
            terminal.remark(&Text::new("compare-one").with("name", names.join(", ")));
            return End::Trouble;
        }
        let mut session = self.scope.session(&setup);
        let end = beware(terminal, &session, session.problems());
        if end == End::Trouble {
            return end;
        }
        let limited = session.limit_to(&self.only);
        match limited.and_then(|()| progress::during(terminal, || session.compare(&names))) {
            Ok(found) if self.output.write(&document::comparison(&found), terminal) => end,
            Ok(_) => End::Trouble,
            Err(problem) => no_answer(terminal, &session, &problem),
        }
    }
}
