//! Formulas as exact piecewise linear functions of at most one axis x: `max(minimum_wage, min(earnings,
//! 7 minimum_wage))`, tables that step by contribution months. Owns their arithmetic; where two of them cross
//! is in `crossing`. That all of them speak of the same axis, and in which unit, the caller has made sure of.

use super::{Cut, CutRange, Exact, Line, Side};

/// Why a formula can't be worked out exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FormulaError {
    /// Two factors both depend on the axis.
    NotLinear,
    /// The divisor depends on the axis.
    DivisionByAxis,
    /// The divisor is nought.
    DivisionByZero,
    /// A number would need more than 128 bits.
    TooLarge,
    /// A formula says nothing about a part of the axis on which it is compared.
    Undefined,
}

/// A piecewise linear function over a range of x. It may jump; each piece is a [`Line`] between two cuts.
/// Equal functions over equal domains are equal values.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Piecewise {
    domain: CutRange,
    first: Line,
    later: Vec<(Cut, Line)>,
}

impl Piecewise {
    /// The same value everywhere.
    pub fn constant(value: Exact) -> Self {
        Self { domain: CutRange::ALL, first: Line::constant(value), later: Vec::new() }
    }

    /// The axis itself, over its domain.
    pub fn variable(domain: CutRange) -> Self {
        Self { domain, first: Line::X, later: Vec::new() }
    }

    /// A table by the axis: from each cut on, its line, until the next; the cuts must be sorted, the domain
    /// begins at the first. `end` bounds the last row. Nothing where there are no rows.
    pub fn table(rows: &[(Cut, Line)], end: Option<Cut>) -> Option<Self> {
        let from = rows.first()?.0;
        let rows = rows.iter().map(|(cut, line)| (Some(*cut), *line));
        Some(assemble(CutRange { from: Some(from), to: end }, rows))
    }

    /// The same function over the part of its domain that lies in `range`.
    #[must_use]
    pub fn within(&self, range: &CutRange) -> Self {
        let domain = self.domain.intersection(range);
        assemble(domain, domain.split(self.cuts()).iter().map(|part| (part.from, self.line_from(part.from))))
    }

    /// The values of x for which the function says something.
    pub fn domain(&self) -> CutRange {
        self.domain
    }

    /// The value everywhere, where it is one and the same.
    pub fn as_constant(&self) -> Option<Exact> {
        if self.later.is_empty() { self.first.as_constant() } else { None }
    }

    /// The value at `x`; [`FormulaError::Undefined`] outside the domain.
    pub fn eval(&self, x: Exact) -> Result<Exact, FormulaError> {
        if self.domain.contains(x) { self.line_from(Some(Cut::before(x))).at(x) } else { Err(FormulaError::Undefined) }
    }

    /// The cuts between pieces, sorted.
    pub fn cuts(&self) -> impl Iterator<Item = &Cut> {
        self.later.iter().map(|(cut, _)| cut)
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> Vec<(CutRange, Line)> {
        self.domain.split(self.cuts()).into_iter().map(|range| (range, self.line_from(range.from))).collect()
    }

    /// The sum, where both are defined.
    pub fn plus(&self, other: &Self) -> Result<Self, FormulaError> {
        self.merge(other, |_, a, b| Ok(vec![a.plus(b)?]))
    }

    /// The difference, where both are defined.
    pub fn minus(&self, other: &Self) -> Result<Self, FormulaError> {
        self.merge(other, |_, a, b| Ok(vec![a.minus(b)?]))
    }

    /// So many times the function: `2/3 of earnings`.
    pub fn scale(&self, factor: Exact) -> Result<Self, FormulaError> {
        self.times(&Self::constant(factor))
    }

    /// The product. On each piece one factor must be level, else [`FormulaError::NotLinear`].
    pub fn times(&self, other: &Self) -> Result<Self, FormulaError> {
        self.merge(other, |_, a, b| match (a.as_constant(), b.as_constant()) {
            (_, Some(factor)) => Ok(vec![a.scale(factor)?]),
            (Some(factor), None) => Ok(vec![b.scale(factor)?]),
            (None, None) => Err(FormulaError::NotLinear),
        })
    }

    /// The quotient. The divisor must be level on each piece ([`FormulaError::DivisionByAxis`]) and never
    /// nought ([`FormulaError::DivisionByZero`]).
    pub fn divide(&self, divisor: &Self) -> Result<Self, FormulaError> {
        self.merge(divisor, |_, a, b| Ok(vec![a.divide(b.as_constant().ok_or(FormulaError::DivisionByAxis)?)?]))
    }

    /// The lesser of the two at each x: a cap.
    pub fn min(&self, other: &Self) -> Result<Self, FormulaError> {
        self.merge(other, |range, a, b| lower_first(range, a, b).map(|(low, _)| low))
    }

    /// The greater of the two at each x: a floor.
    pub fn max(&self, other: &Self) -> Result<Self, FormulaError> {
        self.merge(other, |range, a, b| lower_first(range, a, b).map(|(_, high)| high))
    }

    /// The same steps with each height replaced: months into the least days that they take. Nothing where a
    /// piece isn't level, or `height` gives nothing for it.
    pub fn map_steps(&self, height: impl Fn(Exact) -> Option<Exact>) -> Option<Self> {
        let step = |line: Line| line.as_constant().and_then(&height).map(Line::constant);
        let rows = self.pieces().into_iter().map(|(range, line)| Some((range.from, step(line)?)));
        Some(assemble(self.domain, rows.collect::<Option<Vec<_>>>()?))
    }

    /// The line that holds just behind a cut; no cut is the far left.
    pub(super) fn line_from(&self, from: Option<Cut>) -> Line {
        let passed = self.later.partition_point(|(cut, _)| Some(*cut) <= from);
        let line = passed.checked_sub(1).and_then(|place| self.later.get(place)).map(|(_, line)| *line);
        line.unwrap_or(self.first)
    }

    /// Works out a result on each stretch on which both are single lines. Where `step` gives two lines, the
    /// second holds from the place where they cross.
    fn merge(
        &self,
        other: &Self,
        step: impl Fn(&CutRange, Line, Line) -> Result<Vec<Line>, FormulaError>,
    ) -> Result<Self, FormulaError> {
        let domain = self.domain.intersection(&other.domain);
        let mut rows = Vec::new();
        for range in domain.split(&common_cuts([self, other])) {
            let (a, b) = (self.line_from(range.from), other.line_from(range.from));
            let mut lines = step(&range, a, b)?.into_iter();
            rows.extend(lines.next().map(|line| (range.from, line)));
            if let Some(line) = lines.next() {
                rows.push((a.minus(b)?.root()?.map(Cut::before), line));
            }
        }
        Ok(assemble(domain, rows))
    }
}

/// All cuts of some functions, sorted, each once.
pub(super) fn common_cuts<'a>(functions: impl IntoIterator<Item = &'a Piecewise>) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = functions.into_iter().flat_map(Piecewise::cuts).copied().collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// The lower and the higher of two lines on a range: one line each, or two where they cross within.
fn lower_first(range: &CutRange, a: Line, b: Line) -> Result<(Vec<Line>, Vec<Line>), FormulaError> {
    let difference = a.minus(b)?;
    if let Some(root) = difference.root()?
        && range.is_parted_by(Cut::before(root))
    {
        let (rising, other) = if difference.slope.is_negative() { (b, a) } else { (a, b) };
        return Ok((vec![rising, other], vec![other, rising]));
    }
    let Some(sample) = range.sample() else { return Ok((vec![a], vec![b])) };
    let a_is_lower = difference.at(sample)? <= Exact::ZERO;
    Ok(if a_is_lower { (vec![a], vec![b]) } else { (vec![b], vec![a]) })
}

/// Puts rows together in their one normal form: neighbours that are one line are one piece, where two lines
/// meet without a jump the cut runs before the point, and a point that stands alone is level.
fn assemble(domain: CutRange, rows: impl IntoIterator<Item = (Option<Cut>, Line)>) -> Piecewise {
    let mut pieces: Vec<(Option<Cut>, Line)> = Vec::new();
    for (from, line) in rows {
        if domain.to.is_none_or(|to| from < Some(to)) {
            push(&mut pieces, domain.from, from.max(domain.from), line);
        }
    }
    if let [.., (_, before), (from, last)] = pieces.as_slice()
        && let Some(x) = (CutRange { from: *from, to: domain.to }).single()
        && meet(*before, *last, x)
    {
        pieces.pop();
    }
    let ends: Vec<Option<Cut>> = pieces.iter().skip(1).map(|(from, _)| *from).chain([domain.to]).collect();
    for ((from, line), to) in pieces.iter_mut().zip(ends) {
        if let Some(height) = (CutRange { from: *from, to }).single().and_then(|x| line.at(x).ok()) {
            *line = Line::constant(height);
        }
    }
    let mut pieces = pieces.into_iter();
    let first = pieces.next().map_or(Line::constant(Exact::ZERO), |(_, line)| line);
    let later = pieces.filter_map(|(from, line)| Some((from?, line))).collect();
    Piecewise { domain, first, later }
}

/// Whether two lines meet at `x`. Where one overflows they are taken not to: the values are right either way.
fn meet(a: Line, b: Line, x: Exact) -> bool {
    a.at(x).is_ok_and(|height| b.at(x) == Ok(height))
}

/// Adds the piece that begins at `from`; `start` is where the domain begins.
fn push(pieces: &mut Vec<(Option<Cut>, Line)>, start: Option<Cut>, from: Option<Cut>, line: Line) {
    let mut from = from;
    if let (Some(cut), Some((begin, last))) = (from, pieces.last().copied()) {
        if last == line {
            return;
        }
        if meet(last, line, cut.at) {
            from = Some(Cut::before(cut.at)).max(start);
        } else if cut.side == Side::After
            && begin == Some(Cut::before(cut.at))
            && let [.., (_, before), _] = pieces.as_slice()
            && meet(*before, last, cut.at)
        {
            // A point of its own that the piece before it gives as well.
            pieces.pop();
        }
    }
    while pieces.last().is_some_and(|(begin, _)| *begin >= from) {
        pieces.pop();
    }
    if pieces.last().is_none_or(|(_, before)| *before != line) {
        pieces.push((if pieces.is_empty() { start } else { from }, line));
    }
}
