//! Hours of the day: `22:00..06:00`. Owns ranges of clock time that may run over midnight, and whether one
//! holds, meets or equals another, to the minute. Not durations (`8 hours`) and not days.

use std::fmt;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A stretch of the day from one time up to another, the second not included; over midnight where the second
/// is earlier. Two ranges that only touch (`22:00..06:00`, `06:00..14:00`) share nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ClockRange {
    /// Minute of the day at which it begins, below 1440.
    from: u16,
    /// Minute at which it ends, 1 to 1440.
    to: u16,
}

/// Why a text is no range of clock time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClockError {
    /// It hasn't the shape `22:00..06:00`.
    Shape,
    /// There is no such time of day.
    Time {
        /// The hour asked for.
        hour: u16,
        /// The minute asked for.
        minute: u16,
    },
    /// It ends when it begins: nothing, or the whole day? The whole day is `00:00..24:00`.
    NoLength,
}

impl ClockRange {
    /// From `from` to `to`, in minutes since midnight, each 0 to 1440 (midnight is both).
    pub fn new(from: u16, to: u16) -> Result<Self, ClockError> {
        if let Some(wrong) = [from, to].into_iter().find(|time| *time > DAY) {
            return Err(ClockError::Time { hour: wrong / 60, minute: wrong % 60 });
        }
        if from == to {
            return Err(ClockError::NoLength);
        }
        Ok(Self { from: from % DAY, to: if to == 0 { DAY } else { to } })
    }

    /// Reads `22:00..06:00`, `6:00..14:30`, `00:00..24:00`.
    pub fn parse(text: &str) -> Result<Self, ClockError> {
        let (from, to) = text.split_once("..").ok_or(ClockError::Shape)?;
        Self::new(time(from.trim())?, time(to.trim())?)
    }

    /// Minute of the day at which it begins, 0 to 1439.
    pub fn from(self) -> u16 {
        self.from
    }

    /// Minute of the day at which it ends, 1 to 1440.
    pub fn to(self) -> u16 {
        self.to
    }

    /// How many minutes it lasts: `22:00..06:00` lasts 480.
    pub fn minutes(self) -> u16 {
        self.pieces().map(|(from, to)| to - from).sum()
    }

    /// Whether it runs over midnight.
    pub fn wraps(self) -> bool {
        self.to <= self.from
    }

    /// Whether every minute of `other` lies in this range.
    pub fn contains(self, other: Self) -> bool {
        other.pieces().all(|(from, to)| self.pieces().any(|(start, end)| start <= from && to <= end))
    }

    /// Whether the two share a minute.
    pub fn overlaps(self, other: Self) -> bool {
        other.pieces().any(|(from, to)| self.pieces().any(|(start, end)| start < to && from < end))
    }

    /// Whether the minute that begins at `time` (minutes since midnight) lies in the range.
    pub fn holds(self, time: u16) -> bool {
        self.pieces().any(|(from, to)| (from..to).contains(&time))
    }

    /// The range cut at midnight.
    fn pieces(self) -> impl Iterator<Item = (u16, u16)> {
        let (first, second) =
            if self.wraps() { ((self.from, DAY), (0, self.to)) } else { ((self.from, self.to), (0, 0)) };
        [first, second].into_iter().filter(|(from, to)| from < to)
    }
}

fn time(text: &str) -> Result<u16, ClockError> {
    let (hour, minute) = text.split_once(':').ok_or(ClockError::Shape)?;
    let digits = |part: &str, least: usize| {
        let fits = (least..=2).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        if fits { part.parse::<u16>().map_err(|_| ClockError::Shape) } else { Err(ClockError::Shape) }
    };
    let (hour, minute) = (digits(hour, 1)?, digits(minute, 2)?);
    let minutes = hour * 60 + minute;
    if minute < 60 && minutes <= DAY { Ok(minutes) } else { Err(ClockError::Time { hour, minute }) }
}

/// `22:00..06:00`
impl fmt::Display for ClockRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}..{:02}:{:02}", self.from / 60, self.from % 60, self.to / 60, self.to % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::{ClockError, ClockRange};

    fn c(text: &str) -> ClockRange {
        ClockRange::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn ranges_run_over_midnight() {
        // C171 art 1: seven consecutive hours that hold midnight to 5 o'clock.
        assert!(c("22:00..06:00").contains(c("00:00..05:00")) && c("22:00..06:00").minutes() >= 420);
        assert!(c("22:00..06:00").contains(c("23:00..01:00")) && c("22:00..06:00").holds(0));
        assert!(!c("23:00..06:00").contains(c("22:00..06:00")) && !c("22:00..06:00").holds(360));
        assert!(!c("22:00..06:00").overlaps(c("06:00..22:00")));
        assert!(c("22:00..06:00").overlaps(c("05:59..14:00")));
        assert!(c("00:00..24:00").contains(c("22:00..06:00")) && !c("22:00..21:59").contains(c("00:00..24:00")));
    }

    #[test]
    fn midnight_has_two_names() {
        assert_eq!(c("22:00..00:00"), c("22:00..24:00"));
        assert_eq!(c("24:00..06:00"), c("00:00..06:00"));
        assert_eq!(c("6:00..00:00").to_string(), "06:00..24:00");
        assert_eq!((c("00:00..24:00").minutes(), c("22:00..06:00").minutes()), (1440, 480));
    }

    #[test]
    fn wrong_ranges_are_explained() {
        for (text, error) in [
            ("22:00", ClockError::Shape),
            ("22..06", ClockError::Shape),
            ("22:0..06:00", ClockError::Shape),
            ("25:00..06:00", ClockError::Time { hour: 25, minute: 0 }),
            ("24:01..06:00", ClockError::Time { hour: 24, minute: 1 }),
            ("22:60..06:00", ClockError::Time { hour: 22, minute: 60 }),
            ("22:00..22:00", ClockError::NoLength),
        ] {
            assert_eq!(ClockRange::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn containment_and_overlap_agree_with_every_minute() {
        let times = (0..=1440).step_by(180).map(|minute: u16| minute + u16::from(minute == 720));
        let ends: Vec<u16> = times.collect();
        let ranges = ends.iter().flat_map(|from| ends.iter().map(move |to| ClockRange::new(*from, *to)));
        let ranges: Vec<ClockRange> = ranges.flatten().collect();
        for a in &ranges {
            assert_eq!(usize::from(a.minutes()), (0..1440).filter(|minute| a.holds(*minute)).count());
            for b in &ranges {
                let (both, outside) = (|m: &u16| a.holds(*m) && b.holds(*m), |m: &u16| b.holds(*m) && !a.holds(*m));
                assert_eq!(a.overlaps(*b), (0..1440).any(|minute| both(&minute)), "{a} {b}");
                assert_eq!(a.contains(*b), !(0..1440).any(|minute| outside(&minute)), "{a} {b}");
            }
        }
    }
}
