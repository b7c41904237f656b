//! How grave a verdict is: a duty that binds and isn't met is an error; a recommendation, or what isn't
//! known, a warning; what doesn't bind, a note.

use crate::diagnostic::{self, Code, Severity};
use crate::eval::Binding;
use crate::law::{Strength, Verdict};
use crate::value::Truth;

/// The severity of a verdict that is worth a finding.
pub(super) fn severity(verdict: Verdict, strength: Strength, binding: Binding) -> Severity {
    let unmet = match verdict {
        Verdict::Gap | Verdict::Shortfall | Verdict::Partial | Verdict::Conflict => true,
        Verdict::Unknown | Verdict::Uncertain => false,
        Verdict::Met | Verdict::Exceeds | Verdict::Judgement | Verdict::NotApplicable => return Severity::Note,
    };
    match binding.binds {
        // No precondition binds, whatever becomes of the treaty.
        _ if matches!(strength, Strength::Before) => Severity::Note,
        Truth::No => Severity::Note,
        Truth::Unknown => Severity::Warning,
        Truth::Yes if unmet && strength == Strength::Must => Severity::Error,
        Truth::Yes => Severity::Warning,
    }
}

/// The code of a verdict.
pub(super) const fn code(verdict: Verdict) -> Option<Code> {
    Some(match verdict {
        Verdict::Met => diagnostic::MET,
        Verdict::Exceeds => diagnostic::EXCEEDS,
        Verdict::Partial => diagnostic::PARTIAL,
        Verdict::Shortfall => diagnostic::SHORTFALL,
        Verdict::Gap => diagnostic::GAP,
        Verdict::Conflict => diagnostic::CONFLICT,
        Verdict::Unknown => diagnostic::UNKNOWN,
        Verdict::Uncertain => diagnostic::UNCERTAIN,
        Verdict::Judgement => diagnostic::JUDGEMENT,
        Verdict::NotApplicable => return None,
    })
}
