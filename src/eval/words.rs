//! Regions and values in the words of the language: `employed women with child_age >= 7 years`. What stands
//! here is the same in every language of messages, because it could be written in a file.

use super::judge::Judge;
use super::outcome::Distance;
use crate::law::{Dimension, DimensionKind, Property, PropertyId, Scale};
use crate::scope::{AxisId, Background, Cut, Description, Literal, Phrase, Position, Region, Side, Stretch};
use crate::value::{Base, Exact, Quantity, Unit};

/// A region in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Situations {
    /// All that is demanded.
    All,
    /// These.
    These(String),
    /// Too manifold for words.
    Example {
        /// One of them.
        example: String,
        /// How many kinds there are.
        cells: u128,
        /// The numbers beyond which none of them lies, where that says something.
        within: Option<String>,
    },
}

impl Situations {
    /// The words, or those of the example; nothing for all.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::All => None,
            Self::These(words) | Self::Example { example: words, .. } => Some(words),
        }
    }
}

impl Judge<'_> {
    /// A region as a part of another.
    pub(super) fn situations(&mut self, region: Region, demanded: Region, property: PropertyId) -> Situations {
        self.situations_of(region, demanded, Some(property))
    }

    /// The same; the provisions on a property, if it is about one, may serve to say it.
    pub(super) fn situations_of(
        &mut self,
        region: Region,
        demanded: Region,
        property: Option<PropertyId>,
    ) -> Situations {
        if region == demanded {
            return Situations::All;
        }
        let asked = (region, demanded, property, self.below);
        if let Some(said) = self.worded.get(&asked) {
            return said.clone();
        }
        let said = self.put_into_words(region, demanded, property);
        self.worded.insert(asked, said.clone());
        said
    }

    fn put_into_words(&mut self, region: Region, demanded: Region, property: Option<PropertyId>) -> Situations {
        let groups = self.named_groups();
        let corpus = self.moment.corpus;
        let mut sources: Vec<(String, Region)> = Vec::new();
        if let Some(property) = property {
            for one in &self.given(property).applied {
                let region = self.whatever_is_doubted(one.wins);
                sources.push((corpus.name_of(corpus.norm(one.norm)), region));
            }
        }
        sources.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let telling = property.map(|property| self.telling(property)).unwrap_or_default();
        let background = Background { demanded, groups: &groups, sources: &sources, telling: &telling };
        let description = self.space.describe(region, &background);
        let mut said = self.say(&description, &groups, &sources);
        if let Situations::Example { within, .. } = &mut said {
            *within = self.bounds(region, demanded);
        }
        said
    }

    /// The axes that the provisions on a property name: by them they divide what is demanded.
    fn telling(&mut self, property: PropertyId) -> Vec<AxisId> {
        let corpus = self.moment.corpus;
        let mut axes = Vec::new();
        for one in &self.given(property).applied {
            let norm = corpus.norm(one.norm);
            let scopes = [norm.scope, corpus.act(norm.act).scope];
            for scope in scopes.into_iter().filter(|scope| !scope.is_everything()) {
                let scope = corpus.scope(scope);
                for condition in [&scope.base, &scope.unless] {
                    condition.each_test(&mut |test| axes.extend(self.axis(test.dimension())));
                }
            }
        }
        axes.sort_unstable();
        axes.dedup();
        axes
    }

    /// The numbers between which a region lies, where that is less than what is demanded.
    fn bounds(&self, region: Region, demanded: Region) -> Option<String> {
        let mut said = Vec::new();
        for axis in self.space.axes_of(region) {
            let Some(dimension) = self.dimension_of(axis).map(|id| self.moment.corpus.dimension(id)) else { continue };
            if !matches!(dimension.kind, DimensionKind::Amount { .. } | DimensionKind::Count { .. }) {
                continue;
            }
            let ends = |region: Region| {
                let stretches = self.space.values_of(region, axis);
                let first = stretches
                    .iter()
                    .find_map(|stretch| if let Stretch::Numbers { from, .. } = stretch { Some(*from) } else { None });
                let last = stretches
                    .iter()
                    .rev()
                    .find_map(|stretch| if let Stretch::Numbers { to, .. } = stretch { Some(*to) } else { None });
                (first.flatten(), last.flatten())
            };
            let (own, all) = (ends(region), ends(demanded));
            let from = if own.0 == all.0 { None } else { own.0 };
            let to = if own.1 == all.1 { None } else { own.1 };
            if from.is_some() || to.is_some() {
                said.push(self.within(self.moment.corpus.text(dimension.name), &dimension.kind, from, to));
            }
        }
        (!said.is_empty()).then(|| said.join(" and "))
    }

    fn named_groups(&mut self) -> Vec<(String, Region)> {
        let corpus = self.moment.corpus;
        let mut groups = Vec::new();
        for group in corpus.groups.iter().filter(|group| group.has_name) {
            let mut inside = true;
            group.region.each_test(&mut |test| inside &= self.axis(test.dimension()).is_some());
            if inside {
                let region = self.scope(group.scope).effective;
                groups.push((corpus.text(group.name).to_owned(), region));
            }
        }
        groups.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        groups
    }

    fn say(&self, description: &Description, groups: &[(String, Region)], sources: &[(String, Region)]) -> Situations {
        let names = |list: &[(String, Region)], places: &[usize]| -> String {
            places
                .iter()
                .filter_map(|place| list.get(*place))
                .map(|(name, _)| name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let phrases =
            |phrases: &[Phrase]| phrases.iter().map(|phrase| self.phrase(phrase)).collect::<Vec<_>>().join("; ");
        Situations::These(match description {
            Description::Everything => return Situations::All,
            Description::Nothing => "nobody".to_owned(),
            Description::Groups(places) => names(groups, places),
            Description::Phrases(list) => phrases(list),
            Description::ExceptGroups(places) => format!("all except {}", names(groups, places)),
            Description::Except { of, except } if of.is_empty() => format!("all except {}", phrases(except)),
            Description::Except { of, except } => format!("{} except {}", phrases(of), phrases(except)),
            Description::ByProvenance { of, except, example } => {
                let from = if of.is_empty() { "all".to_owned() } else { format!("those of {}", names(sources, of)) };
                let out = names(sources, except);
                let example = self.situation(example);
                if out.is_empty() {
                    format!("{from}, such as {example}")
                } else {
                    format!("{from} except those of {out}, such as {example}")
                }
            }
            Description::Example { situation, cells } => {
                return Situations::Example { example: self.situation(situation), cells: *cells, within: None };
            }
        })
    }

    fn phrase(&self, phrase: &Phrase) -> String {
        let (mut flags, mut nouns, mut nots, mut tests) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for literal in &phrase.0 {
            let Some(dimension) = self.dimension_of(literal.axis()).map(|id| self.moment.corpus.dimension(id)) else {
                continue;
            };
            match self.literal(literal, dimension) {
                Said::Flag(word) => flags.push(word),
                Said::Noun(word) => nouns.push(word),
                Said::Not(word) => nots.push(word),
                Said::Test(test) => tests.push(test),
            }
        }
        flags.append(&mut nouns);
        let mut said = flags.join(" ");
        for not in nots {
            said.push_str(if said.is_empty() { "not " } else { ", not " });
            said.push_str(&not);
        }
        if !tests.is_empty() {
            if !said.is_empty() {
                said.push_str(" with ");
            }
            said.push_str(&tests.join(" and "));
        }
        if said.is_empty() { "everyone".to_owned() } else { said }
    }

    fn literal(&self, literal: &Literal, dimension: &Dimension) -> Said {
        let corpus = self.moment.corpus;
        let name = corpus.text(dimension.name);
        let or_none = |text: String, or_none: bool| if or_none { format!("({text} or {name} = none)") } else { text };
        match (literal, &dimension.kind) {
            (Literal::None { .. }, _) => Said::Test(format!("{name} = none")),
            (Literal::NotNone { .. }, _) => Said::Test(format!("{name} != none")),
            (Literal::OneOf { values, or_none: false, .. }, DimensionKind::YesNo) if values.len() == 1 => {
                if values.first() == Some(&1) { Said::Flag(name.to_owned()) } else { Said::Not(name.to_owned()) }
            }
            (Literal::Not { values, or_none: false, .. }, DimensionKind::YesNo) if values.len() == 1 => {
                if values.first() == Some(&0) { Said::Flag(name.to_owned()) } else { Said::Not(name.to_owned()) }
            }
            (Literal::OneOf { values, or_none: none, .. }, kind) => {
                let words = self.value_names(kind, values);
                match words.as_slice() {
                    [one] if !none => Said::Noun(one.clone()),
                    [one] => Said::Test(or_none(format!("{name} = {one}"), *none)),
                    _ => Said::Test(or_none(format!("{name} in {{{}}}", words.join(", ")), *none)),
                }
            }
            (Literal::Not { values, or_none: none, .. }, kind) => {
                let words = self.value_names(kind, values);
                Said::Test(or_none(
                    words.iter().map(|word| format!("{name} != {word}")).collect::<Vec<_>>().join(" and "),
                    *none,
                ))
            }
            (Literal::Within { from, to, or_none: none, .. }, kind) => {
                Said::Test(or_none(self.within(name, kind, *from, *to), *none))
            }
        }
    }

    fn value_names(&self, kind: &DimensionKind, values: &[usize]) -> Vec<String> {
        values
            .iter()
            .map(|value| match kind {
                DimensionKind::OneOf { values, .. } => {
                    values.get(*value).map_or(String::new(), |symbol| self.moment.corpus.text(*symbol).to_owned())
                }
                _ => if *value == 1 { "yes" } else { "no" }.to_owned(),
            })
            .collect()
    }

    fn within(&self, name: &str, kind: &DimensionKind, from: Option<Cut>, to: Option<Cut>) -> String {
        let number = |cut: Cut| self.number(kind, cut.at);
        let (least, greatest) = match kind {
            DimensionKind::Amount { least, greatest, .. } => (*least, *greatest),
            DimensionKind::Count { least, greatest, .. } => (Some(Exact::whole(*least)), greatest.map(Exact::whole)),
            _ => (None, None),
        };
        match (from, to) {
            // At the end of the dimension there is one number only: `earnings = 0`, not `earnings <= 0`.
            (None, Some(end)) if end.side == Side::After && Some(end.at) == least => {
                format!("{name} = {}", number(end))
            }
            (Some(end), None) if end.side == Side::Before && Some(end.at) == greatest => {
                format!("{name} = {}", number(end))
            }
            (Some(from), Some(to)) if from.at == to.at => format!("{name} = {}", number(from)),
            (Some(from), Some(to)) => {
                let low = if from.side == Side::Before { "<=" } else { "<" };
                let high = if to.side == Side::After { "<=" } else { "<" };
                format!("{} {low} {name} {high} {}", number(from), number(to))
            }
            (Some(from), None) => {
                format!("{name} {} {}", if from.side == Side::Before { ">=" } else { ">" }, number(from))
            }
            (None, Some(to)) => format!("{name} {} {}", if to.side == Side::After { "<=" } else { "<" }, number(to)),
            (None, None) => format!("any {name}"),
        }
    }

    /// A number of an axis with its unit; money also in the parameters that the formulas name.
    fn number(&self, kind: &DimensionKind, number: Exact) -> String {
        let unit = match kind {
            DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => *unit,
            _ => Unit::NUMBER,
        };
        let quantity = Quantity::new(number, unit);
        let said = quantity.display();
        match self.in_parameters(quantity) {
            Some(other) => format!("{said} ({other})"),
            None => said,
        }
    }

    /// `10.5 minimum_wage`, where a parameter of the formulas divides an amount of money without much rest.
    fn in_parameters(&self, quantity: Quantity) -> Option<String> {
        if !matches!(quantity.unit.base, Base::Money(_)) || quantity.number.is_zero() {
            return None;
        }
        let corpus = self.moment.corpus;
        for id in &self.parameters {
            let parameter = corpus.parameter(*id);
            let Ok(value) = self.moment.parameter_value(*id, &[]) else { continue };
            let Some(one) = Quantity::new(value, parameter.unit).in_unit(quantity.unit) else { continue };
            let Some(times) = quantity.number.divide(one.number) else { continue };
            let (_, denominator) = times.parts();
            if denominator <= 100 && 100 % denominator == 0 {
                return Some(format!("{times} {}", corpus.text(parameter.name)));
            }
        }
        None
    }

    fn situation(&self, situation: &[(AxisId, Position)]) -> String {
        let literals = situation
            .iter()
            .map(|(axis, position)| {
                let axis = *axis;
                match position {
                    Position::Value(value) => Literal::OneOf { axis, values: vec![*value], or_none: false },
                    Position::Number(number) => Literal::Within {
                        axis,
                        from: Some(Cut::before(*number)),
                        to: Some(Cut::after(*number)),
                        or_none: false,
                    },
                    Position::None => Literal::None { axis },
                }
            })
            .collect();
        self.phrase(&Phrase(literals))
    }
}

/// How a literal reads in a phrase.
enum Said {
    Flag(String),
    Noun(String),
    Not(String),
    Test(String),
}

/// A distance in words: `2 weeks`, `29..32 days`, `colour, political_opinion`.
pub fn distance_words(corpus: &crate::law::Corpus, property: &Property, distance: &Distance) -> String {
    match distance {
        Distance::Amount(quantity) => quantity.display(),
        Distance::Days(bounds) => bounds.to_string(),
        // No named element is missing: the list isn't open.
        Distance::Lacks(values) if values.is_empty() => "others".to_owned(),
        Distance::Lacks(values) | Distance::Has(values) => value_words(corpus, property, values),
    }
}

/// Values of a property by their names.
pub fn value_words(corpus: &crate::law::Corpus, property: &Property, values: &[u16]) -> String {
    let names = match &*property.scale {
        Scale::OneOf { values, .. } | Scale::SetOf(values) => values.as_slice(),
        _ => &[],
    };
    values
        .iter()
        .filter_map(|value| names.get(usize::from(*value)))
        .map(|symbol| corpus.text(*symbol))
        .collect::<Vec<_>>()
        .join(", ")
}
