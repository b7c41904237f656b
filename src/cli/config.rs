//! `kzrules config`: the settings that count and where each comes from, the file they stand in, the schema of that file.
//! Knows every value that can be set; must not know the rules, which aren't read.

use super::chosen::{Chosen, Origin, Said};
use super::setup::Setup;
use super::{End, Look, Scope, Texts};
use crate::diagnostic::{Diagnostic, Text};
use crate::report::{self, Style};
use crate::settings::{SCHEMA, Settings};
use crate::source::{Place, visible};
use crate::workspace::Workspace;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Config {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Show each value that counts, and whether an option, a variable, the file or nobody set it
    Show(Show),
    /// Print the path of the kzrules.toml that counts
    Path(PathOf),
    /// Print the JSON Schema of kzrules.toml, for editors
    Schema,
}

#[derive(Args, Debug)]
struct Show {
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    texts: Texts,
    /// How it is written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    look: Look,
}

#[derive(Args, Debug)]
struct PathOf {
    /// Files and folders whose settings are meant [default: rules/ if it is there, else the current folder]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// Lines for people
    Text,
    /// For programs; docs/config.schema.json describes it
    Json,
}

impl Config {
    pub(super) fn run(self) -> End {
        match self.what {
            What::Show(show) => show.run(),
            What::Path(path) => path.run(),
            What::Schema => schema(),
        }
    }
}

fn schema() -> End {
    // Nobody is spoken to: where this can't be written there is nothing to say either.
    use std::io::{self, Write};
    match io::stdout().lock().write_all(SCHEMA.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => End::Trouble,
        _ => End::Clean,
    }
}

impl PathOf {
    fn run(self) -> End {
        let said = Said { paths: self.paths, ..Said::default() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let told = tell_problems(&setup);
        let Some((name, _)) = setup.above.text() else {
            if !told {
                setup.terminal.remark(&Text::new("config-no-file"));
            }
            return if told { End::Trouble } else { End::Findings };
        };
        if setup.terminal.print(&format!("{}\n", visible(name))) && !told { End::Clean } else { End::Trouble }
    }
}

impl Show {
    fn run(self) -> End {
        let said = Said { sources: self.texts.sources.clone(), ..self.scope.said() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let told = tell_problems(&setup);
        let rows = rows(&setup);
        let out = match self.format {
            Format::Text => text(&rows, &setup),
            Format::Json => json(&rows, &setup),
        };
        if setup.terminal.print(&out) && !told { End::Clean } else { End::Trouble }
    }
}

/// Says what is wrong with the settings. Whether something is.
fn tell_problems(setup: &Setup) -> bool {
    let (terminal, workspace) = (&setup.terminal, Workspace::read_below(&setup.above, &[]));
    let told = |one: &Diagnostic| terminal.aside(&report::diagnostic(one, &workspace.files, &terminal.style));
    workspace.diagnostics.iter().for_each(told);
    !workspace.diagnostics.is_empty()
}

/// A value, and where it comes from.
struct Row {
    key: String,
    value: Vec<String>,
    from: Origin,
}

fn rows(setup: &Setup) -> Vec<Row> {
    let values = &setup.values;
    let path = |path: &PathBuf| path.display().to_string();
    let name = |value: Option<clap::builder::PossibleValue>| {
        value.map(|one| one.get_name().to_owned()).into_iter().collect::<Vec<_>>()
    };
    let mut rows = vec![
        row("jurisdiction", &values.jurisdiction, |value| value.iter().cloned().collect()),
        row("as-of", &values.as_of, |value| vec![value.to_string()]),
        row("language", &values.language, |value| vec![value.code().to_owned()]),
        row("paths", &values.paths, |value| value.iter().map(path).collect()),
        row("sources", &values.sources, |value| value.iter().map(path).collect()),
        row("format", &values.format, |value| name(value.to_possible_value())),
        row("output", &values.output, |value| value.iter().map(ToString::to_string).collect()),
        row("fail-on", &values.fail_on, |value| name(value.to_possible_value())),
        row("baseline", &values.baseline, |value| value.iter().map(path).collect()),
    ];
    let Settings { levels, allow, ignore, .. } = setup.above.settings();
    let mut add = |key: String, value: String, place: Place| {
        rows.push(Row { key, value: vec![value], from: setup.origin(place) });
    };
    for one in levels {
        add(format!("levels.{}", one.code), one.level.word().to_owned(), one.place);
    }
    for one in allow {
        add(format!("allow.{}", one.code), one.because, one.place);
    }
    for one in ignore {
        let until = one.until.map(|day| format!(" .. {day}")).unwrap_or_default();
        add(format!("ignore.{}", one.code), format!("{}{until}: {}", one.at.words(), one.because), one.place);
    }
    rows
}

fn row<T>(key: &str, chosen: &Chosen<T>, words: impl Fn(&T) -> Vec<String>) -> Row {
    Row { key: key.to_owned(), value: words(&chosen.value), from: chosen.from.clone() }
}

fn text(rows: &[Row], setup: &Setup) -> String {
    let style = &setup.terminal.style;
    let mut out = match setup.above.text() {
        Some((name, _)) => line("", &style.say(&Text::new("config-file").with("path", name)), style),
        None => line("", &style.say(&Text::new("config-no-file")), style),
    };
    out.push('\n');
    let widest = rows.iter().map(|row| row.key.chars().count()).max().unwrap_or(0);
    for row in rows {
        let value = if row.value.is_empty() { "–".to_owned() } else { row.value.join(", ") };
        let from = style.say(&words(&row.from));
        out.push_str(&line(&format!("{:widest$}  ", row.key), &format!("{value}  ({from})"), style));
    }
    out
}

fn line(head: &str, words: &str, style: &Style) -> String {
    // In a narrow terminal what follows a long key would have no room beside it.
    let indent = if head.len() > style.width / 2 { 4 } else { head.len() };
    report::hanging(head, &visible(words), indent, style.width)
}

fn words(from: &Origin) -> Text {
    match from {
        Origin::Option(name) | Origin::Variable(name) => Text::plain(*name),
        Origin::File(name, line) => Text::plain(format!("{name}:{line}")),
        Origin::Default => Text::new("config-default"),
    }
}

/// The settings that count, for programs.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Document<'a> {
    /// The name of this version of the format.
    schema: &'static str,
    /// The `kzrules.toml` that counts, as it is shown.
    settings: Option<&'a str>,
    /// Each value; keys of a table stand behind its name, with a dot between them.
    values: Vec<ValueEntry<'a>>,
}

/// A value, and where it comes from.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ValueEntry<'a> {
    /// The key.
    key: &'a str,
    /// The value as words; of lists several, none where nothing is set.
    value: &'a [String],
    /// `option`, `variable`, `file` or `default`.
    from: &'static str,
    /// The option, the variable, or the file.
    name: Option<&'a str>,
    /// The line in the file.
    line: Option<u32>,
}

fn json(rows: &[Row], setup: &Setup) -> String {
    let entry = |row: &'_ Row| -> (&'static str, Option<String>, Option<u32>) {
        match &row.from {
            Origin::Option(name) => ("option", Some((*name).to_owned()), None),
            Origin::Variable(name) => ("variable", Some((*name).to_owned()), None),
            Origin::File(name, line) => ("file", Some(name.clone()), Some(*line)),
            Origin::Default => ("default", None, None),
        }
    };
    let origins: Vec<_> = rows.iter().map(entry).collect();
    let values = rows.iter().zip(&origins).map(|(row, (from, name, line))| ValueEntry {
        key: &row.key,
        value: &row.value,
        from,
        name: name.as_deref(),
        line: *line,
    });
    let document = Document {
        schema: "kzrules-config/1",
        settings: setup.above.text().map(|(name, _)| name),
        values: values.collect(),
    };
    // Strings, numbers and lists can always be written.
    let mut out = report::json::escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `KZRULES_WRITE_SCHEMAS=1 cargo test --lib schema` writes it anew.
    #[test]
    fn the_schema_is_what_the_types_say() {
        crate::report::schema::compare_schema::<Document<'_>>("config.schema.json");
    }
}
