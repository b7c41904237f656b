//! The coverage as one page that needs nothing else: no network, no script. Each text stands in full, its passages coloured
//! by what they come to, with the statements beside them; what isn't wanted can be hidden. Templates escape what they
//! are given.

use super::super::style::Style;
use super::{percent, total, word};
use crate::coverage::{Coverage, Covered, Passage, Said, Sort, State};
use crate::diagnostic::Text;
use crate::source::Files;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = concat!(include_str!("page.css"), include_str!("passages.css"));

/// The page. Ends with a line break.
pub fn coverage_page(coverage: &Coverage, files: &Files, style: &Style) -> String {
    let page = Passages { files, style, link: &|act| format!("#{act}") };
    let at_hand: Vec<&Covered> = coverage.texts.iter().filter(|text| text.passages.is_some()).collect();
    let markup = html! {
        (DOCTYPE)
        html lang=(style.catalogue.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.say(&Text::new("coverage-page-title"))) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (page.say(&Text::new("coverage-page-title"))) }
                p { (page.say(&Text::new("coverage-page-lead"))) }
                @for sort in [Sort::Source, Sort::Treaty] {
                    @if at_hand.iter().any(|text| text.sort == sort) {
                        (page.overview(coverage, sort, &at_hand))
                    }
                }
                (page.filters())
                @for text in &at_hand {
                    (page.text(text))
                }
            }
        }
    };
    let mut out = markup.into_string();
    out.push('\n');
    out
}

/// How texts are drawn where they are part of a page.
pub(in crate::report) struct Passages<'a> {
    /// The files with the statements.
    pub files: &'a Files,
    /// How it looks.
    pub style: &'a Style,
    /// Where the text of an act stands.
    pub link: &'a dyn Fn(&str) -> String,
}

impl Passages<'_> {
    fn say(&self, text: &Text) -> String {
        self.style.catalogue.say(text)
    }

    /// The title of a text in the reader's language.
    fn title<'t>(&self, text: &'t Covered) -> &'t str {
        text.title.in_language(self.style.catalogue.language().code())
    }

    /// What of the texts of a sort is accounted for, counted.
    pub fn overview(&self, coverage: &Coverage, sort: Sort, texts: &[&Covered]) -> Markup {
        let texts: Vec<&&Covered> = texts.iter().filter(|text| text.sort == sort).collect();
        let states = State::COUNTED.into_iter().filter(|state| texts.iter().any(|text| text.count(*state) > 0));
        let states: Vec<State> = states.collect();
        let (name, passages) = match sort {
            Sort::Source => (Text::new("coverage-source"), Text::new("coverage-sentences")),
            Sort::Treaty => (Text::new("coverage-treaty"), Text::new("coverage-paragraphs")),
        };
        let (counted, accounted) = total(coverage, sort);
        html! {
            table {
                thead { tr {
                    th scope="col" { (self.say(&name)) }
                    th scope="col" { (self.say(&passages)) }
                    @for state in &states {
                        th scope="col" class=(class(*state)) { (self.say(&word(*state, sort))) }
                    }
                    th scope="col" { (self.say(&Text::new("coverage-accounted"))) }
                } }
                tbody {
                    @for text in &texts {
                        tr {
                            th scope="row" { a href=((self.link)(&text.act)) title=(self.title(text)) { (text.act) } }
                            td { (text.counted()) }
                            @for state in &states { td { (text.count(*state)) } }
                            td { (percent(text.accounted(), text.counted())) }
                        }
                    }
                    tr class="all" {
                        th scope="row" { (self.say(&Text::new("coverage-all"))) }
                        td { (counted) }
                        @for state in &states { td { (texts.iter().map(|text| text.count(*state)).sum::<usize>()) } }
                        td { (percent(accounted, counted)) }
                    }
                }
            }
        }
    }

    /// What can be hidden: the page's own style looks at these boxes.
    pub fn filters(&self) -> Markup {
        html! {
            fieldset {
                legend { (self.say(&Text::new("coverage-page-show"))) }
                @for state in State::COUNTED {
                    label class=(class(state)) {
                        input type="checkbox" id={ "show-" (class(state)) } checked;
                        " " (self.say(&both(state)))
                    }
                }
            }
        }
    }

    fn text(&self, text: &Covered) -> Markup {
        html! {
            section id=(text.act) {
                h2 { (text.act) @if !text.title.is_empty() { ": " (self.title(text)) } }
                (self.passages(text))
            }
        }
    }

    /// The passages of a text, under how much of it is accounted for.
    pub fn passages(&self, text: &Covered) -> Markup {
        html! {
            p class="share" {
                (text.file) " · " (self.say(&Text::new("coverage-accounted"))) ": "
                (percent(text.accounted(), text.counted()))
            }
            @let passages = text.passages.as_deref().unwrap_or_default();
            @for (number, passage) in passages.iter().enumerate() {
                @let before = number.checked_sub(1).and_then(|before| passages.get(before));
                (self.passage(text, passage, before))
            }
        }
    }

    /// A passage; what is said of the one before as well isn't said again.
    fn passage(&self, text: &Covered, passage: &Passage, before: Option<&Passage>) -> Markup {
        let id = format!("{}-{}", text.act, passage.line);
        let again = before.is_some_and(|before| before.said == passage.said);
        html! {
            div class={ "passage " (class(passage.state)) } {
                div class="words" {
                    span class="line" title=(id) { (passage.line) }
                    div {
                        @if let Some(address) = &passage.address { b { (address) } " " }
                        @for (number, line) in passage.text.lines().enumerate() {
                            @if number > 0 { br; }
                            (line)
                        }
                    }
                }
                @if passage.state != State::Heading {
                    div class="said" {
                        span class="state" { (self.say(&word(passage.state, text.sort))) }
                        @if !passage.missing.is_empty() { " " (passage.missing.join(", ")) }
                        @if !again { @for said in &passage.said { (self.said(said, text.sort)) } }
                    }
                }
            }
        }
    }

    fn said(&self, said: &Said, sort: Sort) -> Markup {
        let place = self.files.locate(said.place).map(|(path, start, _)| format!("{path}:{}", start.line));
        html! {
            div class={ "statement " (class(said.state)) } {
                code { (said.statement) }
                @if !said.statement.contains(&said.reason) { div class="reason" { (said.reason) } }
                div class="place" { (self.say(&word(said.state, sort))) @if let Some(place) = place { " · " (place) } }
            }
        }
    }
}

/// A state as both sorts of text call it.
fn both(state: State) -> Text {
    match state {
        State::Agreed => Text::new("coverage-page-agreed"),
        State::Disagreed => Text::new("coverage-page-disagreed"),
        other => word(other, Sort::Treaty),
    }
}

const fn class(state: State) -> &'static str {
    match state {
        State::Heading => "heading",
        State::LeftOut => "left",
        State::SetAside => "aside",
        State::Elsewhere => "see",
        State::Judgement => "judgement",
        State::Encoded => "encoded",
        State::Open => "open",
        State::Agreed => "agreed",
        State::Disagreed => "disagreed",
    }
}
