//! What kzrules finds, as data: the one [`Diagnostic`] value, the registry of codes, messages as
//! identifiers with arguments, their catalogues in three languages, suggestions, and the page of each
//! code. Every room sends its findings as these; `report` draws them. Must not know terminals or files'
//! contents.

mod allow;
mod catalogue;
mod code;
mod codes;
mod language;
mod pages;
mod suggest;
mod text;
mod value;

pub use allow::{allowable_codes, no_such_code, not_to_allow};
pub use catalogue::Catalogue;
pub use code::{Code, Group};
pub use codes::*;
pub use language::Language;
pub use pages::page;
pub use suggest::{closest, skeleton};
pub use text::{Arg, Text};
pub use value::{Diagnostic, Excuse, Excused, Fix, Label, Severity};
