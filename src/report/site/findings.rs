//! All findings of the check, the gravest first, each with the places that it marks. Must not know how a finding came about.

use super::desk::{Desk, Here};
use super::search::{Choice, filter};
use super::{Draft, Tab};
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::{Place, visible};
use maud::{Markup, html};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The most characters of a marked text that are shown.
const LONGEST: usize = 240;

pub(super) fn drafts<'d>(desk: &Desk<'_>) -> Option<Draft<'d>> {
    Some(("findings.html".to_owned(), Tab::Findings, desk.say(&Text::new("site-findings")), Box::new(body)))
}

fn body(here: &Here<'_>) -> Markup {
    let report = &here.desk.material.report;
    let demands: FxHashMap<Place, usize> =
        report.verdicts.iter().enumerate().rev().map(|(at, verdict)| (verdict.demand, at)).collect();
    let demand_of = |finding: &Diagnostic| finding.place().and_then(|place| demands.get(&place)).copied();
    let act_of = |finding: &Diagnostic| {
        demand_of(finding).and_then(|at| report.verdicts.get(at)).map(|verdict| verdict.act.clone())
    };
    let mut findings: Vec<&Diagnostic> = report.diagnostics.iter().collect();
    findings.sort_by_key(|finding| (finding.known, std::cmp::Reverse(finding.severity)));
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let mut severities: Vec<(String, String)> = severities
        .into_iter()
        .filter(|severity| findings.iter().any(|one| !one.known && one.severity == *severity))
        .map(|severity| (severity.word().to_owned(), here.desk.style.severity(severity)))
        .collect();
    if findings.iter().any(|one| one.known) {
        severities.push(("known".to_owned(), here.say(&Text::new("site-known"))));
    }
    let codes: BTreeSet<_> = findings.iter().map(|finding| finding.code).collect();
    let codes = codes.into_iter().map(|code| (code.name().to_owned(), here.desk.style.catalogue.title(code))).collect();
    let acts: BTreeSet<String> = findings.iter().filter_map(|finding| act_of(finding)).collect();
    let acts = acts.into_iter().map(|act| (act.clone(), visible(&act).into_owned())).collect();
    html! {
        p class="lead" { (here.say(&Text::new("site-findings-lead"))) }
        @if findings.is_empty() {
            p { (here.say(&Text::new("site-no-findings"))) }
        } @else {
            (filter(here, "list", &[
                Choice { key: "severity", name: Text::new("site-severity"), values: severities },
                Choice { key: "code", name: Text::new("site-code"), values: codes },
                Choice { key: "act", name: Text::new("site-instrument"), values: acts },
            ]))
            div id="list" {
                @for finding in findings { (drawn(here, finding, demand_of(finding), act_of(finding).as_deref())) }
            }
        }
    }
}

/// A finding.
fn drawn(here: &Here<'_>, finding: &Diagnostic, demand: Option<usize>, act: Option<&str>) -> Markup {
    let desk = here.desk;
    let grade = if finding.known { "known" } else { finding.severity.word() };
    let target = demand.and_then(|at| desk.links.demands.get(at));
    html! {
        article class={ "finding " (grade) } data-item data-severity=(grade) data-code=(finding.code.name()) data-act=[act] {
            p class="head" {
                span class="grade" {
                    @if finding.known { (here.say(&Text::new("site-known"))) } @else { (desk.style.severity(finding.severity)) }
                }
                " " a class="code" href=(here.to(&format!("words.html#code-{}", finding.code.name()))) { (finding.code.name()) } " "
                (here.marked(&finding.message))
                @if let Some(target) = target { " " a href=(here.to(target)) { (here.say(&Text::new("site-demand"))) } }
            }
            @if !finding.labels.is_empty() {
                ul {
                    @for label in &finding.labels {
                        li {
                            (here.place(label.place)) " "
                            code { (excerpt(desk.files().text(label.place))) }
                            @if let Some(text) = &label.text { " " (here.marked(text)) }
                        }
                    }
                }
            }
            @for (name, text) in &finding.notes { p class="note" { b { (here.say(name)) ":" } " " (here.marked(text)) } }
            @if let Some(help) = &finding.help { p class="note" { b { (here.say(&Text::new("help-title"))) ":" } " " (here.marked(help)) } }
        }
    }
}

/// The first words of a marked text, on one line.
fn excerpt(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", visible(line.get(..end).unwrap_or_default())),
        None => visible(&line).into_owned(),
    }
}
