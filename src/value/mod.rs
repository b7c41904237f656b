//! Exact values: numbers, units, quantities, money, dates, sets and piecewise linear formulas, and
//! how they compare. Knows nothing of statements or files; `resolve` makes them, `eval` compares them.

mod calendar;
mod counted;
mod currency;
mod date;
mod date_range;
mod exact;
mod order;
mod quantity;
mod truth;
mod unit;
mod wording;

pub use calendar::{DayBounds, day_bounds};
pub use counted::CountNoun;
pub use currency::Currency;
pub use date::{Date, DateError};
pub use date_range::DateRange;
pub use exact::Exact;
pub use order::{Comparison, Order};
pub use quantity::Quantity;
pub use truth::Truth;
pub use unit::{Base, Family, Per, Unit};
pub use wording::grouped;
