//! `kzrules history C183`: verdicts over time, and what caused each change.

use super::changes::ChangesOutput;
use super::{End, Look, Scope, beware, date, no_answer, progress};
use crate::diagnostic::Text;
use crate::report::document;
use crate::session::Span;
use clap::Args;
use jiff::civil::Date;

#[derive(Args, Debug)]
pub(super) struct History {
    /// The instrument, such as C183, or several with commas between them
    instruments: String,
    #[command(flatten)]
    scope: Scope,
    /// The first day [default: that of the instrument]
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<Date>,
    /// The last day [default: the date of the law]
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Option<Date>,
    /// A day that is shown whatever happens on it; may be repeated
    #[arg(long = "on", value_name = "DATE", value_parser = date)]
    shown: Vec<Date>,
    #[command(flatten)]
    output: ChangesOutput,
    #[command(flatten)]
    look: Look,
}

impl History {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if !self.output.fits(terminal) {
            return End::Trouble;
        }
        let session = self.scope.session(&setup);
        let end = beware(terminal, &session, session.problems());
        let to = self.to.unwrap_or(session.as_of());
        if let Some(from) = self.from.filter(|from| *from > to) {
            terminal.remark(&Text::new("diff-backwards").with("from", from.to_string()).with("to", to.to_string()));
            return End::Trouble;
        }
        let names: Vec<String> = self.instruments.split(',').map(|name| name.trim().to_owned()).collect();
        let span = Span { from: self.from, to: self.to, shown: self.shown };
        let found = match progress::during(terminal, || session.history(&names, &span)) {
            Ok(found) => found,
            Err(problem) => return no_answer(terminal, &session, &problem),
        };
        let told = found.report();
        let title = Text::new("history-title").with("instruments", names.join(", "));
        if !self.output.write(&found, &told, (&session, terminal), || document::changes(&found, title, true)) {
            return End::Trouble;
        }
        end
    }
}
