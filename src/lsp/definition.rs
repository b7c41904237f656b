//! From a name to where it is declared, from an address to what is said there, and everywhere where either is named; across
//! rules and law: from a demand to the provisions that decide it, and back. Must not know how they were found.

use super::names::{Named, Occurrence};
use super::snapshot::Snapshot;
use crate::source::Place;
use indexmap::IndexSet;
use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, GotoDefinitionParams, GotoDefinitionResponse,
    Location, ReferenceParams, TextDocumentPositionParams,
};

/// Where what stands here is declared; from a place of an act where something is said, what the other side says of it.
pub(super) fn definition(snapshot: &Snapshot, params: GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let (place, occurrence) = here(snapshot, &params.text_document_position_params)?;
    let names = snapshot.names();
    let mut places: Vec<Place> = match occurrence.named {
        Named::Provision(_) if occurrence.declares => other_side(snapshot, place),
        Named::Provision(number) => names.said_at(names.provision(number)?),
        named => names.everywhere(named).filter(|(_, declares)| *declares).map(|(place, _)| place).collect(),
    };
    places.dedup();
    Some(GotoDefinitionResponse::Array(locations(snapshot, places)))
}

/// What decides the demands of the statement here, or what rests on its provisions; a declared silence too.
pub(super) fn implementation(snapshot: &Snapshot, params: GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let at = &params.text_document_position_params;
    let place = snapshot.at(&at.text_document.uri, at.position)?;
    Some(GotoDefinitionResponse::Array(locations(snapshot, other_side(snapshot, place))))
}

/// Everywhere where what stands here is named.
pub(super) fn references(snapshot: &Snapshot, params: ReferenceParams) -> Option<Vec<Location>> {
    let (_, occurrence) = here(snapshot, &params.text_document_position)?;
    let with_declaration = params.context.include_declaration;
    let places = everywhere(snapshot, occurrence).into_iter();
    let places = places.filter(|(_, declares)| with_declaration || !declares).map(|(place, _)| place);
    Some(locations(snapshot, places.collect()))
}

/// The same in this document alone.
pub(super) fn highlight(snapshot: &Snapshot, params: DocumentHighlightParams) -> Option<Vec<DocumentHighlight>> {
    let (here, occurrence) = here(snapshot, &params.text_document_position_params)?;
    let places = everywhere(snapshot, occurrence).into_iter().filter(|(place, _)| place.file == here.file);
    let highlight = |(place, declares)| DocumentHighlight {
        range: snapshot.range(place),
        kind: Some(if declares { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ }),
    };
    Some(places.map(highlight).collect())
}

/// The provisions and silences that decide the demands of the statement at a place; the demands that rest on it.
pub(super) fn other_side(snapshot: &Snapshot, place: Place) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for row in snapshot.verdicts_at(place) {
        places.extend(row.provisions.iter().map(|provision| provision.place));
    }
    let Some((_, statement)) = snapshot.names().statement(place) else { return places };
    let inside =
        |at: Place| at.file == place.file && at.span.start >= statement.span.start && at.span.end <= statement.span.end;
    let on_it = snapshot.verdicts().filter(|row| row.provisions.iter().any(|one| inside(one.place)));
    places.extend(on_it.map(|row| row.demand));
    places.into_iter().collect::<IndexSet<Place>>().into_iter().collect()
}

/// What stands at a position, and where.
pub(super) fn here(snapshot: &Snapshot, at: &TextDocumentPositionParams) -> Option<(Place, Occurrence)> {
    let place = snapshot.at(&at.text_document.uri, at.position)?;
    let occurrence = snapshot.names().at(place)?;
    Some((Place::new(place.file, occurrence.span), occurrence))
}

/// Everywhere where something is named; a place of an act also where it is named with another label, or none.
fn everywhere(snapshot: &Snapshot, occurrence: Occurrence) -> Vec<(Place, bool)> {
    let names = snapshot.names();
    let Named::Provision(number) = occurrence.named else { return names.everywhere(occurrence.named).collect() };
    let Some(wanted) = names.provision(number) else { return Vec::new() };
    let is_it = |one: &Occurrence| match one.named {
        Named::Provision(number) => names.provision(number).is_some_and(|other| {
            let labelled = wanted.label.is_none() || other.label.is_none() || wanted.label == other.label;
            other.act == wanted.act && other.address == wanted.address && labelled
        }),
        _ => false,
    };
    names.all().filter(|(_, one)| is_it(one)).map(|(place, one)| (place, one.declares)).collect()
}

fn locations(snapshot: &Snapshot, places: Vec<Place>) -> Vec<Location> {
    places.into_iter().filter_map(|place| snapshot.location(place)).collect()
}
