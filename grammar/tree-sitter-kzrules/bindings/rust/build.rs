//! Builds the parser that was generated, and the scanner beside it.

fn main() {
    let mut build = cc::Build::new();
    build.std("c11").include("src").flag_if_supported("-Wno-unused").file("src/parser.c").file("src/scanner.c");
    build.compile("tree-sitter-kzrules");
    for file in ["src/parser.c", "src/scanner.c", "src/words.h"] {
        println!("cargo:rerun-if-changed={file}");
    }
}
