//! A conversation over a channel in place of the pipes: what a bug in the server does, and what a text that changes does to
//! requests.

mod answers;

use super::desk::{Chosen, Wanted};
use super::server::{Ended, serve};
use crate::diagnostic::Language;
use crate::session::Options;
use crate::workspace::Workspace;
use jiff::civil::date;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};
use std::path::Path;
use std::thread::JoinHandle;
use std::time::Duration;

struct Talk {
    client: Connection,
    server: JoinHandle<Ended>,
    next: i32,
    shown: Vec<Value>,
    said: Vec<String>,
}

impl Talk {
    fn begin(files: &'static [(&'static str, &'static str)]) -> Self {
        let (server, client) = Connection::memory();
        let choose = move |_: &Path, _: &Wanted| Chosen {
            workspace: Workspace::memory(files.iter().copied()),
            options: Options { as_of: date(2026, 11, 28), known_on: None, jurisdiction: None, sources: Vec::new() },
            today: date(2026, 11, 28),
            language: Language::English,
            problems: Vec::new(),
        };
        let server = std::thread::spawn(move || serve(&server, Box::new(choose)).unwrap());
        let mut talk = Self { client, server, next: 0, shown: Vec::new(), said: Vec::new() };
        let folder = json!({"uri": "file:///w", "name": "w"});
        talk.ask("initialize", json!({"capabilities": {}, "workspaceFolders": [folder]})).unwrap();
        talk.tell("initialized", json!({}));
        talk
    }

    fn tell(&self, method: &str, params: Value) {
        self.client.sender.send(Notification::new(method.to_owned(), params).into()).unwrap();
    }

    fn request(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        self.client.sender.send(Request::new(id.clone(), method.to_owned(), params).into()).unwrap();
        id
    }

    fn answer(&mut self, id: &RequestId) -> Result<Value, i32> {
        loop {
            match self.client.receiver.recv_timeout(Duration::from_secs(60)).unwrap() {
                Message::Response(Response { id: of, response_result }) if of == *id => {
                    return response_result.map_err(|error| error.code);
                }
                Message::Notification(Notification { method, params }) => match method.as_str() {
                    "textDocument/publishDiagnostics" => self.shown.push(params),
                    "window/showMessage" => self.said.push(params["message"].as_str().unwrap().to_owned()),
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Result<Value, i32> {
        let id = self.request(method, params);
        self.answer(&id)
    }

    fn open(&self, name: &str, text: &str) {
        let document = json!({"uri": format!("file:///w/{name}"), "languageId": "kzrules", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    fn close(&self, name: &str) {
        self.tell("textDocument/didClose", json!({"textDocument": {"uri": format!("file:///w/{name}")}}));
    }

    fn end(mut self) -> Ended {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        self.server.join().unwrap()
    }
}

const FILES: &[(&str, &str)] = &[("/w/a.rule", "jurisdiction KZ \"Kazakhstan\"\nproperty leave \"leave\": days\n")];

fn symbols(talk: &mut Talk) -> Result<Value, i32> {
    talk.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": "file:///w/a.rule"}}))
}

#[test]
fn a_bug_in_a_request_ends_nothing() {
    let mut talk = Talk::begin(FILES);
    let params = json!({"textDocument": {"uri": "file:///w/a.rule"}});
    assert_eq!(talk.ask("kzrules/crash", params).unwrap_err(), ErrorCode::InternalError as i32);
    assert_eq!(symbols(&mut talk).unwrap().as_array().unwrap().len(), 2);
    assert_eq!(talk.end(), Ended::Orderly);
}

#[test]
fn a_bug_in_reading_or_judging_ends_nothing() {
    for name in ["crash-reading.rule", "crash-judging.rule"] {
        let mut talk = Talk::begin(FILES);
        symbols(&mut talk).unwrap();
        talk.open(name, "# now\n");
        // What waits for the reading is told; what needs no verdict is answered all the same.
        let answer = symbols(&mut talk);
        assert_eq!(answer.is_ok(), name.contains("judging"), "{name}: {answer:?}");
        talk.close(name);
        assert_eq!(symbols(&mut talk).unwrap().as_array().unwrap().len(), 2, "{name}");
        assert!(talk.said.iter().any(|said| said.contains("a bug of the test")), "{name}: {:?}", talk.said);
        assert_eq!(talk.end(), Ended::Orderly);
    }
}

#[test]
fn an_answer_is_on_the_text_that_was_asked_about() {
    let mut talk = Talk::begin(FILES);
    talk.open("a.rule", FILES[0].1);
    let at = json!({"textDocument": {"uri": "file:///w/a.rule"}, "position": {"line": 1, "character": 10}});
    let words = |answer: &Value| answer["contents"]["value"].as_str().unwrap_or_default().to_owned();
    assert!(words(&talk.ask("textDocument/hover", at.clone()).unwrap()).contains("**leave**"));
    // Changed at once behind the question: it is answered on the old text, or given back.
    let change = json!([{"text": "\n\n\nproperty rest \"rest\": days\n"}]);
    let hover = talk.request("textDocument/hover", at.clone());
    let document = json!({"uri": "file:///w/a.rule", "version": 2});
    talk.tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": change}));
    match talk.answer(&hover) {
        Ok(answer) => assert!(words(&answer).contains("**leave**"), "{answer}"),
        Err(code) => assert_eq!(code, ErrorCode::ContentModified as i32),
    }
    // What stands there now is something else.
    let blank = json!({"textDocument": {"uri": "file:///w/a.rule"}, "position": {"line": 1, "character": 0}});
    assert_eq!(talk.ask("textDocument/hover", blank).unwrap(), Value::Null);
    let word = json!({"textDocument": {"uri": "file:///w/a.rule"}, "position": {"line": 3, "character": 2}});
    assert!(words(&talk.ask("textDocument/hover", word).unwrap()).contains("property NAME"));
    assert_eq!(talk.end(), Ended::Orderly);
}

#[test]
fn a_client_that_is_gone_ends_the_server() {
    let talk = Talk::begin(FILES);
    let Talk { client, server, .. } = talk;
    drop(client);
    assert_eq!(server.join().unwrap(), Ended::Abruptly);
}
