//! Signature help: the form of the clause or statement in which the cursor stands, and which part of it is being written.
//! Must not know what names mean.

use super::cursor::Cursor;
use super::snapshot::Snapshot;
use crate::syntax::Word;
use lsp_types::{
    Documentation, ParameterInformation, ParameterLabel, SignatureHelp, SignatureHelpParams, SignatureInformation,
};

pub(super) fn signature(snapshot: &Snapshot, params: SignatureHelpParams) -> Option<SignatureHelp> {
    let place = params.text_document_position_params;
    let cursor = Cursor::at(snapshot, &place.text_document.uri, place.position, true)?;
    let (form, words) = cursor.form()?;
    let pieces = pieces(form.shape);
    let slots: Vec<&Piece> = pieces.iter().filter(|piece| piece.is_slot).collect();
    let active = active(&pieces, words, cursor.is_apart);
    let parameters = slots.iter().map(|slot| ParameterInformation {
        label: ParameterLabel::LabelOffsets([slot.start, slot.end]),
        documentation: None,
    });
    let signature = SignatureInformation {
        label: form.shape.to_owned(),
        documentation: Some(Documentation::String(snapshot.style.say(&form.meaning()))),
        parameters: Some(parameters.collect()),
        active_parameter: active,
    };
    Some(SignatureHelp { signatures: vec![signature], active_signature: Some(0), active_parameter: active })
}

/// A word or a sign of a form.
struct Piece {
    text: &'static str,
    /// Its place, in characters; all of them are one UTF-16 unit long.
    start: u32,
    end: u32,
    /// Whether something is put in its place.
    is_slot: bool,
    is_quoted: bool,
}

fn pieces(shape: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = shape;
    let mut at = 0_usize;
    while let Some(first) = rest.chars().next() {
        let letters = rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
        let length = if letters > 0 { letters } else { first.len_utf8() };
        let (text, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let count = text.chars().count();
        let is_slot = letters > 1 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_quoted = behind.starts_with('"');
        if is_slot || letters > 0 || matches!(text, ":" | "=") {
            let (start, end) = (offset(at), offset(at + count));
            pieces.push(Piece { text, start, end, is_slot, is_quoted });
        }
        at += count;
        rest = behind;
    }
    pieces
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What stands in one word, so that the next word is already the next part.
fn is_one_word(slot: &str) -> bool {
    !matches!(
        slot,
        "PERSONS"
            | "CONDITION"
            | "TYPE"
            | "VALUE"
            | "ADDRESS"
            | "UNIT"
            | "PERIOD"
            | "LABEL"
            | "DATE"
            | "TITLE"
            | "WORDS"
    )
}

/// Which of the slots is being written, by the words that are there.
fn active(pieces: &[Piece], words: &[Word], is_apart: bool) -> Option<u32> {
    // The words that begin the form are behind.
    let mut at = pieces.iter().position(|piece| piece.is_slot)?;
    let mut is_filled = false;
    let from = |at: usize, wanted: &dyn Fn(&Piece) -> bool| {
        let ahead = pieces.get(at..).unwrap_or_default();
        ahead.iter().position(wanted).map(|found| at + found)
    };
    for word in words {
        let text = word.text.as_str();
        let is_address = matches!(text, "art" | "para" | "part" | "preamble" | "annex" | "schedule" | "sentence" | "(");
        let is_operator = matches!(text, "=" | ">" | "<" | "!" | "is" | "at" | "in" | "includes" | "excludes");
        if text == "," {
            is_filled = false;
        } else if let Some(literal) = from(at, &|piece| !piece.is_slot && piece.text == text) {
            at = from(literal, &|piece| piece.is_slot).unwrap_or(literal);
            is_filled = false;
        } else if text.starts_with('"')
            && let Some(quoted) = from(at, &|piece| piece.is_slot && piece.is_quoted)
        {
            (at, is_filled) = (quoted, true);
        } else if is_address && let Some(address) = from(at, &|piece| piece.text == "ADDRESS") {
            (at, is_filled) = (address, false);
        } else if is_operator && let Some(operator) = from(at, &|piece| piece.text == "OPERATOR") {
            (at, is_filled) = (from(operator + 1, &|piece| piece.is_slot).unwrap_or(operator), false);
        } else {
            if is_filled && !word.is_glued {
                at = from(at + 1, &|piece| piece.is_slot).unwrap_or(at);
            }
            is_filled = pieces.get(at).is_some_and(|piece| is_one_word(piece.text));
        }
    }
    if is_filled && is_apart {
        at = from(at + 1, &|piece| piece.is_slot).unwrap_or(at);
    }
    let before = pieces.get(..at).unwrap_or_default().iter().filter(|piece| piece.is_slot).count();
    Some(offset(before))
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use lsp_types::{TextDocumentIdentifier, TextDocumentPositionParams};

    /// The form at the cursor, with the part that is being written in brackets of their own.
    fn shown(text: &str) -> String {
        let (snapshot, cursor) = trial::snapshot(&[("/w/a.rule", text)]);
        let (uri, position) = cursor.unwrap();
        let params = SignatureHelpParams {
            context: None,
            text_document_position_params: TextDocumentPositionParams {
                text_document: TextDocumentIdentifier { uri },
                position,
            },
            work_done_progress_params: Default::default(),
        };
        let Some(help) = signature(&snapshot, params) else { return String::new() };
        let one = &help.signatures[0];
        assert!(matches!(&one.documentation, Some(Documentation::String(words)) if !words.contains("editor-form")));
        let active = one.parameters.as_ref().unwrap().get(one.active_parameter.unwrap_or(99) as usize);
        let Some(ParameterLabel::LabelOffsets([start, end])) = active.map(|one| one.label.clone()) else {
            return one.label.clone();
        };
        let letters: Vec<char> = one.label.chars().collect();
        let part = |from: u32, to: u32| letters[from as usize..to as usize].iter().collect::<String>();
        format!("{}«{}»{}", part(0, start), part(start, end), part(end, letters.len() as u32))
    }

    #[test]
    fn the_part_that_is_being_written_is_marked() {
        for (text, form) in [
            ("C1 art 1: leave >= 1 day\n  for |", "for «PERSONS», … [except PERSONS]"),
            ("C1 art 1: leave >= 1 day\n  for women except |", "for PERSONS, … [except «PERSONS»]"),
            ("C1 art 1: leave >= 1 day\r\n  cite |", "cite «ACT» [ADDRESS] [\"WORDS\"]"),
            ("C1 art 1: leave >= 1 day\n  cite C1 |", "cite ACT [«ADDRESS»] [\"WORDS\"]"),
            ("C1 art 1: leave >= 1 day\n  cite C1 art 4(1) \"a|", "cite ACT [ADDRESS] [\"«WORDS»\"]"),
            ("instrument |", "instrument «NAME» \"TITLE\""),
            ("instrument C1 |", "instrument NAME \"«TITLE»\""),
            ("# заң 🙂\nproperty жүк \"🙂\": |", "property NAME \"TITLE\": «TYPE» [of BEARER]"),
            ("C1 art 1: |", "art NUMBER: «PROPERTY» OPERATOR VALUE"),
            ("C1 art 1: leave >= |", "art NUMBER: PROPERTY OPERATOR «VALUE»"),
            ("KZ not party to C1 as of |", "not party to INSTRUMENT as of «DATE»"),
            ("C1 ст 1: leave >= 1 day\n  для |", "for «PERSONS», … [except PERSONS]"),
            ("procedure p \"x\"\n  step |", "step «NAME» [\"TITLE\"]"),
            ("|", ""),
        ] {
            assert_eq!(shown(text), form, "{text}");
        }
    }
}
