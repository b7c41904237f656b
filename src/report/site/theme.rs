//! The themes of a workspace: what belongs together for a reader. A property's is the one that the rules say; where they say none, it is
//! named by the file that declares the property. Must not know verdicts.

use super::slug::Slugs;
use crate::diagnostic::Language;
use crate::law::{self, Corpus, Property, PropertyId};
use crate::source::{FileId, Files, visible};
use indexmap::IndexMap;
use rustc_hash::FxHashMap;

/// A theme.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub(super) struct Theme {
    /// What a reader calls it.
    pub title: String,
    /// What tells it from others; empty for what has no theme.
    pub key: String,
    /// Its fragment on a page.
    pub id: String,
}

/// The themes of all properties, by the names of the properties.
#[derive(Debug)]
pub(super) struct Themes {
    /// In the order of their titles.
    pub all: Vec<Theme>,
    of: FxHashMap<String, usize>,
}

impl Themes {
    /// The themes that these properties belong to. What is no property (a definition, a choice) belongs to one under `other`.
    pub fn of<'p>(
        (corpus, files): (&Corpus, &Files),
        language: Language,
        properties: impl Iterator<Item = &'p str>,
        other: String,
    ) -> Self {
        let said = |(id, property): (u32, &Property)| {
            let theme = match corpus.theme_of(PropertyId(id)) {
                Some(theme) => of_rules(corpus, theme, language),
                None => of_file(files, property.place.file),
            };
            (corpus.text(property.name), theme)
        };
        let declared: FxHashMap<&str, Theme> = (0..).zip(&corpus.properties).map(said).collect();
        let rest = Theme { title: other, ..Theme::default() };
        let wanted: IndexMap<&str, &Theme> =
            properties.map(|name| (name, declared.get(name).unwrap_or(&rest))).collect();
        let mut all: Vec<Theme> = wanted.values().copied().cloned().collect();
        all.sort_by(|one, other| (one.key.is_empty(), one).cmp(&(other.key.is_empty(), other)));
        all.dedup();
        let place = |theme: &Theme| all.iter().position(|one| one == theme);
        let of = wanted.into_iter().filter_map(|(name, theme)| Some((name.to_owned(), place(theme)?))).collect();
        let mut slugs = Slugs::default();
        for theme in &mut all {
            theme.id = format!("t-{}", slugs.free(&theme.key));
        }
        Self { all, of }
    }

    /// The number of a property's theme.
    pub fn number(&self, property: &str) -> Option<usize> {
        self.of.get(property).copied()
    }
}

/// A theme of the rules, by its title in the reader's language, else by its name.
fn of_rules(corpus: &Corpus, theme: &law::Theme, language: Language) -> Theme {
    let name = corpus.text(theme.name);
    let title = Some(theme.title(language.code())).filter(|title| !title.is_empty()).unwrap_or(name);
    Theme { title: visible(title).into_owned(), key: name.to_owned(), id: String::new() }
}

/// The theme of what a file declares: the file's name, without folders and ending.
fn of_file(files: &Files, file: FileId) -> Theme {
    let path = files.get(file).map_or("", |file| file.path());
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let title: String = visible(stem).chars().map(|c| if matches!(c, '-' | '_') { ' ' } else { c }).collect();
    Theme { title, key: stem.to_owned(), id: String::new() }
}
