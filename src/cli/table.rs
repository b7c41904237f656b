//! `kzrules table C183`: the verdicts of an instrument, paragraph by paragraph.

use super::terminal::Terminal;
use super::{End, Look, Scope, caution, progress};
use crate::diagnostic::{Text, closest};
use crate::report::document;
use clap::Args;

#[derive(Args, Debug)]
pub(super) struct Table {
    /// The instrument, such as C183
    instrument: String,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

impl Table {
    pub(super) fn run(self) -> End {
        let terminal = Terminal::new(&self.look, true);
        let session = self.scope.session(&terminal, Vec::new());
        let found = progress::during(&terminal, || session.check());
        let end = caution(&terminal, &session, &found);
        if let Some(mut document) = document::verdicts(&found, &self.instrument) {
            document.title = Text::default();
            document.about.clear();
            let text = document::text(&document, &terminal.style);
            return if terminal.print(&text) { end } else { End::Trouble };
        }
        let mut acts: Vec<&str> = found.verdicts.iter().map(|verdict| verdict.act.as_str()).collect();
        acts.extend(found.remarks.iter().map(|remark| remark.act.as_str()));
        acts.sort_unstable();
        acts.dedup();
        terminal.remark(&match closest(&self.instrument, acts.iter().copied()) {
            Some(close) => Text::new("table-near").with("instrument", &self.instrument).with("close", close),
            None => Text::new("table-empty").with("instrument", &self.instrument),
        });
        if !acts.is_empty() {
            terminal.remark(&Text::new("table-empty-help").with("instruments", acts.join(", ")));
        }
        End::Trouble
    }
}
