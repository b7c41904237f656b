//! How the output is to look, from the arguments, the environment and the terminal. The only place that
//! asks the environment. Must not know what is printed.

use super::arguments::{Color, Looks};
use crate::diagnostic::Catalogue;
use crate::report::{DEFAULT_WIDTH, MIN_WIDTH, Style};
use std::io::IsTerminal;

/// The look for stdout.
pub(super) fn style(looks: &Looks) -> Style {
    let terminal = std::io::stdout().is_terminal();
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let dumb = variable("TERM").is_some_and(|term| term == "dumb");
    let color = match looks.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => automatic(
            variable("NO_COLOR").is_some(),
            variable("CLICOLOR_FORCE").is_some_and(|value| value != "0"),
            terminal && !dumb,
        ),
    };
    let width = looks.width.unwrap_or_else(|| {
        let asked = terminal_size::terminal_size().filter(|_| terminal);
        asked
            .map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0))
            .max(MIN_WIDTH)
    });
    Style {
        width,
        color,
        ascii: dumb,
        known: false,
        catalogue: Catalogue::for_language(looks.lang.language()),
    }
}

/// See no-color.org and bixense.com/clicolors: who wants no colour is heard first.
const fn automatic(no_color: bool, force: bool, able: bool) -> bool {
    !no_color && (force || able)
}

#[cfg(test)]
mod tests {
    use super::automatic;

    #[test]
    fn no_color_wins() {
        assert!(automatic(false, false, true));
        assert!(automatic(false, true, false));
        assert!(!automatic(false, false, false));
        assert!(!automatic(true, true, true));
    }
}
