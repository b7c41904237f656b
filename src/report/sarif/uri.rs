//! Paths as URIs (RFC 3986): relative to the root of the repository, or of the scheme `file` where a path says all of itself.

use super::log::Artifact;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// By this name the root of the repository is known, as GitHub and others expect it.
pub(super) const ROOT: &str = "%SRCROOT%";

/// All but the characters that a path may have as they are. A colon might be taken for the end of a scheme.
const IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Where a file is.
pub(super) fn artifact(path: &str) -> Artifact {
    let encoded = |path: &str| utf8_percent_encode(path, IN_PATHS).to_string();
    let is_drive = |drive: &str| drive.len() == 1 && drive.chars().all(|letter| letter.is_ascii_alphabetic());
    let (uri, uri_base_id) = match path.split_once(":/") {
        Some((drive, rest)) if is_drive(drive) => (format!("file:///{drive}:/{}", encoded(rest)), None),
        _ if path.starts_with('/') => (format!("file://{}", encoded(path)), None),
        _ => (encoded(path.strip_prefix("./").unwrap_or(path)), Some(ROOT)),
    };
    Artifact { uri, uri_base_id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_encoded() {
        for (path, uri, relative) in [
            ("rules/ilo/c183.rule", "rules/ilo/c183.rule", true),
            ("./a.rule", "a.rule", true),
            ("rules/еңбек 1.fact", "rules/%D0%B5%D2%A3%D0%B1%D0%B5%D0%BA%201.fact", true),
            ("a:b,c%.rule", "a%3Ab%2Cc%25.rule", true),
            ("../a#b?.rule", "../a%23b%3F.rule", true),
            ("/srv/a b.rule", "file:///srv/a%20b.rule", false),
            ("C:/rules/a.rule", "file:///C:/rules/a.rule", false),
        ] {
            let artifact = artifact(path);
            assert_eq!((artifact.uri.as_str(), artifact.uri_base_id.is_some()), (uri, relative));
        }
    }
}
