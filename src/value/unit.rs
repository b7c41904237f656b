//! Units: what a number counts (`weeks`, `KZT`, `persons`) and, in a rate, per what (`per week`,
//! `per 12 months`). Owns the words for them and the families inside which they convert: minutes and hours;
//! days and weeks; months, quarters and years; working days; counted things; percent; each currency; plain
//! numbers. What converts between families only by least and greatest (days against months) is in `calendar`.

use super::{CountNoun, Currency, Exact};
use std::fmt;

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Base {
    /// Nothing: a plain number.
    Number,
    /// Hundredths of something that the statement must name.
    Percent,
    /// An amount of money.
    Money(Currency),
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Calendar days.
    Day,
    /// Weeks of seven calendar days.
    Week,
    /// Days on which one works; how many calendar days they take, the calendar of the place says.
    WorkingDay,
    /// Calendar months.
    Month,
    /// Three calendar months.
    Quarter,
    /// Twelve calendar months.
    Year,
    /// Things that are counted: persons, breaks, times.
    Counted(CountNoun),
}

/// Units that convert into each other exactly.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Family {
    /// Plain numbers.
    Number,
    /// Percent.
    Percent,
    /// One currency.
    Money(Currency),
    /// Minutes and hours; they never become days, since a day of work isn't 24 hours.
    Hours,
    /// Days and weeks.
    Days,
    /// Working days, alone.
    WorkingDays,
    /// Months, quarters, years.
    Months,
    /// All counted things.
    Counted,
}

impl Base {
    /// Words of each unit: singular, plural, then what else is understood.
    const WORDS: &[(Self, &[&str])] = &[
        (Self::Number, &["number", "numbers"]),
        (Self::Percent, &["percent", "percent", "%", "per cent"]),
        (Self::Minute, &["minute", "minutes", "min"]),
        (Self::Hour, &["hour", "hours", "h", "hr", "hrs"]),
        (Self::Day, &["day", "days", "calendar day", "calendar days", "calendar_days"]),
        (Self::Week, &["week", "weeks", "wk", "wks"]),
        (Self::WorkingDay, &["working day", "working days", "working_day", "working_days", "workday", "workdays"]),
        (Self::Month, &["month", "months", "mo", "calendar month", "calendar months", "calendar_months"]),
        (Self::Quarter, &["quarter", "quarters"]),
        (Self::Year, &["year", "years", "yr", "yrs"]),
    ];

    /// Reads one unit, singular, plural or abbreviated. A word of three capitals is money: whoever knows the
    /// parameters (`MCI`) looks there first.
    pub fn parse(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(base, _)| *base)
            .or_else(|| CountNoun::parse(word).map(Self::Counted))
            .or_else(|| Currency::parse(word).map(Self::Money))
    }

    /// The family inside which this unit converts.
    pub fn family(self) -> Family {
        match self {
            Self::Number => Family::Number,
            Self::Percent => Family::Percent,
            Self::Money(currency) => Family::Money(currency),
            Self::Minute | Self::Hour => Family::Hours,
            Self::Day | Self::Week => Family::Days,
            Self::WorkingDay => Family::WorkingDays,
            Self::Month | Self::Quarter | Self::Year => Family::Months,
            Self::Counted(_) => Family::Counted,
        }
    }

    /// The least unit of the family, and how many of it make one of this: a year is 12 months.
    pub fn to_least(self) -> (Self, u32) {
        match self {
            Self::Hour => (Self::Minute, 60),
            Self::Week => (Self::Day, 7),
            Self::Quarter => (Self::Month, 3),
            Self::Year => (Self::Month, 12),
            least => (least, 1),
        }
    }

    /// The word after a number: `week` after one, `weeks` otherwise. Empty for plain numbers.
    pub fn word(&self, one: bool) -> &str {
        match self {
            Self::Number => "",
            Self::Money(currency) => currency.code(),
            Self::Counted(noun) => {
                if one {
                    noun.singular()
                } else {
                    noun.plural()
                }
            }
            other => Self::WORDS
                .iter()
                .find(|(base, _)| base == other)
                .and_then(|(_, words)| words.get(usize::from(!one)))
                .copied()
                .unwrap_or_default(),
        }
    }
}

/// The lower half of a rate: `week` in `40 hours per week`, `12 months` in `13 weeks per 12 months`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Per {
    /// How many; never nought.
    pub count: u32,
    /// Of what.
    pub base: Base,
}

impl Per {
    /// In the least unit of its family, so that `per year` and `per 12 months` are one; nothing on overflow.
    fn to_least(self) -> Option<Self> {
        let (base, factor) = self.base.to_least();
        Some(Self { count: self.count.checked_mul(factor)?, base })
    }

    fn same_as(self, other: Self) -> bool {
        self.count == other.count
            && match (self.base, other.base) {
                (Base::Counted(a), Base::Counted(b)) => a.same_thing(b),
                (a, b) => a == b,
            }
    }
}

/// A unit, or the unit of a rate.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Unit {
    /// What is counted.
    pub base: Base,
    /// Per what, in a rate.
    pub per: Option<Per>,
}

impl Unit {
    /// A plain number.
    pub const NUMBER: Self = Self::of(Base::Number);
    /// Percent.
    pub const PERCENT: Self = Self::of(Base::Percent);
    /// Calendar days.
    pub const DAYS: Self = Self::of(Base::Day);

    /// A unit that is no rate.
    pub const fn of(base: Base) -> Self {
        Self { base, per: None }
    }

    /// A rate: this unit per `count` of `base`. Nothing where it is a rate already, or `count` is nought.
    pub fn per(self, count: u32, base: Base) -> Option<Self> {
        (self.per.is_none() && count > 0).then_some(Self { base: self.base, per: Some(Per { count, base }) })
    }

    /// Reads `weeks`, `hours per week`, `weeks per 12 months`, `per year`, `working days`, `%`, `KZT`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(base) = Base::parse(text) {
            return Some(Self::of(base));
        }
        let (above, below) = match text.strip_prefix("per ") {
            Some(below) => ("number", below),
            None => text.split_once(" per ")?,
        };
        let below = below.trim();
        let (count, word) = match below.split_once(' ') {
            Some((count, word)) if count.starts_with(|c: char| c.is_ascii_digit()) => (count.parse().ok()?, word),
            _ => (1, below),
        };
        Self::of(Base::parse(above.trim())?).per(count, Base::parse(word.trim())?)
    }

    /// Every word that names a unit, for suggestions; currencies last.
    pub fn known_words() -> impl Iterator<Item = &'static str> {
        let fixed = Base::WORDS.iter().flat_map(|(_, words)| words.iter().copied());
        fixed.chain(CountNoun::known_words()).chain(Currency::known_words())
    }

    /// The family of what is counted. `2 per year` counts things as `2 times per year` does.
    pub fn family(self) -> Family {
        match (self.base, self.per) {
            (Base::Number, Some(_)) => Family::Counted,
            (base, _) => base.family(),
        }
    }

    /// The least unit of this unit's family, and the factor that leads to it; nothing on overflow.
    ///
    /// Above the line everything converts. Below it, only money per month, quarter and year does, by twelfths;
    /// other rates keep their length, because `40 hours per week` doesn't forbid nine hours on one day.
    pub fn to_least(self) -> Option<(Self, Exact)> {
        let (base, factor) = self.base.to_least();
        let factor = Exact::whole(i64::from(factor));
        let Some(per) = self.per else { return Some((Self::of(base), factor)) };
        let per = per.to_least()?;
        if matches!(base, Base::Money(_)) && per.base == Base::Month {
            let monthly = factor.divide(Exact::whole(i64::from(per.count)))?;
            return Some((Self { base, per: Some(Per { count: 1, base: Base::Month }) }, monthly));
        }
        Some((Self { base, per: Some(per) }, factor))
    }

    /// Whether amounts of both convert into each other exactly.
    pub fn converts_to(self, other: Self) -> bool {
        self.family() == other.family() && self.same_per(other)
    }

    /// Whether amounts of both can be compared: they convert, or one counts days and the other months or
    /// working days, where the calendar may decide.
    pub fn compares_with(self, other: Self) -> bool {
        self.converts_to(other) || (self.is_calendar() && other.is_calendar() && self.same_per(other))
    }

    /// Whether amounts take calendar days: days, working days, months, but not hours.
    pub fn is_calendar(self) -> bool {
        matches!(self.base.family(), Family::Days | Family::WorkingDays | Family::Months)
    }

    fn same_per(self, other: Self) -> bool {
        let least = |unit: Self| unit.to_least().map(|(unit, _)| unit.per);
        match (least(self), least(other)) {
            (Some(None), Some(None)) => true,
            (Some(Some(a)), Some(Some(b))) => a.same_as(b),
            _ => false,
        }
    }
}

/// `weeks`, `hours per week`, `KZT per month`, `weeks per 12 months`, `per year`, `number`.
impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.base, self.per) {
            (Base::Number, None) => f.write_str("number"),
            (Base::Number, Some(per)) => write!(f, "{per}"),
            (base, None) => f.write_str(base.word(false)),
            (base, Some(per)) => write!(f, "{} {per}", base.word(false)),
        }
    }
}

/// `per week`, `per 12 months`.
impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            1 => write!(f, "per {}", self.base.word(true)),
            count => write!(f, "per {count} {}", self.base.word(false)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Base, Unit};

    fn unit(text: &str) -> Unit {
        Unit::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn words_are_read_and_shown() {
        for (text, shown) in [
            ("week", "weeks"),
            ("hrs per wk", "hours per week"),
            ("KZT per month", "KZT per month"),
            ("weeks per 12 months", "weeks per 12 months"),
            ("per year", "per year"),
            ("%", "percent"),
            ("working_days", "working days"),
            ("child", "children"),
            ("person", "persons"),
            ("people", "people"),
        ] {
            assert_eq!(unit(text).to_string(), shown, "{text}");
        }
        for text in ["", "fortnight", "hours per", "hours per 0 weeks", "kzt", "per", "hours per week per year"] {
            assert_eq!(Unit::parse(text), None, "{text}");
        }
        assert!(Unit::known_words().all(|word| Base::parse(word).is_some()));
    }

    #[test]
    fn families_convert_inside_only() {
        for (a, b) in [
            ("weeks", "days"),
            ("years", "months"),
            ("minutes", "hours"),
            ("persons", "workers"),
            ("KZT per month", "KZT per year"),
            ("weeks per 12 months", "days per year"),
            ("per year", "times per year"),
        ] {
            assert!(unit(a).converts_to(unit(b)), "{a}, {b}");
        }
        for (a, b) in [
            ("hours", "days"),
            ("hours per week", "hours per day"),
            ("KZT", "EUR"),
            ("KZT per week", "KZT per day"),
            ("KZT per child", "KZT per worker"),
            ("percent", "number"),
            ("number", "persons"),
            ("KZT", "KZT per month"),
        ] {
            assert!(!unit(a).compares_with(unit(b)), "{a}, {b}");
        }
        assert!(unit("days").compares_with(unit("months")) && !unit("days").converts_to(unit("months")));
        assert!(unit("working days").compares_with(unit("weeks")));
    }
}
