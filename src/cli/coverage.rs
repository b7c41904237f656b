//! `kzrules coverage`: what of the texts of sources and treaties is accounted for, as a table, as JSON, as a page.

use super::chosen::Said;
use super::setup::Setup;
use super::terminal::Terminal;
use super::{End, Look, Scope, Texts, caution, progress, written};
use crate::coverage;
use crate::diagnostic::{Text, closest};
use crate::report;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Coverage {
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    texts: Texts,
    /// Limit it to this source or treaty, such as S003 or C183; may be repeated
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// List everything that is left out
    #[arg(long)]
    left_out: bool,
    /// Write a page that shows the texts with what is said of them
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
    /// Fail if less than this share of a text that is at hand is accounted for, in percent
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    fail_under: Option<u8>,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// A row for each text, then what is left out
    Table,
    /// For programs; docs/coverage.schema.json describes it
    Json,
}

impl Coverage {
    pub(super) fn run(self) -> End {
        let said = Said { sources: self.texts.sources.clone(), ..self.scope.said() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let Some(folders) = setup.sources() else { return End::Trouble };
        let session = self.scope.session_with(&setup, folders, |workspace| workspace);
        let (report, mut found) = progress::during(terminal, || session.coverage());
        let mut end = caution(terminal, &session, &report);
        if !self.limit(terminal, &mut found) {
            return End::Trouble;
        }
        let out = match self.format {
            Format::Table => report::coverage_table(&found, self.left_out, &terminal.style),
            Format::Json => report::coverage_json(&found, session.files()),
        };
        if let Some(target) = &self.page {
            let page = report::coverage_page(&found, session.files(), &terminal.style);
            if !written::replace_or_say(target, &page, terminal) {
                end = End::Trouble;
            }
        }
        if !terminal.print(&out) {
            return End::Trouble;
        }
        if self.fail_under.is_some() && found.texts.iter().all(|text| text.passages.is_none()) {
            terminal.remark(&Text::new("coverage-none-at-hand"));
            return End::Trouble;
        }
        if end == End::Clean && self.fails(terminal, &found) { End::Findings } else { end }
    }

    /// Keeps the texts that are asked for. Whether each name is one of a text.
    fn limit(&self, terminal: &Terminal, found: &mut coverage::Coverage) -> bool {
        if self.only.is_empty() {
            return true;
        }
        let named = found.texts.iter().map(|text| &text.act).chain(&found.without_file);
        let names: Vec<String> = named.cloned().collect();
        if let Some(name) = self.only.iter().find(|name| !names.contains(name)) {
            terminal.remark(&match closest(name, names.iter().map(String::as_str)) {
                Some(close) => Text::new("coverage-near").with("name", &**name).with("close", close),
                None => Text::new("coverage-unknown").with("name", &**name),
            });
            return false;
        }
        found.texts.retain(|text| self.only.contains(&text.act));
        found.without_file.retain(|name| self.only.contains(name));
        true
    }

    /// Whether a text has less than the share that is asked for; the texts are named.
    fn fails(&self, terminal: &Terminal, found: &coverage::Coverage) -> bool {
        let Some(least) = self.fail_under else { return false };
        let short = |text: &&coverage::Covered| text.accounted() * 100 < text.counted() * usize::from(least);
        let names: Vec<&str> = found.texts.iter().filter(short).map(|text| text.act.as_str()).collect();
        if !names.is_empty() {
            let text = Text::new("coverage-short").with("least", usize::from(least)).with("names", names.join(", "));
            terminal.remark(&text);
        }
        !names.is_empty()
    }
}
