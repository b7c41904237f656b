//! Offers of names: what the corpus has of each kind. Must not know where they may stand.

use super::Desk;
use super::offer::{Offer, Said};
use crate::law::{Act, ActId, ActSort, Address, DimensionKind, Property, Step, Symbol};
use crate::lsp::names::Named;
use lsp_types::CompletionItemKind as Item;

impl<'s> Desk<'s> {
    pub(super) fn name(&self, symbol: Symbol, rank: u8, kind: Item) -> Offer {
        Offer::name(self.snapshot.session.corpus().text(symbol), rank, self.cursor.word, kind)
    }

    /// What a word before the cursor means.
    pub(super) fn meaning(&self, word: &str) -> Option<Named> {
        let bare = word.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or(word);
        self.snapshot.names().meanings.get(bare)
    }

    pub(super) fn acts(&mut self, rank: u8, wanted: impl Fn(&Act) -> bool) {
        let corpus = self.snapshot.session.corpus();
        let language = self.snapshot.style.catalogue.language().code();
        let acts = corpus.acts.iter().filter(|act| wanted(act));
        let found: Vec<Offer> =
            acts.map(|act| self.name(act.name, rank, Item::CLASS).detail(act.title.in_language(language))).collect();
        self.say(found);
    }

    /// Treaties and recommendations.
    pub(super) fn instruments(&mut self, rank: u8) {
        self.acts(rank, |act| matches!(act.sort, ActSort::Treaty | ActSort::Recommendation));
    }

    pub(super) fn sources(&mut self, rank: u8) {
        self.acts(rank, |act| act.sort == ActSort::Source);
    }

    pub(super) fn jurisdictions(&mut self, rank: u8) {
        let language = self.snapshot.style.catalogue.language().code();
        let rows = &self.snapshot.session.corpus().jurisdictions;
        let found: Vec<Offer> = rows
            .iter()
            .map(|row| self.name(row.name, rank, Item::MODULE).detail(row.title.in_language(language)))
            .collect();
        self.say(found);
    }

    pub(super) fn bills(&mut self, rank: u8) {
        let language = self.snapshot.style.catalogue.language().code();
        let rows = &self.snapshot.session.corpus().bills;
        let found: Vec<Offer> = rows
            .iter()
            .map(|row| self.name(row.name, rank, Item::CLASS).detail(row.title.in_language(language)))
            .collect();
        self.say(found);
    }

    pub(super) fn properties(&mut self, rank: u8, wanted: impl Fn(&Property) -> bool) {
        let rows = self.snapshot.session.corpus().properties.iter().filter(|row| wanted(row));
        let found: Vec<Offer> = rows.map(|row| self.name(row.name, rank, Item::PROPERTY).detail(&*row.title)).collect();
        self.say(found);
    }

    pub(super) fn topics(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().topics;
        let found: Vec<Offer> =
            rows.iter().map(|row| self.name(row.name, rank, Item::INTERFACE).detail(&*row.title)).collect();
        self.say(found);
    }

    pub(super) fn terms(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().terms;
        let found: Vec<Offer> = rows.iter().map(|row| self.name(row.name, rank, Item::INTERFACE)).collect();
        self.say(found);
    }

    pub(super) fn parameters(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().parameters;
        let found: Vec<Offer> =
            rows.iter().map(|row| self.name(row.name, rank, Item::CONSTANT).detail(&*row.title)).collect();
        self.say(found);
    }

    pub(super) fn series(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().series;
        let found: Vec<Offer> =
            rows.iter().map(|row| self.name(row.name, rank, Item::CONSTANT).detail(&*row.title)).collect();
        self.say(found);
    }

    pub(super) fn procedures(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().procedures;
        let found: Vec<Offer> =
            rows.iter().map(|row| self.name(row.name, rank, Item::FUNCTION).detail(&*row.title)).collect();
        self.say(found);
    }

    /// Steps and events of procedures.
    pub(super) fn anchors(&mut self, rank: u8) {
        let rows = &self.snapshot.session.corpus().procedures;
        let all = rows.iter().flat_map(|row| row.anchors());
        let found: Vec<Offer> = all.map(|name| self.name(name, rank, Item::EVENT)).collect();
        self.say(found);
    }

    /// Documents that procedures ask for.
    pub(super) fn documents(&mut self, rank: u8) {
        let rows = self.snapshot.session.corpus().procedures.iter().flat_map(|row| &row.documents);
        let found: Vec<Offer> = rows.map(|row| self.name(row.name, rank, Item::FILE).detail(&*row.title)).collect();
        self.say(found);
    }

    /// Words that name persons and circumstances: groups, flags, values.
    pub(super) fn regions(&mut self, rank: u8) {
        let corpus = self.snapshot.session.corpus();
        let mut found: Vec<Offer> = Vec::new();
        for group in corpus.groups.iter().filter(|group| group.has_name) {
            found.push(self.name(group.name, rank, Item::ENUM).detail(&*group.title));
        }
        for dimension in &corpus.dimensions {
            match &dimension.kind {
                DimensionKind::YesNo => {
                    found.push(self.name(dimension.name, rank, Item::FIELD).detail(&*dimension.title));
                }
                DimensionKind::OneOf { values, .. } => {
                    let of = corpus.text(dimension.name);
                    found.extend(values.iter().map(|value| self.name(*value, rank, Item::ENUM_MEMBER).detail(of)));
                }
                _ => {}
            }
        }
        self.say(found);
    }

    /// Dimensions that are compared with something.
    pub(super) fn dimensions(&mut self, rank: u8) {
        let rows = self.snapshot.session.corpus().dimensions.iter();
        let compared = rows.filter(|row| row.kind != DimensionKind::YesNo);
        let found: Vec<Offer> =
            compared.map(|row| self.name(row.name, rank, Item::FIELD).detail(&*row.title)).collect();
        self.say(found);
    }

    /// The places of an act, from the offset `from` on: what its text knows, its parts, and first the next one.
    pub(super) fn addresses(&mut self, act: ActId, from: usize, rank: u8) {
        let names = self.snapshot.names();
        let mut all: Vec<&Address> =
            names.provisions.iter().filter(|one| one.act == act).map(|one| &one.address).collect();
        all.sort();
        all.dedup();
        let mut found = Vec::new();
        if let Some(last) = self.last_written(act) {
            for next in following(&last) {
                found.push((rank.saturating_sub(1), next.to_string()));
            }
        }
        found.extend(all.iter().map(|one| (rank, one.to_string())));
        let parts = self.snapshot.session.corpus().act(act).parts.iter();
        found.extend(parts.map(|part| (rank + 1, part.address.to_string())));
        if found.is_empty() {
            found.push((rank, "art 1".to_owned()));
        }
        let offers = found.into_iter().map(|(rank, text)| Offer::new(Said::Address(text), rank, from, Item::REFERENCE));
        self.say(offers);
    }

    /// The place at which this file says something last before the cursor.
    fn last_written(&self, act: ActId) -> Option<Address> {
        let names = self.snapshot.names();
        let id = self.snapshot.files().find(self.cursor.file.path())?;
        let before = names.file(id)?.all.iter().take_while(|one| (one.span.start as usize) < self.cursor.start);
        let places = before.filter(|one| one.declares).filter_map(|one| match one.named {
            Named::Provision(number) => names.provision(number).filter(|name| name.act == act),
            _ => None,
        });
        places.last().map(|name| name.address.clone())
    }

    pub(super) fn labels(&mut self, rank: u8) {
        let names = self.snapshot.names();
        let labels = names.provisions.iter().filter_map(|one| one.label.as_deref());
        let mut all: Vec<&str> = labels.collect();
        all.sort_unstable();
        all.dedup();
        let from = self.cursor.word;
        self.say(all.into_iter().map(|label| Offer::new(Said::Name(label.to_owned()), rank, from, Item::REFERENCE)));
    }
}

/// The next place on the same level, and the next article.
fn following(last: &Address) -> Vec<Address> {
    let steps = last.steps();
    let mut found = Vec::new();
    for end in (1..=steps.len()).rev() {
        let Some((own, above)) = steps.get(..end).and_then(|steps| steps.split_last()) else { continue };
        let next = match own {
            Step::Article(number, 0) => Step::Article(number + 1, 0),
            Step::Paragraph(number, 0) => Step::Paragraph(number + 1, 0),
            Step::Item(number, 0) => Step::Item(number + 1, 0),
            Step::Letter(letter) => match letter.as_bytes() {
                [one @ b'a'..=b'y'] => Step::Letter(char::from(one + 1).to_string().into()),
                _ => continue,
            },
            _ => continue,
        };
        found.push(Address::of_steps(&[above, &[next]].concat()));
    }
    found
}
