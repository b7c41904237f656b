//! Giving persons a name: the region of a clause becomes a group, and the clause names it. Must not know verdicts.

use super::super::snapshot::Snapshot;
use super::edit;
use crate::diagnostic::Text;
use crate::source::{Place, Span};
use crate::syntax::ast::{ClauseKind, CondId, CondKind, Tree};
use lsp_types::{CodeAction, CodeActionKind};

/// The region of the clause that is here as a group before its statement.
pub(super) fn extract(snapshot: &Snapshot, here: Place) -> Option<CodeAction> {
    let names = snapshot.names();
    let (tree, statement) = names.statement(here)?;
    let text = snapshot.files().get(here.file)?.text();
    let clauses = statement.clauses.of(&tree.clauses).iter();
    let region = clauses
        .filter(|clause| clause.span.start <= here.span.end && here.span.start <= clause.span.end)
        .find_map(|clause| match clause.kind {
            ClauseKind::For(id) | ClauseKind::When(id) | ClauseKind::Unless(id) => Some(id),
            _ => None,
        })?;
    let span = tree.cond(region).span;
    // A name for a single word would be a second name of the same.
    if matches!(tree.cond(region).kind, CondKind::Words(words) if words.len() < 2) || span.is_none() {
        return None;
    }
    let name = (1_u32..).map(|number| if number == 1 { "new_group".to_owned() } else { format!("new_group_{number}") });
    let name = name.into_iter().find(|name| !names.meanings.is_taken(name))?;
    let words = condition(tree, text, region)?;
    let before = Place::new(here.file, Span::new(statement.span.start, statement.span.start));
    let declared = format!("group {name} = {words}\n\n");
    let changes = [(before, declared), (Place::new(here.file, span), name)];
    Some(CodeAction {
        title: snapshot.say(&Text::new("editor-extract-group")),
        kind: Some(CodeActionKind::REFACTOR_EXTRACT),
        edit: Some(edit(snapshot, &changes)?),
        ..CodeAction::default()
    })
}

/// A region in the words of a condition: `a, b except c` is `(a or b) and not c` there. Nothing where a part of it can't be
/// read.
fn condition(tree: &Tree, text: &str, id: CondId) -> Option<String> {
    let part = |id: &CondId| {
        let words = condition(tree, text, *id)?;
        let joined = matches!(tree.cond(*id).kind, CondKind::All(_) | CondKind::Any(_) | CondKind::Except(..));
        Some(if joined { format!("({words})") } else { words })
    };
    let all = |parts: crate::syntax::ast::List<CondId>, word: &str| {
        let parts: Option<Vec<String>> = parts.of(&tree.cond_ids).iter().map(part).collect();
        parts.map(|parts| parts.join(word))
    };
    let cond = tree.cond(id);
    match cond.kind {
        CondKind::All(parts) => all(parts, " and "),
        CondKind::Any(parts) => all(parts, " or "),
        CondKind::Not(of) => Some(format!("not {}", part(&of)?)),
        CondKind::Except(of, except) => Some(format!("{} and not {}", part(&of)?, part(&except)?)),
        CondKind::Missing => None,
        _ => Some(cond.span.text(text).split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}
