//! An output of a check, `FORMAT=PATH`: in which format, and where it goes. The command line and the settings say it alike. Must
//! not know the disk.

use super::format::Format;
use crate::diagnostic::{Text, closest};
use std::fmt;
use std::path::PathBuf;

/// One output: `sarif=out.sarif`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Output {
    /// The format.
    pub format: Format,
    /// Where it goes.
    pub target: Target,
}

/// Where an output goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// To the standard output.
    Standard,
    /// Into a file, in the place of what it held.
    File(PathBuf),
    /// Into a file, behind what it holds.
    Appended(PathBuf),
}

impl Output {
    /// Reads `FORMAT=PATH` or `FORMAT+=PATH`.
    ///
    /// # Errors
    ///
    /// What is wrong: the form, a format that isn't there, or one that can't be appended to a file.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let (name, path) = text.split_once('=').ok_or_else(|| Text::new("output-form").with("found", text))?;
        let (name, appended) = name.strip_suffix('+').map_or((name, false), |name| (name, true));
        let Some(format) = Format::named(name) else {
            return Err(match closest(name, Format::ALL.map(Format::name)) {
                Some(close) => Text::new("output-format-near").with("name", name).with("close", close),
                None => Text::new("output-format-none").with("name", name).with("known", known()),
            });
        };
        let target = match (path, appended) {
            ("", _) => return Err(Text::new("output-form").with("found", text)),
            ("-", _) => Target::Standard,
            (path, false) => Target::File(path.into()),
            (path, true) if format.can_be_appended() => Target::Appended(path.into()),
            (_, true) => return Err(Text::new("output-not-appended").with("format", format.name())),
        };
        Ok(Self { format, target })
    }
}

fn known() -> Vec<String> {
    Format::ALL.iter().map(|format| format.name().to_owned()).collect()
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.format.name();
        match &self.target {
            Target::Standard => write!(f, "{name}=-"),
            Target::File(path) => write!(f, "{name}={}", path.display()),
            Target::Appended(path) => write!(f, "{name}+={}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(text: &str) -> Result<Output, &'static str> {
        Output::parse(text).map_err(|wrong| wrong.id)
    }

    #[test]
    fn an_output_is_a_format_and_a_path() {
        let file = |format, path: &str| Ok(Output { format, target: Target::File(path.into()) });
        assert_eq!(output("sarif=out.sarif"), file(Format::Sarif, "out.sarif"));
        assert_eq!(output("json-lines=a=b"), file(Format::JsonLines, "a=b"));
        assert_eq!(output("github=-"), Ok(Output { format: Format::Github, target: Target::Standard }));
        let appended = Output { format: Format::Summary, target: Target::Appended("s.md".into()) };
        assert_eq!(output("summary+=s.md"), Ok(appended));
        for (text, wrong) in [
            ("sarif", "output-form"),
            ("sarif=", "output-form"),
            ("serif=a", "output-format-near"),
            ("=a", "output-format-none"),
            ("word=a", "output-format-none"),
            ("sarif+=a", "output-not-appended"),
        ] {
            assert_eq!(output(text), Err(wrong), "{text}");
        }
    }
}
