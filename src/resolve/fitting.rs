//! Which clauses say something in which statements, and how people call a kind of statement.

use crate::diagnostic::Text;
use crate::syntax::ast::{ChangeVerb, Claim, ClauseKind, Kind, Mode, Sense, StatusVerb, TextSort};

/// The word by which people know a kind of statement, as a message.
pub(super) fn statement_word(kind: &Kind) -> Text {
    Text::new(match kind {
        Kind::Text { sort: TextSort::Instrument, .. } => "statement-instrument",
        Kind::Text { sort: TextSort::Law, .. } => "statement-law",
        Kind::Text { sort: TextSort::Jurisdiction, .. } => "statement-jurisdiction",
        Kind::Text { sort: TextSort::Source, .. } => "statement-source",
        Kind::Text { sort: TextSort::Bill, .. } => "statement-bill",
        Kind::Hierarchy { .. } => "statement-hierarchy",
        Kind::Property(_) => "statement-property",
        Kind::Dimension(_) => "statement-dimension",
        Kind::Group { .. } | Kind::Never { .. } | Kind::Topic { .. } => "statement-group",
        Kind::Parameter { .. } => "statement-parameter",
        Kind::Use { .. } => "statement-use",
        Kind::Norm { sense: Some(Sense::Before), .. }
        | Kind::Judgement { before: true, .. }
        | Kind::Says { claim: Claim::Before { .. }, .. } => "statement-precondition",
        Kind::Recommends { .. } => "statement-recommendation",
        Kind::Change { .. } => "statement-change",
        Kind::Series { .. } => "statement-series",
        Kind::Norm { .. } => "statement-norm",
        Kind::Choice { .. } => "statement-choice",
        Kind::Practice { .. } => "statement-practice",
        Kind::Defines { .. } => "statement-definition",
        Kind::Judgement { .. } | Kind::NoAction { .. } | Kind::See { .. } => "statement-remark",
        Kind::Repeals { .. } => "statement-repeal",
        Kind::Silent { .. } => "statement-silence",
        Kind::Status { .. } => "statement-status",
        Kind::Says { .. } => "statement-claim",
        Kind::Procedure { .. } => "statement-procedure",
        Kind::Case { .. } => "statement-case",
        Kind::Calendar { .. } => "statement-calendar",
        Kind::Theme { .. } => "statement-theme",
        Kind::Broken => "statement-broken",
    })
}

/// Whether a clause says something in a statement of that kind.
pub(crate) fn fits(statement: &Kind, clause: &ClauseKind) -> bool {
    use ClauseKind as C;
    if matches!(
        clause,
        C::Cite { .. }
            | C::Note(_)
            | C::Quote(_)
            | C::Because(_)
            | C::Unverified(_)
            | C::Read(_)
            | C::Allow { .. }
            | C::Broken
    ) {
        return true;
    }
    match statement {
        Kind::Text { sort: TextSort::Instrument, .. } => {
            fits_act(clause) || matches!(clause, C::Binds { .. } | C::File(_))
        }
        Kind::Text { sort: TextSort::Law, .. } => {
            fits_act(clause) || matches!(clause, C::Of(_) | C::Rank(_) | C::Wording(_))
        }
        Kind::Text { sort: TextSort::Jurisdiction, .. } => matches!(clause, C::AlsoCalled(_) | C::TitleIn { .. }),
        Kind::Text { sort: TextSort::Source, .. } => {
            matches!(
                clause,
                C::File(_) | C::Published(_) | C::AlsoCalled(_) | C::TitleIn { .. } | C::Body(_) | C::Kind(_)
            )
        }
        Kind::Text { sort: TextSort::Bill, .. } => {
            matches!(clause, C::From(_) | C::AlsoCalled(_) | C::TitleIn { .. } | C::Body(_) | C::Number(_))
        }
        Kind::Hierarchy { .. } => matches!(clause, C::From(_) | C::Until(_)),
        Kind::Property(_) => matches!(
            clause,
            C::MoreIsBetter | C::LessIsBetter | C::AddsUp | C::BestOf | C::Covers { .. } | C::TitleIn { .. }
        ),
        Kind::Dimension(_) | Kind::Group { .. } | Kind::Topic { .. } | Kind::Theme { .. } | Kind::Never { .. } => {
            matches!(clause, C::TitleIn { .. })
        }
        Kind::Parameter { .. } => matches!(clause, C::Row { .. } | C::Until(_) | C::TitleIn { .. }),
        Kind::Norm { sense: Some(Sense::Before), .. } | Kind::Says { claim: Claim::Before { .. }, .. } => {
            let judged = matches!(clause, C::For(_) | C::ForShare { .. } | C::When(_) | C::Unless(_) | C::Where(_));
            let ordered = matches!(clause, C::After { .. } | C::Blocking(_) | C::InPractice(_));
            judged || ordered || matches!(clause, C::Expect { .. })
        }
        Kind::Judgement { before: true, .. } | Kind::Says { claim: Claim::Judgement, .. } => {
            matches!(clause, C::After { .. } | C::Blocking(_) | C::InPractice(_))
        }
        Kind::Recommends { .. } | Kind::Change { verb: ChangeVerb::Repeals, .. } => false,
        Kind::Change { .. } => fits_provision(clause),
        Kind::Series { .. } => {
            matches!(
                clause,
                C::Row { .. } | C::Sums { .. } | C::Of(_) | C::MoreIsBetter | C::LessIsBetter | C::TitleIn { .. }
            )
        }
        Kind::Norm { mode: Some(Mode::Progressively), .. } if matches!(clause, C::MeasuredBy(_)) => true,
        // A share is demanded; nobody gives something to a share.
        Kind::Norm { .. } if matches!(clause, C::ForShare { .. } | C::OnAverage { .. }) => true,
        Kind::Norm { mode: Some(Mode::May), .. } if matches!(clause, C::Relaxes(_) | C::ByDeclaration) => true,
        Kind::Choice { .. } => matches!(clause, C::Expect { .. }),
        Kind::Practice { .. } => {
            matches!(clause, C::During(_) | C::ByWhom { .. } | C::Figure { .. } | C::FigureTrend { .. })
        }
        Kind::Defines { .. } => matches!(clause, C::Unless(_) | C::From(_) | C::Until(_) | C::Expect { .. }),
        Kind::Norm { .. } => {
            fits_provision(clause)
                || matches!(
                    clause,
                    C::Reading { .. }
                        | C::Expect { .. }
                        | C::Actor(_)
                        | C::Was { .. }
                        | C::AppliesFrom(_)
                        | C::TransitionalUntil(_)
                )
        }
        Kind::Repeals { .. } => matches!(clause, C::From(_)),
        Kind::Judgement { .. } | Kind::NoAction { .. } | Kind::See { .. } => {
            matches!(clause, C::For(_) | C::When(_) | C::Expect { .. })
        }
        Kind::Silent { .. } => {
            matches!(
                clause,
                C::For(_) | C::When(_) | C::Unless(_) | C::Searched(_) | C::NotSearched(_) | C::From(_) | C::Until(_)
            )
        }
        Kind::Status { verb, .. } => fits_status(*verb, clause),
        Kind::Says { claim: Claim::Cell { .. } | Claim::Law { .. }, .. } if matches!(clause, C::During(_)) => true,
        Kind::Says { .. } => matches!(clause, C::For(_) | C::When(_) | C::From(_)),
        Kind::Procedure { .. } => matches!(
            clause,
            C::Of(_)
                | C::From(_)
                | C::Until(_)
                | C::For(_)
                | C::When(_)
                | C::Unless(_)
                | C::Step { .. }
                | C::After { .. }
                | C::OnEvent(_)
                | C::Window { .. }
                | C::Needs { .. }
                | C::Makes(_)
                | C::Event { .. }
                | C::Document { .. }
                | C::Like(_)
                | C::Without(_)
                | C::ByWhom { .. }
        ),
        Kind::Calendar { .. } => {
            matches!(clause, C::Of(_) | C::From(_) | C::Until(_) | C::Rests(_) | C::DaysOff { .. })
        }
        Kind::Case { .. } => matches!(
            clause,
            C::Of(_)
                | C::OnDay(_)
                | C::When(_)
                | C::Person { .. }
                | C::Event { .. }
                | C::Filed { .. }
                | C::Asks(_)
                | C::Follows(_)
                | C::ExpectVerdict { .. }
                | C::ExpectLaw { .. }
                | C::ExpectStep { .. }
        ),
        // Remarks alone.
        Kind::Use { .. } => false,
        Kind::Broken => true,
    }
}

/// What both an instrument and a law say of themselves.
fn fits_act(clause: &ClauseKind) -> bool {
    use ClauseKind as C;
    matches!(
        clause,
        C::Kind(_)
            | C::Body(_)
            | C::Number(_)
            | C::Adopted(_)
            | C::InForce(_)
            | C::Until(_)
            | C::Revises(_)
            | C::Replaces(_)
            | C::Part { .. }
            | C::AlsoCalled(_)
            | C::TitleIn { .. }
            | C::For(_)
            | C::When(_)
    )
}

/// What a demand or provision says, also where a bill puts it into a law.
fn fits_provision(clause: &ClauseKind) -> bool {
    use ClauseKind as C;
    matches!(
        clause,
        C::For(_)
            | C::When(_)
            | C::Unless(_)
            | C::Where(_)
            | C::From(_)
            | C::Until(_)
            | C::Overrides(_)
            | C::Besides(_)
            | C::Row { .. }
    )
}

/// What is said of a status: its dates, and whom a declaration is for.
fn fits_status(verb: StatusVerb, clause: &ClauseKind) -> bool {
    use ClauseKind as C;
    match verb {
        StatusVerb::Signed | StatusVerb::NotParty | StatusVerb::DeclaresNothing => false,
        StatusVerb::Denounced | StatusVerb::Accepts | StatusVerb::Excludes => {
            matches!(clause, C::ByLaw { .. } | C::Registered(_) | C::InForce(_))
        }
        StatusVerb::Declares => matches!(
            clause,
            C::ByLaw { .. }
                | C::Registered(_)
                | C::InForce(_)
                | C::Until(_)
                | C::For(_)
                | C::When(_)
                | C::Expect { .. }
        ),
        StatusVerb::Ratified
        | StatusVerb::Accepted
        | StatusVerb::Approved
        | StatusVerb::Acceded
        | StatusVerb::Succeeded => {
            matches!(clause, C::ByLaw { .. } | C::Registered(_) | C::InForce(_) | C::Until(_))
        }
    }
}

/// What to write instead of a clause that doesn't fit, where many write it.
pub(super) fn instead(statement: &Kind, clause: &ClauseKind) -> Option<Text> {
    let Kind::Status { verb, .. } = statement else { return None };
    let is_date = matches!(
        clause,
        ClauseKind::From(_) | ClauseKind::InForce(_) | ClauseKind::Adopted(_) | ClauseKind::Registered(_)
    );
    let id = match verb {
        StatusVerb::NotParty => "instead-as-of",
        StatusVerb::Signed | StatusVerb::DeclaresNothing => "instead-note",
        _ => "instead-in-force",
    };
    is_date.then(|| Text::new(id))
}
