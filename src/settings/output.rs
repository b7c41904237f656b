//! `output`: formats and the files they go to, each as `FORMAT=PATH`. Must not know what an output is made of.

use super::key::Key;
use super::reader::Reader;
use crate::report::Output;
use toml::Spanned;
use toml::de::DeValue;

/// Reads the list. What isn't an output is told and left out.
pub(super) fn read(reader: &mut Reader, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<Vec<Output>> {
    let written = reader.texts(key, value)?;
    let places: Vec<_> = match value.get_ref().as_array() {
        Some(list) => list.iter().map(Spanned::span).collect(),
        None => vec![value.span()],
    };
    let mut sound = Vec::with_capacity(written.len());
    for (text, span) in written.iter().zip(places) {
        match Output::parse(text) {
            Ok(output) => sound.push(output),
            Err(message) => reader.bad_value(span, message, key.example),
        }
    }
    Some(sound)
}
