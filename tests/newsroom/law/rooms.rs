//! How a room is built: a door with a paragraph on it, files small enough to hold in the head, names that say something.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::source::{self, Outcome};

/// Lines of a file that are not tests: split before this (look twice at 300).
const LINES: usize = 500;

/// Folders below `src` a file may lie in.
const DEPTH: usize = 3;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "util", "utils", "helper", "helpers", "manager", "common", "misc", "shared", "stuff", "new", "old", "v2",
    "temp", "lib2",
];

/// Source folders of the workspace.
fn source_folders() -> Vec<std::path::PathBuf> {
    ["src", "feeds/src", "migrations/src", "tests/newsroom"]
        .iter()
        .map(|folder| source::root().join(folder))
        .collect()
}

#[test]
fn every_room_has_a_door_with_a_paragraph_on_it() -> Outcome {
    let mut broken = Vec::new();
    let mut folders = BTreeSet::new();
    for folder in source_folders() {
        for file in source::files(&folder, ".rs")? {
            let parent = file.parent().ok_or("a file lies in a folder")?.to_owned();
            let door = ["mod.rs", "lib.rs", "main.rs"]
                .iter()
                .map(|door| parent.join(door))
                .find(|door| door.is_file());
            match door {
                Some(door) => folders.insert(door),
                None => broken.push_missing(&parent),
            };
        }
    }
    for door in &folders {
        if !opens_with_a_paragraph(&fs::read_to_string(door)?) {
            broken.push(format!("{}: must open with //! and say what the room is", source::shown(door)));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(folders.len() >= 8, "too few doors to be believed: {}", folders.len());
    Ok(())
}

/// Collects a missing door once, whatever the number of files behind it.
trait Missing {
    fn push_missing(&mut self, folder: &Path) -> bool;
}

impl Missing for Vec<String> {
    fn push_missing(&mut self, folder: &Path) -> bool {
        let complaint = format!("{}: no mod.rs", source::shown(folder));
        let fresh = !self.contains(&complaint);
        if fresh {
            self.push(complaint);
        }
        fresh
    }
}

fn opens_with_a_paragraph(text: &str) -> bool {
    let words: usize = text
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .map(|line| line.trim_start_matches("//!").split_whitespace().count())
        .sum();
    words >= 4
}

#[test]
fn files_are_small_enough_to_hold_in_the_head() -> Outcome {
    let mut broken = Vec::new();
    for folder in source_folders() {
        for file in source::files(&folder, ".rs")? {
            let lines = shipping_lines(&fs::read_to_string(&file)?);
            if lines > LINES {
                broken.push(format!("{}: {lines} lines, split it (at most {LINES})", source::shown(&file)));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    Ok(())
}

/// Lines before the tests, which by custom close a file.
fn shipping_lines(text: &str) -> usize {
    text.lines().take_while(|line| line.trim_end() != "#[cfg(test)]").count()
}

#[test]
fn names_say_what_is_inside() -> Outcome {
    let mut broken = Vec::new();
    for folder in source_folders() {
        for file in source::files(&folder, ".rs")? {
            let inside = file.strip_prefix(&folder)?;
            for part in inside.with_extension("").iter() {
                if EMPTY_NAMES.contains(&part.to_string_lossy().as_ref()) {
                    broken.push(format!(
                        "{}: {:?} says nothing about what is inside",
                        source::shown(&file),
                        part
                    ));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    Ok(())
}

#[test]
fn rooms_are_at_most_three_deep() -> Outcome {
    let src = source::root().join("src");
    for file in source::files(&src, ".rs")? {
        let depth = file.strip_prefix(&src)?.components().count() - 1;
        assert!(depth <= DEPTH, "{}: {depth} folders deep", source::shown(&file));
    }
    Ok(())
}

#[test]
fn every_source_file_belongs_to_the_program() -> Outcome {
    let src = source::root().join("src");
    let mut reached = BTreeSet::new();
    for start in ["lib.rs", "main.rs"] {
        reached.extend(
            source::modules(&src.join(start))?
                .into_iter()
                .map(|module| module.file.canonicalize().unwrap_or(module.file)),
        );
    }
    let lost: Vec<String> = source::files(&src, ".rs")?
        .into_iter()
        .filter(|file| !reached.contains(&file.canonicalize().unwrap_or_else(|_| file.clone())))
        .map(|file| source::shown(&file))
        .collect();
    assert!(lost.is_empty(), "no mod line names these files:\n{}", lost.join("\n"));
    Ok(())
}

#[test]
fn the_measures_measure() {
    assert!(opens_with_a_paragraph("//! Typed body: parse and render.\n"));
    assert!(!opens_with_a_paragraph("//! Body.\nuse x;\n"));
    assert!(!opens_with_a_paragraph("use x;\n//! Typed body: parse and render.\n"));
    assert_eq!(shipping_lines("a\nb\n#[cfg(test)]\nmod tests {}\n"), 2);
}
