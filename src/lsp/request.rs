//! The requests that are understood: which there are, and who answers each. Owns what a client is told where there is no
//! answer. Must not know how answers come about.

use super::server;
use super::snapshot::Snapshot;
use super::{completion, hints, signature};
use lsp_server::{ErrorCode, RequestId, Response};
use lsp_types::Uri;
use lsp_types::request::Request;
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

/// A request and who answers it.
struct Row {
    method: &'static str,
    /// Whether its parameters or its answer name places in a text: then it is of no use once the text is another one.
    hangs_on_places: bool,
    answer: fn(Value, &[Arc<Snapshot>]) -> Answer,
}

type Answer = Result<Value, Failure>;

/// All that are understood.
const ROWS: &[Row] = &[
    Row {
        method: lsp_types::request::Completion::METHOD,
        hangs_on_places: true,
        answer: |params, on| one::<lsp_types::request::Completion>(params, on, completion::completion),
    },
    Row {
        method: lsp_types::request::SignatureHelpRequest::METHOD,
        hangs_on_places: false,
        answer: |params, on| one::<lsp_types::request::SignatureHelpRequest>(params, on, signature::signature),
    },
    Row {
        method: lsp_types::request::InlayHintRequest::METHOD,
        hangs_on_places: true,
        answer: |params, on| one::<lsp_types::request::InlayHintRequest>(params, on, hints::hints),
    },
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
pub(super) fn answer(method: &str, params: Value, on: &[Arc<Snapshot>]) -> Answer {
    let row = ROWS.iter().find(|row| row.method == method);
    row.map_or(Ok(Value::Null), |row| (row.answer)(params, on))
}

/// The document that a request is about, where it is about one.
pub(super) fn document(params: &Value) -> Option<Uri> {
    let of = |name: &str| params.get(name).and_then(|value| value.get("uri"));
    of("textDocument").or_else(|| of("item")).and_then(server::uri_in)
}

/// The answer of one folder.
fn one<R>(params: Value, on: &[Arc<Snapshot>], answer: impl FnOnce(&Snapshot, R::Params) -> R::Result) -> Answer
where
    R: Request<Params: DeserializeOwned, Result: Serialize + Default>,
{
    try_one::<R>(params, on, |snapshot, params| Ok(answer(snapshot, params)))
}

/// The answer of one folder, which may refuse.
fn try_one<R>(
    params: Value,
    on: &[Arc<Snapshot>],
    answer: impl FnOnce(&Snapshot, R::Params) -> Result<R::Result, Failure>,
) -> Answer
where
    R: Request<Params: DeserializeOwned, Result: Serialize + Default>,
{
    let params = understood::<R>(params)?;
    on.first().map_or_else(|| Ok(R::Result::default()), |snapshot| answer(snapshot, params)).map(|found| json(&found))
}

fn understood<R: Request<Params: DeserializeOwned>>(params: Value) -> Result<R::Params, Failure> {
    serde_json::from_value(params).map_err(|error| Failure::Unreadable(error.to_string()))
}

fn json(found: &impl Serialize) -> Value {
    // Strings, numbers and lists can always be written.
    serde_json::to_value(found).unwrap_or_default()
}
