//! `kzrules explain CODE`: the page of a code.

use super::terminal::Terminal;
use super::{End, Look};
use crate::diagnostic::{Code, closest, page};
use crate::report;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The code in square brackets of a finding, such as gap
    code: String,
    #[command(flatten)]
    look: Look,
}

impl Explain {
    pub(super) fn run(self) -> End {
        let terminal = Terminal::new(&self.look, true);
        let Some(code) = Code::named(&self.code) else {
            eprintln!("kzrules: there is no code `{}`", self.code);
            match closest(&self.code, Code::ALL.iter().map(|code| code.name())) {
                Some(close) => eprintln!("  did you mean `{close}`?"),
                None => {
                    let all: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
                    eprintln!("  codes: {}", all.join(", "));
                }
            }
            return End::Trouble;
        };
        let text = report::manual(&page(code, terminal.style.catalogue.language()), &terminal.style);
        if terminal.print(&text) { End::Clean } else { End::Trouble }
    }
}
