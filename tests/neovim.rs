//! A real client drives the server: Neovim without a screen opens a workspace, with the plugin that is shipped. What comes of
//! each step is a transcript, which is compared. Runs where Neovim is; `KZRULES_NEOVIM=required` makes its absence a failure.

mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

const VOCABULARY: &str = "\
jurisdiction Examplia \"Republic of Examplia\"

property maternity_leave \"leave for birth\": days
  more is better

property burden_of_proof \"who must prove\": one of employer, employee, shared
";

const CONVENTION: &str = "\
# Жүктілік 🙂
instrument ExampleConvention \"Example Convention, 2000\"
  cite \"a document\"

Examplia ratified ExampleConvention
  in force 2013

ExampleConvention art 3: maternity_leave >= 14 weeks
";

const CODE: &str = "\
law ExampleCode \"Labour Code\"
  of       Examplia
  in force 2016-01-01
  cite     \"a document\"

ExampleCode art 88: maternity_leave = 70 days
";

#[test]
fn neovim_drives_the_server() {
    let required = std::env::var_os("KZRULES_NEOVIM").is_some_and(|value| value == "required");
    let there = Command::new("nvim").arg("--version").output().is_ok_and(|run| run.status.success());
    if !there {
        assert!(!required, "no Neovim");
        println!("no Neovim: the server wasn't driven by a real client");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().canonicalize().unwrap();
    fs::create_dir(base.join("rules")).unwrap();
    for (name, text) in [("vocabulary.rule", VOCABULARY), ("convention.rule", CONVENTION), ("code.fact", CODE)] {
        fs::write(base.join("rules").join(name), text).unwrap();
    }
    fs::write(base.join("kzrules.toml"), "as-of = 2026-11-28\n").unwrap();
    let plugin = root.join("editors/nvim");
    let server = program::program(&base, &[]).get_program().to_owned();
    let run = Command::new("nvim")
        .current_dir(&base)
        .args(["--headless", "--clean", "-n", "--cmd"])
        .arg(format!("set runtimepath^={}", plugin.display()))
        .arg("-c")
        .arg(format!("luafile {}", root.join("tests/neovim/session.lua").display()))
        .env("KZRULES_SERVER", server)
        .env("HOME", &base)
        .env("XDG_STATE_HOME", base.join("state"))
        .env("XDG_CACHE_HOME", base.join("cache"))
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let transcript = String::from_utf8(run.stdout).unwrap().replace("\r\n", "\n");
    let said = String::from_utf8_lossy(&run.stderr);
    let expected = fs::read_to_string(root.join("tests/neovim/transcript.txt")).unwrap_or_default();
    if std::env::var_os("KZRULES_BLESS").is_some() && run.status.success() {
        fs::write(root.join("tests/neovim/transcript.txt"), &transcript).unwrap();
        return;
    }
    assert!(run.status.success(), "{transcript}\n{said}");
    assert_eq!(transcript, expected, "{said}");
}
