//! What is wrong with a text, as data: the kind with what was found and what is proposed, the place, and
//! a fix. No prose: `message` names a text of the catalogue and its arguments, and the catalogue's three
//! languages stand in `src/diagnostic/catalogue/syntax.*.ftl`.

mod kind;
mod message;
mod words;

use crate::source::Span;
pub use kind::ProblemKind;

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
    /// `by` and what the cells of a series are told apart by.
    Axes,
    /// `)` or `}`.
    ClosingBracket,
    /// A clause or the end of the statement.
    Clause,
    /// A module, behind `use`.
    Module,
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
            Self::Axes => "axes",
            Self::ClosingBracket => "closing-bracket",
            Self::Clause => "clause",
            Self::Module => "module",
            Self::Statement => "statement",
        }
    }
}
