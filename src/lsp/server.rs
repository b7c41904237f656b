//! The thread that takes messages: it keeps what lies open, has it read and judged, has requests answered, and sends the
//! findings. Owns the order of all that; nothing in it takes long. Must not know how an answer comes about.

use super::capabilities::{capabilities, watchers};
use super::client::Client;
use super::desk::{Choose, Desk, Wanted};
use super::findings::Published;
use super::place::{Encoding, path_of};
use super::request::{self, Failure};
use super::snapshot::Snapshot;
use super::work::{Event, Question, Workers, whole};
use crossbeam_channel::select;
use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, RequestId, Response};
use lsp_types::notification::{
    Cancel, DidChangeConfiguration, DidChangeTextDocument, DidChangeWatchedFiles, DidChangeWorkspaceFolders,
    DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, LogMessage, Notification as _, ShowMessage,
};
use lsp_types::request::{RegisterCapability, Request as _, WorkspaceConfiguration};
use lsp_types::{
    ClientCapabilities, ConfigurationItem, ConfigurationParams, InitializeParams, LogMessageParams, MessageType,
    NumberOrString, ShowMessageParams, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How the conversation ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// The client said that it would.
    Orderly,
    /// The client went away.
    Abruptly,
}

/// Talks with a client until it ends the conversation.
///
/// # Errors
///
/// Where the client doesn't keep to the protocol's order at the beginning or the end.
pub fn serve(connection: &Connection, choose: Choose) -> Result<Ended, ProtocolError> {
    let (id, params) = connection.initialize_start()?;
    // What a client says that isn't as expected is as if it hadn't said it.
    let params: InitializeParams = serde_json::from_value(params).unwrap_or_default();
    let general = params.capabilities.general.as_ref();
    let encoding = Encoding::agreed(general.and_then(|general| general.position_encodings.as_deref()));
    // Our own extensions show what the lenses lead to by themselves.
    let options = params.initialization_options.as_ref();
    let knows_commands = options.and_then(|options| options.get("commands")).and_then(Value::as_bool) == Some(true);
    let answer = json!({
        "capabilities": capabilities(encoding, knows_commands),
        "serverInfo": { "name": "kzrules", "version": env!("CARGO_PKG_VERSION") },
    });
    connection.initialize_finish(id, answer)?;
    let mut wanted = params.initialization_options.clone().map(wanted).unwrap_or_default();
    wanted.locale.clone_from(&params.locale);
    let mut server = Server {
        connection,
        desk: Desk::new(choose, wanted, encoding),
        workers: Workers::start(connection.sender.clone()),
        read: HashMap::new(),
        waiting: Vec::new(),
        published: Published::default(),
        told: Vec::new(),
        client: params.capabilities.clone(),
    };
    server.desk.client = Client::of(&params.capabilities);
    server.begin(&params);
    server.run()
}

/// A request that waits for the state in which it was asked to be read.
struct Waiting {
    request: Request,
    /// The folder that it is about; all of them where nothing.
    root: Option<PathBuf>,
    number: u64,
}

struct Server<'c> {
    connection: &'c Connection,
    desk: Desk,
    workers: Workers,
    /// The newest states that are read.
    read: HashMap<PathBuf, Arc<Snapshot>>,
    waiting: Vec<Waiting>,
    published: Published,
    /// The problems with settings that the user was told.
    told: Vec<String>,
    client: ClientCapabilities,
}

/// The number of our one request whose answer counts.
const CONFIGURATION: i32 = 1;

impl Server<'_> {
    fn begin(&mut self, params: &InitializeParams) {
        #[expect(deprecated, reason = "clients of older versions of the protocol name their only folder there")]
        let only = params.root_uri.clone().into_iter();
        let folders = params.workspace_folders.iter().flatten().map(|folder| folder.uri.clone());
        let mut roots: Vec<PathBuf> = folders.filter_map(|uri| path_of(&uri)).collect();
        if roots.is_empty() {
            roots.extend(only.filter_map(|uri| path_of(&uri)));
        }
        roots.iter().for_each(|root| self.desk.open_folder(root));
        let files = self.client.workspace.as_ref().and_then(|workspace| workspace.did_change_watched_files);
        if files.and_then(|files| files.dynamic_registration) == Some(true) {
            self.send(Request::new(RequestId::from(2), RegisterCapability::METHOD.to_owned(), watchers()));
        }
        self.ask_for_configuration();
        self.refresh();
    }

    fn run(mut self) -> Result<Ended, ProtocolError> {
        let messages = self.connection.receiver.clone();
        let events = self.workers.events.clone();
        loop {
            select! {
                recv(messages) -> message => match message {
                    Ok(Message::Request(request)) => {
                        if self.connection.handle_shutdown(&request)? {
                            return Ok(Ended::Orderly);
                        }
                        let id = request.id.clone();
                        if let Some(said) = self.safely(|server| server.request(request)) {
                            self.send(Failure::Bug(said).response(id));
                        }
                    }
                    Ok(Message::Notification(notification)) => {
                        self.safely(|server| server.notification(notification));
                    }
                    Ok(Message::Response(response)) => self.response(response),
                    Err(_) => return Ok(Ended::Abruptly),
                },
                recv(events) -> event => match event {
                    Ok(event) => self.event(event),
                    Err(_) => return Ok(Ended::Abruptly),
                },
            }
        }
    }

    /// Does something that may have a bug: what that said, to the user too.
    fn safely(&mut self, work: impl FnOnce(&mut Self)) -> Option<String> {
        let said = whole(|| work(self)).err()?;
        self.show(MessageType::ERROR, bug(&said));
        Some(said)
    }

    fn send(&self, message: impl Into<Message>) {
        // A client that is gone is heard of as the next message that doesn't come.
        let _ = self.connection.sender.send(message.into());
    }

    fn notification(&mut self, Notification { method, params }: Notification) {
        match method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Some(params) = read::<DidOpenTextDocument>(params) {
                    let document = params.text_document;
                    self.desk.open(document.uri, document.version, document.text);
                }
            }
            DidChangeTextDocument::METHOD => {
                if let Some(params) = read::<DidChangeTextDocument>(params) {
                    let document = params.text_document;
                    self.desk.change(&document.uri, document.version, params.content_changes);
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Some(params) = read::<DidCloseTextDocument>(params) {
                    self.desk.close(&params.text_document.uri);
                }
            }
            DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => self.desk.read_all_again(),
            DidChangeWorkspaceFolders::METHOD => {
                if let Some(params) = read::<DidChangeWorkspaceFolders>(params) {
                    let path = |folder: &lsp_types::WorkspaceFolder| path_of(&folder.uri);
                    params.event.removed.iter().filter_map(path).for_each(|root| self.desk.close_folder(&root));
                    params.event.added.iter().filter_map(path).for_each(|root| self.desk.open_folder(&root));
                }
            }
            DidChangeConfiguration::METHOD => {
                let set = params.get("settings").and_then(|settings| settings.get("kzrules")).cloned();
                match set {
                    Some(set) if set.is_object() => self.configure(set),
                    _ => self.ask_for_configuration(),
                }
            }
            Cancel::METHOD => {
                if let Some(params) = read::<Cancel>(params) {
                    self.cancel(match params.id {
                        NumberOrString::Number(number) => number.into(),
                        NumberOrString::String(name) => name.into(),
                    });
                }
                return;
            }
            // What is unknown and a notification may be left unheard.
            _ => return,
        }
        self.refresh();
    }

    fn cancel(&mut self, id: RequestId) {
        match self.waiting.iter().position(|one| one.request.id == id) {
            Some(at) => {
                self.waiting.remove(at);
                self.send(Failure::Cancelled.response(id));
            }
            None => self.workers.cancelled.add(id),
        }
    }

    fn ask_for_configuration(&self) {
        let workspace = self.client.workspace.as_ref();
        if workspace.and_then(|workspace| workspace.configuration) == Some(true) {
            let items = vec![ConfigurationItem { scope_uri: None, section: Some("kzrules".to_owned()) }];
            let id = RequestId::from(CONFIGURATION);
            self.send(Request::new(id, WorkspaceConfiguration::METHOD.to_owned(), ConfigurationParams { items }));
        }
    }

    fn response(&mut self, response: Response) {
        if response.id != RequestId::from(CONFIGURATION) {
            return;
        }
        if let Ok(Value::Array(values)) = response.response_result
            && let Some(set) = values.into_iter().next().filter(Value::is_object)
        {
            self.configure(set);
            self.refresh();
        }
    }

    fn configure(&mut self, set: Value) {
        let wanted = Wanted { locale: self.desk.wanted.locale.clone(), ..wanted(set) };
        if wanted != self.desk.wanted {
            self.desk.wanted = wanted;
            self.desk.read_all_again();
        }
    }

    /// Has read what changed, and lets go what is closed.
    fn refresh(&mut self) {
        for folder in self.desk.folders() {
            if self.published.asked_for(&folder.root) != folder.state {
                self.published.ask_for(&folder.root, folder.state);
                self.workers.read(self.desk.state(folder));
            }
        }
        let is_open = |root: &Path| self.desk.folders().iter().any(|folder| folder.root == root);
        self.read.retain(|root, _| is_open(root));
        let gone = self.published.close(is_open);
        gone.into_iter().for_each(|message| self.send(message));
        self.give_up_the_old();
        let problems: Vec<String> = self.desk.problems().cloned().collect();
        for problem in problems.iter().filter(|problem| !self.told.contains(problem)) {
            self.show(MessageType::WARNING, problem.clone());
        }
        self.told = problems;
    }

    /// Tells who waits for a state that is over to ask again, where the answer hangs on places in the text.
    fn give_up_the_old(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        for one in waiting {
            let now = one.root.as_ref().map(|root| self.number_of(root));
            match now {
                Some(None) => self.send(Failure::NotOpen.response(one.request.id)),
                Some(Some(number)) if number != one.number && request::hangs_on_places(&one.request.method) => {
                    self.send(Failure::Modified.response(one.request.id));
                }
                _ => self.waiting.push(one),
            }
        }
    }

    fn number_of(&self, root: &Path) -> Option<u64> {
        self.desk.folders().iter().find(|folder| folder.root == root).map(|folder| folder.state)
    }

    fn request(&mut self, request: Request) {
        if !request::is_known(&request.method) {
            let words = format!("no request {}", request.method);
            return self.send(Response::new_err(request.id, ErrorCode::MethodNotFound as i32, words));
        }
        let uri = request::document(&request.params);
        let root = match uri.as_ref().map(|uri| self.desk.root_of(uri)) {
            Some(Some(root)) => Some(root.to_owned()),
            // Nothing is known about what isn't open.
            Some(None) => return self.send(Response::new_ok(request.id, Value::Null)),
            None => None,
        };
        let number = root.as_ref().and_then(|root| self.number_of(root)).unwrap_or_default();
        self.waiting.push(Waiting { request, root, number });
        self.answer_the_waiting();
    }

    /// Has those requests answered whose states are read.
    fn answer_the_waiting(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        for one in waiting {
            let of = |root: &Path| self.read.get(root).filter(|read| Some(read.state.number) == self.number_of(root));
            let on: Option<Vec<Arc<Snapshot>>> = match &one.root {
                Some(root) => of(root).map(|read| vec![Arc::clone(read)]),
                None => self.desk.folders().iter().map(|folder| of(&folder.root).cloned()).collect(),
            };
            match on {
                Some(on) => self.workers.ask(Question { request: one.request, on }),
                None => self.waiting.push(one),
            }
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Read(read) => {
                let is_newer = |old: &Arc<Snapshot>| old.state.number < read.state.number;
                if self.number_of(&read.state.root).is_some() && self.read.get(&read.state.root).is_none_or(is_newer) {
                    self.read.insert(read.state.root.clone(), read);
                }
                self.answer_the_waiting();
            }
            Event::Early(read, found) => {
                if self.number_of(&read.state.root) == Some(read.state.number) {
                    let messages = self.published.publish_early(&read, found);
                    messages.into_iter().for_each(|message| self.send(message));
                }
            }
            Event::Judged(read) => {
                // Places of an older state would be shown at the wrong words.
                if self.number_of(&read.state.root) == Some(read.state.number) {
                    let messages = self.published.publish(&read);
                    messages.into_iter().for_each(|message| self.send(message));
                }
            }
            Event::Broken(root, number, said) => {
                self.show(MessageType::ERROR, bug(&said));
                let waiting = std::mem::take(&mut self.waiting);
                for one in waiting {
                    if one.root.as_ref() == Some(&root) && one.number <= number {
                        self.send(Failure::Bug(said.clone()).response(one.request.id));
                    } else {
                        self.waiting.push(one);
                    }
                }
            }
        }
    }

    /// Shows the user a message, and keeps it in the log.
    fn show(&self, typ: MessageType, message: String) {
        let log = LogMessageParams { typ, message: message.clone() };
        self.send(Notification::new(LogMessage::METHOD.to_owned(), log));
        self.send(Notification::new(ShowMessage::METHOD.to_owned(), ShowMessageParams { typ, message }));
    }
}

/// What a bug of ours says to the user.
pub(super) fn bug(said: &str) -> String {
    format!(
        "kzrules {} has a bug: {said}. The server goes on; docs/reporting-bugs.md says how to report it.",
        env!("CARGO_PKG_VERSION")
    )
}

/// The parameters of a notification; nothing where they aren't as they should be.
fn read<N: lsp_types::notification::Notification<Params: DeserializeOwned>>(params: Value) -> Option<N::Params> {
    serde_json::from_value(params).ok()
}

/// What the client sets. What isn't understood is as if it weren't set.
fn wanted(set: Value) -> Wanted {
    serde_json::from_value(set).unwrap_or_default()
}

/// The URI of a document in the parameters of a request.
pub(super) fn uri_in(value: &Value) -> Option<Uri> {
    serde_json::from_value(value.clone()).ok()
}
