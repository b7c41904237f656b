//! From text to trees. Owns the scanner that cuts a file into chunks, the pest grammar's walk, the
//! trees and the recovery; knows nothing of names' meanings, files or law. Parsing never fails: it
//! returns trees and diagnostics. `resolve` reads the trees next.

pub mod ast;
