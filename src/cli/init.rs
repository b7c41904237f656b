//! `kzrules init [DIR]`: a small workspace that works at once. Owns its files and how they get into the folder: never
//! over something that is there. The files stand beside this one, in three languages.

use super::setup::Setup;
use super::written::{self, place, shown};
use super::{End, Look};
use crate::diagnostic::{Language, Text};
use crate::settings;
use crate::workspace::Workspace;
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub(super) struct Init {
    /// The folder, made if it isn't there
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
    #[command(flatten)]
    look: Look,
}

/// A file of the small workspace: where it goes, and its text in the languages in their order.
struct Template {
    path: &'static str,
    texts: [&'static str; 3],
}

impl Template {
    const fn text(&self, language: Language) -> &'static str {
        let [english, russian, kazakh] = self.texts;
        match language {
            Language::English => english,
            Language::Russian => russian,
            Language::Kazakh => kazakh,
        }
    }
}

const TEMPLATES: [Template; 3] = [
    Template {
        path: settings::FILE,
        texts: [
            include_str!("init/settings.en.toml"),
            include_str!("init/settings.ru.toml"),
            include_str!("init/settings.kk.toml"),
        ],
    },
    Template {
        path: "rules/demands.rule",
        texts: [
            include_str!("init/demands.en.rule"),
            include_str!("init/demands.ru.rule"),
            include_str!("init/demands.kk.rule"),
        ],
    },
    Template {
        path: "rules/law.fact",
        texts: [include_str!("init/law.en.fact"), include_str!("init/law.ru.fact"), include_str!("init/law.kk.fact")],
    },
];

impl Init {
    pub(super) fn run(self) -> End {
        let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
        let terminal = &setup.terminal;
        let missing = TEMPLATES.iter().any(|template| !self.target(template).exists());
        let others = self.other_rules();
        if missing && !others.is_empty() {
            let found: Vec<String> = others.into_iter().take(3).collect();
            terminal.remark(&Text::new("init-has-rules").with("found", found));
            terminal.remark(&Text::new("init-has-rules-help"));
            return End::Trouble;
        }
        let mut told = String::new();
        let language = terminal.style.catalogue.language();
        for template in &TEMPLATES {
            let target = self.target(template);
            let path = shown(&target);
            let line = match place(&target, template.text(language)) {
                Ok(true) => Text::new("init-wrote").with("path", path),
                Ok(false) => Text::new("init-kept").with("path", path),
                Err((path, error)) => {
                    let _ = terminal.print(&told);
                    terminal.remark(&written::failed(&path, &error));
                    return End::Trouble;
                }
            };
            told.push_str(&terminal.style.say(&line));
            told.push('\n');
        }
        let here = self.folder == Path::new(".");
        let next = if here {
            Text::new("init-next")
        } else {
            Text::new("init-next-elsewhere").with("folder", shown(&self.folder))
        };
        told.push_str(&terminal.style.say(&next));
        told.push('\n');
        if terminal.print(&told) { End::Clean } else { End::Trouble }
    }

    fn target(&self, template: &Template) -> PathBuf {
        if self.folder == Path::new(".") { PathBuf::from(template.path) } else { self.folder.join(template.path) }
    }

    /// Rules in the folder that `kzrules check` would read together with ours.
    fn other_rules(&self) -> Vec<String> {
        let rules = self.folder.join("rules");
        let ours: Vec<PathBuf> = TEMPLATES.iter().map(|template| self.folder.join(template.path)).collect();
        let found = if rules.is_dir() {
            Workspace::find(&[rules])
        } else {
            // Those beside the new folder `rules` would no longer be read. Deeper ones aren't looked for: this may be
            // anybody's home.
            let listed = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
            let mut listed: Vec<PathBuf> = listed.filter(|path| Workspace::is_rules(path)).collect();
            listed.sort();
            listed
        };
        found.iter().filter(|path| !ours.contains(path)).map(|path| shown(path)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text without comments and quotations: what it says.
    fn bare(text: &str) -> String {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"") + "\n").collect()
    }

    #[test]
    fn the_languages_say_the_same_things() {
        for template in &TEMPLATES {
            let [english, russian, kazakh] = template.texts.map(bare);
            assert_eq!(english, russian, "{}", template.path);
            assert_eq!(english, kazakh, "{}", template.path);
        }
    }
}
