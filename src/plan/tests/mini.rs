//! The invented pack of “Tỉnh Mẫu”: as small as a pack can be and still use every feature.

use std::collections::BTreeMap;

use crate::plan::{Pack, PackErrors};

const FILES: [(&str, &str); 8] = [
    (
        "pack.toml",
        r#"id = "tinh-mau-2021-2030"
version = 1
title = "Quy hoạch Tỉnh Mẫu thời kỳ 2021 - 2030"
short_title = "Quy hoạch mẫu"
language = "vi"
period = [2021, 2030]
vision = 2050
valid_from = "2024-01-15"
basis = "12-qd-abc"
unit = "tinh-mau"
"#,
    ),
    (
        "documents.toml",
        r#"[[documents]]
code = "12-qd-abc"
kind = "decision"
kind_label = "Quyết định"
number = "12/QĐ-ABC"
issuer = "Cơ quan Mẫu"
date = "2024-01-15"
title = "Phê duyệt Quy hoạch Tỉnh Mẫu"
aliases = ["QĐ 12"]
role = "basis"

[[documents]]
code = "bao-cao"
kind = "report"
kind_label = "Báo cáo"
issuer = "Tỉnh Mẫu"
title = "Báo cáo tổng hợp"
role = "report"
url = "https://example.org/bao-cao"
relations = [{ kind = "implements", document = "12-qd-abc" }]
"#,
    ),
    (
        "nodes.toml",
        r#"[[node_kinds]]
code = "pillar"
label = "Trụ cột"
count = 2
source_doc = "12-qd-abc"

[[node_kinds]]
code = "task"
label = "Nhiệm vụ"
count = 1
source_doc = "12-qd-abc"

[[nodes]]
code = "tru-cot-1"
kind = "pillar"
ordinal = 1
name = "Công nghiệp mẫu"
name_status = "confirmed"
source_doc = "12-qd-abc"

[[nodes]]
code = "tru-cot-2"
kind = "pillar"
ordinal = 2
name = "Trụ cột 2"
name_status = "placeholder"
source_doc = "12-qd-abc"

[[nodes]]
code = "nhiem-vu-1"
kind = "task"
ordinal = 1
name = "Nhiệm vụ 1"
name_status = "placeholder"
parent = "tru-cot-2"
source_doc = "12-qd-abc"
"#,
    ),
    (
        "indicators.toml",
        r#"[[indicators]]
code = "grdp"
label = "GRDP bình quân đầu người"
qualifier = "about"
values = ["15800"]
unit = "USD"
year = 2030
group = "economy"
source_doc = "12-qd-abc"

[[indicators]]
code = "do-thi-hoa"
label = "Tỷ lệ đô thị hóa"
qualifier = "range"
values = ["88", "90"]
unit = "%"
year = 2030
group = "society"
source_doc = "bao-cao"
"#,
    ),
    (
        "figures.toml",
        r#"[[figures]]
code = "dien-tich"
label = "Diện tích"
qualifier = "exact"
values = ["2694.64"]
unit = "km²"
source_doc = "12-qd-abc"
"#,
    ),
    (
        "quotes.toml",
        r#"[[quotes]]
code = "muc-tieu"
text = "Tỉnh Mẫu sẽ là nơi đáng sống."
source_doc = "12-qd-abc"
locator = "mục I"
"#,
    ),
    (
        "units.toml",
        r#"[[units]]
code = "tinh-mau"
name = "Tỉnh Mẫu"
kind = "province"
valid_to = "2025-06-30"
successors = ["tinh-moi"]
source_doc = "12-qd-abc"

[[units]]
code = "tinh-moi"
name = "Tỉnh Mới"
kind = "province"
valid_from = "2025-07-01"
aliases = ["Tỉnh Mẫu"]
source_doc = "12-qd-abc"
"#,
    ),
    (
        "vocabularies.toml",
        r#"[[audiences]]
code = "nhan-dan"
label = "Nhân dân"

[[stages]]
code = "trien-khai"
label = "Triển khai"

[[themes]]
code = "vai-tro"
label = "Vai trò của quy hoạch"

[[forms]]
code = "hoi-nghi"
label = "Hội nghị"

[[genres]]
code = "tin"
label = "Tin"
"#,
    ),
];

/// The mini pack's files.
pub(super) fn files() -> BTreeMap<String, String> {
    FILES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// The mini pack with one text in one file replaced; the text must be there exactly once.
pub(super) fn with(file: &str, old: &str, new: &str) -> BTreeMap<String, String> {
    let mut files = files();
    let text = files.get_mut(file).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{file} must hold this once: {old}");
    *text = text.replace(old, new);
    files
}

/// Reads files that are right.
pub(super) fn read(files: &BTreeMap<String, String>) -> Pack {
    Pack::from_files(files).unwrap()
}

/// Reads files that are wrong.
pub(super) fn refused(files: &BTreeMap<String, String>) -> PackErrors {
    Pack::from_files(files).unwrap_err()
}
