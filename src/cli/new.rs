//! `kzrules new rule|fact|case NAME`: a file to begin with, which reads as it stands and says in comments what may follow.
//! Owns where it goes: never over something that is there. The texts stand beside this file, in three languages.

use super::setup::Setup;
use super::written::{self, place, shown};
use super::{End, Look, Scope};
use crate::diagnostic::{Language, Text};
use crate::law::Corpus;
use crate::source::FileId;
use crate::syntax::parse;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub(super) struct New {
    /// What the file is for
    #[arg(value_enum)]
    kind: Kind,
    /// The name of the instrument, law or case, such as C190, LabourCode, dismissed_saleswoman
    name: String,
    /// The file [default: made of the name, in rules/ if it is there]
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Kind {
    /// Demands of an instrument
    Rule,
    /// What a law gives
    Fact,
    /// A case that is asked about
    Case,
}

impl Kind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Fact => "fact",
            Self::Case => "case",
        }
    }

    const fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Rule, Language::English) => include_str!("new/rule.en.rule"),
            (Self::Rule, Language::Russian) => include_str!("new/rule.ru.rule"),
            (Self::Rule, Language::Kazakh) => include_str!("new/rule.kk.rule"),
            (Self::Fact, Language::English) => include_str!("new/fact.en.fact"),
            (Self::Fact, Language::Russian) => include_str!("new/fact.ru.fact"),
            (Self::Fact, Language::Kazakh) => include_str!("new/fact.kk.fact"),
            (Self::Case, Language::English) => include_str!("new/case.en.case"),
            (Self::Case, Language::Russian) => include_str!("new/case.ru.case"),
            (Self::Case, Language::Kazakh) => include_str!("new/case.kk.case"),
        }
    }
}

impl New {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let target = self.target();
        let path = shown(&target);
        if target.extension().is_none_or(|ending| ending != self.kind.ending()) {
            terminal.remark(&Text::new("new-ending").with("path", path).with("ending", self.kind.ending()));
            return End::Trouble;
        }
        let session = self.scope.session(&setup);
        let state = self.state(session.corpus(), &setup);
        let text = self.text(session.corpus(), &state, terminal.style.catalogue.language());
        if !parse(FileId::default(), &text).problems.is_empty() {
            terminal.remark(&Text::new("new-no-name").with("name", self.name.as_str()));
            return End::Trouble;
        }
        let told = match place(&target, &text) {
            Ok(true) => Text::new("new-wrote").with("path", path),
            Ok(false) => {
                terminal.remark(&Text::new("new-there").with("path", path));
                return End::Trouble;
            }
            Err((path, error)) => {
                terminal.remark(&written::failed(&path, &error));
                return End::Trouble;
            }
        };
        if terminal.print(&(terminal.style.say(&told) + "\n")) { End::Clean } else { End::Trouble }
    }

    fn target(&self) -> PathBuf {
        if let Some(file) = &self.file {
            return file.clone();
        }
        let name = format!("{}.{}", dashed(&self.name), self.kind.ending());
        let usual = Path::new("rules");
        if usual.is_dir() { usual.join(name) } else { PathBuf::from(name) }
    }

    /// The state that is asked for, or the only one there is; else a name that is still to be filled in.
    fn state(&self, corpus: &Corpus, setup: &Setup) -> String {
        if let Some(named) = &setup.values.jurisdiction.value {
            return named.clone();
        }
        match corpus.jurisdictions.as_slice() {
            [one] => corpus.text(one.name).to_owned(),
            _ => "State".to_owned(),
        }
    }

    /// The text; what the rules declare already isn't declared again.
    fn text(&self, corpus: &Corpus, state: &str, language: Language) -> String {
        let text = self.kind.text(language);
        let declared = corpus.acts.iter().any(|act| corpus.text(act.name) == self.name);
        let parts = text.split("\n\n").filter(|part| {
            let declares = part.starts_with("instrument ") || part.starts_with("law ");
            !(declares && declared)
        });
        parts.collect::<Vec<_>>().join("\n\n").replace("{name}", &self.name).replace("{state}", state)
    }
}

/// `LabourCode` → `labour-code`, `C190` → `c190`, `dismissed_woman` → `dismissed-woman`.
fn dashed(name: &str) -> String {
    let mut out = String::new();
    let mut before = None;
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_some_and(char::is_lowercase) {
            out.push('-');
        }
        before = Some(letter);
        match letter {
            '_' | ' ' => out.push('-'),
            '/' | '\\' | '.' | ':' => {}
            other => out.extend(other.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_what_they_hold() {
        for (name, file) in [
            ("C190", "c190"),
            ("LabourCode", "labour-code"),
            ("dismissed_woman", "dismissed-woman"),
            ("ЕңбекКодексі", "еңбек-кодексі"),
            ("../etc", "etc"),
        ] {
            assert_eq!(dashed(name), file);
        }
    }

    #[test]
    fn every_text_reads_and_the_languages_say_the_same_things() {
        for kind in [Kind::Rule, Kind::Fact, Kind::Case] {
            let bare = |language| {
                let text = kind.text(language).replace("{name}", "Name").replace("{state}", "State");
                assert_eq!(parse(FileId::default(), &text).problems, []);
                let lines = text.lines().filter(|line| !line.starts_with('#'));
                lines.map(|line| line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"") + "\n").collect::<String>()
            };
            assert_eq!(bare(Language::English), bare(Language::Russian));
            assert_eq!(bare(Language::English), bare(Language::Kazakh));
        }
    }
}
