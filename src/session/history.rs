//! Verdicts over time, and the law of two days. Owns which days are looked at; what differs, `modelling` knows, and how it is
//! told, `finding`.

use super::Session;
use super::{calendar_day, law_day};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Judge, Law, Moment};
use crate::finding::Findings;
use crate::law::{ActId, ActSort, JurisdictionId, NormId, Verdict};
use crate::modelling;
use crate::report::change::{Changes, Section};
use crate::value::Date;
use rustc_hash::FxHashSet;

/// The days between which a history is told; nothing means from the first day on which something happens, and up to the date of the law.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Span {
    /// The first day.
    pub from: Option<jiff::civil::Date>,
    /// The last day.
    pub to: Option<jiff::civil::Date>,
    /// Days that are shown whatever happens on them.
    pub shown: Vec<jiff::civil::Date>,
}

impl Session {
    /// How the verdicts on instruments came to be what they are: a section for each day on which one changes, the first for the
    /// beginning. What was known only later of a day has sections of its own behind it.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is no instrument's, or the rules name no state or several.
    pub fn history(&self, names: &[String], span: &Span) -> Result<Changes, Box<Diagnostic>> {
        let of = self.one_jurisdiction()?;
        let acts = self.instruments(names)?;
        let law = Law { moment: self.moment(), index: &self.index };
        let (points, happened) = modelling::turning_points(law, of, &acts);
        let to = span.to.map_or(self.as_of, law_day);
        let first =
            span.from.map(law_day).or_else(|| self.beginning_of(&acts)).or(points.first().copied()).unwrap_or(to);
        let shown: Vec<Date> = span.shown.iter().map(|day| law_day(*day)).collect();
        let mut days: Vec<Date> = points.into_iter().chain(shown.iter().copied()).collect();
        days.retain(|day| first < *day && *day <= to);
        days.sort_unstable();
        days.dedup();
        days.insert(0, first);
        if days.last() != Some(&to) && first < to {
            days.push(to);
        }
        let mut sections = vec![self.on(first, first).day(first, &self.words_on(&acts, first))];
        for step in modelling::steps(law, &acts, &days, &shown, &happened) {
            let mut section = self.section_of_step(&step);
            let counts = self.on(step.to, step.to).day(step.to, &self.words_on(&acts, step.to)).about;
            section.about.extend(counts);
            sections.push(section);
        }
        for day in &days {
            let later = modelling::hindsight(law, &acts, *day, to);
            if !later.is_empty() {
                sections.push(self.on(*day, to).hindsight(*day, &later));
            }
        }
        sections.iter_mut().for_each(|section| self.level_section(section));
        Ok(Changes {
            as_of: calendar_day(to),
            jurisdiction: self.jurisdiction_name(),
            assumed: self.assumed.clone(),
            sections,
        })
    }

    /// What differs between the law of two days, for all instruments or for those that the session is limited to.
    ///
    /// # Errors
    ///
    /// A diagnostic where the rules name no state or several.
    pub fn diff(&self, from: jiff::civil::Date, to: jiff::civil::Date) -> Result<Changes, Box<Diagnostic>> {
        let of = self.one_jurisdiction()?;
        let demanding = self.corpus.norms.iter().filter(|norm| norm.strength.demands());
        let acts: FxHashSet<ActId> = demanding.map(|norm| norm.act).filter(|act| self.wants_act(*act)).collect();
        let law = Law { moment: self.moment(), index: &self.index };
        let (_, happened) = modelling::turning_points(law, of, &acts);
        let step = modelling::step(law, &acts, (law_day(from), law_day(to)), &happened);
        let mut section = self.section_of_step(&step);
        section.title = Text::new("diff-title").with("from", from.to_string()).with("to", to.to_string());
        section.about.clear();
        let wanted = |change: &crate::report::change::Change| self.is_wanted_row(change);
        section.changes.retain(wanted);
        self.level_section(&mut section);
        Ok(Changes {
            as_of: to,
            jurisdiction: self.jurisdiction_name(),
            assumed: self.assumed.clone(),
            sections: vec![section],
        })
    }

    fn is_wanted_row(&self, change: &crate::report::change::Change) -> bool {
        let mut norms = self.corpus.norms.iter().filter(|norm| norm.demand_place() == change.demand);
        norms.any(|norm| self.is_wanted((norm.act, norm.address, norm.label)))
    }

    fn section_of_step(&self, step: &modelling::Step) -> Section {
        self.on(step.to, step.to).step(step)
    }

    fn on(&self, as_of: Date, known_on: Date) -> Findings<'_> {
        Findings { moment: Moment { as_of, known_on, ..self.moment() }, files: self.files() }
    }

    /// What the demands of some instruments come to on a day.
    fn words_on(&self, acts: &FxHashSet<ActId>, day: Date) -> Vec<Verdict> {
        let moment = Moment { as_of: day, known_on: day, ..self.moment() };
        let demands = (0..).map(NormId).zip(&self.corpus.norms);
        let wanted = demands.filter(|(_, norm)| acts.contains(&norm.act) && norm.strength.demands());
        wanted.map(|(id, _)| Judge::of_demand(moment, &self.index, id).verdict_of(id)).collect()
    }

    /// The first day of the earliest of some instruments: before it nothing is demanded.
    fn beginning_of(&self, acts: &FxHashSet<ActId>) -> Option<Date> {
        let dates = acts.iter().filter_map(|act| {
            let row = self.corpus.act(*act);
            row.in_force.or(row.adopted)
        });
        dates.map(|date| date.first()).min()
    }

    pub(super) fn one_jurisdiction(&self) -> Result<JurisdictionId, Box<Diagnostic>> {
        self.jurisdiction.ok_or_else(|| {
            let problem = self.problems.iter().find(|one| one.code == diagnostic::WHICH_JURISDICTION).cloned();
            let none = || Diagnostic::new(diagnostic::WHICH_JURISDICTION, Text::new("no-jurisdiction"));
            Box::new(problem.unwrap_or_else(none))
        })
    }

    fn instruments(&self, names: &[String]) -> Result<FxHashSet<ActId>, Box<Diagnostic>> {
        names.iter().map(|name| self.act_of(name, |row| row.sort != ActSort::Source)).collect()
    }
}
