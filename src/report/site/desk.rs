//! What every page needs: the material, how it looks, where everything stands, and the small parts that pages share. Must not know
//! single pages.

use super::links::Links;
use super::theme::Themes;
use super::{Material, Tab};
use crate::diagnostic::Text;
use crate::law::{Act, ActId, Corpus};
use crate::report::document::html::{Drawing, breakable};
use crate::report::document::{Block, Head, Matter, Row, Table};
use crate::report::style::Style;
use crate::source::{Files, Place, visible};
use maud::{Markup, html};
use std::borrow::Cow;

/// What all pages share.
pub(super) struct Desk<'a> {
    pub material: &'a Material,
    pub matter: &'a Matter<'a>,
    pub style: &'a Style,
    pub links: Links,
    pub themes: Themes,
}

impl<'a> Desk<'a> {
    /// Lays everything ready.
    pub fn new(material: &'a Material, matter: &'a Matter<'a>, style: &'a Style) -> Self {
        let (corpus, files) = (matter.corpus, matter.written.files);
        let properties = material.report.verdicts.iter().map(|verdict| verdict.property.as_str());
        let other = style.say(&Text::new("site-theme-other"));
        let themes = Themes::of((corpus, files), style.catalogue.language(), properties, other);
        Self { material, matter, style, links: Links::of(material, matter), themes }
    }

    pub fn corpus(&self) -> &'a Corpus {
        self.matter.corpus
    }

    pub fn files(&self) -> &'a Files {
        self.matter.written.files
    }

    pub fn say(&self, text: &Text) -> String {
        self.style.say(text)
    }

    /// The title of an act in the reader's language, as far as the rules know it; empty where it has none.
    pub fn title_of(&self, act: &'a Act) -> Cow<'a, str> {
        visible(act.title.in_language(self.style.catalogue.language().code()))
    }

    /// The title of an act by its name.
    pub fn title_named(&self, name: &str) -> Cow<'a, str> {
        self.act_named(name).map_or(Cow::Borrowed(""), |id| self.title_of(self.corpus().act(id)))
    }

    pub fn act_named(&self, name: &str) -> Option<ActId> {
        self.matter.act_named(name)
    }

    /// The title of a property; empty where it has none.
    pub fn property_title(&self, name: &str) -> Cow<'a, str> {
        let corpus = self.corpus();
        let found = corpus.properties.iter().find(|property| corpus.text(property.name) == name);
        found.map_or(Cow::Borrowed(""), |property| visible(&property.title))
    }

    /// `C183: Maternity Protection Convention, 2000`
    pub fn full_name(&self, name: &str) -> String {
        match &*self.title_named(name) {
            "" => visible(name).into_owned(),
            title => format!("{}: {title}", visible(name)),
        }
    }
}

/// A page's own place: links lead from there.
pub(super) struct Here<'d> {
    pub desk: &'d Desk<'d>,
    pub path: &'d str,
    up: &'static str,
}

impl<'d> Here<'d> {
    /// At a page.
    pub fn new(desk: &'d Desk<'d>, path: &'d str) -> Self {
        let up = if path.contains('/') { "../" } else { "" };
        Self { desk, path, up }
    }

    pub fn say(&self, text: &Text) -> String {
        self.desk.say(text)
    }

    /// A message, in which the words of the rules are marked by backticks.
    pub fn marked(&self, text: &Text) -> Markup {
        let said = self.say(text);
        let parts: Vec<&str> = said.split('`').collect();
        // An odd mark is one of the words themselves.
        if parts.len().is_multiple_of(2) {
            return html! { (said) };
        }
        html! { @for (at, part) in parts.iter().enumerate() { @if at % 2 == 1 { code { (part) } } @else { (part) } } }
    }

    /// A file of the site, seen from here.
    pub fn to(&self, target: &str) -> String {
        match target.split_once('#') {
            Some((page, fragment)) if page == self.path => format!("#{fragment}"),
            _ => format!("{}{target}", self.up),
        }
    }

    /// The page of a part, seen from here.
    pub fn tab(&self, tab: Tab) -> String {
        self.to(super::links::page_of(tab))
    }

    /// A name, which leads to what it names if that stands somewhere.
    pub fn linked(&self, words: &str) -> Markup {
        match self.desk.links.named(words) {
            Some(target) => html! { a href=(self.to(target)) { (breakable(words)) } },
            None => breakable(words),
        }
    }

    /// Words of the rules or of a text, in the language that they look to be in.
    pub fn quoted(&self, words: &str) -> Markup {
        let shown = visible(words);
        match self.tongue(words) {
            Some(code) => html! { span lang=(code) { (shown) } },
            None => html! { (shown) },
        }
    }

    /// The language that words look to be in by their letters, if it isn't the page's.
    pub fn tongue(&self, words: &str) -> Option<&'static str> {
        let cyrillic = words.chars().filter(|c| ('\u{400}'..='\u{4FF}').contains(c)).count();
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        let own = self.desk.style.catalogue.language().code();
        let found = if letters == 0 {
            return None;
        } else if cyrillic * 2 < letters {
            "en"
        } else if words.chars().any(|c| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(c)) {
            "kk"
        } else {
            "ru"
        };
        (found != own).then_some(found)
    }

    /// A table in a frame of its own that can be scrolled.
    pub fn table(&self, caption: Text, heads: &[(Text, u8)], rows: Vec<Row>) -> Markup {
        let heads = heads.iter().map(|(title, weight)| Head { title: title.clone(), weight: *weight }).collect();
        self.drawn(&Table { caption: Some(caption), heads, rows })
    }

    /// A table of a document.
    pub fn drawn(&self, table: &Table) -> Markup {
        let words = |words: &str| self.linked(words);
        Drawing { style: self.desk.style, under: 0, breadths: false, words: &words }.table(table)
    }

    /// Blocks of a document, under headings of the page.
    pub fn blocks(&self, blocks: &[Block], under: u8) -> Markup {
        let words = |words: &str| self.linked(words);
        let drawing = Drawing { style: self.desk.style, under, breadths: false, words: &words };
        html! { @for block in blocks { (drawing.block(block)) } }
    }

    /// `rules/ilo/c183.rule:152`
    pub fn place(&self, place: Place) -> Markup {
        match self.desk.files().locate(place) {
            Some((path, start, _)) => {
                html! { span class="place" { (breakable(&format!("{}:{}", visible(path), start.line))) } }
            }
            None => html! {},
        }
    }

    /// Names and values, where there are some.
    pub fn facts(&self, facts: &[(Text, Markup)]) -> Markup {
        html! {
            @if !facts.is_empty() {
                dl class="facts" {
                    @for (name, value) in facts { div { dt { (self.say(name)) } " " dd { (value) } } }
                }
            }
        }
    }
}
