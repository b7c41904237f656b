//! The rarer forms of generated corpora: comparisons with others, shares, permissions, readings, demands of laws, what
//! treaties give, choices, definitions, declarations, practice.

use super::generate::{Chance, Vocabulary, condition, persons, tests};
use super::provisions::Property::{self, Ban, Due, Grounds, Shift};
use super::provisions::{circumstances, demand, provision};
use super::values::{amount, demanded};

/// A place on a dimension of the workspace, as `same` names it.
fn place(chance: &mut Chance, words: &Vocabulary) -> Option<&'static str> {
    let dimension = words.dimensions[chance.below(words.dimensions.len())];
    let places: &[&'static str] = match dimension {
        0 => &["when night"],
        1 => &["for men", "for women"],
        2 => &["for employed", "for own"],
        3 => &["for higher", "for primary"],
        4 => &["when illness"],
        5 => &["when child_age = 18 years", "when child_age = none", "when child_age = 5 years"],
        6 => &["when children = 0", "when children = 3"],
        7 => &["when record = 12 months", "when record = 0 months"],
        8 => &["when pay = 100 EUR per month", "when pay = 300 EUR per month"],
        _ => return None,
    };
    Some(places[chance.below(places.len())])
}

/// What asks for the same as others get.
pub fn same(chance: &mut Chance, words: &Vocabulary, property: Property) -> Option<String> {
    let place = place(chance, words)?;
    let op = match property {
        Grounds => chance.of(&["includes", "includes", "="]),
        Ban => chance.of(&[">=", ">=", "<=", "="]),
        Property::Care | Property::Method | Shift | Due => "=",
        _ => chance.of(&[">=", ">=", ">=", "<=", "="]),
    };
    let plain = !property.is_amount() && !property.is_derived();
    let part = match chance.below(6) {
        0 if !plain => "50% of ",
        1 if !plain && words.dimensions.contains(&6) => "(children / 4) of ",
        _ => "",
    };
    let mut text = format!("{op} {part}same {place}");
    if chance.one_in(8) {
        text += &format!(" or {}", demanded(chance, words, property));
    }
    Some(text)
}

/// A share of persons instead of all.
pub fn share(chance: &mut Chance, words: &Vocabulary) -> Option<String> {
    let persons = persons(chance, words);
    if persons == "everyone" || persons.contains(',') {
        return None;
    }
    let percent = chance.of(&["50%", "75%", "20%"]);
    let counted = words.dimensions.contains(&2) && percent == "20%";
    let counting = if counted { " counting employed" } else { "" };
    Some(format!("\n  for at least {percent} of {persons}{counting}"))
}

pub fn statements(chance: &mut Chance, words: &Vocabulary, statements: &mut Vec<String>) {
    let given: Vec<Property> = words.properties.iter().copied().filter(|property| !property.is_derived()).collect();
    let last = words.properties[words.properties.len() - 1];
    if chance.one_in(4) {
        permissions(chance, words, last, statements);
    }
    if chance.one_in(4) {
        readings(chance, words, &given, statements);
    }
    if words.acts.len() > 1 && chance.one_in(5) {
        let act = chance.of(&words.acts);
        let property = given[chance.below(given.len())];
        statements.push(demand(chance, words, property, 1, &format!("{act} art 50 demands: ")));
    }
    if chance.one_in(5) {
        union(chance, words, &given, statements);
    }
    if chance.one_in(5) {
        choices(chance, words, last, statements);
    }
    if chance.one_in(6) {
        definitions(chance, words, last, statements);
    }
    if chance.one_in(12) {
        let property = given[chance.below(given.len())];
        let value = demanded(chance, words, property);
        statements.push(format!("Land declares Treaty art 8: {} {value}", property.name()));
        if chance.one_in(3) {
            statements.push("jurisdiction Other".to_owned());
            statements.push("Other ratified Treaty\n  in force 2011-01-01".to_owned());
            statements.push(format!("Other declares Treaty art 8: {} {value}", property.name()));
        }
    }
    if chance.one_in(8) {
        let act = chance.of(&words.acts);
        let applied = chance.of(&["applied", "partly applied", "not applied", "unclear"]);
        statements.push(format!("in practice {act}: {applied}\n  during 2012..2014"));
    }
}

/// Permissions to fall short of the first articles, and what the state declared.
fn permissions(chance: &mut Chance, words: &Vocabulary, property: Property, statements: &mut Vec<String>) {
    for article in 20..=20 + chance.below(2) {
        let of = 1 + chance.below(2);
        let declaration = if chance.one_in(2) { " by declaration" } else { "" };
        let mut text = format!(
            "Treaty art {article}: may {} {} relaxes art {of}{declaration}",
            property.name(),
            demanded(chance, words, property)
        );
        circumstances(chance, words, &mut text);
        let given: Vec<Property> =
            words.properties.iter().copied().filter(|other| *other != property && !other.is_derived()).collect();
        if !given.is_empty() && chance.one_in(6) {
            let other = given[chance.below(given.len())];
            text += &format!("\n  where {} {}", other.name(), demanded(chance, words, other));
        }
        statements.push(text);
        match chance.below(7) {
            0 => statements.push(format!("Land declares Treaty art {article}")),
            1 => statements.push(format!("Land declares Treaty art {article}\n  in force 2015-01-01")),
            2 => statements.push(format!("Land declares Treaty art {article}\n  in force 2016")),
            3 => statements.push(format!("Land declares Treaty art {article}\n  unverified")),
            4 => statements.push("Land declares nothing under Treaty".to_owned()),
            _ => {}
        }
    }
}

/// A paragraph that is read in one way, in two, in three.
fn readings(chance: &mut Chance, words: &Vocabulary, given: &[Property], statements: &mut Vec<String>) {
    let act = chance.of(&words.acts);
    let property = given[given.len() - 1 - chance.below(given.len().min(2))];
    for _ in 0..1 + chance.below(3) {
        let text = provision(chance, words, given, property, 1);
        let Some((_, rest)) = text.split_once(':') else { continue };
        if rest.contains(" by work") || rest.contains(" by record") {
            continue;
        }
        let reading = chance.of(&["narrow", "wide", "third"]);
        statements.push(format!("{act} art 40:{rest}\n  reading \"{reading}\""));
    }
}

/// A treaty that gives something directly.
fn union(chance: &mut Chance, words: &Vocabulary, given: &[Property], statements: &mut Vec<String>) {
    let rank = if chance.one_in(4) { "\n  rank basic" } else { "" };
    statements.push(format!("instrument Union{rank}"));
    match chance.below(8) {
        0 => {}
        1 => statements.push("Land ratified Union\n  in force 2016".to_owned()),
        2 => statements.push("Land ratified Union\n  in force 2012-01-01 unverified".to_owned()),
        3 => statements.push("Land ratified Union\n  in force 2011-01-01\n  until 2017-12-31".to_owned()),
        _ => statements.push("Land ratified Union\n  in force 2011-01-01".to_owned()),
    }
    for article in 1..=1 + chance.below(2) {
        let property = given[given.len() - 1 - chance.below(given.len().min(2))];
        if let Some(place) = place(chance, words).filter(|_| chance.one_in(2)) {
            let mut text = format!("Union art {article} gives {} = same {place}", property.name());
            circumstances(chance, &words.without(property), &mut text);
            statements.push(text);
            continue;
        }
        let text = provision(chance, words, given, property, 1);
        if let Some((_, rest)) = text.split_once(':') {
            if rest.contains(" by work") || rest.contains(" by record") {
                continue;
            }
            statements.push(format!("Union art {article} gives{rest}"));
        }
    }
}

/// Choices among paragraphs, choices among choices.
fn choices(chance: &mut Chance, words: &Vocabulary, property: Property, statements: &mut Vec<String>) {
    for article in 30..=30 + chance.below(3) {
        let head = format!("Treaty art {article}: ");
        statements.push(demand(chance, words, property, 1, &head));
    }
    let how = chance.of(&["any of", "all of", "at least 2 of", "any of"]);
    let members = chance.of(&["art 30, art 31", "art 30, art 31, art 32", "art 1, art 30, art 31"]);
    let including = match chance.below(4) {
        0 => " including 1 of art 30",
        1 => " including 1 of art 30, art 31",
        _ => "",
    };
    statements.push(format!("Treaty art 35: {how} {members}{including}"));
    if chance.one_in(3) {
        statements.push(format!("Treaty art 36: {} art 35, art 1", chance.of(&["any of", "all of"])));
    }
    if chance.one_in(4) {
        statements.push("Treaty art 37: any of part I, part II".to_owned());
    }
}

/// What the treaty means by a word, and what the law means.
fn definitions(chance: &mut Chance, words: &Vocabulary, property: Property, statements: &mut Vec<String>) {
    if chance.one_in(3) {
        let list = |chance: &mut Chance| {
            chance
                .of(&["{mobbing}", "{mobbing, threats}", "{threats, others}", "{mobbing, others}", "{jokes}"])
                .to_owned()
        };
        for (act, count) in [("Treaty", 1 + chance.below(2)), ("Code", chance.below(3))] {
            for article in 60..60 + count {
                statements.push(format!("{act} art {article} defines harassment as {}", list(chance)));
            }
        }
        return;
    }
    for (act, count) in [("Treaty", 1 + chance.below(2)), ("Code", chance.below(3))] {
        for article in 60..60 + count {
            let mut text = format!("{act} art {article} defines carer as {}", condition(chance, words, 2));
            if chance.one_in(3) {
                text += &format!("\n  unless {}", tests(chance, words, 1).join(" and "));
            }
            if act == "Code" {
                text += chance.of(&["", "", "\n  from 2016-01-01", "\n  until 2018-06-30", "\n  from 2016"]);
            }
            statements.push(text);
        }
    }
    match chance.below(4) {
        0 => statements.push("Land silent on carer".to_owned()),
        1 => statements.push("Land silent on carer\n  from 2015-01-01".to_owned()),
        _ => {}
    }
    if property.is_amount() {
        let amount = amount(chance, words, property, true);
        statements.push(format!("Treaty art 62: {} >= {amount}\n  for carer", property.name()));
    }
}
