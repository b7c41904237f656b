//! What of the texts is accounted for, drawn: as a table with what is left out (`table.rs`), as JSON (`json.rs`) and as a
//! page that shows the texts themselves (`page.rs`). Must not know how it was found out.

mod json;
pub(in crate::report) mod page;
mod table;

pub use json::coverage_json;
pub use page::coverage_page;
pub use table::coverage_table;

use crate::coverage::{Coverage, Sort, State};
use crate::diagnostic::Text;

/// The short word for what a passage comes to, over a column or beside it.
const fn word(state: State, sort: Sort) -> Text {
    Text::new(match (state, sort) {
        (State::Heading, _) => "coverage-heading",
        (State::LeftOut, _) => "coverage-left-out",
        (State::SetAside, _) => "coverage-set-aside",
        (State::Elsewhere, _) => "coverage-elsewhere",
        (State::Judgement, Sort::Source) => "coverage-reader",
        (State::Judgement, Sort::Treaty) => "coverage-judgement",
        (State::Encoded, Sort::Source) => "coverage-cited",
        (State::Encoded, Sort::Treaty) => "coverage-said",
        (State::Open, _) => "coverage-open",
        (State::Agreed, Sort::Source) => "coverage-holds",
        (State::Agreed, Sort::Treaty) => "coverage-met",
        (State::Disagreed, Sort::Source) => "coverage-differs",
        (State::Disagreed, Sort::Treaty) => "coverage-not-met",
    })
}

/// A share in percent, cut after the first decimal: what isn't all never shows as all.
pub(in crate::report) fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let tenths = part.saturating_mul(1000) / whole;
    if tenths.is_multiple_of(10) { format!("{} %", tenths / 10) } else { format!("{}.{} %", tenths / 10, tenths % 10) }
}

/// The texts of a sort that are at hand: how many passages there are to account for, and how many are accounted for.
fn total(coverage: &Coverage, sort: Sort) -> (usize, usize) {
    let texts = coverage.texts.iter().filter(|text| text.sort == sort);
    texts.fold((0, 0), |(counted, accounted), text| (counted + text.counted(), accounted + text.accounted()))
}
