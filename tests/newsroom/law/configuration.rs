//! A key that nobody reads is a promise nobody keeps: each key of the reference must be asked for somewhere.

use std::fs;

use super::source::{self, Outcome};

#[test]
fn no_key_is_dead() -> Outcome {
    let src = source::root().join("src");
    let reference: toml::Table = fs::read_to_string(src.join("config/default.toml"))?.parse()?;
    let mut code = String::new();
    for file in source::files(&src, ".rs")? {
        if !file.starts_with(src.join("config")) {
            code.push_str(&fs::read_to_string(file)?);
        }
    }
    let mut dead = Vec::new();
    for (section, keys) in &reference {
        for key in keys.as_table().ok_or("a section is a table")?.keys() {
            if !asked_for(&code, section, key) {
                dead.push(format!("{section}.{key}"));
            }
        }
    }
    assert!(dead.is_empty(), "keys that nothing reads:\n{}", dead.join("\n"));
    Ok(())
}

/// Keys reach the rest of the program as a field, or as a method named without the unit (`poll_ms` as `poll()`).
fn asked_for(code: &str, section: &str, key: &str) -> bool {
    let bare = ["_ms", "_s", "_minutes"].iter().find_map(|unit| key.strip_suffix(unit)).unwrap_or(key);
    let spellings = match (section, key) {
        ("database", "url") => vec![".location()".to_owned()],
        ("plan", "pack_dir") => vec![".pack()".to_owned()],
        // The loader itself turns the file into the key.
        ("search", "meilisearch_key_file") => vec![".meilisearch_key".to_owned()],
        _ => vec![format!(".{key}"), format!(".{bare}()"), format!("{section}.{bare}")],
    };
    spellings.iter().any(|spelling| code.contains(spelling))
}
