//! `kzrules model --bill FILE…`: what bills would change. With the formats and the exit codes of `check`, so that it is the
//! review of a pull request that brings a bill.

use super::changes::ChangesOutput;
use super::check::FailOn;
use super::chosen::Said;
use super::setup::Setup;
use super::{End, Look, Scope, beware, no_answer, progress};
use crate::diagnostic::Text;
use crate::report::document;
use crate::session::{Bills, Session};
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub(super) struct Model {
    #[command(flatten)]
    scope: Scope,
    /// A file with bills, or the name of a bill of the workspace; may be repeated
    #[arg(long = "bill", short = 'b', value_name = "FILE_OR_NAME", required = true)]
    bills: Vec<String>,
    #[command(flatten)]
    output: ChangesOutput,
    /// The least severity that fails [default: that of kzrules.toml, else error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    /// Limit it to demands of this act or place, such as C183 or "C183 art 8(1)"; may be repeated
    #[arg(long, value_name = "ADDRESS_OR_ACT")]
    only: Vec<String>,
    #[command(flatten)]
    look: Look,
}

impl Model {
    pub(super) fn run(self) -> End {
        let files: Vec<PathBuf> = self.bills.iter().map(PathBuf::from).filter(|path| path.is_file()).collect();
        let said = Said { fail_on: self.fail_on, ..self.scope.said() };
        let Some(setup) = Setup::of(&self.look, said, &files, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if !self.output.fits(terminal) {
            return End::Trouble;
        }
        let mut session = self.scope.session(&setup);
        let end = beware(terminal, &session, session.problems());
        if end == End::Trouble {
            return end;
        }
        let meant: Vec<Bills> = self.bills.iter().map(|one| meant(&session, one)).collect();
        let bills = session.limit_to(&self.only).and_then(|()| session.bills(&meant));
        let bills = match bills {
            Ok(bills) => bills,
            Err(problem) => return no_answer(terminal, &session, &problem),
        };
        let found = progress::during(terminal, || session.model(&bills));
        let told = found.report();
        let names = session.names_of(&bills).join(", ");
        let document = || document::changes(&found, Text::new("model-title").with("bills", names), false);
        if !self.output.write(&found, &told, (&session, terminal), document) {
            return End::Trouble;
        }
        setup.values.fail_on.value.end(&told)
    }
}

/// A file of the workspace, or the name of a bill.
fn meant(session: &Session, named: &str) -> Bills {
    let Ok(wanted) = Path::new(named).canonicalize() else { return Bills::Named(named.to_owned()) };
    let is_it = |path: &str| Path::new(path).canonicalize().is_ok_and(|path| path == wanted);
    match session.files().iter().find(|(_, file)| is_it(file.path())) {
        Some((id, _)) => Bills::In(id),
        None => Bills::Named(named.to_owned()),
    }
}
