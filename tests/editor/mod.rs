//! A client of the language server, as tests drive it: it writes and reads the protocol's messages by itself, over the
//! pipes of the built program.

#![allow(dead_code, reason = "each test that speaks with the server needs its own part of this")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

use lsp_server::{Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// Longer than any answer takes, on a slow machine too.
const PATIENCE: Duration = Duration::from_secs(120);

/// A client and its server.
pub struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Message>,
    next: i32,
    /// What the server said it can do.
    pub capabilities: Value,
    /// The findings that are shown, by URI.
    pub shown: BTreeMap<String, Value>,
    /// All other notifications and requests of the server.
    pub heard: Vec<Message>,
}

/// What a client says of itself.
pub struct Beginning<'a> {
    pub folders: &'a [&'a Path],
    /// Whether columns are bytes.
    pub utf8: bool,
    pub options: Value,
}

impl Editor {
    /// Starts a server and opens folders.
    pub fn start(mut program: Command, beginning: &Beginning<'_>) -> Self {
        let mut server = program.args(["lsp", "--stdio"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(server.stdout.take().unwrap());
        let (send, messages) = channel();
        thread::spawn(move || {
            while let Ok(Some(message)) = Message::read(&mut output) {
                if send.send(message).is_err() {
                    return;
                }
            }
        });
        let input = server.stdin.take();
        let mut editor = Self {
            server,
            input,
            messages,
            next: 0,
            capabilities: Value::Null,
            shown: BTreeMap::new(),
            heard: Vec::new(),
        };
        let encodings = if beginning.utf8 { json!(["utf-16", "utf-8"]) } else { json!(["utf-16"]) };
        let folders: Vec<Value> =
            beginning.folders.iter().map(|folder| json!({"uri": uri(folder), "name": "rules"})).collect();
        let params = json!({
            "processId": null,
            "rootUri": null,
            "workspaceFolders": folders,
            "capabilities": {"general": {"positionEncodings": encodings}},
            "initializationOptions": beginning.options,
        });
        editor.capabilities = editor.ask("initialize", params).unwrap()["capabilities"].take();
        editor.tell("initialized", json!({}));
        editor
    }

    fn send(&mut self, message: Message) {
        message.write(self.input.as_mut().unwrap()).unwrap();
    }

    /// Sends a notification.
    pub fn tell(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params).into());
    }

    /// Sends a request; its number.
    pub fn request(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        self.send(Request::new(id.clone(), method.to_owned(), params).into());
        id
    }

    /// Waits for the answer to a request: what it is, or code and words of the failure.
    pub fn answer(&mut self, id: &RequestId) -> Result<Value, (i32, String)> {
        loop {
            match self.hear() {
                Message::Response(Response { id: of, response_result }) if of == *id => {
                    return response_result.map_err(|error| (error.code, error.message));
                }
                other => self.heard.push(other),
            }
        }
    }

    /// Sends a request and waits for its answer.
    pub fn ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        let id = self.request(method, params);
        self.answer(&id)
    }

    /// The next message that isn't about findings; those are kept.
    fn hear(&mut self) -> Message {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).unwrap();
            let Message::Notification(Notification { method, params }) = &message else { return message };
            if method != "textDocument/publishDiagnostics" {
                return message;
            }
            self.shown.insert(params["uri"].as_str().unwrap().to_owned(), params.clone());
        }
    }

    /// Waits until the findings of a document in this version are shown; those of its folder are then shown, too.
    pub fn wait_for(&mut self, uri: &str, version: i64) {
        while self.shown.get(uri).is_none_or(|shown| shown["version"] != json!(version)) {
            let message = self.messages.recv_timeout(PATIENCE).unwrap();
            match &message {
                Message::Notification(Notification { method, params })
                    if method == "textDocument/publishDiagnostics" =>
                {
                    self.shown.insert(params["uri"].as_str().unwrap().to_owned(), params.clone());
                }
                _ => self.heard.push(message),
            }
        }
    }

    /// Opens a document with this text.
    pub fn open(&mut self, path: &Path, text: &str) -> String {
        let uri = uri(path);
        let document = json!({"uri": uri, "languageId": "kzrules", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
        uri
    }

    /// Changes a document as a whole.
    pub fn replace(&mut self, uri: &str, version: i64, text: &str) {
        self.change(uri, version, json!([{"text": text}]));
    }

    /// Changes a document.
    pub fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let params = json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": changes});
        self.tell("textDocument/didChange", params);
    }

    /// Ends the conversation; whether the server ended well.
    pub fn end(mut self) -> bool {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        drop(self.input.take());
        self.server.wait().unwrap().success()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The URI of a file, with the letters that a path may hold as they are written in URIs.
pub fn uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    for byte in path.to_str().unwrap().bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
