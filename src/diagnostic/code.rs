//! What a code is: its name, its usual severity, the group it belongs to, and its page. The table of
//! all codes is `codes.rs`. Must not know messages.

use super::value::Severity;
use std::fmt;

/// Which part of the work a code belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Group {
    /// Reading a statement: grammar and slips.
    Reading,
    /// Names that are unknown, doubled or of the wrong kind.
    Names,
    /// Units, amounts, dates and other values.
    Values,
    /// The law itself: citations, status, hierarchy, contradictions.
    Law,
    /// What demands get: the verdicts.
    Verdict,
    /// What sources claim.
    Claims,
    /// What changes between two laws: by a bill, or with time.
    Change,
    /// How the statements are written: what nothing uses, cites or accounts for.
    Writing,
    /// Files and folders.
    Workspace,
}

impl Group {
    /// All groups, in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Workspace,
        Self::Reading,
        Self::Names,
        Self::Values,
        Self::Writing,
        Self::Law,
        Self::Verdict,
        Self::Claims,
        Self::Change,
    ];
}

/// One entry of the table of codes.
#[derive(Debug)]
pub struct Entry {
    /// The stable name, in kebab case.
    pub name: &'static str,
    /// The severity unless the finder says otherwise.
    pub severity: Severity,
    /// The part of the work.
    pub group: Group,
    /// The page `docs/diagnostics/NAME.md`.
    pub page: &'static str,
}

/// The stable name of a kind of finding. Made only by the table in `codes.rs`.
#[derive(Clone, Copy)]
pub struct Code(pub(super) &'static Entry);

impl Code {
    /// The name, as printed: `gap`, `not-utf8`.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The severity unless the finder says otherwise.
    pub const fn severity(self) -> Severity {
        self.0.severity
    }

    /// The part of the work it belongs to.
    pub const fn group(self) -> Group {
        self.0.group
    }

    /// Whether a statement may say `allow` and this code: the lints of the writing, and sums that a source printed so. What
    /// is wrong with a text can't be allowed away, and a verdict is expected with `expect`.
    pub fn may_be_allowed(self) -> bool {
        let is_told_of_settings = super::codes::OF_EXCUSES.contains(&self);
        self.group() == Group::Writing && !is_told_of_settings || self.name().starts_with("sum-")
    }

    /// Whether its findings keep their severity, and no setting and no baseline may excuse them: what can't be read has no
    /// verdict, an expectation or a case that doesn't hold is mended where it stands, and what is told of excuses isn't
    /// excused itself.
    pub fn is_firm(self) -> bool {
        matches!(self.group(), Group::Workspace | Group::Reading | Group::Names | Group::Values)
            || super::codes::FIRM.contains(&self)
            || super::codes::OF_EXCUSES.contains(&self)
    }

    /// The whole page, in all languages.
    pub(super) const fn page(self) -> &'static str {
        self.0.page
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Code {}

impl std::hash::Hash for Code {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
