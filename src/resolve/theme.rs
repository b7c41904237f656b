//! Themes: what properties are about. A property has one; statements of one theme add up.

use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{PropertyId, Theme};
use crate::source::Place;
use crate::syntax::ast::{ClauseKind, Kind, Statement};

impl Resolver {
    /// Adds a statement to its theme. What it doesn't say, another one may.
    pub(super) fn declare_theme(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Theme { name, title, members } = statement.kind else { return };
        let (symbol, place) = (self.symbol(&at.name(name)), at.place(name));
        let mut properties = Vec::new();
        for member in members.of(&at.tree.names) {
            let Some(property) = self.property(at, *member) else { continue };
            match self.corpus.theme_of(property) {
                Some(first) => self.in_a_theme_already(property, at.place(*member), first.clone()),
                None => properties.push(property),
            }
        }
        let titles = statement.clauses.of(&at.tree.clauses).iter().filter_map(|clause| match clause.kind {
            ClauseKind::TitleIn { language, title } => Some((at.text(language).into(), at.text(title).into())),
            _ => None,
        });
        let more =
            Theme { name: symbol, title: at.text(title).into(), titles: titles.collect(), members: properties, place };
        match self.corpus.themes.iter_mut().find(|theme| theme.name == symbol) {
            None => self.corpus.themes.push(more),
            Some(theme) => {
                if theme.title.is_empty() {
                    theme.title = more.title;
                }
                theme.titles.extend(more.titles);
                theme.members.extend(more.members);
            }
        }
    }

    /// A property in two themes would be counted twice.
    fn in_a_theme_already(&mut self, property: PropertyId, place: Place, first: Theme) {
        let message = Text::new("theme-twice")
            .with("property", self.corpus.text(self.corpus.property(property).name))
            .with("theme", self.corpus.text(first.name));
        let problem = Diagnostic::new(diagnostic::DUPLICATE_NAME, message)
            .label(place, Text::new("duplicate-name-again"))
            .label(first.place, Text::new("duplicate-name-first").with("kind", Text::new("statement-theme")));
        self.report(problem.help(Text::new("theme-twice-help")));
    }
}
