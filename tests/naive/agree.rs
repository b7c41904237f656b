//! Lays the two evaluators over one another: for each demand the word, whether it binds, and the outcome of every
//! situation. Counts what was compared, and on a disagreement looks for the fewest statements that show it.

use super::day::Day;
use super::generate::Generated;
use super::judge::judge;
use kzrules::eval::{Index, Judge, demands};
use kzrules::law::{ActSort, Comparing, Corpus, NormId, StateCondition, Strength};
use kzrules::scope::Position;
use kzrules::{Options, Session, Workspace};
use std::fmt::{self, Write as _};

/// What was compared, and the first disagreement.
#[derive(Default)]
pub struct Told {
    pub corpora: usize,
    pub demands: usize,
    pub situations: usize,
    /// Demands with too many situations.
    pub left_out: usize,
    /// Demands that compare with other situations (`same for`): not enumerated yet.
    pub comparing: usize,
    /// Demands that hang on a form which isn't enumerated yet: readings, shares, averages, declarations, demands of laws,
    /// what treaties give and what is left to others.
    pub rare: usize,
    /// Outcomes by their number, and what isn't demanded.
    pub outcomes: [usize; 9],
    pub disagreement: Option<String>,
}

impl Told {
    pub fn and(mut self, other: Self) -> Self {
        self.corpora += other.corpora;
        self.demands += other.demands;
        self.situations += other.situations;
        self.left_out += other.left_out;
        self.comparing += other.comparing;
        self.rare += other.rare;
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(own, more)| *own += more);
        self.disagreement = self.disagreement.or(other.disagreement);
        self
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names =
            ["met", "exceeds", "shortfall", "conflict", "absent", "unknown", "uncertain", "judgement", "not demanded"];
        write!(
            f,
            "{} corpora, {} demands ({} left out; {} with `same for` and {} of rare forms not enumerated), {} situations:",
            self.corpora, self.demands, self.left_out, self.comparing, self.rare, self.situations
        )?;
        names.iter().zip(self.outcomes).try_for_each(|(name, count)| write!(f, " {count} {name}"))
    }
}

/// Judges all demands of a workspace in both ways.
pub fn compare(workspace: Workspace, day: &str, most: usize) -> Told {
    let as_of = day.parse().unwrap();
    let session = Session::new(workspace, Options { as_of, known_on: None, jurisdiction: None, sources: None });
    let (corpus, moment) = (session.corpus(), session.moment());
    let index = Index::new(corpus);
    let own = Day { corpus, date: moment.as_of, state: moment.jurisdiction };
    let mut told = Told { corpora: 1, ..Told::default() };
    for id in demands(corpus) {
        let norm = corpus.norm(id);
        if !corpus.allowed_values(norm.allowed).changes().is_empty() {
            told.comparing += 1;
            continue;
        }
        if hangs_on_a_rare_form(corpus, &index, id) {
            told.rare += 1;
            continue;
        }
        let Some(judgement) = judge(own, id, most) else {
            told.left_out += 1;
            continue;
        };
        let family = index.family_of(norm.property);
        let mut regions = Judge::new(moment, &index, &family, &[]);
        let ruling = regions.ruling(id);
        let mut wrong = String::new();
        if ruling.verdict != judgement.verdict {
            let _ = writeln!(wrong, "  by regions {}, one by one {}", ruling.verdict, judgement.verdict);
        }
        if ruling.binding.binds != judgement.binds {
            let _ = writeln!(wrong, "  binds: {:?}, one by one {:?}", ruling.binding.binds, judgement.binds);
        }
        let (situations, outcomes): (Vec<_>, Vec<_>) = judgement.situations.into_iter().unzip();
        for (i, by_regions) in regions.outcomes(id, &situations).into_iter().enumerate() {
            told.outcomes[outcomes[i].map_or(8, |outcome| outcome as usize)] += 1;
            if by_regions != outcomes[i] {
                let shown = situations[i].iter().map(|(dimension, place)| {
                    let name = corpus.text(corpus.dimension(*dimension).name);
                    format!("{name} = {}", place_in_words(corpus, *dimension, *place))
                });
                let shown: Vec<String> = shown.collect();
                let word = |outcome: Option<kzrules::law::Outcome>| outcome.map_or("not demanded", |o| o.word());
                let _ = writeln!(
                    wrong,
                    "  in {{{}}}: by regions {}, one by one {}",
                    shown.join(", "),
                    word(by_regions),
                    word(outcomes[i])
                );
                break;
            }
        }
        told.demands += 1;
        told.situations += situations.len();
        if !wrong.is_empty() {
            told.disagreement = Some(format!("{} on {day}:\n{wrong}", corpus.name_of(norm)));
            return told;
        }
    }
    told
}

/// Whether a demand, or what is given of its property, has a form that isn't enumerated yet.
fn hangs_on_a_rare_form(corpus: &Corpus, index: &Index, id: NormId) -> bool {
    let norm = corpus.norm(id);
    let details = corpus.details(norm.details);
    let demanded = details.is_some_and(|details| {
        details.share.is_some()
            || details.average.is_some()
            || details.declared_by.is_some()
            || details.conditions.iter().any(|condition| matches!(condition, StateCondition::Declared { .. }))
    });
    demanded
        || corpus.act(norm.act).sort == ActSort::Law
        || index.gives(norm.property).any(|given| {
            let given = corpus.norm(given);
            let left =
                corpus.allowed_values(given.allowed).comparisons.iter().any(|(how, _)| *how == Comparing::LeftTo);
            let read = corpus.details(given.details).is_some_and(|details| details.reading.is_some());
            left || read || given.strength == Strength::Gives && corpus.act(given.act).sort == ActSort::Treaty
        })
}

fn place_in_words(corpus: &Corpus, dimension: kzrules::law::DimensionId, place: Position) -> String {
    match (place, &corpus.dimension(dimension).kind) {
        (Position::Number(number), _) => number.to_string(),
        (Position::None, _) => "none".to_owned(),
        (Position::Value(value), kzrules::law::DimensionKind::OneOf { values, .. }) => {
            corpus.text(values[value]).to_owned()
        }
        (Position::Value(value), _) => if value == 1 { "yes" } else { "no" }.to_owned(),
    }
}

/// The statements without which the disagreement would go, and the disagreement.
pub fn shrunk(corpus: &Generated, most: usize) -> String {
    let mut least = corpus.clone();
    let mut told = String::new();
    loop {
        let before = least.statements.len();
        for i in (0..before).rev() {
            let mut less = least.clone();
            less.statements.remove(i);
            if let Some(disagreement) = compare(less.workspace(), &less.day, most).disagreement {
                told = disagreement;
                least = less;
            }
        }
        if least.statements.len() == before {
            break;
        }
    }
    if told.is_empty() {
        told = compare(least.workspace(), &least.day, most).disagreement.unwrap_or_default();
    }
    format!("{}\n{told}", least.statements.join("\n"))
}
