//! Exact values: numbers, units, quantities, money, dates, sets and piecewise linear formulas, and
//! how they compare. Knows nothing of statements or files; `resolve` makes them, `eval` compares them.

mod exact;

pub use exact::Exact;
