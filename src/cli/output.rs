//! Where words go: the report to stdout, in one piece and once it is complete; everything about the run
//! to stderr. Owns what happens when nobody reads any more. Must not know what is said.

use super::Exit;
use crate::diagnostic::Text;
use crate::report::Style;
use std::io::{self, Write};

/// The two streams, and the look of what goes there.
#[derive(Clone, Copy)]
pub(super) struct Output {
    pub(super) style: Style,
}

impl Output {
    pub(super) const fn new(style: Style) -> Self {
        Self { style }
    }

    /// Prints the report, and gives `exit` back unless it couldn't be written. A reader who has gone
    /// (`| head`) is no trouble: the exit code still says what was found.
    pub(super) fn print(self, report: &str, exit: Exit) -> Exit {
        let mut stdout = io::stdout().lock();
        match stdout
            .write_all(report.as_bytes())
            .and_then(|()| stdout.flush())
        {
            Ok(()) => exit,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit,
            Err(error) => {
                self.remark(&Text::new("output-failed").with("cause", error.to_string()));
                Exit::Trouble
            }
        }
    }

    /// Says something about the run, on stderr. Whether anybody hears it doesn't matter.
    pub(super) fn remark(self, text: &Text) {
        self.raw(&format!("kzrules: {}\n", self.style.say(text)));
    }

    /// Prints finished lines to stderr.
    pub(super) fn raw(self, lines: &str) {
        let _ = io::stderr().lock().write_all(lines.as_bytes());
    }
}
