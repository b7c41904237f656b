//! `kzrules export`: each format holds all that it promises, follows its schema, and is read by the programs that it is
//! made for, where they are at hand.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use quick_xml::events::Event;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// Words that a graph has to take apart from its own, a part of a law that is repealed, every kind of value.
const RULES: &str = r##"jurisdiction KZ "Republic of [Examples] & <Co>"
instrument T "Treaty <b>on</b> #1 `work`; end subgraph [x] -- y" cite "Series 1"
  kind    convention
  body    ILO
  adopted 1990-05-04
  revises U
instrument U "Старый договор о труде" cite "Series 0"
  body ILO
instrument R "Advice" cite "Series 2"
  kind recommendation
law L "Code {x} | y" cite "Bulletin"
  of       KZ
  rank     code
  number   "1-I"
  adopted  2000-01-01
  in force 2000-01-01
  replaces Old
law Old "Old code" cite "Bulletin"
  of   KZ
  rank code
  in force 1980
law Other "Other law" cite "Bulletin"
  of   KZ
  rank law
hierarchy KZ from 1990: code > law
KZ ratified T
  law      "5-II" of 1994-12-01
  in force 1995
KZ not party to U as of 2020
dimension sex: one of women, men
dimension age: 0..120 years
dimension pregnant: yes/no
group mothers "those who expect" = women and pregnant
never men and pregnant
property leave "Отпуск": days
  more is better
property pay: KZT
property grounds: set of race, colour
property burden: one of employer, employee
topic work = leave, pay
parameter MCI "index": KZT
  from 2020-01-01 = 2778 KZT unverified
T art 1: leave >= 14 weeks
  for women with age >= 18 years
  when pregnant
  unless age > 60 years
  quote "fourteen weeks"
  note  "a note"
T art 2: pay >= 2/3 of 10 MCI or >= max(1000 KZT, 2 MCI)
T art 3: grounds includes {race, others}
T art 4: may leave <= 6 weeks relaxes art 1 by declaration
T art 5: any of art 3, art 7
T art 6 needs judgement because "vague"
T art 7: burden = employer
R art 1: should leave >= 20 weeks
L art 99(2): leave = 98 days
  for women
  was art 98 until 2010-01-01
L art 5 repeals Other art 3 from 2001-01-01
L art 6 repeals Old from 2000-01-01
KZ silent on burden
  searched     L art 1..5
  not searched Other
  read         2026-03-02
in practice L art 99(2): partly applied
  by "inspectors"
  figure prosecutions = 0
source S "Author" cite "Journal"
  published 2020
S says T art 1 is met
S recommends "do it"
bill B "Longer leave" from 2027-01-01
B replaces L art 99(2): leave = 100 days
  for women
case c "somebody"
  person women with age = 30 years
  asks leave
  expect leave = 98 days
"##;

const AT: [&str; 2] = ["--as-of", "2026-11-23"];

fn kzrules(folder: &Path, arguments: &[&str]) -> Output {
    program::program(folder, arguments).output().unwrap()
}

fn example() -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.rule"), RULES).unwrap();
    folder
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a format says of a workspace in which nothing is wrong.
fn exported(folder: &Path, paths: &str, format: &str, more: &[&str]) -> String {
    let arguments = [&["export", paths, "--format", format, AT[0], AT[1]], more].concat();
    let output = kzrules(folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    text(&output)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn validator(name: &str) -> jsonschema::Validator {
    let schema = std::fs::read_to_string(root().join("docs").join(name)).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap()
}

fn follows(document: &Value, validator: &jsonschema::Validator) {
    let errors: Vec<String> =
        validator.iter_errors(document).take(5).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_corpus_as_data_follows_its_schema() {
    let schema = validator("export.schema.json");
    let folder = example();
    let small: Value = serde_json::from_str(&exported(folder.path(), ".", "json", &[])).unwrap();
    follows(&small, &schema);
    let whole: Value = serde_json::from_str(&exported(root(), "rules", "json", &[])).unwrap();
    follows(&whole, &schema);
    assert!(whole["obligations"].as_array().unwrap().len() > 1000 && whole["whole"] == true);

    // The schema isn't content with anything.
    let mut wrong = small.clone();
    wrong["obligations"][0]["strenght"] = "must".into();
    assert!(!schema.is_valid(&wrong));
    wrong = small;
    wrong["obligations"][0]["allowed"][0]["value"]["kind"] = "sum".into();
    assert!(!schema.is_valid(&wrong));
}

#[test]
fn every_statement_is_there_with_its_place() {
    let folder = example();
    let all: Value = serde_json::from_str(&exported(folder.path(), ".", "json", &[])).unwrap();
    let rows = |name: &str| all[name].as_array().unwrap().clone();
    for (name, count) in [
        ("jurisdictions", 1),
        ("hierarchies", 1),
        ("instruments", 3),
        ("laws", 3),
        ("sources", 1),
        ("statuses", 2),
        ("obligations", 5),
        ("permissions", 1),
        ("choices", 1),
        ("provisions", 1),
        ("silences", 1),
        ("practice", 1),
        ("repeals", 2),
        ("renumberings", 1),
        ("claims", 1),
        ("remarks", 1),
        ("bills", 1),
        ("recommendations", 1),
        ("cases", 1),
    ] {
        assert_eq!(rows(name).len(), count, "{name}");
        for row in rows(name) {
            assert!(row["place"]["line"].as_u64().unwrap() > 0 && row["place"]["path"] == "a.rule", "{name}: {row}");
        }
    }
    let demand = &rows("obligations")[0];
    assert_eq!(demand["name"], "T art 1");
    assert_eq!(demand["words"], "leave >= 14 weeks");
    let allowed = serde_json::json!([{ "op": ">=", "value": { "kind": "amount", "formula": {
        "kind": "amount", "amount": { "number": "14", "unit": "weeks" } } } }]);
    assert_eq!(demand["allowed"], allowed);
    assert_eq!(demand["region"]["unless"]["amount"]["number"], "60");
    assert_eq!(demand["details"]["quotes"][0]["words"], "fourteen weeks");
    assert_eq!(demand["details"]["notes"][0], "a note");
    let formula = &rows("obligations")[1]["allowed"][0]["value"]["formula"];
    assert!(formula.to_string().contains("\"2/3\"") && formula.to_string().contains("MCI"), "{formula}");
    assert_eq!(rows("statuses")[0]["law"], serde_json::json!({ "number": "5-II", "date": "1994-12-01" }));
    let treaty = &rows("instruments")[0];
    assert_eq!(
        (&treaty["kind"], &treaty["body"], &treaty["revises"][0]),
        (&"convention".into(), &"ILO".into(), &"U".into())
    );
    assert_eq!(all["vocabulary"]["parameters"][0]["rows"][0]["unverified"], true);
    assert_eq!(rows("bills")[0]["changes"][0]["ends"][0], "L art 99(2)");
}

#[test]
fn a_part_of_it_is_what_was_asked_for() {
    let folder = example();
    let part: Value = serde_json::from_str(&exported(folder.path(), ".", "json", &["--only", "T"])).unwrap();
    follows(&part, &validator("export.schema.json"));
    let names = |name: &str| -> Vec<String> {
        part[name].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("instruments"), ["T"]);
    assert_eq!(names("laws"), [] as [String; 0]);
    assert_eq!(names("provisions"), [] as [String; 0]);
    assert_eq!(part["whole"], false);
    let state: Value = serde_json::from_str(&exported(folder.path(), ".", "json", &["--only", "KZ"])).unwrap();
    assert_eq!(state["laws"].as_array().unwrap().len(), 3);
    assert_eq!(state["silences"].as_array().unwrap().len(), 1);
    assert_eq!(state["obligations"].as_array().unwrap().len(), 0);

    let unknown = kzrules(folder.path(), &["export", ".", "--format", "json", "--only", "Oldd"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(unknown.stdout.is_empty() && String::from_utf8_lossy(&unknown.stderr).contains("`Old`"));
}

#[test]
fn the_same_rules_give_the_same_bytes() {
    let folder = example();
    for format in ["json", "mermaid", "dot", "jsonld", "akn", "legalruleml"] {
        let once = exported(folder.path(), ".", format, &[]);
        assert_eq!(once, exported(folder.path(), ".", format, &[]), "{format}");
        assert!(once.ends_with('\n'), "{format}");
        let target = folder.path().join("deep/out.txt");
        let target = target.to_str().unwrap();
        assert_eq!(exported(folder.path(), ".", format, &["--output", target]), "", "{format}");
        assert_eq!(std::fs::read_to_string(target).unwrap(), once, "{format}");
    }
    let nowhere = folder.path().join("a.rule/out");
    let output = kzrules(folder.path(), &["export", ".", "--format", "json", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
}

/// Whether `dot` can draw it; nothing where there is no `dot`.
fn drawn(graph: &str) -> Option<bool> {
    let dot = Command::new("dot").arg("-Tsvg").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut dot) = dot else {
        println!("skipped: `dot` (Graphviz) isn't on the path");
        return None;
    };
    dot.stdin.take().unwrap().write_all(graph.as_bytes()).unwrap();
    let output = dot.wait_with_output().unwrap();
    Some(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("<svg"))
}

#[test]
fn graphviz_draws_the_graph() {
    let folder = example();
    let graph = exported(folder.path(), ".", "dot", &[]);
    assert!(graph.contains("[label=\"repeals in part\", arrowhead=tee]"), "{graph}");
    assert!(graph.contains("stands behind demands: 1 met"), "{graph}");
    assert!(graph.contains("binds KZ since 1995"), "{graph}");
    for graph in [
        graph,
        exported(root(), "rules", "dot", &["--lang", "ru"]),
        exported(root(), "rules", "dot", &["--only", "C183"]),
    ] {
        assert_ne!(drawn(&graph), Some(false));
    }
}

#[test]
fn mermaid_reads_nothing_of_a_title_as_its_own() {
    let folder = example();
    let graph = exported(folder.path(), ".", "mermaid", &[]);
    assert!(graph.starts_with("flowchart LR\n"));
    assert!(graph.contains("Treaty #lt;b#gt;on#lt;/b#gt; #35;1 #96;work#96;;<br>end"), "{graph}");
    let mut depth = 0;
    for line in graph.lines() {
        let line = line.trim();
        // Every title stands between quotation marks, and none is inside.
        let quotes = line.matches('"').count();
        assert!(quotes == 0 || quotes == 2, "{line}");
        depth += i32::from(line.starts_with("subgraph ")) - i32::from(line == "end");
    }
    assert_eq!(depth, 0);
    let (nodes, edges) = (graph.matches("    a").count(), graph.matches("-->").count());
    assert_eq!((nodes, edges), (6, 4), "{graph}");
    // An act and its neighbours.
    let near = exported(folder.path(), ".", "mermaid", &["--only", "U"]);
    assert_eq!(near.matches("    a").count(), 2, "{near}");
}

#[test]
fn linked_data_has_only_words_that_there_are() {
    const WORDS: [&str; 15] = [
        "@type",
        "@id",
        "name",
        "alternateName",
        "legislationIdentifier",
        "legislationType",
        "jurisdiction",
        "legislationPassedBy",
        "legislationDate",
        "legislationDateVersion",
        "legislationLegalForce",
        "legislationChanges",
        "legislationRepeals",
        "legislationTransposes",
        "legislationApplies",
    ];
    let folder = example();
    let data: Value = serde_json::from_str(&exported(folder.path(), ".", "jsonld", &[])).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    let acts = data["@graph"].as_array().unwrap();
    let known: BTreeSet<&str> = acts.iter().map(|act| act["@id"].as_str().unwrap()).collect();
    for act in acts {
        for (word, value) in act.as_object().unwrap() {
            assert!(WORDS.contains(&word.as_str()), "{word}");
            for link in value.as_array().into_iter().flatten().filter_map(|one| one.get("@id")) {
                assert!(known.contains(link.as_str().unwrap()), "{link}");
            }
        }
    }
    let act = |id: &str| acts.iter().find(|act| act["@id"] == id).unwrap();
    let link = |id: &str| serde_json::json!([{ "@id": id }]);
    let code = act("#L");
    assert_eq!(code["legislationTransposes"], link("#T"), "a provision stands behind a demand that binds");
    assert_eq!(code["legislationRepeals"], link("#Old"));
    assert_eq!(code["legislationChanges"], serde_json::json!([{ "@id": "#Old" }, { "@id": "#Other" }]));
    assert_eq!(code["legislationIdentifier"], serde_json::json!(["1-I", "/akn/kz/act/2000-01-01/1-I"]));
    assert_eq!(code["legislationLegalForce"], "https://schema.org/InForce");
    assert_eq!(act("#Old")["legislationLegalForce"], "https://schema.org/NotInForce");
    assert_eq!(act("#T")["legislationDate"], "1990-05-04");
    assert!(act("#U").get("legislationTransposes").is_none());
}

#[test]
fn references_are_made_of_what_is_known() {
    let folder = example();
    let data: Value = serde_json::from_str(&exported(folder.path(), ".", "akn", &[])).unwrap();
    follows(&data, &validator("akn.schema.json"));
    let [act] = data["acts"].as_array().unwrap().as_slice() else { panic!("{data}") };
    assert_eq!(act["iri"], "/akn/kz/act/2000-01-01/1-I");
    let places: Vec<(&str, Option<&str>, Option<&str>)> = (act["places"].as_array().unwrap().iter())
        .map(|place| (place["address"].as_str().unwrap(), place["iri"].as_str(), place["beyond"].as_str()))
        .collect();
    assert_eq!(
        places,
        [
            ("art 1..5", Some("/akn/kz/act/2000-01-01/1-I/!main~art_1->art_5"), None),
            ("art 5", Some("/akn/kz/act/2000-01-01/1-I/!main~art_5"), None),
            ("art 6", Some("/akn/kz/act/2000-01-01/1-I/!main~art_6"), None),
            ("art 99(2)", Some("/akn/kz/act/2000-01-01/1-I/!main~art_99"), Some("(2)")),
        ]
    );
    let missing = |name: &str| {
        let all = data["left_out"].as_array().unwrap();
        all.iter().find(|row| row["act"] == name).unwrap()["missing"].clone()
    };
    assert_eq!(missing("Old"), serde_json::json!(["number", "date"]));
    assert_eq!(missing("T"), serde_json::json!(["country", "number"]));
    follows(&serde_json::from_str(&exported(root(), "rules", "akn", &[])).unwrap(), &validator("akn.schema.json"));
}

#[test]
fn legalruleml_is_well_formed_and_its_keys_lead_somewhere() {
    let folder = example();
    for (folder, paths, least) in [(folder.path(), ".", 5), (root(), "rules", 1000)] {
        let xml = exported(folder, paths, "legalruleml", &[]);
        let mut reader = quick_xml::Reader::from_str(&xml);
        reader.config_mut().check_end_names = true;
        let (mut keys, mut led_to, mut obligations) = (BTreeSet::new(), BTreeSet::new(), 0);
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                Event::Start(element) | Event::Empty(element) => {
                    obligations += usize::from(element.name().as_ref() == b"lrml:Obligation");
                    for attribute in element.attributes() {
                        let attribute = attribute.unwrap();
                        let value = String::from_utf8(attribute.value.to_vec()).unwrap();
                        match attribute.key.as_ref() {
                            b"key" | b"refersTo" => assert!(keys.insert(value.clone()), "{value} is there twice"),
                            b"keyref" => drop(led_to.insert(value.trim_start_matches('#').to_owned())),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        assert!(obligations >= least.min(4) && led_to.is_subset(&keys), "{obligations}");
    }
    let xml = exported(folder.path(), ".", "legalruleml", &[]);
    assert!(xml.contains("left out: 1 recommendations, 1 provisions"), "{xml}");
    assert_eq!(xml.matches("<lrml:Permission>").count(), 1);
    assert_eq!(xml.matches("<lrml:DefeasibleStrength/>").count(), 1, "T art 1, which T art 4 relaxes");
}

#[test]
fn mistakes_and_empty_folders_are_told() {
    let folder = example();
    std::fs::write(folder.path().join("b.rule"), "T art 9: leev >= 3 weeks\n").unwrap();
    let output = kzrules(folder.path(), &["export", ".", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("one mistake in the rules"));
    assert!(serde_json::from_str::<Value>(&text(&output)).is_ok(), "the rest is there");

    let empty = TempDir::new().unwrap();
    let output = kzrules(empty.path(), &["export", ".", "--format", "mermaid"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing-to-check"));

    // Of which state is asked only where it matters.
    std::fs::write(folder.path().join("b.rule"), "jurisdiction UZ \"Another\"\n").unwrap();
    assert_eq!(kzrules(folder.path(), &["export", ".", "--format", "json"]).status.code(), Some(0));
    let output = kzrules(folder.path(), &["export", ".", "--format", "dot"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("which-jurisdiction"));
    let output = kzrules(folder.path(), &["export", ".", "--format", "dot", "--jurisdiction", "KZ"]);
    assert_eq!(output.status.code(), Some(0));
}
