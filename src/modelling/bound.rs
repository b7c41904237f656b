//! A corpus as if a state had ratified a treaty. What it did about the treaty before is left out; nothing else changes. Must not
//! know verdicts.

use crate::law::{ActId, AddressId, Corpus, JurisdictionId, Norm, Status, StatusKind, Strength};
use crate::source::Span;
use crate::value::DateRange;

/// The duties of a treaty: what a state must do or has to advance towards.
pub(super) fn is_duty(norm: &Norm) -> bool {
    matches!(norm.strength, Strength::Must | Strength::Progressively)
}

/// The corpus as if the state had ratified a treaty, with these parts taken on, where it has parts to choose.
pub(super) fn ratified(
    corpus: &Corpus,
    of: JurisdictionId,
    act: ActId,
    accepted: &[AddressId],
    from: DateRange,
) -> Corpus {
    let mut after = corpus.clone();
    let row = corpus.act(act);
    after.statuses.retain(|status| !(status.of == of && status.act == act && status.kind != StatusKind::Declares));
    let status = |kind, part| Status {
        of,
        kind,
        act,
        part,
        in_force: Some(from),
        registered: Some(from),
        scope: None,
        as_of: None,
        until: None,
        by_law: None,
        law_of: None,
        unverified: false,
        place: row.place,
        head: Span::NONE,
        details: row.details,
    };
    after.statuses.push(status(StatusKind::Party, None));
    after.statuses.extend(accepted.iter().map(|part| status(StatusKind::Accepts, Some(*part))));
    after
}
