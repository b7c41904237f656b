//! `not-accounted-for`: a place of an instrument that exists by the numbering and of which nothing is said. Between
//! art 4(1) and art 4(3) there is a 4(2). Only runs of which most is there are looked at: of an instrument that is
//! written in part, what is left out was left out on purpose. The page of the code says the rule for lawyers.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, Address, AddressId, Step};
use crate::source::Place;

/// How many numbers a run of articles has at least; paragraphs and letters are fewer.
const ARTICLES: u32 = 3;
const ITEMS: u32 = 2;

/// So many of a run have to be there for each that is missing.
const THERE: u32 = 2;

/// How many steps into an address numbers are looked at; no act has as many.
const DEEPEST: usize = 16;

/// A place that is accounted for.
type Row<'c> = (&'c Address, Place);

/// What is numbered through, side by side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Article,
    Paragraph,
    Item,
    Letter,
    Roman,
}

/// A number of a run, or several in a row, and where it is said.
#[derive(Clone, Copy, Debug)]
struct Member {
    first: u32,
    last: u32,
    place: Place,
}

impl Desk<'_> {
    pub(super) fn numbering(&mut self) {
        let corpus = self.corpus();
        let is_instrument = |act: ActId| matches!(corpus.act(act).sort, ActSort::Treaty | ActSort::Recommendation);
        let norms = corpus.norms.iter().map(|norm| (norm.act, norm.address, norm.head_place()));
        let remarks = corpus
            .remarks
            .iter()
            .filter_map(|remark| Some((remark.act, remark.address?, Place::new(remark.place.file, remark.head))));
        let choices = corpus.choices.iter().map(|choice| (choice.act, choice.address, choice.place));
        let definitions = corpus.definitions.iter().map(|one| (one.act, one.address, one.place));
        let mut rows: Vec<(ActId, AddressId, Place)> =
            norms.chain(remarks).chain(choices).chain(definitions).filter(|(act, ..)| is_instrument(*act)).collect();
        rows.sort_unstable();
        rows.dedup_by_key(|(act, address, _)| (*act, *address));
        for of_act in rows.chunk_by(|one, other| one.0 == other.0) {
            let Some((act, ..)) = of_act.first() else { continue };
            let mut places: Vec<Row<'_>> = of_act.iter().map(|(_, id, place)| (corpus.address(*id), *place)).collect();
            if places.iter().any(|(address, _)| address.steps().contains(&Step::UnknownArticle)) {
                continue;
            }
            places.sort();
            self.run(*act, &places, 0);
        }
    }

    /// Looks at the places that share their first `depth` steps, and then inside each.
    fn run(&mut self, act: ActId, rows: &[Row<'_>], depth: usize) {
        let whole = rows.iter().any(|(address, _)| address.steps().len() == depth && address.last_article().is_none());
        let deeper: Vec<Row<'_>> = rows.iter().copied().filter(|(address, _)| address.steps().len() > depth).collect();
        let same_step = |one: &Row<'_>, other: &Row<'_>| one.0.steps().get(depth) == other.0.steps().get(depth);
        if !whole {
            for kind in [Kind::Article, Kind::Paragraph, Kind::Item, Kind::Letter, Kind::Roman] {
                self.holes(act, kind, &deeper, depth);
            }
        }
        for inside in deeper.chunk_by(same_step) {
            if inside.len() > 1 && depth < DEEPEST {
                self.run(act, inside, depth + 1);
            }
        }
    }

    /// The holes of one run of numbers.
    fn holes(&mut self, act: ActId, kind: Kind, rows: &[Row<'_>], depth: usize) {
        let roman = kind == Kind::Roman || kind == Kind::Letter;
        if roman && is_roman(rows, depth) != (kind == Kind::Roman) {
            return;
        }
        let mut members: Vec<Member> = rows.iter().filter_map(|row| member(row, kind, depth)).collect();
        if kind == Kind::Article {
            members.extend(self.parts(act, rows));
        }
        members.sort_unstable_by_key(|member| (member.first, member.last, member.place));
        let (mut there, mut reach) = (0_u32, 0_u32);
        let mut before: Option<Member> = None;
        let mut holes: Vec<(u32, u32, Option<Member>, Member)> = Vec::new();
        for member in members {
            if member.first > reach.saturating_add(1) {
                holes.push((reach + 1, member.first - 1, before, member));
            }
            if member.last > reach {
                there = there.saturating_add(member.last - member.first.max(reach + 1) + 1);
                reach = member.last;
            }
            if member.last == reach {
                before = Some(member);
            }
        }
        let missing = reach.saturating_sub(there);
        let least = if matches!(kind, Kind::Article | Kind::Paragraph) { ARTICLES } else { ITEMS };
        if missing == 0 || there < least || missing.saturating_mul(THERE) > there {
            return;
        }
        let Some((example, _)) = rows.first() else { return };
        for (first, last, before, after) in holes {
            let missing = name(example, depth, kind, first, last);
            // Only articles and numbered paragraphs have addresses that reach from one to another.
            let to = if matches!(kind, Kind::Article | Kind::Paragraph) { last } else { first };
            self.hole(act, &missing, &name(example, depth, kind, first, to), before, after);
        }
    }

    fn hole(&mut self, act: ActId, missing: &str, write: &str, before: Option<Member>, after: Member) {
        let row = self.corpus().act(act);
        let of_act = |place: &str| format!("{} {place}", self.corpus().text(row.name));
        let help = Text::new("not-accounted-for-help").with("name", of_act(write));
        let message = Text::new("not-accounted-for").with("name", of_act(missing));
        let mut finding = Diagnostic::new(diagnostic::NOT_ACCOUNTED_FOR, message);
        if let Some(before) = before {
            finding = finding.label(before.place, Text::new("not-accounted-for-before"));
        }
        finding = finding.label(after.place, Text::new("not-accounted-for-after"));
        self.tell_of(finding.help(help), Some(row.place));
    }

    /// The articles of the parts that are accounted for as a whole: `C102 part V no action`.
    fn parts(&self, act: ActId, rows: &[Row<'_>]) -> Vec<Member> {
        let parts = &self.corpus().act(act).parts;
        let articles = |row: &Row<'_>| {
            let part = parts.iter().find(|part| part.address == *row.0)?;
            let first = part.articles.article()?.0;
            let last = part.articles.last_article().map_or(first, |(last, _)| last.max(first));
            Some(Member { first, last, place: row.1 })
        };
        rows.iter().filter_map(articles).collect()
    }
}

/// What a place is in a run of that kind.
fn member(row: &Row<'_>, kind: Kind, depth: usize) -> Option<Member> {
    let (address, place) = *row;
    let number = match (kind, address.steps().get(depth)?) {
        (Kind::Article, Step::Article(n, _))
        | (Kind::Paragraph, Step::Paragraph(n, _))
        | (Kind::Item, Step::Item(n, _)) => *n,
        (Kind::Letter, Step::Letter(letter)) => alphabetic(letter)?,
        (Kind::Roman, Step::Letter(letter)) => roman(letter)?,
        _ => return None,
    };
    let last = match kind {
        Kind::Article | Kind::Paragraph => address.last_article().map_or(number, |(last, _)| last.max(number)),
        _ => number,
    };
    (number > 0).then_some(Member { first: number, last, place })
}

/// Whether the letters side by side are Roman numbers: all can be read so, and it is `i` that comes first or there is
/// one of several letters.
fn is_roman(rows: &[Row<'_>], depth: usize) -> bool {
    let letters: Vec<&str> = rows
        .iter()
        .filter_map(|(address, _)| match address.steps().get(depth) {
            Some(Step::Letter(letter)) => Some(&**letter),
            _ => None,
        })
        .collect();
    let several = letters.iter().any(|letter| letter.len() > 1);
    let begins = letters.contains(&"i") && !letters.contains(&"h");
    letters.iter().all(|letter| roman(letter).is_some()) && (several || begins)
}

/// `c` is 3.
fn alphabetic(letter: &str) -> Option<u32> {
    match letter.as_bytes() {
        [one @ b'a'..=b'z'] => Some(u32::from(one - b'a') + 1),
        _ => None,
    }
}

const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
];

fn roman(letter: &str) -> Option<u32> {
    (1..).zip(ROMAN).find(|(_, written)| *written == letter).map(|(number, _)| number)
}

/// `art 4(2)`, `art 5..7`, `art 4(2)..(4)`: the missing numbers behind the first `depth` steps of an address.
fn name(example: &Address, depth: usize, kind: Kind, first: u32, last: u32) -> String {
    let written = |number: u32| match kind {
        Kind::Article | Kind::Paragraph => number.to_string(),
        Kind::Item => format!("({number})"),
        Kind::Letter => {
            format!("({})", u8::try_from(number).ok().and_then(|n| (b'`').checked_add(n)).map_or('?', char::from))
        }
        Kind::Roman => {
            let index = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
            format!("({})", index.and_then(|i| ROMAN.get(i)).unwrap_or(&"?"))
        }
    };
    let outside = Address::of_steps(example.steps().get(..depth).unwrap_or_default());
    let word = match kind {
        Kind::Article => "art ",
        Kind::Paragraph => "para ",
        Kind::Item | Kind::Letter | Kind::Roman => "",
    };
    let gap = if word.is_empty() || depth == 0 { "" } else { " " };
    let range = if last > first { format!("..{}", written(last)) } else { String::new() };
    format!("{outside}{gap}{word}{}{range}", written(first))
}

#[cfg(test)]
mod tests {
    use super::{Kind, name};
    use crate::law::Address;

    #[test]
    fn what_is_missing_is_named_as_it_would_be_written() {
        let named =
            |text: &str, depth, kind, first, last| name(&Address::parse(text).unwrap(), depth, kind, first, last);
        assert_eq!(named("art 4(1)", 1, Kind::Item, 2, 2), "art 4(2)");
        assert_eq!(named("art 4(1)", 0, Kind::Article, 5, 7), "art 5..7");
        assert_eq!(named("art 1(1)(a)", 2, Kind::Letter, 2, 3), "art 1(1)(b)..(c)");
        assert_eq!(named("para 6(2)(i)", 2, Kind::Roman, 4, 4), "para 6(2)(iv)");
    }
}
