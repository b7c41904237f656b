//! The colours of words by what they mean: acts, properties, values, persons, parameters, told apart where the grammar of an
//! editor can't. Must not know what the client makes of them.

use super::names::Named;
use super::snapshot::Snapshot;
use crate::source::{FileId, Role, SourceFile, Span};
use lsp_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensLegend,
    SemanticTokensParams, SemanticTokensRangeParams, SemanticTokensRangeResult, SemanticTokensResult,
};

/// The kinds, by number.
const TYPES: [SemanticTokenType; 10] = [
    SemanticTokenType::NAMESPACE,
    SemanticTokenType::PROPERTY,
    SemanticTokenType::ENUM,
    SemanticTokenType::ENUM_MEMBER,
    SemanticTokenType::TYPE,
    SemanticTokenType::CLASS,
    SemanticTokenType::VARIABLE,
    SemanticTokenType::FUNCTION,
    SemanticTokenType::EVENT,
    SemanticTokenType::MACRO,
];
/// The modifiers, by bit.
const MODIFIERS: [SemanticTokenModifier; 2] =
    [SemanticTokenModifier::DECLARATION, SemanticTokenModifier::DEFAULT_LIBRARY];

pub(super) fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend { token_types: TYPES.to_vec(), token_modifiers: MODIFIERS.to_vec() }
}

/// The number of a kind in [`TYPES`].
const fn kind(named: Named) -> u32 {
    match named {
        Named::Act(_) | Named::Bill(_) => 0,
        Named::Property(_) => 1,
        Named::Dimension(_) => 2,
        Named::ValueOf(..) | Named::Value(..) => 3,
        Named::Jurisdiction(_) => 4,
        Named::Group(_) | Named::Topic(_) | Named::Theme(_) | Named::Term(_) => 5,
        Named::Parameter(_) | Named::Series(_) | Named::Calendar(_) => 6,
        Named::Procedure(_) => 7,
        Named::Case(_) => 8,
        Named::Provision(_) => 9,
    }
}

pub(super) fn whole(snapshot: &Snapshot, params: SemanticTokensParams) -> Option<SemanticTokensResult> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    let all = Span::new(0, u32::try_from(file.text().len()).unwrap_or(u32::MAX));
    Some(SemanticTokensResult::Tokens(tokens(snapshot, id, file, all)?))
}

pub(super) fn range(snapshot: &Snapshot, params: SemanticTokensRangeParams) -> Option<SemanticTokensRangeResult> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    let within = snapshot.encoding().span(file, params.range);
    Some(SemanticTokensRangeResult::Tokens(tokens(snapshot, id, file, within)?))
}

fn tokens(snapshot: &Snapshot, id: FileId, file: &SourceFile, within: Span) -> Option<SemanticTokens> {
    let names = snapshot.names();
    let (mut line, mut character) = (0, 0);
    let mut behind = 0;
    let mut data = Vec::new();
    for one in &names.file(id)?.all {
        // Tokens may neither overlap nor cross lines.
        if one.span.start < within.start || one.span.end > within.end || one.span.start < behind {
            continue;
        }
        let range = snapshot.encoding().range(file, one.span);
        if range.start.line != range.end.line {
            continue;
        }
        behind = one.span.end;
        let delta_line = range.start.line - line;
        let delta_start = if delta_line == 0 { range.start.character - character } else { range.start.character };
        (line, character) = (range.start.line, range.start.character);
        let of_module = declared_in_module(snapshot, one.named);
        data.push(SemanticToken {
            delta_line,
            delta_start,
            length: range.end.character - range.start.character,
            token_type: kind(one.named),
            token_modifiers_bitset: u32::from(one.declares) | u32::from(of_module) << 1,
        });
    }
    Some(SemanticTokens { result_id: None, data })
}

/// Whether a name comes with a module. Values and places stand beside what declares them.
fn declared_in_module(snapshot: &Snapshot, named: Named) -> bool {
    let corpus = snapshot.session.corpus();
    let place = match named {
        Named::Act(id) => corpus.act(id).place,
        Named::Property(id) => corpus.property(id).place,
        Named::Dimension(id) => corpus.dimension(id).place,
        Named::Parameter(id) => corpus.parameter(id).place,
        _ => return false,
    };
    snapshot.files().get(place.file).is_some_and(|file| file.role() == Role::Module)
}
