//! `docs/settings.schema.json`, made of the table of keys and of the table of codes, so that neither can move without it. There
//! in tests alone.

use super::key::{FORMATS, Key, Kind};
use super::{FILE, SCHEMA};
use crate::diagnostic::{Code, Severity};
use crate::report::Format;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Which words a level may have of this code.
fn levels(code: Code) -> Vec<&'static str> {
    let all = [Severity::Error, Severity::Warning, Severity::Note].into_iter();
    all.filter(|level| !code.is_firm() || *level >= code.severity()).map(Severity::word).collect()
}

fn table(about: &str, properties: Map<String, Value>) -> Value {
    json!({
        "description": about,
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

fn value(key: &Key) -> Value {
    let about = key.about;
    let text = json!({ "description": about, "type": "string", "pattern": "\\S" });
    let texts = json!({
        "description": about,
        "anyOf": [
            { "type": "string", "pattern": "\\S" },
            { "type": "array", "items": { "type": "string", "pattern": "\\S" } },
        ],
    });
    let codes = || Code::ALL.iter().copied();
    match key.kind {
        Kind::Jurisdiction | Kind::Baseline => text,
        Kind::Day => json!({ "description": about, "type": "string", "pattern": "^(today|\\d{4}-\\d\\d-\\d\\d)$" }),
        Kind::Paths | Kind::Sources => texts,
        Kind::Output => {
            let appended = Format::ALL.into_iter().filter(|format| format.can_be_appended()).map(Format::name);
            let appended = appended.collect::<Vec<_>>().join("|");
            let pattern = format!("^({}|({appended})\\+)=.", FORMATS.join("|"));
            let form = json!({ "type": "string", "pattern": pattern });
            json!({ "description": about, "anyOf": [form, { "type": "array", "items": form }] })
        }
        Kind::Language | Kind::Format | Kind::FailOn => json!({ "description": about, "enum": key.words() }),
        Kind::Levels => {
            table(about, codes().map(|code| (code.name().to_owned(), json!({ "enum": levels(code) }))).collect())
        }
        Kind::Allow => {
            let allowed = codes().filter(|code| code.may_be_allowed());
            table(about, allowed.map(|code| (code.name().to_owned(), json!({ "$ref": "#/$defs/reason" }))).collect())
        }
        Kind::Ignore => {
            let ignorable: Vec<&str> = codes().filter(|code| !code.is_firm()).map(Code::name).collect();
            json!({
                "description": about,
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["code", "at", "because"],
                    "properties": {
                        "code": { "description": "The code of the findings.", "enum": ignorable },
                        "at": {
                            "description": "An act, an address, or a pattern of files such as rules/old/**.",
                            "type": "string",
                            "pattern": "^\\s*[^\\s!#]",
                        },
                        "because": { "$ref": "#/$defs/reason" },
                        "until": {
                            "description": "The last day on which it counts.",
                            "type": "string",
                            "pattern": "^\\d{4}-\\d\\d-\\d\\d$",
                        },
                    },
                },
            })
        }
    }
}

/// `KZRULES_WRITE_SCHEMAS=1 cargo test --lib schema` writes it anew.
#[test]
fn the_schema_is_what_the_tables_say() {
    let properties: Map<String, Value> = Key::ALL.iter().map(|key| (key.name.to_owned(), value(key))).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://kzrules.example/settings.schema.json",
        "title": FILE,
        "description": "The settings of a workspace of kzrules; docs/configuration.md explains them.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "$defs": { "reason": { "description": "Why.", "type": "string", "pattern": "\\S" } },
    });
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if std::env::var_os("KZRULES_WRITE_SCHEMAS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/settings.schema.json");
        std::fs::write(path, &text).unwrap();
    }
    jsonschema::meta::validate(&schema).unwrap();
    assert!(text == SCHEMA, "docs/settings.schema.json isn't what the tables say: KZRULES_WRITE_SCHEMAS=1 writes it");
}

/// TOML as JSON, as an editor hands it to the schema.
fn as_json(value: &toml::de::DeValue<'_>) -> Value {
    use toml::de::DeValue;
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => json!(number.as_str().parse::<i64>().unwrap()),
        DeValue::Float(number) => json!(number.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(truth) => json!(truth),
        DeValue::Datetime(day) => json!(day.to_string()),
        DeValue::Array(list) => list.iter().map(|one| as_json(one.get_ref())).collect(),
        DeValue::Table(table) => {
            let rows = table.iter().map(|(key, value)| (key.get_ref().to_string(), as_json(value.get_ref())));
            Value::Object(rows.collect())
        }
    }
}

/// What the schema takes and what the program takes is the same.
#[test]
fn the_schema_takes_what_the_program_takes() {
    let validator = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let ignore = "[[ignore]]\ncode = \"gap\"\nat = \"C183\"\nbecause = \"x\"\n";
    let mut texts: Vec<String> = Key::ALL.iter().map(|key| key.example.to_owned()).collect();
    texts.extend(
        [
            "",
            "jurisdiction = \"\"",
            "jurisdiction = 1",
            "as-of = \"today\"",
            "as-of = \"2026-11-23\"",
            "as-of = \"yesterday\"",
            "as-of = 2026-11-23T10:00:00",
            "as-of = 10:00:00",
            "language = \"fr\"",
            "language = \"kk\"",
            "paths = \"rules\"",
            "paths = []",
            "paths = [1]",
            "paths = [\"a\", \" \"]",
            "sources = {}",
            "format = \"xml\"",
            "fail-on = \"never\"",
            "fail-on = \"Error\"",
            "baseline = true",
            "[levels]\ngap = \"note\"",
            "[levels]\nsyntax = \"error\"",
            "[levels]\nsyntax = \"warning\"",
            "[levels]\nwithout-reason = \"error\"",
            "[levels]\nwithout-reason = \"note\"",
            "[levels]\nexpectation-stale = \"note\"",
            "[levels]\ngpa = \"note\"",
            "[levels]\ngap = \"fatal\"",
            "[levels]\ngap = 1",
            "levels = \"error\"",
            "[allow]\nfar-date = \"x\"",
            "[allow]\nfar-date = \" \"",
            "output = \"sarif+=a\"",
            "output = \"summary+=a\"",
            "output = [\"sarif=\"]",
            "[allow]\nfar-date = 1",
            "[allow]\ngap = \"x\"",
            "[allow]\nignore-unused = \"x\"",
            "allow = 1",
            "alow = 1",
            "[ignore]\ncode = \"gap\"",
            "ignore = [1]",
            "[[ignore]]\ncode = \"gap\"",
            "[[ignore]]\ncode = \"syntax\"\nat = \"C183\"\nbecause = \"x\"",
            "[[ignore]]\ncode = \"gpa\"\nat = \"C183\"\nbecause = \"x\"",
            "[[ignore]]\ncode = \"gap\"\nat = \"\"\nbecause = \"x\"",
            "[[ignore]]\ncode = \"gap\"\nat = \"!a/*\"\nbecause = \"x\"",
            "[[ignore]]\ncode = \"gap\"\nat = \"C183\"\nbecause = \" \"",
            "[[ignore]]\ncode = \"gap\"\nat = \"C183\"\nbecause = 1",
        ]
        .map(str::to_owned),
    );
    let more = ["until = 2027-06-30", "until = \"2027-06-30\"", "until = \"soon\"", "until = 1", "why = \"x\""];
    texts.extend(more.map(|line| format!("{ignore}{line}")));
    for text in texts {
        let table = toml::de::DeTable::parse(&text).unwrap();
        let json = as_json(&toml::de::DeValue::Table(table.into_inner()));
        let (_, problems) = super::read(crate::source::FileId(0), &text);
        assert_eq!(validator.is_valid(&json), problems.is_empty(), "{text}: {problems:?}");
    }
}
