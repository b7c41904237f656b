//! `kzrules lsp`: the language server on the standard input and output, for editors. Owns how a folder of an editor is read:
//! as `check` would read it there. What the server does, `lsp` knows.

use super::chosen::Said;
use super::setup::Setup;
use super::{End, Look, crash, day, today};
use crate::diagnostic::{Catalogue, Language, Text};
use crate::lsp::{Chosen, Ended, Wanted, serve};
use crate::workspace::Workspace;
use clap::Args;
use lsp_server::Connection;
use std::path::{Path, PathBuf};

/// Talks with an editor by the Language Server Protocol, on the standard input and output.
#[derive(Args, Debug)]
pub(super) struct Lsp {
    /// The standard input and output, as editors ask for it; there is no other way
    #[arg(long)]
    stdio: bool,
    #[command(flatten)]
    look: Look,
}

impl Lsp {
    pub(super) fn run(self) -> End {
        crash::install_for_server();
        let Self { stdio: _, look } = self;
        let (connection, threads) = Connection::stdio();
        let ended = serve(&connection, Box::new(move |root, wanted| choose(&look, root, wanted)));
        drop(connection);
        match ended {
            Ok(Ended::Orderly) if threads.join().is_ok() => End::Clean,
            Ok(_) | Err(_) => End::Findings,
        }
    }
}

/// A folder as `check` would read it in there, with what the client wants before all else.
fn choose(look: &Look, root: &Path, wanted: &Wanted) -> Chosen {
    let mut problems = Vec::new();
    let word = |word: &Option<String>| word.clone().filter(|word| !matches!(word.trim(), "" | "auto"));
    let language = word(&wanted.language).as_deref().and_then(Language::of).or(look.lang.map(super::Lang::language));
    let as_of = word(&wanted.as_of).and_then(|text| day(&text).map_err(|problem| problems.push(problem)).ok());
    let said = Said {
        language,
        as_of,
        jurisdiction: word(&wanted.jurisdiction),
        sources: wanted.sources.iter().map(|folder| root.join(folder)).collect(),
        ..Said::default()
    };
    let (setup, wrong) = Setup::in_folder(look, said, root);
    let values = &setup.values;
    // The editor's own language is nearer than the locale of whoever started it.
    let locale = wanted.locale.as_deref().and_then(Language::of).filter(|_| values.language.from.rank() == 0);
    let language = locale.unwrap_or(values.language.value);
    let catalogue = Catalogue::for_language(language);
    problems.extend(wrong.iter().map(|text| catalogue.say(text)));
    let sources: Vec<PathBuf> = values.sources.value.iter().filter(|folder| folder.is_dir()).cloned().collect();
    for folder in values.sources.value.iter().filter(|folder| !folder.is_dir()) {
        let folder = folder.display().to_string();
        problems.push(catalogue.say(&Text::new("no-sources").with("folder", folder)));
    }
    let today = today();
    let workspace = Workspace::read_below(&setup.above, &values.paths.value);
    let workspace = match &values.baseline.value {
        Some(file) => workspace.with_baseline_file(file),
        None => workspace,
    };
    Chosen { workspace, options: setup.options(today, None, sources), today, language, problems }
}
