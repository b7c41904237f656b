//! What the client can do with answers. Must not know what is answered.

use lsp_types::ClientCapabilities;

/// What the client can do.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Client {
    /// Whether it understands places to fill in (`${1:name}`) in what it puts into the text.
    pub(super) snippets: bool,
    /// Whether it can show a file that it is told of.
    pub(super) shows_documents: bool,
}

impl Client {
    pub(super) fn of(capabilities: &ClientCapabilities) -> Self {
        let documents = capabilities.text_document.as_ref();
        let item = documents.and_then(|documents| documents.completion.as_ref()?.completion_item.as_ref());
        let window = capabilities.window.as_ref();
        Self {
            snippets: item.and_then(|item| item.snippet_support) == Some(true),
            shows_documents: window.and_then(|window| window.show_document.as_ref()).is_some_and(|shows| shows.support),
        }
    }
}
