//! Pages and code tell the same story: every room on the map exists, every room that exists is on the map.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::source::{self, Outcome};

/// Folders whose files are ours to judge; what tools make is not.
const OURS: &[&str] =
    &["src", "feeds", "migrations", "tests", "docs", "scripts", "demo", "admin-ui/src", "tests/browser"];

/// Rooms as they lie in `src`: folders, and the files that are rooms by themselves.
fn rooms() -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(source::root().join("src"))? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            names.insert(format!("src/{name}/"));
        } else if name.ends_with(".rs") && !["lib.rs", "main.rs"].contains(&name.as_str()) {
            names.insert(format!("src/{name}"));
        }
    }
    Ok(names)
}

/// Places under `src` that a page names: `src/desk/`, `src/clock.rs`, and files inside rooms.
fn places(page: &str) -> BTreeSet<String> {
    page.match_indices("src/")
        .filter(|(at, _)| !page[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '/'))
        .map(|(at, _)| {
            page[at..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '.' | '-'))
                .collect::<String>()
        })
        .map(|place| place.trim_end_matches('.').to_owned())
        .filter(|place| place != "src/")
        .collect()
}

#[test]
fn the_maps_show_the_rooms_that_exist_and_no_others() -> Outcome {
    let rooms = rooms()?;
    for page in ["README.md", "docs/ARCHITECTURE.md"] {
        let text = fs::read_to_string(source::root().join(page))?;
        let missing: Vec<&String> =
            rooms.iter().filter(|room| !text.contains(&format!("`{room}`"))).collect();
        assert!(missing.is_empty(), "{page} does not show {missing:?}");
        let gone: Vec<String> =
            places(&text).into_iter().filter(|place| !source::root().join(place).exists()).collect();
        assert!(gone.is_empty(), "{page} names what does not exist: {gone:?}");
    }
    Ok(())
}

#[test]
fn the_import_table_of_the_page_has_a_row_for_every_room() -> Outcome {
    let text = fs::read_to_string(source::root().join("docs/ARCHITECTURE.md"))?;
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split('|').next());
    let table: String = rows.collect::<Vec<_>>().join("\n");
    for room in rooms()? {
        let name = room.trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs").to_owned();
        assert!(table.contains(&format!("`{name}`")), "docs/ARCHITECTURE.md: no row for {name}");
    }
    Ok(())
}

#[test]
fn operations_explains_every_section_of_the_configuration() -> Outcome {
    let page = fs::read_to_string(source::root().join("docs/operations.md"))?;
    let reference: toml::Table =
        fs::read_to_string(source::root().join("src/config/default.toml"))?.parse()?;
    for section in reference.keys() {
        assert!(page.contains(&format!("`[{section}]`")), "docs/operations.md says nothing of [{section}]");
    }
    assert!(page.contains("TOASOAN__SECTION__KEY"));
    Ok(())
}

#[test]
fn decisions_are_numbered_dated_and_short() -> Outcome {
    let folder = source::root().join("docs/decisions");
    let records = source::files(&folder, ".md")?;
    assert!(!records.is_empty());
    for (place, record) in records.iter().enumerate() {
        let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(name.starts_with(&format!("{:04}-", place + 1)), "{name}: numbers have no gaps");
        let text = fs::read_to_string(record)?;
        let mut lines = text.lines();
        assert!(lines.next().is_some_and(|title| title.starts_with("# ")), "{name}: a title first");
        let dated = text.lines().any(|line| line.strip_prefix("Date: ").is_some_and(is_a_date));
        assert!(dated, "{name}: a line like \"Date: 2026-11-22\" is missing");
        assert!(text.lines().count() <= 60, "{name}: a record fits one screen");
    }
    Ok(())
}

fn is_a_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape.starts_with("0000-00-00")
}

#[test]
fn links_between_pages_lead_somewhere() -> Outcome {
    let mut pages = source::files(&source::root().join("docs"), ".md")?;
    pages.push(source::root().join("README.md"));
    for page in pages {
        let text = fs::read_to_string(&page)?;
        let here = page.parent().ok_or("a page lies in a folder")?;
        for (at, _) in text.match_indices("](") {
            let target: String = text[at + 2..].chars().take_while(|c| *c != ')' && *c != '#').collect();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            assert!(here.join(&target).exists(), "{}: {target} does not exist", source::shown(&page));
        }
    }
    Ok(())
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() -> Outcome {
    let home = source::root().to_string_lossy().into_owned();
    // A checkout in a folder of one name, such as /app, would match half of all addresses.
    let own = (source::root().components().count() > 2).then_some(home.as_str());
    let slash = "/";
    let homes =
        [format!("{slash}home{slash}"), format!("{slash}root{slash}"), format!("{slash}Users{slash}")];
    let mut broken = Vec::new();
    for file in our_files()? {
        // What is not text cannot be read as such, and is not written by hand either.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for (number, line) in text.lines().enumerate() {
            let bad = own.is_some_and(|own| line.contains(own))
                || homes.iter().any(|home| line.contains(home.as_str()));
            if bad {
                broken.push(format!("{}:{}", source::shown(&file), number + 1));
            }
        }
    }
    assert!(broken.is_empty(), "absolute paths of somebody's machine:\n{}", broken.join("\n"));
    Ok(())
}

fn our_files() -> Outcome<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        ["README.md", "Makefile", "Cargo.toml", "clippy.toml", "deny.toml", ".ci/run"]
            .iter()
            .map(|file| source::root().join(file))
            .collect();
    for folder in OURS {
        let folder = source::root().join(folder);
        if folder.is_dir() {
            files.extend(source::files(&folder, "")?);
        }
    }
    files.retain(|file| {
        let made = ["node_modules", "target", "test-results"];
        !file.components().any(|part| made.iter().any(|name| part.as_os_str() == *name))
    });
    Ok(files)
}

#[test]
fn places_are_read_from_prose() {
    let found = places("See `src/desk/`, src/clock.rs. Not feeds/src/x.rs, and src/ alone.");
    let wanted = ["src/clock.rs", "src/desk/"].map(str::to_owned);
    assert_eq!(found, BTreeSet::from(wanted));
}
