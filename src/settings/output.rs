//! `output`: formats and the files they go to, each as `FORMAT=PATH`. Knows the names of the formats; must not know how they
//! look.

use super::key::{FORMATS, Key};
use super::reader::Reader;
use crate::diagnostic::{Text, closest};
use toml::Spanned;
use toml::de::DeValue;

/// Reads the list. What isn't an output is told and left out.
pub(super) fn read(reader: &mut Reader, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    let written = reader.texts(key, value)?;
    let places: Vec<_> = match value.get_ref().as_array() {
        Some(list) => list.iter().map(Spanned::span).collect(),
        None => vec![value.span()],
    };
    let mut sound = Vec::with_capacity(written.len());
    for (text, span) in written.into_iter().zip(places) {
        match wrong(&text) {
            None => sound.push(text),
            Some(message) => reader.bad_value(span, message, key.example),
        }
    }
    Some(sound)
}

/// What is wrong with an output, if something is.
fn wrong(text: &str) -> Option<Text> {
    let form = || Some(Text::new("output-form").with("found", text));
    let Some((name, path)) = text.split_once('=') else { return form() };
    if path.is_empty() {
        return form();
    }
    let name = name.strip_suffix('+').unwrap_or(name);
    if FORMATS.contains(&name) {
        return None;
    }
    Some(match closest(name, FORMATS) {
        Some(close) => Text::new("output-format-near").with("name", name).with("close", close),
        None => Text::new("output-format-none").with("name", name).with("known", FORMATS.map(str::to_owned).to_vec()),
    })
}
