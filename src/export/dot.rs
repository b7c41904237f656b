//! The graph of acts in the language of Graphviz.

use super::graph::{Edge, EdgeKind, Graph, Node};
use crate::report::Style;
use crate::value::Truth;
use std::fmt::Write;

/// About so many characters of a title stand on one line.
const LINE: usize = 30;

/// The graph for `dot`. Ends with a line break.
pub fn dot(graph: &Graph, style: &Style) -> String {
    let mut out = String::from(
        "digraph acts {\n  rankdir=LR;\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", \
         fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n",
    );
    for (number, (title, nodes)) in graph.groups.iter().enumerate() {
        let title = quoted(&style.say(title));
        let _ = writeln!(out, "  subgraph cluster_{number} {{\n    label={title};\n    fontname=\"sans-serif\";");
        for node in nodes {
            let _ = writeln!(out, "    a{} [label={}{}];", node.act.0, label(node, style), looks(node.binding));
        }
        out.push_str("  }\n");
    }
    for Edge { from, to, kind } in &graph.edges {
        let text = quoted(&style.say(&kind.text()));
        let _ = writeln!(out, "  a{} -> a{} [label={text}{}];", from.0, to.0, line(*kind));
    }
    legend(&mut out, graph, style);
    out.push_str("}\n");
    out
}

/// The kinds of line that are there, each with its word.
fn legend(out: &mut String, graph: &Graph, style: &Style) {
    let is_there = |kind: EdgeKind| {
        graph.edges.iter().any(|edge| std::mem::discriminant(&edge.kind) == std::mem::discriminant(&kind))
    };
    let kinds: Vec<EdgeKind> = EdgeKind::LEGEND.into_iter().filter(|kind| is_there(*kind)).collect();
    if kinds.is_empty() {
        return;
    }
    let title = quoted(&style.say(&crate::diagnostic::Text::new("graph-legend")));
    let _ = writeln!(out, "  subgraph cluster_legend {{\n    label={title};\n    fontname=\"sans-serif\";");
    out.push_str("    node [shape=point, style=filled, fillcolor=\"#000000\", label=\"\"];\n");
    for (number, kind) in kinds.into_iter().enumerate() {
        let text = quoted(&style.say(&kind.legend()));
        let _ = writeln!(out, "    l{number}a -> l{number}b [label={text}{}];", line(kind));
    }
    out.push_str("  }\n");
}

fn label(node: &Node, style: &Style) -> String {
    let mut lines = vec![node.name.clone()];
    lines.extend(broken(node.title.in_language(style.catalogue.language().code())));
    lines.extend(node.status.iter().map(|status| style.say(status)));
    quoted(&lines.join("\n"))
}

/// What binds is told in words; the frame only repeats it.
const fn looks(binding: Option<Truth>) -> &'static str {
    match binding {
        Some(Truth::Yes) => ", penwidth=2, fillcolor=\"#e3f1e3\"",
        Some(Truth::No) => ", style=\"rounded,filled,dashed\"",
        Some(Truth::Unknown) => ", style=\"rounded,filled,dotted\", penwidth=2",
        None => "",
    }
}

const fn line(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Repeals | EdgeKind::RepealsPart => ", arrowhead=tee",
        EdgeKind::Implements { .. } => ", style=dashed",
        EdgeKind::Revises | EdgeKind::Replaces => "",
    }
}

/// A title on several lines.
pub(super) fn broken(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text as a string of the language, its line breaks as such.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    #[test]
    fn texts_are_quoted() {
        assert_eq!(super::quoted("a \"b\" \\ c\nd"), "\"a \\\"b\\\" \\\\ c\\nd\"");
        assert_eq!(super::broken("Discrimination (Employment and Occupation) Convention").len(), 2);
    }
}
