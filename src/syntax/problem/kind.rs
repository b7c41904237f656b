//! The kinds of mistake in how a text is written.

use super::Expected;

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
    /// `leave same for full_time`.
    SameWithoutOperator {
        /// What stands there, with its first word behind `for` or `when`.
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
    /// `KZ party to C98`.
    PartyHow {
        /// As written.
        found: String,
    },
    /// `has ratified`, `ratified C98 since 2001`.
    StatusWord {
        /// As written.
        found: String,
        /// What belongs there.
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
    /// `for not citizens`.
    NotPersons {
        /// What stands behind `not`.
        found: String,
    },
    /// `Paper says should leave = 14 days`.
    ModeInClaim {
        /// The word.
        found: String,
    },
    /// `Paper says … is not met`.
    NotVerdict {
        /// As written.
        found: String,
    },
    /// `Paper says rank fluctuates`.
    Movement {
        /// What stands where a movement does.
        found: String,
        /// The nearest movement, or empty.
        suggestion: String,
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
