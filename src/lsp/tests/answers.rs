//! What the capabilities answer on a small workspace: each once, with what a lawyer would expect of it. `|` marks the cursor.

use super::super::snapshot::Snapshot;
use super::super::trial::snapshot;
use super::super::{actions, definition, folding, formatting, hierarchy, hover, lens, rename, symbols, tokens, why};
use crate::workspace::Workspace;
use lsp_types::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const CONVENTION: &str = "\
# Жүктілік 🙂
jurisdiction KZ \"Kazakhstan\"
instrument Old \"Old Convention\"
  in force 1952
instrument Conv \"Maternity Convention, 2000\"
  title ru \"Конвенция о материнстве\"
  revises Old
  in force 2002
KZ ratified Conv
  in force 2013

# ───── second ─────
Conv art 8(1)#proof: burden = employer
  for women
  when dismissed and pregnant
Conv art 4: birth_leave >= 14 weeks
  note \"the leave\"
";

const VOCABULARY: &str = "\
dimension sex \"sex\": one of women, men
dimension dismissed \"dismissed\": yes/no
dimension pregnant \"pregnant\": yes/no
property birth_leave \"leave for birth\": days
  more is better
property burden \"who must prove\": one of employer, employee
";

const LAW: &str = "\
law Code \"Labour Code\"
  of KZ
  in force 2016-01-01
Code art 99(2): birth_leave = 70 days
  quote \"seventy calendar days\"
Code art 53: birth_leave = 98 days from 2030
KZ silent on burden
  searched Code
  read 2026-03-02
";

/// The workspace, in which `|` stands before `words` of one of its files; and the parameters for a position.
fn at(words: &str) -> (Snapshot, Value) {
    let marked = |text: &str| text.replacen(words, &format!("|{words}"), 1);
    let mut found = false;
    let mut texts = [CONVENTION, VOCABULARY, LAW].map(|text| {
        let here = !found && text.contains(words);
        found |= here;
        if here { marked(text) } else { text.to_owned() }
    });
    assert!(found, "{words}");
    let [convention, vocabulary, law] = &mut texts;
    let files = [("/w/a.rule", &**convention), ("/w/v.rule", &**vocabulary), ("/w/z.fact", &**law)];
    let (snapshot, cursor) = snapshot(&files);
    let (uri, position) = cursor.unwrap();
    let params = json!({
        "textDocument": {"uri": uri},
        "position": position,
        "context": {"includeDeclaration": true, "diagnostics": []},
        "range": {"start": position, "end": position},
        "options": {"tabSize": 2, "insertSpaces": true},
        "ch": "\n",
    });
    (snapshot, params)
}

fn params<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap()
}

/// `z.fact:4 birth_leave = 70 days`: the file, the line and the words of places.
fn told(snapshot: &Snapshot, locations: &[Location]) -> Vec<String> {
    let one = |location: &Location| {
        let (_, file) = snapshot.file(&location.uri).unwrap();
        let span = snapshot.encoding().span(file, location.range);
        let name = file.path().rsplit('/').next().unwrap();
        format!("{name}:{} {}", location.range.start.line + 1, span.text(file.text()))
    };
    locations.iter().map(one).collect()
}

fn places(answer: Option<GotoDefinitionResponse>) -> Vec<Location> {
    match answer {
        Some(GotoDefinitionResponse::Array(places)) => places,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_name_leads_to_its_declaration_and_an_address_to_the_other_side() {
    let go = |words: &str| {
        let (snapshot, at) = at(words);
        let places = places(definition::definition(&snapshot, params(&at)));
        told(&snapshot, &places)
    };
    assert_eq!(go("birth_leave >= 14"), ["v.rule:4 birth_leave"]);
    assert_eq!(go("employer\n  for"), ["v.rule:6 employer"]);
    assert_eq!(go("women\n  when"), ["v.rule:1 women"]);
    assert_eq!(go("Old\n  in force 2002"), ["a.rule:3 Old"]);
    assert_eq!(go("art 4: birth"), ["z.fact:4 birth_leave = 70 days"]);
    assert_eq!(go("art 8(1)"), ["z.fact:7 KZ silent on burden"]);
    assert_eq!(go("art 99(2)"), ["a.rule:16 birth_leave >= 14 weeks"]);
}

#[test]
fn references_stand_in_rules_and_facts() {
    let (snapshot, at) = at("burden \"who");
    let found = definition::references(&snapshot, params(&at)).unwrap();
    assert_eq!(told(&snapshot, &found), ["a.rule:13 burden", "v.rule:6 burden", "z.fact:7 burden"]);
    let marks = definition::highlight(&snapshot, params(&at)).unwrap();
    assert_eq!(marks.iter().map(|mark| mark.kind).collect::<Vec<_>>(), [Some(DocumentHighlightKind::WRITE)]);
}

#[test]
fn hover_shows_both_sides() {
    let words = |words: &str| {
        let (snapshot, at) = at(words);
        match hover::hover(&snapshot, params(&at)).unwrap().contents {
            HoverContents::Markup(markup) => markup.value,
            other => panic!("{other:?}"),
        }
    };
    let demand = words("art 4: birth");
    for part in
        ["Conv art 4", "Maternity Convention, 2000", "shortfall", "4 weeks", "Code art 99(2)", "z.fact#L4", "the leave"]
    {
        assert!(demand.contains(part), "{part} in {demand}");
    }
    let fact = words("art 99(2)");
    for part in ["Code art 99(2)", "Conv art 4", "seventy calendar days"] {
        assert!(fact.contains(part), "{part} in {fact}");
    }
    let property = words("birth_leave >= 14");
    for part in ["birth_leave", "leave for birth", "more is better", "Code art 99(2)"] {
        assert!(property.contains(part), "{part} in {property}");
    }
    assert!(words("when dismissed").contains("when CONDITION"), "{}", words("when dismissed"));
}

#[test]
fn a_lens_tells_the_verdict() {
    let (snapshot, at) = at("art 4: birth");
    let lenses = lens::lenses(&snapshot, params(&at)).unwrap();
    let titles: Vec<(u32, String)> =
        lenses.into_iter().map(|one| (one.range.start.line + 1, one.command.unwrap().title)).collect();
    assert_eq!(
        titles,
        [
            (5, "demands: shortfall 1; gap 1".to_owned()),
            (13, "gap".to_owned()),
            (16, "shortfall: everyone: shortfall, 4 weeks".to_owned()),
        ]
    );
}

#[test]
fn an_outline_is_in_legal_order() {
    let (snapshot, at) = at("art 4: birth");
    let Some(DocumentSymbolResponse::Nested(top)) = symbols::document(&snapshot, params(&at)) else { panic!() };
    let names: Vec<String> = top.iter().map(|symbol| symbol.name.clone()).collect();
    assert_eq!(names, ["KZ", "Old", "Conv", "KZ ratified Conv", "Conv"]);
    let places: Vec<String> = top[4].children.iter().flatten().map(|symbol| symbol.name.clone()).collect();
    assert_eq!(places, ["art 4", "art 8(1)#proof"]);
    let query = |query: &str| {
        let all =
            symbols::workspace(&[std::sync::Arc::new(self::at("art 4: birth").0)], params(&json!({"query": query})));
        let Some(WorkspaceSymbolResponse::Flat(all)) = all else { panic!() };
        all.into_iter().map(|symbol| symbol.name).collect::<Vec<_>>()
    };
    assert_eq!(query("conv"), ["Conv", "Conv art 4", "Conv art 8(1)#proof", "Old"]);
    assert_eq!(query("материн"), Vec::<String>::new());
    assert_eq!(query("who prove"), ["burden"]);
}

/// A file's text after an edit of the workspace.
fn edited(snapshot: &Snapshot, name: &str, edit: &WorkspaceEdit) -> String {
    let id = snapshot.files().find(name).unwrap();
    let file = snapshot.files().get(id).unwrap();
    #[expect(clippy::mutable_key_type, reason = "the protocol's own type of a set of changes")]
    let changes = edit.changes.as_ref().unwrap();
    let of_file = changes.iter().filter(|(uri, _)| snapshot.file(uri).is_some_and(|(other, _)| other == id));
    let mut edits: Vec<&TextEdit> = of_file.flat_map(|(_, edits)| edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse((edit.range.start.line, edit.range.start.character)));
    let mut text = file.text().to_string();
    for edit in edits {
        let span = snapshot.encoding().span(file, edit.range);
        text.replace_range(span.start as usize..span.end as usize, &edit.new_text);
    }
    text
}

#[test]
fn a_name_is_another_one_everywhere() {
    let (snapshot, mut at) = at("birth_leave >= 14");
    at["newName"] = json!("жүктілік демалысы");
    let edit = rename::rename(&snapshot, params(&at)).unwrap().unwrap();
    let texts = ["/w/a.rule", "/w/v.rule", "/w/z.fact"].map(|name| edited(&snapshot, name, &edit));
    let count = texts.iter().map(|text| text.matches("`жүктілік демалысы`").count()).sum::<usize>();
    assert_eq!((count, texts.join("").matches("birth_leave").count()), (4, 0));
    let refused = |snapshot: &Snapshot, at: &mut Value, name: &str| {
        at["newName"] = json!(name);
        format!("{:?}", rename::rename(snapshot, params(at)).unwrap_err())
    };
    assert!(refused(&snapshot, &mut at, "burden").contains("means something already"));
    assert!(refused(&snapshot, &mut at, "a\"b").contains("can't be a name"));
    let (snapshot, mut at) = self::at("art 99(2)");
    assert!(refused(&snapshot, &mut at, "art 1").contains("no name of its own"));
    // A value is one of its property; a reserved word is written so that it can be read.
    let (snapshot, mut at) = self::at("employer\n  for");
    at["newName"] = json!("step");
    let edit = rename::rename(&snapshot, params(&at)).unwrap().unwrap();
    assert!(edited(&snapshot, "/w/a.rule", &edit).contains("burden = `step`\n"));
    assert!(edited(&snapshot, "/w/v.rule", &edit).contains("one of `step`, employee"));
}

/// The actions at some words, by their titles.
fn offered(words: &str) -> (Snapshot, Vec<CodeAction>) {
    let (snapshot, at) = at(words);
    let found = actions::actions(&snapshot, params(&at)).unwrap().into_iter();
    let action = |one| match one {
        CodeActionOrCommand::CodeAction(action) => action,
        CodeActionOrCommand::Command(command) => panic!("{command:?}"),
    };
    let found = found.map(action).collect();
    (snapshot, found)
}

#[test]
fn a_gap_is_expected_or_written() {
    let (snapshot, found) = offered("burden = employer");
    let titles: Vec<&str> = found.iter().map(|action| action.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "expect “gap” of Conv art 8(1)#proof",
            "write the provision as a fact of Code that is to be found",
            "write a bill that would meet Conv art 8(1)#proof",
        ]
    );
    let expected = edited(&snapshot, "/w/a.rule", found[0].edit.as_ref().unwrap());
    assert!(expected.contains("and pregnant\n  expect KZ gap\nConv art 4"), "{expected}");
    let fact = edited(&snapshot, "/w/z.fact", found[1].edit.as_ref().unwrap());
    let statement = "\nCode art ?: burden = employer\n  for women\n  when dismissed and pregnant\n  unverified \"";
    assert!(fact.contains(statement), "{fact}");
    // What is written can be read, and is told as what is still to be found.
    let workspace = Workspace::memory([("/w/a.rule", CONVENTION), ("/w/v.rule", VOCABULARY), ("/w/z.fact", &fact)]);
    let options = crate::Options {
        as_of: jiff::civil::date(2026, 11, 28),
        known_on: None,
        jurisdiction: None,
        sources: Vec::new(),
    };
    let report = crate::Session::new(workspace, options).check();
    assert!(report.diagnostics.iter().all(|one| one.code.name() != "gap"), "{:?}", report.diagnostics);
    let Some(DocumentChanges::Operations(operations)) = &found[2].edit.as_ref().unwrap().document_changes else {
        panic!()
    };
    let written = serde_json::to_string(operations).unwrap();
    assert!(
        written.contains("bill Convart81Bill") && written.contains("adds Code art ?: burden = employer"),
        "{written}"
    );
}

#[test]
fn persons_get_a_name() {
    let (snapshot, found) = offered("dismissed and pregnant");
    let action = found.iter().find(|action| action.title.contains("(group)")).unwrap();
    let text = edited(&snapshot, "/w/a.rule", action.edit.as_ref().unwrap());
    assert!(text.contains("group new_group = dismissed and pregnant\n\nConv art 8(1)"), "{text}");
    assert!(text.contains("  when new_group\n"), "{text}");
}

#[test]
fn a_slip_is_mended() {
    let (snapshot, cursor) = snapshot(&[("/w/a.rule", "jurisdiction KZ \"K\"\nproperty leave \"l\": dayz|\n")]);
    let (uri, position) = cursor.unwrap();
    let range = json!({"start": position, "end": position});
    let at = json!({"textDocument": {"uri": uri}, "range": range, "context": {"diagnostics": []}});
    let found = actions::actions(&snapshot, params(&at)).unwrap();
    let CodeActionOrCommand::CodeAction(action) = &found[0] else { panic!() };
    assert_eq!((action.title.as_str(), action.is_preferred), ("write day", Some(true)));
    assert!(edited(&snapshot, "/w/a.rule", action.edit.as_ref().unwrap()).contains(": day\n"));
    let only = json!({"textDocument": {"uri": at["textDocument"]["uri"]}, "range": at["range"], "context": {"diagnostics": [], "only": ["refactor"]}});
    assert_eq!(actions::actions(&snapshot, params(&only)).unwrap().len(), 0);
}

#[test]
fn acts_revise_and_provisions_implement() {
    let item = |words: &str| {
        let (snapshot, at) = at(words);
        let item = hierarchy::prepare(&snapshot, params(&at)).unwrap().remove(0);
        (snapshot, json!({"item": item}))
    };
    let (snapshot, of) = item("Conv \"Mat");
    let revised = hierarchy::outgoing(&snapshot, params(&of)).unwrap();
    assert_eq!(revised.iter().map(|call| call.to.name.as_str()).collect::<Vec<_>>(), ["Old"]);
    let (snapshot, of) = item("Old \"");
    let revising = hierarchy::incoming(&snapshot, params(&of)).unwrap();
    assert_eq!(revising.iter().map(|call| call.from.name.as_str()).collect::<Vec<_>>(), ["Conv"]);
    let (snapshot, of) = item("art 4: birth");
    let law = hierarchy::outgoing(&snapshot, params(&of)).unwrap();
    assert_eq!(law.iter().map(|call| call.to.name.as_str()).collect::<Vec<_>>(), ["Code art 99(2)"]);
    let (snapshot, of) = item("art 99(2)");
    let demands = hierarchy::incoming(&snapshot, params(&of)).unwrap();
    assert_eq!(demands.iter().map(|call| call.from.name.as_str()).collect::<Vec<_>>(), ["Conv art 4"]);
}

#[test]
fn why_is_a_tree_that_leads_to_places() {
    let (snapshot, at) = at("birth_leave >= 14");
    let tree = why::why(&snapshot, params(&at)).unwrap();
    assert_eq!(tree.title, "Conv art 4");
    let law = tree.nodes.iter().flat_map(|node| &node.children).find(|node| node.label.starts_with("Code art 99(2)"));
    let place = law.unwrap().location.clone().unwrap();
    assert_eq!(told(&snapshot, &[place]), ["z.fact:4 art 99(2)"]);
    let (snapshot, at) = self::at("KZ silent");
    assert_eq!(why::why(&snapshot, params(&at)).unwrap().title, "KZ silent on burden");
    let (snapshot, at) = self::at("# ───── second");
    assert_eq!(why::why(&snapshot, params(&at)).map(|tree| tree.title).as_deref(), Some("KZ Conv"));
}

#[test]
fn words_are_coloured_by_what_they_mean() {
    let (snapshot, at) = at("art 4: birth");
    let Some(SemanticTokensResult::Tokens(found)) = tokens::whole(&snapshot, params(&at)) else { panic!() };
    let (mut line, mut start) = (0, 0);
    let mut words = Vec::new();
    for token in found.data {
        start = if token.delta_line == 0 { start + token.delta_start } else { token.delta_start };
        line += token.delta_line;
        words.push((line + 1, start, token.length, token.token_type, token.token_modifiers_bitset));
    }
    // KZ, declared behind a line with letters that are longer in bytes; then the demand with its values.
    assert_eq!(words[0], (2, 13, 2, 4, 1));
    let demand: Vec<_> = words.iter().filter(|word| word.0 == 13).collect();
    assert_eq!(demand, [&(13, 0, 4, 0, 0), &(13, 5, 14, 9, 1), &(13, 21, 6, 1, 0), &(13, 30, 8, 3, 0)]);
}

#[test]
fn statements_comments_and_sections_fold() {
    let (snapshot, at) = at("art 4: birth");
    let found = folding::folding(&snapshot, params(&at)).unwrap();
    let lines: Vec<(u32, u32)> = found.into_iter().map(|one| (one.start_line + 1, one.end_line + 1)).collect();
    assert_eq!(lines, [(3, 4), (5, 8), (9, 10), (12, 17), (13, 15), (16, 17)]);
}

#[test]
fn a_document_is_laid_out() {
    let (snapshot, cursor) = snapshot(&[("/w/a.rule", "law   A \"é🙂\"\n     rank code\n\n\n\n|law B  \"b\"\n")]);
    let (uri, position) = cursor.unwrap();
    let at = json!({"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": true}, "position": position,
                    "ch": "\n", "range": {"start": position, "end": position}});
    let apply = |edits: Vec<TextEdit>| {
        #[expect(clippy::mutable_key_type, reason = "the protocol's own type of a set of changes")]
        let changes = std::collections::HashMap::from([(params(&at["textDocument"]["uri"]), edits)]);
        edited(&snapshot, "/w/a.rule", &WorkspaceEdit::new(changes))
    };
    let whole = apply(formatting::whole(&snapshot, params(&at)).unwrap());
    assert_eq!(whole, "law A \"é🙂\"\n  rank code\n\nlaw B \"b\"\n");
    let inside = json!({"line": 5, "character": 4});
    let mut within = at.clone();
    within["range"] = json!({"start": inside, "end": inside});
    let part = apply(formatting::range(&snapshot, params(&within)).unwrap());
    assert!(part.starts_with("law   A") && part.ends_with("law B \"b\"\n"), "{part}");
    let above = apply(formatting::on_type(&snapshot, params(&at)).unwrap());
    assert!(above.starts_with("law A") && above.ends_with("law B  \"b\"\n"), "{above}");
}
