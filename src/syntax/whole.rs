//! Statements that are right as they stand. An editor asks whether words that it offers may stand where it offers them;
//! there nothing is mended and no mistake is explained.

use super::ast::Tree;
use super::build::{Builder, Text};
use super::grammar::{Nodes, Rule};
use super::keywords;
use super::scanner::{self, STATEMENT_LIMIT};
use super::slip::token::{Kind, tokens};

/// The tree of one statement; nothing where its text has to be mended.
pub(crate) fn whole(text: &str) -> Option<Tree> {
    if text.len() > STATEMENT_LIMIT || scanner::too_deep(text) {
        return None;
    }
    let english = keywords::english(text);
    let mut tree = Tree::default();
    let mut nodes = Nodes::default();
    let mut walk = nodes.read(Rule::one, &english).ok()?;
    let statement = walk.enter(Rule::one)?.enter(Rule::statement)?;
    let built = Builder::new(&mut tree, Text { read: &english, base: 0, edits: None }).statement(statement);
    built.ok().map(|_| tree)
}

/// Where the statement begins that holds the offset `at`; nothing where none does.
pub(crate) fn statement_before(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let mut start = before.rfind('\n').map_or(0, |line| line + 1);
    loop {
        if scanner::begins_statement(text.get(start..)?) {
            return Some(start);
        }
        let above = start.checked_sub(1)?;
        start = before.get(..above)?.rfind('\n').map_or(0, |line| line + 1);
    }
}

/// A word, a number, a quotation or a sign.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// In English; a quotation with its marks.
    pub text: String,
    /// Whether a line begins with it.
    pub begins_line: bool,
    /// Whether nothing stands between it and the word before.
    pub is_glued: bool,
}

/// What is written up to a place.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// In their order.
    pub all: Vec<Word>,
    /// Whether the place stands inside a quotation, backticks or a comment.
    pub is_quoted: bool,
    /// Whether a blank or a line's beginning stands right before the place.
    pub is_apart: bool,
}

/// Cuts the beginning of a statement into words.
pub(crate) fn words_of(text: &str) -> Words {
    let english = keywords::english(text);
    let mut words = Words { is_apart: true, ..Words::default() };
    let mut begins_line = true;
    for token in tokens(&english, 0) {
        words.is_quoted = match token.kind {
            Kind::Quote { closed } => !closed,
            Kind::Comment | Kind::Sign('`') => true,
            Kind::Blank | Kind::Word => words.is_quoted,
            _ => false,
        };
        if token.is_meant() {
            let text = token.span.text(&english).to_owned();
            words.all.push(Word { text, begins_line, is_glued: !words.is_apart });
            (begins_line, words.is_apart) = (false, false);
        } else {
            begins_line |= token.kind == Kind::Line;
            words.is_apart = true;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_found_from_inside_and_read_as_it_is() {
        let text = "# заң\nC1 ст 1: leave >= 1 day\n  для women\n";
        let start = statement_before(text, text.len() - 1);
        assert_eq!(start, text.find("C1"));
        assert_eq!(statement_before(text, 3), None);
        assert!(whole(&text[start.unwrap()..]).is_some());
        for wrong in ["C1 art 1: leave >=", "C1 art 1: leave >= 1 day\nC1 art 2: x exists", "", "for women"] {
            assert!(whole(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn words_are_in_english_and_know_whether_they_end() {
        let words = words_of("C1 ст 4(1): leave\n  note \"a");
        let all: Vec<&str> = words.all.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(all, ["C1", "art", "4", "(", "1", ")", ":", "leave", "note", "\"a"]);
        assert!(words.is_quoted && words.all[8].begins_line && words.all[3].is_glued && !words.all[1].is_glued);
        for (text, quoted) in
            [("# a", true), ("x \"a\" ", false), ("x `a", true), ("x `a`", false), ("x # a\n  ", false)]
        {
            assert_eq!(words_of(text).is_quoted, quoted, "{text}");
        }
    }
}
