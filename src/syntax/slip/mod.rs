//! Known slips: mistakes that lawyers make when they write, copy from a word processor or from a printed
//! law. Where the meaning is beyond doubt the text is mended before it is read again, so that the
//! statement counts; each slip is one problem with its fix. Only statements that the grammar refused come
//! here, so nothing that is right is touched.

mod addresses;
mod brackets;
mod dates;
mod desk;
mod edit;
pub(super) mod letters;
mod numbers;
mod punctuation;
mod quotes;
mod signs;
mod spelling;
mod status;
pub(super) mod token;

pub(super) use desk::{Desk, Slip};
pub(super) use edit::{Edit, EditMap};

/// The known slips in `text`, whose first byte has the offset `base`. The order matters: what one family
/// has taken no other one sees; a date is a date before its points are full stops.
pub(super) fn find(text: &str, base: u32) -> Vec<Slip> {
    let mut desk = Desk::new(text, base);
    quotes::find(&mut desk);
    dates::find(&mut desk);
    status::find(&mut desk);
    numbers::find(&mut desk);
    addresses::find(&mut desk);
    signs::find(&mut desk);
    spelling::find(&mut desk);
    punctuation::find(&mut desk);
    brackets::find(&mut desk);
    desk.slips
}
