//! `kzrules explain CODE`: the page of a code, or the list of all codes by their groups.

use super::setup::Setup;
use super::terminal::Terminal;
use super::{End, Look};
use crate::diagnostic::{Code, Group, Text, closest, page};
use crate::report;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The code in square brackets of a finding, such as gap; without one, all are listed
    code: Option<String>,
    /// Print the pages of all codes, one after another
    #[arg(long, conflicts_with = "code")]
    all: bool,
    #[command(flatten)]
    look: Look,
}

impl Explain {
    pub(super) fn run(self) -> End {
        let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
        let terminal = &setup.terminal;
        let text = match &self.code {
            None if self.all => every_page(terminal),
            None => list(terminal),
            Some(asked) => {
                // `error[gap]` is what people copy.
                let name = asked.trim().trim_end_matches(']').rsplit('[').next().unwrap_or(asked);
                let Some(code) = Code::named(name) else {
                    terminal.remark(&match closest(name, Code::ALL.iter().map(|code| code.name())) {
                        Some(close) => Text::new("explain-near").with("code", name).with("close", close),
                        None => Text::new("explain-unknown").with("code", name),
                    });
                    return End::Trouble;
                };
                report::manual(&page(code, terminal.style.catalogue.language()), &terminal.style)
            }
        };
        if terminal.print(&text) { End::Clean } else { End::Trouble }
    }
}

/// The pages of all codes, in the order of their groups, with a line between them.
fn every_page(terminal: &Terminal) -> String {
    let language = terminal.style.catalogue.language();
    let codes = Group::ALL.into_iter().flat_map(|group| Code::ALL.iter().filter(move |code| code.group() == group));
    let rule = if terminal.style.ascii { "-" } else { "─" }.repeat(terminal.style.width);
    let pages = codes.map(|code| report::manual(&page(*code, language), &terminal.style));
    pages.collect::<Vec<_>>().join(&format!("\n{rule}\n\n"))
}

/// All codes by their groups, each with its title.
fn list(terminal: &Terminal) -> String {
    let widest = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let mut out = String::new();
    for group in Group::ALL {
        let codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.group() == group).collect();
        if codes.is_empty() {
            continue;
        }
        let gap = if out.is_empty() { "" } else { "\n" };
        out.push_str(&format!("{gap}{}\n", terminal.style.say(&heading(group))));
        for code in codes {
            out.push_str(&format!("  {:widest$}  {}\n", code.name(), terminal.style.catalogue.title(code)));
        }
    }
    out
}

const fn heading(group: Group) -> Text {
    match group {
        Group::Reading => Text::new("group-reading"),
        Group::Names => Text::new("group-names"),
        Group::Values => Text::new("group-values"),
        Group::Law => Text::new("group-law"),
        Group::Verdict => Text::new("group-verdict"),
        Group::Claims => Text::new("group-claims"),
        Group::Change => Text::new("group-change"),
        Group::Writing => Text::new("group-writing"),
        Group::Workspace => Text::new("group-workspace"),
    }
}
