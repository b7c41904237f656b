//! A statement taken apart: its tokens, what stands between them, where its clauses begin. The tokens are the leaves of
//! the grammar and the words and signs between these, at their places in the text as it was written; a statement with
//! words in Russian or Kazakh is read in English. Must not know what a layout looks like.

use super::super::grammar::{Node, Nodes, Rule};
use super::super::keywords::canonical;
use super::gap::{Gap, is_blank_or_end, width};
use super::offset;
use crate::source::Span;
use pest::unicode::{XID_CONTINUE, XID_START};
use std::borrow::Cow;

/// What counts of a token for the blanks and breaks around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `#proof`
    Label,
    /// `min`, `max`
    Function,
    /// `>=`, `includes`: before a value
    Operator,
    /// `any of`: before a list
    Quantifier,
    /// `and`, `or`, `including`: a line may be broken before it
    Joint,
    /// `of` that no value stands before: `set of`, `one of`
    Of,
    /// `=` that no comparison is: in declarations and rows
    Equals,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `(`, `{`
    Open,
    /// `)`, `}`
    Close,
    /// `..`
    Dots,
    /// Any other word or sign.
    Other,
}

/// A token.
pub(super) struct Token {
    /// Its place in the text as it was written.
    pub span: Span,
    /// Its place in the text that was read.
    read: Span,
    pub kind: Kind,
    /// Columns that it takes.
    pub width: usize,
    /// Whether the blanks in it count: in a text, a name, an address, a number.
    verbatim: bool,
}

impl Token {
    /// The token as it is to be printed: of words that stand side by side in one token, one blank between two.
    pub fn printed<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let written = self.span.text(text);
        if self.verbatim { Cow::Borrowed(written) } else { single(written) }
    }
}

/// With one blank where there are several.
fn single(text: &str) -> Cow<'_, str> {
    let mut before = 'x';
    let fine = text.chars().all(|letter| {
        let fine = !is_blank_or_end(letter) || letter == ' ' && !is_blank_or_end(before);
        before = letter;
        fine
    });
    if fine {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(is_blank_or_end).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    pub rule: Rule,
    /// Its first token.
    pub first: usize,
    /// Whether it is a row of a table.
    pub is_row: bool,
    /// Whether a text in quotation marks stands in it.
    pub has_text: bool,
}

/// A statement taken apart.
pub(super) struct Sheet<'t> {
    /// The text that was read.
    english: Cow<'t, str>,
    pub tokens: Vec<Token>,
    /// Behind each token.
    pub gaps: Vec<Gap<'t>>,
    /// The rules of the head, outermost first: which statement it is.
    pub head: Vec<Rule>,
    pub clauses: Vec<Clause>,
    /// The rules with the places of their children: what was read, but for the words.
    shape: Vec<(Rule, u32)>,
}

impl<'t> Sheet<'t> {
    /// Takes apart the statement at `span`, if it can be read.
    pub fn read(text: &'t str, span: Span, nodes: &mut Nodes) -> Option<Self> {
        let (english, map) = match canonical::in_english(text, span) {
            Some((english, map)) => (Cow::Owned(english), Some(map)),
            None => (Cow::Borrowed(span.text(text)), None),
        };
        let mut walk = nodes.read(Rule::one, &english).ok()?;
        let all = walk.all();
        let mut inside = walk.enter(Rule::one)?.enter(Rule::statement)?;
        let place = |read: Span| {
            let moved = Span::new(read.start + span.start, read.end + span.start);
            map.as_ref().map_or(moved, |map| map.place(moved))
        };
        let mut sheet = Self {
            english: Cow::Borrowed(""),
            tokens: Vec::new(),
            gaps: Vec::new(),
            head: Vec::new(),
            clauses: Vec::new(),
            shape: all.iter().map(|node| (node.rule, node.children())).collect(),
        };
        for (read, kind, verbatim) in pieces(&english, all) {
            let at = place(read);
            match sheet.tokens.last_mut() {
                // Several English words that are one word of another language.
                Some(last) if at.start < last.span.end => {
                    last.span = last.span.to(at);
                    last.read = last.read.to(read);
                    last.verbatim &= verbatim;
                }
                _ => sheet.tokens.push(Token { span: at, read, kind, width: 0, verbatim }),
            }
        }
        for token in &mut sheet.tokens {
            token.width = width(&token.printed(text));
        }
        let starts = sheet.tokens.iter().skip(1).map(|token| token.span.start).chain([span.end]);
        for (token, next) in sheet.tokens.iter().zip(starts) {
            sheet.gaps.push(Gap::read(text, Span::new(token.span.end, next), false)?);
        }
        if sheet.tokens.first()?.span.start != span.start {
            return None;
        }
        let head = inside.step()?;
        sheet.head = std::iter::once(&head).chain(inside.below(head)).map(|node| node.rule).collect();
        while let Some(node) = inside.step() {
            let begin = place(Span::new(node.start, node.end)).start;
            let first = sheet.tokens.partition_point(|token| token.span.start < begin);
            let has = |rule| inside.below(node).iter().any(|one| one.rule == rule);
            let (is_row, has_text) = (has(Rule::cell), has(Rule::string));
            sheet.clauses.push(Clause { rule: node.rule, first, is_row, has_text });
        }
        sheet.english = english;
        Some(sheet)
    }

    /// The token in English.
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.read.text(&self.english))
    }

    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Other, |token| token.kind)
    }

    pub fn width(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(0, |token| token.width)
    }

    /// Whether comments stand before the token.
    pub fn has_comment_before(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|before| self.gaps.get(before)).is_some_and(|gap| !gap.comments.is_empty())
    }

    /// Whether comments or an empty line stand before the token.
    pub fn is_apart(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.gaps.get(before))
            .is_some_and(|gap| !gap.comments.is_empty() || gap.empty_after)
    }

    /// Whether two statements were read as the same, with the same comments behind the same tokens.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let words = |sheet: &Self, token: &Token| {
            let read = token.read.text(&sheet.english);
            if token.verbatim { read.to_owned() } else { single(read).into_owned() }
        };
        let comments = |gap: &Gap<'_>| gap.comments.iter().map(|comment| comment.text.to_owned()).collect::<Vec<_>>();
        self.shape == other.shape
            && self.tokens.len() == other.tokens.len()
            && self.tokens.iter().zip(&other.tokens).all(|(one, two)| words(self, one) == words(other, two))
            && self.gaps.iter().zip(&other.gaps).all(|(one, two)| comments(one) == comments(two))
    }
}

/// The tokens of a text that was read: leaves, and what stands between them.
fn pieces(english: &str, nodes: &[Node]) -> Vec<(Span, Kind, bool)> {
    let mut out = Vec::with_capacity(nodes.len());
    let mut at = 0;
    for node in nodes.iter().filter(is_leaf) {
        signs(english, at, node.start, &mut out);
        let (kind, verbatim) = kind_of(node.rule, Span::new(node.start, node.end).text(english));
        out.push((Span::new(node.start, node.end), kind, verbatim));
        at = node.end;
    }
    signs(english, at, offset(english.len()), &mut out);
    out
}

/// Whether a node is one token. Some leaves begin with blanks or end with a sign of their own, and sets may be empty.
fn is_leaf(node: &&Node) -> bool {
    node.children() == 0
        && !matches!(node.rule, Rule::or_none | Rule::doubt | Rule::demands | Rule::set | Rule::one | Rule::statement)
        && node.start < node.end
}

fn kind_of(rule: Rule, text: &str) -> (Kind, bool) {
    match rule {
        Rule::string => (Kind::Text, true),
        Rule::number => (Kind::Number, true),
        Rule::address
        | Rule::name
        | Rule::word
        | Rule::member
        | Rule::date
        | Rule::period
        | Rule::module
        | Rule::bound => (Kind::Other, true),
        Rule::label => (Kind::Label, true),
        Rule::function => (Kind::Function, false),
        Rule::operator => (Kind::Operator, false),
        Rule::quantifier | Rule::any => (Kind::Quantifier, false),
        Rule::and | Rule::or => (Kind::Joint, false),
        Rule::join if text == ".." => (Kind::Dots, false),
        _ => (Kind::Other, false),
    }
}

/// The words and signs from `at` to `end`.
fn signs(english: &str, at: u32, end: u32, out: &mut Vec<(Span, Kind, bool)>) {
    let part = Span::new(at, end).text(english);
    let mut from = 0;
    while let Some(letter) = part.get(from..).and_then(|rest| rest.chars().next()) {
        let rest = part.get(from..).unwrap_or("");
        let length = match letter {
            _ if is_blank_or_end(letter) => {
                from += letter.len_utf8();
                continue;
            }
            '#' => {
                from += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            '.' if rest.starts_with("..") => 2,
            _ if XID_START(letter) => rest.find(|letter| !XID_CONTINUE(letter)).unwrap_or(rest.len()),
            _ => letter.len_utf8(),
        };
        let kind = match rest.get(..length).unwrap_or("") {
            "," => Kind::Comma,
            ":" => Kind::Colon,
            "=" => Kind::Equals,
            "(" | "{" => Kind::Open,
            ")" | "}" => Kind::Close,
            ".." => Kind::Dots,
            "and" | "or" | "including" => Kind::Joint,
            "of" => Kind::Of,
            _ => Kind::Other,
        };
        let start = at + offset(from);
        out.push((Span::new(start, start + offset(length)), kind, false));
        from += length;
    }
}
