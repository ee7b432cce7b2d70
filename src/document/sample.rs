//! Two documents that together use every node and mark, and a small plan for them; the renderers' tests print them whole.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{CitedArticle, CitedDocument, CitedIndicator, CitedPerson, CitedQuotation, Document, References};
use serde_json::{Value, json};

/// Knows `qd-790`, `bien-khong`, `grdp`, `nguoi-ky` and article 7.
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

    fn indicator(&self, code: &str) -> Option<CitedIndicator<'_>> {
        (code == "grdp").then_some(CitedIndicator {
            shown: "khoảng 15.800\u{a0}USD".into(),
            label: "GRDP bình quân đầu người",
            year: Some(2030),
            source: Some("790/QĐ-TTg"),
        })
    }

    fn person(&self, code: &str) -> Option<CitedPerson<'_>> {
        (code == "nguoi-ky").then_some(CitedPerson { name: "Nguyễn Văn Mẫu", title: "Phó Bí thư" })
    }

    fn article(&self, number: u64) -> Option<CitedArticle<'_>> {
        (number == 7).then_some(CitedArticle { title: "Bài <trước>", url: "/bai-truoc-7.html" })
    }

    fn origin(&self, code: &str) -> Option<String> {
        (code == "qd-790").then(|| "Thủ tướng, ngày 03/8/2024".to_owned())
    }
}

fn text(words: &str, marks: Value) -> Value {
    json!({"type": "text", "text": words, "marks": marks})
}

fn paragraph(words: &str) -> Value {
    json!({"type": "paragraph", "content": [text(words, json!([]))]})
}

/// The nodes and marks of plain articles, some of them where they are awkward.
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

/// What stands apart from the running text, and what is printed by reference.
pub(super) fn apart() -> Document {
    let leaf = |kind: &str, attrs: Value| json!({"type": kind, "attrs": attrs});
    let code = |kind: &str, code: &str| leaf(kind, json!({"code": code}));
    let line = |kind: &str, content: Value| json!({"type": kind, "content": content});
    let block =
        |kind: &str, attrs: Value, content: Value| json!({"type": kind, "attrs": attrs, "content": content});
    let heading = |anchor: Value, words: &str| {
        block("heading", json!({"level": 2, "anchor": anchor}), json!([text(words, json!([]))]))
    };
    let cell = json!({"type": "table_cell", "content": [paragraph("ô")]});
    let embed = |provider: &str, key: &str, title: &str| {
        leaf("embed", json!({"provider": provider, "key": key, "title": title}))
    };
    let abbr = json!([{"type": "strike"}, {"type": "abbr", "attrs": {"title": "Tổng \"sản phẩm\""}}]);
    Document::from_value(&json!({"type": "doc", "content": [
        heading(json!("ket-qua"), "Kết quả"), heading(json!(null), "Kết quả"), heading(json!("tags"), "Thẻ"),
        {"type": "paragraph", "content": [
            text("GRDP", abbr), text(" ", json!([])), code("indicator_reference", "grdp"),
            leaf("footnote", json!({"text": "Theo <giá> 2010."})), text(", ", json!([])),
            code("person_reference", "nguoi-ky"), text(": ", json!([])),
            text("smart city", json!([{"type": "em"}, {"type": "lang", "attrs": {"lang": "en"}}])),
            code("indicator_reference", "khong"), code("person_reference", "ai"),
        ]},
        {"type": "box", "content": [line("box_title", json!([text("Ba bước", json!([]))])), paragraph("một")]},
        {"type": "box", "content": [{"type": "box_title"}, paragraph("không tên")]},
        block("fact_check", json!({"verdict": "misleading"}), json!([
            line("claim", json!([text("Sáp nhập", json!([])), leaf("footnote", json!({"text": "Mạng xã hội."}))])),
            paragraph("lý do"),
        ])),
        block("live_entry", json!({"at": "2024-08-03T14:05"}), json!([paragraph("khai mạc")])),
        line("related_articles", json!([leaf("related_article", json!({"number": 7})), leaf("related_article", json!({"number": 8}))])),
        line("related_articles", json!([leaf("related_article", json!({"number": 8}))])),
        code("document_link", "qd-790"), code("document_link", "nq-0"),
        embed("youtube", "dQw4w9WgXcQ", "Phim \"ngắn\""), embed("vimeo", "76979871", ""),
        block("table", json!({"caption": "Bảng 1"}), json!([line("table_row", json!([cell]))])),
    ]}))
    .unwrap()
}
