//! Every form of the language parses without a problem, and its tree says what the text says.

use super::dump::dump;
use crate::source::FileId;
use crate::syntax::parse;

const FORMS: &str = include_str!("forms.rule");

#[test]
fn every_form_parses() {
    let parsed = parse(FileId(0), FORMS);
    assert_eq!(parsed.problems, []);
    assert_eq!(parsed.chunks.len(), 1);
    insta::assert_snapshot!(dump(&parsed, FORMS));
}
