//! One letter in a large workspace, as an editor sends it: until the rules are read again, until they are judged again, and
//! until the findings are shown. Beside it what one piece of a file costs to parse, which is the least there is.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop at once")]

mod workload;

use divan::Bencher;
use kzrules::diagnostic::Language;
use kzrules::lsp::{Chosen, Wanted, serve};
use kzrules::session::{Live, Taken};
use kzrules::syntax::{parse_chunk, pieces};
use kzrules::{Options, Workspace};
use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};
use std::path::Path;
use workload::{size, workload};

fn main() {
    divan::main();
}

fn options() -> Options {
    Options { as_of: jiff::civil::date(2024, 6, 1), known_on: None, jurisdiction: None, sources: Vec::new() }
}

/// The files, and one of them with one digit changed in its middle: its number, and both texts.
fn letter() -> (Vec<(String, String)>, usize, [String; 2]) {
    let files = workload(size());
    let which = files.iter().position(|(name, _)| name.starts_with("part") && name.ends_with(".rule")).unwrap();
    let text = files.get(which).unwrap().1.clone();
    let middle = text.len() / 2;
    let at = text.get(middle..).unwrap().find(" weeks").unwrap() + middle - 1;
    let mut other = text.clone();
    let digit = if text.as_bytes().get(at) == Some(&b'7') { "8" } else { "7" };
    other.replace_range(at..=at, digit);
    (files, which, [text, other])
}

#[divan::bench]
fn parse_one_piece(bencher: Bencher<'_, '_>) {
    let (_, _, [text, _]) = letter();
    let all = pieces(&text);
    let piece = all.get(all.len() / 2).unwrap().clone();
    bencher.bench(|| parse_chunk(&text, piece.clone()));
}

/// The workspaces with either text.
fn states() -> [Workspace; 2] {
    let (files, which, texts) = letter();
    let name = files.get(which).unwrap().0.clone();
    let workspace = Workspace::memory(files);
    texts.map(|text| workspace.clone().with_document(&name, &text))
}

/// Reading after a letter: the corpus is that of the new text.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn read(bencher: Bencher<'_, '_>) {
    let states = states();
    let mut live = Live::new(states[0].clone(), options());
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        assert_eq!(live.change(states[turn % 2].clone(), options()), Taken::InPlace);
        live.session()
    });
}

/// Reading and judging all after a letter.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn read_and_judge(bencher: Bencher<'_, '_>) {
    let states = states();
    let mut live = Live::new(states[0].clone(), options());
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        live.change(states[turn % 2].clone(), options());
        live.session().check()
    });
}

/// From the letter that the client sends to the findings that it gets.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn until_findings_are_shown(bencher: Bencher<'_, '_>) {
    let (files, which, texts) = letter();
    let name = format!("/w/{}", files.get(which).unwrap().0);
    let files: Vec<(String, String)> = files.into_iter().map(|(name, text)| (format!("/w/{name}"), text)).collect();
    let workspace = Workspace::memory(files);
    let choose = move |_: &Path, _: &Wanted| Chosen {
        workspace: workspace.clone(),
        options: options(),
        today: jiff::civil::date(2024, 6, 1),
        language: Language::English,
        problems: Vec::new(),
    };
    let (server, client) = Connection::memory();
    let thread = std::thread::spawn(move || serve(&server, Box::new(choose)).unwrap());
    let send = |message: Message| client.sender.send(message).unwrap();
    let tell = |method: &str, params: Value| send(Notification::new(method.to_owned(), params).into());
    let root = json!({"uri": "file:///w", "name": "w"});
    let hello = json!({"capabilities": {}, "workspaceFolders": [root]});
    send(Request::new(1.into(), "initialize".to_owned(), hello).into());
    tell("initialized", json!({}));
    let uri = format!("file://{name}");
    let document = json!({"uri": uri, "languageId": "kzrules", "version": 0, "text": texts.first().unwrap()});
    tell("textDocument/didOpen", json!({"textDocument": document}));
    let wait = |version: i32| loop {
        if let Message::Notification(Notification { method, params }) = client.receiver.recv().unwrap()
            && method == "textDocument/publishDiagnostics"
            && params.get("uri").unwrap() == &json!(uri)
            && params.get("version").unwrap() == &json!(version)
        {
            return;
        }
    };
    wait(0);
    let mut version = 0;
    bencher.bench_local(|| {
        version += 1;
        let text = texts.get(usize::try_from(version).unwrap() % 2).unwrap();
        let document = json!({"uri": uri, "version": version});
        tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": [{"text": text}]}));
        wait(version);
    });
    send(Request::new(2.into(), "shutdown".to_owned(), Value::Null).into());
    tell("exit", Value::Null);
    drop(client);
    let _ = thread.join();
}
