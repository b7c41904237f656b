//! What changes the law beside the provisions themselves: repeals, and new numbers for old places. Owns what an
//! address meant on a day; must not know which provisions count, which `eval` decides.

use super::act::ActId;
use super::address::{Address, AddressId};
use super::corpus::Corpus;
use super::norm::DetailsId;
use crate::source::Place;
use crate::value::{Date, DateRange};

/// `SocialCode art 263(7) repeals EmploymentLaw2016 from 2023-07-01`.
#[derive(Clone, Debug)]
pub struct Repeal {
    /// The act that repeals.
    pub by: ActId,
    /// Where it does so.
    pub at: AddressId,
    /// The act that is repealed, or in which something is.
    pub act: ActId,
    /// What is repealed of it, or all.
    pub part: Option<AddressId>,
    /// The first day without it; it may be known only in part.
    pub from: DateRange,
    /// Whether the repeal, or its day, is marked `unverified`.
    pub unverified: bool,
    /// The head of the statement.
    pub place: Place,
    /// Its citations and notes.
    pub details: DetailsId,
}

impl Repeal {
    /// The last day of what is repealed.
    pub fn eve(&self) -> DateRange {
        let (first, last) = (self.from.first().previous(), self.from.last().previous());
        first.zip(last).and_then(|(first, last)| DateRange::new(first, last).ok()).unwrap_or(self.from)
    }
}

/// `was art 54(1) until 2020-05-03`, at a provision.
#[derive(Clone, Debug)]
pub struct Renumbering {
    /// The act.
    pub act: ActId,
    /// The number of then.
    pub before: AddressId,
    /// The number under which the provision stands.
    pub now: AddressId,
    /// The last day of the old number.
    pub until: Date,
    /// Where it stands.
    pub place: Place,
}

/// A place that has another number than it had.
#[derive(Clone, Debug)]
pub struct Renumbered {
    /// Its number on the day that was asked for.
    pub to: Address,
    /// The first day of that number.
    pub since: Date,
    /// Where the text says so.
    pub place: Place,
}

impl Corpus {
    /// The first day on which a provision had an old number, where an older one went before it.
    fn begun(&self, row: &Renumbering) -> Option<Date> {
        let same = |other: &&Renumbering| (other.act, other.now) == (row.act, row.now) && other.until < row.until;
        self.renumberings.iter().filter(same).map(|other| other.until).max().and_then(Date::next)
    }

    /// What an address of an act meant on a day, as the place where that stands: under its present number.
    pub fn meant_on(&self, act: ActId, address: &Address, day: Date) -> Option<Address> {
        let mut rows = self
            .renumberings
            .iter()
            .filter(|row| row.act == act && day <= row.until && self.begun(row).is_none_or(|begun| begun <= day));
        rows.find_map(|row| address.moved(self.address(row.before), self.address(row.now)))
    }

    /// Where what an address meant stands on a later day, when the address is out of use.
    pub fn renumbered(&self, act: ActId, address: &Address, day: Date) -> Option<Renumbered> {
        let of_act = || self.renumberings.iter().filter(move |row| row.act == act);
        let row = of_act()
            .filter(|row| row.until < day && address.moved(self.address(row.before), self.address(row.now)).is_some())
            .max_by_key(|row| row.until)?;
        // Between the old number and the present one there may have been others.
        let between =
            of_act().filter(|other| other.now == row.now && other.until >= day).min_by_key(|other| other.until);
        let number = between.map_or(row.now, |between| between.before);
        let last = of_act().filter(|other| other.now == row.now && other.until < day).map(|other| other.until).max()?;
        Some(Renumbered {
            to: address.moved(self.address(row.before), self.address(number))?,
            since: last.next()?,
            place: row.place,
        })
    }

    /// The number that a place had on a day, where it was another.
    pub fn number_on(&self, act: ActId, address: &Address, day: Date) -> Option<Address> {
        let mut rows = self
            .renumberings
            .iter()
            .filter(|row| row.act == act && day <= row.until && self.begun(row).is_none_or(|begun| begun <= day));
        rows.find_map(|row| address.moved(self.address(row.now), self.address(row.before)))
    }

    /// The repeals of an act as a whole, or of a place in it, or of what holds the place.
    pub fn repeals_of<'c>(&'c self, act: ActId, address: Option<&'c Address>) -> impl Iterator<Item = &'c Repeal> {
        self.repeals.iter().filter(move |row| {
            row.act == act
                && match (row.part, address) {
                    (None, _) => true,
                    (Some(part), Some(address)) => self.address(part).holds(address),
                    (Some(_), None) => false,
                }
        })
    }
}
