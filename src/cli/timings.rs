//! How long the parts of a run took, on the standard error. Timings differ from run to run, so that they never stand in a
//! report.

use super::terminal::Terminal;
use crate::diagnostic::Text;
use std::time::{Duration, Instant};

/// Measures the parts of a run, if that is wanted.
pub(super) struct Timings {
    wanted: bool,
    parts: Vec<(Text, Duration)>,
}

impl Timings {
    pub(super) const fn new(wanted: bool) -> Self {
        Self { wanted, parts: Vec::new() }
    }

    /// Does a part of the work.
    pub(super) fn of<T>(&mut self, name: Text, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.parts.push((name, start.elapsed()));
        result
    }

    /// Says how long each part took, and all of them.
    pub(super) fn tell(&self, terminal: &Terminal) {
        if !self.wanted {
            return;
        }
        let all: Duration = self.parts.iter().map(|(_, took)| *took).sum();
        let parts = self.parts.iter().cloned().chain([(Text::new("timing-all"), all)]);
        let lines = parts.map(|(name, took)| {
            let words = Text::new("timing").with("part", name).with("milliseconds", milliseconds(took));
            format!("{}\n", terminal.style.say(&words))
        });
        terminal.aside(&lines.collect::<String>());
    }
}

/// `12.3`: tenths are enough for a person.
fn milliseconds(took: Duration) -> String {
    let tenths = took.as_micros() / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_of_milliseconds() {
        assert_eq!(milliseconds(Duration::from_micros(12_345)), "12.3");
        assert_eq!(milliseconds(Duration::from_micros(99)), "0.0");
        assert_eq!(milliseconds(Duration::from_secs(2)), "2000.0");
    }
}
