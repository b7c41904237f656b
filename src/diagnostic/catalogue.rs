//! Messages into prose. Owns the three catalogues (Fluent files beside this one) and falls back from
//! Kazakh and Russian to English where an entry is missing. Must not know who says what, or where it is
//! printed.

use super::code::Code;
use super::language::Language;
use super::text::{Arg, Text};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The text of each catalogue.
const ENGLISH: &str = concat!(
    include_str!("catalogue/en.ftl"),
    "\n",
    include_str!("catalogue/syntax.en.ftl"),
    "\n",
    include_str!("catalogue/lint.en.ftl"),
    "\n",
    include_str!("catalogue/forms.en.ftl"),
    "\n",
    include_str!("catalogue/procedures.en.ftl"),
    "\n",
    include_str!("catalogue/change.en.ftl"),
    "\n",
    include_str!("catalogue/workspace.en.ftl"),
    "\n",
    include_str!("catalogue/settings.en.ftl"),
    "\n",
    include_str!("catalogue/ratification.en.ftl"),
    "\n",
    include_str!("catalogue/series.en.ftl"),
    "\n",
    include_str!("catalogue/status.en.ftl"),
    "\n",
    include_str!("catalogue/remarks.en.ftl"),
    "\n",
    include_str!("catalogue/claims.en.ftl"),
    "\n",
    include_str!("catalogue/coverage.en.ftl"),
    "\n",
    include_str!("catalogue/document.en.ftl"),
    "\n",
    include_str!("catalogue/export.en.ftl"),
    "\n",
    include_str!("catalogue/modelling.en.ftl"),
    "\n",
    include_str!("catalogue/formats.en.ftl"),
    "\n",
    include_str!("catalogue/site.en.ftl"),
    "\n",
    include_str!("catalogue/comfort.en.ftl"),
    "\n",
    include_str!("catalogue/editor.en.ftl"),
    "\n",
    include_str!("catalogue/editor_forms.en.ftl")
);
const RUSSIAN: &str = concat!(
    include_str!("catalogue/ru.ftl"),
    "\n",
    include_str!("catalogue/syntax.ru.ftl"),
    "\n",
    include_str!("catalogue/lint.ru.ftl"),
    "\n",
    include_str!("catalogue/forms.ru.ftl"),
    "\n",
    include_str!("catalogue/procedures.ru.ftl"),
    "\n",
    include_str!("catalogue/change.ru.ftl"),
    "\n",
    include_str!("catalogue/workspace.ru.ftl"),
    "\n",
    include_str!("catalogue/settings.ru.ftl"),
    "\n",
    include_str!("catalogue/ratification.ru.ftl"),
    "\n",
    include_str!("catalogue/series.ru.ftl"),
    "\n",
    include_str!("catalogue/status.ru.ftl"),
    "\n",
    include_str!("catalogue/remarks.ru.ftl"),
    "\n",
    include_str!("catalogue/claims.ru.ftl"),
    "\n",
    include_str!("catalogue/coverage.ru.ftl"),
    "\n",
    include_str!("catalogue/document.ru.ftl"),
    "\n",
    include_str!("catalogue/export.ru.ftl"),
    "\n",
    include_str!("catalogue/modelling.ru.ftl"),
    "\n",
    include_str!("catalogue/formats.ru.ftl"),
    "\n",
    include_str!("catalogue/site.ru.ftl"),
    "\n",
    include_str!("catalogue/comfort.ru.ftl"),
    "\n",
    include_str!("catalogue/editor.ru.ftl"),
    "\n",
    include_str!("catalogue/editor_forms.ru.ftl")
);
const KAZAKH: &str = concat!(
    include_str!("catalogue/kk.ftl"),
    "\n",
    include_str!("catalogue/syntax.kk.ftl"),
    "\n",
    include_str!("catalogue/lint.kk.ftl"),
    "\n",
    include_str!("catalogue/forms.kk.ftl"),
    "\n",
    include_str!("catalogue/procedures.kk.ftl"),
    "\n",
    include_str!("catalogue/change.kk.ftl"),
    "\n",
    include_str!("catalogue/workspace.kk.ftl"),
    "\n",
    include_str!("catalogue/settings.kk.ftl"),
    "\n",
    include_str!("catalogue/ratification.kk.ftl"),
    "\n",
    include_str!("catalogue/series.kk.ftl"),
    "\n",
    include_str!("catalogue/status.kk.ftl"),
    "\n",
    include_str!("catalogue/remarks.kk.ftl"),
    "\n",
    include_str!("catalogue/claims.kk.ftl"),
    "\n",
    include_str!("catalogue/coverage.kk.ftl"),
    "\n",
    include_str!("catalogue/document.kk.ftl"),
    "\n",
    include_str!("catalogue/export.kk.ftl"),
    "\n",
    include_str!("catalogue/modelling.kk.ftl"),
    "\n",
    include_str!("catalogue/formats.kk.ftl"),
    "\n",
    include_str!("catalogue/site.kk.ftl"),
    "\n",
    include_str!("catalogue/comfort.kk.ftl"),
    "\n",
    include_str!("catalogue/editor.kk.ftl"),
    "\n",
    include_str!("catalogue/editor_forms.kk.ftl")
);

static BUNDLES: [LazyLock<FluentBundle<FluentResource>>; 3] = [
    LazyLock::new(|| bundle(Language::English, ENGLISH)),
    LazyLock::new(|| bundle(Language::Russian, RUSSIAN)),
    LazyLock::new(|| bundle(Language::Kazakh, KAZAKH)),
];

/// The messages of one language. Cheap to copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Catalogue {
    language: Language,
}

impl Catalogue {
    /// The messages of a language.
    pub const fn for_language(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// The message as prose. What no catalogue knows is shown as its identifier and arguments.
    pub fn say(self, text: &Text) -> String {
        let mut args = FluentArgs::with_capacity(text.args.len());
        for (name, value) in &text.args {
            args.set(
                *name,
                match value {
                    Arg::Str(words) => FluentValue::from(words.as_str()),
                    Arg::Title(title) => FluentValue::from(title.in_language(self.language.code()).to_owned()),
                    Arg::Num(number) => FluentValue::from(*number),
                    Arg::Text(inner) => FluentValue::from(self.say(inner)),
                    Arg::List(words) => FluentValue::from(words.join(", ")),
                    Arg::Texts(texts) => {
                        FluentValue::from(texts.iter().map(|text| self.say(text)).collect::<Vec<_>>().join("; "))
                    }
                },
            );
        }
        [self.language, Language::English]
            .into_iter()
            .find_map(|language| entry(language, text.id, text.attribute, &args))
            .unwrap_or_else(|| format!("{text:?}"))
    }

    /// Whether an entry has an attribute, in English.
    pub fn has_attribute(id: &str, attribute: &str) -> bool {
        let bundle = BUNDLES.get(Language::English as usize);
        bundle
            .and_then(|bundle| bundle.get_message(id))
            .is_some_and(|message| message.get_attribute(attribute).is_some())
    }

    /// The title of a code: what kind of finding it is.
    pub fn title(self, code: Code) -> String {
        let id = format!("code-{code}");
        [self.language, Language::English]
            .into_iter()
            .find_map(|language| entry(language, &id, None, &FluentArgs::new()))
            .unwrap_or_else(|| code.name().to_owned())
    }
}

fn entry(language: Language, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = BUNDLES.get(language as usize)?;
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut problems = Vec::new();
    let prose = bundle.format_pattern(pattern, Some(args), &mut problems).into_owned();
    // An argument that the entry wants and nobody gave; seen by whoever tests the message.
    debug_assert!(problems.is_empty(), "message {id}: {problems:?}");
    Some(prose)
}

fn bundle(language: Language, text: &str) -> FluentBundle<FluentResource> {
    // A slip in one entry loses that entry only; `every_catalogue_parses` sees to it that there is none.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, _)| rest);
    let mut bundle =
        FluentBundle::new_concurrent(vec![language.code().parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Isolating marks are bidirectional controls: neither terminals nor JSON want them.
    bundle.set_use_isolating(false);
    // Doubled entries keep their first sense; a test forbids them.
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
#[path = "catalogue/tests.rs"]
mod tests;
