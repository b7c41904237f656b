//! The action for GitHub, the snippet for GitLab, the hooks for pre-commit and the Dockerfile: what can be known of them without
//! those services. The steps of the action and the script for GitLab are run, with an environment as the services give.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at once when an assumption fails"
)]

mod job;
mod markdown;

use job::{Job, read, root, search_path, text, yaml};
use markdown::{Part, parts};
use saphyr::YamlOwned;
use std::collections::BTreeSet;
use std::process::Command;
use tempfile::TempDir;

/// A workspace in which nothing fails.
const CLEAN: &str = "\
jurisdiction X \"X\"
dimension sex: one of women, men
property leave: days
  more is better
instrument T \"Treaty\"
  cite \"invented\"
law L \"Law\"
  of X
  in force 2000-01-01
  cite \"invented\"
X ratified T
  in force 2001-01-01
  cite \"invented\"
T art 1: leave >= 7 days
  for men
L art 1: leave = 7 days
  for men
  cite \"invented\"
";

/// The keys of a mapping.
fn keys(node: &YamlOwned) -> BTreeSet<String> {
    node.as_mapping().unwrap().keys().map(|key| key.as_str().unwrap().to_owned()).collect()
}

/// The texts of a sequence.
fn texts(node: &YamlOwned) -> Vec<String> {
    node.as_sequence().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// The blocks of YAML in a page.
fn examples(page: &str) -> Vec<String> {
    let written = read(page);
    let mut told = String::new();
    let found = parts(page, &written, &mut told);
    let blocks = found.into_iter().filter_map(|part| match part {
        Part::Block(block) if block.language == "yaml" => Some(block.content.to_owned()),
        _ => None,
    });
    blocks.collect()
}

#[test]
fn the_action_checks_a_clean_workspace() {
    let mut job = Job::new(CLEAN, &[]);
    let (printed, code) = job.run();
    assert_eq!(code, 0, "{printed}");
    assert!(!printed.contains("::error"), "{printed}");
    assert_eq!(job.output("exit-code"), Some("0"));
    assert_eq!(job.output("sarif"), Some("kzrules.sarif"));
    let sarif: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(job.work("kzrules.sarif")).unwrap()).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert!(!std::fs::read_to_string(job.folder.path().join("temp/summary.md")).unwrap().is_empty());
}

#[test]
fn the_action_fails_where_a_duty_is_not_met_and_says_where() {
    let mut job = Job::new(&CLEAN.replace("leave = 7 days", "leave = 5 days"), &[]);
    let (printed, code) = job.run();
    assert_eq!(code, 1, "{printed}");
    assert!(printed.contains("::error ") && printed.contains("rules/a.rule"), "{printed}");
    assert_eq!(job.output("exit-code"), Some("1"));
    let sarif = std::fs::read_to_string(job.work("kzrules.sarif")).unwrap();
    assert!(sarif.contains("shortfall"), "{sarif}");
    let mut never = Job::new(&CLEAN.replace("leave = 7 days", "leave = 5 days"), &[("fail-on", "never")]);
    assert_eq!(never.run().1, 0);
}

#[test]
fn the_inputs_of_the_action_are_heeded() {
    let given = [("sarif", ""), ("summary", "false"), ("lang", "ru"), ("paths", "rules/a.rule\nmore rules")];
    let mut job = Job::new(&CLEAN.replace("leave = 7 days", "leave = 5 days"), &given);
    std::fs::create_dir(job.work("more rules")).unwrap();
    std::fs::write(job.work("more rules/b.rule"), "dimension night: yes/no\n").unwrap();
    let (printed, code) = job.run();
    assert_eq!(code, 1, "{printed}");
    assert!(printed.contains("закон"), "{printed}");
    assert!(!job.work("kzrules.sarif").exists() && !job.folder.path().join("temp/summary.md").exists());
    assert_eq!(job.output("sarif"), None);
    let mut earlier = Job::new(CLEAN, &[("args", "--as-of=2000-06-01\n--known=hide")]);
    assert_eq!(earlier.run().1, 0);
    let mut wrong = Job::new(CLEAN, &[("args", "--as-of=yesterday")]);
    assert_eq!(wrong.run().1, 2);
    assert_eq!(wrong.output("exit-code"), Some("2"));
}

#[test]
fn what_a_caller_says_is_never_run() {
    let sly = "$(touch taken); touch taken; `touch taken` \"; touch taken; '";
    for input in ["paths", "args", "fail-on", "lang", "sarif", "summary", "version"] {
        let mut job = Job::new(CLEAN, &[(input, sly)]);
        let _ = job.run();
        assert!(!job.work("taken").exists(), "{input}");
    }
}

#[test]
fn a_program_of_another_version_is_not_used() {
    let mut job = Job::new(CLEAN, &[("version", "0.0.1")]);
    let (printed, code) = job.run();
    assert_eq!(code, 2, "{printed}");
    assert!(printed.contains("0.0.1 was asked for"), "{printed}");

    // Without a program one is to be built; the key of what is kept depends on the source alone.
    let action = yaml(&read("action.yml"));
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    let mut keys = BTreeSet::new();
    for _ in 0..2 {
        let mut job = Job::new(CLEAN, &[]);
        let tools = job.folder.path().join("tools");
        std::fs::create_dir(&tools).unwrap();
        let cargo = tools.join("cargo");
        std::fs::write(&cargo, "#!/bin/sh\necho \"$@\" >asked\n").unwrap();
        assert!(Command::new("chmod").arg("+x").arg(&cargo).status().unwrap().success());
        job.path = format!("{}:/usr/bin:/bin", tools.display());
        assert!(job.step(&steps[0]).status.success());
        keys.insert(job.outputs["look.outputs.key"].clone());
        let build = steps.iter().find(|step| text(step, "name") == Some("Build kzrules")).unwrap();
        assert!(job.wanted(text(build, "if").unwrap()));
        assert!(job.step(build).status.success());
        let asked = std::fs::read_to_string(job.work("asked")).unwrap();
        assert!(asked.contains("install --locked") && asked.contains(env!("CARGO_MANIFEST_DIR")), "{asked}");
    }
    assert_eq!(keys.len(), 1);
    assert_eq!(keys.first().unwrap().len(), 32);
}

#[test]
fn scripts_of_the_action_are_sound_and_its_page_is_whole() {
    let action = yaml(&read("action.yml"));
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    for step in steps {
        let Some(script) = text(step, "run") else { continue };
        assert!(!script.contains("${{"), "what a caller says reaches a script through its environment only");
        assert_eq!(text(step, "shell"), Some("bash"));
        let checked = Command::new("bash").args(["-n", "-c", script]).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    let page = read("docs/integrations/github.md");
    let rows: BTreeSet<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(name, _)| name.to_owned()))
        .collect();
    let declared: BTreeSet<String> = keys(&action["inputs"]).union(&keys(&action["outputs"])).cloned().collect();
    assert_eq!(rows, declared);
}

#[test]
fn examples_of_workflows_use_what_the_action_has() {
    let action = yaml(&read("action.yml"));
    let inputs = keys(&action["inputs"]);
    let mut seen = 0;
    let mut pages = vec![read("docs/integrations/github-workflow.yml")];
    for page in ["docs/integrations/github.md", "docs/tutorial.md", "docs/tutorial.ru.md", "docs/tutorial.kk.md"] {
        pages.extend(examples(page));
    }
    for workflow in pages.iter().map(|text| yaml(text)).filter(|workflow| workflow.as_mapping_get("jobs").is_some()) {
        for job in workflow["jobs"].as_mapping().unwrap().values() {
            for step in job["steps"].as_sequence().unwrap() {
                if text(step, "uses").is_some_and(|uses| uses.contains("/kzrules@")) {
                    seen += 1;
                    assert!(keys(&step["with"]).is_subset(&inputs), "{step:?}");
                }
            }
        }
    }
    assert!(seen >= 5, "{seen}");
}

#[test]
fn pages_show_the_files_that_stand_beside_them() {
    for (page, file) in [
        ("docs/integrations/github.md", "docs/integrations/github-workflow.yml"),
        ("docs/integrations/gitlab.md", "docs/integrations/gitlab-ci.yml"),
    ] {
        assert!(examples(page).contains(&read(file)), "{page} shows another text than {file}");
    }
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    let there: BTreeSet<&str> = hooks.as_sequence().unwrap().iter().map(|hook| text(hook, "id").unwrap()).collect();
    let configuration = yaml(&examples("docs/integrations/pre-commit.md")[0]);
    let used = configuration["repos"][0]["hooks"].as_sequence().unwrap();
    assert!(used.iter().all(|hook| there.contains(text(hook, "id").unwrap())), "{used:?}");
}

#[test]
fn the_script_for_gitlab_writes_what_it_hands_on() {
    let job = yaml(&read("docs/integrations/gitlab-ci.yml"))["kzrules"].clone();
    let script = [texts(&job["before_script"]), texts(&job["script"])].concat().join("\n");
    for (rules, code) in [(CLEAN.to_owned(), 0), (CLEAN.replace("leave = 7 days", "leave = 5 days"), 1)] {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("rules")).unwrap();
        std::fs::write(folder.path().join("rules/a.rule"), rules).unwrap();
        let mut command = Command::new("bash");
        command.args(["-e", "-o", "pipefail", "-c", &script]).current_dir(folder.path()).env("PATH", search_path());
        for (name, value) in job["variables"].as_mapping().unwrap() {
            command.env(name.as_str().unwrap(), value.as_str().unwrap());
        }
        let ended = command.output().unwrap();
        assert_eq!(ended.status.code(), Some(code), "{}", String::from_utf8_lossy(&ended.stderr));
        for report in job["artifacts"]["reports"].as_mapping().unwrap().values() {
            let path = folder.path().join(report.as_str().unwrap());
            assert!(path.metadata().unwrap().len() > 0, "{}", path.display());
        }
    }
}

#[test]
fn hooks_run_what_the_program_has() {
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    for hook in hooks.as_sequence().unwrap() {
        assert_eq!(text(hook, "language"), Some("rust"));
        assert_eq!(hook["pass_filenames"].as_bool(), Some(false), "a verdict needs the whole workspace");
        let entry = text(hook, "entry").unwrap().strip_prefix("kzrules ").unwrap();
        let given = hook.as_mapping_get("args").map(texts).unwrap_or_default();
        let folder = TempDir::new().unwrap();
        let rules = format!(
            "{CLEAN}case man \"a man\"\n  on 2020-01-01\n  person men\n  asks leave\n  expect leave = 7 days\n"
        );
        std::fs::write(folder.path().join("a.rule"), rules).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_kzrules"));
        let ended = command.args(entry.split(' ')).args(given).current_dir(folder.path()).output().unwrap();
        assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stdout));
    }
}

#[test]
fn the_image_is_built_from_what_is_there() {
    let recipe = read("Dockerfile");
    let let_in = read(".dockerignore");
    let stages = recipe.lines().filter(|line| line.starts_with("FROM ")).count();
    assert_eq!(stages, 2);
    for line in recipe.lines().filter_map(|line| line.strip_prefix("COPY ")).filter(|line| !line.starts_with("--from"))
    {
        let mut sources: Vec<&str> = line.split(' ').collect();
        sources.pop();
        for source in sources {
            assert!(root().join(source).exists(), "{source}");
            assert!(let_in.lines().any(|one| one.strip_prefix('!') == Some(source)), "{source} isn't let in");
        }
    }
    assert!(recipe.contains("cargo install --locked"));
    let user = recipe.lines().find_map(|line| line.strip_prefix("USER ")).unwrap();
    assert!(!user.starts_with('0') && user != "root");
    for image in recipe.lines().filter_map(|line| line.strip_prefix("FROM ")) {
        let (_, tag) = image.split(' ').next().unwrap().split_once(':').unwrap();
        assert!(tag.starts_with(|first: char| first.is_ascii_digit()), "{image} isn't pinned by its version");
    }
    // The toolchain of the image is one that the crate accepts.
    let least = read("Cargo.toml").lines().find_map(|line| line.strip_prefix("rust-version = ").map(str::to_owned));
    let least = least.unwrap().trim_matches('"').to_owned();
    for file in ["Dockerfile", "docs/integrations/gitlab-ci.yml"] {
        assert!(read(file).contains(&format!("rust:{least}.")), "{file} is built with another Rust than {least}");
    }
}
