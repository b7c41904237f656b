//! A job of GitHub as far as an action notices it: a folder with the repository, the environment that a runner gives, and the
//! few expressions that `action.yml` uses. Knows nothing of what the action should come to.

use saphyr::{LoadableYamlNode, YamlOwned};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

pub fn yaml(text: &str) -> YamlOwned {
    YamlOwned::load_from_str(text).unwrap().remove(0)
}

pub fn text<'n>(node: &'n YamlOwned, key: &str) -> Option<&'n str> {
    node.as_mapping_get(key).and_then(YamlOwned::as_str)
}

/// `kzrules` in a folder of its own before the programs of the system.
pub fn search_path() -> String {
    let built = Path::new(env!("CARGO_BIN_EXE_kzrules")).parent().unwrap();
    format!("{}:{}", built.display(), std::env::var("PATH").unwrap())
}

/// A job of GitHub in a folder of its own, and what its steps have said so far.
pub struct Job {
    pub folder: TempDir,
    inputs: BTreeMap<String, String>,
    pub outputs: BTreeMap<String, String>,
    pub path: String,
}

impl Job {
    /// A job with rules, the inputs as they are if nothing is said, and these.
    pub fn new(rules: &str, given: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir_all(folder.path().join("work/rules")).unwrap();
        std::fs::create_dir(folder.path().join("temp")).unwrap();
        std::fs::write(folder.path().join("work/rules/a.rule"), rules).unwrap();
        let action = yaml(&read("action.yml"));
        let declared = action["inputs"].as_mapping().unwrap().iter();
        let mut inputs: BTreeMap<String, String> = declared
            .map(|(name, input)| (name.as_str().unwrap().to_owned(), text(input, "default").unwrap().to_owned()))
            .collect();
        for (name, value) in given {
            inputs.insert((*name).to_owned(), (*value).to_owned()).unwrap();
        }
        Self { folder, inputs, outputs: BTreeMap::new(), path: search_path() }
    }

    /// A value with its expressions worked out, as far as the action uses them.
    fn say(&self, value: &str) -> String {
        let mut said = String::new();
        let mut rest = value;
        while let Some((before, after)) = rest.split_once("${{ ") {
            let (expression, tail) = after.split_once(" }}").unwrap();
            said.push_str(before);
            let worked_out = match expression.split_once('.').unwrap() {
                ("inputs", name) => self.inputs[name].clone(),
                ("steps", output) => self.outputs.get(output).cloned().unwrap_or_default(),
                _ => panic!("{expression}"),
            };
            said.push_str(&worked_out);
            rest = tail;
        }
        said + rest
    }

    /// Whether a step is to run: equalities that are joined.
    pub fn wanted(&self, condition: &str) -> bool {
        condition.split(" && ").all(|one| {
            let (left, right, same) = match one.split_once(" == ") {
                Some((left, right)) => (left, right, true),
                None => one.split_once(" != ").map(|(left, right)| (left, right, false)).unwrap(),
            };
            (self.say(&format!("${{{{ {left} }}}}")) == right.trim_matches('\'')) == same
        })
    }

    /// Runs a step, takes up what it says, and gives its end.
    pub fn step(&mut self, step: &YamlOwned) -> Output {
        let folder = self.folder.path();
        let file = |name: &str| {
            let path = folder.join("temp").join(name);
            std::fs::write(&path, "").unwrap();
            path
        };
        let (output, path, script) = (file("output"), file("path"), file("step.sh"));
        std::fs::write(&script, text(step, "run").unwrap()).unwrap();
        let mut command = Command::new("bash");
        command.args(["--noprofile", "--norc", "-e", "-o", "pipefail"]).arg(&script).current_dir(folder.join("work"));
        command.env_clear().env("PATH", &self.path).env("HOME", folder).env("GITHUB_ACTIONS", "true");
        command.env("GITHUB_ACTION_PATH", root()).env("GITHUB_WORKSPACE", folder.join("work"));
        command.env("GITHUB_OUTPUT", &output).env("GITHUB_PATH", &path).env("RUNNER_TEMP", folder.join("temp"));
        command.env("GITHUB_STEP_SUMMARY", folder.join("temp/summary.md"));
        if let Some(environment) = step.as_mapping_get("env") {
            for (name, value) in environment.as_mapping().unwrap() {
                command.env(name.as_str().unwrap(), self.say(value.as_str().unwrap()));
            }
        }
        let ended = command.output().unwrap();
        for line in std::fs::read_to_string(output).unwrap().lines() {
            let (name, value) = line.split_once('=').unwrap();
            self.outputs.insert(format!("{}.outputs.{name}", text(step, "id").unwrap()), value.to_owned());
        }
        for line in std::fs::read_to_string(path).unwrap().lines() {
            self.path = format!("{line}:{}", self.path);
        }
        ended
    }

    /// Runs the action, up to the first step that fails; what it printed, and its code.
    pub fn run(&mut self) -> (String, i32) {
        let action = yaml(&read("action.yml"));
        let mut printed = String::new();
        for step in action["runs"]["steps"].as_sequence().unwrap() {
            if text(step, "if").is_some_and(|condition| !self.wanted(condition)) {
                continue;
            }
            assert!(text(step, "uses").is_none(), "nothing is fetched where the program is installed");
            let ended = self.step(step);
            printed.push_str(&String::from_utf8_lossy(&ended.stdout));
            printed.push_str(&String::from_utf8_lossy(&ended.stderr));
            if !ended.status.success() {
                return (printed, ended.status.code().unwrap());
            }
        }
        (printed, 0)
    }

    pub fn work(&self, file: &str) -> PathBuf {
        self.folder.path().join("work").join(file)
    }

    pub fn output(&self, name: &str) -> Option<&str> {
        self.outputs.get(&format!("check.outputs.{name}")).map(String::as_str)
    }
}
