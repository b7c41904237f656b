//! From text to trees. Owns the scanner that cuts a file into chunks, the pest grammar's walk, the
//! trees and the recovery; knows nothing of names' meanings, files or law. Parsing never fails: it
//! returns trees and problems. `resolve` reads the trees next.

pub mod ast;
mod build;
mod grammar;
pub mod keywords;
pub mod layout;
mod mend;
pub mod problem;
mod recover;
mod scanner;
mod slip;
#[cfg(test)]
mod tests;
mod whole;
pub mod words;

use crate::source::FileId;
use ast::Tree;
pub use mend::{Mended, mend};
use problem::Problem;
pub(crate) use scanner::only_states;
pub use scanner::{begins_alone, chunks, may_declare, pieces};
use std::ops::Range;
pub(crate) use whole::{Word, statement_before, whole, words_of};

/// What a file says, and what is wrong with how it is written.
#[derive(Default, Debug)]
pub struct Parsed {
    /// The file.
    pub file: FileId,
    /// One tree per chunk, in the order of the text.
    pub chunks: Vec<Tree>,
    /// The mistakes, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Reads a whole file.
pub fn parse(file: FileId, text: &str) -> Parsed {
    let mut parsed = Parsed { file, ..Parsed::default() };
    for range in chunks(text) {
        let (tree, problems) = parse_chunk(text, range);
        parsed.chunks.push(tree);
        parsed.problems.extend(problems);
    }
    parsed
}

/// Reads one of the file's [`chunks`]; they can be read in parallel.
pub fn parse_chunk(text: &str, range: Range<usize>) -> (Tree, Vec<Problem>) {
    let mut tree = Tree::default();
    let problems = match keywords::canonical::chunk(text, range.clone(), &mut tree) {
        Some(problems) => problems,
        None => recover::chunk(text, range, &mut tree),
    };
    (tree, problems)
}
