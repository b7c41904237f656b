//! `kzrules completions SHELL` and `kzrules man`: what shells and `man` want to know of the command line, made of its own
//! definition. Must not know commands by name.

use super::setup::Setup;
use super::written;
use super::{Arguments, End, Look};
use crate::diagnostic::Text;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
    #[command(flatten)]
    look: Look,
}

impl Completions {
    pub(super) fn run(self) -> End {
        let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
        let terminal = &setup.terminal;
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "kzrules", &mut script);
        if terminal.print_bytes(&script) { End::Clean } else { End::Trouble }
    }
}

#[derive(Args, Debug)]
pub(super) struct Manual {
    /// Write a page for each command into this folder; else the first page goes to the standard output
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
}

impl Manual {
    pub(super) fn run(self) -> End {
        let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
        let terminal = &setup.terminal;
        let mut whole = Arguments::command();
        whole.build();
        let Some(folder) = &self.out else {
            let page = page(whole).unwrap_or_default();
            return if terminal.print_bytes(&page) { End::Clean } else { End::Trouble };
        };
        let mut told = String::new();
        for (name, command) in commands(&whole, "kzrules") {
            let Ok(page) = page(command) else { return End::Trouble };
            let path = folder.join(format!("{name}.1"));
            if !written::replace_or_say(&path, page, terminal) {
                return End::Trouble;
            }
            let path = written::shown(Path::new(&path));
            told.push_str(&terminal.style.say(&Text::new("init-wrote").with("path", path)));
            told.push('\n');
        }
        if terminal.print(&told) { End::Clean } else { End::Trouble }
    }
}

/// The program and its commands, each with the name of its page: `kzrules-check`.
fn commands(command: &clap::Command, name: &str) -> Vec<(String, clap::Command)> {
    let mut all = vec![(name.to_owned(), command.clone())];
    for part in command.get_subcommands().filter(|part| part.get_name() != "help") {
        all.extend(commands(part, &format!("{name}-{}", part.get_name())));
    }
    all
}

fn page(command: clap::Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}
