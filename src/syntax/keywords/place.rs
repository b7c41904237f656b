//! Where a word of the table may stand, told by what stands around it. English words are told apart by the grammar;
//! here the same is said of single words, so that a name that happens to be spelt like one of them stays a name.

use super::super::slip::token::Kind;
use super::super::words;

/// A word or sign that was read already, in English.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'t> {
    /// The English word, or the text as it stands.
    pub word: &'t str,
    /// What it is.
    pub kind: Kind,
}

/// The surroundings of a word.
pub(super) struct Spot<'s, 't> {
    /// What stands before it in its statement.
    pub said: &'s [Said<'t>],
    /// Whether it is the first word of its line.
    pub begins_line: bool,
    /// The word that begins its clause; empty in the head.
    pub clause: &'t str,
    /// How many braces are open.
    pub braces: usize,
    /// What stands behind it, if it carries meaning.
    pub after: Option<Said<'t>>,
    /// Whether that is a reserved word, in whatever language.
    pub before_reserved: bool,
    /// Whether what stands behind it shows that the first word is a name: `art`, `ratified`.
    pub before_verb: bool,
}

impl<'t> Spot<'_, 't> {
    /// The `back`th word before it; 0 is the one right before it.
    fn before(&self, back: usize) -> &'t str {
        self.said.len().checked_sub(back + 1).and_then(|at| self.said.get(at)).map_or("", |said| said.word)
    }

    fn kind_before(&self) -> Option<Kind> {
        self.said.last().map(|said| said.kind)
    }

    /// The word that begins the statement, if it declares something; `group` as an act's name declares nothing.
    fn declares(&self) -> &'t str {
        let first = self.said.first().map_or("", |said| said.word);
        let named = self.said.get(1).is_some_and(|second| words::BEHIND_NAME.contains(&second.word));
        if words::STATEMENT.contains(&first) && !named { first } else { "" }
    }

    fn follows_sign(&self, sign: char) -> bool {
        self.after.is_some_and(|after| after.kind == Kind::Sign(sign))
    }

    fn follows(&self, kind: Kind) -> bool {
        self.after.is_some_and(|after| after.kind == kind)
    }

    /// Whether the word before it is a name.
    fn behind_name(&self) -> bool {
        self.kind_before() == Some(Kind::Word) && !words::is_reserved(self.before(0))
    }

    fn has_said(&self, word: &str) -> bool {
        self.said.iter().any(|said| said.word == word)
    }

    /// Whether it stands in a head that declares nothing.
    fn in_named_head(&self) -> bool {
        self.clause.is_empty() && !self.said.is_empty() && self.declares().is_empty()
    }

    /// Whether the number before it is exactly one.
    fn behind_one(&self) -> bool {
        let glued = matches!(self.before(1), "." | "/" | "-" | ":") || {
            let kind = self.said.len().checked_sub(2).and_then(|at| self.said.get(at)).map(|said| said.kind);
            kind == Some(Kind::Digits)
        };
        self.before(0) == "1" && self.kind_before() == Some(Kind::Digits) && !glued
    }
}

/// The kinds of place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Where {
    /// Wherever it stands: a reserved word.
    Any,
    /// In the first column.
    First,
    /// Where an indented line begins, if no row of a table does.
    Line,
    /// Behind the act, state, source or address that a statement begins with.
    Verb,
    /// In an address.
    Place,
    /// `as` behind a term.
    Term,
    /// Behind `=` in `sums`.
    Sums,
    /// `any of`, `all of`.
    Some,
    /// Before a number in a choice.
    Including,
    /// Behind the persons of a share.
    Share,
    /// Between names in a condition.
    Condition,
    /// Behind the documents of a step.
    Needs,
    /// In the window of a step.
    Window,
    /// Before the documents of an event.
    Filed,
    /// In `value … covers …`.
    Covers,
    /// How a series moves.
    Trend,
    /// Behind how it moves.
    Overall,
    /// How far a law is applied.
    Practice,
    /// Before a property.
    Mode,
    /// Before `(`.
    Call,
    /// A verdict.
    Verdict,
    /// How a step was kept.
    Step,
    /// A type.
    Type,
    /// A value.
    Value,
    /// Behind `of the`.
    Bearer,
    /// Behind `kind`.
    Kind,
    /// A unit behind 1 and behind `per`.
    One,
    /// A unit behind other numbers, and in a type.
    Many,
}

impl Where {
    /// The kinds, each with its word in the table.
    pub const ALL: [(&str, Self); 28] = [
        ("any", Self::Any),
        ("first", Self::First),
        ("line", Self::Line),
        ("verb", Self::Verb),
        ("place", Self::Place),
        ("term", Self::Term),
        ("sums", Self::Sums),
        ("some", Self::Some),
        ("including", Self::Including),
        ("share", Self::Share),
        ("condition", Self::Condition),
        ("needs", Self::Needs),
        ("window", Self::Window),
        ("filed", Self::Filed),
        ("covers", Self::Covers),
        ("trend", Self::Trend),
        ("overall", Self::Overall),
        ("practice", Self::Practice),
        ("mode", Self::Mode),
        ("call", Self::Call),
        ("verdict", Self::Verdict),
        ("step", Self::Step),
        ("type", Self::Type),
        ("value", Self::Value),
        ("bearer", Self::Bearer),
        ("kind", Self::Kind),
        ("one", Self::One),
        ("many", Self::Many),
    ];

    /// The kind of place that the table calls `word`.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, place)| *place)
    }

    /// Whether `keyword` may stand at `spot`.
    pub fn fits(self, keyword: &str, spot: &Spot<'_, '_>) -> bool {
        let before = spot.before(0);
        match self {
            Self::Any => true,
            Self::First => spot.said.is_empty() && !spot.before_verb,
            Self::Line => begins_header(spot),
            Self::Verb => is_verb(spot),
            Self::Place => is_address(keyword, spot),
            Self::Term => spot.before(1) == "defines",
            Self::Sums => spot.clause == "sums" && before == "=",
            Self::Some => matches!(before, ":" | "needs" | "after"),
            Self::Including => spot.in_named_head() && spot.follows(Kind::Digits),
            Self::Share => matches!(spot.clause, "for" | "on") && spot.behind_name(),
            Self::Condition => {
                let inside = matches!(spot.clause, "when" | "unless" | "where");
                inside && spot.behind_name() && spot.follows(Kind::Word)
            }
            Self::Needs => spot.clause == "needs" && before == "}",
            Self::Window => matches!(spot.clause, "within" | "not") && spot.behind_name(),
            Self::Filed => spot.follows_sign('{'),
            Self::Covers => spot.clause == "value" && spot.before(1) == "value",
            Self::Trend => {
                let inside = spot.clause == "figure" || spot.in_named_head() && spot.has_said("says");
                inside && spot.behind_name() && !spot.has_said(":")
            }
            Self::Overall => matches!(before, "rises" | "falls" | "narrows" | "widens"),
            Self::Practice => before == ":" && (spot.clause == "in" || spot.has_said("practice")),
            Self::Mode => {
                let inside = spot.in_named_head() && matches!(before, ":" | "gives");
                inside && spot.follows(Kind::Word) && !spot.before_reserved
            }
            Self::Call => spot.follows_sign('('),
            Self::Verdict => {
                before == "is" || spot.clause == "expect" && (before == "expect" || spot.before(1) == "expect")
            }
            Self::Step => spot.clause == "expect" && spot.before(1) == "step",
            Self::Type => before == ":" && !spot.declares().is_empty(),
            Self::Value => is_value(spot),
            Self::Bearer => before == "the",
            Self::Kind => spot.clause == "kind" && before == "kind",
            Self::One => before == "per" || spot.behind_one(),
            Self::Many => {
                // `2012 года` is a date.
                let dated = keyword == "years" && before.len() == 4;
                let counted = spot.kind_before() == Some(Kind::Digits) && !spot.behind_one() && !dated;
                counted || matches!(before, ":" | "of") && !spot.declares().is_empty() && spot.clause.is_empty()
            }
        }
    }
}

/// A line such as `kind = 60 MCI` is a row of a table.
fn begins_header(spot: &Spot<'_, '_>) -> bool {
    spot.begins_line && !spot.before_verb && !spot.follows_sign('=') && !spot.follows_sign(',')
}

fn is_verb(spot: &Spot<'_, '_>) -> bool {
    if !spot.in_named_head() || spot.has_said(":") {
        return false;
    }
    let behind_address = match spot.kind_before() {
        Some(Kind::Digits | Kind::Quote { .. } | Kind::Sign(')' | '?')) => true,
        _ => {
            matches!(spot.before(0), "preamble" | "ratification" | "schedule" | "annex")
                || matches!(spot.before(1), "says" | "part" | "annex" | "schedule" | "art" | "para" | "#")
        }
    };
    spot.said.len() == 1 || behind_address
}

fn is_address(keyword: &str, spot: &Spot<'_, '_>) -> bool {
    if spot.said.is_empty() {
        return false;
    }
    let after = spot.after.map_or("", |after| after.word);
    let letters = !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_uppercase());
    let numbered = spot.follows(Kind::Digits);
    match keyword {
        "art" | "para" => numbered || after == "?" || letters && after.len() == 1,
        "part" => numbered || letters,
        "sentence" => numbered,
        "annex" | "schedule" => numbered || letters || spot.behind_name(),
        // `as of`, `preamble`, `before ratification`
        _ => spot.behind_name() || matches!(spot.kind_before(), Some(Kind::Digits | Kind::Sign(')'))),
    }
}

fn is_value(spot: &Spot<'_, '_>) -> bool {
    let before = spot.before(0);
    let dated = matches!(
        before,
        "from" | "until" | "read" | "force" | "adopted" | "registered" | "wording" | "published" | "during" | "within"
    );
    let compared = matches!(before, "=" | "is" | "includes" | "excludes" | "{");
    let listed = before == "," && spot.braces > 0;
    let typed = before == "or" && !spot.declares().is_empty() && spot.clause.is_empty();
    let order = before == ":" && spot.declares() == "hierarchy";
    dated || compared || listed || typed || order
}
