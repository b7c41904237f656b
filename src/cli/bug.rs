//! What is said when kzrules itself is wrong. The product denies panics, but libraries and arithmetic
//! may still raise one: then nothing half-written goes to stdout (reports are printed in one piece), the
//! exit code is 101, and the message says what to send to whom. Must not know what was being done.

use std::backtrace::Backtrace;
use std::io::Write;
use std::panic::PanicHookInfo;

/// Installs the message for panics.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let place = panic.location().map(ToString::to_string);
        let message = message(cause(panic), place.as_deref());
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(message.as_bytes());
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            let _ = writeln!(stderr, "{}", Backtrace::force_capture());
        }
    }));
}

/// What the panic says: a literal or a formatted message.
fn cause<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = panic.payload();
    let formatted = payload.downcast_ref::<String>().map(String::as_str);
    formatted
        .or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
}

fn message(cause: &str, place: Option<&str>) -> String {
    let to = match env!("CARGO_PKG_REPOSITORY") {
        "" => "the maintainers of kzrules",
        repository => repository,
    };
    format!(
        "\nkzrules has a bug: this must not happen, whatever the rules say. Nothing was reported.\n\
         Please send these lines to {to}, with the command and, if you can, the rules:\n\n  \
         kzrules {} on {} {}\n  {cause}\n  at {}\n\n\
         RUST_BACKTRACE=1 adds the way there.\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        place.unwrap_or("an unknown place"),
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_bug_report_names_version_platform_and_place() {
        let message = super::message("overflow", Some("src/value/exact.rs:1:2"));
        for part in [
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            "overflow",
            "exact.rs:1:2",
        ] {
            assert!(message.contains(part), "{part} in {message}");
        }
    }
}
