//! What is read of a `kzrules.toml`, and how mistakes in it are marked and mended.

use super::*;
use crate::diagnostic::Severity;
use crate::source::Span;

/// Code, marked text and fix of each problem.
fn problems(text: &str) -> Vec<(&'static str, String, Option<String>)> {
    let (_, problems) = read(FileId(0), text);
    let told = problems.iter().map(|one| {
        let place = one.place().unwrap();
        (one.code.name(), place.span.text(text).to_owned(), one.fix.as_ref().map(|fix| fix.replacement.clone()))
    });
    told.collect()
}

#[test]
fn what_is_allowed_is_read_in_the_order_of_the_file() {
    let (settings, problems) =
        read(FileId(3), "# ours\n[allow]\nwrong-file = \"all in one\"\nunused-name = 'comes later'\n");
    assert_eq!(problems, []);
    let rows: Vec<_> = settings.allow.iter().map(|row| (row.code.name(), row.because.as_str())).collect();
    assert_eq!(rows, [("wrong-file", "all in one"), ("unused-name", "comes later")]);
    assert_eq!(settings.allow.first().unwrap().place, Place::new(FileId(3), Span::new(15, 25)));
    assert!(read(FileId(0), "").0.allow.is_empty());
}

#[test]
fn mistakes_are_marked_and_mended() {
    let one = |code, marked: &str, fix: Option<&str>| (code, marked.to_owned(), fix.map(str::to_owned));
    assert_eq!(problems("[alow]\n"), [one("unknown-setting", "alow", Some("allow"))]);
    assert_eq!(problems("colour = 1\n"), [one("unknown-setting", "colour", None)]);
    assert_eq!(problems("unused-name = \"x\"\n"), [one("unknown-setting", "unused-name", None)]);
    assert_eq!(problems("[allow]\nunused-nam = \"x\"\n"), [one("unknown-code", "unused-nam", Some("unused-name"))]);
    assert_eq!(problems("[allow]\ngap = \"we know\"\n"), [one("unknown-code", "gap", None)]);
    assert_eq!(problems("[allow]\nallow-unused = \"x\"\n"), [one("unknown-code", "allow-unused", None)]);
    assert_eq!(problems("[allow]\nunused-name = \" \"\n"), [one("without-reason", "\" \"", None)]);
    assert_eq!(problems("[allow]\nunused-name = true\n"), [one("bad-settings", "true", None)]);
    assert_eq!(problems("allow = [\"unused-name\"]\n"), [one("bad-settings", "[\"unused-name\"]", None)]);
    assert_eq!(problems("[allow]\nunused-name = \"x\nwrong\n").first().unwrap().0, "bad-settings");
    assert_eq!(problems("[allow]\nfar-date = \"x\"\nfar-date = \"y\"\n").first().unwrap().0, "bad-settings");
}

#[test]
fn every_key_is_read_with_its_place() {
    let text = "jurisdiction = \"KZ\"\nas-of = 2026-11-23\nlanguage = \"ru\"\npaths = [\"rules\", \"more\"]\n\
                sources = \"texts\"\nformat = \"json\"\nfail-on = \"never\"\noutput = \"sarif=a\"\nbaseline = \"known.toml\"\n\
                [levels]\nunknown = \"error\"\n[[ignore]]\ncode = \"gap\"\nat = \"C183  art 9\"\n\
                because = \" later \"\nuntil = 2027-06-30\n";
    let (settings, problems) = read(FileId(0), text);
    assert_eq!(problems, []);
    let set = settings.jurisdiction.unwrap();
    assert_eq!((set.value.as_str(), set.place.span.text(text)), ("KZ", "jurisdiction"));
    assert_eq!(settings.as_of.unwrap().value, Day::On(jiff::civil::date(2026, 11, 23)));
    assert_eq!(settings.language.unwrap().value, Language::Russian);
    assert_eq!(settings.paths.unwrap().value, ["rules", "more"]);
    assert_eq!(settings.sources.unwrap().value, ["texts"]);
    assert_eq!((settings.format.unwrap().value, settings.fail_on.unwrap().value), ("json", "never"));
    assert_eq!(settings.output.unwrap().value.iter().map(ToString::to_string).collect::<Vec<_>>(), ["sarif=a"]);
    assert_eq!(settings.baseline.unwrap().value, "known.toml");
    let level = settings.levels.first().unwrap();
    assert_eq!((level.code.name(), level.level, level.place.span.text(text)), ("unknown", Severity::Error, "unknown"));
    let ignored = settings.ignore.first().unwrap();
    assert_eq!((ignored.at.words(), ignored.because.as_str()), ("C183 art 9", "later"));
    assert_eq!(ignored.until, Some(jiff::civil::date(2027, 6, 30)));
}

#[test]
fn mistakes_in_values_are_marked_and_mended() {
    let one = |code, marked: &str, fix: Option<&str>| (code, marked.to_owned(), fix.map(str::to_owned));
    let bad = "bad-settings";
    assert_eq!(problems("jurisdicton = \"KZ\"\n"), [one("unknown-setting", "jurisdicton", Some("jurisdiction"))]);
    assert_eq!(problems("output = [\"sarif=a\", \"serif=b\"]\n"), [one(bad, "\"serif=b\"", None)]);
    assert_eq!(problems("output = \"sarif\"\n"), [one(bad, "\"sarif\"", None)]);
    assert_eq!(problems("output = \"sarif+=a\"\n"), [one(bad, "\"sarif+=a\"", None)]);
    assert_eq!(problems("output = \"summary+=a\"\n"), []);
    assert_eq!(problems("jurisdiction = 7\n"), [one(bad, "7", None)]);
    assert_eq!(problems("as-of = \"31.12.2026\"\n"), [one(bad, "\"31.12.2026\"", None)]);
    assert_eq!(problems("as-of = 2026-11-23T10:00:00\n"), [one(bad, "2026-11-23T10:00:00", None)]);
    assert_eq!(problems("as-of = 2026-02-31\n").first().unwrap().0, bad);
    assert_eq!(problems("fail-on = \"warnings\"\n"), [one(bad, "\"warnings\"", Some("\"warning\""))]);
    assert_eq!(problems("format = \"xml\"\n"), [one(bad, "\"xml\"", None)]);
    assert_eq!(problems("paths = [\"a\", 1]\n"), [one(bad, "1", None)]);
    assert_eq!(problems("[levels]\ngpa = \"note\"\n"), [one("unknown-code", "gpa", Some("gap"))]);
    assert_eq!(problems("[levels]\nsyntax = \"warning\"\n"), [one(bad, "\"warning\"", None)]);
    assert_eq!(problems("[levels]\njurisdiction = \"KZ\"\n"), [one("unknown-setting", "jurisdiction", None)]);
    assert_eq!(problems("[allow]\nlanguage = \"ru\"\n"), [one("unknown-setting", "language", None)]);
    let ignore = |more: &str| problems(&format!("[[ignore]]\ncode = \"gap\"\n{more}"));
    assert_eq!(ignore("at = \"C183\"\n"), [one(bad, "[[ignore]]", None)]);
    assert_eq!(ignore("at = \"C183\"\nbecause = \"\"\n"), [one("without-reason", "\"\"", None)]);
    let full = "at = \"C183\"\nbecause = \"x\"\n";
    assert_eq!(ignore(&format!("{full}untill = 1\n")), [one("unknown-setting", "untill", Some("until"))]);
    assert_eq!(problems("[ignore]\ncode = \"gap\"\n"), [one(bad, "[ignore]", None)]);
}

#[test]
fn what_is_read_wrongly_does_not_count() {
    let (settings, _) = read(FileId(0), "language = \"fr\"\nas-of = 1\npaths = [1]\n[levels]\nsyntax = \"note\"\n");
    assert!(settings.language.is_none() && settings.as_of.is_none() && settings.paths.is_none());
    assert!(settings.levels.is_empty());
    for line in ["because = \" \"\n", "because = \"x\"\nuntil = \"soon\"\n", ""] {
        let (settings, _) = read(FileId(0), &format!("[[ignore]]\ncode = \"gap\"\nat = \"C183\"\n{line}"));
        assert!(settings.ignore.is_empty(), "{line}");
    }
}

#[test]
fn a_level_moves_what_is_as_grave_as_usual_and_nothing_becomes_graver_that_does_not_bind() {
    use Severity::{Error, Note, Warning};
    let (settings, problems) =
        read(FileId(0), "[levels]\ngap = \"warning\"\nunknown = \"error\"\nwithout-reason = \"error\"\n");
    assert_eq!(problems, []);
    let level = |code, severity| leveled(&settings.levels, code, severity);
    assert_eq!([Error, Warning, Note].map(|one| level(diagnostic::GAP, one)), [Warning, Warning, Note]);
    assert_eq!([Warning, Note].map(|one| level(diagnostic::UNKNOWN, one)), [Error, Note]);
    assert_eq!([Warning, Error].map(|one| level(diagnostic::WITHOUT_REASON, one)), [Error, Error]);
    assert_eq!(level(diagnostic::SHORTFALL, Error), Error);
}

#[test]
fn places_are_acts_addresses_or_files() {
    let at = |words: &str| {
        let text = format!("[[ignore]]\ncode = \"gap\"\nat = '{words}'\nbecause = \"x\"\n");
        read(FileId(0), &text).0.ignore.pop().map(|row| row.at)
    };
    let act = at("C183").unwrap();
    assert!(act.takes_name("C183 art 8(1)#proof: burden_of_proof") && act.takes_name("C183"));
    assert!(!act.takes_name("C1830 art 1") && !act.takes_file("C183"));
    let article = at("C183 art 8").unwrap();
    assert!(article.takes_name("C183 art 8(1)#proof: x") && article.takes_name("C183 art 8: x"));
    // `art 8-1` is another article, and so is `art 83`.
    assert!(!article.takes_name("C183 art 83: x") && !article.takes_name("C183 art 8-1: x"));
    assert!(at("C183 art 8(1)#proof").unwrap().takes_name("C183 art 8(1)#proof: x"));
    let old = at("rules/old/**").unwrap();
    assert!(old.takes_file("rules/old/kz/a.fact") && !old.takes_file("rules/new.fact"));
    assert!(at("rules/old/").unwrap().takes_file("rules/old/a.fact"));
    assert!(at("silence.fact").unwrap().takes_file("rules/kz/silence.fact"), "a name alone is one anywhere");
    assert!(!at("**").unwrap().takes_file("../other/a.rule"), "what stands outside isn't meant");
    assert!(at("!rules/**").is_none());
}
