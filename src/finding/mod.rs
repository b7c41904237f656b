//! From rulings to what people read: one diagnostic for each finding, one row for each demand and claim.
//! Owns which places are marked, how grave a finding is, and which message says it; must not know
//! terminals, nor how a ruling was reached.

mod answer;
mod case;
mod cause;
mod change;
mod choice;
mod citation;
mod claim;
mod compared;
mod course;
mod definition;
mod difference;
mod disagreement;
mod history;
mod modelled;
mod practice;
mod procedure;
mod quote;
mod ratified;
mod readiness;
mod remark;
mod row;
mod series;
mod severity;
mod verdict;
mod why;
mod why_fact;
mod written;

use crate::diagnostic::{Diagnostic, Text};
use crate::eval::{ClaimRuling, Moment, Ruling, Situations, practice};
use crate::law::{Corpus, Norm, NormId, ScopeId, Verdict};
use crate::report::{Report, Tally, model};
use crate::source::{Files, Place};
use crate::written::Written;

pub use answer::Wanted;
pub use modelled::Part;
pub use quote::{Quotation, Quoting, check_quotes, quotations};
pub use why::{Line, why};
pub use written::problem;

/// How much of a report is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Detail {
    /// Counts alone, and what is wrong with the files.
    Summary,
    /// The findings too.
    Findings,
    /// A row for each demand as well.
    Rows,
}

/// What findings are made of: the corpus on a day, and the texts to quote from.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'c> {
    /// The corpus, the day and the state.
    pub moment: Moment<'c>,
    /// The texts.
    pub files: &'c Files,
}

impl<'c> Findings<'c> {
    fn corpus(&self) -> &'c Corpus {
        self.moment.corpus
    }

    fn norm(&self, id: NormId) -> &'c Norm {
        self.corpus().norm(id)
    }

    const fn written(&self) -> Written<'c> {
        Written { corpus: self.moment.corpus, files: self.files }
    }

    /// The words at a place, with white space folded.
    fn words(&self, place: Place) -> String {
        self.written().words(place)
    }

    /// What a demand or provision says, as it is written.
    fn demand_words(&self, norm: &Norm) -> String {
        self.written().demand(norm)
    }

    /// The persons and circumstances of a scope, as they are written.
    fn scope_words(&self, scope: ScopeId) -> Option<String> {
        self.written().persons(scope)
    }

    /// Situations for a reader; all of a demand's are said as its own words say them.
    fn who(&self, situations: &Situations, scope: ScopeId) -> Text {
        match situations {
            Situations::All => self.scope_words(scope).map_or_else(|| Text::new("persons-everyone"), Text::plain),
            Situations::These(words) => Text::plain(words.clone()),
            Situations::Example { example, cells, within } => {
                let text = match within {
                    Some(within) => Text::new("persons-example-within").with("within", within.clone()),
                    None => Text::new("persons-example"),
                };
                text.with("example", example.clone()).with("cells", cells.to_string())
            }
        }
    }

    /// Takes from a ruling what a report keeps of it.
    pub fn take(&self, kept: &mut Kept, ruling: &Ruling, detail: Detail) {
        kept.count(ruling.verdict);
        let evidence = if self.corpus().practices.is_empty() { None } else { practice(self.moment, ruling) };
        let beside = evidence.as_ref().and_then(|evidence| self.practice(ruling, evidence));
        let beside = self.expectation(ruling).into_iter().chain(beside);
        if detail == Detail::Summary {
            beside.for_each(|finding| kept.counted.add((&finding).into()));
            self.weight(ruling).into_iter().for_each(|weight| kept.counted.add(weight));
            return;
        }
        let mut verdict = self.verdict(ruling);
        if let (Some(finding), Some(remark)) = (&mut verdict, self.practice_remark(ruling, evidence.as_ref())) {
            finding.notes.push((Text::new("note-practice"), remark));
        }
        kept.findings.extend(beside.chain(verdict).map(|finding| (ruling.norm, finding)));
        if detail == Detail::Rows {
            let mut row = self.row(ruling);
            row.practice = self.practice_word(ruling, evidence.as_ref());
            kept.rows.push((self.row_order(ruling), row));
        }
    }

    /// The findings of claims that don't hold.
    pub fn claims(&self, claims: &[ClaimRuling]) -> Vec<Diagnostic> {
        claims.iter().filter_map(|claim| self.claim(claim)).collect()
    }

    /// Adds rulings and claims to a report.
    pub fn fill(&self, report: &mut Report, kept: Vec<Kept>, claims: &[ClaimRuling], detail: Detail) {
        let (mut findings, mut others, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for kept in kept {
            for (count, more) in report.counts.iter_mut().zip(kept.counts) {
                *count += more;
            }
            report.counted.merge(&kept.counted);
            findings.extend(kept.findings);
            others.extend(kept.others);
            rows.extend(kept.rows);
        }
        findings.sort_by_key(|(norm, _)| *norm);
        // The properties of a topic stand at one place: they follow by name.
        rows.sort_by(|(one, row), (other, next)| one.cmp(other).then_with(|| row.property.cmp(&next.property)));
        report.diagnostics.extend(findings.into_iter().map(|(_, finding)| finding).chain(others));
        report.verdicts = rows.into_iter().map(|(_, row)| row).collect();
        report.claims = claims.iter().filter_map(|claim| self.claim_row(claim)).collect();
        let on_nothing = claims.iter().filter_map(|claim| self.claim_on_nothing(claim));
        for finding in self.claims(claims).into_iter().chain(on_nothing) {
            if detail == Detail::Summary {
                report.counted.add((&finding).into());
            } else {
                report.diagnostics.push(finding);
            }
        }
    }
}

/// What a report keeps of some rulings.
#[derive(Default, Debug)]
pub struct Kept {
    counts: [usize; Verdict::ALL.len()],
    counted: Tally,
    findings: Vec<(NormId, Diagnostic)>,
    others: Vec<Diagnostic>,
    rows: Vec<(row::Order, model::Verdict)>,
}

impl Kept {
    /// The findings, in no order.
    pub fn into_findings(self) -> impl Iterator<Item = Diagnostic> {
        self.findings.into_iter().map(|(_, finding)| finding).chain(self.others)
    }

    fn count(&mut self, verdict: Verdict) {
        self.count_many(verdict, 1);
    }

    /// Counts verdicts of which there is nothing more to keep.
    pub fn count_many(&mut self, verdict: Verdict, many: usize) {
        if let Some(count) = self.counts.get_mut(verdict as usize) {
            *count += many;
        }
    }

    /// Takes a verdict that isn't on a norm: its findings, and its row where rows are wanted.
    fn take(
        &mut self,
        verdict: Verdict,
        findings: impl Iterator<Item = Diagnostic>,
        detail: Detail,
        row: impl FnOnce() -> (row::Order, model::Verdict),
    ) {
        self.count(verdict);
        if detail == Detail::Summary {
            findings.for_each(|finding| self.counted.add((&finding).into()));
            return;
        }
        self.others.extend(findings);
        if detail == Detail::Rows {
            self.rows.push(row());
        }
    }
}
