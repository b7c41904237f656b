//! Pages that can be followed word for word: what a fenced block with `file=PATH` holds is written into a folder, what a
//! `console` block shows after `$` is run there, and what is printed has to be what stands below. Blocks of other
//! languages are for reading. Knows nothing of any page.
//!
//! A transcript knows `kzrules …`, its output into a file (`> FILE`), and `cd FOLDER`. `exit=1` behind `console` is the code with
//! which its last command ends; all others end with 0. The day on which a page is read stands in it as [`TODAY`].

#![allow(dead_code, reason = "each test of pages needs its own part of this")]

use crate::markdown::{Block, Part, difference, parts};
use crate::program;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What pages show as the present day.
pub const TODAY: &str = "2026-11-23";

/// What following a page came to.
#[derive(Default)]
pub struct Followed {
    /// The page with what was printed in place of what stood there.
    pub text: String,
    /// What came out otherwise.
    pub told: String,
    /// The commands that were run.
    pub commands: Vec<String>,
    /// The files that were written.
    pub files: Vec<String>,
}

/// Follows a page in `folder`.
pub fn follow(path: &str, text: &str, folder: &Path) -> Followed {
    let mut page = Followed::default();
    let mut here = folder.to_owned();
    let mut copied = 0;
    for part in parts(path, text, &mut page.told) {
        let Part::Block(block) = part else { continue };
        if let Some(file) = block.value("file") {
            let target = here.join(file);
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            std::fs::write(target, block.content).unwrap();
            page.files.push(file.to_owned());
        } else if block.language == "console" {
            let printed = transcript(path, &block, &mut here, &mut page);
            if printed != block.content {
                let shown = difference(block.content, &printed);
                let _ = writeln!(page.told, "{path}:{}:\n{shown}", block.line);
            }
            page.text.push_str(&text[copied..block.start]);
            page.text.push_str(&printed);
            copied = block.start + block.content.len();
        }
    }
    page.text.push_str(&text[copied..]);
    page
}

/// Runs the commands of one block; gives them with what they print.
fn transcript(path: &str, block: &Block<'_>, here: &mut PathBuf, page: &mut Followed) -> String {
    let mut out = String::new();
    let commands: Vec<&str> = block.content.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    if commands.is_empty() {
        let _ = writeln!(page.told, "{path}:{}: no line begins with `$ `", block.line);
    }
    for (number, command) in commands.iter().enumerate() {
        let _ = writeln!(out, "$ {command}");
        let words = words(command);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["cd", folder] => here.push(folder),
            ["kzrules", arguments @ ..] => {
                let wanted = block.value("exit").filter(|_| number + 1 == commands.len()).unwrap_or("0");
                let (printed, code) = run(here, arguments);
                if code != wanted {
                    let _ = writeln!(page.told, "{path}:{}: `{command}` ends with {code}", block.line);
                }
                out.push_str(&printed);
                page.commands.push((*command).to_owned());
            }
            _ => {
                let _ = writeln!(page.told, "{path}:{}: `{command}` can't be run here", block.line);
            }
        }
    }
    out
}

fn run(here: &Path, arguments: &[&str]) -> (String, String) {
    let (arguments, file) = match arguments {
        [arguments @ .., ">", file] => (arguments, Some(file)),
        _ => (arguments, None),
    };
    let mut command: Command = program::program(here, arguments);
    let before = today();
    let output = command.output().unwrap();
    let mut printed = String::from_utf8(output.stdout).unwrap();
    if let Some(file) = file {
        std::fs::write(here.join(file), std::mem::take(&mut printed)).unwrap();
    }
    printed.push_str(&String::from_utf8(output.stderr).unwrap());
    // At midnight the one may be the day of the run, or the other.
    let printed = printed.replace(&before, TODAY).replace(&today(), TODAY);
    (printed, output.status.code().map_or("a signal".to_owned(), |code| code.to_string()))
}

fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// The words of a command, as a shell cuts them: at blanks, but not in `"…"`.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
