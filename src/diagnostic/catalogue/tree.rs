//! The catalogues as Fluent's own parser reads them: entries, their patterns, and the arguments in them.

use crate::diagnostic::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

/// The keys that numbers are told apart by.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One entry: the pattern of its own, and those of its attributes.
pub type Entries = BTreeMap<String, BTreeMap<Option<String>, Pattern<&'static str>>>;

/// The entries of a catalogue.
pub fn entries(language: Language) -> Entries {
    let resource = fluent_syntax::parser::parse(super::text(language)).unwrap_or_else(|(_, errors)| {
        panic!("{language:?}: {errors:?}");
    });
    let mut all = Entries::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            assert!(!matches!(entry, Entry::Junk { .. } | Entry::Term(_)), "{language:?}: {entry:?}");
            continue;
        };
        let mut patterns = BTreeMap::new();
        patterns.extend(message.value.map(|pattern| (None, pattern)));
        for attribute in message.attributes {
            patterns.insert(Some(attribute.id.name.to_owned()), attribute.value);
        }
        let id = message.id.name.to_owned();
        assert!(all.insert(id.clone(), patterns).is_none(), "{language:?}: {id} is there twice");
    }
    all
}

/// One choice between wordings.
#[derive(Clone)]
pub struct Selector<'p> {
    pub argument: &'p str,
    /// Each wording with its key, and whether it is the one for all else.
    pub variants: Vec<(&'p str, bool, &'p Pattern<&'static str>)>,
}

impl Selector<'_> {
    /// Whether numbers are told apart.
    pub fn is_plural(&self) -> bool {
        let keys = || self.variants.iter().map(|(key, ..)| *key);
        keys().any(|key| matches!(key, "one" | "few" | "many")) && !keys().any(|key| matches!(key, "yes" | "no"))
            || keys().any(|key| key.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// What stands in a pattern, at any depth.
#[derive(Default)]
pub struct Parts<'p> {
    pub arguments: BTreeSet<&'p str>,
    pub selectors: Vec<Selector<'p>>,
    /// Each argument that words follow at once, with the words.
    pub before_words: Vec<(&'p str, &'p str)>,
}

/// The parts of a pattern. Wordings that a choice by a number makes aren't looked at for what stands before words: there
/// the choice was made.
pub fn parts<'p>(pattern: &'p Pattern<&'static str>) -> Parts<'p> {
    let mut all = Parts::default();
    walk(pattern, &mut Vec::new(), &mut all);
    all
}

fn walk<'p>(pattern: &'p Pattern<&'static str>, chosen: &mut Vec<&'p str>, all: &mut Parts<'p>) {
    for (at, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                let Some(name) = variable(inline) else { continue };
                all.arguments.insert(name);
                if let Some(PatternElement::TextElement { value }) = pattern.elements.get(at + 1) {
                    let noun = value.strip_prefix([' ', '\u{A0}']).filter(|rest| rest.starts_with(char::is_alphabetic));
                    all.before_words.extend(noun.filter(|_| !chosen.contains(&name)).map(|noun| (name, noun)));
                }
            }
            Expression::Select { selector, variants } => {
                let argument = variable(selector).expect("a choice is made by an argument");
                all.arguments.insert(argument);
                let key = |key: &'p VariantKey<&'static str>| match key {
                    VariantKey::Identifier { name } => *name,
                    VariantKey::NumberLiteral { value } => *value,
                };
                let list = variants.iter().map(|one| (key(&one.key), one.default, &one.value)).collect();
                all.selectors.push(Selector { argument, variants: list });
                chosen.push(argument);
                variants.iter().for_each(|variant| walk(&variant.value, chosen, all));
                chosen.pop();
            }
        }
    }
}

fn variable<'p>(inline: &'p InlineExpression<&'static str>) -> Option<&'p str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::StringLiteral { .. } => None,
        other => panic!("{other:?}: the catalogues use arguments and texts alone"),
    }
}

/// The arguments by which, in some language, numbers are told apart.
pub fn numbers() -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    for language in Language::ALL {
        for (id, patterns) in entries(language) {
            for pattern in patterns.values() {
                let plural = parts(pattern).selectors;
                let named = plural.iter().filter(|one| one.is_plural()).map(|one| one.argument.to_owned());
                all.extend(named.map(|argument| (id.clone(), argument)));
            }
        }
    }
    all
}
