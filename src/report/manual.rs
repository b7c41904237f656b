//! A page of the documentation on a terminal: paragraphs reflowed to the width, examples indented, marks
//! of Markdown left as they are where they can be read. Must not know where pages come from.

use super::style::Style;
use super::wrap::hanging;

/// The Markdown of a page, fit for the width. Ends with a line break.
pub fn manual(page: &str, style: &Style) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let mut example = false;
    let flush = |out: &mut String, paragraph: &mut String| {
        let text = std::mem::take(paragraph).replace("**", "");
        if let Some(item) = text.strip_prefix("- ") {
            out.push_str(&hanging("- ", item, 2, style.width));
        } else if !text.is_empty() {
            out.push_str(&hanging("", &text, 0, style.width));
        }
    };
    for line in page.lines() {
        if line.starts_with("```") {
            flush(&mut out, &mut paragraph);
            example = !example;
        } else if example {
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        } else if let Some(title) = line.strip_prefix('#') {
            flush(&mut out, &mut paragraph);
            out.push_str(&style.bold(title.trim_start_matches('#').trim()));
            out.push('\n');
        } else if line.trim().is_empty() {
            flush(&mut out, &mut paragraph);
            out.push('\n');
        } else {
            if line.starts_with("- ") {
                flush(&mut out, &mut paragraph);
            }
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    flush(&mut out, &mut paragraph);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_flow_and_examples_stay() {
        let style = Style { width: 12, ..Style::default() };
        let page = "# gap\n\nOne two\nthree four.\n\n```\na   long example line\n```\n\n**Mend** it.\n- one two three\n- four\n";
        assert_eq!(
            manual(page, &style),
            "gap\n\nOne two\nthree four.\n\n    a   long example line\n\nMend it.\n- one two\n  three\n- four\n"
        );
    }
}
