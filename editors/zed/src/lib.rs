//! Starts `kzrules lsp` for Zed, and gives it the settings of `lsp.kzrules.settings`. Knows no rule of the language.

use zed_extension_api::{self as zed, LanguageServerId, Result, Worktree, serde_json::Value, settings::LspSettings};

struct Kzrules;

impl zed::Extension for Kzrules {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let (path, arguments) = binary.map_or((None, None), |binary| (binary.path, binary.arguments));
        let command = path.or_else(|| worktree.which("kzrules")).ok_or(
            "there is no program `kzrules` in PATH: `cargo install --locked --path .` in a checkout of kzrules makes it",
        )?;
        let args = arguments.unwrap_or_else(|| vec!["lsp".to_owned()]);
        Ok(zed::Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_initialization_options(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(id.as_ref(), worktree)?.settings)
    }

    fn language_server_workspace_configuration(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Option<Value>> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| Value::Object([("kzrules".to_owned(), settings)].into_iter().collect())))
    }
}

zed::register_extension!(Kzrules);
