//! Properties of every type, and the statements about them: demands, provisions, tables, silences.

use super::forms;
use super::generate::{Chance, Vocabulary, condition, persons, tests};
use super::values::{amount, demanded, gives};

/// A property that statements may speak of.
#[derive(Clone, Copy, PartialEq)]
pub enum Property {
    Leave,
    Notice,
    Hours,
    Benefit,
    Counted,
    Care,
    Method,
    Ban,
    Grounds,
    Protection,
    Shift,
    Due,
    Total,
    Net,
}

use Property::{
    Ban, Benefit, Care, Counted, Due, Grounds, Hours, Leave, Method, Net, Notice, Protection, Shift, Total,
};

impl Property {
    pub const fn name(self) -> &'static str {
        match self {
            Leave => "leave",
            Notice => "notice",
            Hours => "hours",
            Benefit => "benefit",
            Counted => "counted",
            Care => "care",
            Method => "method",
            Ban => "ban",
            Grounds => "grounds",
            Protection => "protection",
            Shift => "shift",
            Due => "due",
            Total => "total",
            Net => "net",
        }
    }

    pub const fn is_amount(self) -> bool {
        matches!(self, Leave | Notice | Hours | Benefit | Counted | Protection)
    }

    pub const fn is_derived(self) -> bool {
        matches!(self, Total | Net)
    }
}

pub fn vocabulary(chance: &mut Chance, words: &mut Vocabulary, statements: &mut Vec<String>) {
    let all = [
        Leave, Leave, Notice, Hours, Benefit, Benefit, Counted, Care, Method, Ban, Ban, Grounds, Grounds, Shift, Due,
        Total, Net, Net,
    ];
    if words.dimensions.contains(&9) {
        words.properties.push(Protection);
    }
    for _ in 0..1 + chance.below(2) {
        let one = all[chance.below(all.len())];
        let needs: &[Property] = match one {
            Total => &[Leave, Notice],
            Net => &[Benefit, Counted],
            _ => &[],
        };
        for property in needs.iter().chain([&one]) {
            if !words.properties.contains(property) {
                words.properties.push(*property);
            }
        }
    }
    for property in words.properties.clone() {
        let mut text = match property {
            Leave => "property leave: days",
            Notice if words.properties.contains(&Total) => "property notice: days",
            Notice => "property notice: months",
            Hours => "property hours: hours per week",
            Benefit => "property benefit: EUR per month",
            Counted => "property counted: EUR per month",
            Care => "property care: yes/no",
            Method => "property method: one of flat, related, mixed",
            Ban => "property ban: one of forbidden > consent > allowed",
            Grounds => "property grounds: set of origin, race, birth, faith\n  value origin covers birth",
            Protection => chance.of(&["property protection: days", "property protection: months"]),
            Shift => "property shift: clock",
            Due => "property due: date",
            Total => "property total = leave + notice",
            Net => "property net = benefit - counted",
        }
        .to_owned();
        text += match property {
            Hours => chance.of(&["", "\n  less is better"]),
            Care | Method | Shift | Due => "",
            _ => chance.of(&["", "\n  more is better", "\n  more is better", "\n  less is better"]),
        };
        if matches!(property, Leave | Notice | Benefit | Hours | Ban) {
            let combined = match property {
                Ban => "\n  best of",
                _ => chance.of(&["\n  adds up", "\n  best of"]),
            };
            if chance.one_in(4) {
                text += combined;
            }
        }
        statements.push(text);
    }
    if words.properties.contains(&Benefit) && chance.one_in(2) {
        statements.push("topic pays = benefit".to_owned());
    }
}

pub fn statements(chance: &mut Chance, words: &Vocabulary, statements: &mut Vec<String>) {
    for article in 1..=1 + chance.below(2) {
        let property = words.properties[words.properties.len() - 1 - chance.below(words.properties.len().min(2))];
        let head = format!("Treaty art {article}: {}", mode(chance));
        statements.push(demand(chance, words, property, article, &head));
    }
    let given: Vec<Property> = words.properties.iter().copied().filter(|property| !property.is_derived()).collect();
    for article in 1..=1 + chance.below(3) + given.len() {
        let property = given[chance.below(given.len())];
        statements.push(provision(chance, words, &given, property, article));
    }
    for property in &given {
        for _ in 0..2 {
            if chance.one_in(2) {
                statements.push(silence(chance, words, *property));
            }
        }
    }
}

/// How strongly a demand is meant.
fn mode(chance: &mut Chance) -> &'static str {
    match chance.below(8) {
        0 => "should ",
        1 => "progressively ",
        _ => "",
    }
}

/// A demand behind its head; `article` is its own.
pub fn demand(chance: &mut Chance, words: &Vocabulary, property: Property, article: usize, head: &str) -> String {
    let mut text = format!("{head}{}", property.name());
    if let Some(same) = chance.one_in(7).then(|| forms::same(chance, words, property)).flatten() {
        text += &format!(" {same}");
        circumstances(chance, words, &mut text);
        return text;
    }
    for i in 0..1 + usize::from(chance.one_in(4)) {
        text += if i == 0 { " " } else { " or " };
        text += &demanded(chance, words, property);
    }
    if chance.one_in(10)
        && let Some(share) = forms::share(chance, words)
    {
        text += &share;
    } else {
        circumstances(chance, words, &mut text);
    }
    if chance.one_in(8) {
        text += &format!("\n  where {}", where_condition(chance, words, property, article));
    }
    if chance.one_in(10) {
        text += &format!("\n  expect {} from 2015-01-01", chance.of(&["gap", "met", "partial"]));
        if chance.one_in(2) {
            text += &format!(" when {}", tests(chance, words, 1).join(" and "));
        }
    }
    text
}

fn where_condition(chance: &mut Chance, words: &Vocabulary, property: Property, article: usize) -> String {
    let mut parts = Vec::new();
    for _ in 0..1 + usize::from(chance.one_in(3)) {
        let other = words.properties[chance.below(words.properties.len())];
        let mut part = if other != property && !other.is_derived() {
            format!("{} {}", other.name(), demanded(chance, words, other))
        } else if article > 1 {
            "Treaty art 1 is met".to_owned()
        } else {
            "Treaty art 2 is met".to_owned()
        };
        if chance.one_in(4) {
            part = format!("not {part}");
        }
        parts.push(part);
    }
    parts.join(chance.of(&[" and ", " or "]))
}

/// `for`, `when`, `unless`.
pub fn circumstances(chance: &mut Chance, words: &Vocabulary, text: &mut String) {
    if chance.one_in(2) {
        *text += &format!("\n  for {}", persons(chance, words));
    }
    if chance.one_in(2) {
        *text += &format!("\n  when {}", condition(chance, words, 2));
    }
    if chance.one_in(5) {
        *text += &format!("\n  unless {}", condition(chance, words, 1));
    }
}

/// A provision at an article, or now and then at another.
pub fn provision(
    chance: &mut Chance,
    words: &Vocabulary,
    given: &[Property],
    property: Property,
    article: usize,
) -> String {
    let act = words.acts[chance.below(words.acts.len())];
    // Now and then one more wording of a paragraph that may be there already.
    let article = if chance.one_in(6) { 1 + chance.below(2) } else { article };
    let mut text = format!("{act} art {article}: {}", property.name());
    let by_table = words.dimensions.contains(&2) && chance.one_in(8) && property.is_amount();
    if by_table {
        text += " by work";
        for word in ["employed", "own"] {
            let mark = if chance.one_in(5) { " unverified" } else { "" };
            text += &format!("\n  {word} = {}{mark}", amount(chance, words, property, false));
        }
    } else if words.dimensions.contains(&7) && property.is_amount() && chance.one_in(5) {
        let (first, second) = (amount(chance, words, property, false), amount(chance, words, property, false));
        text += &format!(" by record\n  from 6 months = {first}\n  from 12 months = {second}");
    } else {
        text += &format!(" {}", gives(chance, words, property));
    }
    // Whom it is about can't hang on what it gives.
    circumstances(chance, &words.without(property), &mut text);
    text += match chance.below(12) {
        0 => "\n  from 2017-01-01",
        1 => "\n  from 2016",
        2 => "\n  from 2011-01-01",
        3 => "\n  until 2018-12-31",
        4 => "\n  until 2018-12-31 unverified",
        _ => "",
    };
    if chance.one_in(8) {
        text += "\n  unverified";
    }
    if article > 1 && chance.one_in(6) {
        let target = words.acts[chance.below(words.acts.len())];
        let clause = chance.of(&["overrides", "overrides", "besides"]);
        text += &format!("\n  {clause} {target} art {}", 1 + chance.below(article - 1));
    }
    // A condition looks only back, so that nothing goes round in a circle.
    let place = given.iter().position(|other| *other == property).unwrap();
    if place > 0 && chance.one_in(8) {
        let other = given[chance.below(place)];
        if (property, other) != (Counted, Benefit) {
            text += &format!("\n  where {} {}", other.name(), demanded(chance, words, other));
        }
    }
    text
}

fn silence(chance: &mut Chance, words: &Vocabulary, property: Property) -> String {
    let mut text = format!("Land silent on {}", property.name());
    if chance.one_in(3) {
        text += &format!("\n  when {}", condition(chance, &words.without(property), 1));
    }
    text += "\n  searched Code";
    text += match chance.below(6) {
        0 => "\n  from 2015-01-01",
        1 => "\n  read 2017-01-01",
        2 => "\n  from 2010-01-01\n  until 2018-12-31",
        _ => "",
    };
    if chance.one_in(6) {
        text += "\n  unverified";
    }
    text
}
