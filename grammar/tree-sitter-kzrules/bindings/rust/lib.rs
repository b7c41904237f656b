//! The tree-sitter grammar of kzrules: for editors, which colour, fold and select by it. The grammar that decides is
//! `grammar/kzrules.pest`.

use tree_sitter_language::LanguageFn;

unsafe extern "C" {
    fn tree_sitter_kzrules() -> *const ();
}

/// The language, for `tree_sitter::Parser::set_language`.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_kzrules) };

/// The kinds of nodes, as JSON.
pub const NODE_TYPES: &str = include_str!("../../src/node-types.json");

/// What is coloured.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");

/// What is folded.
pub const FOLDS_QUERY: &str = include_str!("../../queries/folds.scm");

/// What indents the lines below.
pub const INDENTS_QUERY: &str = include_str!("../../queries/indents.scm");

/// What is selected as a whole: statements, clauses, comments.
pub const TEXTOBJECTS_QUERY: &str = include_str!("../../queries/textobjects.scm");
