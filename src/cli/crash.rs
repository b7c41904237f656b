//! What a bug of ours says: version, platform, how to report it; and the exit code 101. The one place that
//! hears of panics. Reports are printed in one piece, once they are complete: so nothing is half-written.

use std::io::{IsTerminal, Write};
use std::panic;

/// Replaces the usual message of a panic, and ends the program there, on whichever thread it happened.
pub(super) fn install() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let said = info.payload_as_str().unwrap_or("no message");
        let stderr = std::io::stderr();
        // A line of progress may stand there.
        let wipe = if stderr.is_terminal() { "\r\u{1b}[K" } else { "" };
        let _ = stderr.lock().write_all(format!("{wipe}{}", message(said, &place)).as_bytes());
        std::process::exit(101);
    }));
}

/// The same without an end: a server goes on with what didn't crash.
pub(super) fn install_for_server() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let said = info.payload_as_str().unwrap_or("no message");
        let _ = std::io::stderr().lock().write_all(message(said, &place).as_bytes());
    }));
}

fn message(said: &str, place: &str) -> String {
    format!(
        "kzrules has a bug: {said}\n  at {place}\n  version {}, {} {}\nPlease report it with these lines and, if you may \
         share them, the files that were checked: docs/reporting-bugs.md says how. Nothing was changed.\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    /// Set in the run that is to crash: a panic hook belongs to the whole process.
    const CRASH: &str = "KZRULES_TEST_CRASH";

    #[test]
    fn a_bug_ends_with_101_on_any_thread() {
        if let Ok(thread) = std::env::var(CRASH) {
            super::install();
            match thread.as_str() {
                "pool" => rayon::scope(|scope| scope.spawn(|_| panic!("the {thread} broke"))),
                _ => panic!("the {thread} broke"),
            }
        }
        for thread in ["main", "pool"] {
            let itself = std::env::current_exe().unwrap();
            let test = "cli::crash::tests::a_bug_ends_with_101_on_any_thread";
            let run = Command::new(itself).args([test, "--exact", "--nocapture"]).env(CRASH, thread).output().unwrap();
            let said = String::from_utf8(run.stderr).unwrap();
            assert_eq!(run.status.code(), Some(101), "{said}");
            assert!(said.starts_with(&format!("kzrules has a bug: the {thread} broke\n  at src")), "{said}");
            for part in [env!("CARGO_PKG_VERSION"), std::env::consts::OS, "docs/reporting-bugs.md"] {
                assert!(said.contains(part), "{part} in {said}");
            }
        }
    }
}
