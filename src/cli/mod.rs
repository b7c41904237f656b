//! The command line, one file per command. Owns arguments, exit codes, the clock, the environment and the
//! terminal; asks everything of a session. Must not know law.

mod arguments;
mod bug;
mod check;
mod explain;
mod output;
mod progress;
mod table;
mod terminal;
mod why;

use arguments::{Arguments, Command};
use clap::Parser;
use output::Output;
use std::ffi::OsString;
use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Exit {
    /// Nothing at or above what is to fail.
    Clean = 0,
    /// Findings.
    Findings = 1,
    /// Wrong arguments, or files that can't be read or written.
    Trouble = 2,
}

/// Runs one command. The first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    bug::install();
    let exit = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => command(arguments),
        Err(message) => {
            // Help goes to stdout, complaints to stderr; a closed pipe is no trouble here either.
            let _ = message.print();
            if message.use_stderr() {
                Exit::Trouble
            } else {
                Exit::Clean
            }
        }
    };
    ExitCode::from(exit as u8)
}

fn command(arguments: Arguments) -> Exit {
    let style = terminal::style(&arguments.looks);
    let output = Output::new(style);
    match arguments.command {
        Command::Check(check) => check::run(&check, output),
        Command::Why(why) => why::run(&why, output),
        Command::Explain(explain) => explain::run(&explain, output),
        Command::Table(table) => table::run(&table, output),
    }
}
