//! Where two formulas cross: the thresholds that a comparison prints ("up to 892 500 KZT"). Owns the split of
//! an axis into stretches on which the order of two formulas doesn't change. Exact, points included.

use super::piecewise::common_cuts;
use super::{Cut, CutRange, Exact, FormulaError, Piecewise};
use std::cmp::Ordering;

/// The order of `a` and `b` along the axis, where both are defined: stretches in order, each with the order
/// that holds at every x of it; neighbours differ.
pub fn order_along(a: &Piecewise, b: &Piecewise) -> Result<Vec<(CutRange, Ordering)>, FormulaError> {
    let domain = a.domain().intersection(&b.domain());
    let mut stretches: Vec<(CutRange, Ordering)> = Vec::new();
    if domain.is_empty() {
        return Ok(stretches);
    }
    for range in domain.split(&common_cuts([a, b])) {
        let difference = a.line_from(range.from).minus(b.line_from(range.from))?;
        let cuts: Vec<Cut> = difference.sign_cuts(&range)?.collect();
        for part in range.split(&cuts) {
            let sample = part.sample().ok_or(FormulaError::TooLarge)?;
            let order = difference.at(sample)?.cmp(&Exact::ZERO);
            match stretches.last_mut() {
                Some((last, same)) if *same == order => last.to = part.to,
                _ => stretches.push((part, order)),
            }
        }
    }
    Ok(stretches)
}

/// The cuts at which the sign of `a − b` changes, sorted. A touch without a crossing is two cuts, before and
/// after the point; a crossing too, since the two are equal there.
pub fn crossings(a: &Piecewise, b: &Piecewise) -> Result<Vec<Cut>, FormulaError> {
    let stretches = order_along(a, b)?;
    Ok(stretches.iter().skip(1).filter_map(|(range, _)| range.from).collect())
}

#[cfg(test)]
mod tests {
    use super::{crossings, order_along};
    use crate::value::{Cut, CutRange, Exact, FormulaError, Line, Piecewise};
    use std::cmp::Ordering;

    const fn n(value: i64) -> Exact {
        Exact::whole(value)
    }

    fn x() -> Piecewise {
        Piecewise::variable(CutRange::at_least(n(0)))
    }

    fn c(value: i64) -> Piecewise {
        Piecewise::constant(n(value))
    }

    #[test]
    fn the_ceiling_of_the_benefit_falls_below_two_thirds_at_a_threshold() {
        let given = x().min(&c(7 * 85_000)).and_then(|benefit| benefit.max(&c(85_000))).unwrap();
        let demanded = x().scale(Exact::fraction(2, 3).unwrap()).unwrap();
        let at = n(892_500);
        assert_eq!(crossings(&given, &demanded), Ok(vec![Cut::before(at), Cut::after(at)]));
        let net = given.scale(Exact::parse("0.9").unwrap()).unwrap();
        assert_eq!(crossings(&net, &demanded).unwrap().first(), Some(&Cut::before(n(803_250))));
        assert_eq!(given.pieces().len(), 3);
        assert_eq!(given.eval(n(100_000)), Ok(n(100_000)));
    }

    #[test]
    fn steps_jump() {
        let rows: Vec<(Cut, Line)> =
            [(6, 1), (12, 2), (24, 3)].map(|(at, months)| (Cut::before(n(at)), Line::constant(n(months)))).to_vec();
        let table = Piecewise::table(&rows, None).unwrap();
        assert_eq!(
            (table.eval(n(11)), table.eval(n(12)), table.eval(n(5))),
            (Ok(n(1)), Ok(n(2)), Err(FormulaError::Undefined))
        );
        let order = order_along(&table, &c(2)).unwrap();
        let orders: Vec<Ordering> = order.iter().map(|(_, order)| *order).collect();
        assert_eq!(orders, [Ordering::Less, Ordering::Equal, Ordering::Greater]);
        assert_eq!(crossings(&table, &c(2)), Ok(vec![Cut::before(n(12)), Cut::before(n(24))]));
        let days = table.map_steps(|months| months.times(n(28))).unwrap();
        assert_eq!(days.eval(n(30)), Ok(n(84)));
        assert_eq!(x().map_steps(Some), None);
    }

    #[test]
    fn what_is_not_linear_is_refused() {
        assert_eq!(x().times(&x()), Err(FormulaError::NotLinear));
        assert_eq!(c(1).divide(&x()), Err(FormulaError::DivisionByAxis));
        assert_eq!(x().divide(&c(0)), Err(FormulaError::DivisionByZero));
        assert_eq!(x().times(&c(3)), c(3).times(&x()));
        assert_eq!(x().times(&c(0)).and_then(|nought| nought.plus(&c(2))).unwrap().as_constant(), Some(n(2)));
        let large = (0..7).try_fold(x(), |large, _| large.scale(n(1_000_000)));
        assert_eq!(large, Err(FormulaError::TooLarge));
    }

    #[test]
    fn equal_functions_have_one_form() {
        let (a, b) = (x().min(&c(10)).unwrap(), c(10).min(&x()).unwrap());
        assert_eq!(a, b);
        assert_eq!(x().min(&c(10)).and_then(|low| low.plus(&x().max(&c(10)).unwrap())), x().plus(&c(10)));
        assert_eq!(x().max(&c(0)), Ok(x()));
        assert_eq!(a.within(&CutRange::at_least(n(10))).as_constant(), Some(n(10)));
    }
}
