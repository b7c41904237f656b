//! What is wrong with a text, as data: the kind with what was found and what is proposed, the place, and
//! a fix. No prose: `message` names a text of the catalogue and its arguments, and the catalogue's three
//! languages stand in `src/diagnostic/catalogue/syntax.*.ftl`.

use crate::source::Span;

/// One mistake in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where.
    pub span: Span,
    /// Further places that belong to it.
    pub also: Vec<Span>,
    /// What to write instead, and where.
    pub fix: Option<(Span, String)>,
}

impl Problem {
    /// A problem without further places and without a fix.
    pub fn new(kind: ProblemKind, span: Span) -> Self {
        Self { kind, span, also: Vec::new(), fix: None }
    }

    /// The same problem with a fix: `text` in place of `span`.
    #[must_use]
    pub fn with_fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some((span, text.into()));
        self
    }
}

/// What would have fitted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Expected {
    /// `:`
    Colon,
    /// `=`
    Equals,
    /// A name.
    Name,
    /// A property's name.
    Property,
    /// `>=`, `is`, …
    Operator,
    /// A number, an amount, a name or a list.
    Value,
    /// A date.
    Date,
    /// An address.
    Address,
    /// An act, an address, or both.
    Target,
    /// A text in quotation marks.
    Quote,
    /// A condition.
    Condition,
    /// Persons.
    Persons,
    /// A type.
    Type,
    /// A verdict's word.
    Verdict,
    /// A unit.
    Unit,
    /// A row of a table.
    Row,
    /// `)` or `}`.
    ClosingBracket,
    /// A clause or the end of the statement.
    Clause,
    /// A statement.
    Statement,
}

impl Expected {
    /// The word by which the catalogue tells them apart.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Colon => "colon",
            Self::Equals => "equals",
            Self::Name => "name",
            Self::Property => "property",
            Self::Operator => "operator",
            Self::Value => "value",
            Self::Date => "date",
            Self::Address => "address",
            Self::Target => "target",
            Self::Quote => "quote",
            Self::Condition => "condition",
            Self::Persons => "persons",
            Self::Type => "type",
            Self::Verdict => "verdict",
            Self::Unit => "unit",
            Self::Row => "row",
            Self::ClosingBracket => "closing-bracket",
            Self::Clause => "clause",
            Self::Statement => "statement",
        }
    }
}

/// The kinds of mistake. `found` is the text as written, `suggestion` what belongs there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// Something else was expected.
    Expected {
        /// What.
        expected: Expected,
        /// The word or sign found there; empty at the end of a statement.
        found: String,
    },
    /// A reserved word as a name.
    ReservedName {
        /// The word.
        found: String,
    },
    /// `==`, `=>`, `≥`, `<>`.
    Operator {
        /// As written.
        found: String,
        /// The operator meant.
        suggestion: String,
    },
    /// `&&`, `||`, `!`.
    SignForWord {
        /// As written.
        found: String,
        /// The word meant.
        suggestion: String,
    },
    /// `«…»`, `“…”`, `'…'`.
    QuoteMarks {
        /// As written.
        found: String,
        /// With straight marks.
        suggestion: String,
    },
    /// A quotation that doesn't end on its line.
    UnclosedQuote,
    /// A quotation mark too many.
    SurplusQuote,
    /// `12,5`.
    DecimalComma {
        /// As written.
        found: String,
        /// With a point.
        suggestion: String,
    },
    /// `1,000`: one, or a thousand?
    ThousandsComma {
        /// As written.
        found: String,
        /// If it is a decimal.
        decimal: String,
        /// If it groups digits.
        grouped: String,
    },
    /// `892 500` with other blanks, `892'500`.
    Grouping {
        /// As written.
        found: String,
        /// With ordinary blanks.
        suggestion: String,
    },
    /// `60 %`.
    SpacedPercent {
        /// As written.
        found: String,
        /// Without the blank.
        suggestion: String,
    },
    /// `2 / 3`.
    SpacedFraction {
        /// As written.
        found: String,
        /// Without the blanks.
        suggestion: String,
    },
    /// `14.02.2012`, `14 February 2012`.
    DateForm {
        /// As written.
        found: String,
        /// Year, month, day.
        suggestion: String,
    },
    /// `02/03/2012`: March or February?
    DateAmbiguous {
        /// As written.
        found: String,
        /// The day first.
        day_first: String,
        /// The month first.
        month_first: String,
    },
    /// `49–62`, `5-6 MCI`, `5...6`.
    Range {
        /// As written.
        found: String,
        /// With two points.
        suggestion: String,
    },
    /// A dash or minus sign that isn't a hyphen.
    Dash {
        /// As written.
        found: String,
    },
    /// `for part-time workers`.
    Hyphen {
        /// As written.
        found: String,
        /// With `_`.
        suggestion: String,
    },
    /// `Art. 8`, `статья 8`, `8-бап`.
    AddressForm {
        /// As written.
        found: String,
        /// In the form of the language.
        suggestion: String,
    },
    /// `№`.
    NumberSign {
        /// As written.
        found: String,
        /// What belongs there.
        suggestion: String,
    },
    /// Letters of two scripts that look alike: `С183`.
    Twins {
        /// As written.
        found: String,
        /// In one script.
        suggestion: String,
        /// The odd letter.
        letter: String,
        /// Its code point.
        code: String,
    },
    /// A character that can't be seen.
    Invisible {
        /// Its code point.
        code: String,
    },
    /// A character that has no meaning here.
    Stray {
        /// The character.
        found: String,
        /// Its code point.
        code: String,
    },
    /// No `:` behind the address.
    MissingColon,
    /// No operator between a property and its value.
    MissingOperator {
        /// What stands in its place.
        found: String,
    },
    /// `60% earnings`.
    MissingOf {
        /// As written.
        found: String,
        /// With `of`.
        suggestion: String,
    },
    /// A comma with nothing behind it, or two.
    Comma,
    /// `{race sex}`.
    MissingComma,
    /// `;`.
    Semicolon {
        /// `,` or nothing.
        suggestion: String,
    },
    /// A full stop behind a statement or clause.
    FullStop,
    /// `When`, `FOR`.
    Capitals {
        /// As written.
        found: String,
        /// In small letters.
        suggestion: String,
    },
    /// `yes / no`.
    YesNo {
        /// As written.
        found: String,
    },
    /// An indented line that begins with no clause word.
    UnknownClause {
        /// Its first word.
        found: String,
        /// The nearest clause word, or empty.
        suggestion: String,
    },
    /// A first word that is nearly a statement's.
    UnknownStatement {
        /// The word.
        found: String,
        /// The nearest statement word.
        suggestion: String,
    },
    /// Text in the first column that is no statement.
    NotAStatement {
        /// Its first words.
        found: String,
    },
    /// A clause in the first column.
    UnindentedClause {
        /// Its first word.
        found: String,
    },
    /// A statement that doesn't begin in the first column.
    IndentedStatement {
        /// Its first word.
        found: String,
    },
    /// A clause before the first statement.
    ClauseWithoutStatement {
        /// Its first word.
        found: String,
    },
    /// A bracket that nothing closes.
    UnclosedBracket {
        /// The bracket.
        found: String,
    },
    /// A bracket that nothing opened, or that closes another kind.
    SurplusBracket {
        /// The bracket.
        found: String,
    },
    /// `[…]`.
    SquareBrackets,
    /// `for women and men`.
    AndBetweenPersons {
        /// With a comma.
        either: String,
        /// Side by side.
        both: String,
    },
    /// `and`, `or`, `not`, `except`, `with` with nothing behind.
    NothingBehind {
        /// The word.
        found: String,
    },
    /// `a and b or c`.
    MixedAndOr {
        /// `and` first.
        and_first: String,
        /// `or` first.
        or_first: String,
    },
    /// `art 8(1) #proof`.
    LooseLabel {
        /// The label with its sign.
        found: String,
    },
    /// Brackets, `not`s or operators beyond the limit.
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// A statement longer than the limit.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
}

type Named = Vec<(&'static str, String)>;

impl ProblemKind {
    /// The message's id in the catalogue, and its arguments.
    pub fn message(&self) -> (&'static str, Named) {
        let found = |id, found: &String| (id, vec![("found", found.clone())]);
        let both = |id, found: &String, suggestion: &String| {
            (id, vec![("found", found.clone()), ("suggestion", suggestion.clone())])
        };
        match self {
            Self::Expected { expected, found } => (
                if found.is_empty() { "syntax-expected-at-end" } else { "syntax-expected" },
                vec![("expected", expected.word().to_owned()), ("found", found.clone())],
            ),
            Self::ReservedName { found: word } => found("syntax-reserved-name", word),
            Self::Operator { found, suggestion } => both("syntax-operator", found, suggestion),
            Self::SignForWord { found, suggestion } => both("syntax-sign-for-word", found, suggestion),
            Self::QuoteMarks { found, suggestion } => both("syntax-quote-marks", found, suggestion),
            Self::UnclosedQuote => ("syntax-unclosed-quote", Vec::new()),
            Self::SurplusQuote => ("syntax-surplus-quote", Vec::new()),
            Self::DecimalComma { found, suggestion } => both("syntax-decimal-comma", found, suggestion),
            Self::ThousandsComma { found, decimal, grouped } => (
                "syntax-thousands-comma",
                vec![("found", found.clone()), ("decimal", decimal.clone()), ("grouped", grouped.clone())],
            ),
            Self::Grouping { found, suggestion } => both("syntax-grouping", found, suggestion),
            Self::SpacedPercent { found, suggestion } => both("syntax-spaced-percent", found, suggestion),
            Self::SpacedFraction { found, suggestion } => both("syntax-spaced-fraction", found, suggestion),
            Self::DateForm { found, suggestion } => both("syntax-date-form", found, suggestion),
            Self::DateAmbiguous { found, day_first, month_first } => (
                "syntax-date-ambiguous",
                vec![("found", found.clone()), ("day-first", day_first.clone()), ("month-first", month_first.clone())],
            ),
            Self::Range { found, suggestion } => both("syntax-range", found, suggestion),
            Self::Dash { found: dash } => found("syntax-dash", dash),
            Self::Hyphen { found, suggestion } => both("syntax-hyphen", found, suggestion),
            Self::AddressForm { found, suggestion } => both("syntax-address-form", found, suggestion),
            Self::NumberSign { found, suggestion } => both("syntax-number-sign", found, suggestion),
            Self::Twins { found, suggestion, letter, code } => (
                "syntax-twin-letters",
                vec![
                    ("found", found.clone()),
                    ("suggestion", suggestion.clone()),
                    ("letter", letter.clone()),
                    ("code", code.clone()),
                ],
            ),
            Self::Invisible { code } => ("syntax-invisible-character", vec![("code", code.clone())]),
            Self::Stray { found, code } => {
                ("syntax-stray-character", vec![("found", found.clone()), ("code", code.clone())])
            }
            Self::MissingColon => ("syntax-missing-colon", Vec::new()),
            Self::MissingOperator { found: word } => found("syntax-missing-operator", word),
            Self::MissingOf { found, suggestion } => both("syntax-missing-of", found, suggestion),
            Self::Comma => ("syntax-comma", Vec::new()),
            Self::MissingComma => ("syntax-missing-comma", Vec::new()),
            Self::Semicolon { suggestion } if suggestion.is_empty() => ("syntax-semicolon", Vec::new()),
            Self::Semicolon { .. } => ("syntax-semicolon-in-list", Vec::new()),
            Self::FullStop => ("syntax-full-stop", Vec::new()),
            Self::Capitals { found, suggestion } => both("syntax-capitals", found, suggestion),
            Self::YesNo { found: word } => found("syntax-yes-no", word),
            Self::UnknownClause { found: word, suggestion } if suggestion.is_empty() => found("syntax-no-clause", word),
            Self::UnknownClause { found, suggestion } => both("syntax-unknown-clause", found, suggestion),
            Self::UnknownStatement { found, suggestion } => both("syntax-unknown-statement", found, suggestion),
            Self::NotAStatement { found: word } => found("syntax-not-a-statement", word),
            Self::UnindentedClause { found: word } => found("syntax-unindented-clause", word),
            Self::IndentedStatement { found: word } => found("syntax-indented-statement", word),
            Self::ClauseWithoutStatement { found: word } => found("syntax-clause-without-statement", word),
            Self::UnclosedBracket { found: bracket } => found("syntax-unclosed-bracket", bracket),
            Self::SurplusBracket { found: bracket } => found("syntax-surplus-bracket", bracket),
            Self::SquareBrackets => ("syntax-square-brackets", Vec::new()),
            Self::AndBetweenPersons { either, both } => {
                ("syntax-and-between-persons", vec![("either", either.clone()), ("both", both.clone())])
            }
            Self::NothingBehind { found: word } => found("syntax-nothing-behind", word),
            Self::MixedAndOr { and_first, or_first } => {
                ("syntax-mixed-and-or", vec![("and-first", and_first.clone()), ("or-first", or_first.clone())])
            }
            Self::LooseLabel { found: label } => found("syntax-loose-label", label),
            Self::TooDeep { limit } => ("syntax-too-deep", vec![("limit", limit.to_string())]),
            Self::TooLong { limit } => ("syntax-too-long", vec![("limit", limit.to_string())]),
        }
    }
}
