//! The words in a problem, for a text that was read in another form than it was written. No prose.

use super::ProblemKind;

impl ProblemKind {
    /// The words in it: those that were found, then those that are proposed.
    pub(in crate::syntax) fn words(&mut self) -> (Option<&mut String>, Vec<&mut String>) {
        match self {
            Self::ReservedName { found }
            | Self::Dash { found }
            | Self::MissingOperator { found }
            | Self::SameWithoutOperator { found }
            | Self::YesNo { found }
            | Self::PartyHow { found }
            | Self::NotAStatement { found }
            | Self::UnindentedClause { found }
            | Self::IndentedStatement { found }
            | Self::ClauseWithoutStatement { found }
            | Self::UnclosedBracket { found }
            | Self::SurplusBracket { found }
            | Self::NotPersons { found }
            | Self::ModeInClaim { found }
            | Self::NotVerdict { found }
            | Self::NothingBehind { found }
            | Self::LooseLabel { found } => (Some(found), Vec::new()),
            Self::Operator { found, suggestion }
            | Self::SignForWord { found, suggestion }
            | Self::QuoteMarks { found, suggestion }
            | Self::DecimalComma { found, suggestion }
            | Self::Grouping { found, suggestion }
            | Self::SpacedPercent { found, suggestion }
            | Self::SpacedFraction { found, suggestion }
            | Self::DateForm { found, suggestion }
            | Self::Range { found, suggestion }
            | Self::Hyphen { found, suggestion }
            | Self::AddressForm { found, suggestion }
            | Self::NumberSign { found, suggestion }
            | Self::MissingOf { found, suggestion }
            | Self::Capitals { found, suggestion }
            | Self::UnknownClause { found, suggestion }
            | Self::UnknownStatement { found, suggestion }
            | Self::StatusWord { found, suggestion }
            | Self::Movement { found, suggestion } => (Some(found), vec![suggestion]),
            Self::Expected { expected: _, found } => (Some(found), Vec::new()),
            Self::ThousandsComma { found, decimal, grouped } => (Some(found), vec![decimal, grouped]),
            Self::DateAmbiguous { found, day_first, month_first } => (Some(found), vec![day_first, month_first]),
            Self::Twins { found, suggestion, letter: _, code: _ } => (Some(found), vec![suggestion]),
            Self::Invisible { code: _ } => (None, Vec::new()),
            Self::Stray { found, code: _ } => (Some(found), Vec::new()),
            Self::Semicolon { suggestion } => (None, vec![suggestion]),
            Self::AndBetweenPersons { either, both } => (None, vec![either, both]),
            Self::MixedAndOr { and_first, or_first } => (None, vec![and_first, or_first]),
            Self::UnclosedQuote
            | Self::SurplusQuote
            | Self::MissingColon
            | Self::Comma
            | Self::MissingComma
            | Self::FullStop
            | Self::SquareBrackets
            | Self::TooDeep { limit: _ }
            | Self::TooLong { limit: _ } => (None, Vec::new()),
        }
    }
}
