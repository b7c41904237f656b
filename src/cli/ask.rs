//! `kzrules ask`: what the law gives the persons of a case, what treaties demand for them, how a procedure went. A case
//! is one of the workspace, one of a file outside it, or made of the options: then it is written out as a case is
//! and read like any other, so that one grammar serves, and mistakes are marked.

use super::{End, Look, Scope, beware, emptiness, progress};
use crate::diagnostic::Text;
use crate::report;
use crate::session::About;
use crate::workspace::Workspace;
use clap::{Args, ValueEnum};
use std::path::Path;

/// What stands in place of a file's name where a case is made of the options.
const ARGUMENTS: &str = "<arguments>";

#[derive(Args, Debug)]
pub(super) struct Ask {
    /// A case by its name, or a file with cases, in the rules or outside; may be repeated [default: all cases]
    #[arg(long = "case", short = 'c', value_name = "NAME_OR_FILE")]
    cases: Vec<String>,
    /// Ask about this person, such as "employed women with age = 30 years", or "NAME: WHO"; may be repeated
    #[arg(long = "person", short, value_name = "WHO")]
    persons: Vec<String>,
    /// In these circumstances, such as "pregnant and not on_maternity_leave"
    #[arg(long, value_name = "CONDITION")]
    when: Option<String>,
    /// Ask about these properties and topics, with commas between them [default: what is demanded at --only]
    #[arg(long, short, value_name = "NAMES", value_delimiter = ',')]
    asks: Vec<String>,
    /// The procedure that was followed
    #[arg(long, value_name = "PROCEDURE")]
    follows: Option<String>,
    /// What happened in it, such as "filing on 2026-03-01 with {application}"; may be repeated
    #[arg(long = "event", value_name = "EVENT", requires = "follows")]
    events: Vec<String>,
    /// Tell only the demands of this act or place, such as C183 or "C183 art 8(1)"; may be repeated
    #[arg(long, value_name = "ADDRESS_OR_ACT")]
    only: Vec<String>,
    /// How the answer is written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// Lines for people
    Text,
    /// For programs; docs/ask.schema.json describes it
    Json,
}

impl Ask {
    pub(super) fn run(&self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        if self.asks_what_is_demanded() && self.only.is_empty() {
            terminal.remark(&Text::new("ask-what"));
            return End::Trouble;
        }
        let mut about = About::default();
        let mut session = self.scope.session_with(&setup, Vec::new(), |workspace| self.add(workspace, &mut about));
        let end = beware(terminal, &session, session.problems());
        if emptiness(terminal, &session) {
            return End::Trouble;
        }
        if end == End::Trouble && !about.files.iter().all(|name| session.files().find(name).is_some()) {
            // The file that is asked about couldn't be read, and that was said.
            return End::Trouble;
        }
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return End::Trouble;
        }
        match progress::during(terminal, || session.ask(&about)) {
            Ok(answers) if self.asks_what_is_demanded() && answers.is_silent() => {
                terminal.remark(&Text::new("ask-nothing-there").with("places", self.only.clone()));
                End::Trouble
            }
            Ok(answers) => {
                let out = match self.format {
                    Format::Json => report::answers_json(&answers, session.files(), &terminal.style),
                    Format::Text => {
                        let mut out = String::new();
                        for (depth, text) in report::answer_lines(&answers) {
                            report::indented(&mut out, depth * 2, &terminal.style.say(&text), &terminal.style);
                        }
                        out
                    }
                };
                if terminal.print(&out) { end } else { End::Trouble }
            }
            Err(problems) => {
                for problem in &problems {
                    terminal.aside(&report::diagnostic(problem, session.files(), &terminal.style));
                }
                End::Trouble
            }
        }
    }

    /// Whether the options make a case.
    fn is_question(&self) -> bool {
        !self.persons.is_empty() || self.when.is_some() || !self.asks.is_empty() || self.follows.is_some()
    }

    /// Whether the question is what is demanded at a place.
    fn asks_what_is_demanded(&self) -> bool {
        self.is_question() && self.asks.is_empty() && self.follows.is_none()
    }

    /// Adds the cases that are asked about and that the workspace doesn't have.
    fn add(&self, mut workspace: Workspace, about: &mut About) -> Workspace {
        for case in &self.cases {
            if is_file(case) {
                let (larger, name) = workspace.with_question_file(Path::new(case));
                workspace = larger;
                about.files.push(name);
            } else {
                about.names.push(case.clone());
            }
        }
        if self.is_question() {
            let text = self.text(&workspace);
            workspace = workspace.with_question(ARGUMENTS, &text);
            about.files.push(ARGUMENTS.to_owned());
        }
        workspace
    }

    /// The options as a case.
    fn text(&self, workspace: &Workspace) -> String {
        let mut lines = vec![format!("case {}", free_name(workspace))];
        let mut clause = |word: &str, text: &str| {
            // On one line, so that no line of an option begins a statement.
            lines.push(format!("  {word} {}", text.split_whitespace().collect::<Vec<_>>().join(" ")));
        };
        self.persons.iter().for_each(|person| clause("person", person));
        self.when.iter().for_each(|when| clause("when", when));
        if !self.asks.is_empty() {
            clause("asks", &self.asks.join(", "));
        }
        self.follows.iter().for_each(|procedure| clause("follows", procedure));
        self.events.iter().for_each(|event| clause("event", event));
        lines.join("\n") + "\n"
    }
}

/// Whether it is a file that is meant: names of cases have neither slashes nor dots.
fn is_file(case: &str) -> bool {
    case.contains(['/', '\\', '.'])
}

/// A name that no text of the workspace has.
fn free_name(workspace: &Workspace) -> String {
    let is_free = |name: &String| !workspace.files.iter().any(|(_, file)| file.text().contains(name.as_str()));
    let numbered = (2..).map(|number| format!("asked_here_{number}"));
    std::iter::once("asked_here".to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}
