//! What the documents of lawyers rest on: a report, and the statements behind it. Owns how provisions, bills and claims are
//! found for a demand, and how they are told. Must not know what columns there are.

use super::super::model::{Claim, Report, Verdict, Word, verdict_text};
use super::Cell;
use crate::diagnostic::Text;
use crate::law::{
    ActId, ActSort, Address, BillChange, ChangeKind, Claimed, Corpus, Details, DetailsId, Norm, Strength,
};
use crate::source::{Files, Place};
use crate::text::Title;
use crate::written::Written;
use rustc_hash::FxHashMap;

/// A report beside the statements that it is about.
#[derive(Debug)]
pub struct Matter<'a> {
    pub(in crate::report) report: &'a Report,
    pub(in crate::report) corpus: &'a Corpus,
    pub(in crate::report) written: Written<'a>,
    norms: FxHashMap<Place, Vec<&'a Norm>>,
    details: FxHashMap<Place, DetailsId>,
}

impl<'a> Matter<'a> {
    /// What documents are made of.
    pub fn new(report: &'a Report, corpus: &'a Corpus, files: &'a Files) -> Self {
        let mut norms: FxHashMap<Place, Vec<&Norm>> = FxHashMap::default();
        for norm in &corpus.norms {
            norms.entry(norm.demand_place()).or_default().push(norm);
        }
        let choices = corpus.choices.iter().map(|one| (one.words, one.details));
        let definitions = corpus.definitions.iter().map(|one| (one.words, one.details));
        let silences = corpus.silences.iter().map(|one| (one.place, one.details));
        let details = choices.chain(definitions).chain(silences).collect();
        Self { report, corpus, written: Written { corpus, files }, norms, details }
    }

    /// The report.
    pub const fn report(&self) -> &'a Report {
        self.report
    }

    /// Whether a name is one of a bill.
    pub fn has_bill(&self, name: &str) -> bool {
        self.corpus.bills.iter().any(|bill| self.corpus.text(bill.name) == name)
    }

    /// The statements of a place, of the property that is meant where there are several.
    pub(in crate::report) fn norm(&self, place: Place, property: Option<&str>) -> Option<&'a Norm> {
        let norms = self.norms.get(&place)?;
        let named = |norm: &&&Norm| property == Some(self.corpus.text(self.corpus.property(norm.property).name));
        norms.iter().find(named).or_else(|| norms.first()).copied()
    }

    /// The rarer clauses of what stands at a place.
    pub(in crate::report) fn details(&self, place: Place) -> Option<&'a Details> {
        let of_norm = || self.norm(place, None).map(|norm| norm.details);
        self.corpus.details(self.details.get(&place).copied().or_else(of_norm)?)
    }

    /// The rarer clauses of a demand.
    pub(in crate::report) fn details_of(&self, verdict: &Verdict) -> Option<&'a Details> {
        match self.norm(verdict.demand, Some(&verdict.property)) {
            Some(norm) => self.corpus.details(norm.details),
            None => self.details(verdict.demand),
        }
    }

    /// `Maternity Protection Convention, 2000`, or the empty text.
    pub(in crate::report) fn title_of(&self, act: ActId) -> &'a Title {
        &self.corpus.act(act).title
    }

    /// The act of a name.
    pub(in crate::report) fn act_named(&self, name: &str) -> Option<ActId> {
        let at = self.corpus.acts.iter().position(|act| self.corpus.text(act.name) == name)?;
        u32::try_from(at).ok().map(ActId)
    }

    /// What an instrument permits.
    pub(in crate::report) fn permissions(&self, instrument: &str) -> impl Iterator<Item = &'a Norm> {
        let act = self.act_named(instrument);
        self.corpus.norms.iter().filter(move |norm| norm.strength == Strength::May && Some(norm.act) == act)
    }

    /// A statement with the persons that it is about.
    pub(in crate::report) fn statement(&self, norm: &Norm) -> Text {
        self.with_persons(self.written.statement(norm), norm)
    }

    /// Words of a statement, with the persons that it is about.
    pub(in crate::report) fn with_persons(&self, words: String, norm: &Norm) -> Text {
        match self.written.persons(norm.scope) {
            Some(persons) => Text::new("document-statement").with("statement", words).with("persons", persons),
            None => Text::plain(words),
        }
    }

    /// What bills would give of a property, each told with its bill's name.
    pub(in crate::report) fn proposed(&self, property: &str) -> Cell {
        let mut cell = Cell::new();
        for bill in &self.corpus.bills {
            for change in bill.changes.iter().filter(|change| change.kind != ChangeKind::Repeals) {
                let is_of = |norm: &&Norm| self.corpus.text(self.corpus.property(norm.property).name) == property;
                if let Some(norm) = change.norms.iter().find(is_of) {
                    let bill = self.corpus.text(bill.name);
                    let text = Text::new("concordance-proposed").with("bill", bill).with("how", kind_text(change));
                    cell.push(text.with("statement", self.statement(norm)));
                }
            }
        }
        cell
    }

    /// The notes, reasons and quotations of a statement.
    pub(in crate::report) fn reasons(details: &Details) -> Cell {
        let quotes = details.quotes.iter().map(|(quote, _)| Text::new("document-quote").with("words", &**quote));
        details.because.iter().chain(&details.notes).map(|words| Text::plain(&**words)).chain(quotes).collect()
    }

    /// What sources say of a demand: at its place, at a place around it, or of what it is about in the law.
    pub(in crate::report) fn claims_on(&self, verdict: &Verdict) -> Cell {
        let address = Address::parse(&verdict.address);
        self.told(|claim, claimed| match claimed {
            Claimed::Verdict { act, address: at, label, .. } => {
                let label = label.map(|label| self.corpus.text(label));
                let around =
                    at.is_some_and(|at| address.as_ref().is_some_and(|own| self.corpus.address(at).holds(own)));
                self.corpus.act_name(*act) == verdict.act
                    && around
                    && (label.is_none() || label == verdict.label.as_deref())
            }
            Claimed::Law { property, .. } | Claimed::Silent { property, .. } => {
                let at_other = |act: &str| act != verdict.act && self.is_instrument(act);
                let elsewhere =
                    claim.obligation.as_deref().and_then(|name| name.split(' ').next()).is_some_and(at_other);
                !elsewhere && self.corpus.text(self.corpus.property(*property).name) == verdict.property
            }
            _ => false,
        })
    }

    /// What sources say at a place without a demand, or of the instrument as a whole.
    pub(in crate::report) fn claims_at(&self, instrument: &str, place: Option<&Address>) -> Cell {
        self.told(|_, claimed| match claimed {
            Claimed::Verdict { act, address, .. } => {
                let here = match (place, address) {
                    (Some(own), Some(at)) => self.corpus.address(*at).holds(own),
                    (None, None) => true,
                    _ => false,
                };
                self.corpus.act_name(*act) == instrument && here
            }
            Claimed::Ready { act, .. } | Claimed::Status { act, .. } => {
                place.is_none() && self.corpus.act_name(*act) == instrument
            }
            _ => false,
        })
    }

    fn is_instrument(&self, name: &str) -> bool {
        let sort = self.act_named(name).map(|act| self.corpus.act(act).sort);
        matches!(sort, Some(ActSort::Treaty | ActSort::Recommendation))
    }

    /// The claims that are wanted, each once, with whether they agree with what was computed.
    fn told(&self, wanted: impl Fn(&Claim, &Claimed) -> bool) -> Cell {
        let mut cell = Cell::new();
        // A claim has a row for each day on which it is compared, the source's own first: the first that tells counts.
        for rows in self.report.claims.chunk_by(|one, next| one.number == next.number) {
            let telling = rows.iter().find(|claim| claim.agrees.is_some()).or_else(|| rows.first());
            let Some((claim, row)) = telling.and_then(|claim| Some((claim, self.corpus.claims.get(claim.number)?)))
            else {
                continue;
            };
            if !wanted(claim, &row.claimed) {
                continue;
            }
            let quote = self.corpus.details(row.details).and_then(|details| details.quotes.first());
            let text = match quote {
                Some((quote, _)) => Text::new("concordance-claim-quoted").with("quote", &**quote),
                None => Text::new("concordance-claim"),
            };
            cell.push(text.with("source", &claim.source).with("claim", &claim.claim).with("agrees", agrees(claim)));
        }
        cell
    }

    /// What a statement cites.
    pub(in crate::report) fn cites(&self, details: &Details) -> Cell {
        details.cites.iter().map(|cite| Text::plain(self.written.cited(cite))).collect()
    }
}

/// Whether a claim agrees with what was computed, and what that was where it doesn't.
pub(in crate::report) fn agrees(claim: &Claim) -> Text {
    let computed = claim.computed.as_deref().unwrap_or_default();
    let computed = match Word::ALL.into_iter().find(|word| word.word() == computed) {
        Some(word) => verdict_text(word),
        None => Text::plain(each_once(computed)),
    };
    let in_part = claim.parts.iter().any(|(agrees, _)| *agrees == Some(true));
    match claim.agrees {
        Some(true) => Text::new("concordance-agrees"),
        Some(false) if in_part => Text::new("concordance-agrees-in-part").with("computed", computed),
        Some(false) => Text::new("concordance-disagrees").with("computed", computed),
        None => Text::new("concordance-open").with("computed", computed),
    }
}

/// What provisions give, each value once.
fn each_once(computed: &str) -> String {
    let mut values: Vec<&str> = Vec::new();
    for value in computed.split("; ") {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.join("; ")
}

/// What a line of a bill does, as a word.
pub(in crate::report) const fn kind_text(change: &BillChange) -> Text {
    match change.kind {
        ChangeKind::Adds => Text::new("change-adds"),
        ChangeKind::Replaces => Text::new("change-replaces"),
        ChangeKind::Repeals => Text::new("change-repeals"),
    }
}
