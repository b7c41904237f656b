//! The fenced blocks of a Markdown file that is a text and a test at once: where they stand, and what their first line
//! says. Knows nothing of what is done with them.

#![allow(dead_code, reason = "each test that reads Markdown needs its own part of this")]

use std::fmt::Write as _;

/// One fenced block: where its content stands in the text, and what its first line says.
pub struct Block<'t> {
    pub line: usize,
    pub language: &'t str,
    pub words: Vec<&'t str>,
    pub start: usize,
    pub content: &'t str,
}

impl<'t> Block<'t> {
    /// `WORD=VALUE` behind the language.
    pub fn value(&self, word: &str) -> Option<&'t str> {
        self.words.iter().find_map(|one| one.strip_prefix(word)?.strip_prefix('='))
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word)
    }
}

/// A line of a Markdown file that matters here.
pub enum Part<'t> {
    Heading(usize, &'t str),
    Block(Block<'t>),
}

/// The headings and the blocks of a text, in their order; a block that isn't closed is told.
pub fn parts<'t>(path: &str, text: &'t str, told: &mut String) -> Vec<Part<'t>> {
    let mut parts = Vec::new();
    let mut open: Option<Block<'t>> = None;
    let mut place = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let start = place;
        place += line.len();
        let bare = line.trim_end();
        if let Some(block) = &mut open {
            if bare == "```" {
                block.content = text.get(block.start..start).unwrap_or_default();
                parts.extend(open.take().map(Part::Block));
            }
        } else if let Some(info) = bare.strip_prefix("```") {
            let mut words = info.split_whitespace();
            let language = words.next().unwrap_or("");
            open = Some(Block { line: number + 1, language, words: words.collect(), start: place, content: "" });
        } else if bare.starts_with('#') {
            parts.push(Part::Heading(number + 1, bare.trim_start_matches('#').trim()));
        }
    }
    if let Some(block) = open {
        let _ = writeln!(told, "{path}:{}: the block isn't closed", block.line);
    }
    parts
}

/// The lines of two texts, those of one alone marked.
pub fn difference(expected: &str, found: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let mut common = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut out = String::new();
    while i < a.len() || j < b.len() {
        let (mark, line) = if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
            (' ', a[i - 1])
        } else if j == b.len() || i < a.len() && common[i + 1][j] >= common[i][j + 1] {
            i += 1;
            ('-', a[i - 1])
        } else {
            j += 1;
            ('+', b[j - 1])
        };
        let _ = writeln!(out, "  {mark} {line}");
    }
    out
}

/// A workspace of a Markdown file: the line of the block that asks something of it, its files, and what that block says.
pub struct Example<'t> {
    pub line: usize,
    pub files: Vec<(String, &'t str)>,
    pub as_of: Option<&'t str>,
    pub of: Option<&'t str>,
}

/// The workspaces of a file with literate cases, each once: its own rules and the shared ones.
pub fn examples<'t>(path: &str, text: &'t str) -> Vec<Example<'t>> {
    let mut told = String::new();
    let mut shared: Vec<(String, &'t str)> = Vec::new();
    let mut own: Vec<(String, &'t str)> = Vec::new();
    let (mut alone, mut asked) = (false, true);
    let mut found = Vec::new();
    for part in parts(path, text, &mut told) {
        let Part::Block(block) = part else {
            own.clear();
            asked = true;
            continue;
        };
        if block.language == "kzrules" {
            if asked {
                own.clear();
                alone = false;
            }
            alone |= block.has("alone");
            let is_shared = block.has("shared");
            let list = if is_shared { &mut shared } else { &mut own };
            let letter = u8::try_from(list.len()).ok().and_then(|i| b'a'.checked_add(i)).map_or('z', char::from);
            let kind = if is_shared { "shared-" } else { "" };
            list.push((block.value("file").map_or(format!("{kind}{letter}.rule"), str::to_owned), block.content));
            asked &= is_shared;
            if !block.has("accepted") {
                continue;
            }
        } else if !["verdicts", "findings", "output", "conflicts", "answers", "why", "table"].contains(&block.language)
        {
            continue;
        }
        if !asked {
            let rules = if alone { &[][..] } else { &shared[..] };
            let files = rules.iter().chain(&own).cloned().collect();
            found.push(Example { line: block.line, files, as_of: block.value("as-of"), of: block.value("of") });
        }
        asked = true;
    }
    found
}
