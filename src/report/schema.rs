//! Schemas in `docs/` that are made of the types that write a format: a test makes each anew and compares it, so that
//! neither can move without the other. There in tests alone.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;
use std::path::Path;

/// Compares a schema in `docs/` with what the types say; writes it where `KZRULES_WRITE_SCHEMAS` is set. Nothing but
/// what the types have may stand in a document.
pub(crate) fn compare_schema<Document: JsonSchema>(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Document>().to_value();
    close(&mut schema);
    let id = format!("https://kzrules.example/{name}");
    schema.as_object_mut().unwrap().insert("$id".to_owned(), id.into());
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if std::env::var_os("KZRULES_WRITE_SCHEMAS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    jsonschema::meta::validate(&schema).unwrap();
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "docs/{name} isn't what the types say: KZRULES_WRITE_SCHEMAS=1 writes it anew");
}

/// Forbids all that isn't named.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.get("type").is_some_and(|kind| kind == "object") && map.contains_key("properties") {
                map.insert("additionalProperties".to_owned(), false.into());
            }
            map.values_mut().for_each(close);
        }
        Value::Array(all) => all.iter_mut().for_each(close),
        _ => {}
    }
}
