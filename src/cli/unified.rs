//! What differs between two texts, as `patch` reads it.

use similar::TextDiff;

/// How many unchanged lines are shown around the changed ones.
const AROUND: usize = 3;

/// The unified difference of a file; empty where there is none.
pub(super) fn unified(name: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(AROUND).header(name, name).to_string()
}
