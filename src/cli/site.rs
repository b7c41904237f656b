//! `kzrules report --out DIR`: a site with all that the rules say, for readers who have neither the rules nor this program.

use super::chosen::Said;
use super::folder::Folder;
use super::setup::Setup;
use super::{End, Look, Scope, Texts, caution, emptiness, progress};
use crate::diagnostic::Text;
use crate::report::document::Matter;
use crate::report::site;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Site {
    #[command(flatten)]
    scope: Scope,
    /// Folder of the site; it is made, and replaced as a whole if kzrules made it before
    #[arg(long, short, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    texts: Texts,
    #[command(flatten)]
    look: Look,
}

impl Site {
    pub(super) fn run(self) -> End {
        let said = Said { sources: self.texts.sources.clone(), ..self.scope.said() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let Some(folders) = setup.sources() else { return End::Trouble };
        let Some(folder) = Folder::new(&self.out, terminal) else { return End::Trouble };
        let session = self.scope.session_with(&setup, folders, |workspace| workspace);
        if emptiness(terminal, &session) {
            return End::Trouble;
        }
        let material = progress::during(terminal, || session.material());
        // A site of half the rules would look like one of all of them: the one that is there stays.
        if caution(terminal, &session, &material.report) == End::Trouble {
            return End::Trouble;
        }
        let matter = Matter::new(&material.report, session.corpus(), session.files());
        let made = progress::during(terminal, || site::site(&material, &matter, &terminal.style));
        let pages = match made {
            Ok(pages) => pages,
            Err(error) => {
                let text = Text::new("output-unfit").with("format", "site").with("cause", error.to_string());
                terminal.remark(&text);
                return End::Trouble;
            }
        };
        if folder.write(&pages, terminal) { End::Clean } else { End::Trouble }
    }
}
