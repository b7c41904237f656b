//! Known slips: mistakes that lawyers make when they write, copy from a word processor or from a printed
//! law. Where the meaning is beyond doubt the text is mended before it is read again, so that the
//! statement counts; each slip is one problem with its fix.

mod edit;
pub(super) mod letters;

pub(super) use edit::{Edit, EditMap};
