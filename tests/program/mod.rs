//! The built program, as the tests run it.

use std::path::Path;
use std::process::Command;

/// A run in `folder`, free of the environment that decides on looks.
pub fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kzrules"));
    command.current_dir(folder).args(arguments);
    for name in [
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "CLICOLOR",
        "TERM",
        "COLUMNS",
        "RUST_BACKTRACE",
        "KZRULES_LANG",
        "KZRULES_AS_OF",
        "KZRULES_JURISDICTION",
        "KZRULES_FORMAT",
        "KZRULES_FAIL_ON",
        "KZRULES_SOURCE_FOLDERS",
        "KZRULES_BASELINE",
        "LC_ALL",
        "LC_CTYPE",
        "LC_MESSAGES",
        "LANG",
    ] {
        command.env_remove(name);
    }
    command
}
