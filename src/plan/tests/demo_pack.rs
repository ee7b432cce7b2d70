//! The demo's pack: right as a whole, with the counts and wording of the campaign plan.

use std::collections::BTreeMap;
use std::path::Path;

use time::macros::date;

use crate::plan::{Group, Pack, UnitKind};

/// The demo folder of this repository.
pub(super) fn demo_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/demo"))
}

/// Reads the demo's pack from its files.
pub(super) fn demo_pack() -> Pack {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(demo_folder().join("plan")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.insert(name, std::fs::read_to_string(&path).unwrap());
    }
    Pack::from_files(&files).unwrap()
}

#[test]
fn the_plan_counts_as_the_campaign_plan_counts() {
    let pack = demo_pack();
    let declared = [
        ("axis", 1),
        ("eco_corridor", 2),
        ("belt", 3),
        ("growth_centre", 4),
        ("zone", 5),
        ("pillar", 6),
        ("task", 37),
        ("strategy", 5),
    ];
    for (kind, count) in declared {
        assert_eq!(pack.node_kind(kind).unwrap().count, count, "{kind}");
        assert_eq!(pack.nodes_of(kind).count(), count as usize, "{kind}");
        // No source names any of these; a confirmed one here would be an invented one.
        assert!(pack.nodes_of(kind).all(|node| node.placeholder), "{kind}");
    }
    assert_eq!(pack.themes().len(), 7);
    assert_eq!(pack.audiences().len(), 7);
    assert_eq!(pack.forms().len(), 9);
}

#[test]
fn the_documents_of_the_campaign_plan_are_registered_with_number_and_date() {
    let pack = demo_pack();
    for (number, day) in [
        ("790/QĐ-TTg", date!(2024 - 08 - 03)),
        ("370/QĐ-TTg", date!(2024 - 05 - 04)),
        ("24-NQ/TW", date!(2022 - 10 - 07)),
        ("154/NQ-CP", date!(2022 - 11 - 23)),
    ] {
        assert_eq!(pack.document_by_number(number).unwrap().date, Some(day), "{number}");
    }
    // Its stored text has neither number nor date, and none was made up.
    let campaign = pack.document(pack.about().campaign.as_deref().unwrap()).unwrap();
    assert_eq!((campaign.number.as_ref(), campaign.date), (None, None));
}

#[test]
fn the_locked_quotations_open_and_close_as_the_campaign_plan_does() {
    let pack = demo_pack();
    assert_eq!(pack.quotations().len(), 2);
    assert!(pack.quotations().iter().all(|quotation| quotation.locked));
    let goal = &pack.quotation("muc-tieu-2030").unwrap().text;
    let province = &pack.unit(&pack.about().unit).unwrap().aliases[0];
    assert!(goal.starts_with(&format!("{province} sẽ trở thành thành phố trực thuộc Trung ương;")));
    assert!(goal.ends_with("bảo đảm quốc phòng - an ninh và trật tự an toàn xã hội"));
    assert_eq!(
        pack.quotation("tinh-than-tu-luc").unwrap().text,
        "biến không thành có, biến khó thành dễ, biến không thể thành có thể"
    );
}

#[test]
fn the_province_ends_and_its_successor_begins_on_the_day_of_the_merger() {
    let pack = demo_pack();
    let province = pack.unit(&pack.about().unit).unwrap();
    let (last, first) = (date!(2025 - 06 - 30), date!(2025 - 07 - 01));
    assert!(province.exists_on(last) && !province.exists_on(first));
    let heir = pack.successors_of(&province.code).next().unwrap();
    assert!(heir.exists_on(first) && !heir.exists_on(last));
    // The successor bears the name of one of the three it came from: the day decides.
    assert_ne!(pack.unit_at(&heir.name, last).unwrap().code, heir.code);
    assert_eq!(pack.unit_at(&heir.name, first).unwrap().code, heir.code);
    let press = pack.units().iter().filter(|u| matches!(u.kind, UnitKind::Press | UnitKind::Broadcaster));
    assert_eq!(press.filter(|unit| !unit.successors.is_empty()).count(), 2);
}

#[test]
fn parts_add_up_to_their_wholes() {
    let pack = demo_pack();
    let value = |code: &str| -> f64 { pack.indicator(code).unwrap().values[0].to_string().parse().unwrap() };
    for (whole, parts) in [
        ("dan-so", vec!["dan-so-chinh-thuc", "dan-so-quy-doi"]),
        ("don-vi-cap-huyen", vec!["thanh-pho", "huyen"]),
        ("tphcm-cap-xa", vec!["tphcm-phuong", "tphcm-xa", "tphcm-dac-khu"]),
        ("kcn-tiep-tuc", vec!["kcn-da-thanh-lap", "kcn-dang-chuan-bi"]),
    ] {
        let sum: f64 = parts.into_iter().map(value).sum();
        assert!((sum - value(whole)).abs() < 1e-9, "{whole}: {sum}");
    }
    let shares = ["cong-nghiep-xay-dung", "dich-vu", "nong-lam-thuy-san", "thue"];
    let sum: f64 = shares.into_iter().map(|share| value(&format!("co-cau-{share}"))).sum();
    assert!((sum - 100.0).abs() < 1e-9, "{sum}");
    assert!(
        (value("kcn-tiep-tuc") + value("kcn-moi") - value("kcn-chuyen-doi-2030") - value("kcn-2030")).abs()
            < 1e-9
    );
    let listed = pack.units().iter().filter(|u| u.parent.as_deref() == Some(pack.about().unit.as_str()));
    let places = listed.filter(|u| matches!(u.kind, UnitKind::City | UnitKind::District)).count();
    assert!((places as f64 - value("don-vi-cap-huyen")).abs() < 1e-9);
}

#[test]
fn targets_name_their_year_and_press_sources_say_where_they_stand() {
    let pack = demo_pack();
    assert!(pack.indicators().iter().all(|target| target.year.is_some() && target.group != Group::Context));
    assert!(pack.figures().iter().all(|figure| figure.group == Group::Context));
    let sources = pack.indicators().iter().chain(pack.figures()).map(|number| &number.source_document);
    for code in sources {
        let source = pack.document(code).unwrap();
        let locatable = source.number.is_some() || source.citation.is_some();
        assert!(locatable || Some(code) == pack.about().campaign.as_ref(), "{code}");
    }
}
