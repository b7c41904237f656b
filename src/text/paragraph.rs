//! The text of a treaty, cut into its paragraphs with their addresses, as their headings and numbers say. What the text
//! doesn't number is no paragraph of its own: it belongs to its article. Small faults of a scan are no obstacle: a
//! number that doesn't follow the one before is text.

use crate::law::{Address, AnnexWord, Step};

/// A piece of a treaty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// Where it stands in the treaty; nothing for a heading.
    pub address: Option<Address>,
    /// Its line in the file, from 1.
    pub line: u32,
    /// Its words, white space folded.
    pub text: String,
    /// The addresses of the letters in it.
    pub letters: Vec<Address>,
}

/// The paragraphs and headings of a treaty, in the order of the text; of a recommendation, if one is asked for, the part
/// of the text that is one.
pub fn paragraphs(raw: &str, recommendation: bool) -> Vec<Paragraph> {
    let lines: Vec<(u32, &str)> =
        (1..).zip(raw.lines().map(str::trim)).filter(|(_, line)| line.chars().any(char::is_alphanumeric)).collect();
    let begins = lines.iter().position(|(_, line)| line.starts_with("Recommendation concerning"));
    // A convention and the recommendation beside it may stand in one file, in this order.
    let lines = match begins.filter(|at| *at > 0) {
        Some(at) if recommendation => lines.get(at..),
        Some(at) => lines.get(..at),
        None => Some(&lines[..]),
    };
    let lines = lines.unwrap_or_default();
    let mut reader = Reader { recommendation, ..Reader::default() };
    reader.open(vec![Step::Preamble], lines.first().map_or(1, |(line, _)| *line));
    for (i, (number, line)) in lines.iter().enumerate() {
        let next = lines.get(i + 1).map_or("", |(_, next)| next);
        reader.read(*number, line, next);
    }
    reader.close();
    reader.found
}

#[derive(Default)]
struct Reader {
    recommendation: bool,
    found: Vec<Paragraph>,
    current: Option<Paragraph>,
    /// What articles stand in: nothing, an annex; for numbers without an article also a part.
    outside: Vec<Step>,
    /// The article.
    article: Option<Step>,
    /// The last article before what is annexed, while that is read.
    reached: Option<Step>,
    item: u32,
    letter: Option<char>,
}

impl Reader {
    fn read(&mut self, number: u32, line: &str, next: &str) {
        let of_text = article(line).filter(|article| self.follows(article)).map(|step| (step, None));
        let comments = || commented(line).filter(|_| self.outside.iter().any(is_annex));
        if let Some((step, item)) = of_text.or_else(comments) {
            self.head(number, line);
            self.leave_part();
            self.article = Some(step.clone());
            self.item = 0;
            self.open(std::iter::once(step).chain(item).collect(), number);
            return;
        }
        // `Appendix` below `Article N` is its title.
        let is_title = self.current.as_ref().is_some_and(|current| current.text.is_empty()) && self.article.is_some();
        if let Some(step) = outside(line).filter(|step| !is_title || matches!(step, Step::Part(..))) {
            self.head(number, line);
            if self.outside.is_empty() {
                self.reached = self.article.take().or(self.reached.take());
            }
            self.item = 0;
            let in_annex = self.outside.iter().any(is_annex);
            match (&step, &self.reached) {
                // An appendix follows the parts of what it is about.
                (Step::Part(..), _) if in_annex => {}
                // Articles are numbered through the parts, a schedule between them or not.
                (Step::Part(..), Some(reached)) => {
                    self.article = Some(reached.clone());
                    self.outside.clear();
                }
                _ => {
                    self.article = None;
                    self.outside = vec![step];
                }
            }
            return;
        }
        if is_heading(line, next) {
            self.head(number, line);
            return;
        }
        if let Some((n, rest)) = numbered(line).filter(|(n, _)| *n == self.item + 1 && self.takes_items()) {
            self.begin_item(n, number);
            self.add(rest);
            return;
        }
        if let Some(letter) = lettered(line).filter(|letter| self.is_next(*letter)) {
            self.letter = Some(letter);
            if let Some(current) = &mut self.current
                && let Some(address) = &current.address
            {
                let mut steps = address.steps().to_vec();
                steps.push(Step::Letter(letter.to_string().into()));
                current.letters.push(Address::of_steps(&steps));
            }
        }
        self.add(line);
    }

    /// Whether an article of this number can stand here.
    fn follows(&self, article: &Step) -> bool {
        match &self.article {
            // Letters come behind numbers.
            Some(before) => article > before,
            None => *article == Step::Article(1, 0) || !self.recommendation && self.outside.is_empty(),
        }
    }

    /// Whether numbers begin paragraphs here.
    fn takes_items(&self) -> bool {
        self.article.is_some() || self.recommendation || !self.outside.is_empty()
    }

    fn is_next(&self, letter: char) -> bool {
        match self.letter {
            None => letter == 'a',
            Some(before) => u32::from(letter) == u32::from(before) + 1,
        }
    }

    /// Articles are numbered through the parts.
    fn leave_part(&mut self) {
        if matches!(self.outside.first(), Some(Step::Part(..))) {
            self.outside.clear();
        }
    }

    fn begin_item(&mut self, n: u32, line: u32) {
        if n == 1 && self.article.is_some() {
            // What an article says before its first paragraph leads into all of them.
            self.close_as_heading();
        } else {
            self.close();
        }
        self.item = n;
        let steps = match &self.article {
            Some(article) => vec![article.clone(), Step::Item(n, 0)],
            None => vec![Step::Paragraph(n, 0)],
        };
        self.open(steps, line);
    }

    fn open(&mut self, steps: Vec<Step>, line: u32) {
        let mut all = self.outside.clone();
        all.extend(steps);
        self.letter = None;
        self.current =
            Some(Paragraph { address: Some(Address::of_steps(&all)), line, text: String::new(), letters: Vec::new() });
    }

    /// A heading, after which what stood before it goes on no longer.
    fn head(&mut self, line: u32, text: &str) {
        self.close();
        self.found.push(Paragraph { address: None, line, text: words(text), letters: Vec::new() });
    }

    fn add(&mut self, text: &str) {
        if self.current.is_none() {
            // Words behind a heading that no number begins belong to the article, or to what it stands in.
            let steps = self.article.clone().into_iter().chain((self.item > 0).then_some(Step::Item(self.item, 0)));
            self.open(steps.collect(), self.found.last().map_or(1, |found| found.line));
        }
        if let Some(current) = &mut self.current {
            if !current.text.is_empty() {
                current.text.push('\n');
            }
            current.text.push_str(&words(text));
        }
    }

    fn close(&mut self) {
        self.found.extend(self.current.take().filter(|current| !current.text.is_empty()));
    }

    fn close_as_heading(&mut self) {
        let current = self.current.take().filter(|current| !current.text.is_empty());
        self.found.extend(current.map(|current| Paragraph { address: None, letters: Vec::new(), ..current }));
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Article 8`, `ARTICLE 8`, `Article 11 Means of …`, `Article E`: its number or letter.
fn article(line: &str) -> Option<Step> {
    let rest = line.strip_prefix("Article ").or_else(|| line.strip_prefix("ARTICLE "))?.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (step, rest) = match rest.as_bytes() {
        [letter @ b'A'..=b'Z'] => (Step::LetteredArticle(char::from(*letter)), ""),
        _ => {
            let (number, rest) = rest.split_at_checked(end)?;
            (Step::Article(number.parse().ok()?, 0), rest)
        }
    };
    let title = rest.trim_start_matches(['.', ':', '-', '–', '—', ' ']);
    // `Article 4 of the Convention` and `Article 4, paragraph 2` are no headings.
    (!rest.starts_with(',') && !title.starts_with(char::is_lowercase)).then_some(step)
}

/// `Article 2, paragraph 6`, `Articles 21 and 22`: what an appendix comments on, by the first of them.
fn commented(line: &str) -> Option<(Step, Option<Step>)> {
    let rest = line.strip_prefix("Articles ").or_else(|| line.strip_prefix("Article "))?;
    let (first, item) = match rest.split_once(", paragraph ") {
        Some((first, item)) => (first, Some(Step::Item(item.trim().parse().ok()?, 0))),
        None => (rest.split_once(" and ").map_or(rest, |(first, _)| first), None),
    };
    let step = article(&format!("Article {}", first.trim()))?;
    let is_whole = first.trim().chars().all(|c| c.is_ascii_digit()) || matches!(step, Step::LetteredArticle(_));
    is_whole.then_some((step, item))
}

const fn is_annex(step: &Step) -> bool {
    matches!(step, Step::Annex(_, AnnexWord::Annex, _))
}

/// `PART II`, `ANNEX I`, `SCHEDULE TO PART XI`, `Appendix to …`.
fn outside(line: &str) -> Option<Step> {
    let mut words = line.split_whitespace();
    let first = words.next()?;
    let number = words.next().unwrap_or("").trim_end_matches(['.', ':', ',', '-', '–']);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXLC".contains(c));
    match first {
        "PART" | "Part" if is_roman => {
            let written = format!("part {number}");
            Address::parse(&written)?.steps().first().cloned()
        }
        "ANNEX" | "Annex" if number.is_empty() || is_roman => {
            Address::parse(&format!("annex {number}"))?.steps().first().cloned()
        }
        "SCHEDULE" | "Schedule" => Some(Step::Annex(0, AnnexWord::Schedule, "".into())),
        "APPENDIX" | "Appendix" => Some(Step::Annex(0, AnnexWord::Annex, "".into())),
        _ => None,
    }
}

/// Whether a line stands over what follows: in capitals, or without an end before an article.
fn is_heading(line: &str, next: &str) -> bool {
    let is_short = line.chars().count() <= 90;
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters > 3 && !line.chars().any(char::is_lowercase);
    let open = !line.ends_with(['.', ';', ':', ',']);
    is_short && open && (capitals || numbered(line).is_none() && lettered(line).is_none() && article(next).is_some())
}

/// `2. Each Member …`, `2 Each`, `2`.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let end = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, rest) = line.split_at_checked(end)?;
    let number = number.parse().ok()?;
    let rest = match rest.strip_prefix(['.', ')']) {
        Some(rest) => rest,
        None if rest.is_empty() || rest.starts_with([' ', '\u{A0}']) => rest,
        None => return None,
    };
    Some((number, rest.trim_start()))
}

/// `(a) the …`, `a) the …`.
fn lettered(line: &str) -> Option<char> {
    let mut characters = line.strip_prefix('(').unwrap_or(line).chars();
    let letter = characters.next().filter(char::is_ascii_lowercase)?;
    characters.as_str().starts_with(')').then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn addresses(text: &str, recommendation: bool) -> Vec<String> {
        let found = paragraphs(text, recommendation);
        found.into_iter().filter_map(|one| Some(one.address?.to_string())).collect()
    }

    #[test]
    fn articles_paragraphs_and_letters() {
        let text = "Convention on Examples\n\nThe Conference adopts:\n\nSCOPE\n\nArticle 1\n\n1. First.\n2. Second:\n(a) one;\n\
                    (b) two.\nArticle 4 of the other text stays.\n\nArticle 2 Title\nAll of it.\n\nANNEX I\n\nArticle 1\nHere.";
        assert_eq!(addresses(text, false), ["preamble", "art 1(1)", "art 1(2)", "art 2", "annex I art 1"]);
        let second = paragraphs(text, false).into_iter().find(|one| one.text.starts_with("Second")).unwrap();
        let letters: Vec<String> = second.letters.iter().map(ToString::to_string).collect();
        assert_eq!(letters, ["art 1(2)(a)", "art 1(2)(b)"]);
        assert!(second.text.ends_with("Article 4 of the other text stays."));
    }

    #[test]
    fn a_schedule_between_parts_doesnt_end_the_numbering() {
        let text = "PART I\nArticle 1\nOne.\nSCHEDULE TO PART I\nA table.\nPART II\nArticle 2\nTwo.\nANNEX\nA list.";
        assert_eq!(addresses(text, false), ["art 1", "schedule", "art 2", "annex"]);
    }

    #[test]
    fn an_appendix_comments_on_articles() {
        let text = "Article 1\nOne.\nArticle A\nTitle\n1. First.\nArticle N\nAppendix\nIt is a part.\n\
                    Appendix to the charter\n1\nScope.\nPART II\nArticle 2, paragraph 6\nLater.\n\
                    Articles 21 and 22\n1. One.\n2. Two.\nArticle E\nLast.";
        let found = [
            "art 1",
            "art A(1)",
            "art N",
            "annex para 1",
            "annex art 2(6)",
            "annex art 21(1)",
            "annex art 21(2)",
            "annex art E",
        ];
        assert_eq!(addresses(text, false), found);
    }

    #[test]
    fn what_leads_into_paragraphs_is_none_of_them() {
        assert_eq!(addresses("Article 2\nThe Parties undertake:\n1. One.\n2. Two.", false), ["art 2(1)", "art 2(2)"]);
    }

    #[test]
    fn a_recommendation_behind_a_convention() {
        let text = "Article 1\nOne.\nRecommendation concerning examples\nThe Conference adopts.\n1. A.\n2. B.";
        assert_eq!(addresses(text, false), ["art 1"]);
        assert_eq!(addresses(text, true), ["preamble", "para 1", "para 2"]);
    }
}
