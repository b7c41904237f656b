//! `kzrules diff --from D --to D`: what differs between the law of two days, and what caused it.

use super::changes::ChangesOutput;
use super::check::FailOn;
use super::{End, Look, Scope, beware, date, no_answer, progress};
use crate::diagnostic::Text;
use crate::report::document;
use clap::Args;
use jiff::civil::Date;

#[derive(Args, Debug)]
pub(super) struct Diff {
    #[command(flatten)]
    scope: Scope,
    /// The earlier day
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Date,
    /// The later day [default: the date of the law]
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Option<Date>,
    #[command(flatten)]
    output: ChangesOutput,
    /// The least severity that fails
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "never")]
    fail_on: FailOn,
    /// Limit it to demands of this act or place, such as C183 or "C183 art 8(1)"; may be repeated
    #[arg(long, value_name = "ADDRESS_OR_ACT")]
    only: Vec<String>,
    #[command(flatten)]
    look: Look,
}

impl Diff {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if !self.output.fits(terminal) {
            return End::Trouble;
        }
        let mut session = self.scope.session(&setup);
        let end = beware(terminal, &session, session.problems());
        let to = self.to.unwrap_or(session.as_of());
        if to < self.from {
            terminal
                .remark(&Text::new("diff-backwards").with("from", self.from.to_string()).with("to", to.to_string()));
            return End::Trouble;
        }
        let limited = session.limit_to(&self.only);
        let found = limited.and_then(|()| progress::during(terminal, || session.diff(self.from, to)));
        let found = match found {
            Ok(found) => found,
            Err(problem) => return no_answer(terminal, &session, &problem),
        };
        let told = found.report();
        let title = Text::new("diff-title").with("from", self.from.to_string()).with("to", to.to_string());
        if !self.output.write(&found, &told, (&session, terminal), || document::changes(&found, title, false)) {
            return End::Trouble;
        }
        if end == End::Clean { self.fail_on.end(&told) } else { end }
    }
}
