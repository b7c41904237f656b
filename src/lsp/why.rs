//! How a verdict came about, as a tree for the editor; what a bill changes and what a check found, as Markdown. These are
//! requests of our own (`docs/language-server.md`); clients that know none of them run the same as commands, and are shown
//! a file. Must not know how a derivation is told.

use super::lens::{MODEL, WHY};
use super::names::{Named, target};
use super::place::uri_of;
use super::request::{Asked, Failure};
use super::shelf;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::finding::Line;
use crate::report::{self, document};
use crate::session::Bills;
use crate::source::{Place, Span};
use crate::syntax::ast::Kind;
use lsp_server::{Message, Notification, RequestId};
use lsp_types::notification::{Notification as _, ShowMessage};
use lsp_types::request::{Request, ShowDocument};
use lsp_types::{
    ExecuteCommandParams, Location, MessageType, Position, ShowDocumentParams, ShowMessageParams,
    TextDocumentIdentifier, TextDocumentPositionParams, Uri,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `kzrules/why`: how the verdict on the statement at a position came about.
pub(super) enum Why {}

impl Request for Why {
    type Params = TextDocumentPositionParams;
    type Result = Option<Tree>;
    const METHOD: &'static str = "kzrules/why";
}

/// `kzrules/model`: what the bills of a document change.
pub(super) enum Model {}

impl Request for Model {
    type Params = OfDocument;
    type Result = Option<Written>;
    const METHOD: &'static str = "kzrules/model";
}

/// `kzrules/report`: what a check of the folder found.
pub(super) enum Report {}

impl Request for Report {
    type Params = OfDocument;
    type Result = Option<Written>;
    const METHOD: &'static str = "kzrules/report";
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OfDocument {
    /// Nothing for the first folder.
    #[serde(default)]
    pub(super) text_document: Option<TextDocumentIdentifier>,
}

/// A text to be shown.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Written {
    pub(super) markdown: String,
}

/// A derivation.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Tree {
    /// What it is about.
    pub(super) title: String,
    pub(super) nodes: Vec<Node>,
}

/// One line of it, with what stands below.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Node {
    pub(super) label: String,
    /// Where it leads, where it speaks of a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<Location>,
    pub(super) children: Vec<Node>,
}

/// The derivation of what stands at a position; nothing where there is none.
pub(super) fn why(snapshot: &Snapshot, at: TextDocumentPositionParams) -> Option<Tree> {
    let place = snapshot.at(&at.text_document.uri, at.position)?;
    let title = question(snapshot, place)?;
    let lines = snapshot.session.why(&title).ok()?;
    let mut lines = lines.into_iter().peekable();
    let mut nodes = Vec::new();
    while let Some((depth, _)) = lines.peek() {
        let depth = *depth;
        nodes.extend(node(snapshot, depth, &mut lines));
    }
    Some(Tree { title, nodes })
}

fn node(
    snapshot: &Snapshot,
    depth: usize,
    lines: &mut std::iter::Peekable<impl Iterator<Item = Line>>,
) -> Option<Node> {
    let (_, text) = lines.next()?;
    let label = snapshot.say(&text);
    let mut children = Vec::new();
    while lines.peek().is_some_and(|(next, _)| *next > depth) {
        let next = lines.peek().map_or(depth, |(next, _)| *next);
        children.extend(node(snapshot, next, lines));
    }
    Some(Node { location: leads_to(snapshot, &label), label, children })
}

/// Where a line leads that begins with the name of a provision: `LabourCode art 99(2): …`.
fn leads_to(snapshot: &Snapshot, label: &str) -> Option<Location> {
    let names = snapshot.names();
    let act = label.split_whitespace().next()?;
    let Some(Named::Act(id)) = names.meanings.get(act) else { return None };
    let rest = label.get(act.len()..)?.trim_start();
    let behind = rest.find([':', ',', ';', '—']).unwrap_or(rest.len());
    let (address, label) = match rest.get(..behind)?.split_once('#') {
        Some((address, label)) => (address, label.split_whitespace().next().map(str::to_owned)),
        None => (rest.get(..behind)?, None),
    };
    // What follows the address may be words.
    let words: Vec<&str> = address.split_whitespace().collect();
    let address = (1..=words.len()).rev().find_map(|count| {
        crate::law::Address::parse(&words.get(..count)?.join(" ")).map(crate::law::Address::without_part)
    })?;
    let said = names.said_at(&super::names::ProvisionName { act: id, address, label });
    snapshot.location(*said.first()?)
}

/// What is asked of the statement at a place.
pub(super) fn question(snapshot: &Snapshot, place: Place) -> Option<String> {
    let names = snapshot.names();
    let (tree, statement) = names.statement(place)?;
    let text = snapshot.files().get(place.file)?.text();
    let words = |span: Span| tree.text(span, text).trim_matches('`').to_owned();
    if target(&statement.kind).is_some() {
        let inside = |one: &&super::names::Occurrence| {
            one.declares
                && matches!(one.named, Named::Provision(_))
                && statement.span.start <= one.span.start
                && one.span.end <= statement.span.end
        };
        let head = names.file(place.file)?.all.iter().find(inside)?;
        return Some(snapshot.name(head.named));
    }
    match statement.kind {
        Kind::Silent { of, properties } => {
            let properties: Vec<String> = properties.of(&tree.names).iter().map(|span| words(*span)).collect();
            Some(format!("{} silent on {}", words(of), properties.join(", ")))
        }
        Kind::Status { of, to, .. } => Some(format!("{} {}", words(of), words(to.act))),
        Kind::Property(one) => Some(words(one.name)),
        Kind::Parameter { name, .. } => Some(words(name)),
        _ => None,
    }
}

/// What the bills of a document change; nothing where it holds none.
pub(super) fn model(snapshot: &Snapshot, of: OfDocument) -> Result<Option<Written>, Failure> {
    let Some((id, _)) = of.text_document.and_then(|document| snapshot.file(&document.uri)) else { return Ok(None) };
    let session = &snapshot.session;
    match session.bills(&[Bills::In(id)]) {
        Ok(bills) => {
            let names = session.names_of(&bills).join(", ");
            let found = session.model(&bills);
            let drawn = document::changes(&found, Text::new("model-title").with("bills", names), false);
            Ok(Some(Written { markdown: document::markdown(&drawn, &snapshot.style) }))
        }
        Err(problem) => Err(Failure::Refused(snapshot.say(&problem.message))),
    }
}

/// What a check found, as the summary of a job has it.
pub(super) fn report(snapshot: &Snapshot, _: OfDocument) -> Option<Written> {
    let style = report::Style { known: false, ..snapshot.style };
    Some(Written { markdown: report::job_summary(snapshot.report(), snapshot.files(), &style) })
}

/// The commands of the lenses, for clients that don't know them: what they show is shown as a file, or else as a message.
pub(super) fn execute(asked: &Asked<'_>, params: ExecuteCommandParams) -> Result<Option<Value>, Failure> {
    let mut arguments = params.arguments.into_iter();
    let uri: Option<Uri> = arguments.next().and_then(|value| serde_json::from_value(value).ok());
    let Some(uri) = uri else { return Err(Failure::Unreadable("no document is named".to_owned())) };
    let Some(snapshot) = asked.on.iter().find(|snapshot| snapshot.file(&uri).is_some()) else { return Ok(None) };
    let text_document = TextDocumentIdentifier { uri };
    let (name, markdown) = match params.command.as_str() {
        WHY => {
            let position: Option<Position> = arguments.next().and_then(|value| serde_json::from_value(value).ok());
            let at = TextDocumentPositionParams { text_document, position: position.unwrap_or_default() };
            let Some(tree) = why(snapshot, at) else { return Ok(None) };
            ("why.md", listed(&tree))
        }
        MODEL => match model(snapshot, OfDocument { text_document: Some(text_document) })? {
            Some(written) => ("model.md", written.markdown),
            None => return Ok(None),
        },
        other => return Err(Failure::Unreadable(format!("no command {other}"))),
    };
    show(asked, snapshot, name, &markdown);
    Ok(None)
}

fn show(asked: &Asked<'_>, snapshot: &Snapshot, name: &str, markdown: &str) {
    let file = shelf::lay_down(&snapshot.state.root, name, markdown).filter(|_| snapshot.state.client.shows_documents);
    let message: Message = match file.and_then(|path| uri_of(&path.to_string_lossy())) {
        Some(uri) => {
            let params = ShowDocumentParams { uri, external: Some(false), take_focus: Some(true), selection: None };
            let id = RequestId::from(format!("kzrules/show/{name}"));
            lsp_server::Request::new(id, ShowDocument::METHOD.to_owned(), params).into()
        }
        None => {
            let params = ShowMessageParams { typ: MessageType::INFO, message: markdown.to_owned() };
            Notification::new(ShowMessage::METHOD.to_owned(), params).into()
        }
    };
    let _ = asked.client.send(message);
}

/// A derivation as a list in Markdown.
fn listed(tree: &Tree) -> String {
    let mut out = format!("# {}\n\n", super::hover::plain(&tree.title));
    list(&tree.nodes, 0, &mut out);
    out
}

fn list(nodes: &[Node], depth: usize, out: &mut String) {
    for node in nodes {
        out.push_str(&format!("{}- {}\n", "  ".repeat(depth), super::hover::plain(&node.label)));
        list(&node.children, depth + 1, out);
    }
}
