//! Which of several values counts: that of the command line, else that of the environment, else that of `kzrules.toml`, else the
//! usual one. Owns this order and the names of the variables; each value knows where it comes from, and a variable that
//! can't be understood is told by its name. Must not know the environment itself (it is asked for), nor what the values
//! are used for.

use super::check::FailOn;
use crate::diagnostic::{Language, Text};
use crate::report::{Format, Output, Target};
use crate::settings::{Day, FAIL_ON, FORMATS, Set, Settings};
use clap::ValueEnum;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// Where a value comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// This option of the command line, or its paths.
    Option(&'static str),
    /// This variable of the environment.
    Variable(&'static str),
    /// This line of this file.
    File(String, u32),
    /// Nobody set it.
    Default,
}

impl Origin {
    /// Which of two counts: the higher one.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::Default => 0,
            Self::File(..) => 1,
            Self::Variable(_) => 2,
            Self::Option(_) => 3,
        }
    }
}

/// A value and where it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Chosen<T> {
    pub(super) value: T,
    pub(super) from: Origin,
}

/// What the command line says; nothing where it is silent.
#[derive(Clone, Default, Debug)]
pub(super) struct Said {
    pub(super) language: Option<Language>,
    pub(super) jurisdiction: Option<String>,
    pub(super) as_of: Option<Day>,
    pub(super) paths: Vec<PathBuf>,
    /// What the text of the standard input is called, where it is read.
    pub(super) stdin: Option<PathBuf>,
    pub(super) sources: Vec<PathBuf>,
    pub(super) format: Option<Format>,
    pub(super) output: Vec<Output>,
    pub(super) fail_on: Option<FailOn>,
    pub(super) baseline: Option<PathBuf>,
}

/// What counts.
#[derive(Clone, Debug)]
pub(super) struct Values {
    pub(super) jurisdiction: Chosen<Option<String>>,
    pub(super) as_of: Chosen<Day>,
    pub(super) language: Chosen<Language>,
    pub(super) paths: Chosen<Vec<PathBuf>>,
    pub(super) sources: Chosen<Vec<PathBuf>>,
    pub(super) format: Chosen<Format>,
    pub(super) output: Chosen<Vec<Output>>,
    pub(super) fail_on: Chosen<FailOn>,
    pub(super) baseline: Chosen<Option<PathBuf>>,
}

/// The variable of the language: the one that counts where no workspace is asked about.
pub(super) const LANGUAGE: &str = "KZRULES_LANG";
/// The variables of the locale, the deciding one first.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
const JURISDICTION: &str = "KZRULES_JURISDICTION";
const AS_OF: &str = "KZRULES_AS_OF";
/// `KZRULES_SOURCES` is what the tests of kzrules itself are given.
const SOURCES: &str = "KZRULES_SOURCE_FOLDERS";
const FORMAT: &str = "KZRULES_FORMAT";
const FAIL: &str = "KZRULES_FAIL_ON";
const BASELINE: &str = "KZRULES_BASELINE";

/// What stands outside the command line.
pub(super) struct Layers<'a> {
    /// The value of a variable of the environment.
    pub(super) variable: &'a dyn Fn(&str) -> Option<OsString>,
    /// What the settings set.
    pub(super) settings: &'a Settings,
    /// A path as it is written in the settings, from here on.
    pub(super) inside: &'a dyn Fn(&str) -> PathBuf,
    /// The file and line of a place in the settings.
    pub(super) line: &'a dyn Fn(crate::source::Place) -> Origin,
    /// What is checked where nobody names anything.
    pub(super) usual: PathBuf,
}

impl Layers<'_> {
    /// What counts; and for each variable that can't be understood its name and what is wrong with it.
    pub(super) fn choose(&self, said: Said) -> (Values, Vec<(&'static str, Text)>) {
        let mut wrong = Vec::new();
        let set = self.settings;
        let words = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let one_of = |names: &[&str]| Text::new("settings-wants-word").with("known", words(names));
        let text = |value: OsString| value.into_string().ok().filter(|text| !text.trim().is_empty());
        let path = |value: OsString| Some(PathBuf::from(value));
        let values = Values {
            jurisdiction: self.pick(
                ("--jurisdiction", said.jurisdiction.map(Some)),
                (JURISDICTION, &|value| text(value).map(Some), Text::new("settings-wants-text")),
                set.jurisdiction.as_ref().map(|set| taken(set, |name| Some(name.clone()))),
                None,
                &mut wrong,
            ),
            as_of: self.pick(
                ("--as-of", said.as_of),
                (AS_OF, &|value| Day::parse(&text(value)?), Text::new("settings-wants-day-or-today")),
                set.as_of.as_ref().map(|set| taken(set, |day| *day)),
                Day::Today,
                &mut wrong,
            ),
            language: self.or_locale(self.pick(
                ("--lang", said.language),
                (LANGUAGE, &|value| Language::of(&text(value)?), one_of(&Language::ALL.map(Language::code))),
                set.language.as_ref().map(|set| taken(set, |language| *language)),
                Language::default(),
                &mut wrong,
            )),
            // What is checked stands on the command line or in the workspace: a variable would be forgotten.
            paths: match (said.paths.is_empty(), &set.paths) {
                (false, _) => Chosen { value: said.paths, from: Origin::Option("PATHS") },
                // Alone, the standard input is all there is.
                (true, _) if said.stdin.is_some() => Chosen { value: Vec::new(), from: Origin::Option("PATHS") },
                (true, Some(set)) => self.in_file(taken(set, |paths| self.all_inside(paths))),
                (true, None) => Chosen { value: vec![self.usual.clone()], from: Origin::Default },
            },
            sources: self.pick(
                ("--sources", (!said.sources.is_empty()).then_some(said.sources)),
                (SOURCES, &|value| Some(env::split_paths(&value).collect()), Text::new("settings-wants-text")),
                set.sources.as_ref().map(|set| taken(set, |paths| self.all_inside(paths))),
                Vec::new(),
                &mut wrong,
            ),
            format: self.pick(
                ("--format", said.format),
                (FORMAT, &|value| Format::from_str(&text(value)?, false).ok(), one_of(&FORMATS)),
                self.word(set.format.as_ref()),
                Format::Full,
                &mut wrong,
            ),
            // Where findings go in a run stands with the run or in the workspace.
            output: match (said.output.is_empty(), &set.output) {
                (false, _) => Chosen { value: said.output, from: Origin::Option("--output") },
                (true, Some(set)) => self.in_file(taken(set, |outputs| self.outputs(outputs))),
                (true, None) => Chosen { value: Vec::new(), from: Origin::Default },
            },
            fail_on: self.pick(
                ("--fail-on", said.fail_on),
                (FAIL, &|value| FailOn::from_str(&text(value)?, false).ok(), one_of(&FAIL_ON)),
                self.word(set.fail_on.as_ref()),
                FailOn::Error,
                &mut wrong,
            ),
            baseline: self.pick(
                ("--baseline", said.baseline.map(Some)),
                (BASELINE, &|value| path(value).map(Some), Text::new("settings-wants-text")),
                set.baseline.as_ref().map(|set| taken(set, |path| Some((self.inside)(path)))),
                None,
                &mut wrong,
            ),
        };
        (values, wrong)
    }

    /// The language of the locale, where nobody set one. The first of its variables that is set decides, as POSIX has it:
    /// `LC_ALL=C` is English whatever `LANG` says.
    fn or_locale(&self, chosen: Chosen<Language>) -> Chosen<Language> {
        if chosen.from != Origin::Default {
            return chosen;
        }
        let set =
            |name: &'static str| (self.variable)(name).filter(|value| !value.is_empty()).map(|value| (name, value));
        let locale = LOCALE.into_iter().find_map(set);
        let language = locale.and_then(|(name, value)| Some((name, Language::of(value.to_str()?)?)));
        language.map_or(chosen, |(name, value)| Chosen { value, from: Origin::Variable(name) })
    }

    fn pick<T>(
        &self,
        (option, said): (&'static str, Option<T>),
        (name, understood, expected): (&'static str, &dyn Fn(OsString) -> Option<T>, Text),
        set: Option<Set<T>>,
        usual: T,
        wrong: &mut Vec<(&'static str, Text)>,
    ) -> Chosen<T> {
        if let Some(value) = said {
            return Chosen { value, from: Origin::Option(option) };
        }
        // An empty variable is one that isn't set.
        if let Some(given) = (self.variable)(name).filter(|value| !value.is_empty()) {
            let words = given.to_string_lossy().into_owned();
            match understood(given) {
                Some(value) => return Chosen { value, from: Origin::Variable(name) },
                None => wrong.push((
                    name,
                    Text::new("variable-wrong").with("name", name).with("expected", expected).with("found", words),
                )),
            }
        }
        set.map_or(Chosen { value: usual, from: Origin::Default }, |set| self.in_file(set))
    }

    fn in_file<T>(&self, set: Set<T>) -> Chosen<T> {
        Chosen { value: set.value, from: (self.line)(set.place) }
    }

    /// A word of the settings as the option would have it.
    fn word<T: ValueEnum>(&self, set: Option<&Set<&'static str>>) -> Option<Set<T>> {
        let set = set?;
        T::from_str(set.value, false).ok().map(|value| Set { value, place: set.place })
    }

    /// Outputs of the settings, whose paths are from the folder of the file on.
    fn outputs(&self, written: &[Output]) -> Vec<Output> {
        let inside = |output: &Output| {
            let from_here = |path: &PathBuf| path.to_str().map_or_else(|| path.clone(), |path| (self.inside)(path));
            let target = match &output.target {
                Target::Standard => Target::Standard,
                Target::File(path) => Target::File(from_here(path)),
                Target::Appended(path) => Target::Appended(from_here(path)),
            };
            Output { format: output.format, target }
        };
        written.iter().map(inside).collect()
    }

    fn all_inside(&self, paths: &[String]) -> Vec<PathBuf> {
        paths.iter().map(|path| (self.inside)(path)).collect()
    }
}

fn taken<T, U>(set: &Set<T>, take: impl FnOnce(&T) -> U) -> Set<U> {
    Set { value: take(&set.value), place: set.place }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings;
    use crate::source::FileId;

    const FILE: &str = "jurisdiction = \"KZ\"\nas-of = 2020-01-01\nlanguage = \"kk\"\npaths = [\"a\"]\n\
                        sources = [\"b\"]\nformat = \"concise\"\noutput = [\"sarif=o\", \"csv=-\"]\nfail-on = \"note\"\nbaseline = \"c\"\n";
    const ENVIRONMENT: [(&str, &str); 7] = [
        (JURISDICTION, "KG"),
        (AS_OF, "2021-01-01"),
        (LANGUAGE, "ru_RU.UTF-8"),
        (SOURCES, "d"),
        (FORMAT, "json"),
        (FAIL, "never"),
        (BASELINE, "e"),
    ];

    fn chosen(said: Said, environment: &[(&str, &str)], file: &str) -> (Vec<(String, Origin)>, Vec<&'static str>) {
        let (settings, problems) = settings::read(FileId(0), file);
        assert_eq!(problems, []);
        let layers = Layers {
            variable: &|name| environment.iter().find(|(one, _)| *one == name).map(|(_, value)| value.into()),
            settings: &settings,
            inside: &|path| PathBuf::from("in").join(path),
            line: &|_| Origin::File("kzrules.toml".to_owned(), 1),
            usual: PathBuf::from("rules"),
        };
        let (values, wrong) = layers.choose(said);
        let all = |paths: &[PathBuf]| paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" ");
        let list = vec![
            (values.jurisdiction.value.unwrap_or_default(), values.jurisdiction.from),
            (values.as_of.value.to_string(), values.as_of.from),
            (values.language.value.code().to_owned(), values.language.from),
            (all(&values.paths.value), values.paths.from),
            (all(&values.sources.value), values.sources.from),
            (format!("{:?}", values.format.value), values.format.from),
            (values.output.value.iter().map(ToString::to_string).collect(), values.output.from),
            (format!("{:?}", values.fail_on.value), values.fail_on.from),
            (all(values.baseline.value.as_slice()), values.baseline.from),
        ];
        (list, wrong.into_iter().map(|(name, _)| name).collect())
    }

    fn words(chosen: &[(String, Origin)]) -> Vec<&str> {
        chosen.iter().map(|(value, _)| value.as_str()).collect()
    }

    #[test]
    fn the_command_line_comes_first_then_the_environment_then_the_file() {
        let said = Said {
            language: Some(Language::English),
            jurisdiction: Some("UZ".to_owned()),
            as_of: Some(Day::Today),
            paths: vec![PathBuf::from("p")],
            stdin: None,
            sources: vec![PathBuf::from("q")],
            format: Some(Format::Full),
            output: vec![Output::parse("csv=s").unwrap()],
            fail_on: Some(FailOn::Warning),
            baseline: Some(PathBuf::from("r")),
        };
        let (all, wrong) = chosen(said, &ENVIRONMENT, FILE);
        assert_eq!(words(&all), ["UZ", "today", "en", "p", "q", "Full", "csv=s", "Warning", "r"]);
        assert!(all.iter().all(|(_, from)| matches!(from, Origin::Option(_))), "{all:?}");
        assert!(wrong.is_empty());

        let (all, _) = chosen(Said::default(), &ENVIRONMENT, FILE);
        assert_eq!(words(&all), ["KG", "2021-01-01", "ru", "in/a", "d", "Json", "sarif=in/ocsv=-", "Never", "e"]);
        assert!(
            all.iter().all(|(value, from)| matches!(from, Origin::Variable(_)) || value.contains("in/")),
            "{all:?}"
        );

        let (all, _) = chosen(Said::default(), &[], FILE);
        assert_eq!(
            words(&all),
            ["KZ", "2020-01-01", "kk", "in/a", "in/b", "Concise", "sarif=in/ocsv=-", "Note", "in/c"]
        );
        assert!(all.iter().all(|(_, from)| matches!(from, Origin::File(..))), "{all:?}");

        let (all, _) = chosen(Said::default(), &[], "");
        assert_eq!(words(&all), ["", "today", "en", "rules", "", "Full", "", "Error", ""]);
        assert!(all.iter().all(|(_, from)| *from == Origin::Default), "{all:?}");
    }

    #[test]
    fn what_a_variable_says_wrongly_is_told_by_its_name_and_empty_ones_are_not_set() {
        let bad = [(LANGUAGE, "fr"), (AS_OF, "31.12.2026"), (FORMAT, "xml"), (FAIL, "worst"), (JURISDICTION, " ")];
        let (_, wrong) = chosen(Said::default(), &bad, FILE);
        assert_eq!(wrong, [JURISDICTION, AS_OF, LANGUAGE, FORMAT, FAIL]);
        let empty = ENVIRONMENT.map(|(name, _)| (name, ""));
        let (all, wrong) = chosen(Said::default(), &empty, "");
        assert!(wrong.is_empty() && all.iter().all(|(_, from)| *from == Origin::Default));
        // Who is overruled isn't asked.
        let said = Said { as_of: Some(Day::Today), ..Said::default() };
        assert!(chosen(said, &[(AS_OF, "x")], "").1.is_empty());
    }

    #[test]
    fn the_locale_speaks_where_nobody_else_does() {
        let language = |environment: &[(&str, &str)], file: &str| {
            let (all, wrong) = chosen(Said::default(), environment, file);
            assert_eq!(wrong, [] as [&str; 0]);
            all.into_iter().nth(2).map(|(value, _)| value).unwrap()
        };
        for (value, code) in
            [("kk_KZ", "kk"), ("kk_KZ.UTF-8", "kk"), ("ru", "ru"), ("C", "en"), ("POSIX", "en"), ("de_DE", "en")]
        {
            assert_eq!(language(&[("LANG", value)], ""), code, "{value}");
        }
        assert_eq!(language(&[("LC_ALL", "C"), ("LANG", "ru_RU")], ""), "en");
        assert_eq!(language(&[("LC_ALL", ""), ("LC_MESSAGES", "kk_KZ"), ("LANG", "ru_RU")], ""), "kk");
        assert_eq!(language(&[("LC_ALL", "ru_RU.UTF-8")], "language = \"kk\"\n"), "kk");
        assert_eq!(language(&[("LC_ALL", "ru_RU.UTF-8"), (LANGUAGE, "en")], ""), "en");
    }

    #[test]
    fn the_settings_know_the_words_of_the_options() {
        let names = |all: Vec<clap::builder::PossibleValue>| {
            all.into_iter().map(|one| one.get_name().to_owned()).collect::<Vec<_>>()
        };
        let formats = Format::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
        let fails = FailOn::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
        assert_eq!(names(formats), FORMATS);
        assert_eq!(names(fails), FAIL_ON);
    }
}
