//! A word on the standard error while long work lasts: on a terminal only, and only after half a second.

use super::terminal::Terminal;
use crate::diagnostic::Text;
use std::io::{self, Write};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_millis(500);
const BEAT: Duration = Duration::from_millis(120);

/// Does the work, and shows that it goes on.
pub(super) fn during<T>(terminal: &Terminal, work: impl FnOnce() -> T) -> T {
    if !terminal.progress {
        return work();
    }
    let (done, waiting) = channel::<()>();
    let ascii = terminal.style.ascii;
    let words = terminal.style.say(&Text::new("progress-checking"));
    let show = thread::spawn(move || {
        let marks: &[&str] =
            if ascii { &["|", "/", "-", "\\"] } else { &["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧"] };
        let mut wait = PATIENCE;
        let mut shown = false;
        for mark in marks.iter().cycle() {
            match waiting.recv_timeout(wait) {
                Err(RecvTimeoutError::Timeout) => {
                    wait = BEAT;
                    shown = true;
                    let _ = write!(io::stderr(), "\r{mark} {words}");
                    let _ = io::stderr().flush();
                }
                _ => break,
            }
        }
        if shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    });
    let result = work();
    drop(done);
    let _ = show.join();
    result
}
