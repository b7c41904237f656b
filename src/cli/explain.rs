//! `kzrules explain`: the page of a code, or the list of all. Must not know what the pages say.

use super::Exit;
use super::arguments::Explain;
use super::output::Output;
use crate::diagnostic::{Code, Group, Text, closest, page};
use crate::report::manual;

/// Prints a page or the list.
pub(super) fn run(explain: &Explain, output: Output) -> Exit {
    let style = output.style;
    let Some(name) = &explain.code else {
        return output.print(&list(output), Exit::Clean);
    };
    // `error[gap]` is what people copy.
    let bare = name
        .trim_end_matches(']')
        .rsplit('[')
        .next()
        .unwrap_or(name)
        .trim();
    match Code::named(bare) {
        Some(code) => {
            let page = page(code, style.catalogue.language());
            output.print(&manual(&page, &style), Exit::Clean)
        }
        None => {
            let names = Code::ALL.iter().map(|code| code.name());
            output.remark(&match closest(bare, names) {
                Some(near) => Text::new("explain-near")
                    .with("code", bare)
                    .with("near", near),
                None => Text::new("explain-unknown").with("code", bare),
            });
            Exit::Trouble
        }
    }
}

/// All codes by their groups, each with its title.
fn list(output: Output) -> String {
    let widest = Code::ALL
        .iter()
        .map(|code| code.name().len())
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for group in Group::ALL {
        let mut codes = Code::ALL
            .iter()
            .filter(|code| code.group() == group)
            .peekable();
        if codes.peek().is_none() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&output.style.say(&heading(group)));
        out.push('\n');
        for code in codes {
            let title = output.style.catalogue.title(*code);
            out.push_str(&format!("  {:widest$}  {title}\n", code.name()));
        }
    }
    out
}

const fn heading(group: Group) -> Text {
    match group {
        Group::Reading => Text::new("group-reading"),
        Group::Names => Text::new("group-names"),
        Group::Values => Text::new("group-values"),
        Group::Law => Text::new("group-law"),
        Group::Verdict => Text::new("group-verdict"),
        Group::Claims => Text::new("group-claims"),
        Group::Workspace => Text::new("group-workspace"),
    }
}
