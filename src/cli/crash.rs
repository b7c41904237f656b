//! What a bug of ours says: version, platform, how to report it; and the exit code 101. Nothing is written
//! half, since files are written beside and then renamed.

use std::io::Write;
use std::panic;

/// Replaces the usual message of a panic.
pub(super) fn install() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let said = info.payload_as_str().unwrap_or("no message");
        let mut out = std::io::stderr().lock();
        let _ = writeln!(
            out,
            "kzrules has a bug: {said}\n  at {place}\n  version {}, {} {}\nPlease report it with these lines and, if you may share them, \
             the files that were checked: docs/reporting-bugs.md says how. Nothing was changed.",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
        );
        drop(out);
        std::process::exit(101);
    }));
}
