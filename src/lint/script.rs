//! `mixed-script`: a name with letters of two scripts. Where every letter of one is the twin of a letter of the other,
//! the reading of the text has told it already, and so has `confusable-names` where two names look alike; here is what
//! is left, such as one Latin `a` in a Cyrillic word.

use super::{Desk, word};
use crate::diagnostic::{self, Diagnostic, Text, skeleton};
use crate::law::{DimensionKind, Scale, Symbol};
use crate::source::Place;
use rustc_hash::FxHashMap;
use std::num::NonZeroU32;

/// The scripts whose letters are taken for one another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
}

impl Script {
    const ALL: [Self; 3] = [Self::Latin, Self::Cyrillic, Self::Greek];

    fn of(letter: char) -> Option<Self> {
        match letter {
            'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' => Some(Self::Latin),
            '\u{400}'..='\u{52F}' => Some(Self::Cyrillic),
            '\u{370}'..='\u{3FF}' => Some(Self::Greek),
            _ => None,
        }
    }

    /// The letters among which a twin is looked for, the usual ones first.
    fn letters(self) -> impl Iterator<Item = char> {
        let ranges = match self {
            Self::Latin => ['a'..='z', 'A'..='Z'],
            Self::Cyrillic => ['\u{410}'..='\u{44F}', '\u{400}'..='\u{52F}'],
            Self::Greek => ['\u{391}'..='\u{3C9}', '\u{370}'..='\u{3FF}'],
        };
        ranges.into_iter().flatten()
    }
}

impl Desk<'_> {
    pub(super) fn mixed_scripts(&mut self) {
        let corpus = self.corpus();
        let mut mixed: FxHashMap<Symbol, Option<Place>> = FxHashMap::default();
        for (i, text) in (1_u32..).zip(&corpus.symbols) {
            if !text.is_ascii()
                && is_mixed(text)
                && let Some(number) = NonZeroU32::new(i)
            {
                mixed.insert(Symbol(number), None);
            }
        }
        if mixed.is_empty() {
            return;
        }
        self.each_name(&mut |name, place| {
            if let Some(slot) = mixed.get_mut(&name) {
                *slot = Some(slot.map_or(place, |first| first.min(place)));
            }
        });
        let mut found: Vec<(Place, Symbol)> =
            mixed.into_iter().filter_map(|(name, place)| Some((place?, name))).collect();
        found.sort_unstable();
        for (statement, name) in found {
            self.mixed_script(statement, corpus.text(name));
        }
    }

    fn mixed_script(&mut self, statement: Place, name: &str) {
        let exact = word::find(self.writing.files, statement, name, true);
        let place = exact.unwrap_or(statement);
        let told = self.writing.told.iter().flat_map(|problem| &problem.labels).any(|label| label.place == place);
        if told {
            return;
        }
        let message = Text::new("mixed-script").with("name", name).with("letters", strangers(name));
        let finding = Diagnostic::new(diagnostic::MIXED_SCRIPT, message).at(place);
        self.tell(match in_one_script(name).filter(|_| exact.is_some()) {
            Some(better) => finding.help(Text::new("mixed-script-help-write").with("name", &better)).fix(place, better),
            None => finding.help(Text::new("mixed-script-help")),
        });
    }

    /// Every declared name and label, with its place or one before it in its statement.
    fn each_name(&self, see: &mut impl FnMut(Symbol, Place)) {
        let corpus = self.corpus();
        corpus.acts.iter().for_each(|row| see(row.name, row.place));
        corpus.jurisdictions.iter().for_each(|row| see(row.name, row.place));
        corpus.groups.iter().for_each(|row| see(row.name, row.place));
        corpus.topics.iter().for_each(|row| see(row.name, row.place));
        corpus.parameters.iter().for_each(|row| see(row.name, row.place));
        for row in &corpus.properties {
            see(row.name, row.place);
            if let Scale::OneOf { values, .. } | Scale::SetOf(values) = &*row.scale {
                values.iter().for_each(|value| see(*value, row.place));
            }
        }
        for row in &corpus.dimensions {
            see(row.name, row.place);
            if let DimensionKind::OneOf { values, .. } = &row.kind {
                values.iter().for_each(|value| see(*value, row.place));
            }
        }
        for row in &corpus.hierarchies {
            for rank in row.levels.iter().flatten() {
                corpus.ranks.get(rank.0 as usize).iter().for_each(|name| see(**name, row.place));
            }
        }
        for norm in &corpus.norms {
            norm.label.iter().for_each(|label| see(*label, norm.head_place()));
        }
    }
}

fn is_mixed(name: &str) -> bool {
    let mut scripts = name.chars().filter_map(Script::of);
    let first = scripts.next();
    scripts.any(|script| Some(script) != first)
}

/// The script of most letters; of equally many the one that comes first.
fn main_script(name: &str) -> Option<Script> {
    let count = |script: Script| name.chars().filter(|letter| Script::of(*letter) == Some(script)).count();
    let first = name.chars().find_map(Script::of)?;
    let more = Script::ALL.into_iter().max_by_key(|script| (count(*script), *script == first))?;
    (count(more) > 0).then_some(more)
}

/// The letters of another script than most, in the first part between `_` that is mixed itself: `a U+0061`.
fn strangers(name: &str) -> Vec<String> {
    let name = name.split('_').find(|part| is_mixed(part)).unwrap_or(name);
    let main = main_script(name);
    let mut seen: Vec<char> = Vec::new();
    for letter in name.chars().filter(|letter| Script::of(*letter).is_some_and(|script| Some(script) != main)) {
        if !seen.contains(&letter) {
            seen.push(letter);
        }
    }
    seen.into_iter().map(|letter| format!("`{letter}` U+{:04X}", u32::from(letter))).collect()
}

/// The name with each part between `_` in the script of most of its letters, where the others have twins there.
fn in_one_script(name: &str) -> Option<String> {
    let mut changed = false;
    let parts: Option<Vec<String>> = name
        .split('_')
        .map(|part| {
            let main = main_script(part);
            part.chars()
                .map(|letter| match (Script::of(letter), main) {
                    (Some(script), Some(main)) if script != main => {
                        changed = true;
                        let looks = skeleton(letter.encode_utf8(&mut [0; 4]));
                        main.letters().find(|other| skeleton(other.encode_utf8(&mut [0; 4])) == looks)
                    }
                    _ => Some(letter),
                })
                .collect::<Option<String>>()
        })
        .collect();
    parts.filter(|_| changed).map(|parts| parts.join("_"))
}

#[cfg(test)]
mod tests {
    use super::{in_one_script, is_mixed, strangers};

    #[test]
    fn letters_of_two_scripts() {
        // The last letter is Latin.
        assert!(is_mixed("суммa") && !is_mixed("сумма_2024") && !is_mixed("C183"));
        assert_eq!(strangers("суммa"), ["`a` U+0061"]);
        assert_eq!(strangers("kzt_суммa"), ["`a` U+0061"]);
        assert_eq!(in_one_script("kzt_суммa").as_deref(), Some("kzt_сумма"));
        assert_eq!(in_one_script("kzt_сумма"), None);
        assert_eq!(in_one_script("суммаz"), None);
    }
}
