//! Which clause stands on which line, and how far it is indented. Owns what may stay on the line of what it belongs to;
//! decided by the structure of the statement and by widths alone, so that laying out twice changes nothing more.

use super::super::grammar::Rule;
use super::sheet::{Clause, Kind, Sheet};
use super::{WIDTH, columns, wrap};

/// How far a clause is indented.
pub(super) const INDENT: usize = 2;

/// What stands before a token.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) enum Lead {
    /// Nothing.
    #[default]
    Glued,
    /// So many blanks.
    Blanks(usize),
    /// The end of a line.
    Line {
        /// How far the next one is indented.
        indent: usize,
        /// Whether a clause begins there.
        is_clause: bool,
    },
}

impl Lead {
    /// The columns that it takes within a line.
    pub fn width(self) -> usize {
        match self {
            Self::Blanks(count) => count,
            Self::Glued | Self::Line { .. } => 0,
        }
    }
}

/// A line: the head or a clause, with those that stay on its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its first token.
    pub first: usize,
    /// The one behind its last token.
    pub end: usize,
    pub indent: usize,
    /// The clause that it begins with; none for the head.
    pub clause: Option<Clause>,
}

/// What stands before each token.
pub(super) fn leads(sheet: &Sheet<'_>) -> Vec<Lead> {
    let mut leads: Vec<Lead> = (0..sheet.tokens.len()).map(|at| usual(sheet, at)).collect();
    let lines = lines(sheet, &leads);
    for line in lines.iter().skip(1) {
        set(&mut leads, line.first, Lead::Line { indent: line.indent, is_clause: true });
    }
    columns::align(sheet, &lines, &mut leads);
    for line in &lines {
        wrap::wrap(sheet, line, &mut leads);
    }
    leads
}

pub(super) fn set(leads: &mut [Lead], at: usize, lead: Lead) {
    if let Some(place) = leads.get_mut(at) {
        *place = lead;
    }
}

/// The blanks before a token within a line.
fn usual(sheet: &Sheet<'_>, at: usize) -> Lead {
    let Some(before) = at.checked_sub(1) else { return Lead::Glued };
    let glued = match (sheet.kind(before), sheet.kind(at)) {
        (_, Kind::Comma | Kind::Colon | Kind::Close | Kind::Label) => true,
        (Kind::Open, _) | (Kind::Function, Kind::Open) => true,
        // `"first words" .. "last words"`, but `1..3 months`
        (Kind::Text, Kind::Dots) | (Kind::Dots, Kind::Text) => false,
        (_, Kind::Dots) | (Kind::Dots, _) => true,
        _ => false,
    };
    if glued { Lead::Glued } else { Lead::Blanks(1) }
}

/// The lines of a statement.
fn lines(sheet: &Sheet<'_>, leads: &[Lead]) -> Vec<Line> {
    let mut groups: Vec<Vec<(Option<Clause>, usize)>> = vec![vec![(None, 0)]];
    for clause in &sheet.clauses {
        let joins = groups.last().is_some_and(|group| belongs(sheet, group, *clause));
        let part = (Some(*clause), clause.first);
        match groups.last_mut() {
            Some(group) if joins => group.push(part),
            _ => groups.push(vec![part]),
        }
    }
    let ends = groups.iter().skip(1).filter_map(|group| group.first()).map(|(_, first)| *first);
    let ends: Vec<usize> = ends.chain([sheet.tokens.len()]).collect();
    let last_row = groups
        .iter()
        .rposition(|group| group.first().and_then(|(clause, _)| *clause).is_some_and(|clause| clause.is_row));
    let mut depth = Depth::default();
    let mut lines = Vec::with_capacity(groups.len());
    for (number, (group, end)) in groups.iter().zip(ends).enumerate() {
        let Some((leader, first)) = group.first().copied() else { continue };
        let row_follows = last_row.is_some_and(|last| number < last);
        let indent = leader.map_or(0, |clause| depth.of(sheet, clause, row_follows));
        let apart = group.iter().skip(1).any(|(_, first)| sheet.has_comment_before(*first));
        // The reason of `no action` stands behind it however long it is.
        let is_reason = leader.is_none()
            && group.get(1).and_then(|(clause, _)| *clause).is_some_and(|clause| clause.rule == Rule::quoted);
        if !apart && (group.len() == 1 || is_reason || fits(sheet, leads, first..end, indent)) {
            lines.push(Line { first, end, indent, clause: leader });
            continue;
        }
        for (place, (clause, first)) in group.iter().enumerate() {
            let end = group.get(place + 1).map_or(end, |(_, next)| *next);
            let indent = if place == 0 { indent } else { indent + INDENT };
            lines.push(Line { first: *first, end, indent, clause: *clause });
        }
    }
    lines
}

/// Whether the tokens fit into one line. A text in quotation marks at its end is never broken, and doesn't count.
fn fits(sheet: &Sheet<'_>, leads: &[Lead], tokens: std::ops::Range<usize>, indent: usize) -> bool {
    let count = tokens.end - usize::from(sheet.kind(tokens.end.saturating_sub(1)) == Kind::Text);
    let width: usize = (tokens.start..count)
        .map(|at| sheet.width(at) + if at == tokens.start { 0 } else { leads.get(at).map_or(0, |lead| lead.width()) })
        .sum();
    indent + width <= WIDTH
}

/// Whether a clause stays on the line of what it belongs to.
fn belongs(sheet: &Sheet<'_>, group: &[(Option<Clause>, usize)], clause: Clause) -> bool {
    let Some((leader, _)) = group.first() else { return false };
    let Some(leader) = leader else { return belongs_to_head(sheet, group.len(), clause) };
    let last = group.last().and_then(|(last, _)| *last).filter(|_| group.len() > 1);
    match leader.rule {
        // `expect KZ gap for … when … from … because "…"`, in that order
        Rule::expect => {
            let place = of_expectation(sheet, clause);
            place > last.map_or(0, |last| of_expectation(sheet, last))
        }
        Rule::step => clause.rule == Rule::by_whom && last.is_none(),
        // `from 2015-01-01 = 1982 KZT until 2015-12-31 cite BudgetLaw2015 art 11(4)`
        _ if leader.is_row => match clause.rule {
            Rule::unverified => true,
            Rule::dated => sheet.word(clause.first) == "until",
            Rule::cite => !clause.has_text,
            _ => false,
        },
        _ => false,
    }
}

/// The place of a clause among those of an expectation; 0 for others.
fn of_expectation(sheet: &Sheet<'_>, clause: Clause) -> u8 {
    match (clause.rule, sheet.word(clause.first)) {
        (Rule::for_clause, _) => 1,
        (Rule::conditional, "when") => 2,
        (Rule::from, _) if !clause.is_row => 3,
        (Rule::quoted, "because") => 4,
        _ => 0,
    }
}

/// Whether a clause says how the head is meant, and is read with it: the reason of `no action`, the day of `repeals`
/// and of a bill, what is relaxed, the average. `count`: how many stand there, with the head.
fn belongs_to_head(sheet: &Sheet<'_>, count: usize, clause: Clause) -> bool {
    let has = |rule| sheet.head.contains(&rule);
    match clause.rule {
        Rule::quoted => {
            count == 1 && (has(Rule::no_action) || has(Rule::judgement)) && sheet.word(clause.first) == "because"
        }
        Rule::pointed => sheet.word(clause.first) == "relaxes",
        Rule::by_declaration | Rule::on_average => true,
        Rule::from => {
            !clause.is_row && count == 1 && (has(Rule::repeals) || has(Rule::ending) || sheet.word(0) == "bill")
        }
        _ => false,
    }
}

/// How far lines are indented: what belongs to a step, an event, a document or a row stands deeper.
#[derive(Default)]
struct Depth {
    deeper: bool,
    in_row: bool,
}

impl Depth {
    fn of(&mut self, sheet: &Sheet<'_>, clause: Clause, row_follows: bool) -> usize {
        let is_procedure = sheet.head.first() == Some(&Rule::procedure);
        if matches!(clause.rule, Rule::step | Rule::event | Rule::document) {
            self.deeper = true;
            return INDENT;
        }
        if clause.is_row {
            self.in_row = true;
            return INDENT;
        }
        if !is_procedure {
            // In a case only the documents of an event belong to it.
            self.deeper &= clause.rule == Rule::filed;
        }
        // What is said between two rows is said of the one; behind the last row, of the table.
        let of_row = self.in_row && row_follows;
        if self.deeper || of_row { INDENT * 2 } else { INDENT }
    }
}
