//! What a document and a folder hold, as outlines: of a document statement by statement, demands and provisions below their
//! acts; of a folder every name and place of an act that a query fits, in legal order. Must not know verdicts.

use super::names::{Named, Names, declared, target};
use super::snapshot::Snapshot;
use crate::law::{ActSort, Address, Corpus};
use crate::source::{FileId, Place, Role, Span};
use crate::syntax::ast::{Kind, Statement, StatusVerb, Target, TextSort, Tree};
use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind,
    WorkspaceSymbolParams, WorkspaceSymbolResponse,
};
use std::sync::Arc;

/// The most names that a query gives: nobody reads more, and editors ask with every letter.
const MOST: usize = 512;

/// The statements of a document, in the order of the text.
pub(super) fn document(snapshot: &Snapshot, params: DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let (id, _) = snapshot.file(&params.text_document.uri)?;
    let trees = &snapshot.names().file(id)?.trees;
    let mut top: Vec<DocumentSymbol> = Vec::new();
    // What stands at places of one act in a row, below that act.
    let mut act: Option<String> = None;
    for tree in trees {
        for statement in &tree.statements {
            let outline = Outline { snapshot, id, tree, statement };
            let Some(symbol) = outline.symbol() else { continue };
            let of = outline.act();
            if of.is_some()
                && of == act
                && let Some(last) = top.last_mut()
            {
                last.range.end = symbol.range.end;
                last.children.get_or_insert_default().push(symbol);
                continue;
            }
            act.clone_from(&of);
            match of {
                Some(name) => top.push(outline.above(name, symbol)),
                None => {
                    // What is said at the places of an act may stand below its header.
                    if let Kind::Text { sort: TextSort::Instrument | TextSort::Law, .. } = statement.kind {
                        act = Some(symbol.name.clone());
                    }
                    top.push(symbol);
                }
            }
        }
    }
    for symbol in &mut top {
        symbol.children.iter_mut().for_each(|children| children.sort_by_cached_key(legal_order));
    }
    Some(DocumentSymbolResponse::Nested(top))
}

/// The address of a place below its act; what has none stands before.
fn legal_order(symbol: &DocumentSymbol) -> Option<Address> {
    let address = symbol.name.split('#').next().unwrap_or_default();
    Address::parse(address).map(Address::without_part)
}

struct Outline<'s> {
    snapshot: &'s Snapshot,
    id: FileId,
    tree: &'s Tree,
    statement: &'s Statement,
}

impl Outline<'_> {
    fn words(&self, span: Span) -> String {
        let text = self.snapshot.files().get(self.id).map_or("", |file| file.text());
        self.tree.text(span, text).trim_matches('`').split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The act at whose places the statement speaks.
    fn act(&self) -> Option<String> {
        let at = target(&self.statement.kind)?;
        (at.act.is_some() && at.address.is_some()).then(|| self.words(at.act))
    }

    fn symbol(&self) -> Option<DocumentSymbol> {
        let statement = self.statement;
        let (kind, mark, name, detail) = match statement.kind {
            Kind::Broken => return None,
            _ if declared(&statement.kind).is_some() => {
                let name = declared(&statement.kind)?;
                (declared_kind(&statement.kind), name, self.words(name), self.words(title(&statement.kind)))
            }
            Kind::Norm { at, ref properties, .. } => {
                let said = properties.of(&self.tree.names);
                let said = Span::new(said.first()?.start, statement.head_end);
                (SymbolKind::FIELD, at.span(), self.place_words(at), self.words(said))
            }
            _ => match target(&statement.kind) {
                Some(at) => {
                    let said = Span::new(at.span().end, statement.head_end);
                    let detail = self.words(said);
                    (
                        SymbolKind::FIELD,
                        at.span(),
                        self.place_words(at),
                        detail.trim_start_matches(':').trim().to_owned(),
                    )
                }
                None => {
                    let head = Span::new(statement.span.start, statement.head_end);
                    (other_kind(&statement.kind), head, self.words(head), String::new())
                }
            },
        };
        // The protocol wants a name.
        let name = if name.is_empty() { self.words(mark) } else { name };
        Some(self.outlined(if name.is_empty() { "…".to_owned() } else { name }, detail, kind, mark))
    }

    /// `art 8(1)#proof` without its act.
    fn place_words(&self, at: Target) -> String {
        let rest = at.address.to(at.label);
        if rest.is_none() { self.words(at.act) } else { self.words(rest) }
    }

    /// The act above the first of its places.
    fn above(&self, name: String, first: DocumentSymbol) -> DocumentSymbol {
        let at = target(&self.statement.kind).map_or(self.statement.span, |at| at.act);
        let named = self.snapshot.names().meanings.get(&name);
        let title = named.map(|named| self.snapshot.title(named)).unwrap_or_default();
        let mut above = self.outlined(name, title, SymbolKind::NAMESPACE, at);
        above.range = first.range;
        above.children = Some(vec![first]);
        above
    }

    fn outlined(&self, name: String, detail: String, kind: SymbolKind, mark: Span) -> DocumentSymbol {
        let range = self.snapshot.range(Place::new(self.id, self.statement.span));
        let mark = if mark.is_some() { mark } else { Span::new(self.statement.span.start, self.statement.span.start) };
        #[expect(deprecated, reason = "the type has the field, and no other way to be made")]
        DocumentSymbol {
            name,
            detail: (!detail.is_empty()).then_some(detail),
            kind,
            tags: None,
            deprecated: None,
            range,
            selection_range: self.snapshot.range(Place::new(self.id, mark)),
            children: None,
        }
    }
}

const fn title(kind: &Kind) -> Span {
    match kind {
        Kind::Text { title, .. }
        | Kind::Group { title, .. }
        | Kind::Topic { title, .. }
        | Kind::Theme { title, .. }
        | Kind::Parameter { title, .. }
        | Kind::Series { title, .. }
        | Kind::Procedure { title, .. }
        | Kind::Calendar { title, .. }
        | Kind::Case { title, .. } => *title,
        Kind::Property(one) | Kind::Dimension(one) => one.title,
        _ => Span::NONE,
    }
}

const fn declared_kind(kind: &Kind) -> SymbolKind {
    match kind {
        Kind::Text { sort: TextSort::Bill, .. } => SymbolKind::PACKAGE,
        Kind::Text { sort: TextSort::Jurisdiction, .. } => SymbolKind::MODULE,
        Kind::Text { sort: TextSort::Source, .. } => SymbolKind::FILE,
        Kind::Text { .. } => SymbolKind::NAMESPACE,
        Kind::Property(_) => SymbolKind::PROPERTY,
        Kind::Dimension(_) => SymbolKind::ENUM,
        Kind::Parameter { .. } | Kind::Series { .. } => SymbolKind::NUMBER,
        Kind::Procedure { .. } => SymbolKind::FUNCTION,
        Kind::Case { .. } => SymbolKind::EVENT,
        Kind::Calendar { .. } => SymbolKind::ARRAY,
        _ => SymbolKind::CLASS,
    }
}

const fn other_kind(kind: &Kind) -> SymbolKind {
    match kind {
        Kind::Status { verb: StatusVerb::Signed, .. } | Kind::Status { .. } => SymbolKind::KEY,
        Kind::Silent { .. } => SymbolKind::NULL,
        Kind::Says { .. } | Kind::Recommends { .. } => SymbolKind::STRING,
        Kind::Change { .. } => SymbolKind::OPERATOR,
        _ => SymbolKind::OBJECT,
    }
}

/// All names, and places of acts at which something is said, whose words the query fits; in legal order.
pub(super) fn workspace(snapshots: &[Arc<Snapshot>], params: WorkspaceSymbolParams) -> Option<WorkspaceSymbolResponse> {
    let mut found: Vec<(Rank, SymbolInformation)> = Vec::new();
    for snapshot in snapshots {
        let names = snapshot.names();
        for (place, one) in names.all().filter(|(_, one)| one.declares) {
            let is_own = snapshot.files().get(place.file).is_some_and(|file| file.role() == Role::Own);
            let name = snapshot.name(one.named);
            // A value has no title of its own.
            let title = match one.named {
                Named::ValueOf(..) | Named::Value(..) => String::new(),
                named => snapshot.title(named),
            };
            if !is_own || !fits(&params.query, &name) && !fits(&params.query, &title) {
                continue;
            }
            let Some(location) = snapshot.location(place) else { continue };
            found.push((
                rank(snapshot.session.corpus(), names, one.named, &name),
                symbol(snapshot, one.named, name, location),
            ));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found.truncate(MOST);
    Some(WorkspaceSymbolResponse::Flat(found.into_iter().map(|(_, symbol)| symbol).collect()))
}

/// Acts first, each followed by its places in legal order; then the vocabulary by name.
type Rank = (u8, String, Option<Address>, String);

fn rank(corpus: &Corpus, names: &Names, named: Named, name: &str) -> Rank {
    match named {
        Named::Act(id) => (0, corpus.act_name(id).to_owned(), None, String::new()),
        Named::Provision(number) => names.provision(number).map_or_else(
            || (0, name.to_owned(), None, String::new()),
            |one| {
                let label = one.label.clone().unwrap_or_default();
                (0, corpus.act_name(one.act).to_owned(), Some(one.address.clone()), label)
            },
        ),
        _ => (1, name.to_owned(), None, String::new()),
    }
}

fn symbol(snapshot: &Snapshot, named: Named, name: String, location: Location) -> SymbolInformation {
    let title = snapshot.title(named);
    let kind = match named {
        Named::Act(id) if snapshot.session.corpus().act(id).sort == ActSort::Source => SymbolKind::FILE,
        Named::Act(_) => SymbolKind::NAMESPACE,
        Named::Jurisdiction(_) => SymbolKind::MODULE,
        Named::Bill(_) => SymbolKind::PACKAGE,
        Named::Provision(_) => SymbolKind::FIELD,
        Named::Property(_) => SymbolKind::PROPERTY,
        Named::Dimension(_) => SymbolKind::ENUM,
        Named::ValueOf(..) | Named::Value(..) => SymbolKind::ENUM_MEMBER,
        Named::Parameter(_) | Named::Series(_) => SymbolKind::NUMBER,
        Named::Procedure(_) => SymbolKind::FUNCTION,
        Named::Case(_) => SymbolKind::EVENT,
        Named::Calendar(_) => SymbolKind::ARRAY,
        Named::Group(_) | Named::Topic(_) | Named::Theme(_) | Named::Term(_) => SymbolKind::CLASS,
    };
    #[expect(deprecated, reason = "the type has the field, and no other way to be made")]
    SymbolInformation {
        name,
        kind,
        tags: None,
        deprecated: None,
        location,
        container_name: (!title.is_empty()).then_some(title),
    }
}

/// Whether the letters of the query stand in the words, in their order; capitals don't matter, and blanks part words.
fn fits(query: &str, words: &str) -> bool {
    let words = words.to_lowercase();
    query.split_whitespace().all(|part| {
        let mut rest = words.chars();
        part.to_lowercase().chars().all(|letter| rest.any(|other| other == letter))
    })
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_query_fits_by_its_letters_in_order() {
        for (query, words) in
            [("", "x"), ("c183 8", "C183 art 8(1)"), ("matlv", "maternity_leave"), ("декрет", "Декретный отпуск")]
        {
            assert!(fits(query, words), "{query} {words}");
        }
        assert!(!fits("levaem", "maternity_leave"));
    }
}
