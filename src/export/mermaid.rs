//! The graph of acts as a flowchart of Mermaid, for pages in Markdown.

use super::dot::broken;
use super::graph::{Edge, EdgeKind, Graph, Node};
use crate::diagnostic::Text;
use crate::report::Style;
use crate::value::Truth;
use std::fmt::Write;

/// The graph for Mermaid. Ends with a line break.
pub fn mermaid(graph: &Graph, style: &Style) -> String {
    let mut out = String::from("flowchart LR\n");
    for (number, (title, nodes)) in graph.groups.iter().enumerate() {
        let _ = writeln!(out, "  subgraph g{number}[\"{}\"]", escaped(&style.say(title)));
        for node in nodes {
            let _ = writeln!(out, "    a{}[\"{}\"]{}", node.act.0, label(node, style), class(node.binding));
        }
        out.push_str("  end\n");
    }
    for Edge { from, to, kind } in &graph.edges {
        let _ = writeln!(out, "  a{} {} a{}", from.0, arrow(*kind, &style.say(&kind.text())), to.0);
    }
    legend(&mut out, graph, style);
    out.push_str("  classDef binds fill:#e3f1e3,stroke:#2e5c2e,color:#1b1b1b,stroke-width:2px\n");
    out.push_str("  classDef free fill:#ffffff,stroke:#5c5c5c,color:#1b1b1b,stroke-dasharray:4 3\n");
    out.push_str("  classDef open fill:#ffffff,stroke:#5c5c5c,color:#1b1b1b,stroke-dasharray:1 3\n");
    out
}

/// What the looks of an act say, where there are acts of that kind; what a line says stands on it.
fn legend(out: &mut String, graph: &Graph, style: &Style) {
    let nodes = || graph.groups.iter().flat_map(|(_, nodes)| nodes);
    let kinds = [
        (Truth::Yes, Text::new("graph-legend-binds")),
        (Truth::No, Text::new("graph-legend-binds-not")),
        (Truth::Unknown, Text::new("graph-legend-binds-unknown")),
    ];
    let there: Vec<_> = kinds.iter().filter(|(binding, _)| nodes().any(|n| n.binding == Some(*binding))).collect();
    if there.is_empty() {
        return;
    }
    let _ = writeln!(out, "  subgraph legend[\"{}\"]", escaped(&style.say(&Text::new("graph-legend"))));
    for (number, (binding, text)) in there.into_iter().enumerate() {
        let _ = writeln!(out, "    l{number}[\"{}\"]{}", escaped(&style.say(text)), class(Some(*binding)));
    }
    out.push_str("  end\n");
}

fn label(node: &Node, style: &Style) -> String {
    let mut lines = vec![escaped(&node.name)];
    lines.extend(broken(node.title.in_language(style.catalogue.language().code())).iter().map(|line| escaped(line)));
    lines.extend(node.status.iter().map(|status| escaped(&style.say(status))));
    lines.join("<br>")
}

const fn class(binding: Option<Truth>) -> &'static str {
    match binding {
        Some(Truth::Yes) => ":::binds",
        Some(Truth::No) => ":::free",
        Some(Truth::Unknown) => ":::open",
        None => "",
    }
}

fn arrow(kind: EdgeKind, text: &str) -> String {
    let text = escaped(text);
    if kind.is_soft() { format!("-. \"{text}\" .->") } else { format!("-- \"{text}\" -->") }
}

/// A text inside quotation marks: what Mermaid reads as its own is written as a character's name or number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '&' => out.push_str("#amp;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '`' => out.push_str("#96;"),
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_mermaid_would_read_is_named() {
        assert_eq!(super::escaped("a \"b\" <c> #1 & `d`"), "a #quot;b#quot; #lt;c#gt; #35;1 #amp; #96;d#96;");
    }
}
