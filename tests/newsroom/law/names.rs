//! Everything about one campaign is data: no name of a place, body or person of the pack or the demo is in the code.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toasoan::vietnamese;

use super::source::{self, Outcome};

/// Files of the demo that name somebody, and the list in each that does.
const NAMED_IN: &[(&str, &str)] =
    &[("plan/units.toml", "units"), ("plan/people.toml", "people"), ("newsroom.toml", "organisations")];

/// Names and other names, without the mark of sample data.
fn names() -> Outcome<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for (file, list) in NAMED_IN {
        let table: toml::Table = fs::read_to_string(source::root().join("demo").join(file))?.parse()?;
        let entries = table.get(*list).and_then(toml::Value::as_array).ok_or("a list of named things")?;
        for entry in entries {
            let also = entry.get("aliases").and_then(toml::Value::as_array).into_iter().flatten();
            let texts = entry.get("name").into_iter().chain(also).filter_map(toml::Value::as_str);
            found.extend(texts.map(|name| name.replace("(mẫu)", "").trim().to_owned()));
        }
    }
    Ok(found)
}

/// How a name may stand in code: as it is written, without accents, or as a slug.
fn guises(name: &str) -> [String; 3] {
    let lower = name.to_lowercase();
    [lower.clone(), vietnamese::fold_accents(&lower), vietnamese::slug(name)]
}

/// Files that ship: neither tests nor what only tests read.
fn shipped() -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in ["src", "admin-ui/src"] {
        files.extend(source::files(&source::root().join(folder), "")?);
    }
    files.retain(|file| !is_for_tests(file));
    Ok(files)
}

fn is_for_tests(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let in_folder = |folder: &str| file.components().any(|part| part.as_os_str() == folder);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let door = file.with_file_name("mod.rs");
    let declared = fs::read_to_string(door).unwrap_or_default();
    name.contains(".test.")
        || name == "tests.rs"
        || name.ends_with("_tests.rs")
        || in_folder("tests")
        || in_folder("fixtures")
        || declared.contains(&format!("#[cfg(test)]\nmod {stem};"))
        || declared.contains(&format!("#[cfg(test)]\npub(crate) mod {stem};"))
}

/// The part of a file that ships: tests close it by custom.
fn shipping(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

/// Where a name stands as words of their own.
fn stands_in(text: &str, guise: &str) -> bool {
    let ends = |before: Option<char>| before.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(guise)
        .any(|(at, _)| ends(text[..at].chars().next_back()) && ends(text[at + guise.len()..].chars().next()))
}

#[test]
fn no_name_of_the_pack_or_the_demo_is_in_the_code() -> Outcome {
    let names = names()?;
    assert!(names.len() > 20, "too few names to be believed: {names:?}");
    let files = shipped()?;
    assert!(files.len() > 200, "too few files to be believed: {}", files.len());
    let mut broken = Vec::new();
    for file in files {
        // What is no text (fonts) names nobody.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let text = shipping(&text).to_lowercase();
        for name in &names {
            if guises(name).iter().any(|guise| stands_in(&text, guise)) {
                broken.push(format!("{}: {name}", source::shown(&file)));
            }
        }
    }
    assert!(broken.is_empty(), "names of one campaign in the code:\n{}", broken.join("\n"));
    Ok(())
}

#[test]
fn the_law_sees_a_name_in_every_guise() {
    let seen = |text: &str| guises("Sông Mẫu").iter().any(|guise| stands_in(&text.to_lowercase(), guise));
    for text in ["\"Sông Mẫu\"", "// of sông mẫu", "/song-mau/", "TITLE: SONG MAU."] {
        assert!(seen(text), "{text}");
    }
    for text in ["dòng sông mẫuu", "xsong-mau", "sông"] {
        assert!(!seen(text), "{text}");
    }
    assert_eq!(shipping("a\n#[cfg(test)]\nmod tests { b }"), "a\n");
    assert!(is_for_tests(Path::new("admin-ui/src/x.test.ts")) && !is_for_tests(Path::new("src/x.rs")));
}
