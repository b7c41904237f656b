//! What every row of the export is made with: the corpus and the texts, names and places.

use super::Selection;
use crate::law::{ActId, AddressId, Corpus, JurisdictionId, Norm, Provision, Symbol};
use crate::report::json::{self, PlaceEntry};
use crate::source::{Files, Place};

/// The corpus, its texts, and how much of it is wanted.
#[derive(Clone, Copy)]
pub(super) struct View<'c> {
    pub(super) corpus: &'c Corpus,
    pub(super) files: &'c Files,
    pub(super) selection: &'c Selection,
}

impl<'c> View<'c> {
    /// The text of a name.
    pub(super) fn name(self, symbol: Symbol) -> &'c str {
        self.corpus.text(symbol)
    }

    /// The text of a name that may be missing.
    pub(super) fn name_if(self, symbol: Option<Symbol>) -> Option<&'c str> {
        symbol.map(|symbol| self.name(symbol))
    }

    /// Several names.
    pub(super) fn names(self, symbols: &[Symbol]) -> Vec<&'c str> {
        symbols.iter().map(|symbol| self.name(*symbol)).collect()
    }

    pub(super) fn act(self, id: ActId) -> &'c str {
        self.corpus.act_name(id)
    }

    pub(super) fn state(self, id: JurisdictionId) -> &'c str {
        self.name(self.corpus.jurisdiction(id).name)
    }

    pub(super) fn address(self, id: AddressId) -> String {
        self.corpus.address(id).to_string()
    }

    pub(super) fn address_if(self, id: Option<AddressId>) -> Option<String> {
        id.map(|id| self.address(id))
    }

    /// Where something stands.
    pub(super) fn place(self, place: Place) -> Option<PlaceEntry<'c>> {
        json::place(self.files, place)
    }

    /// The words at a place, with white space folded.
    pub(super) fn words(self, place: Place) -> String {
        self.files.text(place).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// `C183 art 8(1)#proof`.
    pub(super) fn provision(self, (act, address, label): Provision) -> String {
        let label = label.map(|label| format!("#{}", self.name(label))).unwrap_or_default();
        format!("{}{label}", self.corpus.place_name(act, Some(address)))
    }

    pub(super) fn provisions(self, all: &[Provision]) -> Vec<String> {
        all.iter().map(|one| self.provision(*one)).collect()
    }

    /// The name of a norm.
    pub(super) fn norm_name(self, norm: &Norm) -> String {
        self.corpus.name_of(norm)
    }
}

/// A text, or nothing where it is empty.
pub(super) fn text_if(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A date, known as exactly as it is.
pub(super) fn date_if(date: Option<impl ToString>) -> Option<String> {
    date.map(|date| date.to_string())
}
