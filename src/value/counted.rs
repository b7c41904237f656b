//! The nouns of counted things: `10 persons`, `2 breaks`, `3 times`. Owns the list of nouns that a value
//! may count and their singular and plural. All of them are one family; the noun is kept for reading only.
//! Which noun a property asks for is the vocabulary's business.

/// Singular and plural of each noun. `people` stands apart from `persons`, so that a text keeps its word.
const NOUNS: &[(&str, &str)] = &[
    ("person", "persons"),
    ("person", "people"),
    ("worker", "workers"),
    ("employee", "employees"),
    ("employer", "employers"),
    ("woman", "women"),
    ("man", "men"),
    ("child", "children"),
    ("dependant", "dependants"),
    ("parent", "parents"),
    ("citizen", "citizens"),
    ("foreigner", "foreigners"),
    ("migrant", "migrants"),
    ("resident", "residents"),
    ("member", "members"),
    ("family", "families"),
    ("household", "households"),
    ("enterprise", "enterprises"),
    ("organisation", "organisations"),
    ("inspector", "inspectors"),
    ("inspection", "inspections"),
    ("visit", "visits"),
    ("case", "cases"),
    ("complaint", "complaints"),
    ("accident", "accidents"),
    ("violation", "violations"),
    ("prosecution", "prosecutions"),
    ("permit", "permits"),
    ("document", "documents"),
    ("vacancy", "vacancies"),
    ("job", "jobs"),
    ("place", "places"),
    ("shift", "shifts"),
    ("break", "breaks"),
    ("point", "points"),
    ("time", "times"),
];

/// The noun of a counted thing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CountNoun(u8);

impl CountNoun {
    /// Knows `child` and `children`; nothing for words that are not on the list.
    pub fn parse(word: &str) -> Option<Self> {
        let place = NOUNS.iter().position(|(one, many)| *one == word || *many == word)?;
        u8::try_from(place).ok().map(Self)
    }

    /// The noun for one thing: `child`.
    pub fn singular(self) -> &'static str {
        self.forms().0
    }

    /// The noun for any other number of things: `children`.
    pub fn plural(self) -> &'static str {
        self.forms().1
    }

    /// Whether both name the same thing: `people` and `persons` do, `children` and `workers` don't.
    pub fn same_thing(self, other: Self) -> bool {
        self.singular() == other.singular()
    }

    /// Every singular and plural on the list.
    pub fn known_words() -> impl Iterator<Item = &'static str> {
        NOUNS.iter().flat_map(|(one, many)| [*one, *many])
    }

    fn forms(self) -> (&'static str, &'static str) {
        NOUNS.get(usize::from(self.0)).copied().unwrap_or(("thing", "things"))
    }
}

#[cfg(test)]
mod tests {
    use super::CountNoun;

    #[test]
    fn nouns_keep_their_form_and_know_their_kin() {
        let [people, persons, children] = ["people", "persons", "children"].map(|word| CountNoun::parse(word).unwrap());
        assert_eq!((people.singular(), people.plural(), persons.plural()), ("person", "people", "persons"));
        assert!(people.same_thing(persons) && !people.same_thing(children));
        assert_eq!(CountNoun::parse("weeks"), None);
    }
}
