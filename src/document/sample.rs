//! One document that uses every node and mark, and a small plan for it; the renderers' tests print it whole.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{CitedDocument, CitedQuotation, Document, References};
use serde_json::{Value, json};

/// Knows `qd-790` and `bien-khong`.
pub(super) struct Plan;

impl References for Plan {
    fn document(&self, code: &str) -> Option<CitedDocument<'_>> {
        (code == "qd-790").then_some(CitedDocument {
            number: Some("790/QĐ-TTg"),
            title: "Quyết định phê duyệt \"Quy hoạch\"",
            url: Some("/van-ban/790-qd-ttg"),
        })
    }

    fn quotation(&self, code: &str) -> Option<CitedQuotation<'_>> {
        (code == "bien-khong").then_some(CitedQuotation {
            text: "biến không thành có,\nbiến khó thành dễ",
            source_number: Some("790/QĐ-TTg"),
            source_url: Some("https://vanban.example/790?a=1&b=2"),
        })
    }
}

fn text(words: &str, marks: Value) -> Value {
    json!({"type": "text", "text": words, "marks": marks})
}

fn paragraph(words: &str) -> Value {
    json!({"type": "paragraph", "content": [text(words, json!([]))]})
}

/// Every node and every mark once, some of them where they are awkward.
pub(super) fn document() -> Document {
    let heading = |level: u8, words: &str| json!({"type": "heading", "attrs": {"level": level}, "content": [text(words, json!([]))]});
    let link = |href: &str| json!({"type": "link", "attrs": {"href": href}});
    let item = |content: Value| json!({"type": "list_item", "content": content});
    let cell = |kind: &str, rowspan: u8, words: &str| json!({"type": kind, "attrs": {"rowspan": rowspan}, "content": [paragraph(words)]});
    let inner =
        json!({"type": "ordered_list", "attrs": {"start": 3}, "content": [item(json!([paragraph("ba")]))]});
    Document::from_value(&json!({"type": "doc", "content": [
        heading(2, "Tầm nhìn"), heading(3, "Tầm nhìn"), heading(4, " "),
        {"type": "paragraph", "attrs": {"id": "p1"}, "content": [
            text("Theo ", json!([])),
            {"type": "document_reference", "attrs": {"code": "qd-790"}},
            text(" & ", json!([])),
            {"type": "document_reference", "attrs": {"code": "nq-0"}},
            {"type": "hard_break"},
            text("xem ", json!([link("https://bao.example/a?b=1&c=\"")])),
            text("đây", json!([{"type": "strong"}, link("https://bao.example/a?b=1&c=\"")])),
            text(" km", json!([link("/ban-do")])),
            text("2", json!([{"type": "sup"}, {"type": "em"}])),
            text("x", json!([{"type": "sub"}])),
            text("@", json!([link("mailto:a@b.vn")])),
        ]},
        {"type": "paragraph"},
        {"type": "bullet_list", "content": [item(json!([paragraph("một"), inner])), item(json!([paragraph("hai"), paragraph("nữa")]))]},
        {"type": "blockquote", "content": [paragraph("<lời dẫn>")]},
        {"type": "pullquote", "content": [text("lớn", json!([]))]},
        {"type": "table", "content": [
            {"type": "table_row", "content": [cell("table_header", 5, "Chỉ tiêu"), cell("table_header", 1, "2030")]},
            {"type": "table_row", "content": [cell("table_header", 1, "GRDP"), cell("table_cell", 1, "15.800")]},
        ]},
        {"type": "horizontal_rule"},
        {"type": "quotation", "attrs": {"code": "bien-khong"}},
        {"type": "quotation", "attrs": {"code": "khac"}},
    ]}))
    .unwrap()
}
