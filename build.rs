//! Lists the files of the shipped corpus, `rules/`, so that `src/module.rs` can put their texts into the program. In
//! the order of their paths: the program is the same on every machine.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=rules");
    let rules = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("rules");
    let mut files = Vec::new();
    collect(&rules, &mut files)?;
    let mut paths = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&rules)?;
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        paths.push((format!("kzrules/{}", parts.join("/")), file));
    }
    paths.sort();
    let mut list = String::from("&[\n");
    for (name, file) in paths {
        writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string())?;
    }
    list.push(']');
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("shipped.rs"), list)?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rule" || ending == "fact" || ending == "bill") {
            files.push(path);
        }
    }
    Ok(())
}
