//! Findings that are counted and not kept. Owns what a summary needs of them: how many there are of each severity,
//! and which error comes first.

use crate::diagnostic::{Code, Diagnostic, Excuse, Severity};
use crate::source::Place;

/// What one finding counts for.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// The kind of finding.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Whether the text itself expects it, or it is excused.
    pub known: bool,
    /// Who excuses it.
    pub excused: Option<Excuse>,
    /// Its first place.
    pub place: Option<Place>,
}

/// The counts.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Tally {
    found: [usize; 3],
    known: usize,
    ignored: usize,
    in_baseline: usize,
    first_error: Option<(Option<Place>, Code)>,
}

impl Tally {
    /// Nothing counted yet.
    pub const EMPTY: Self = Self { found: [0; 3], known: 0, ignored: 0, in_baseline: 0, first_error: None };

    /// Counts one finding.
    pub fn add(&mut self, weight: Weight) {
        if weight.known {
            match weight.excused {
                None => self.known += 1,
                Some(Excuse::Ignored) => self.ignored += 1,
                Some(Excuse::Baseline) => self.in_baseline += 1,
            }
            return;
        }
        if let Some(count) = self.found.get_mut(weight.severity as usize) {
            *count += 1;
        }
        if weight.severity == Severity::Error {
            self.error((weight.place, weight.code));
        }
    }

    /// Counts what another one counted.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.found.iter_mut().zip(other.found) {
            *count += more;
        }
        self.known += other.known;
        self.ignored += other.ignored;
        self.in_baseline += other.in_baseline;
        if let Some(error) = other.first_error {
            self.error(error);
        }
    }

    fn error(&mut self, error: (Option<Place>, Code)) {
        self.first_error = Some(self.first_error.map_or(error, |first| first.min(error)));
    }

    /// How many findings of this severity are not known ones.
    pub fn found(&self, severity: Severity) -> usize {
        self.found.get(severity as usize).copied().unwrap_or(0)
    }

    /// How many findings the text itself expects.
    pub const fn known(&self) -> usize {
        self.known
    }

    /// How many findings the settings ignore.
    pub const fn ignored(&self) -> usize {
        self.ignored
    }

    /// How many findings are in the baseline.
    pub const fn in_baseline(&self) -> usize {
        self.in_baseline
    }

    /// The kind of the first error that is not a known one.
    pub fn first_error(&self) -> Option<Code> {
        self.first_error.map(|(_, code)| code)
    }

    /// The gravest severity of which there is one.
    pub fn worst(&self) -> Option<Severity> {
        [Severity::Error, Severity::Warning, Severity::Note].into_iter().find(|severity| self.found(*severity) > 0)
    }
}

impl From<&Diagnostic> for Weight {
    fn from(finding: &Diagnostic) -> Self {
        Self {
            code: finding.code,
            severity: finding.severity,
            known: finding.known,
            excused: finding.excused.as_ref().map(|excused| excused.by),
            place: finding.place(),
        }
    }
}

impl<'d> FromIterator<&'d Diagnostic> for Tally {
    fn from_iter<T: IntoIterator<Item = &'d Diagnostic>>(findings: T) -> Self {
        let mut tally = Self::default();
        findings.into_iter().for_each(|finding| tally.add(finding.into()));
        tally
    }
}
