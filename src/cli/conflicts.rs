//! `kzrules conflicts`: where sources contradict the law, one another, or themselves.

use super::{End, Look, Scope, caution, progress};
use crate::diagnostic::Text;
use crate::report;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Conflicts {
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

impl Conflicts {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let session = self.scope.session(&setup);
        let (found, report) =
            progress::during(terminal, || (session.conflicts(), session.check_in(crate::finding::Detail::Summary)));
        let end = caution(terminal, &session, &report);
        let mut text = String::new();
        for one in &found {
            text.push_str(&report::diagnostic(one, session.files(), &terminal.style));
            text.push('\n');
        }
        let sources = found.iter().filter(|one| one.code == crate::diagnostic::SOURCES_DISAGREE).count();
        let count = Text::new("conflicts-count").with("law", found.len() - sources).with("sources", sources);
        report::indented(&mut text, 0, &terminal.style.say(&count), &terminal.style);
        if terminal.print(&text) { end } else { End::Trouble }
    }
}
