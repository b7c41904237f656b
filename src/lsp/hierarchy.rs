//! What revises what, and what implements what: an act's predecessors and successors, a demand's provisions and a
//! provision's demands, as a hierarchy of calls. Must not know how verdicts were reached.

use super::definition::{here, other_side};
use super::names::Named;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::law::ActId;
use crate::source::Place;
use lsp_types::{
    CallHierarchyIncomingCall, CallHierarchyIncomingCallsParams, CallHierarchyItem, CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams, CallHierarchyPrepareParams, SymbolKind,
};

/// The act or the place of an act that stands here.
pub(super) fn prepare(snapshot: &Snapshot, params: CallHierarchyPrepareParams) -> Option<Vec<CallHierarchyItem>> {
    let (place, occurrence) = here(snapshot, &params.text_document_position_params)?;
    match occurrence.named {
        Named::Act(id) => Some(vec![act_item(snapshot, id)?]),
        Named::Provision(_) if occurrence.declares => Some(vec![provision_item(snapshot, place)?]),
        Named::Provision(number) => {
            let names = snapshot.names();
            let said = names.said_at(names.provision(number)?);
            Some(said.into_iter().filter_map(|place| provision_item(snapshot, place)).collect())
        }
        _ => None,
    }
}

/// What revises or replaces an act; the demands that rest on a provision.
pub(super) fn incoming(
    snapshot: &Snapshot,
    params: CallHierarchyIncomingCallsParams,
) -> Option<Vec<CallHierarchyIncomingCall>> {
    let item = params.item;
    let corpus = snapshot.session.corpus();
    let items: Vec<CallHierarchyItem> = match item_of(snapshot, &item)? {
        Of::Act(id) => {
            let acts = (0..).map(ActId).zip(&corpus.acts);
            let later = acts.filter(|(_, act)| act.revises.contains(&id));
            later.filter_map(|(id, _)| act_item(snapshot, id)).collect()
        }
        Of::Provision(place) => sides(snapshot, place, false),
    };
    Some(
        items
            .into_iter()
            .map(|from| CallHierarchyIncomingCall { from_ranges: vec![from.selection_range], from })
            .collect(),
    )
}

/// What an act revises or replaces; the provisions that decide a demand.
pub(super) fn outgoing(
    snapshot: &Snapshot,
    params: CallHierarchyOutgoingCallsParams,
) -> Option<Vec<CallHierarchyOutgoingCall>> {
    let item = params.item;
    let corpus = snapshot.session.corpus();
    let items: Vec<CallHierarchyItem> = match item_of(snapshot, &item)? {
        Of::Act(id) => {
            let act = corpus.act(id);
            act.revises.iter().filter_map(|id| act_item(snapshot, *id)).collect()
        }
        Of::Provision(place) => sides(snapshot, place, true),
    };
    Some(
        items.into_iter().map(|to| CallHierarchyOutgoingCall { from_ranges: vec![item.selection_range], to }).collect(),
    )
}

/// What an item is about.
enum Of {
    Act(ActId),
    Provision(Place),
}

fn item_of(snapshot: &Snapshot, item: &CallHierarchyItem) -> Option<Of> {
    let place = snapshot.at(&item.uri, item.selection_range.start)?;
    let occurrence = snapshot.names().at(place)?;
    match occurrence.named {
        Named::Act(id) => Some(Of::Act(id)),
        Named::Provision(_) => Some(Of::Provision(Place::new(place.file, occurrence.span))),
        _ => None,
    }
}

/// From a demand to its provisions, or from a provision to its demands.
fn sides(snapshot: &Snapshot, place: Place, to_law: bool) -> Vec<CallHierarchyItem> {
    let demands = !snapshot.verdicts_at(place).is_empty();
    if demands != to_law {
        return Vec::new();
    }
    let places = other_side(snapshot, place).into_iter();
    places.filter_map(|place| provision_item(snapshot, head_of(snapshot, place)?)).collect()
}

/// The address at which the statement at a place speaks.
fn head_of(snapshot: &Snapshot, place: Place) -> Option<Place> {
    let names = snapshot.names();
    let (_, statement) = names.statement(place)?;
    let inside = |one: &&super::names::Occurrence| {
        one.declares
            && matches!(one.named, Named::Provision(_))
            && statement.span.start <= one.span.start
            && one.span.end <= statement.span.end
    };
    // A declared silence stands at no place of an act.
    let head = names.file(place.file)?.all.iter().find(inside).map(|one| one.span);
    Some(Place::new(place.file, head.unwrap_or(statement.span)))
}

fn act_item(snapshot: &Snapshot, id: ActId) -> Option<CallHierarchyItem> {
    let named = Named::Act(id);
    let (place, _) = snapshot.names().everywhere(named).find(|(_, declares)| *declares)?;
    item(snapshot, place, snapshot.name(named), snapshot.title(named), SymbolKind::NAMESPACE)
}

fn provision_item(snapshot: &Snapshot, place: Place) -> Option<CallHierarchyItem> {
    let named = snapshot.names().at(place).map(|one| one.named);
    let name = match named {
        Some(named @ Named::Provision(_)) => snapshot.name(named),
        _ => snapshot.say(&Text::plain(snapshot.files().statement_at(place))),
    };
    let detail: Vec<String> = snapshot.verdicts_at(place).into_iter().map(|row| snapshot.verdict_line(row)).collect();
    item(snapshot, place, name, detail.join("; "), SymbolKind::FIELD)
}

fn item(
    snapshot: &Snapshot,
    place: Place,
    name: String,
    detail: String,
    kind: SymbolKind,
) -> Option<CallHierarchyItem> {
    let selection = snapshot.location(place)?;
    let (_, statement) = snapshot.names().statement(place)?;
    let range = snapshot.range(Place::new(place.file, statement.span));
    Some(CallHierarchyItem {
        name,
        kind,
        tags: None,
        detail: (!detail.is_empty()).then_some(detail),
        uri: selection.uri,
        range,
        selection_range: selection.range,
        data: None,
    })
}
