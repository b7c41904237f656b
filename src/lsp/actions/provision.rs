//! Writing what is missing: the provision that a demand asks for, as a fact that somebody has still to find in a law (its
//! article open, and marked `unverified`), or as a line of a new bill. Must not know how a gap was found.

use super::super::names::Named;
use super::super::place::uri_of;
use super::super::snapshot::Snapshot;
use super::{edit, end_of};
use crate::diagnostic::Text;
use crate::law::{ActId, ActSort};
use crate::report::model::{Verdict, Word};
use crate::source::{FileId, Place, Role};
use crate::syntax::ast::ClauseKind;
use indexmap::IndexSet;
use lsp_types::{
    CodeAction, CodeActionKind, CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, ResourceOp, TextDocumentEdit, TextEdit, WorkspaceEdit,
};
use std::path::Path;

/// The laws that are offered at most.
const MOST_LAWS: usize = 3;

/// For a demand that nothing provides for: facts in the laws that come into question, and a bill.
pub(super) fn missing(snapshot: &Snapshot, row: &Verdict) -> Vec<CodeAction> {
    if !matches!(row.word, Word::Gap | Word::Partial | Word::Shortfall | Word::Unknown) {
        return Vec::new();
    }
    let Some(words) = provision_words(snapshot, row) else { return Vec::new() };
    let laws = laws(snapshot, row);
    let mut found: Vec<CodeAction> = Vec::new();
    if matches!(row.word, Word::Gap | Word::Unknown) {
        found.extend(laws.iter().filter_map(|law| fact(snapshot, row, *law, &words)));
    }
    found.extend(laws.first().and_then(|law| bill(snapshot, row, *law, &words)));
    found
}

/// What a provision would have to say: the demand's property and value, its persons and circumstances.
fn provision_words(snapshot: &Snapshot, row: &Verdict) -> Option<String> {
    let names = snapshot.names();
    let (tree, statement) = names.statement(row.demand)?;
    let text = snapshot.files().get(row.demand.file)?.text();
    let demanded = row.demand.span.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
    // A law gives a value; at the least that which is demanded.
    let demanded = ["at least", "at most", ">=", "<="]
        .iter()
        .fold(demanded, |words, operator| words.replacen(&format!(" {operator} "), " = ", 1));
    let clauses = statement.clauses.of(&tree.clauses).iter();
    let scope = clauses
        .filter(|clause| matches!(clause.kind, ClauseKind::For(_) | ClauseKind::When(_) | ClauseKind::Unless(_)));
    let scope = scope.map(|clause| {
        let words = clause.span.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("\n  {words}")
    });
    Some(demanded + &scope.collect::<String>())
}

/// The laws in which it could stand: those that were searched or not searched for it, else the laws of the state.
fn laws(snapshot: &Snapshot, row: &Verdict) -> Vec<ActId> {
    let corpus = snapshot.session.corpus();
    let Some(Named::Property(property)) = snapshot.names().meanings.get(&row.property) else { return Vec::new() };
    let silences = corpus.silences.iter().filter(|silence| silence.property == property);
    let mut laws: Vec<ActId> = silences
        .flat_map(|silence| silence.not_searched.iter().chain(&silence.searched))
        .map(|(act, _)| *act)
        .collect();
    let state = snapshot.session.moment().jurisdiction;
    let of_state = (0..).map(ActId).zip(&corpus.acts);
    laws.extend(
        of_state.filter(|(_, act)| act.sort == ActSort::Law && (state.is_none() || act.of == state)).map(|(id, _)| id),
    );
    laws.into_iter().collect::<IndexSet<ActId>>().into_iter().take(MOST_LAWS).collect()
}

/// A fact with its article open, where the law's other facts stand.
fn fact(snapshot: &Snapshot, row: &Verdict, law: ActId, words: &str) -> Option<CodeAction> {
    let law_name = snapshot.name(Named::Act(law));
    let file = facts_of(snapshot, law)?;
    let (end, _) = end_of(snapshot, file)?;
    let gap = if snapshot.files().get(file)?.text().ends_with('\n') { "\n" } else { "\n\n" };
    let reason = snapshot.say(&Text::new("editor-fact-open").with("name", row.obligation.as_str()));
    let statement = format!("{gap}{law_name} art ?: {words}\n  unverified \"{}\"\n", reason.replace('"', "'"));
    let title = Text::new("editor-write-fact").with("law", law_name);
    action(snapshot, &title, edit(snapshot, &[(end, statement)])?)
}

/// The workspace's own file in which most provisions of a law stand.
fn facts_of(snapshot: &Snapshot, law: ActId) -> Option<FileId> {
    let corpus = snapshot.session.corpus();
    let is_own = |file: FileId| snapshot.files().get(file).is_some_and(|file| file.role() == Role::Own);
    let whole = |place: Place| snapshot.files().whole(place).file;
    let of_law = corpus.norms.iter().filter(|norm| norm.act == law && is_own(norm.file));
    let of_law = of_law.map(|norm| whole(norm.head_place()));
    let mut counts: Vec<(FileId, usize)> = Vec::new();
    for file in of_law {
        match counts.iter_mut().find(|(other, _)| *other == file) {
            Some((_, count)) => *count += 1,
            None => counts.push((file, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(file, count)| (*count, std::cmp::Reverse(*file))).map(|(file, _)| file);
    most.or_else(|| Some(whole(corpus.act(law).place)).filter(|file| is_own(*file)))
}

/// A bill of its own, in a new file beside the bills that there are.
fn bill(snapshot: &Snapshot, row: &Verdict, law: ActId, words: &str) -> Option<CodeAction> {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let stem = format!("{}{}", letters(&row.act), letters(&row.address));
    let name = (1_u32..).map(|number| if number == 1 { format!("{stem}Bill") } else { format!("{stem}Bill{number}") });
    let name = name.into_iter().find(|name| !snapshot.names().meanings.is_taken(name))?;
    let path = folder_of_bills(snapshot).join(format!("{}.bill", name.to_lowercase()));
    let uri = uri_of(&path.to_string_lossy())?;
    let title = snapshot.say(&Text::new("editor-bill-title").with("name", row.obligation.as_str())).replace('"', "'");
    let law_name = snapshot.name(Named::Act(law));
    let text = format!("bill {name} \"{title}\"\n\n{name} adds {law_name} art ?: {words}\n");
    let create = ResourceOp::Create(CreateFile {
        uri: uri.clone(),
        options: Some(CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) }),
        annotation_id: None,
    });
    let write = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![OneOf::Left(TextEdit::new(Range::default(), text))],
    };
    let operations = vec![DocumentChangeOperation::Op(create), DocumentChangeOperation::Edit(write)];
    let edit =
        WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() };
    action(snapshot, &Text::new("editor-write-bill").with("name", row.obligation.as_str()), edit)
}

fn folder_of_bills(snapshot: &Snapshot) -> std::path::PathBuf {
    let is_bill = |place: &Place| snapshot.files().get(place.file).filter(|file| file.role() == Role::Own);
    let bills = snapshot.session.corpus().bills.iter().map(|bill| bill.place);
    let there = bills.into_iter().find_map(|place| Some(Path::new(is_bill(&place)?.path()).parent()?.to_owned()));
    there.unwrap_or_else(|| {
        let rules = snapshot.state.root.join("rules");
        if rules.is_dir() { rules } else { snapshot.state.root.clone() }
    })
}

fn action(snapshot: &Snapshot, title: &Text, edit: WorkspaceEdit) -> Option<CodeAction> {
    Some(CodeAction {
        title: snapshot.say(title),
        kind: Some(CodeActionKind::REFACTOR),
        edit: Some(edit),
        ..CodeAction::default()
    })
}
