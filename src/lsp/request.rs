//! The requests that are understood: which there are, and who answers each. Owns what a client is told where there is no
//! answer. Must not know how answers come about.

use super::snapshot::Snapshot;
use super::why::{Model, Report, Why};
use super::{
    actions, completion, definition, folding, formatting, hierarchy, hints, hover, lens, rename, server, signature,
    symbols, tokens, why,
};
use crossbeam_channel::Sender;
use lsp_server::{ErrorCode, Message, RequestId, Response};
use lsp_types::Uri;
use lsp_types::request::{
    CallHierarchyIncomingCalls, CallHierarchyOutgoingCalls, CallHierarchyPrepare, CodeActionRequest, CodeLensRequest,
    Completion, DocumentHighlightRequest, DocumentSymbolRequest, ExecuteCommand, FoldingRangeRequest, Formatting,
    GotoDefinition, GotoImplementation, HoverRequest, InlayHintRequest, OnTypeFormatting, PrepareRenameRequest,
    RangeFormatting, References, Rename, Request, SemanticTokensFullRequest, SemanticTokensRangeRequest,
    SignatureHelpRequest, WorkspaceSymbolRequest,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::Arc;

/// Why there is no answer.
#[derive(Clone, Debug)]
pub(super) enum Failure {
    /// The client doesn't want it any more.
    Cancelled,
    /// The text changed meanwhile.
    Modified,
    /// The folder isn't open any more.
    NotOpen,
    /// The question isn't as the protocol has it.
    Unreadable(String),
    /// What is asked for can't be done: in words for the user.
    Refused(String),
    /// A bug of ours.
    Bug(String),
}

impl Failure {
    pub(super) fn response(self, id: RequestId) -> Response {
        let (code, words) = match self {
            Self::Cancelled => (ErrorCode::RequestCanceled, "cancelled".to_owned()),
            Self::Modified => (ErrorCode::ContentModified, "the text changed meanwhile".to_owned()),
            Self::NotOpen => (ErrorCode::ContentModified, "the folder is closed".to_owned()),
            Self::Unreadable(words) => (ErrorCode::InvalidParams, words),
            Self::Refused(words) => (ErrorCode::RequestFailed, words),
            Self::Bug(said) => (ErrorCode::InternalError, server::bug(&said)),
        };
        Response::new_err(id, code as i32, words)
    }
}

/// On what a request is answered.
pub(super) struct Asked<'a> {
    /// The states of the folders that it is about.
    pub(super) on: &'a [Arc<Snapshot>],
    /// Where messages to the client go besides the answer.
    pub(super) client: &'a Sender<Message>,
}

/// A request and who answers it.
struct Row {
    method: &'static str,
    /// Whether its parameters or its answer name places in a text: then it is of no use once the text is another one.
    hangs_on_places: bool,
    answer: fn(Value, &Asked<'_>) -> Answer,
}

type Answer = Result<Value, Failure>;

/// A row on a document in which the answer hangs on places.
const fn row(method: &'static str, answer: fn(Value, &Asked<'_>) -> Answer) -> Row {
    Row { method, hangs_on_places: true, answer }
}

/// All that are understood.
const ROWS: &[Row] = &[
    #[cfg(test)]
    row("kzrules/crash", |_, _| super::trial::crash()),
    row(HoverRequest::METHOD, |params, on| one::<HoverRequest>(params, on, hover::hover)),
    row(GotoDefinition::METHOD, |params, on| one::<GotoDefinition>(params, on, definition::definition)),
    row(GotoImplementation::METHOD, |params, on| one::<GotoImplementation>(params, on, definition::implementation)),
    row(References::METHOD, |params, on| one::<References>(params, on, definition::references)),
    row(DocumentHighlightRequest::METHOD, |params, on| {
        one::<DocumentHighlightRequest>(params, on, definition::highlight)
    }),
    row(DocumentSymbolRequest::METHOD, |params, on| one::<DocumentSymbolRequest>(params, on, symbols::document)),
    row(CodeLensRequest::METHOD, |params, on| one::<CodeLensRequest>(params, on, lens::lenses)),
    row(CodeActionRequest::METHOD, |params, on| one::<CodeActionRequest>(params, on, actions::actions)),
    row(PrepareRenameRequest::METHOD, |params, on| try_one::<PrepareRenameRequest>(params, on, rename::prepare)),
    row(Rename::METHOD, |params, on| try_one::<Rename>(params, on, rename::rename)),
    row(SemanticTokensFullRequest::METHOD, |params, on| one::<SemanticTokensFullRequest>(params, on, tokens::whole)),
    row(SemanticTokensRangeRequest::METHOD, |params, on| one::<SemanticTokensRangeRequest>(params, on, tokens::range)),
    row(FoldingRangeRequest::METHOD, |params, on| one::<FoldingRangeRequest>(params, on, folding::folding)),
    row(CallHierarchyPrepare::METHOD, |params, on| one::<CallHierarchyPrepare>(params, on, hierarchy::prepare)),
    row(CallHierarchyIncomingCalls::METHOD, |params, on| {
        one::<CallHierarchyIncomingCalls>(params, on, hierarchy::incoming)
    }),
    row(CallHierarchyOutgoingCalls::METHOD, |params, on| {
        one::<CallHierarchyOutgoingCalls>(params, on, hierarchy::outgoing)
    }),
    row(Why::METHOD, |params, on| one::<Why>(params, on, why::why)),
    row(Model::METHOD, |params, on| try_one::<Model>(params, on, why::model)),
    row(Report::METHOD, |params, on| one::<Report>(params, on, why::report)),
    Row {
        method: WorkspaceSymbolRequest::METHOD,
        hangs_on_places: false,
        answer: |params, asked| {
            understood::<WorkspaceSymbolRequest>(params).map(|params| json(&symbols::workspace(asked.on, params)))
        },
    },
    Row {
        method: ExecuteCommand::METHOD,
        hangs_on_places: false,
        answer: |params, asked| {
            understood::<ExecuteCommand>(params)
                .and_then(|params| why::execute(asked, params))
                .map(|found| json(&found))
        },
    },
    row(Formatting::METHOD, |params, on| one::<Formatting>(params, on, formatting::whole)),
    row(RangeFormatting::METHOD, |params, on| one::<RangeFormatting>(params, on, formatting::range)),
    row(OnTypeFormatting::METHOD, |params, on| one::<OnTypeFormatting>(params, on, formatting::on_type)),
    row(Completion::METHOD, |params, on| one::<Completion>(params, on, completion::completion)),
    row(InlayHintRequest::METHOD, |params, on| one::<InlayHintRequest>(params, on, hints::hints)),
    row(SignatureHelpRequest::METHOD, |params, on| one::<SignatureHelpRequest>(params, on, signature::signature)),
];

/// Whether there is such a request.
pub(super) fn is_known(method: &str) -> bool {
    ROWS.iter().any(|row| row.method == method)
}

/// Whether an answer is of no use once the text is another one.
pub(super) fn hangs_on_places(method: &str) -> bool {
    ROWS.iter().any(|row| row.method == method && row.hangs_on_places)
}

/// Answers a request.
pub(super) fn answer(method: &str, params: Value, asked: &Asked<'_>) -> Answer {
    let row = ROWS.iter().find(|row| row.method == method);
    row.map_or(Ok(Value::Null), |row| (row.answer)(params, asked))
}

/// The document that a request is about, where it is about one.
pub(super) fn document(params: &Value) -> Option<Uri> {
    let of = |name: &str| params.get(name).and_then(|value| value.get("uri"));
    of("textDocument").or_else(|| of("item")).and_then(server::uri_in)
}

/// The answer of one folder.
fn one<R>(params: Value, asked: &Asked<'_>, answer: impl FnOnce(&Snapshot, R::Params) -> R::Result) -> Answer
where
    R: Request<Params: DeserializeOwned, Result: Serialize + Default>,
{
    try_one::<R>(params, asked, |snapshot, params| Ok(answer(snapshot, params)))
}

/// The answer of one folder, which may refuse.
fn try_one<R>(
    params: Value,
    asked: &Asked<'_>,
    answer: impl FnOnce(&Snapshot, R::Params) -> Result<R::Result, Failure>,
) -> Answer
where
    R: Request<Params: DeserializeOwned, Result: Serialize + Default>,
{
    let params = understood::<R>(params)?;
    asked
        .on
        .first()
        .map_or_else(|| Ok(R::Result::default()), |snapshot| answer(snapshot, params))
        .map(|found| json(&found))
}

fn understood<R: Request<Params: DeserializeOwned>>(params: Value) -> Result<R::Params, Failure> {
    serde_json::from_value(params).map_err(|error| Failure::Unreadable(error.to_string()))
}

fn json(found: &impl Serialize) -> Value {
    // Strings, numbers and lists can always be written.
    serde_json::to_value(found).unwrap_or_default()
}
