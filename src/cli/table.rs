//! `kzrules table C183`: an instrument or a bill as a table: its verdicts, its concordance with the law, its comparison with
//! what is law now.

use super::output::Output;
use super::terminal::Terminal;
use super::{End, Look, Scope, caution, progress};
use crate::diagnostic::{Text, closest};
use crate::report::document::{self, Document, Matter};
use crate::session::Session;
use clap::{Args, ValueEnum};
use std::convert::Infallible;
use std::str::FromStr;

#[derive(Args, Debug)]
pub(super) struct Table {
    /// The instrument, such as C183, or the bill; several with commas
    #[arg(value_name = "NAME")]
    names: Names,
    #[command(flatten)]
    scope: Scope,
    /// Which table it is
    #[arg(long, value_enum, default_value = "verdicts")]
    kind: Kind,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Kind {
    /// The verdicts on an instrument, a row for each region
    Verdicts,
    /// An instrument against the law: demand, provision, verdict, gap, proposal, remarks, legal basis
    Concordance,
    /// A bill against the law: what stands there now, what would, and why
    Comparative,
}

/// Names with commas between them: what follows behind a blank is a path.
#[derive(Clone, Debug)]
struct Names(Vec<String>);

impl FromStr for Names {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.split(',').map(|name| name.trim().to_owned()).collect()))
    }
}

impl Table {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if self.output.format(terminal).is_none() {
            return End::Trouble;
        }
        let session = self.scope.session(&setup);
        let found = progress::during(terminal, || session.check());
        let end = caution(terminal, &session, &found);
        let matter = Matter::new(&found, session.corpus(), session.files());
        let document = match self.kind {
            Kind::Verdicts => self
                .of_instruments(terminal, &matter, Text::new("table-title"), |name| document::verdicts(&found, name)),
            Kind::Concordance => self.of_instruments(terminal, &matter, Text::new("concordance-title"), |name| {
                document::concordance(&matter, name)
            }),
            Kind::Comparative => self.of_bills(terminal, &session, &matter),
        };
        let Some(mut document) = document else { return End::Trouble };
        if self.kind == Kind::Verdicts && self.output.is_plain() && self.names.0.len() == 1 {
            // Who asks on a terminal knows what was asked.
            document.title = Text::default();
            document.about.clear();
        }
        if self.output.write(&document, terminal) { end } else { End::Trouble }
    }

    /// One document of all instruments that are named; else it is said which isn't there.
    fn of_instruments(
        &self,
        terminal: &Terminal,
        matter: &Matter<'_>,
        title: Text,
        make: impl Fn(&str) -> Option<Document>,
    ) -> Option<Document> {
        let mut documents = Vec::with_capacity(self.names.0.len());
        for name in &self.names.0 {
            let Some(document) = make(name) else {
                unknown_instrument(terminal, matter, name);
                return None;
            };
            documents.push(document);
        }
        Document::joined(title.with("instrument", self.names.0.join(", ")), documents)
    }

    /// The document of the bills that are named; else it is said which isn't there.
    fn of_bills(&self, terminal: &Terminal, session: &Session, matter: &Matter<'_>) -> Option<Document> {
        let corpus = session.corpus();
        let bills: Vec<&str> = corpus.bills.iter().map(|bill| corpus.text(bill.name)).collect();
        if let Some(name) = self.names.0.iter().find(|name| !bills.contains(&name.as_str())) {
            terminal.remark(&match closest(name, bills.iter().copied()) {
                Some(close) => Text::new("bill-near").with("name", name).with("close", close),
                None => Text::new("bill-none").with("name", name),
            });
            if !bills.is_empty() {
                terminal.remark(&Text::new("bill-none-help").with("bills", bills.join(", ")));
            }
            return None;
        }
        document::comparative(matter, &self.names.0)
    }
}

/// Says that nothing is demanded by an instrument, and by which something is.
fn unknown_instrument(terminal: &Terminal, matter: &Matter<'_>, name: &str) {
    let report = matter.report();
    let mut acts: Vec<&str> = report.verdicts.iter().map(|verdict| verdict.act.as_str()).collect();
    acts.extend(report.remarks.iter().map(|remark| remark.act.as_str()));
    acts.sort_unstable();
    acts.dedup();
    if matter.has_bill(name) {
        terminal.remark(&Text::new("table-is-bill").with("name", name));
        return;
    }
    terminal.remark(&match closest(name, acts.iter().copied()) {
        Some(close) => Text::new("table-near").with("instrument", name).with("close", close),
        None => Text::new("table-empty").with("instrument", name),
    });
    if !acts.is_empty() {
        terminal.remark(&Text::new("table-empty-help").with("instruments", acts.join(", ")));
    }
}
