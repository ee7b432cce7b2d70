//! Bodies that the server and the editor both read in their tests: what one of them makes, the other must take.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use super::Document;
use super::arbitrary::document;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

const OURS: &str = "tests/fixtures/bodies-of-the-server.json";
const THEIRS: &str = include_str!("../../tests/fixtures/bodies-of-the-editor.json");
const BODIES: usize = 60;

fn drawn() -> Vec<Value> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let bodies = document();
    (0..BODIES).map(|_| bodies.new_tree(&mut runner).unwrap().current().with_ids().to_value()).collect()
}

/// The editor's test reads this file. `UPDATE_SNAPSHOTS=1` writes it anew after a change of the schema.
#[test]
fn the_editor_is_shown_what_the_schema_holds_today() {
    let lines: Vec<String> = drawn().iter().map(Value::to_string).collect();
    let now = format!("[\n{}\n]\n", lines.join(",\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(OURS);
    #[expect(clippy::disallowed_methods, reason = "a switch of the tests, not of the program")]
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    if update {
        std::fs::write(&path, &now).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap() == now, "{OURS} is not what the schema draws today");
}

/// Written by the editor's test, which draws bodies from its own schema.
#[test]
fn whatever_the_editor_can_make_is_taken_and_comes_back_the_same() {
    let bodies: Vec<Value> = serde_json::from_str(THEIRS).unwrap();
    assert!(bodies.len() >= BODIES);
    for body in &bodies {
        let read = Document::from_value(body);
        assert!(read.is_ok(), "{read:?}: {body}");
        let read = read.unwrap();
        assert_eq!(Document::parse(read.canonical()).unwrap(), read);
        assert_eq!(read.clone().with_ids(), read, "the editor names every block: {body}");
    }
}
