//! Who may import whom: the table of `docs/ARCHITECTURE.md`, held against every path the code names.
//!
//! To change a row, change it here and in the table of the page, and write a short decision record saying why.

use std::collections::BTreeSet;

use super::source::{self, Named, Outcome};

/// Rooms that compute and nothing else: no clock, no disk, no network, no database.
pub(super) const PURE: &[&str] = &["vietnamese", "document", "article", "plan", "checks", "compare"];

/// Rooms between us and the outside world; none may know another.
pub(super) const GATEWAYS: &[&str] = &["media", "search", "syndication", "wire"];

/// Crates that only some rooms may name, and those rooms.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("sea_orm", &["store"]),
    ("sea_orm_migration", &["store"]),
    ("migrations", &["store", "cli"]),
    ("tantivy", &["search"]),
    ("meilisearch_sdk", &["search"]),
    ("axum", &["http", "app", "cli"]),
    ("hyper", &["http", "app", "cli"]),
    ("hyper_util", &["http", "app", "cli"]),
    ("clap", &["cli"]),
];

/// Crates that can call out over HTTP by themselves, and the one folder that builds such a client. Everyone else is
/// handed the finished client, so that no request leaves without time limits and address checks.
const CALLING_OUT: &[&str] = &["reqwest", "ureq", "hyper_rustls", "isahc"];
const EGRESS: &str = "src/search/meilisearch/";

/// Crates and modules a pure room must not name.
const IMPURE: &[&[&str]] = &[
    &["tokio"],
    &["axum"],
    &["hyper"],
    &["reqwest"],
    &["sea_orm"],
    &["std", "net"],
    &["std", "process"],
    &["std", "thread"],
];

/// What a room may import. An entry `config::search` allows that part of the room and no other.
pub(super) fn may_import(room: &str) -> Option<Vec<String>> {
    let gateway = || {
        let own = format!("config::{room}");
        [&["article", "document", "vietnamese", "plan"][..], &[own.as_str()]]
            .concat()
            .iter()
            .map(|room| (*room).to_owned())
            .collect()
    };
    let list = |rooms: &[&[&str]]| Some(rooms.concat().into_iter().map(str::to_owned).collect());
    match room {
        "clock" | "config" | "vietnamese" => list(&[]),
        "chance" => list(&[&["clock"]]),
        "document" | "plan" => list(&[&["vietnamese"]]),
        "article" => list(&[&["document", "vietnamese", "clock::Millis"]]),
        "compare" => list(&[&["article", "document", "vietnamese"]]),
        "checks" => list(&[&["article", "document", "plan", "vietnamese"]]),
        "media" | "search" | "syndication" | "wire" => Some(gateway()),
        "store" => list(&[PURE, &["config::database", "clock::Millis", "chance::NoEntropy"]]),
        "queue" => list(&[&["article", "store", "clock", "chance"]]),
        "desk" => list(&[PURE, &["store", "queue", "clock", "chance", "config"]]),
        "coverage" => list(&[PURE, &["store"]]),
        "app" => {
            list(&[PURE, GATEWAYS, &["clock", "chance", "config", "store", "queue", "desk", "coverage"]])
        }
        "worker" => list(&[PURE, GATEWAYS, &["app", "desk", "queue", "store", "coverage"]]),
        "http" => list(&[
            PURE,
            GATEWAYS,
            &["app", "desk", "store", "coverage", "clock::Millis", "chance::NoEntropy", "config::network"],
        ]),
        "cli" => list(&[
            PURE,
            GATEWAYS,
            &["clock", "chance", "config", "store", "queue", "desk", "coverage", "app", "worker", "http"],
        ]),
        _ => None,
    }
}

/// Why one path may not stand in a file of a room, if it may not.
fn refusal(room: &str, file: &str, path: &Named) -> Option<String> {
    let segments: Vec<&str> = path.segments.iter().map(String::as_str).collect();
    match segments.as_slice() {
        ["crate"] | ["crate", "*"] => Some("imports the whole house".to_owned()),
        ["crate", other, rest @ ..] if *other != room => {
            // Only rooms count: a path that begins with another name is a macro or item of the crate root.
            may_import(other)?;
            let allowed = may_import(room)?;
            let fits = allowed.iter().any(|entry| match entry.split_once("::") {
                None => entry == other,
                Some((whole, part)) => whole == *other && rest.first() == Some(&part),
            });
            (!fits).then(|| format!("{room} may not import {}", segments[1..].join("::")))
        }
        ["crate", ..] => None,
        outside => refused_outside(room, file, outside),
    }
}

fn refused_outside(room: &str, file: &str, segments: &[&str]) -> Option<String> {
    let first = segments.first()?;
    if CALLING_OUT.contains(first) && !file.starts_with(EGRESS) {
        return Some(format!(
            "{first} may be named under {EGRESS} only: others are handed a finished client"
        ));
    }
    if PURE.contains(&room) && IMPURE.iter().any(|start| segments.starts_with(start)) {
        return Some(format!("{room} is pure and may not use {}", segments.join("::")));
    }
    let (_, rooms) = OUTSIDE.iter().find(|(name, _)| name == first)?;
    (!rooms.contains(&room)).then(|| format!("{first} is for {} only", rooms.join(", ")))
}

#[test]
fn every_room_imports_only_what_the_table_allows() -> Outcome {
    let mut broken = Vec::new();
    let mut judged = BTreeSet::new();
    for module in source::modules(&source::root().join("src/lib.rs"))? {
        let Some(room) = module.path.first() else { continue };
        let file = source::shown(&module.file);
        if may_import(room).is_none() {
            broken.push(format!("{file}: the room {room} has no row in the table"));
            continue;
        }
        judged.insert(room.clone());
        for path in source::named(&module.syntax, &module.path) {
            broken
                .extend(refusal(room, &file, &path).map(|reason| format!("{file}:{}: {reason}", path.line)));
        }
    }
    assert!(broken.is_empty(), "{} forbidden imports:\n{}", broken.len(), broken.join("\n"));
    assert!(judged.len() >= 8, "the reader found too few rooms to be believed: {judged:?}");
    Ok(())
}

#[test]
fn the_crate_root_only_lists_rooms() -> Outcome {
    let root = source::modules(&source::root().join("src/lib.rs"))?;
    let lib = root.iter().find(|module| module.path.is_empty()).ok_or("src/lib.rs")?;
    let other = lib.syntax.items.iter().filter(|item| !matches!(item, syn::Item::Mod(_))).count();
    assert_eq!(other, 0, "src/lib.rs holds something besides the list of rooms");
    Ok(())
}

#[test]
fn main_knows_the_command_line_only() -> Outcome {
    for module in source::modules(&source::root().join("src/main.rs"))? {
        for path in source::named(&module.syntax, &module.path) {
            let ours = path.segments.first().is_some_and(|first| first == "toasoan");
            let cli = path.segments.get(1).is_some_and(|room| room == "cli");
            assert!(
                !ours || cli,
                "{}:{}: main names {}",
                source::shown(&module.file),
                path.line,
                path.segments.join("::")
            );
        }
    }
    Ok(())
}

#[test]
fn the_feeds_and_migrations_crates_do_not_know_the_server() -> Outcome {
    for (name, forbidden) in [
        (
            "feeds",
            &["toasoan", "migrations", "axum", "hyper", "reqwest", "sea-orm", "sea-orm-migration", "tokio"][..],
        ),
        ("migrations", &["toasoan", "feeds", "axum", "hyper", "reqwest"][..]),
    ] {
        let manifest: toml::Table =
            std::fs::read_to_string(source::root().join(name).join("Cargo.toml"))?.parse()?;
        let dependencies =
            manifest.get("dependencies").and_then(toml::Value::as_table).ok_or("no dependencies")?;
        let found: Vec<&&str> =
            forbidden.iter().filter(|crate_name| dependencies.contains_key(**crate_name)).collect();
        assert!(found.is_empty(), "{name}/Cargo.toml depends on {found:?}");
    }
    Ok(())
}

#[test]
fn the_table_itself_has_no_rings_below_the_command_line() {
    let rooms = [
        "clock",
        "chance",
        "config",
        "vietnamese",
        "document",
        "plan",
        "article",
        "compare",
        "checks",
        "media",
        "search",
        "syndication",
        "wire",
        "store",
        "queue",
        "desk",
        "coverage",
        "app",
        "worker",
        "http",
        "cli",
    ];
    for (place, room) in rooms.iter().enumerate() {
        for entry in may_import(room).unwrap_or_default() {
            let other = entry.split("::").next().unwrap_or_default();
            let below = rooms.iter().position(|known| *known == other);
            assert!(
                below.is_some_and(|below| below < place),
                "{room} imports {other}, which does not come before it"
            );
        }
    }
}

/// The law is only worth something if it sees what it should: each way to name a room, tried on a made-up file.
#[test]
fn the_law_sees_every_way_to_name_a_room() -> Outcome {
    let judge = |room: &str, module: &[&str], code: &str| -> Outcome<usize> {
        let module: Vec<String> = module.iter().map(|name| (*name).to_owned()).collect();
        let paths = source::named(&syn::parse_file(code)?, &module);
        Ok(paths.iter().filter_map(|path| refusal(room, "src/x.rs", path)).count())
    };
    let in_article = |code: &str| judge("article", &["article", "states"], code);
    for code in [
        "use crate::store::Store;",
        "use crate::{document::Doc, store};",
        "use crate::{document::{Doc, Hash}, http::{api::{publish}}};",
        "use super::super::store::Store;",
        "use super::{super::desk};",
        "use crate::*;",
        "use super::super::*;",
        "fn f() -> crate::store::Store { todo!() }",
        "fn f() { let _ = crate::http::serve(); }",
        "fn f() { log!(\"{}\", crate::store::count()); }",
        "fn f() { vec![[crate::clock::now()]]; }",
        "#[serde(with = \"crate::store::as_text\")] struct S;",
        "#[derive(crate::desk::Verb)] struct S;",
        "mod tests { use super::super::super::store; }",
        "mod tests { use crate::store; }",
        "macro_rules! m { () => { $crate::store::x() } }",
        "use sea_orm::EntityTrait;",
        "#[sea_orm(table_name = \"x\")] struct S;",
        "use tokio::time::sleep;",
        "use crate::clock::Clock;",
        "use crate::clock::{Clock as Watch, Millis};",
        "fn f() { std::net::TcpStream::connect(a); }",
        "pub use crate::store::Article as Kept;",
    ] {
        assert_eq!(in_article(code)?, 1, "{code}");
    }
    for code in [
        "use crate::document::{Doc, Hash};",
        "use crate::vietnamese;",
        "use crate::clock::Millis;",
        "use super::events::Event; use self::x::y; use super::super::article::Refusal;",
        "mod tests { use super::*; use super::super::events; }",
        "//! See [`crate::store`].\n/// And [`crate::http::x`].\nfn f() { let store = http::x; }",
        "fn f() { std::mem::swap(a, b); }",
    ] {
        assert_eq!(in_article(code)?, 0, "{code}");
    }
    let in_search = |code: &str| judge("search", &["search"], code);
    assert_eq!(in_search("use crate::config::search::Search;")?, 0, "its own section");
    assert_eq!(in_search("use crate::config::{search::Search, database::Database};")?, 1, "another section");
    assert_eq!(in_search("use crate::config::Config;")?, 1, "the whole configuration");
    assert_eq!(in_search("use crate::syndication;")?, 1, "another gateway");
    assert_eq!(in_search("fn f() { reqwest::Client::new(); }")?, 1, "a client of its own");
    Ok(())
}
