//! Mistakes of writing as findings: the parser's data with a code, a message and a fix.

use crate::diagnostic::{self, Catalogue, Diagnostic, Text};
use crate::source::{FileId, Place};
use crate::syntax::problem::{Problem, ProblemKind};

/// The finding of a mistake in a file.
pub fn problem(file: FileId, problem: &Problem) -> Diagnostic {
    let (id, args) = problem.kind.message();
    let text = |id: &'static str| args.iter().fold(Text::new(id), |text, (name, value)| text.with(name, value.clone()));
    let code = match problem.kind {
        ProblemKind::UnknownClause { .. } => diagnostic::UNKNOWN_CLAUSE,
        ProblemKind::UnknownStatement { .. } => diagnostic::UNKNOWN_STATEMENT,
        _ => diagnostic::SYNTAX,
    };
    let mut finding = Diagnostic::new(code, text(id)).at(Place::new(file, problem.span));
    for span in &problem.also {
        finding = finding.at(Place::new(file, *span));
    }
    if Catalogue::has_attribute(id, "help") {
        finding = finding.help(text(id).attribute("help"));
    }
    if let Some((span, replacement)) = &problem.fix {
        finding = finding.fix(Place::new(file, *span), replacement.clone());
    }
    finding
}
