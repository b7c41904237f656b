//! Values of parameters that are assumed where their series has none, so that a bill of next year can be judged. Every answer
//! says what it assumes. Must not know the command line.

use super::{Session, unknown_name};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{DetailsId, ParameterRow};
use crate::value::{Date, Exact, Unit};

impl Session {
    /// Assumes values of parameters for the days behind their series: `MCI=4500` or `MCI = 4500 KZT`. Where there is no such
    /// parameter, no number in its unit, or its series has no end, that is a problem of the workspace, and nothing is assumed of it.
    pub fn assume(&mut self, given: &[String]) {
        for one in given {
            if let Err(problem) = self.assume_one(one) {
                self.problems.push(*problem);
            }
        }
    }

    fn assume_one(&mut self, one: &str) -> Result<(), Box<Diagnostic>> {
        let (name, value) = one.split_once('=').unwrap_or((one, ""));
        let (name, value) = (name.trim(), value.trim());
        let known = || self.corpus.parameters.iter().map(|row| self.corpus.text(row.name));
        let Some(place) = known().position(|other| other == name) else {
            return Err(Box::new(unknown_name(diagnostic::BAD_ASSUMPTION, "kind-parameter", name, known())));
        };
        let Some(row) = self.corpus.parameters.get_mut(place) else { return Ok(()) };
        let Some(number) = in_unit(value, row.unit) else {
            let text =
                Text::new("assume-value").with("name", name).with("value", value).with("unit", row.unit.to_string());
            return Err(Box::new(Diagnostic::new(diagnostic::BAD_ASSUMPTION, text).at(row.place)));
        };
        let last = row.rows.iter().max_by_key(|row| row.from).map(|row| row.until);
        let from = match last {
            None => Some(Date::FIRST),
            Some(until) => until.and_then(Date::next),
        };
        let Some(from) = from else {
            let text = Text::new("assume-in-vain").with("name", name);
            return Err(Box::new(Diagnostic::new(diagnostic::BAD_ASSUMPTION, text).at(row.place)));
        };
        row.rows.push(ParameterRow {
            from,
            until: None,
            topic: None,
            value: number,
            unverified: false,
            place: row.place,
            details: DetailsId::NONE,
        });
        self.assumed.push(format!("{name} = {number} {}", row.unit));
        Ok(())
    }
}

/// A number in a unit, which may stand behind it.
fn in_unit(value: &str, unit: Unit) -> Option<Exact> {
    let (number, rest) = value.split_once(' ').unwrap_or((value, ""));
    let fits = rest.trim().is_empty() || Unit::parse(rest.trim()) == Some(unit);
    Exact::parse(number).filter(|_| fits)
}
