//! The graph of acts: who revises, replaces, repeals and implements whom, and what binds the state. Owns its nodes and
//! edges, in the order of the corpus; how it is drawn, `dot.rs` and `mermaid.rs` know. That a law implements an
//! instrument is no guess of this room: a provision of it stands behind a demand that is met, at least for some.

use super::Export;
use crate::diagnostic::Text;
use crate::eval::NotBinding;
use crate::law::{Act, ActId, ActSort, Corpus};
use crate::report::Report;
use crate::report::model::Mode;
use crate::text::Title;
use crate::value::Truth;
use indexmap::{IndexMap, IndexSet};

/// What the acts are to one another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Graph {
    /// Acts that were made in one organisation, or are the law of one state, side by side.
    pub groups: Vec<(Text, Vec<Node>)>,
    /// What leads from one act to another.
    pub edges: Vec<Edge>,
}

/// An act.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Its number.
    pub act: ActId,
    /// The name by which it is cited.
    pub name: String,
    /// Its title, or empty.
    pub title: Title,
    /// Whether it binds the state; nothing for laws, and where no state is asked about.
    pub binding: Option<Truth>,
    /// The same in words.
    pub status: Option<Text>,
}

/// What leads from one act to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    /// The act that does something.
    pub from: ActId,
    /// The act to which it does it.
    pub to: ActId,
    /// What.
    pub kind: EdgeKind,
}

/// What an act does to another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EdgeKind {
    /// An instrument revises another.
    Revises,
    /// A law takes the place of another.
    Replaces,
    /// A law repeals another.
    Repeals,
    /// A law repeals something in another.
    RepealsPart,
    /// Provisions of a law stand behind so many met demands of an instrument, and so many that are met for some only.
    Implements {
        /// Demands that are met.
        met: usize,
        /// Demands that are met for some only.
        partly: usize,
    },
}

impl EdgeKind {
    /// The kinds, in the order of a legend.
    pub const LEGEND: [Self; 5] =
        [Self::Revises, Self::Replaces, Self::Repeals, Self::RepealsPart, Self::Implements { met: 0, partly: 0 }];

    /// What is written on the edge.
    pub fn text(self) -> Text {
        match self {
            Self::Revises => Text::new("graph-revises"),
            Self::Replaces => Text::new("graph-replaces"),
            Self::Repeals => Text::new("graph-repeals"),
            Self::RepealsPart => Text::new("graph-repeals-part"),
            Self::Implements { met, partly } => Text::new("graph-implements").with("met", met).with("partly", partly),
        }
    }

    /// What a legend says of it.
    pub const fn legend(self) -> Text {
        match self {
            Self::Implements { .. } => Text::new("graph-legend-implements"),
            Self::Revises => Text::new("graph-revises"),
            Self::Replaces => Text::new("graph-replaces"),
            Self::Repeals => Text::new("graph-repeals"),
            Self::RepealsPart => Text::new("graph-repeals-part"),
        }
    }

    /// Whether it is drawn as a broken line: it ends nothing in the other act.
    pub const fn is_soft(self) -> bool {
        matches!(self, Self::Implements { .. })
    }
}

/// How many demands of an instrument have provisions of a law behind them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Behind {
    /// Met demands that bind.
    pub(super) met: usize,
    /// Demands that bind and are met for some.
    pub(super) partly: usize,
    /// Of both, those that don't bind the state.
    pub(super) without_binding: usize,
}

/// For each law and instrument, the demands behind which provisions of the law stand.
pub(super) fn implementing(corpus: &Corpus, report: &Report) -> IndexMap<(ActId, ActId), Behind> {
    let numbers: IndexMap<&str, ActId> =
        (0..).map(ActId).zip(&corpus.acts).map(|(id, act)| (corpus.text(act.name), id)).collect();
    let mut found: IndexMap<(ActId, ActId), Behind> = IndexMap::new();
    for row in report.verdicts.iter().filter(|row| row.mode != Mode::Precondition) {
        let Some(instrument) = numbers.get(row.act.as_str()).copied() else { continue };
        if !is_instrument(corpus.act(instrument)) {
            continue;
        }
        let met = row.regions.iter().filter(|region| region.outcome.is_met());
        // Names of acts have no blanks: the first word of a provision's name is its act.
        let named = met.flat_map(|region| &region.facts).filter_map(|fact| fact.split_whitespace().next());
        let laws: IndexSet<ActId> = named.filter_map(|name| numbers.get(name).copied()).collect();
        for law in laws.into_iter().filter(|law| corpus.act(*law).sort == ActSort::Law) {
            let behind = found.entry((law, instrument)).or_default();
            if row.word.is_met() {
                behind.met += 1;
            } else {
                behind.partly += 1;
            }
            if row.binding != crate::report::model::Binding::Yes {
                behind.without_binding += 1;
            }
        }
    }
    found.sort_keys();
    found
}

/// Whether it is a text of states.
pub(super) const fn is_instrument(act: &Act) -> bool {
    matches!(act.sort, ActSort::Treaty | ActSort::Recommendation)
}

impl Graph {
    /// The graph of the acts that are wanted, and their neighbours.
    pub(super) fn of(export: Export<'_>, report: &Report) -> Self {
        let corpus = export.moment.corpus;
        let mut edges = edges(corpus, report);
        edges.retain(|edge| export.selection.has(edge.from) || export.selection.has(edge.to));
        let near: IndexSet<ActId> = edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
        let mut groups: IndexMap<(bool, String), (Text, Vec<Node>)> = IndexMap::new();
        for (id, act) in (0..).map(ActId).zip(&corpus.acts) {
            if act.sort == ActSort::Source || !export.selection.has(id) && !near.contains(&id) {
                continue;
            }
            let (key, title) = group(corpus, act);
            groups.entry(key).or_insert_with(|| (title, Vec::new())).1.push(node(export, id));
        }
        groups.sort_keys();
        Self { groups: groups.into_values().collect(), edges }
    }

    /// How many acts there are.
    pub fn acts(&self) -> usize {
        self.groups.iter().map(|(_, nodes)| nodes.len()).sum()
    }
}

/// What an act stands beside: instruments by organisation, laws by state; behind them what names neither.
fn group(corpus: &Corpus, act: &Act) -> ((bool, String), Text) {
    let name = match act.sort {
        ActSort::Law => act.of.map(|id| corpus.jurisdiction(id)).map(|row| match row.title.is_empty() {
            true => (corpus.text(row.name), Text::plain(corpus.text(row.name))),
            false => (&*row.title, Text::title(&row.title)),
        }),
        _ => act.body.map(|body| (corpus.text(body), Text::plain(corpus.text(body)))),
    };
    match name {
        Some((key, name)) => ((act.sort == ActSort::Law, key.to_owned()), name),
        None if act.sort == ActSort::Law => ((true, "\u{10FFFF}".to_owned()), Text::new("graph-laws")),
        None => ((false, "\u{10FFFF}".to_owned()), Text::new("graph-instruments")),
    }
}

fn node(export: Export<'_>, id: ActId) -> Node {
    let moment = export.moment;
    let corpus = moment.corpus;
    let act = corpus.act(id);
    let state = moment.jurisdiction.map(|state| corpus.text(corpus.jurisdiction(state).name));
    let is_treaty = act.sort == ActSort::Treaty && !act.is_declaration;
    let (mut binding, mut status) = (None, None);
    if let Some(state) = state.filter(|_| is_treaty) {
        let found = moment.binding(id, None);
        let id = match found.binds {
            Truth::Yes => "graph-binds",
            Truth::No => "graph-binds-not",
            Truth::Unknown => "graph-binds-unknown",
        };
        // Of what doesn't bind any more, the first day is no news.
        let tells = found.binds != Truth::No || found.because == NotBinding::NotYet;
        let since = found.since.filter(|_| tells).map_or_else(|| "none".to_owned(), |since| since.to_string());
        status = Some(Text::new(id).with("state", state).with("since", since));
        binding = Some(found.binds);
    } else if act.sort == ActSort::Recommendation {
        status = Some(Text::new("graph-recommendation"));
    } else if act.is_declaration {
        status = Some(Text::new("graph-declaration"));
    } else if let Some(until) = act.until {
        status = Some(Text::new("graph-until").with("until", until.to_string()));
    }
    Node { act: id, name: corpus.act_name(id).to_owned(), title: act.title.clone(), binding, status }
}

fn edges(corpus: &Corpus, report: &Report) -> Vec<Edge> {
    let mut edges = IndexSet::new();
    for (from, act) in (0..).map(ActId).zip(&corpus.acts) {
        let kind = if act.sort == ActSort::Law { EdgeKind::Replaces } else { EdgeKind::Revises };
        edges.extend(act.revises.iter().map(|to| (from, *to, kind)));
    }
    for repeal in &corpus.repeals {
        // A law that repeals something of itself changes no other act.
        if repeal.by != repeal.act {
            let kind = if repeal.part.is_some() { EdgeKind::RepealsPart } else { EdgeKind::Repeals };
            edges.insert((repeal.by, repeal.act, kind));
        }
    }
    for ((from, to), Behind { met, partly, .. }) in implementing(corpus, report) {
        edges.insert((from, to, EdgeKind::Implements { met, partly }));
    }
    edges.into_iter().map(|(from, to, kind)| Edge { from, to, kind }).collect()
}
