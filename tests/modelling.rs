//! What would be if: bills, ratifications and days, on the shipped corpus and on small ones. Each law that is modelled is judged
//! again by itself, without the space that the laws shared.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once when an assumption fails")]

use kzrules::eval::{self, Beside, Index, Judge, Law, Moment};
use kzrules::law::{ActId, ActSort, Corpus, JurisdictionId, NormId, Strength, Verdict};
use kzrules::modelling::{self, Changed};
use kzrules::report::change::{Changes, Effect};
use kzrules::session::{Bills, Span};
use kzrules::{Options, Session, Workspace};
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The shipped corpus, read once.
static SHIPPED: LazyLock<Session> = LazyLock::new(|| {
    let rules = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/rules"));
    Session::new(Workspace::read(&[rules]), options("2026-11-23", None))
});

fn options(day: &str, of: Option<&str>) -> Options {
    Options { as_of: day.parse().unwrap(), known_on: None, jurisdiction: of.map(str::to_owned), sources: Vec::new() }
}

fn small(text: &str) -> Session {
    let session = Session::new(Workspace::memory([("a.rule", text)]), options("2026-11-23", None));
    let wrong: Vec<String> = session.check().diagnostics.iter().map(|one| one.code.name().to_owned()).collect();
    for code in ["syntax", "unknown-property", "bill-misfit", "wrong-value", "unknown-act"] {
        assert!(!wrong.iter().any(|found| found == code), "{wrong:?}");
    }
    session
}

/// A state, a treaty that binds it, a code, and a property with two axes.
const COMMON: &str = "\
jurisdiction X \"X\"
instrument T \"Treaty\"
  in force 1990-01-01
law L \"Law\"
  of X
  rank code
  in force 2000-01-01
hierarchy X from 1990-01-01: code
X ratified T
  in force 1995-01-01
dimension sex: one of women, men
dimension twins: yes/no
dimension months: months
property leave: weeks
  more is better
property proof: one of employer, employee
property paid: yes/no
";

fn model(text: &str, names: &[&str]) -> Changes {
    let session = small(&format!("{COMMON}{text}"));
    let meant: Vec<Bills> = names.iter().map(|name| Bills::Named((*name).to_owned())).collect();
    let bills = session.bills(&meant).unwrap();
    session.model(&bills)
}

/// `T art 1 closes gap→met` for each change, `code` for each other finding, section by section.
fn told(changes: &Changes) -> Vec<Vec<String>> {
    let of = |section: &kzrules::report::change::Section| {
        let changes = section
            .changes
            .iter()
            .map(|one| format!("{} {} {}→{}", one.obligation, one.effect.word(), one.before.word(), one.after.word()));
        changes.chain(section.others.iter().map(|one| one.code.name().to_owned())).collect()
    };
    changes.sections.iter().map(of).collect()
}

#[test]
fn a_bill_closes_narrows_moves_and_opens() {
    let text = "\
T art 1: leave >= 14 weeks
  for women
T art 2: proof = employer
T art 3: paid = yes
  when months >= 6 months
L art 1: leave = 12 weeks
  for women
L art 2: proof = employee
L art 3: paid = yes
bill Closes \"\" from 2027-01-01
Closes replaces L art 1: leave = 14 weeks
  for women
bill Narrows \"\" from 2027-01-01
Narrows adds L art 9: leave = 14 weeks
  for women
  when twins
bill Moves \"\" from 2027-01-01
Moves replaces L art 1: leave = 13 weeks
  for women
bill Opens \"\" from 2027-01-01
Opens replaces L art 3: paid = yes
  when months < 12 months
Opens adds L art 3#later: paid = no
  when months >= 12 months
";
    for (name, expected) in [
        ("Closes", "T art 1 closes shortfall→met"),
        ("Narrows", "T art 1 narrows shortfall→partial"),
        ("Moves", "T art 1 moves shortfall→shortfall"),
        ("Opens", "T art 3 opens met→conflict"),
    ] {
        let found = model(text, &[name]);
        assert!(told(&found).concat().contains(&expected.to_owned()), "{name}: {:?}", told(&found));
    }
    // Who gets what is said, with the distance; what gets worse is as grave as the verdict.
    let found = model(text, &["Moves"]);
    let change = &found.sections.first().unwrap().changes.first().unwrap();
    let moved = change.moved.first().unwrap();
    let words =
        |text: &Option<kzrules::diagnostic::Text>| kzrules::report::Style::default().say(text.as_ref().unwrap());
    assert_eq!((words(&moved.before.distance), words(&moved.after.distance)), ("2 weeks".into(), "1 week".into()));
    assert!(!change.worse);
    let opened = model(text, &["Opens"]);
    let change = opened.sections.first().unwrap().changes.first().unwrap();
    assert!(change.worse && change.effect == Effect::Opens);
    assert_eq!(change.finding.severity, kzrules::diagnostic::Severity::Error);
    let who = kzrules::report::Style::default().say(&change.moved.first().unwrap().situations);
    assert_eq!(who, "months >= 12 months");
}

#[test]
fn a_bill_is_judged_on_its_first_day_and_the_law_of_before_as_well() {
    let text = "\
T art 1: leave >= 14 weeks
L art 1: leave = 12 weeks
  until 2027-06-30
L art 1: leave = 14 weeks
  from 2027-07-01
bill Late \"\" from 2028
Late replaces L art 1: leave = 16 weeks
";
    // What the law already says of later days isn't the bill's doing.
    let found = model(text, &["Late"]);
    assert_eq!(told(&found), [["T art 1 moves met→exceeds"]]);
    assert_eq!(found.as_of.to_string(), "2028-12-31");
}

#[test]
fn faults_that_a_bill_brings_are_told() {
    let text = "\
T art 1: leave >= 14 weeks
  cite L art 1
L art 1: leave = 14 weeks
L art 4: paid = yes
bill Contradicts \"\" from 2027-01-01
Contradicts adds L art 2: proof = employer
Contradicts adds L art 3: proof = employee
bill Ends \"\" from 2027-01-01
Ends repeals L art 1
bill Buries \"\" from 2027-01-01
Buries adds L art 9: paid = no
";
    assert!(told(&model(text, &["Contradicts"])).concat().contains(&"contradiction".to_owned()));
    assert!(told(&model(text, &["Ends"])).concat().contains(&"stale-citation".to_owned()));
    assert!(told(&model(text, &["Buries"])).concat().contains(&"never-wins".to_owned()));
}

#[test]
fn bills_are_held_against_one_another() {
    let text = "\
T art 1: leave >= 14 weeks
L art 1: leave = 12 weeks
L art 2: paid = yes
bill One \"\" from 2027-01-01
One replaces L art 1: leave = 16 weeks
bill Two \"\" from 2027-01-01
Two replaces L art 1: leave = 10 weeks
bill Apart \"\" from 2027-01-01
Apart replaces L art 2: paid = no
";
    let found = model(text, &["One", "Two"]);
    assert!(told(&found).last().unwrap().contains(&"bills-meet".to_owned()), "{:?}", told(&found));
    let meeting = found.findings().into_iter().find(|one| one.code.name() == "bills-meet").unwrap();
    assert_eq!(meeting.severity, kzrules::diagnostic::Severity::Error);
    // Which comes first matters: the later takes the place of the earlier.
    let of = |names: &[&str]| told(&model(text, names)).concat();
    assert!(of(&["One", "Two"]).iter().any(|one| one == "T art 1 moves shortfall→shortfall"));
    assert!(of(&["Two", "One"]).iter().any(|one| one == "T art 1 closes shortfall→exceeds"));
    assert!(!of(&["One", "Apart"]).contains(&"bills-meet".to_owned()));
}

#[test]
fn a_bill_of_very_many_lines_is_modelled_as_a_whole() {
    let mut text = "T art 1: leave >= 14 weeks\nL art 1: leave = 12 weeks\nbill Long \"\" from 2027-01-01\n".to_owned();
    text.push_str("Long replaces L art 1: leave = 16 weeks\n");
    for article in 2..60 {
        text.push_str(&format!("Long adds L art {article}: paid = yes\n  when months = {article} months\n"));
    }
    let found = model(&text, &["Long"]);
    assert!(told(&found).concat().contains(&"T art 1 closes shortfall→exceeds".to_owned()));
    let about = &found.sections.first().unwrap().about;
    let style = kzrules::report::Style::default();
    assert!(about.iter().any(|(_, text)| style.say(text).starts_with("59 parts are too many")), "{about:?}");
}

#[test]
fn every_shipped_bill_has_a_before_and_after() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/rules/bills"));
    let mut seen = 0;
    for (file, source) in SHIPPED.files().iter().filter(|(_, source)| source.path().contains("/bills/")) {
        let found = SHIPPED.bills(&[Bills::In(file)]).unwrap_or_else(|_| panic!("{} holds nothing", source.path()));
        assert!(!found.bills.is_empty() || !found.procedures.is_empty());
        seen += 1;
    }
    let files = std::fs::read_dir(folder).unwrap();
    let bills = files.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "bill"));
    assert_eq!(seen, bills.count());
}

fn now() -> (Law<'static>, JurisdictionId) {
    let moment = SHIPPED.moment();
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(SHIPPED.corpus()));
    (Law { moment, index: &INDEX }, moment.jurisdiction.unwrap())
}

fn act(name: &str) -> ActId {
    let corpus = SHIPPED.corpus();
    let place = corpus.acts.iter().position(|row| corpus.text(row.name) == name);
    ActId(u32::try_from(place.unwrap_or_else(|| panic!("no {name}"))).unwrap())
}

fn word(law: Law<'_>, id: NormId) -> Verdict {
    Judge::of_demand(law.moment, law.index, id).verdict_of(id)
}

/// The treaties that the articles ask about.
const TREATIES: [&str; 9] = ["C189", "C190", "C102", "C128", "C118", "C157", "C117", "C97", "C143"];

#[test]
fn the_least_amendments_meet_all_that_can_be_judged() {
    let (now, of) = now();
    for name in TREATIES {
        let act = act(name);
        let found = modelling::ratify(now, act, of);
        assert_eq!(found.unmended, modelling::Unmended::default(), "{name}");
        // The law with the amendments, indexed and judged anew: no duty that binds is unmet, and no choice.
        let amended: Corpus = found.draft.corpus().clone();
        let changed = Changed::new(amended);
        let law = changed.law(now);
        let members = eval::members(law.moment);
        let mut duties = 0;
        for (id, norm) in (0..).map(NormId).zip(&changed.corpus.norms) {
            let binds = !law.moment.binding(norm.act, norm.address).binds.is_no();
            if norm.act == act && norm.strength == Strength::Must && binds && !members.contains(&id) {
                duties += 1;
                let word = word(law, id);
                assert!(!word.is_unmet(), "{name}: {} {word:?}", changed.corpus.name_of(norm));
            }
        }
        for ruling in eval::choices_of(law.moment, law.index, act) {
            if !ruling.binding.binds.is_no() {
                assert!(!ruling.verdict.is_unmet(), "{name}: choice {}", ruling.choice);
            }
        }
        assert!(duties > 0, "{name}");
        // None can be left out: without it something is unmet.
        for left_out in 0..found.amendments().len() {
            let mut without = found.draft.again();
            without.leave_out(now, left_out);
            let law = without.law(now);
            let duties = found.duties.iter().map(|ruling| ruling.norm);
            let duties = duties.filter(|id| law.moment.corpus.norm(*id).strength == Strength::Must);
            let choices = eval::choices_of(law.moment, law.index, act);
            let open = duties.map(|id| word(law, id)).chain(choices.iter().map(|ruling| ruling.verdict));
            assert!(open.into_iter().any(Verdict::is_unmet), "{name}: amendment {left_out} isn't needed");
        }
    }
}

#[test]
fn every_treaty_can_be_prepared_for_ratification() {
    let corpus = SHIPPED.corpus();
    let treaties = corpus.acts.iter().filter(|row| row.sort == ActSort::Treaty && !row.is_declaration);
    let names: Vec<&str> = treaties.map(|row| corpus.text(row.name)).collect();
    assert!(names.len() > 50);
    names.into_par_iter().for_each(|name| {
        let found = SHIPPED.ratify(name).unwrap();
        assert_eq!(found.unmended, Vec::<String>::new(), "{name}");
        // What binds already binds with the same law.
        let surely = found.counts().unmet;
        assert!(found.is_party || surely > 0 || found.amendments.is_empty(), "{name}");
    });
}

#[test]
fn laws_beside_one_another_are_judged_as_alone() {
    let (now, _) = now();
    let moment = |day: &str| {
        let day = kzrules::value::Date::parse(day).unwrap();
        Law { moment: Moment { as_of: day, known_on: day, ..now.moment }, ..now }
    };
    let laws = [moment("2014-05-01"), moment("2024-02-01"), now];
    let words = modelling::under(
        &laws,
        |_| true,
        |beside: &mut Beside<'_>, id| {
            let words: Vec<Verdict> =
                (0..laws.len()).filter_map(|law| Some(beside.under(law)?.verdict_of(id))).collect();
            vec![(id, words)]
        },
    );
    assert!(words.len() > 1_000);
    let mut wrong = Vec::new();
    for (place, law) in laws.iter().enumerate() {
        let (kept, _) = eval::rule(law.moment, law.index, |kept: &mut Vec<(NormId, Verdict)>, ruling| {
            kept.push((ruling.norm, ruling.verdict));
        });
        let mut alone = kept.concat();
        alone.sort_by_key(|(id, _)| *id);
        let beside = words.iter().map(|(id, words)| (*id, *words.get(place).unwrap()));
        wrong.extend(alone.into_iter().zip(beside).filter(|(one, other)| one != other));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_history_of_c183_has_its_days_and_causes() {
    let span = Span { shown: vec!["2010-01-01".parse().unwrap()], ..Span::default() };
    let found = SHIPPED.history(&["C183".to_owned()], &span).unwrap();
    let style = kzrules::report::Style::default();
    let sections: Vec<(String, String)> = found
        .sections
        .iter()
        .map(|section| {
            let about: Vec<String> = section.about.iter().map(|(_, text)| style.say(text)).collect();
            let others = section.others.iter().map(|one| style.say(&one.message));
            (style.say(&section.title), about.into_iter().chain(others).collect::<Vec<_>>().join("; "))
        })
        .collect();
    let on = |day: &str| sections.iter().find(|(title, _)| title.starts_with(day)).map(|(_, about)| about.as_str());
    assert!(on("2010").is_some(), "{sections:?}");
    // A year of which a parameter has no value begins with its first day.
    assert!(on("2011-01-01").unwrap().contains("minimum_wage has no value"), "{sections:?}");
    assert!(on("2013-12-31").unwrap().contains("C183: binding unknown → yes"));
    assert!(on("2016-01-01").unwrap().contains("LabourCode in force"));
    assert!(on("2023-07-01").unwrap().contains("SocialCode in force"));
    assert!(on("2026-07-01").unwrap().contains("Constitution2026 in force"));
    // What changed has its cause.
    let step = found.sections.iter().find(|one| style.say(&one.title) == "2023-07-01").unwrap();
    assert!(!step.changes.is_empty());
    assert!(step.changes.iter().all(|change| !change.causes.is_empty()));
}

#[test]
fn between_turning_points_nothing_changes() {
    let (now, of) = now();
    let corpus = SHIPPED.corpus();
    let acts: std::collections::HashSet<ActId> =
        corpus.norms.iter().filter(|norm| norm.strength.demands()).map(|norm| norm.act).collect();
    let acts = acts.into_iter().collect();
    let (points, happened) = modelling::turning_points(now, of, &acts);
    let pairs: Vec<_> = points.iter().copied().zip(points.iter().copied().skip(1)).collect();
    assert!(pairs.len() > 100, "{}", pairs.len());
    let wrong: Vec<String> = pairs
        .into_par_iter()
        .filter_map(|(from, next)| {
            let eve = next.previous().filter(|eve| *eve > from)?;
            let step = modelling::step(now, &acts, (from, eve), &happened);
            let named = step.differences.iter().map(|(one, _)| corpus.name_of(corpus.norm(one.norm)));
            let bound = step.bindings.iter().map(|one| corpus.act_name(one.act).to_owned());
            let all: Vec<String> = named.chain(bound).collect();
            (!all.is_empty()).then(|| format!("{from} to {eve}: {all:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_reaches_back_stands_apart() {
    let text = "\
T art 1: paid = yes
X silent on paid
  searched L art 1..9
  from 2000-01-01
L art 1: paid = yes
  from 2021-01-01
  applies to events from 2020-01-01
";
    let session = small(&format!("{COMMON}{text}"));
    let span = Span { shown: vec!["2020-06-01".parse().unwrap()], ..Span::default() };
    let found = session.history(&["T".to_owned()], &span).unwrap();
    let told = told(&found);
    let style = kzrules::report::Style::default();
    let titles: Vec<String> = found.sections.iter().map(|one| style.say(&one.title)).collect();
    let at = titles.iter().position(|title| title.contains("2020-06-01, as known on 2026-11-23")).unwrap();
    assert_eq!(told.get(at).unwrap(), &["T art 1 closes gap→met"]);
    // By what was known on the day it was open.
    assert!(
        told.iter()
            .zip(&titles)
            .any(|(told, title)| { title == "2021-01-01" && told.contains(&"T art 1 closes gap→met".to_owned()) }),
        "{titles:?} {told:?}"
    );
}

#[test]
fn states_are_compared_and_ordered() {
    let text = "\
jurisdiction A \"A\"
jurisdiction B \"B\"
jurisdiction C \"C\"
instrument T \"Treaty\"
law LA \"\"  of A  rank code  in force 2000-01-01
law LB \"\"  of B  rank code  in force 2000-01-01
law LC \"\"  of C  rank code  in force 2000-01-01
dimension sex: one of women, men
property leave: weeks
  more is better
property hours: hours per week
  less is better
property grounds: set of race, sex_, age_
T art 1: leave >= 4 weeks
T art 2: hours <= 40 hours per week
T art 3: grounds includes {race}
T art 4: leave >= 1 week
  for men
LA art 1: leave = 5 weeks
LB art 1: leave = 6 weeks
  for women
LB art 1#men: leave = 3 weeks
  for men
LC art 1: leave = 2 weeks
LA art 2: hours = 40 hours per week
LB art 2: hours = 36 hours per week
LC art 2: hours = 36 hours per week
LA art 3: grounds includes {race, sex_}
LB art 3: grounds includes {race}
LC art 3: grounds includes {race, sex_, age_}
";
    let session = Session::new(Workspace::memory([("a.rule", text)]), options("2026-11-23", Some("A")));
    let names: Vec<String> = ["A", "B", "C"].map(str::to_owned).into();
    let found = session.compare(&names).unwrap();
    let row = |name: &str| found.rows.iter().find(|row| row.obligation == name).unwrap();
    let order = |name: &str| (row(name).strongest.join(","), row(name).weakest.join(","));
    // Women get more in B, men in A: neither is strongest; C is weakest.
    assert_eq!(order("T art 1"), (String::new(), "C".to_owned()));
    assert_eq!(row("T art 1").mixed.len(), 2);
    assert_eq!(order("T art 2"), ("B,C".to_owned(), "A".to_owned()));
    assert_eq!(order("T art 3"), ("C".to_owned(), "B".to_owned()));
    assert_eq!(order("T art 4"), ("A".to_owned(), "C".to_owned()));
    let words: Vec<&str> = row("T art 1").verdicts.iter().map(|verdict| verdict.word.word()).collect();
    assert_eq!(words, ["exceeds", "partial", "shortfall"]);
    assert!(session.compare(&["A".to_owned(), "D".to_owned()]).is_err());
}

#[test]
fn a_value_of_next_year_can_be_assumed() {
    let text = "\
parameter base: KZT
  until 2026-12-31
  from 2026-01-01 = 100 KZT
property benefit: KZT
  more is better
T art 1: benefit >= 150 KZT
L art 1: benefit = 1 base
bill Double \"\" from 2027-01-01
Double replaces L art 1: benefit = 2 base
";
    let of = |assumed: &[&str]| {
        let mut session = small(&format!("{COMMON}{text}"));
        session.assume(&assumed.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        let codes: Vec<&str> = session.problems().iter().map(|one| one.code.name()).collect();
        let bills = session.bills(&[Bills::Named("Double".to_owned())]).unwrap();
        (told(&session.model(&bills)).concat(), codes.contains(&"bad-assumption"))
    };
    // Outside the series nothing is known, before and after alike.
    assert_eq!(of(&[]), (Vec::new(), false));
    assert_eq!(of(&["base=90"]), (vec!["T art 1 closes shortfall→exceeds".to_owned()], false));
    assert_eq!(of(&["base = 70 KZT"]), (vec!["T art 1 moves shortfall→shortfall".to_owned()], false));
    for wrong in ["bse=90", "base=many", "base=90 weeks", "base"] {
        assert!(of(&[wrong]).1, "{wrong}");
    }
    assert!(of(&["base=90", "base=91"]).1, "what is assumed has no end");
}

#[test]
fn a_line_that_cannot_be_read_is_told_with_its_bill() {
    let text = "\
T art 1: paid = yes
bill Broken \"\" from 2027-01-01
Broken adds L art 1: paid = yes with
";
    let session = Session::new(Workspace::memory([("a.rule", format!("{COMMON}{text}"))]), options("2026-11-23", None));
    let bills = session.bills(&[Bills::Named("Broken".to_owned())]).unwrap();
    let told = told(&session.model(&bills)).concat();
    assert!(told.contains(&"syntax".to_owned()), "{told:?}");
}
