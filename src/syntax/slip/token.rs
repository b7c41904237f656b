//! Tokens of a statement that the grammar refused. This lexer can't fail: whatever it doesn't know is a
//! sign. It keeps blanks and comments, so that neighbours in the list are neighbours in the text.

use crate::source::Span;
use pest::unicode::{XID_CONTINUE, XID_START};

/// The kinds of token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::syntax) enum Kind {
    /// A name or word; may hold invisible characters.
    Word,
    /// Digits.
    Digits,
    /// A quotation to its closing mark or the end of its line.
    Quote {
        /// The mark at its end, if there is one.
        closed: bool,
    },
    /// A comment to the end of its line.
    Comment,
    /// Blanks within a line.
    Blank,
    /// The end of a line.
    Line,
    /// Any other character.
    Sign(char),
}

/// A token with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::syntax) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands, counted like the text it was cut from.
    pub span: Span,
}

impl Token {
    /// Whether it carries meaning.
    pub fn is_meant(self) -> bool {
        !matches!(self.kind, Kind::Comment | Kind::Blank | Kind::Line)
    }
}

/// Whether `letter` can't be seen: zero-width characters, soft hyphen, control characters.
pub(in crate::syntax) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
        || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'))
}

/// The closing marks that end a quotation opened by `mark`, or none if it opens none.
fn closing(mark: char) -> Option<&'static [char]> {
    Some(match mark {
        '"' => &['"'],
        '“' | '„' | '‟' | '”' | '＂' => &['”', '“', '"', '＂'],
        '«' => &['»'],
        '‘' | '‚' | '‛' | '’' => &['’', '‘', '\''],
        '\'' => &['\'', '’'],
        _ => return None,
    })
}

/// The tokens of `text`, whose first byte has the offset `base`.
pub(in crate::syntax) fn tokens(text: &str, base: u32) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, line_end: 0, base, tokens: Vec::with_capacity(text.len() / 4) };
    while let Some(letter) = lexer.rest().chars().next() {
        let start = lexer.at;
        let kind = lexer.token(letter);
        // A token is at least one character.
        lexer.at = lexer.at.max(start + letter.len_utf8());
        let span = Span::new(offset(start) + base, offset(lexer.at) + base);
        lexer.tokens.push(Token { kind, span });
    }
    lexer.tokens
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Where the line ends on which `at` stands.
    line_end: usize,
    base: u32,
    tokens: Vec<Token>,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes on while `is` holds.
    fn skip(&mut self, is: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|letter| !is(letter)).unwrap_or(rest.len());
    }

    /// The rest of the line, without blanks at its end.
    fn line(&mut self) -> &'t str {
        if self.at >= self.line_end {
            let rest = self.rest();
            self.line_end = self.at + rest.split('\n').next().unwrap_or(rest).trim_end().len();
        }
        self.text.get(self.at..self.line_end).unwrap_or("")
    }

    fn begins(&self) -> bool {
        debug_assert!(self.tokens.last().is_none_or(|last| last.span.end == offset(self.at) + self.base));
        self.tokens.last().is_none_or(|last| match last.kind {
            Kind::Blank | Kind::Line => true,
            Kind::Sign(sign) => !matches!(sign, '\'' | '’'),
            _ => false,
        })
    }

    fn token(&mut self, letter: char) -> Kind {
        match letter {
            '\n' => Kind::Line,
            _ if letter.is_whitespace() => {
                self.skip(|letter| letter.is_whitespace() && letter != '\n');
                Kind::Blank
            }
            '#' if self.tokens.last().is_none_or(|last| matches!(last.kind, Kind::Blank | Kind::Line)) => {
                self.at += self.line().len();
                Kind::Comment
            }
            '0'..='9' => {
                self.skip(|letter| letter.is_ascii_digit());
                Kind::Digits
            }
            '`' if self.line().len() > 1 && self.line().get(1..).is_some_and(|line| line.contains('`')) => {
                self.at += 1;
                self.skip(|letter| letter != '`');
                self.at += 1;
                Kind::Word
            }
            _ if XID_START(letter) => {
                self.skip(|letter| XID_CONTINUE(letter) || (is_invisible(letter) && !letter.is_control()));
                Kind::Word
            }
            _ => self.quote(letter).unwrap_or(Kind::Sign(letter)),
        }
    }

    fn quote(&mut self, mark: char) -> Option<Kind> {
        let marks = closing(mark)?;
        let single = matches!(mark, '\'' | '’' | '‘' | '‚' | '‛');
        if single && !self.begins() {
            return None;
        }
        let line = self.line();
        let inner = line.get(mark.len_utf8()..)?;
        let close = match mark {
            // Guillemets nest.
            '«' => guillemet(inner),
            _ => inner.find(marks),
        };
        // `"words”`: opened straight, closed by a word processor.
        let close = close.or_else(|| if mark == '"' { inner.rfind(['”', '“', '»']) } else { None });
        match close {
            Some(end) => {
                let last = inner.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
                self.at += mark.len_utf8() + end + last;
                Some(Kind::Quote { closed: true })
            }
            None if single => None,
            None => {
                self.at += line.len();
                Some(Kind::Quote { closed: false })
            }
        }
    }
}

/// Where the guillemet closes that was opened before `inner`.
fn guillemet(inner: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in inner.char_indices() {
        match letter {
            '«' => depth += 1,
            '»' if depth == 0 => return Some(at),
            '»' => depth -= 1,
            _ => {}
        }
    }
    inner.rfind('»')
}
