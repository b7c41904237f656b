//! Two claims that can't both hold, as a finding: both places marked, each with who says it.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::Disagreement;

impl Findings<'_> {
    /// The finding of two claims that exclude one another.
    pub fn disagreement(&self, pair: Disagreement) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let (one, other) = (corpus.claims.get(pair.first)?, corpus.claims.get(pair.second)?);
        let (first, second) = (corpus.act_name(one.source), corpus.act_name(other.source));
        let message = if one.source == other.source {
            Text::new("source-disagrees-with-itself").with("source", first)
        } else {
            Text::new("sources-disagree").with("first", first).with("second", second)
        };
        let claim = |source: &str| Text::new("claim-here").with("source", source.to_owned());
        Some(
            Diagnostic::new(diagnostic::SOURCES_DISAGREE, message)
                .label(one.words, claim(first))
                .label(other.words, claim(second)),
        )
    }
}
