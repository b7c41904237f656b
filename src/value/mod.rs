//! Exact values: numbers, units, quantities, money, dates, sets and piecewise linear formulas, and
//! how they compare. Knows nothing of statements or files; `resolve` makes them, `eval` compares them.

mod calendar;
mod clock;
mod compare;
mod counted;
mod crossing;
mod currency;
mod cut;
mod date;
mod date_range;
mod elements;
mod exact;
mod interval;
#[cfg(test)]
mod laws;
mod line;
mod nearest;
mod order;
mod outcome;
mod piecewise;
mod quantity;
mod truth;
mod unit;
mod wording;

pub use calendar::{DayBounds, day_bounds};
pub use clock::{ClockError, ClockRange};
pub use compare::{compare, compare_over, stretches};
pub use counted::CountNoun;
pub use crossing::{crossings, order_along};
pub use currency::Currency;
pub use cut::{Cut, CutRange, Side};
pub use date::{Date, DateError};
pub use date_range::DateRange;
pub use elements::{Elements, Missing, Shared};
pub use exact::Exact;
pub use interval::{Bound, Direction, Interval};
pub use line::Line;
pub use order::{Comparison, Order};
pub use outcome::{Limit, Miss, Outcome, Shortfall};
pub use piecewise::{FormulaError, Piecewise};
pub use quantity::Quantity;
pub use truth::Truth;
pub use unit::{Base, Family, Per, Unit};
pub use wording::grouped;
