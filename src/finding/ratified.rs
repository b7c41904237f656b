//! A ratification as rows: each duty with what it gets, each amendment in the words of the demand that it serves, and why
//! something couldn't be judged.

use super::Findings;
use crate::diagnostic::Text;
use crate::eval::{ChoiceRuling, Ruling};
use crate::law::{ActId, NormId, RemarkKind, Verdict};
use crate::modelling::{Amendment, Declaration, Exclusion, Parts, Ratification, Unmended};
use crate::report::{model, ratified};
use crate::text::Title;
use std::collections::{BTreeMap, BTreeSet};

impl Findings<'_> {
    /// The row of a ratification. These are findings on the law as if ratified, before any amendment.
    pub fn ratified(&self, of: &Ratification) -> ratified::Ratified {
        let corpus = self.corpus();
        let act = corpus.act(of.act);
        let state = self.moment.jurisdiction;
        let mut duties: Vec<model::Verdict> = of.duties.iter().map(|ruling| self.row(ruling)).collect();
        let choices = of
            .choices
            .iter()
            .filter_map(|ruling| corpus.choices.get(ruling.choice).map(|choice| self.choice_row(ruling, choice)));
        duties.extend(choices);
        let order = |row: &model::Verdict| (crate::law::Address::parse(&row.address), row.label.clone());
        duties.sort_by_cached_key(order);
        let statuses = corpus.statuses.iter().filter(|row| Some(row.of) == state && row.act == of.act);
        let statuses = statuses.filter(|row| !row.head.is_none());
        let name = |id: &NormId| corpus.name_of(self.norm(*id));
        ratified::Ratified {
            as_of: jiff::civil::Date::MIN,
            assumed: Vec::new(),
            jurisdiction: state.map(|id| corpus.text(corpus.jurisdiction(id).name).to_owned()).unwrap_or_default(),
            instrument: corpus.act_name(of.act).to_owned(),
            title: act.title.clone(),
            is_party: of.is_party,
            statuses: statuses.map(|row| self.words(row.place)).collect(),
            duties,
            left_out: of.left_out.iter().map(name).collect(),
            readiness: of.readiness.iter().map(|one| self.readiness_row(one)).collect(),
            amendments: of.amendments().iter().map(|one| self.amendment(one)).collect(),
            unmended: self.unmended(&of.unmended),
            parts: of.parts.as_ref().map(|parts| self.parts_row(of, parts)),
            exclusions: of.exclusions.iter().map(|one| self.exclusion(of, one)).collect(),
            declarations: of.declarations.iter().map(|one| self.declaration(one)).collect(),
            proposed: of
                .proposed
                .iter()
                .map(|(bill, duties)| ratified::Proposed {
                    bill: corpus.text(corpus.bill(*bill).name).to_owned(),
                    title: corpus.bill(*bill).title.clone(),
                    duties: duties.iter().map(|(id, closes)| (name(id), *closes)).collect(),
                })
                .collect(),
            written: self.written_in_part(of.act),
            unjudged: self.unjudged(of),
            beside: crate::report::change::Section::default(),
            properties: self.titles_of_properties(of),
            acts: self.titles_of_acts(of),
        }
    }

    fn amendment(&self, one: &Amendment) -> ratified::Amendment {
        let corpus = self.corpus();
        let norm = self.norm(one.demand);
        let amends = one.amends.map(|id| {
            let old = self.norm(id);
            (corpus.name_of(old), self.demand_words(old))
        });
        ratified::Amendment {
            property: corpus.text(corpus.property(norm.property).name).to_owned(),
            duty: corpus.name_of(norm),
            act: corpus.act_name(one.act).to_owned(),
            amends,
            in_its_place: one.in_its_place,
            says: self.alternative_words(norm, one.comparison),
            persons: self.who(&one.situations, norm.scope),
            whole: one.whole,
        }
    }

    fn titles_of_properties(&self, of: &Ratification) -> BTreeMap<String, String> {
        let corpus = self.corpus();
        let amended = of.amendments().iter().map(|one| one.demand);
        let properties = of.duties.iter().map(|ruling| ruling.norm).chain(amended).map(|id| self.norm(id).property);
        let named = properties.map(|id| corpus.property(id)).filter(|row| !row.title.is_empty());
        named.map(|row| (corpus.text(row.name).to_owned(), row.title.to_string())).collect()
    }

    fn titles_of_acts(&self, of: &Ratification) -> BTreeMap<String, Title> {
        let corpus = self.corpus();
        let facts = of.duties.iter().flat_map(|ruling| &ruling.parts).flat_map(|part| &part.facts);
        let acts = facts.map(|fact| self.norm(*fact).act).chain(of.amendments().iter().map(|one| one.act));
        let sources = of.readiness.iter().filter_map(|one| one.by);
        let named = acts.chain(sources).filter(|act| !corpus.act(*act).title.is_empty());
        named.map(|act| (corpus.act_name(act).to_owned(), corpus.act(act).title.clone())).collect()
    }

    /// One of the comparisons of a demand, as written, with its property before it.
    fn alternative_words(&self, norm: &crate::law::Norm, number: usize) -> String {
        let words = self.demand_words(norm);
        let property = self.corpus().text(self.corpus().property(norm.property).name);
        match words.split(" or ").nth(number) {
            Some(one) if one.starts_with(property) => one.to_owned(),
            Some(one) => format!("{property} {one}"),
            None => words,
        }
    }

    fn unmended(&self, of: &Unmended) -> Vec<String> {
        let corpus = self.corpus();
        let duties = of
            .duties
            .iter()
            .map(|id| format!("{}: {}", corpus.name_of(self.norm(*id)), self.demand_words(self.norm(*id))));
        let choices = of.choices.iter().filter_map(|number| corpus.choices.get(*number));
        duties
            .chain(choices.map(|choice| format!("{}: {}", self.choice_name(choice), self.words(choice.words))))
            .collect()
    }

    fn parts_row(&self, of: &Ratification, parts: &Parts) -> ratified::Parts {
        let corpus = self.corpus();
        let asked = corpus.choices.get(parts.choice).map(|choice| self.words(choice.words)).unwrap_or_default();
        let row = |part: &crate::modelling::Part| {
            let title = corpus.part_of(of.act, part.part).map(|row| row.title.to_string()).unwrap_or_default();
            ratified::Part {
                name: corpus.address(part.part).to_string(),
                title,
                chosen: parts.chosen().contains(&part.part),
                met: part.demands.met,
                unmet: part.demands.unmet,
                open: part.demands.open,
                amendments: part.amendments,
                unmended: part.unmended,
            }
        };
        let named = |i: &usize| parts.parts.get(*i).map(|part| corpus.address(part.part).to_string());
        ratified::Parts {
            asked,
            parts: parts.parts.iter().map(row).collect(),
            sets: parts.sets.iter().map(|set| set.iter().filter_map(named).collect()).collect(),
        }
    }

    fn exclusion(&self, of: &Ratification, one: &Exclusion) -> ratified::Part {
        let parts = &self.corpus().act(of.act).parts;
        let title = parts.iter().find(|row| row.address == one.part).map(|row| row.title.to_string());
        ratified::Part {
            name: one.part.to_string(),
            title: title.unwrap_or_default(),
            chosen: false,
            met: one.demands.met,
            unmet: one.demands.unmet,
            open: one.demands.open,
            amendments: one.amendments,
            unmended: 0,
        }
    }

    fn declaration(&self, one: &Declaration) -> ratified::Declaration {
        let corpus = self.corpus();
        let norm = self.norm(one.permission);
        let relieves = one.relieves.iter().map(|(id, situations)| {
            let duty = self.norm(*id);
            (corpus.name_of(duty), self.who(situations, duty.scope))
        });
        ratified::Declaration {
            permission: corpus.name_of(norm),
            allows: self.demand_words(norm),
            relieves: relieves.collect(),
        }
    }

    /// What isn't judged, and what would have to be looked at: duties, choices, paragraphs left to a person.
    fn unjudged(&self, of: &Ratification) -> Vec<ratified::Unjudged> {
        let corpus = self.corpus();
        let mut found: Vec<ratified::Unjudged> = of
            .duties
            .iter()
            .filter(|ruling| ruling.verdict.is_open())
            .map(|ruling| ratified::Unjudged {
                place: corpus.name_of(self.norm(ruling.norm)),
                word: ruling.verdict,
                why: self.why_open(ruling),
            })
            .collect();
        let open = of.choices.iter().filter(|ruling| ruling.verdict.is_open());
        found.extend(open.filter_map(|ruling| self.open_choice(ruling)));
        let left = |row: &crate::law::Remark| row.act == of.act && row.kind == RemarkKind::Judgement;
        for row in self.remark_rows(left) {
            found.push(ratified::Unjudged {
                place: [Some(row.act), row.address].into_iter().flatten().collect::<Vec<_>>().join(" "),
                word: Verdict::Judgement,
                why: if row.reason.is_empty() { Text::new("remark-no-reason") } else { Text::plain(row.reason) },
            });
        }
        found
    }

    /// The articles of an instrument of which something is written down: `1, 5..9`. Nothing where none lies between them that isn't, and
    /// the rules name the file of its text, against which coverage is counted.
    fn written_in_part(&self, act: ActId) -> Option<String> {
        let corpus = self.corpus();
        let mut articles: BTreeSet<u32> = BTreeSet::new();
        let norms = corpus.norms.iter().map(|row| (row.act, Some(row.address)));
        let remarks = corpus.remarks.iter().map(|row| (row.act, row.address));
        let choices = corpus.choices.iter().map(|row| (row.act, Some(row.address)));
        let definitions = corpus.definitions.iter().map(|row| (row.act, Some(row.address)));
        for (of, address) in norms.chain(remarks).chain(choices).chain(definitions) {
            let Some((address, (first, _))) =
                address.filter(|_| of == act).map(|id| corpus.address(id)).and_then(|row| Some((row, row.article()?)))
            else {
                continue;
            };
            let last = address.last_article().map_or(first, |(last, _)| last);
            articles.extend(first..=last);
        }
        let all = articles.last().is_none_or(|last| (1..=*last).all(|article| articles.contains(&article)));
        if all && corpus.act(act).file.is_some() {
            return None;
        }
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for article in articles {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == article => *last = article,
                _ => runs.push((article, article)),
            }
        }
        let said =
            |(first, last): (u32, u32)| if first == last { first.to_string() } else { format!("{first}..{last}") };
        Some(runs.into_iter().map(said).collect::<Vec<_>>().join(", "))
    }

    fn why_open(&self, ruling: &Ruling) -> Text {
        let norm = self.norm(ruling.norm);
        let property = self.corpus().text(self.corpus().property(norm.property).name);
        let mut causes: Vec<Text> = Vec::new();
        for part in ruling.parts.iter().filter(|part| !part.found.outcome.is_met()) {
            let cause = match &part.found.cause {
                Some(cause) => self.cause(cause, norm.property),
                None if part.facts.is_empty() && part.silence.is_none() => {
                    Text::new("ratify-not-looked").with("property", property)
                }
                None => continue,
            };
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
        if causes.is_empty() {
            Text::plain(self.demand_words(norm))
        } else {
            Text::new("several").with("texts", causes)
        }
    }

    fn open_choice(&self, ruling: &ChoiceRuling) -> Option<ratified::Unjudged> {
        let choice = self.corpus().choices.get(ruling.choice)?;
        let members: Vec<Text> = ruling.members.iter().map(|(member, word)| self.member(member, *word)).collect();
        Some(ratified::Unjudged {
            place: self.choice_name(choice),
            word: ruling.verdict,
            why: Text::new("several").with("texts", members),
        })
    }
}
