//! Where everything stands: the page and the fragment of each instrument, demand, act, provision, source, bill and text. Owns
//! which names lead where; must not know what stands there.

use super::slug::Slugs;
use super::{Material, Tab};
use crate::law::{ActSort, Corpus, NormId};
use crate::report::document::Matter;
use crate::report::document::entry::paragraph;
use crate::report::model::Verdict;
use crate::source::Place;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Where things stand, each by its name: a page, or a page with a fragment.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// The instruments: what demands something, or is accounted for.
    pub instruments: BTreeMap<String, String>,
    /// The laws that give something.
    pub laws: BTreeMap<String, String>,
    /// The sources that claim or recommend something.
    pub sources: BTreeMap<String, String>,
    /// The bills.
    pub bills: BTreeMap<String, String>,
    /// The texts of which is told what is accounted for.
    pub texts: BTreeMap<String, String>,
    /// The demands, in the order of the verdicts.
    pub demands: Vec<String>,
    /// The provisions.
    pub provisions: FxHashMap<NormId, String>,
    /// The verdicts by place and property.
    verdicts: FxHashMap<(Place, String), usize>,
    /// All of them by the words that name them.
    names: FxHashMap<String, String>,
}

impl Links {
    /// Gives everything its place.
    pub fn of(material: &Material, matter: &Matter<'_>) -> Self {
        let corpus = matter.corpus;
        let report = &material.report;
        let mut links = Self::default();
        let acts = report.verdicts.iter().map(|row| &row.act).chain(report.remarks.iter().map(|row| &row.act));
        let with_list = report.readiness.iter().map(|one| &one.instrument);
        let is_source = |name: &String| matter.act_named(name).is_some_and(|id| corpus.act(id).sort == ActSort::Source);
        links.instruments = placed("instruments", acts.chain(with_list).filter(|name| !is_source(name)).cloned());
        let laws = material.provisions.iter().map(|(id, _)| corpus.act_name(corpus.norm(*id).act).to_owned());
        links.laws = placed("acts", laws);
        let sources = report.claims.iter().map(|claim| &claim.source);
        links.sources = placed("sources", sources.chain(report.recommendations.iter().map(|one| &one.source)).cloned());
        links.bills = placed("bills", material.bills.iter().map(|(name, _)| name.clone()));
        let texts = material.coverage.iter().flat_map(|coverage| &coverage.texts);
        links.texts = placed("coverage", texts.filter(|text| text.passages.is_some()).map(|text| text.act.clone()));
        links.place_demands(&report.verdicts);
        links.place_provisions(material, corpus);
        links.name_all(material, corpus);
        links
    }

    fn place_demands(&mut self, verdicts: &[Verdict]) {
        let mut slugs: FxHashMap<&str, Slugs> = FxHashMap::default();
        for (number, verdict) in verdicts.iter().enumerate() {
            let page = self.instruments.get(&verdict.act).cloned().unwrap_or_default();
            let fragment = slugs.entry(&verdict.act).or_default().free(&paragraph(verdict));
            self.demands.push(format!("{page}#p-{fragment}"));
            self.verdicts.insert((verdict.demand, verdict.property.clone()), number);
        }
    }

    fn place_provisions(&mut self, material: &Material, corpus: &Corpus) {
        let mut ids: Vec<NormId> = material.provisions.iter().map(|(id, _)| *id).collect();
        corpus.in_legal_order(&mut ids);
        let mut slugs: FxHashMap<&str, Slugs> = FxHashMap::default();
        for id in ids {
            let norm = corpus.norm(id);
            let act = corpus.act_name(norm.act);
            let Some(page) = self.laws.get(act) else { continue };
            let name = corpus.name_of(norm);
            let fragment = slugs.entry(act).or_default().free(name.strip_prefix(act).unwrap_or(&name));
            self.provisions.insert(id, format!("{page}#p-{fragment}"));
        }
    }

    /// What a name leads to, if several things bear it: the more particular comes later.
    fn name_all(&mut self, material: &Material, corpus: &Corpus) {
        for list in [&self.sources, &self.laws, &self.instruments, &self.bills] {
            self.names.extend(list.iter().map(|(name, page)| (name.clone(), page.clone())));
        }
        for (id, _) in material.provisions.iter().rev() {
            if let Some(link) = self.provisions.get(id) {
                self.names.insert(corpus.name_of(corpus.norm(*id)), link.clone());
            }
        }
        for (verdict, link) in material.report.verdicts.iter().zip(&self.demands).rev() {
            self.names.insert(verdict.obligation.clone(), link.clone());
        }
    }

    /// Where what is called so stands.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// The number of a verdict of the report.
    pub fn number(&self, verdict: &Verdict) -> Option<usize> {
        self.verdicts.get(&(verdict.demand, verdict.property.clone())).copied()
    }
}

/// The page of a part of the site.
pub(super) const fn page_of(tab: Tab) -> &'static str {
    match tab {
        Tab::Overview => "index.html",
        Tab::Law => "acts.html",
        Tab::Bills => "bills.html",
        Tab::Timeline => "timeline.html",
        Tab::Claims => "sources.html",
        Tab::Coverage => "coverage.html",
        Tab::Findings => "findings.html",
        Tab::Words => "words.html",
        Tab::Search => "search.html",
    }
}

/// A page in a folder for each name.
fn placed(folder: &str, names: impl Iterator<Item = String>) -> BTreeMap<String, String> {
    let names: std::collections::BTreeSet<String> = names.collect();
    let mut slugs = Slugs::default();
    names
        .into_iter()
        .map(|name| {
            let page = format!("{folder}/{}.html", slugs.free(&name));
            (name, page)
        })
        .collect()
}
