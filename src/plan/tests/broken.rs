//! Every way to break a pack, each refused with its file, its line and its reason.

use std::collections::BTreeMap;

use super::mini::{files, refused, with};
use crate::plan::PackError;

/// Asserts that the pack is refused for exactly one fault, at this place, for this reason.
fn only(files: &BTreeMap<String, String>, file: &str, line: usize, code: &str) -> PackError {
    let errors = refused(files);
    let places: Vec<_> = errors.iter().map(|e| (e.file.as_str(), e.line, e.code())).collect();
    assert_eq!(places, [(file, line, code)], "{errors}");
    errors.as_slice()[0].clone()
}

#[test]
fn a_missing_file_is_named_and_its_codes_are_not_blamed() {
    let mut files = files();
    files.remove("documents.toml");
    only(&files, "documents.toml", 1, "missing_file");
}

#[test]
fn a_file_no_pack_has_is_refused() {
    let mut files = files();
    files.insert("node.toml".into(), String::new());
    only(&files, "node.toml", 1, "unexpected_file");
}

#[test]
fn bad_toml_is_refused_where_it_is_bad() {
    only(&with("units.toml", "\"Tỉnh Mới\"\nkind", "Tỉnh Mới\"\nkind"), "units.toml", 11, "syntax");
}

#[test]
fn a_key_that_stands_twice_is_bad_toml() {
    only(&with("pack.toml", "vision = 2050", "vision = 2050\nvision = 2051"), "pack.toml", 8, "syntax");
}

#[test]
fn a_missing_key_is_named_at_its_record() {
    let error =
        only(&with("documents.toml", "issuer = \"Tỉnh Mẫu\"\n", ""), "documents.toml", 12, "missing_key");
    assert_eq!(error.vietnamese(), "documents.toml, dòng 12: thiếu khóa `issuer`");
    assert_eq!(error.english(), "documents.toml, line 12: the key `issuer` is missing");
}

#[test]
fn unknown_keys_are_refused_at_every_depth() {
    only(&with("pack.toml", "version", "colour = 1\nversion"), "pack.toml", 2, "unknown_key");
    only(&with("quotes.toml", "locator", "place"), "quotes.toml", 5, "unknown_key");
    let deep = with("documents.toml", "{ kind = \"implements\",", "{ why = \"x\", kind = \"implements\",");
    only(&deep, "documents.toml", 20, "unknown_key");
    only(&with("figures.toml", "unit =", "group = \"economy\"\nunit ="), "figures.toml", 6, "unknown_key");
}

#[test]
fn wrong_types_are_refused() {
    only(&with("pack.toml", "version = 1", "version = \"1\""), "pack.toml", 2, "wrong_type");
    only(&with("pack.toml", "[2021, 2030]", "[2021]"), "pack.toml", 6, "wrong_type");
    only(&with("documents.toml", "[\"QĐ 12\"]", "\"QĐ 12\""), "documents.toml", 9, "wrong_type");
    only(&with("documents.toml", "[\"QĐ 12\"]", "[12]"), "documents.toml", 9, "wrong_type");
    only(&with("quotes.toml", "locator = \"mục I\"", "locked = 1"), "quotes.toml", 5, "wrong_type");
    only(&with("indicators.toml", "[\"15800\"]", "15800"), "indicators.toml", 5, "wrong_type");
    only(
        &with("vocabularies.toml", "[[forms]]\ncode = \"hoi-nghi\"\nlabel = \"Hội nghị\"", "[forms]"),
        "vocabularies.toml",
        13,
        "wrong_type",
    );
}

#[test]
fn empty_and_decomposed_texts_are_refused() {
    only(&with("quotes.toml", "Tỉnh Mẫu sẽ là nơi đáng sống.", "  "), "quotes.toml", 3, "empty_text");
    let decomposed = with("quotes.toml", "sẽ là", "se\u{303} la\u{300}");
    only(&decomposed, "quotes.toml", 3, "not_normalised");
}

#[test]
fn codes_dates_numbers_checksums_and_addresses_have_one_form() {
    only(&with("quotes.toml", "\"muc-tieu\"", "\"Mục tiêu\""), "quotes.toml", 2, "bad_code");
    only(&with("documents.toml", "2024-01-15", "15/01/2024"), "documents.toml", 7, "bad_date");
    only(&with("documents.toml", "2024-01-15", "2024-02-30"), "documents.toml", 7, "bad_date");
    only(&with("figures.toml", "2694.64", "2.694,64"), "figures.toml", 5, "bad_number");
    let checksum = with("documents.toml", "url =", "sha256 = \"abc\"\nurl =");
    only(&checksum, "documents.toml", 19, "bad_checksum");
    only(&with("documents.toml", "https://", "javascript:"), "documents.toml", 19, "bad_address");
    only(&with("pack.toml", "vision = 2050", "vision = 20500"), "pack.toml", 7, "out_of_range");
}

#[test]
fn closed_lists_are_closed() {
    let error =
        only(&with("indicators.toml", "\"about\"", "\"roughly\""), "indicators.toml", 4, "bad_choice");
    assert!(error.vietnamese().contains("about, over, under, exact, range"), "{error}");
    only(
        &with("units.toml", "\"Tỉnh Mới\"\nkind = \"province\"", "\"Tỉnh Mới\"\nkind = \"x\""),
        "units.toml",
        12,
        "bad_choice",
    );
    only(&with("nodes.toml", "\"confirmed\"", "\"rumoured\""), "nodes.toml", 18, "bad_choice");
}

#[test]
fn codes_and_numbers_stand_once() {
    only(&with("nodes.toml", "code = \"nhiem-vu-1\"", "code = \"tru-cot-1\""), "nodes.toml", 30, "duplicate");
    let number =
        with("documents.toml", "issuer = \"Tỉnh Mẫu\"", "number = \"12/qđ-abc\"\nissuer = \"Tỉnh Mẫu\"");
    let error = only(&number, "documents.toml", 16, "duplicate");
    assert!(error.english().contains("documents.toml, line 5"), "{error}");
    // A figure cannot take an indicator's code, or references would mean two things.
    only(&with("figures.toml", "dien-tich", "grdp"), "figures.toml", 2, "duplicate");
}

#[test]
fn references_point_to_something() {
    only(&with("pack.toml", "\"12-qd-abc\"", "\"13-qd-abc\""), "pack.toml", 9, "unknown_reference");
    only(&with("quotes.toml", "\"12-qd-abc\"", "\"x\""), "quotes.toml", 4, "unknown_reference");
    only(&with("figures.toml", "\"12-qd-abc\"", "\"x\""), "figures.toml", 7, "unknown_reference");
    only(&with("indicators.toml", "\"bao-cao\"", "\"x\""), "indicators.toml", 19, "unknown_reference");
    only(
        &with("documents.toml", "document = \"12-qd-abc\"", "document = \"x\""),
        "documents.toml",
        20,
        "unknown_reference",
    );
    only(&with("units.toml", "[\"tinh-moi\"]", "[\"x\"]"), "units.toml", 6, "unknown_reference");
    only(
        &with("nodes.toml", "parent = \"tru-cot-2\"", "parent = \"x\""),
        "nodes.toml",
        35,
        "unknown_reference",
    );
}

#[test]
fn a_number_without_a_source_document_is_refused() {
    let files = with("figures.toml", "source_doc = \"12-qd-abc\"\n", "");
    assert!(only(&files, "figures.toml", 1, "missing_key").english().contains("source_doc"));
}

#[test]
fn the_plan_has_as_many_nodes_as_it_declares() {
    let error = only(&with("nodes.toml", "count = 2", "count = 3"), "nodes.toml", 1, "wrong_count");
    assert_eq!(error.vietnamese(), "nodes.toml, dòng 1: “pillar” khai báo 3 mục, trong tệp có 2");
}

#[test]
fn ordinals_run_without_gaps() {
    let gap = with("nodes.toml", "ordinal = 2\nname = \"Trụ cột 2\"", "ordinal = 3\nname = \"Trụ cột 3\"");
    only(&gap, "nodes.toml", 21, "bad_ordinal");
    let twice = with("nodes.toml", "ordinal = 2\nname = \"Trụ cột 2\"", "ordinal = 1\nname = \"Trụ cột 1\"");
    only(&twice, "nodes.toml", 21, "bad_ordinal");
}

#[test]
fn no_invented_name_hides_behind_a_placeholder() {
    let error =
        only(&with("nodes.toml", "\"Trụ cột 2\"", "\"Du lịch\""), "nodes.toml", 21, "placeholder_name");
    assert!(error.english().contains("“Trụ cột 2”, not “Du lịch”"), "{error}");
}

#[test]
fn nothing_is_its_own_parent_successor_or_basis() {
    only(&with("nodes.toml", "parent = \"tru-cot-2\"", "parent = \"nhiem-vu-1\""), "nodes.toml", 29, "cycle");
    let round = with("nodes.toml", "name = \"Trụ cột 2\"", "parent = \"nhiem-vu-1\"\nname = \"Trụ cột 2\"");
    let error = only(&round, "nodes.toml", 30, "cycle");
    assert!(error.english().ends_with("nhiem-vu-1 → tru-cot-2 → nhiem-vu-1"), "{error}");
    let heirs = with(
        "units.toml",
        "valid_from = \"2025-07-01\"",
        "valid_from = \"2025-07-01\"\nvalid_to = \"2030-01-01\"\nsuccessors = [\"tinh-mau\"]",
    );
    only(&heirs, "units.toml", 1, "cycle");
    let own = with("documents.toml", "document = \"12-qd-abc\"", "document = \"bao-cao\"");
    only(&own, "documents.toml", 20, "cycle");
}

#[test]
fn values_fit_their_qualifier() {
    only(
        &with("indicators.toml", "[\"15800\"]", "[\"15800\", \"16000\"]"),
        "indicators.toml",
        5,
        "wrong_value_count",
    );
    only(&with("indicators.toml", "[\"15800\"]", "[]"), "indicators.toml", 5, "wrong_value_count");
    only(
        &with("indicators.toml", "[\"88\", \"90\"]", "[\"90\", \"88\"]"),
        "indicators.toml",
        15,
        "range_reversed",
    );
}

#[test]
fn periods_run_forwards() {
    only(&with("pack.toml", "[2021, 2030]", "[2030, 2021]"), "pack.toml", 6, "period_reversed");
    only(&with("pack.toml", "basis", "valid_to = \"2023-12-31\"\nbasis"), "pack.toml", 9, "period_reversed");
    let ends_early = with("units.toml", "aliases", "valid_to = \"2025-01-01\"\naliases");
    only(&ends_early, "units.toml", 14, "period_reversed");
}

#[test]
fn a_name_belongs_to_one_unit_at_a_time() {
    let error = only(&with("units.toml", "2025-07-01", "2025-06-30"), "units.toml", 9, "name_clash");
    assert!(error.vietnamese().contains("“Tỉnh Mẫu” cùng lúc cũng thuộc về “tinh-mau” (dòng 1)"), "{error}");
}

#[test]
fn a_unit_with_successors_has_a_last_day() {
    let open = with("units.toml", "valid_to = \"2025-06-30\"\n", "");
    let codes: Vec<_> = refused(&open).iter().map(|e| (e.line, e.code())).collect();
    assert_eq!(codes, [(5, "successor_without_end"), (8, "name_clash")]);
}

#[test]
fn every_fault_is_reported_at_once_in_order() {
    let mut files = with("documents.toml", "2024-01-15", "15/01/2024");
    let units = with("units.toml", "[\"tinh-moi\"]", "[\"x\"]").remove("units.toml").unwrap();
    files.insert("units.toml".into(), units.replace("\"2025-07-01\"", "\"2025-7-1\""));
    let nodes = with("nodes.toml", "ordinal = 2", "ordinal = 0").remove("nodes.toml").unwrap();
    files.insert("nodes.toml".into(), nodes.replace("count = 1", "count = 1\nsize = 2"));
    let errors = refused(&files);
    let places: Vec<_> = errors.iter().map(|e| (e.file.as_str(), e.line, e.code())).collect();
    let expected = [
        ("documents.toml", 7, "bad_date"),
        ("nodes.toml", 11, "unknown_key"),
        ("nodes.toml", 25, "out_of_range"),
        ("units.toml", 6, "unknown_reference"),
        ("units.toml", 9, "name_clash"),
        ("units.toml", 13, "bad_date"),
    ];
    assert_eq!(places, expected, "{errors}");
    assert_eq!(errors.to_string().lines().count(), expected.len());
}

#[test]
fn no_input_makes_the_reader_fall() {
    for text in ["", "\u{0}", "[[", "a = 1", "nodes = 1", "nodes = [1]", "[[nodes]]\nkind = []", "id = []"] {
        for name in crate::plan::PACK_FILES {
            let mut files = files();
            files.insert(name.into(), text.into());
            let emptied = text.is_empty()
                && matches!(
                    name,
                    "nodes.toml" | "figures.toml" | "quotes.toml" | "vocabularies.toml" | "indicators.toml"
                );
            assert_eq!(crate::plan::Pack::from_files(&files).is_ok(), emptied, "{name}: {text:?}");
        }
    }
}

#[test]
fn a_pack_with_any_line_lost_is_right_or_refused_with_a_place() {
    let mut refusals = 0;
    for (name, text) in files() {
        for lost in 0..text.lines().count() {
            let rest: Vec<&str> =
                text.lines().enumerate().filter(|(at, _)| *at != lost).map(|(_, line)| line).collect();
            let mut files = files();
            files.insert(name.clone(), rest.join("\n"));
            if let Err(errors) = crate::plan::Pack::from_files(&files) {
                refusals += 1;
                assert!(!errors.as_slice().is_empty(), "{name} without line {lost}");
                for error in errors.iter() {
                    let lines = files.get(&error.file).unwrap().lines().count();
                    assert!((1..=lines.max(1)).contains(&error.line), "{error}");
                    assert!(!error.vietnamese().is_empty() && !error.english().is_empty());
                }
            }
        }
    }
    assert!(refusals > 60, "{refusals}");
}
