//! Workflow commands, read by their documented grammar: `::name key=value,key=value::data`, `%25`, `%0D`, `%0A` in data, `%3A` and
//! `%2C` in properties too.

use super::{Checked, all};
use kzrules::diagnostic::Severity;
use kzrules::report::Format;
use std::collections::BTreeMap;

struct Command {
    name: String,
    properties: BTreeMap<String, String>,
    data: String,
}

fn unescaped(text: &str, pairs: &[(&str, &str)]) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let code = |(code, meaning): &(&str, &str)| {
            part.strip_prefix(code.trim_start_matches('%')).map(|rest| format!("{meaning}{rest}"))
        };
        out.push_str(&pairs.iter().find_map(code).unwrap());
    }
    out
}

fn command(line: &str) -> Command {
    let data = [("%25", "%"), ("%0D", "\r"), ("%0A", "\n")];
    let property = [data[0], data[1], data[2], ("%3A", ":"), ("%2C", ",")];
    let rest = line.strip_prefix("::").unwrap();
    let (head, said) = rest.split_once("::").unwrap();
    let (name, properties) = head.split_once(' ').unwrap();
    let properties = properties.split(',').map(|one| {
        let (key, value) = one.split_once('=').unwrap();
        assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key), "{key}");
        (key.to_owned(), unescaped(value, &property))
    });
    Command { name: name.to_owned(), properties: properties.collect(), data: unescaped(said, &data) }
}

fn stand_where_the_findings_are(checked: &Checked) {
    let text = checked.render(Format::Github);
    let commands: Vec<Command> = text.lines().map(command).collect();
    let open: Vec<_> = checked.report.open().collect();
    assert_eq!(commands.len(), open.len(), "{}", checked.name);
    for (command, found) in commands.iter().zip(open) {
        let name = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        assert_eq!(command.name, name);
        assert!(command.properties["title"].starts_with(found.code.name()));
        assert_eq!(command.data.lines().next().unwrap(), checked.style.say(&found.message));
        let further = command.data.lines().filter(|line| {
            found.labels.iter().skip(1).any(|label| {
                let (path, start, _) = checked.session.files().locate(label.place).unwrap();
                let place = format!("{}:{}:{}", kzrules::source::visible(path), start.line, start.column);
                line.starts_with(&place)
            })
        });
        assert!(further.count() >= found.labels.len().saturating_sub(1));
        let Some((path, start, end)) = found.place().and_then(|place| checked.session.files().locate(place)) else {
            assert!(!command.properties.contains_key("file"));
            continue;
        };
        assert_eq!(command.properties["file"], path);
        let number = |key: &str| command.properties.get(key).map(|value| value.parse::<u32>().unwrap());
        assert_eq!((number("line"), number("endLine")), (Some(start.line), Some(end.line)));
        let columns = (start.line == end.line).then_some((start.column, end.column));
        assert_eq!(number("col").zip(number("endColumn")), columns);
        let Some((first, last)) = columns else { continue };
        let (line, first, last) = (start.line as usize, first as usize, last as usize);
        let words = checked.session.files().text(found.place().unwrap());
        assert_eq!(checked.between(path, (line, first), (line, last)), words, "{}", checked.name);
    }
}

#[test]
fn annotations_stand_where_the_findings_are() {
    all().into_iter().for_each(stand_where_the_findings_are);
}
