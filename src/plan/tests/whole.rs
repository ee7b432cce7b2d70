//! A pack that is right answers by code, number, name and day.

use time::macros::date;

use super::mini;
use crate::plan::{DocumentRole, Group, PACK_FILES, RelationKind, UnitKind, Vocabulary};

#[test]
fn everything_is_found_by_its_code() {
    let pack = mini::read(&mini::files());
    assert_eq!(pack.about().period, (2021, 2030));
    assert_eq!(pack.about().valid_from, date!(2024 - 01 - 15));
    assert_eq!(pack.document("bao-cao").unwrap().role, DocumentRole::Report);
    assert_eq!(pack.document("bao-cao").unwrap().relations[0].kind, RelationKind::Implements);
    assert_eq!(pack.node_kind("pillar").unwrap().count, 2);
    assert_eq!(pack.nodes_of("pillar").count(), 2);
    assert_eq!(pack.node("nhiem-vu-1").unwrap().parent.as_deref(), Some("tru-cot-2"));
    assert_eq!(pack.indicator("dien-tich").unwrap().group, Group::Context);
    assert!(pack.quotation("muc-tieu").unwrap().locked);
    assert_eq!(pack.unit("tinh-mau").unwrap().kind, UnitKind::Province);
    assert_eq!(pack.term(Vocabulary::Genres, "tin").unwrap().label, "Tin");
    for list in [pack.audiences(), pack.stages(), pack.themes(), pack.forms(), pack.genres()] {
        assert_eq!(list.len(), 1);
    }
    assert!(pack.document("x").is_none() && pack.node("x").is_none() && pack.unit("x").is_none());
    assert!(pack.quotation("x").is_none() && pack.indicator("x").is_none());
}

#[test]
fn a_document_is_found_however_its_number_is_typed() {
    let pack = mini::read(&mini::files());
    for typed in ["12/QĐ-ABC", " 12 / qđ-abc", "12 qd abc", "QĐ 12", "qđ-12"] {
        assert_eq!(pack.document_by_number(typed).unwrap().code, "12-qd-abc", "{typed}");
    }
    assert!(pack.document_by_number("12").is_none());
}

#[test]
fn documents_are_cited_in_the_official_form() {
    let pack = mini::read(&mini::files());
    let decision = pack.document("12-qd-abc").unwrap();
    assert_eq!(decision.label(), "12/QĐ-ABC");
    assert_eq!(decision.heading(), "Quyết định 12/QĐ-ABC ngày 15/01/2024");
    assert_eq!(pack.document("bao-cao").unwrap().label(), "Báo cáo tổng hợp");
}

#[test]
fn an_unconfirmed_name_never_appears_without_its_mark() {
    let pack = mini::read(&mini::files());
    let labels: Vec<String> = pack.nodes().iter().map(|node| node.label()).collect();
    assert_eq!(labels, ["Công nghiệp mẫu", "Trụ cột 2 (chờ xác nhận)", "Nhiệm vụ 1 (chờ xác nhận)"]);
    let second = pack.node("tru-cot-2").unwrap();
    assert_eq!(second.ordinal_label(), "02");
    assert_eq!(second.label_en(), "Trụ cột 2 (to be confirmed)");
}

#[test]
fn numbers_keep_their_qualifier_and_their_unit() {
    let pack = mini::read(&mini::files());
    assert_eq!(pack.indicator("grdp").unwrap().text(), "khoảng 15.800\u{a0}USD");
    assert_eq!(pack.indicator("grdp").unwrap().text_en(), "about 15,800\u{a0}USD");
    assert_eq!(pack.indicator("do-thi-hoa").unwrap().text(), "88–90%");
    assert_eq!(pack.indicator("dien-tich").unwrap().text(), "2.694,64\u{a0}km²");
}

#[test]
fn a_name_means_the_unit_of_its_day() {
    let pack = mini::read(&mini::files());
    let code = |day| pack.unit_at("Tỉnh Mẫu", day).unwrap().code.as_str();
    assert_eq!(code(date!(2025 - 06 - 30)), "tinh-mau");
    assert_eq!(code(date!(2025 - 07 - 01)), "tinh-moi");
    assert!(pack.unit_at("Tỉnh Mới", date!(2025 - 06 - 30)).is_none());
    let heirs: Vec<&str> = pack.successors_of("tinh-mau").map(|unit| unit.code.as_str()).collect();
    assert_eq!(heirs, ["tinh-moi"]);
}

#[test]
fn the_order_of_nodes_does_not_depend_on_the_file() {
    let mut files = mini::files();
    let text = files.get_mut("nodes.toml").unwrap();
    let (head, nodes) = text.split_once("[[nodes]]").unwrap();
    let turned: Vec<&str> = nodes.rsplit("[[nodes]]").collect();
    *text = format!("{head}[[nodes]]\n{}", turned.join("\n[[nodes]]"));
    assert_eq!(mini::read(&files).nodes(), mini::read(&mini::files()).nodes());
}

#[test]
fn the_list_of_files_is_the_list_that_is_read() {
    assert!(mini::files().keys().all(|name| PACK_FILES.contains(&name.as_str())));
    assert_eq!(mini::files().len(), PACK_FILES.len());
}

#[test]
fn persons_are_read_where_a_pack_names_some() {
    let mut files = mini::files();
    assert_eq!(mini::read(&files).people(), []);
    let person = "[[people]]\ncode = \"nguoi-mau\"\nname = \"Nguyễn Văn Mẫu\"\ntitle = \"Chủ tịch\"\nsource_doc = \"12-qd-abc\"\n";
    files.insert("people.toml".into(), person.into());
    let pack = mini::read(&files);
    let found = pack.person("nguoi-mau").unwrap();
    assert_eq!(
        (found.name.as_str(), found.title.as_str(), found.title_en.as_deref()),
        ("Nguyễn Văn Mẫu", "Chủ tịch", None)
    );
    assert_eq!(found.source_document, "12-qd-abc");
    assert_eq!(pack.person("ai-do"), None);

    files.insert("people.toml".into(), person.replace("12-qd-abc", "khong-co").replace("title", "titel"));
    let errors = crate::plan::Pack::from_files(&files).unwrap_err();
    let faults: Vec<_> = errors.iter().map(|one| (one.file.as_str(), one.line, one.code())).collect();
    let expected = [
        ("people.toml", 1, "missing_key"),
        ("people.toml", 4, "unknown_key"),
        ("people.toml", 5, "unknown_reference"),
    ];
    assert_eq!(faults, expected, "{errors}");
    files.insert("people.toml".into(), person.repeat(2));
    assert!(crate::plan::Pack::from_files(&files).is_err(), "a code stands only once");
}
