//! An exact rational number. Decimals and fractions of the sources are read into it without loss, and
//! every operation that would overflow says so instead of rounding.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};
use std::fmt;

/// A rational number with 128-bit numerator and denominator, always in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(Ratio<i128>);

/// The greatest number of digits that a written number may have.
pub const MAX_DIGITS: usize = 18;

impl Exact {
    /// Nought.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// A whole number.
    pub const fn whole(n: i64) -> Self {
        Self(Ratio::new_raw(n as i128, 1))
    }

    /// `numerator / denominator`, or nothing where the denominator is nought.
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(Ratio::new(i128::from(numerator), i128::from(denominator))))
    }

    /// Reads `12`, `-793`, `12.5`, `2/3`, and digits grouped by blanks (`892 500`, also with no-break
    /// blanks). At most 18 digits; anything else gives nothing.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((above, below)) = text.split_once('/') {
            return Self::parse(above.trim())?.divide(Self::parse(below.trim())?);
        }
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mut value, mut scale, mut count, mut after_point) = (0_i128, 1_i128, 0_usize, false);
        for c in digits.chars() {
            match c {
                '0'..='9' => {
                    count += 1;
                    if count > MAX_DIGITS {
                        return None;
                    }
                    value = value * 10 + i128::from(c.to_digit(10)?);
                    if after_point {
                        scale *= 10;
                    }
                }
                '.' if !after_point && count > 0 => after_point = true,
                ' ' | '\u{A0}' | '\u{202F}' | '_' => {}
                _ => return None,
            }
        }
        (count > 0).then(|| Self(Ratio::new(if negative { -value } else { value }, scale)))
    }

    /// The sum, or nothing where it would overflow.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self)
    }

    /// The difference, or nothing where it would overflow.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(&other.0).map(Self)
    }

    /// The product, or nothing where it would overflow.
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(&other.0).map(Self)
    }

    /// The quotient, or nothing where `other` is nought or it would overflow.
    pub fn divide(self, other: Self) -> Option<Self> {
        if other.is_zero() { None } else { self.0.checked_div(&other.0).map(Self) }
    }

    /// Whether this is nought.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is below nought.
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// Whether this is a whole number.
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// The greatest whole number that is not above this one.
    #[must_use]
    pub fn floor(self) -> Self {
        Self(self.0.floor())
    }

    /// The least whole number that is not below this one.
    #[must_use]
    pub fn ceil(self) -> Self {
        Self(self.0.ceil())
    }

    /// The number with its sign taken off.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// This whole number as `i64`, or nothing where it is a fraction or too large.
    pub fn to_i64(self) -> Option<i64> {
        if self.is_whole() { i64::try_from(self.0.to_integer()).ok() } else { None }
    }

    /// Numerator and denominator, in lowest terms, the denominator above nought.
    pub fn parts(self) -> (i128, i128) {
        (*self.0.numer(), *self.0.denom())
    }

    /// The decimal form where it ends (`2.5`), or nothing (`2/3`).
    pub(super) fn decimal(self) -> Option<String> {
        let (numerator, denominator) = self.parts();
        let (mut left, mut places) = (denominator, 0_u32);
        let mut twos = 0_u32;
        let mut fives = 0_u32;
        while left % 2 == 0 {
            left /= 2;
            twos += 1;
        }
        while left % 5 == 0 {
            left /= 5;
            fives += 1;
        }
        places += twos.max(fives);
        if left != 1 || places > 30 {
            return None;
        }
        let scaled = numerator.unsigned_abs().checked_mul(10_u128.checked_pow(places)?)? / denominator.unsigned_abs();
        let text = format!("{scaled:0>width$}", width = places as usize + 1);
        let (whole, fraction) = text.split_at_checked(text.len() - places as usize)?;
        let sign = if numerator < 0 { "-" } else { "" };
        Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
    }
}

/// `14`, `2.5`, or `2/3` where no decimal ends.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimal() {
            Some(text) => f.write_str(&text),
            None => {
                let (numerator, denominator) = self.parts();
                write!(f, "{numerator}/{denominator}")
            }
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Exact;

    #[test]
    fn reads_what_the_sources_write() {
        for (text, shown) in [
            ("14", "14"),
            ("12.5", "12.5"),
            ("2/3", "2/3"),
            ("6/4", "1.5"),
            ("892 500", "892500"),
            ("892\u{A0}500", "892500"),
            ("-793", "-793"),
            ("0.05", "0.05"),
        ] {
            assert_eq!(Exact::parse(text).map(|x| x.to_string()).as_deref(), Some(shown), "{text}");
        }
        for text in ["", "12,5", ".5", "1.2.3", "2/0", "1234567890123456789", "x"] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
    }

    #[test]
    fn overflow_is_said() {
        let big = Exact::whole(i64::MAX);
        let huge = big.times(big).and_then(|x| x.times(Exact::whole(2)));
        assert_eq!(huge.and_then(|x| x.times(big)), None);
    }
}
