//! How the words are to be read: those of verdicts and of findings, from the pages that `kzrules explain` prints. The pages are the
//! program's own; what stands in them as markup is shown as text all the same.

use super::chart::worded;
use super::desk::{Desk, Here};
use super::word::class;
use super::{Draft, Tab};
use crate::diagnostic::{self, Code, Text};
use crate::report::model::Word;
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Parser, Tag, TagEnd, html::push_html};
use std::collections::BTreeSet;

pub(super) fn drafts<'d>(desk: &Desk<'_>) -> Option<Draft<'d>> {
    Some(("words.html".to_owned(), Tab::Words, desk.say(&Text::new("site-words")), Box::new(body)))
}

fn body(here: &Here<'_>) -> Markup {
    let found: BTreeSet<Code> = here.desk.material.report.diagnostics.iter().map(|one| one.code).collect();
    html! {
        p class="lead" { (here.say(&Text::new("site-words-lead"))) }
        h2 id="verdicts" { (here.say(&Text::new("site-verdicts"))) }
        dl class="words" {
            @for word in Word::ALL {
                div id={ "w-" (class(word)) } {
                    dt { (worded(here, word)) }
                    dd { (here.say(&meaning(word))) }
                }
            }
        }
        h2 id="codes" { (here.say(&Text::new("site-codes"))) }
        @for code in found {
            section id={ "code-" (code.name()) } {
                h3 { code { (code.name()) } " " (here.desk.style.catalogue.title(code)) }
                details {
                    summary { (here.say(&Text::new("site-meaning"))) }
                    (page(here, code))
                }
            }
        }
    }
}

/// What a word says of a demand.
const fn meaning(word: Word) -> Text {
    Text::new(match word {
        Word::Met => "site-word-met",
        Word::Exceeds => "site-word-exceeds",
        Word::Partial => "site-word-partial",
        Word::Shortfall => "site-word-shortfall",
        Word::Gap => "site-word-gap",
        Word::Conflict => "site-word-conflict",
        Word::Unknown => "site-word-unknown",
        Word::Uncertain => "site-word-uncertain",
        Word::Judgement => "site-word-judgement",
        Word::NotApplicable => "site-word-not-applicable",
    })
}

/// The page of a code: its prose and examples, without headings, images and links.
fn page(here: &Here<'_>, code: Code) -> Markup {
    let page = diagnostic::page(code, here.desk.style.catalogue.language());
    let body = page.split_once('\n').map_or("", |(_, body)| body);
    let plain = |event: Event<'_>| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text.into_string().into())),
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::End(TagEnd::Link | TagEnd::Image) => None,
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::CodeBlock(_)) => Some(Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented))),
        other => Some(other.into_static()),
    };
    let mut out = String::new();
    push_html(&mut out, Parser::new(body).filter_map(plain));
    PreEscaped(out)
}
