//! A bill put into force: the corpus as it would be with some lines of bills in it. What a line replaces or repeals ends on
//! the eve of its day, what it adds begins on it. Rows are only added behind those that are there, so that the two corpora can be
//! laid beside one another. Must not know verdicts.

use crate::law::{BillChange, BillId, ChangeKind, Corpus, Norm, NormId, Strength};
use crate::value::{Date, DateRange};

/// A line of a bill, by number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Line {
    /// The bill.
    pub bill: BillId,
    /// Which of its changes.
    pub change: usize,
}

/// All lines of bills, in the order in which they would be law: by the bills' first day, then as given.
pub fn lines(corpus: &Corpus, bills: &[BillId]) -> Vec<Line> {
    let mut ordered = bills.to_vec();
    ordered.sort_by_key(|id| corpus.bill(*id).from.map(|from| from.first()));
    let of = |id: BillId| (0..corpus.bill(id).changes.len()).map(move |change| Line { bill: id, change });
    ordered.into_iter().flat_map(of).collect()
}

/// The first day from `as_of` on on which all these bills would surely be law. A bill that names no day would be law at once.
pub fn day_of(corpus: &Corpus, bills: &[BillId], as_of: Date) -> Date {
    bills.iter().filter_map(|id| corpus.bill(*id).from).map(|from| from.last()).fold(as_of, Date::max)
}

/// The corpus with these lines in force, one after the other. Lines of bills without a day begin on `as_of`.
pub fn enact(corpus: &Corpus, lines: &[Line], as_of: Date) -> Corpus {
    let mut after = corpus.clone();
    let laws = NormId(u32::try_from(corpus.norms.len()).unwrap_or(u32::MAX));
    for line in lines {
        let bill = corpus.bill(line.bill);
        if let Some(change) = bill.changes.get(line.change) {
            let from = bill.from.unwrap_or_else(|| DateRange::from(as_of));
            put(&mut after, change, from, laws);
        }
    }
    after
}

fn put(corpus: &mut Corpus, change: &BillChange, from: DateRange, laws: NormId) {
    let begins = change.norms.iter().filter_map(|norm| norm.from).map(|from| from.first()).min();
    let Some(eve) = begins.unwrap_or(from.first()).previous() else { return };
    let mut ended = change.ended.clone();
    ended.extend(put_before(corpus, change, laws));
    for id in ended {
        if let Some(norm) = corpus.norms.get_mut(id.0 as usize) {
            norm.until = Some(norm.until.map_or(eve, |until| until.min(eve)));
        }
    }
    if change.kind == ChangeKind::Repeals
        && change.address.is_none()
        && let Some(act) = corpus.acts.get_mut(change.act.0 as usize)
    {
        act.until = Some(DateRange::from(eve));
    }
    corpus.norms.extend(change.norms.iter().map(|norm| Norm { from: norm.from.or(Some(from)), ..*norm }));
}

/// What other bills put where a line replaces or repeals: it meets it as it meets the law.
fn put_before(corpus: &Corpus, change: &BillChange, laws: NormId) -> Vec<NormId> {
    let fits = |norm: &Norm| {
        let labelled = change.label.is_none() || norm.label == change.label;
        let here = match (change.kind, change.address) {
            (ChangeKind::Adds, _) => false,
            (ChangeKind::Replaces, Some(address)) => {
                address == norm.address && change.norms.iter().any(|own| own.property == norm.property)
            }
            (ChangeKind::Repeals, Some(address)) => corpus.address(address).holds(corpus.address(norm.address)),
            (_, None) => true,
        };
        norm.act == change.act && norm.strength == Strength::Gives && labelled && here
    };
    (laws.0..)
        .zip(corpus.norms.iter().skip(laws.0 as usize))
        .filter(|(_, norm)| fits(norm))
        .map(|(id, _)| NormId(id))
        .collect()
}
