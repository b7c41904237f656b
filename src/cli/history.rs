//! `kzrules history C183`: verdicts over time, and what caused each change.

use super::check::Format;
use super::terminal::Terminal;
use super::{End, Look, Scope, caution, date, progress};
use crate::finding::Detail;
use crate::report::{self, Report};
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
    /// How changes are written
    #[arg(long, value_enum, default_value = "full")]
    format: Format,
    #[command(flatten)]
    look: Look,
}

impl History {
    pub(super) fn run(self) -> End {
        let terminal = Terminal::new(&self.look, true);
        let session = self.scope.session(&terminal, Vec::new());
        let summary = progress::during(&terminal, || session.check_in(Detail::Summary));
        let end = caution(&terminal, &session, &summary);
        let names: Vec<String> = self.instruments.split(',').map(|name| name.trim().to_owned()).collect();
        let span = Span { from: self.from, to: self.to };
        match progress::during(&terminal, || session.history(&names, span)) {
            Ok(found) => {
                let mut told = Report::new(found.as_of, found.jurisdiction.clone());
                told.diagnostics = found.findings();
                let text = match self.format {
                    Format::Full => report::changes(&found, session.files(), &terminal.style),
                    Format::Concise => report::concise(&told, session.files(), &terminal.style),
                    Format::Json => report::changes_json(&found, session.files(), &terminal.style),
                };
                if terminal.print(&text) { end } else { End::Trouble }
            }
            Err(problem) => {
                terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
                End::Trouble
            }
        }
    }
}
