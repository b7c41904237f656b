//! Where a demand surely isn't met, as a condition that a provision could be written for. What isn't known, hangs on a doubt
//! or is left to judgement isn't among it: no provision is proposed for what may be so already.

use super::judge::Judge;
use super::words::Situations;
use crate::law::{Comparing, Condition, NormId, PropertyId, Scope, Test, Value};
use crate::scope::{Background, Comparison, Cut, Description, Literal, Phrase, Region, Side};

/// The situations in which a demand surely isn't met.
#[derive(Clone, Debug)]
pub struct Unmet {
    /// The situations in words.
    pub situations: Situations,
    /// The same as a scope: that of the demand, and within it what is lacking. Where that takes too many words, the whole demand.
    pub scope: Scope,
    /// Whether the scope is that of the demand itself.
    pub whole: bool,
    /// The provisions that decide there.
    pub facts: Vec<NormId>,
    /// The declared silence that decides there, by number.
    pub silence: Option<u32>,
}

impl Judge<'_> {
    /// Where a demand surely isn't met; nothing where there is no such situation.
    pub fn surely_unmet(&mut self, id: NormId) -> Option<Unmet> {
        let judged = self.demand(id);
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let short: Vec<_> = judged.pieces.iter().filter(|piece| piece.found.outcome.is_unmet()).collect();
        if short.is_empty() || self.space.overflowed() {
            return None;
        }
        let region = self.space.union_of(short.iter().map(|piece| piece.region).collect::<Vec<_>>());
        let mut facts: Vec<NormId> = short.iter().flat_map(|piece| piece.facts.iter().copied()).collect();
        facts.sort_unstable();
        facts.dedup();
        let silence = short.iter().find_map(|piece| piece.silence);
        let about = self.scope(norm.scope).effective;
        let situations = self.situations(region, judged.region, norm.property);
        let own = corpus.scope(norm.scope);
        let within = if region == about { None } else { self.condition_within(region, about) };
        let whole = within.is_none();
        let base = match within {
            Some(condition) => own.base.clone().and(condition),
            None => own.base.clone(),
        };
        Some(Unmet { situations, scope: Scope { base, unless: own.unless.clone() }, whole, facts, silence })
    }

    /// The provisions on a property that apply somewhere in a demand's situations.
    pub fn applying(&mut self, id: NormId, property: PropertyId) -> Vec<NormId> {
        let about = self.scope(self.moment.corpus.norm(id).scope).effective;
        let given = self.given(property);
        let here = given.applied.iter().filter(|one| self.space.overlaps(one.region, about));
        here.map(|one| one.norm).collect()
    }

    /// A part of a region as a condition, exact within it; nothing where it takes too many words.
    fn condition_within(&mut self, part: Region, whole: Region) -> Option<Condition> {
        let background = Background { demanded: whole, groups: &[], sources: &[], telling: &[] };
        match self.space.describe(part, &background) {
            Description::Phrases(phrases) => self.any_of(&phrases),
            Description::Except { of, except } => {
                let from = if of.is_empty() { Condition::Always } else { self.any_of(&of)? };
                Some(from.and(Condition::Not(Box::new(self.any_of(&except)?))))
            }
            _ => None,
        }
    }

    fn any_of(&self, phrases: &[Phrase]) -> Option<Condition> {
        let mut parts: Vec<Condition> = phrases.iter().map(|phrase| self.all_of(phrase)).collect::<Option<_>>()?;
        if parts.len() == 1 { parts.pop() } else { Some(Condition::Any(parts)) }
    }

    fn all_of(&self, phrase: &Phrase) -> Option<Condition> {
        let mut all = Condition::Always;
        for literal in &phrase.0 {
            all = all.and(self.literal_condition(literal)?);
        }
        Some(all)
    }

    fn literal_condition(&self, literal: &Literal) -> Option<Condition> {
        let dimension = self.dimension_of(literal.axis())?;
        let test = |test: Test| Condition::Test(test);
        let among = |values: &[usize]| {
            let values = values.iter().map(|value| u16::try_from(*value)).collect::<Result<Vec<u16>, _>>().ok()?;
            Some(test(Test::Among(dimension, values)))
        };
        let or_none = |said: Condition, none: bool| {
            if none { Condition::Any(vec![said, test(Test::Absent(dimension))]) } else { said }
        };
        let present = || Condition::Not(Box::new(test(Test::Absent(dimension))));
        Some(match literal {
            Literal::OneOf { values, or_none: none, .. } => or_none(among(values)?, *none),
            Literal::Not { values, or_none: none, .. } => {
                let not = Condition::Not(Box::new(among(values)?));
                if *none { not } else { not.and(present()) }
            }
            Literal::Within { from, to, or_none: none, .. } => {
                let mut said = present();
                if let Some(Cut { at, side }) = from {
                    let comparison = if *side == Side::Before { Comparison::AtLeast } else { Comparison::Above };
                    said = said.and(test(Test::Compare(dimension, comparison, *at)));
                }
                if let Some(Cut { at, side }) = to {
                    let comparison = if *side == Side::Before { Comparison::Below } else { Comparison::AtMost };
                    said = said.and(test(Test::Compare(dimension, comparison, *at)));
                }
                or_none(said, *none)
            }
            Literal::None { .. } => test(Test::Absent(dimension)),
            Literal::NotNone { .. } => present(),
        })
    }
}

/// Whether a provision of this value takes its place beside others: a floor lifts, a cap cuts, a list joins.
pub const fn joins(comparing: Comparing, value: &Value) -> bool {
    let bounds = matches!(comparing, Comparing::AtLeast | Comparing::AtMost | Comparing::More | Comparing::Less);
    bounds && matches!(value, Value::Amount(_)) || matches!(comparing, Comparing::Includes)
}
