//! Which text of the catalogue tells a kind of mistake, and with which arguments.

use super::ProblemKind;

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
            Self::SameWithoutOperator { found: words } => found("syntax-same-without-operator", words),
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
            Self::PartyHow { found: words } => found("syntax-party-how", words),
            Self::StatusWord { found, suggestion } => both("syntax-status-word", found, suggestion),
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
            Self::NotPersons { found: rest } => found("syntax-not-persons", rest),
            Self::ModeInClaim { found: word } => found("syntax-mode-in-claim", word),
            Self::NotVerdict { found: words } => found("syntax-not-verdict", words),
            Self::Movement { found: word, suggestion } if suggestion.is_empty() => found("syntax-no-movement", word),
            Self::Movement { found, suggestion } => both("syntax-movement", found, suggestion),
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
