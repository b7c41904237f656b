//! Addresses inside acts: `art 8(1)`, `art 76-1`, `part II art 9`, `para 4`, `art 49..62`. Owns their
//! canonical form, their legal order and what lies inside what; knows no act.

use std::fmt;

/// An interned address in a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AddressId(pub u32);

/// One level of an address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// `preamble`
    Preamble,
    /// `part V`: the part's number as a number, and as written
    Part(u32, Box<str>),
    /// `art 76-1`: the number and the number behind the hyphen
    Article(u32, u32),
    /// `art E`: behind the numbered ones
    LetteredArticle(char),
    /// `art ?`: the place isn't known
    UnknownArticle,
    /// `para 4`
    Paragraph(u32, u32),
    /// `(2)`, `(1-1)`
    Item(u32, u32),
    /// `(a)`, `(ii)`
    Letter(Box<str>),
    /// `sentence 2`
    Sentence(u32),
    /// `annex I`, `schedule 1`, `annex`: behind the articles; by its number, and as written. A text has annexes or
    /// schedules
    Annex(u32, AnnexWord, Box<str>),
    /// `before ratification`: no place of the text, but where its preconditions stand
    BeforeRatification,
}

/// What a text calls what is annexed to it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum AnnexWord {
    /// `annex`
    Annex,
    /// `schedule`
    Schedule,
}

/// An address: its steps from the outside in, and for a range the last article.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Address {
    steps: Vec<Step>,
    to: Option<(u32, u32)>,
}

impl Address {
    /// Reads an address as it is written; nothing where it has another form.
    pub fn parse(text: &str) -> Option<Self> {
        let mut address = Self::default();
        let mut words = Words(text);
        while let Some(word) = words.next() {
            match word {
                "preamble" => address.steps.push(Step::Preamble),
                "annex" | "schedule" => {
                    let name = if word == "annex" { AnnexWord::Annex } else { AnnexWord::Schedule };
                    let number = words.next_number();
                    address.steps.push(Step::Annex(
                        number.map_or(Some(0), annexed)?,
                        name,
                        number.unwrap_or("").into(),
                    ));
                }
                "part" => {
                    let number = words.next()?;
                    address.steps.push(Step::Part(roman(number)?, number.into()));
                }
                "art" | "para" => {
                    let number = words.next()?;
                    if number == "?" {
                        address.steps.push(Step::UnknownArticle);
                        continue;
                    }
                    if let ("art", [letter @ b'A'..=b'Z']) = (word, number.as_bytes()) {
                        address.steps.push(Step::LetteredArticle(char::from(*letter)));
                        continue;
                    }
                    let (first, last) = match number.split_once("..") {
                        Some((first, last)) => (first, Some(numbered(last)?)),
                        None => (number, None),
                    };
                    let (n, m) = numbered(first)?;
                    address.steps.push(if word == "art" { Step::Article(n, m) } else { Step::Paragraph(n, m) });
                    address.to = last;
                }
                "before" => {
                    let is_alone =
                        words.next()? == "ratification" && address.steps.is_empty() && words.next().is_none();
                    return is_alone.then(|| Self::of_steps(&[Step::BeforeRatification]));
                }
                "sentence" => address.steps.push(Step::Sentence(words.next()?.parse().ok()?)),
                item => {
                    let inner = item.strip_prefix('(')?.strip_suffix(')')?;
                    address.steps.push(match numbered(inner) {
                        Some((n, m)) => Step::Item(n, m),
                        None if !inner.is_empty() && inner.chars().all(|c| c.is_alphabetic()) => {
                            Step::Letter(inner.into())
                        }
                        None => return None,
                    });
                }
            }
        }
        (!address.steps.is_empty()).then_some(address)
    }

    /// The steps, from the outside in.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Whether it is where preconditions of a ratification stand.
    pub fn is_before_ratification(&self) -> bool {
        matches!(self.steps.as_slice(), [Step::BeforeRatification])
    }

    /// The address without its part, where an article follows: `part V art 27` and `art 27` are one
    /// place, since articles are numbered through.
    #[must_use]
    pub fn without_part(mut self) -> Self {
        if matches!(self.steps.as_slice(), [Step::Part(..), Step::Article(..) | Step::LetteredArticle(_), ..]) {
            self.steps.remove(0);
        }
        self
    }

    /// The article's number, if the address has one.
    pub fn article(&self) -> Option<(u32, u32)> {
        self.steps.iter().find_map(|step| if let Step::Article(n, m) = step { Some((*n, *m)) } else { None })
    }

    /// What the article stands in: an annex numbers its own; parts don't, their articles are numbered through.
    fn outside(&self) -> &[Step] {
        let end = self.steps.iter().position(|step| matches!(step, Step::Article(..))).unwrap_or(0);
        match self.steps.get(..end) {
            Some([Step::Part(..)]) | None => &[],
            Some(outside) => outside,
        }
    }

    /// The address that these steps lead to.
    pub fn of_steps(steps: &[Step]) -> Self {
        Self { steps: steps.into(), to: None }
    }

    /// The last article of a range of articles.
    pub const fn last_article(&self) -> Option<(u32, u32)> {
        self.to
    }

    /// The same place under the number `to`, where it lies in the place that had the number `from`.
    pub fn moved(&self, from: &Self, to: &Self) -> Option<Self> {
        let inner = self.steps.get(from.steps.len()..).filter(|_| from.to.is_none() && from.holds(self))?;
        Some(Self { steps: to.steps.iter().chain(inner).cloned().collect(), to: None })
    }

    /// Whether `inner` is this place or lies inside it: `art 8` holds `art 8(1)`, `art 49..62` holds
    /// `art 54(2)`.
    pub fn holds(&self, inner: &Self) -> bool {
        if let Some(to) = self.to {
            return match (self.article(), inner.article()) {
                (Some(from), Some(article)) => {
                    self.outside() == inner.outside() && from <= article && inner.to.unwrap_or(article) <= to
                }
                _ => false,
            };
        }
        inner.steps.get(..self.steps.len()).is_some_and(|head| head == self.steps.as_slice()) && inner.to.is_none()
            || self == inner
    }
}

/// `8`, `76-1`.
fn numbered(text: &str) -> Option<(u32, u32)> {
    match text.split_once('-') {
        Some((n, m)) => Some((n.parse().ok()?, m.parse().ok()?)),
        None => Some((text.parse().ok()?, 0)),
    }
}

/// `V` or `5`.
fn roman(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let mut total = 0_u32;
    let mut last = 0;
    for c in text.chars().rev() {
        let digit = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            _ => return None,
        };
        total = if digit < last { total.checked_sub(digit)? } else { total.checked_add(digit)? };
        last = last.max(digit);
    }
    (total > 0).then_some(total)
}

/// `I`, `1`, `A`: of letters alone `I`, `V` and `X` are numbers, the others stand where the alphabet has them.
fn annexed(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [letter @ b'A'..=b'Z'] if !matches!(letter, b'I' | b'V' | b'X') => Some(u32::from(letter - b'A') + 1),
        _ => roman(text),
    }
}

/// The words of an address; a bracketed item is a word of its own, glued or not.
struct Words<'t>(&'t str);

impl<'t> Words<'t> {
    /// The next word, if it is a number or capital letters.
    fn next_number(&mut self) -> Option<&'t str> {
        let rest = self.0;
        let is_number = |word: &&str| word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
        let number = self.next().filter(is_number);
        if number.is_none() {
            self.0 = rest;
        }
        number
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let text = self.0.trim_start();
        if text.is_empty() {
            return None;
        }
        let end = if text.starts_with('(') {
            text.find(')').map_or(text.len(), |i| i + 1)
        } else {
            text.find(|c: char| c.is_whitespace() || c == '(').unwrap_or(text.len())
        };
        let (word, rest) = text.split_at_checked(end)?;
        self.0 = rest;
        Some(word)
    }
}

fn write_numbered(f: &mut fmt::Formatter<'_>, n: u32, m: u32) -> fmt::Result {
    if m == 0 { write!(f, "{n}") } else { write!(f, "{n}-{m}") }
}

/// The canonical form: one blank between words, items glued.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.steps.iter().enumerate() {
            if i > 0 && !matches!(step, Step::Item(..) | Step::Letter(_)) {
                f.write_str(" ")?;
            }
            match step {
                Step::Preamble => f.write_str("preamble")?,
                Step::Annex(_, word, name) => {
                    f.write_str(if *word == AnnexWord::Annex { "annex" } else { "schedule" })?;
                    if !name.is_empty() {
                        write!(f, " {name}")?;
                    }
                }
                Step::BeforeRatification => f.write_str("before ratification")?,
                Step::Part(_, name) => write!(f, "part {name}")?,
                Step::LetteredArticle(letter) => write!(f, "art {letter}")?,
                Step::UnknownArticle => f.write_str("art ?")?,
                Step::Article(n, m) => {
                    f.write_str("art ")?;
                    write_numbered(f, *n, *m)?;
                }
                Step::Paragraph(n, m) => {
                    f.write_str("para ")?;
                    write_numbered(f, *n, *m)?;
                }
                Step::Item(n, m) => {
                    f.write_str("(")?;
                    write_numbered(f, *n, *m)?;
                    f.write_str(")")?;
                }
                Step::Letter(letter) => write!(f, "({letter})")?,
                Step::Sentence(n) => write!(f, "sentence {n}")?,
            }
        }
        if let Some((n, m)) = self.to {
            f.write_str("..")?;
            write_numbered(f, n, m)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn at(text: &str) -> Address {
        Address::parse(text).unwrap()
    }

    #[test]
    fn reads_and_writes() {
        for text in
            ["art 8(1)", "art 54(2)(1)", "art 76-1", "art 1(1)(a)", "art 49..62", "part V", "part II art 9", "para 4"]
                .into_iter()
                .chain(["schedule", "preamble", "art 6(3) sentence 2", "art 52(1-1)", "art ?", "para 6(2)(c)"])
                .chain([
                    "before ratification",
                    "annex",
                    "annex I art 1(2)",
                    "annex A",
                    "schedule 1 art 1",
                    "annex art 4",
                    "art E",
                    "art A(1)(b)",
                ])
        {
            assert_eq!(at(text).to_string(), text);
        }
        assert_eq!(at("art  8 (1)").to_string(), "art 8(1)");
        for text in [
            "",
            "art",
            "art x",
            "8(1)",
            "art 8(",
            "art 8()",
            "part Q",
            "annex QQ",
            "annex x",
            "before",
            "before art 1",
            "art 1 before ratification",
            "before ratification art 1",
        ] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
    }

    #[test]
    fn legal_order() {
        let mut all: Vec<_> =
            ["art A", "art 10", "art 9(10)", "art 9(2)", "art 9", "preamble", "art 76-1", "art 77", "art 76(2)"]
                .map(at)
                .into();
        all.sort();
        let shown: Vec<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            ["preamble", "art 9", "art 9(2)", "art 9(10)", "art 10", "art 76(2)", "art 76-1", "art 77", "art A"]
        );
    }

    #[test]
    fn annexes_come_behind_the_articles_and_number_their_own() {
        let mut all: Vec<_> =
            ["annex II art 1", "annex IX", "annex I art 2", "art 98", "annex I art 1", "preamble", "art ?"]
                .map(at)
                .into();
        all.sort();
        let shown: Vec<_> = all.iter().map(ToString::to_string).collect();
        let order = ["preamble", "art 98", "art ?", "annex I art 1", "annex I art 2", "annex II art 1", "annex IX"];
        assert_eq!(shown, order);
        assert!(at("annex I").holds(&at("annex I art 1")));
        assert!(at("annex I art 1..8").holds(&at("annex I art 3")));
        assert!(!at("art 1..8").holds(&at("annex I art 1")) && !at("annex II art 1..8").holds(&at("annex I art 3")));
        assert!(!at("annex I").holds(&at("annex II")) && at("art 1..8").holds(&at("part I art 3")));
    }

    #[test]
    fn what_lies_inside() {
        assert!(at("art 8").holds(&at("art 8(1)")));
        assert!(!at("art 8(1)").holds(&at("art 8")));
        assert!(at("art 49..62").holds(&at("art 54(2)")));
        assert!(!at("art 49..62").holds(&at("art 63")));
        assert_eq!(at("part V art 27").without_part(), at("art 27"));
        assert_eq!(at("part V art E").without_part(), at("art E"));
    }

    #[test]
    fn what_is_inside_moves_along() {
        let moved = |text: &str, from, to| at(text).moved(&at(from), &at(to)).map(|moved| moved.to_string());
        assert_eq!(moved("art 54(1)", "art 54(1)", "art 54(2)").as_deref(), Some("art 54(2)"));
        assert_eq!(moved("art 54(1)(a)", "art 54", "art 55-1").as_deref(), Some("art 55-1(1)(a)"));
        assert_eq!(moved("art 54", "art 54(1)", "art 54(2)"), None);
        assert_eq!(moved("art 54..56", "art 54", "art 60"), None);
    }
}
