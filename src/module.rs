//! Modules: the shipped corpus inside the program, for workspaces that say `use kzrules/ilo`. Owns the texts, their
//! addresses (the folders and files of `rules/`, without their endings), and which files a file needs for its words.
//! Nothing here is read before a module is asked for. Must not know files on the disk, or what a statement means.

use crate::diagnostic::closest;
use crate::source::{FileId, Span};
use crate::syntax;
use crate::syntax::ast::{Kind, Tree, TypeKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Path and text of each shipped file, in the order of the paths.
const SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// One file of a module. They are ordered as their paths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ModuleFile(usize);

impl ModuleFile {
    /// All there are.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..SHIPPED.len()).map(Self)
    }

    /// The path as it is shown: `kzrules/ilo/c183.rule`.
    pub fn path(self) -> &'static str {
        SHIPPED.get(self.0).map_or("", |(path, _)| path)
    }

    /// What stands in it.
    pub fn text(self) -> &'static str {
        SHIPPED.get(self.0).map_or("", |(_, text)| text)
    }

    /// The names of the acts at whose places something is said in it.
    fn speaks_at(self) -> FxHashSet<&'static str> {
        let speaks = |line: &'static str| {
            let (act, place) = line.split_once(' ')?;
            let is_place = ["art ", "para ", "part ", "annex", "schedule"].iter().any(|word| place.starts_with(word));
            is_place.then_some(act)
        };
        self.text().lines().filter_map(speaks).collect()
    }

    /// The names of the instruments and laws whose headers stand in it.
    fn acts(self) -> FxHashSet<&'static str> {
        let header = |line: &'static str| line.strip_prefix("instrument ").or_else(|| line.strip_prefix("law "));
        self.text().lines().filter_map(header).filter_map(|rest| rest.split_whitespace().next()).collect()
    }

    /// Its own address: the path without the ending.
    fn address(self) -> &'static str {
        self.path().rsplit_once('.').map_or("", |(address, _)| address)
    }
}

/// The files of a module: of a folder `kzrules/ilo`, or the one of `kzrules/ilo/c183`. None where there is no such module.
pub fn files_of(address: &str) -> Vec<ModuleFile> {
    let inside = |file: &ModuleFile| {
        file.address().strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    ModuleFile::all().filter(inside).collect()
}

/// The addresses of all modules, folders before what stands in them.
pub fn addresses() -> BTreeSet<&'static str> {
    let mut all = BTreeSet::new();
    for file in ModuleFile::all() {
        let address = file.address();
        all.insert(address);
        all.extend(address.match_indices('/').filter_map(|(at, _)| address.get(..at)));
    }
    all
}

/// The module that was most likely meant by an address that is none: written as a path, or misspelt.
pub fn meant(address: &str) -> Option<&'static str> {
    let plain = address.replace('\\', "/");
    let plain = plain
        .trim_end_matches(['/', '.'])
        .trim_end_matches(".rule")
        .trim_end_matches(".fact")
        .trim_end_matches(".bill");
    let all = addresses();
    // `ilo/c183`, `kzrules/rules/ilo`
    let short = plain.trim_start_matches("kzrules/").trim_start_matches("rules/");
    let whole = format!("kzrules/{short}");
    let exact = [plain, &whole].into_iter().find_map(|one| all.get(one).copied());
    // Another number is another convention, not a slip.
    let digits = |one: &str| one.chars().filter(char::is_ascii_digit).collect::<String>();
    let near = || all.iter().copied().filter(|one| digits(one) == digits(plain));
    exact
        .or_else(|| closest(plain, near()))
        .or_else(|| closest(&whole, near()))
        // `kzrules/c183`: the last part alone, where it is one module's.
        .or_else(|| {
            let last = |one: &str| one.rsplit('/').next().unwrap_or(one).to_owned();
            let mut same = all.iter().filter(|one| last(one) == last(short));
            same.next().copied().filter(|_| same.next().is_none())
        })
}

/// What to choose from in place of an address that is none: what stands in its folder, or the folders.
pub fn beside(address: &str) -> Vec<&'static str> {
    let inside = |folder: &str| -> Vec<&'static str> {
        let part_of = |one: &&str| one.rsplit_once('/').is_some_and(|(above, _)| above == folder);
        addresses().into_iter().filter(part_of).collect()
    };
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    let found = inside(folder);
    if found.is_empty() { inside("kzrules") } else { found }
}

/// These files, and those that they need for their words, and so on; in the order of their paths.
pub fn with_needs(files: impl IntoIterator<Item = ModuleFile>) -> BTreeSet<ModuleFile> {
    let mut all = BTreeSet::new();
    let mut open: Vec<ModuleFile> = files.into_iter().collect();
    while let Some(file) = open.pop() {
        if all.insert(file) {
            open.extend(NEEDS.get(file.0).into_iter().flatten());
        }
    }
    all
}

/// For each shipped file, the others in which its words are declared.
static NEEDS: LazyLock<Vec<Vec<ModuleFile>>> = LazyLock::new(|| {
    let mut homes: FxHashMap<String, ModuleFile> = FxHashMap::default();
    for file in ModuleFile::all() {
        for tree in syntax::parse(FileId::default(), file.text()).chunks {
            declared(&tree, file.text(), |name| {
                homes.entry(name.to_owned()).or_insert(file);
            });
        }
    }
    let mut texts: FxHashMap<&str, Vec<ModuleFile>> = FxHashMap::default();
    let is_text = |file: &ModuleFile| file.path().ends_with(".rule") || file.path().ends_with(".fact");
    for file in ModuleFile::all().filter(is_text) {
        file.speaks_at().into_iter().for_each(|act| texts.entry(act).or_default().push(file));
    }
    let of = |file: ModuleFile| {
        let words = words(file.text());
        let mut homes: BTreeSet<ModuleFile> = words.iter().filter_map(|word| homes.get(*word).copied()).collect();
        // A word of the vocabulary may be spelt like a term that some treaty defines.
        let is_words = |one: &ModuleFile| one.path().starts_with("kzrules/vocabulary/");
        if is_words(&file) {
            homes.retain(|home| is_words(home) || home.path().ends_with(".fact"));
        }
        // A long act stands in several files, and whoever has its header has all of it.
        homes.extend(file.acts().iter().filter_map(|act| texts.get(act)).flatten());
        homes.into_iter().filter(|home| *home != file).collect()
    };
    ModuleFile::all().map(of).collect()
});

/// The names that a tree gives a meaning.
fn declared(tree: &Tree, text: &str, mut see: impl FnMut(&str)) {
    let mut name = |span: Span| see(span.text(text).trim_matches('`'));
    for statement in &tree.statements {
        match statement.kind {
            Kind::Text { name: of, .. }
            | Kind::Group { name: of, .. }
            | Kind::Topic { name: of, .. }
            | Kind::Parameter { name: of, .. }
            | Kind::Procedure { name: of, .. }
            | Kind::Calendar { name: of, .. }
            | Kind::Series { name: of, .. }
            | Kind::Defines { term: of, .. } => name(of),
            Kind::Property(declared) => name(declared.name),
            Kind::Dimension(declared) => {
                name(declared.name);
                let of_type = tree.types.get(declared.of_type.0 as usize).map(|of_type| of_type.kind);
                if let Some(TypeKind::OneOf(values) | TypeKind::AnyOf(values) | TypeKind::Ordered(values)) = of_type {
                    values.of(&tree.names).iter().for_each(|value| name(*value));
                }
            }
            _ => {}
        }
    }
}

/// The words of a text, without quotations, comments and labels. The state of an expectation isn't needed: where
/// nobody declares it, nothing is expected of it.
fn words(text: &str) -> FxHashSet<&str> {
    let mut words = FxHashSet::default();
    for line in text.lines() {
        let quoted = line.split('"').enumerate().filter(|(part, _)| part % 2 == 0).map(|(_, part)| part);
        let mut before = "";
        for part in quoted {
            // A comment ends the line; a label is glued to its address.
            let comment = part.char_indices().find(|(at, letter)| {
                *letter == '#' && part.get(..*at).is_some_and(|front| front.is_empty() || front.ends_with([' ', '\t']))
            });
            let plain = comment.and_then(|(at, _)| part.get(..at)).unwrap_or(part);
            for piece in plain.split([' ', '\t']) {
                let piece = piece.split('#').next().unwrap_or(piece);
                for word in piece.split(|letter: char| !letter.is_alphanumeric() && letter != '_') {
                    if word.is_empty() {
                        continue;
                    }
                    if before != "expect" {
                        words.insert(word);
                    }
                    before = word;
                }
            }
            if comment.is_some() {
                break;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Session, Workspace, diagnostic::Severity};

    fn paths(files: impl IntoIterator<Item = ModuleFile>) -> Vec<&'static str> {
        files.into_iter().map(ModuleFile::path).collect()
    }

    #[test]
    fn addresses_are_folders_and_files() {
        let all = addresses();
        for address in ["kzrules", "kzrules/ilo", "kzrules/ilo/c183", "kzrules/kz", "kzrules/vocabulary"] {
            assert!(all.contains(address), "{address}");
            assert!(!files_of(address).is_empty(), "{address}");
        }
        assert_eq!(paths(files_of("kzrules/ilo/c183")), ["kzrules/ilo/c183.rule"]);
        assert_eq!(files_of("kzrules/il").len() + files_of("kzrules/").len() + files_of("").len(), 0);
    }

    #[test]
    fn what_was_meant_is_found() {
        for (written, module) in [
            ("kzrules/iol", "kzrules/ilo"),
            ("kzrules/ilo/", "kzrules/ilo"),
            ("kzrules\\ilo\\c183", "kzrules/ilo/c183"),
            ("kzrules/ilo/c183.rule", "kzrules/ilo/c183"),
            ("rules/ilo", "kzrules/ilo"),
            ("ilo/c183", "kzrules/ilo/c183"),
            ("kzrules/c183", "kzrules/ilo/c183"),
            ("kzrules/vocabularly", "kzrules/vocabulary"),
        ] {
            assert_eq!(meant(written), Some(module), "{written}");
        }
        for written in ["other/thing", "kzrules/ilo/c184", "kzrules/c184"] {
            assert_eq!(meant(written), None, "{written}");
        }
        assert!(beside("kzrules/ilo/c184").contains(&"kzrules/ilo/c183"));
        assert!(beside("other").contains(&"kzrules/ilo"));
    }

    #[test]
    fn words_leave_out_quotations_comments_labels_and_expected_states() {
        let text =
            "C1 art 8(1)#proof: leave >= 3 weeks # more, never\n  note \"quoted # words\"\n  expect KZ gap for women\n";
        let mut found: Vec<&str> = words(text).into_iter().collect();
        found.sort_unstable();
        assert_eq!(found, ["1", "3", "8", "C1", "art", "expect", "for", "gap", "leave", "note", "weeks", "women"]);
    }

    /// Each module can be used alone: what it needs comes along.
    #[test]
    fn every_module_stands_alone() {
        let mut wrong = String::new();
        for address in addresses() {
            let workspace = Workspace::memory([("own.rule", format!("use {address}\n"))]);
            let options = Options {
                as_of: "2026-11-23".parse().unwrap(),
                known_on: None,
                jurisdiction: None,
                sources: Vec::new(),
            };
            let session = Session::new(workspace, options);
            for found in session.check().diagnostics.iter().filter(|one| one.severity == Severity::Error && !one.known)
            {
                let text = crate::diagnostic::Catalogue::default().say(&found.message);
                let place = found.place().and_then(|place| session.files().locate(place));
                // Without the silences and provisions of the state a demand may be open: that is a verdict.
                if !matches!(found.code.group(), crate::diagnostic::Group::Verdict) {
                    wrong.push_str(&format!("use {address}: {place:?} {}: {text}\n", found.code));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
