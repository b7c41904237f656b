//! What the texts use: `use kzrules/ilo`. Owns which files that brings into the workspace, and what is said where a
//! module isn't there. A file that the workspace has already, letter by letter, isn't brought a second time: so the
//! shipped corpus can be checked itself.

use crate::diagnostic::{self, Diagnostic, Text};
use crate::module::{self, ModuleFile};
use crate::source::{FileId, Files, Place, Role, SourceFile};
use crate::syntax::ast::{Kind, Tree};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The modules that are used, each with the places that name it.
#[derive(Debug)]
pub(super) struct Uses {
    places: BTreeMap<String, Vec<Place>>,
    /// The files that this comes to.
    wanted: OnceLock<BTreeSet<ModuleFile>>,
}

impl Uses {
    /// All that the trees use.
    pub(super) fn of(files: &Files, trees: &[(FileId, &Tree)]) -> Self {
        let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        for (file, tree) in trees {
            for statement in &tree.statements {
                let Kind::Use { modules } = statement.kind else { continue };
                let text = files.get(*file).map_or("", |source| SourceFile::text(source));
                for span in modules.of(&tree.names) {
                    let address = tree.text(*span, text).to_owned();
                    places.entry(address).or_default().push(Place::new(*file, *span));
                }
            }
        }
        Self { places, wanted: OnceLock::new() }
    }

    /// Adds the files that are used and not there yet, in the order of their paths. Whether there were any.
    pub(super) fn bring(&self, files: &mut Files) -> bool {
        let is_there = |wanted: &ModuleFile| files.wholes().any(|(_, file)| **file.text() == *wanted.text());
        let missing: Vec<ModuleFile> = self.wanted().iter().copied().filter(|wanted| !is_there(wanted)).collect();
        for file in &missing {
            files.push(SourceFile::new(file.path(), file.text()).with_role(Role::Module));
        }
        !missing.is_empty()
    }

    /// Whether it hangs on a file of this text which files are brought.
    pub(super) fn turn_on(&self, text: &str) -> bool {
        self.wanted().iter().any(|wanted| wanted.text() == text)
    }

    /// The files of all that is used, and what these need.
    fn wanted(&self) -> &BTreeSet<ModuleFile> {
        self.wanted.get_or_init(|| {
            if self.places.is_empty() {
                return BTreeSet::new();
            }
            // What was most likely meant is used meanwhile: one mistake is told once, not once for each name.
            let known = self.places.keys().flat_map(|address| {
                let exact = module::files_of(address);
                if exact.is_empty() { module::meant(address).map(module::files_of).unwrap_or_default() } else { exact }
            });
            module::with_needs(known)
        })
    }

    /// A diagnostic for each module that isn't there.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let unknown = self.places.iter().filter(|(address, _)| module::files_of(address).is_empty());
        unknown.flat_map(|(address, places)| places.iter().map(|place| unknown_module(address, *place))).collect()
    }
}

fn unknown_module(address: &str, place: Place) -> Diagnostic {
    let problem =
        Diagnostic::new(diagnostic::UNKNOWN_MODULE, Text::new("unknown-module").with("module", address)).at(place);
    match module::meant(address) {
        Some(meant) => problem.help(Text::new("did-you-mean").with("name", meant)).fix(place, meant),
        None => {
            let known: Vec<String> = module::beside(address).into_iter().map(str::to_owned).collect();
            problem.help(Text::new("unknown-module-help").with("known", known))
        }
    }
}
