//! `kzrules init [DIR]`: a small workspace that works at once. Owns its files and how they get into the folder: never
//! over something that is there. The files stand beside this one, in three languages.

use super::terminal::Terminal;
use super::{End, Look};
use crate::diagnostic::{Language, Text};
use crate::settings;
use crate::source::visible;
use crate::workspace::Workspace;
use clap::Args;
use std::fs;
use std::io::{self, Write};
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
        let terminal = Terminal::new(&self.look, true);
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
                    terminal
                        .remark(&Text::new("init-failed").with("path", shown(&path)).with("cause", error.to_string()));
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

/// A path fit to print: nothing in it can speak to the terminal.
fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

/// Puts a text into a file that isn't there yet: written beside it, then renamed, so that it is whole or not there at
/// all. Whether it was written; or which path stood in the way, and why.
fn place(target: &Path, text: &str) -> Result<bool, (PathBuf, io::Error)> {
    // A link that leads nowhere is something that is there, too.
    if target.symlink_metadata().is_ok() {
        return Ok(false);
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    let wrong = |error| (target.to_owned(), error);
    let mut beside = new_file(folder).map_err(wrong)?;
    beside.write_all(text.as_bytes()).and_then(|()| beside.as_file().sync_all()).map_err(wrong)?;
    match beside.persist_noclobber(target) {
        Ok(_) => Ok(true),
        // Somebody was faster.
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(wrong(error.error)),
    }
}

/// A file that goes away unless it is kept, readable like any other file that is made there.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kzrules-").suffix(".tmp");
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666))
    };
    builder.tempfile_in(folder)
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
