//! The page of each code, as `kzrules explain CODE` prints it. Owns how a page is divided: English first,
//! then `## По-русски` and `## Қазақша`, each faithful and short. The pages stand in `docs/diagnostics/`
//! and are built in. Must not know how they are printed.

use super::code::Code;
use super::language::Language;

/// The heading that begins the part of a language.
const fn heading(language: Language) -> Option<&'static str> {
    match language {
        Language::English => None,
        Language::Russian => Some("## По-русски"),
        Language::Kazakh => Some("## Қазақша"),
    }
}

/// The page of a code in one language, in Markdown, under the title `# NAME`.
pub fn page(code: Code, language: Language) -> String {
    let part = part(code.page(), language).unwrap_or_else(|| code.page().trim());
    match heading(language) {
        None => format!("{part}\n"),
        Some(_) => format!("# {code}\n\n{part}\n"),
    }
}

/// The part of a page in one language, without its heading.
fn part(page: &str, language: Language) -> Option<&str> {
    let from = match heading(language) {
        None => page,
        Some(heading) => page.split_once(heading)?.1,
    };
    let others = Language::ALL.into_iter().filter_map(heading);
    let end = others.filter_map(|heading| from.find(heading)).min().unwrap_or(from.len());
    from.get(..end).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_parts() {
        for code in Code::ALL {
            let text = code.page();
            assert!(text.starts_with(&format!("# {code}\n")), "{code}: the page begins with its name");
            for language in Language::ALL {
                let part = part(text, language).unwrap_or_else(|| panic!("{code}: no {language:?} part"));
                assert!(part.chars().count() > 120, "{code}: the {language:?} part says too little");
            }
            assert!(part(text, Language::English).unwrap().contains("```"), "{code}: no example");
            let cyrillic = |text: &str| text.chars().filter(|c| ('а'..='я').contains(c)).count();
            assert!(cyrillic(part(text, Language::Russian).unwrap()) > 80, "{code}");
            let kazakh = part(text, Language::Kazakh).unwrap();
            assert!(kazakh.chars().any(|c| "әғқңөұүһі".contains(c)), "{code}: is this Kazakh?");
        }
    }

    #[test]
    fn the_parts_of_a_page_say_the_same_things() {
        for code in Code::ALL {
            let [english, russian, kazakh] = Language::ALL.map(|language| part(code.page(), language).unwrap());
            assert!(english.contains("**"), "{code}: how is it mended?");
            // A blank line may stand in an example, too: then in both.
            let paragraphs = |text: &str| text.split("\n\n").filter(|one| !one.trim().is_empty()).count();
            assert_eq!(paragraphs(russian), paragraphs(kazakh), "{code}: paragraphs");
            let words = |text: &str| text.matches('`').count();
            assert_eq!(words(russian), words(kazakh), "{code}: words of the language in backticks");
            for (language, text) in Language::ALL.into_iter().zip([english, russian, kazakh]) {
                assert!(text.ends_with(['.', '`', ':', ')']), "{code}: the {language:?} part breaks off");
            }
            let second = |heading| code.page().find(heading).unwrap();
            assert!(second("## По-русски") < second("## Қазақша"), "{code}: the order of languages");
        }
    }

    #[test]
    fn no_page_is_left_without_a_code() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics");
        for entry in std::fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name == "README.md" {
                continue; // the index of all pages
            }
            let code = name.strip_suffix(".md").unwrap_or_else(|| panic!("{name} is no page"));
            assert!(Code::named(code).is_some(), "{name} belongs to no code");
        }
    }

    #[test]
    fn a_page_is_given_in_one_language() {
        let russian = page(crate::diagnostic::GAP, Language::Russian);
        assert!(russian.starts_with("# gap\n\n") && !russian.contains("## "), "{russian}");
        assert!(!page(crate::diagnostic::GAP, Language::English).contains("По-русски"));
    }
}
