//! Lays the two evaluators over one another: for each demand the word, whether it binds, and the outcome of every
//! situation. Counts what was compared, and on a disagreement looks for the fewest statements that show it.

use super::choose::{Verdicts, choose};
use super::day::Day;
use super::define::define;
use super::generate::Generated;
use super::judge::judge;
use kzrules::eval::{Among, Beside, Index, Judge, Law, Moment, choices, definitions, demands};
use kzrules::law::{ActSort, Comparing, Corpus, DimensionId, DimensionKind, NormId, Outcome, PropertyId, Value};
use kzrules::scope::Position;
use kzrules::value::Date;
use kzrules::{Options, Session, Workspace};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// What was compared, and the first disagreement.
#[derive(Default)]
pub struct Told {
    pub corpora: usize,
    pub demands: usize,
    /// Demands that take too many judgements.
    pub left_out: usize,
    pub choices: usize,
    pub definitions: usize,
    /// How often situations were judged, each time all that the judgement doesn't tell apart.
    pub judgements: usize,
    pub situations: u128,
    /// Outcomes by their number, and what isn't demanded.
    pub outcomes: [usize; 9],
    /// Demands of each sort of the rarer forms.
    pub forms: BTreeMap<&'static str, usize>,
    pub disagreement: Option<String>,
}

impl Told {
    pub fn and(mut self, other: Self) -> Self {
        self.corpora += other.corpora;
        self.demands += other.demands;
        self.left_out += other.left_out;
        self.choices += other.choices;
        self.definitions += other.definitions;
        self.judgements += other.judgements;
        self.situations += other.situations;
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(own, more)| *own += more);
        other.forms.into_iter().for_each(|(form, count)| *self.forms.entry(form).or_default() += count);
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
            "{} corpora, {} demands ({} left out), {} choices, {} definitions; {} situations in {} judgements:",
            self.corpora, self.demands, self.left_out, self.choices, self.definitions, self.situations, self.judgements
        )?;
        names.iter().zip(self.outcomes).try_for_each(|(name, count)| write!(f, " {count} {name}"))?;
        self.forms.iter().try_for_each(|(form, count)| write!(f, "; {form}: {count}"))
    }
}

/// Judges all demands, choices and definitions of a workspace in both ways.
pub fn compare(workspace: Workspace, day: &str, one_by_one: usize, most: Option<usize>) -> Told {
    let as_of = day.parse().unwrap();
    let session = Session::new(workspace, Options { as_of, known_on: None, jurisdiction: None, sources: Vec::new() });
    let (corpus, moment) = (session.corpus(), session.moment());
    let index = Index::new(corpus);
    let own = Day { corpus, date: moment.as_of, state: moment.jurisdiction };
    let mut told = Told { corpora: 1, ..Told::default() };
    let mut verdicts = Verdicts::default();
    for id in demands(corpus).filter(|id| own.is_owed(*id)) {
        let norm = corpus.norm(id);
        if std::env::var_os("KZRULES_TRACE").is_some() {
            eprintln!("{} on {day}", corpus.name_of(norm));
        }
        let Some(judgement) = judge(own, id, one_by_one, most) else {
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
        let (among, outcomes): (Vec<_>, Vec<_>) =
            judgement.situations.into_iter().map(|judged| (judged.places, (judged.outcome, judged.count))).unzip();
        let alone = regions.outcomes_among(id, &among);
        if among_beside(moment, &index, &family, id, &among).is_some_and(|beside| beside != alone) {
            let _ = writeln!(wrong, "  beside the law of another day the regions are others than alone");
        }
        for (i, by_regions) in alone.into_iter().enumerate() {
            let (outcome, count) = outcomes[i];
            told.outcomes[outcome.map_or(8, |outcome| outcome as usize)] += 1;
            told.situations += count;
            if by_regions != [outcome] {
                let word = |outcome: &Option<Outcome>| outcome.map_or("not demanded", |o| o.word());
                let words: Vec<&str> = by_regions.iter().map(word).collect();
                let shown = among_in_words(corpus, &among[i]);
                let words = words.join(" and ");
                let _ = writeln!(wrong, "  in {{{shown}}}: by regions {words}, one by one {}", word(&outcome));
                break;
            }
        }
        told.demands += 1;
        told.judgements += among.len();
        for form in forms(own, id) {
            *told.forms.entry(form).or_default() += 1;
        }
        verdicts.insert(id, judgement.verdict);
        if !wrong.is_empty() {
            told.disagreement = Some(format!("{} on {day}:\n{wrong}", corpus.name_of(norm)));
            return told;
        }
    }
    for ruling in choices(moment, &index) {
        let choice = &corpus.choices[ruling.choice];
        let Some((verdict, binds)) = choose(own, &verdicts, ruling.choice) else { continue };
        told.choices += 1;
        if ruling.verdict != verdict || ruling.binding.binds != binds {
            let name = corpus.place_name(choice.act, Some(choice.address));
            told.disagreement = Some(format!(
                "{name} on {day}:\n  by regions {} ({:?}), one by one {verdict} ({binds:?})\n",
                ruling.verdict, ruling.binding.binds
            ));
            return told;
        }
    }
    for ruling in definitions(moment, &index) {
        told.definitions += 1;
        if let Some(wrong) = define(own, moment, &index, &ruling) {
            let name = corpus.text(corpus.term(ruling.term).name);
            told.disagreement = Some(format!("{} defines {name} on {day}:\n{wrong}", corpus.act_name(ruling.act)));
            return told;
        }
    }
    told
}

/// The outcomes of situations where the law is judged in one space with that of an earlier day.
fn among_beside(
    moment: Moment<'_>,
    index: &Index,
    family: &[PropertyId],
    id: NormId,
    among: &[Among],
) -> Option<Vec<Vec<Option<Outcome>>>> {
    let earlier = Date::new(moment.as_of.year() - 6, 3, 1).ok()?;
    let before = Moment { as_of: earlier, known_on: earlier, ..moment };
    let laws = [before, moment].map(|moment| Law { moment, index });
    let mut beside = Beside::new(&laws, family);
    beside.under(0)?.verdict_of(id);
    Some(beside.under(1)?.outcomes_among(id, among))
}

/// Which of the rarer forms bear on a demand.
fn forms(day: Day<'_>, id: NormId) -> Vec<&'static str> {
    let corpus = day.corpus;
    let norm = corpus.norm(id);
    let details = corpus.details(norm.details);
    let given: Vec<NormId> = day.provisions(norm.property).into_iter().map(|one| one.id).collect();
    let allows = |id: NormId, is: &dyn Fn(&(Comparing, Value)) -> bool| {
        corpus.allowed_values(corpus.norm(id).allowed).comparisons.iter().any(is)
    };
    let of = |id: NormId| corpus.details(corpus.norm(id).details);
    let is_treaty = |id: NormId| corpus.act(corpus.norm(id).act).sort == ActSort::Treaty;
    let any = |is: &dyn Fn(NormId) -> bool| given.iter().any(|id| is(*id));
    [
        ("permissions", !day.relaxing(id).is_empty()),
        ("shares", details.is_some_and(|details| details.share.is_some())),
        ("same", !corpus.allowed_values(norm.allowed).changes().is_empty()),
        ("demands of laws", corpus.act(norm.act).sort == ActSort::Law),
        ("declared", details.is_some_and(|details| details.declared_by.is_some())),
        ("readings", any(&|id| of(id).is_some_and(|details| details.reading.is_some()))),
        ("treaties that give", any(&is_treaty)),
        ("treaties that give the same", any(&|id| allows(id, &|(_, value)| matches!(value, Value::Same(_))))),
        ("left to others", any(&|id| allows(id, &|(comparing, _)| *comparing == Comparing::LeftTo))),
        ("overrides", any(&|id| of(id).is_some_and(|details| !details.overrides.is_empty()))),
        ("besides", any(&|id| of(id).is_some_and(|details| !details.besides.is_empty()))),
    ]
    .into_iter()
    .filter_map(|(form, is)| is.then_some(form))
    .collect()
}

pub fn among_in_words(corpus: &Corpus, among: &[(DimensionId, Vec<Position>)]) -> String {
    let shown = among.iter().map(|(dimension, places)| {
        let name = corpus.text(corpus.dimension(*dimension).name);
        let places: Vec<String> = places.iter().map(|place| place_in_words(corpus, *dimension, *place)).collect();
        format!("{name} = {}", places.join("|"))
    });
    shown.collect::<Vec<String>>().join(", ")
}

fn place_in_words(corpus: &Corpus, dimension: DimensionId, place: Position) -> String {
    match (place, &corpus.dimension(dimension).kind) {
        (Position::Number(number), _) => number.to_string(),
        (Position::None, _) => "none".to_owned(),
        (Position::Value(value), DimensionKind::OneOf { values, .. }) => corpus.text(values[value]).to_owned(),
        (Position::Value(value), _) => if value == 1 { "yes" } else { "no" }.to_owned(),
    }
}

/// The statements without which the disagreement would go, and the disagreement.
pub fn shrunk(corpus: &Generated, one_by_one: usize, most: Option<usize>) -> String {
    let mut least = corpus.clone();
    let mut told = String::new();
    loop {
        let before = least.statements.len();
        for i in (0..before).rev() {
            let mut less = least.clone();
            less.statements.remove(i);
            if let Some(disagreement) = compare(less.workspace(), &less.day, one_by_one, most).disagreement {
                told = disagreement;
                least = less;
            }
        }
        if least.statements.len() == before {
            break;
        }
    }
    if told.is_empty() {
        told = compare(least.workspace(), &least.day, one_by_one, most).disagreement.unwrap_or_default();
    }
    format!("{}\n{told}", least.statements.join("\n"))
}
