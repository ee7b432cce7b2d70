//! The table of `docs/ARCHITECTURE.md`, cell by cell, against the one that judges imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::imports::{GATEWAYS, PURE, may_import};
use super::source::{self, Outcome};

type Row = (Vec<String>, String);

/// The rows of the table: the rooms of the first cell, and the text of the second.
fn rows(page: &str) -> Vec<Row> {
    let table = page.split("### Who may import whom").nth(1).unwrap_or_default();
    let lines =
        table.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    lines
        .skip(2)
        .filter_map(|line| {
            let mut cells = line.trim_matches('|').split('|');
            Some((quoted(cells.next()?), cells.next()?.trim().to_owned()))
        })
        .collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// A cell without remarks: what stands in brackets, and what follows a semicolon, explains and allows nothing.
fn without_remarks(cell: &str) -> String {
    let (mut kept, mut depth) = (String::new(), 0_u32);
    for letter in cell.split(';').next().unwrap_or_default().chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// What a cell allows a room, given the rooms of the rows above it; an error names words nobody has explained.
fn allowed(
    room: &str,
    cell: &str,
    above: &BTreeSet<String>,
    every: &BTreeSet<String>,
) -> Outcome<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for part in without_remarks(cell).split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part {
            "nothing of the crate" | "nothing of the server" | "the `feeds` crate" => {}
            "pure rooms" | "the pure rooms" => found.extend(PURE.iter().map(|room| (*room).to_owned())),
            "gateways" => found.extend(GATEWAYS.iter().map(|room| (*room).to_owned())),
            "all of the above" => found.extend(above.clone()),
            "anything" => found.extend(every.iter().filter(|other| *other != room).cloned()),
            "own section of `config`" => drop(found.insert(format!("config::{room}"))),
            _ => {
                let names = quoted(part);
                let between = part.split('`').step_by(2).collect::<Vec<_>>().join(" ");
                let explained =
                    between.split_whitespace().all(|word| ["the", "word", "words", "and"].contains(&word));
                if names.is_empty() || !explained {
                    return Err(format!("{room}: nobody knows what {part:?} allows").into());
                }
                found.extend(names);
            }
        }
    }
    Ok(found)
}

#[test]
fn the_page_allows_what_the_law_allows_cell_by_cell() -> Outcome {
    let page = fs::read_to_string(source::root().join("docs/ARCHITECTURE.md"))?;
    let rows = rows(&page);
    let rooms = rows
        .iter()
        .flat_map(|(rooms, _)| rooms.clone())
        .filter(|room| room != "feeds")
        .collect::<BTreeSet<_>>();
    let (mut above, mut told) = (BTreeSet::new(), BTreeMap::new());
    for (named, cell) in &rows {
        for room in named.iter().filter(|room| *room != "feeds") {
            told.insert(room.clone(), allowed(room, cell, &above, &rooms)?);
        }
        above.extend(named.iter().filter(|room| *room != "feeds").cloned());
    }
    assert!(told.len() >= 20, "too few rows to be believed: {:?}", told.keys());
    for (room, told) in told {
        let law = may_import(&room).ok_or_else(|| format!("{room}: a row of the page that the law lacks"))?;
        let law = law.into_iter().collect::<BTreeSet<_>>();
        let only_told = told.difference(&law).collect::<Vec<_>>();
        let only_law = law.difference(&told).collect::<Vec<_>>();
        assert!(
            only_told.is_empty() && only_law.is_empty(),
            "{room}: only the page allows {only_told:?}, only the law allows {only_law:?}"
        );
    }
    Ok(())
}

#[test]
fn cells_are_read_as_they_are_meant() -> Outcome {
    let (above, every) =
        (BTreeSet::from(["clock".to_owned()]), BTreeSet::from(["clock".to_owned(), "cli".to_owned()]));
    let reads = |cell: &str| {
        allowed("store", cell, &above, &every).map(|found| found.into_iter().collect::<Vec<_>>())
    };
    assert_eq!(reads("`a`, the words `b::C` and `d::E`; never `f`")?, ["a", "b::C", "d::E"]);
    assert_eq!(reads("`a` (reads, ([why](x))), all of the above")?, ["a", "clock"]);
    assert_eq!(reads("own section of `config`, the `feeds` crate")?, ["config::store"]);
    assert_eq!(reads("anything")?, ["cli", "clock"]);
    assert!(reads("`a` and whatever helps").is_err());
    Ok(())
}
