//! The values of generated statements: what a demand asks of a property, what a provision gives of it.

use super::generate::{Chance, Vocabulary};
use super::provisions::Property::{self, *};

pub fn demanded(chance: &mut Chance, words: &Vocabulary, property: Property) -> String {
    match chance.below(14) {
        0 => return "exists".to_owned(),
        1 => return "= none".to_owned(),
        _ => {}
    }
    match property {
        Care => format!("= {}", chance.of(&["yes", "no"])),
        Method => chance.of(&["= flat", "= related", "!= flat", "in {flat, mixed}"]).to_owned(),
        Ban => {
            chance.of(&["= forbidden", ">= consent", "= consent", "<= consent", "in {forbidden, consent}"]).to_owned()
        }
        Shift => chance.of(&["= 22:00..06:00", "in 20:00..07:00", "!= 22:00..06:00"]).to_owned(),
        Due => chance.of(&["= 2020-01-01", ">= 2019-01-01", "< 2020-01-01", "!= 2020-01-01"]).to_owned(),
        Grounds => chance
            .of(&[
                "includes {race}",
                "includes {birth, race}",
                "includes {origin, others}",
                "excludes {faith}",
                "= {race, birth}",
                "!= {race}",
                "excludes {origin}",
            ])
            .to_owned(),
        Leave | Notice | Hours if chance.one_in(8) => format!("in {}", range(property)),
        _ => {
            let op = chance.of(&[">=", ">=", ">=", "<=", "=", ">", "<", "!="]);
            format!("{op} {}", amount(chance, words, property, true))
        }
    }
}

const fn range(property: Property) -> &'static str {
    match property {
        Notice => "1..3 months",
        Hours => "30..40 hours per week",
        _ => "10..30 days",
    }
}

/// An amount that fits a property; `free` also in the other family of time.
pub fn amount(chance: &mut Chance, words: &Vocabulary, property: Property, free: bool) -> String {
    let (pay, children) = (words.dimensions.contains(&8), words.dimensions.contains(&6));
    match property {
        Leave | Total if free && chance.one_in(6) => chance.of(&["1 month", "3 months"]).to_owned(),
        Leave | Total => chance.of(&["10 days", "2 weeks", "20 days", "30 days", "92 days"]).to_owned(),
        Notice if words.properties.contains(&Total) => chance.of(&["10 days", "20 days"]).to_owned(),
        Notice if free && chance.one_in(6) => chance.of(&["60 days", "90 days", "89 days"]).to_owned(),
        Notice => chance.of(&["1 month", "2 months", "3 months", "1 quarter"]).to_owned(),
        Protection => chance.of(&["10 days", "30 days", "3 months", "1 month"]).to_owned(),
        Hours => chance.of(&["36 hours per week", "40 hours per week", "48 hours per week"]).to_owned(),
        _ => {
            let mut forms: Vec<&str> = vec!["200 EUR per month", "100 EUR", "50 EUR per month"];
            if pay {
                forms.extend([
                    "2/3 of pay",
                    "50% of pay",
                    "min(pay, 300 EUR per month)",
                    "max(100 EUR per month, 60% of pay)",
                ]);
            }
            if children {
                forms.push("50 EUR per month * children");
            }
            if pay && children {
                forms.push("pay * children / 4");
            }
            if words.parameter {
                forms.extend(["2 wage", "40% of 5 wage"]);
                if pay {
                    forms.push("min(pay, 2 wage)");
                }
            }
            if property == Benefit && words.properties.contains(&Counted) {
                forms.push("80% of counted");
            }
            chance.of(&forms).to_owned()
        }
    }
}

pub fn gives(chance: &mut Chance, words: &Vocabulary, property: Property) -> String {
    match chance.below(36) {
        0 | 1 => return "exists".to_owned(),
        2 | 3 => return "= none".to_owned(),
        4 => return "= unknown".to_owned(),
        5 => return "left to contract".to_owned(),
        _ => {}
    }
    match property {
        Care => format!("= {}", chance.of(&["yes", "yes", "no"])),
        Method => chance.of(&["= flat", "= related", "= mixed", "in {flat, related}", "!= mixed"]).to_owned(),
        Ban => chance.of(&["= forbidden", "= consent", "= allowed", ">= consent", "<= consent"]).to_owned(),
        Shift => chance.of(&["= 22:00..06:00", "= 23:00..05:00"]).to_owned(),
        Due => chance.of(&["= 2020-01-01", "= 2018-01-01"]).to_owned(),
        Grounds => chance
            .of(&[
                "includes {race}",
                "includes {race}",
                "excludes {faith}",
                "= {origin}",
                "includes {birth, others}",
                "includes {race, faith}",
            ])
            .to_owned(),
        Leave | Notice | Hours if chance.one_in(8) && !words.properties.contains(&Total) => {
            format!("in {}", range(property))
        }
        _ => {
            let op = chance.of(&["=", "=", "=", "=", "=", "=", "=", ">=", ">=", "<=", "<=", ">", "<"]);
            let amounts = format!("{op} {}", amount(chance, words, property, false));
            if chance.one_in(30) {
                return format!("{amounts} or = {}", amount(chance, words, property, false));
            }
            amounts
        }
    }
}
