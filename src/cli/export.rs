//! `kzrules export`: the corpus for other programs, as data, as a graph of acts, as references. Owns which format needs a
//! check; what stands in a format, `export` knows.

use super::{End, Look, Scope, beware, emptiness, progress, written};
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::export::{self, Export, Graph};
use crate::report;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct ExportCorpus {
    #[command(flatten)]
    scope: Scope,
    /// The format
    #[arg(long, value_enum)]
    format: Format,
    /// Write into this file [default: the standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Limit it to this act, or to the law of this state, such as C183 or KZ; may be repeated
    #[arg(long, value_name = "ACT_OR_STATE")]
    only: Vec<String>,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// All that the rules say, as data; docs/export.schema.json describes it
    Json,
    /// The graph of acts for Mermaid: who revises, replaces, repeals and implements whom
    Mermaid,
    /// The same graph for Graphviz
    Dot,
    /// Acts as linked data in the words of schema.org
    Jsonld,
    /// References to acts and places in Akoma Ntoso's convention; docs/akn.schema.json describes it
    Akn,
    /// Obligations and permissions as LegalRuleML
    Legalruleml,
}

impl Format {
    /// Whether it says something of the state: whom an act binds, what a law implements.
    const fn needs_state(self) -> bool {
        matches!(self, Self::Mermaid | Self::Dot | Self::Jsonld)
    }
}

impl ExportCorpus {
    pub(super) fn run(&self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let session = self.scope.session(&setup);
        let about_state = |one: &&Diagnostic| one.code == crate::diagnostic::WHICH_JURISDICTION;
        let problems = session.problems().iter().filter(|one| self.format.needs_state() || !about_state(one));
        let problems: Vec<Diagnostic> = problems.cloned().collect();
        let mut end = beware(terminal, &session, &problems);
        if emptiness(terminal, &session) && end == End::Clean {
            end = End::Findings;
        }
        let selection = match session.select(&self.only) {
            Ok(selection) => selection,
            Err(problem) => {
                terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
                return End::Trouble;
            }
        };
        let exported = session.export(&selection);
        let out = progress::during(terminal, || match self.format {
            Format::Json => export::json(exported),
            Format::Akn => export::akn(exported),
            Format::Legalruleml => export::legalruleml(exported),
            Format::Jsonld => export::jsonld(exported, &session.check()),
            Format::Mermaid => export::mermaid(&graph(exported, &session), &terminal.style),
            Format::Dot => export::dot(&graph(exported, &session), &terminal.style),
        });
        let is_mistake = |one: &&Diagnostic| one.severity == Severity::Error && !one.labels.is_empty();
        let mistakes = problems.iter().filter(is_mistake).count();
        if mistakes > 0 {
            terminal.remark(&Text::new("export-incomplete").with("count", mistakes));
            end = if end == End::Clean { End::Findings } else { end };
        }
        let Some(target) = &self.output else { return if terminal.print(&out) { end } else { End::Trouble } };
        if written::replace_or_say(target, &out, terminal) { end } else { End::Trouble }
    }
}

fn graph(exported: Export<'_>, session: &crate::session::Session) -> Graph {
    exported.graph(&session.check())
}
