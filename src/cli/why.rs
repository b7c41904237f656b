//! `kzrules why`: the derivation of one verdict, as the session tells it. Must not know how it is derived.

use super::Exit;
use super::arguments::Why;
use super::check::session;
use super::output::Output;
use super::progress::Progress;
use crate::diagnostic::Text;
use crate::report::diagnostic;

/// Prints the derivation, or why there is none.
pub(super) fn run(why: &Why, output: Output) -> Exit {
    let progress = Progress::start(output.style.say(&Text::new("progress-checking")));
    let session = session(&why.rules);
    let derivation = session.why(&why.address);
    drop(progress);
    match derivation {
        Ok(lines) => {
            let mut text = String::new();
            for line in lines {
                text.push_str(&crate::source::visible(&line));
                text.push('\n');
            }
            output.print(&text, Exit::Clean)
        }
        Err(problem) => {
            output.raw(&diagnostic(&problem, session.files(), &output.style));
            Exit::Trouble
        }
    }
}
