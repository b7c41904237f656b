//! `[levels]`: how grave the findings of a code are in this workspace. Owns which way a level moves a finding; what can't
//! be read stays an error, whatever is set.

use super::allow::misplaced;
use super::key::{Key, LEVELS};
use super::reader::Reader;
use crate::diagnostic::{Code, Severity, Text};
use crate::source::Place;
use toml::Spanned;
use toml::de::DeValue;

/// `unknown = "error"` below `[levels]`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leveled {
    /// Of which findings.
    pub code: Code,
    /// How grave they are.
    pub level: Severity,
    /// Where that is said.
    pub place: Place,
}

/// How grave a finding is, that would be of this severity. A level is meant for what has the usual severity of its code;
/// what is milder, because its treaty doesn't bind or only recommends, doesn't become graver by it.
pub fn leveled(levels: &[Leveled], code: Code, severity: Severity) -> Severity {
    match levels.iter().find(|row| row.code == code) {
        None => severity,
        Some(row) if code.is_firm() => severity.max(row.level),
        Some(row) if severity >= code.severity() => row.level,
        Some(row) => severity.min(row.level),
    }
}

pub(super) fn read(reader: &mut Reader, key: &Key, value: &Spanned<DeValue<'_>>) -> Vec<Leveled> {
    let Some(rows) = reader.table(key, value) else { return Vec::new() };
    let mut levels = Vec::with_capacity(rows.len());
    for (name, value) in rows {
        let place = reader.place(name.span());
        let name = &**name.get_ref();
        let Some(code) = Code::named(name) else {
            reader.tell(misplaced(name, place).unwrap_or_else(|| crate::diagnostic::no_such_code(name, place)));
            continue;
        };
        let Some(level) = reader.word(name, &LEVELS, value, key.row).and_then(severity) else { continue };
        if code.is_firm() && level < code.severity() {
            let message = Text::new("level-too-low").with("code", name).with("level", level.word());
            let problem = reader.problem(message, value.span());
            reader.tell(problem.help(Text::new("level-too-low-help")));
            continue;
        }
        levels.push(Leveled { code, level, place });
    }
    levels
}

fn severity(word: &str) -> Option<Severity> {
    [Severity::Note, Severity::Warning, Severity::Error].into_iter().find(|one| one.word() == word)
}
