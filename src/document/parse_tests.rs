//! What the parser takes and refuses, and where it says so.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
use super::Document;
use super::limits;
use serde_json::{Value, json};

fn doc(content: Value) -> Value {
    json!({"type": "doc", "content": content})
}

fn paragraph(content: Value) -> Value {
    json!({"type": "paragraph", "content": content})
}

fn text(words: &str) -> Value {
    json!({"type": "text", "text": words})
}

fn marked(marks: Value) -> Value {
    doc(json!([paragraph(json!([{"type": "text", "text": "a", "marks": marks}]))]))
}

fn with_attrs(kind: &str, attrs: Value) -> Value {
    doc(json!([{"type": kind, "attrs": attrs}]))
}

fn canonical(value: &Value) -> String {
    Document::from_value(value).unwrap().canonical().to_owned()
}

#[test]
fn each_mistake_is_named_with_its_place() {
    let item = |inner: Value| json!({"type": "list_item", "content": [inner]});
    let list = |inner: Value| doc(json!([{"type": "bullet_list", "content": [inner]}]));
    let link = |href: &str| marked(json!([{"type": "link", "attrs": {"href": href}}]));
    let cases = [
        (json!(1), "wrong_type", ""),
        (json!({}), "missing_field", ""),
        (json!({"type": "paragraph"}), "wrong_type", ""),
        (json!({"type": "doc"}), "no_content", ""),
        (doc(json!([])), "no_content", ""),
        (doc(json!({})), "wrong_type", "/content"),
        (doc(json!([1])), "wrong_type", "/content/0"),
        (
            json!({"type": "doc", "content": [{"type": "paragraph"}], "version": 1}),
            "unknown_field",
            "/version",
        ),
        (
            json!({"type": "doc", "attrs": {"id": "a"}, "content": [{"type": "paragraph"}]}),
            "unknown_attribute",
            "/attrs/id",
        ),
        (doc(json!([{"type": "script"}])), "unknown_node", "/content/0"),
        (doc(json!([{"type": 7}])), "wrong_type", "/content/0/type"),
        (doc(json!([text("a")])), "bad_nesting", "/content/0"),
        (doc(json!([paragraph(json!([paragraph(json!([]))]))])), "bad_nesting", "/content/0/content/0"),
        (doc(json!([item(paragraph(json!([])))])), "bad_nesting", "/content/0"),
        (list(paragraph(json!([]))), "bad_nesting", "/content/0/content/0"),
        (list(item(json!({"type": "bullet_list"}))), "bad_nesting", "/content/0/content/0/content/0"),
        (list(json!({"type": "list_item"})), "no_content", "/content/0/content/0"),
        (
            doc(json!([{"type": "blockquote", "content": [{"type": "heading", "attrs": {"level": 2}}]}])),
            "bad_nesting",
            "/content/0/content/0",
        ),
        (doc(json!([{"type": "table"}])), "no_content", "/content/0"),
        (doc(json!([{"type": "horizontal_rule", "content": []}])), "unknown_field", "/content/0/content"),
        (doc(json!([{"type": "heading"}])), "missing_field", "/content/0/attrs"),
        (with_attrs("heading", json!({"level": 1})), "out_of_range", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": 5})), "out_of_range", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": -2})), "out_of_range", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": u64::MAX})), "out_of_range", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": 2.0})), "wrong_type", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": "2"})), "wrong_type", "/content/0/attrs/level"),
        (with_attrs("heading", json!({"level": null})), "wrong_type", "/content/0/attrs/level"),
        (with_attrs("ordered_list", json!({"start": 0})), "out_of_range", "/content/0/attrs/start"),
        (with_attrs("paragraph", json!({"class": "x"})), "unknown_attribute", "/content/0/attrs/class"),
        (with_attrs("paragraph", json!([])), "wrong_type", "/content/0/attrs"),
        (with_attrs("paragraph", json!({"id": ""})), "invalid_id", "/content/0/attrs/id"),
        (with_attrs("paragraph", json!({"id": "a b"})), "invalid_id", "/content/0/attrs/id"),
        (with_attrs("paragraph", json!({"id": "x".repeat(41)})), "invalid_id", "/content/0/attrs/id"),
        (with_attrs("paragraph", json!({"id": 4})), "wrong_type", "/content/0/attrs/id"),
        (with_attrs("quotation", json!({})), "missing_field", "/content/0/attrs"),
        (with_attrs("quotation", json!({"code": "\"><"})), "invalid_code", "/content/0/attrs/code"),
        (doc(json!([paragraph(json!([{"type": "text"}]))])), "missing_field", "/content/0/content/0"),
        (
            doc(json!([paragraph(json!([{"type": "text", "text": 1}]))])),
            "wrong_type",
            "/content/0/content/0/text",
        ),
        (doc(json!([paragraph(json!([text("a\0b")]))])), "nul_character", "/content/0/content/0/text"),
        (marked(json!({})), "wrong_type", "/content/0/content/0/marks"),
        (marked(json!([{"type": "blink"}])), "unknown_mark", "/content/0/content/0/marks/0"),
        (marked(json!([{"type": "em"}, {"type": "em"}])), "duplicate_mark", "/content/0/content/0/marks/1"),
        (
            marked(json!([{"type": "sub"}, {"type": "sup"}])),
            "conflicting_marks",
            "/content/0/content/0/marks/1",
        ),
        (marked(json!([{"type": "sup"}, {"type": "sup"}])), "duplicate_mark", "/content/0/content/0/marks/1"),
        (
            marked(json!([{"type": "em", "attrs": {"style": "x"}}])),
            "unknown_attribute",
            "/content/0/content/0/marks/0/attrs/style",
        ),
        (
            marked(json!([{"type": "em", "class": "x"}])),
            "unknown_field",
            "/content/0/content/0/marks/0/class",
        ),
        (marked(json!([{"type": "link"}])), "missing_field", "/content/0/content/0/marks/0/attrs"),
        (link("javascript:alert(1)"), "invalid_href", "/content/0/content/0/marks/0/attrs/href"),
        (
            marked(json!([{"type": "link", "attrs": {"href": "/a", "target": "_blank"}}])),
            "unknown_attribute",
            "/content/0/content/0/marks/0/attrs/target",
        ),
    ];
    for (value, code, path) in cases {
        let error = Document::from_value(&value).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{value}: {error}");
    }
    assert_eq!(Document::parse("{").unwrap_err().code(), "invalid_json");
    assert_eq!(Document::parse("{\"type\":\"doc\"} x").unwrap_err().code(), "invalid_json");
}

#[test]
fn each_mistake_of_the_later_nodes_is_named_with_its_place() {
    let block =
        |kind: &str, attrs: Value, content: Value| json!({"type": kind, "attrs": attrs, "content": content});
    let leaf = |kind: &str, attrs: Value| json!({"type": kind, "attrs": attrs});
    let only = |block: Value| doc(json!([block]));
    let inline = |node: Value| doc(json!([paragraph(json!([node]))]));
    let title = |kind: &str| json!({"type": kind});
    let words = || paragraph(json!([]));
    let video = |provider: &str, key: &str| only(leaf("embed", json!({"provider": provider, "key": key})));
    let heading = |anchor: Value| leaf("heading", json!({"level": 2, "anchor": anchor}));
    let row = json!({"type": "table_row", "content": [{"type": "table_cell", "content": [words()]}]});
    let cases = [
        (only(block("box", json!({}), json!([]))), "no_content", "/content/0"),
        (only(block("box", json!({}), json!([title("box_title")]))), "no_content", "/content/0"),
        (only(block("box", json!({}), json!([words()]))), "bad_nesting", "/content/0/content/0"),
        (
            only(block("box", json!({}), json!([title("box_title"), title("box_title")]))),
            "bad_nesting",
            "/content/0/content/1",
        ),
        (
            only(block("box", json!({}), json!([title("claim"), words()]))),
            "bad_nesting",
            "/content/0/content/0",
        ),
        (
            only(block("fact_check", json!({}), json!([title("claim"), words()]))),
            "missing_field",
            "/content/0/attrs",
        ),
        (
            only(block("fact_check", json!({"verdict": "maybe"}), json!([title("claim"), words()]))),
            "invalid_choice",
            "/content/0/attrs/verdict",
        ),
        (
            only(block("live_entry", json!({"at": "2024-02-30T10:00"}), json!([words()]))),
            "invalid_minute",
            "/content/0/attrs/at",
        ),
        (only(block("live_entry", json!({"at": 5}), json!([words()]))), "wrong_type", "/content/0/attrs/at"),
        (only(title("related_articles")), "no_content", "/content/0"),
        (
            only(block(
                "related_articles",
                json!({}),
                json!([leaf("related_article", json!({"number": 0}))]),
            )),
            "out_of_range",
            "/content/0/content/0/attrs/number",
        ),
        (only(leaf("document_link", json!({"code": "a b"}))), "invalid_code", "/content/0/attrs/code"),
        (video("dailymotion", "x123456"), "invalid_choice", "/content/0/attrs/provider"),
        (video("youtube", "../../evil?"), "invalid_embed_key", "/content/0/attrs/key"),
        (video("vimeo", "dQw4w9WgXcQ"), "invalid_embed_key", "/content/0/attrs/key"),
        (
            only(leaf("embed", json!({"provider": "vimeo", "key": "12345", "title": "x".repeat(201)}))),
            "invalid_line",
            "/content/0/attrs/title",
        ),
        (
            only(block("table", json!({"caption": "x".repeat(301)}), json!([row]))),
            "invalid_line",
            "/content/0/attrs/caption",
        ),
        (only(heading(json!("Mục 1"))), "invalid_anchor", "/content/0/attrs/anchor"),
        (only(heading(json!("a".repeat(81)))), "invalid_anchor", "/content/0/attrs/anchor"),
        (
            doc(json!([heading(json!("a")), heading(json!("a"))])),
            "duplicate_anchor",
            "/content/1/attrs/anchor",
        ),
        (
            inline(leaf("footnote", json!({"text": " \u{200B} "}))),
            "invalid_line",
            "/content/0/content/0/attrs/text",
        ),
        (
            inline(leaf("footnote", json!({"text": "x".repeat(1001)}))),
            "invalid_line",
            "/content/0/content/0/attrs/text",
        ),
        (
            inline(leaf("footnote", json!({"text": "a\0"}))),
            "nul_character",
            "/content/0/content/0/attrs/text",
        ),
        (inline(leaf("indicator_reference", json!({}))), "missing_field", "/content/0/content/0/attrs"),
        (
            marked(json!([{"type": "lang", "attrs": {"lang": "x"}}])),
            "invalid_language",
            "/content/0/content/0/marks/0/attrs/lang",
        ),
        (
            marked(json!([{"type": "abbr", "attrs": {"title": ""}}])),
            "invalid_line",
            "/content/0/content/0/marks/0/attrs/title",
        ),
        (
            marked(json!([{"type": "strike"}, {"type": "strike"}])),
            "duplicate_mark",
            "/content/0/content/0/marks/1",
        ),
    ];
    for (value, code, path) in cases {
        let error = Document::from_value(&value).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{value}: {error}");
    }
}

/// Approvals that were given before a node was added must still fit: canonical text and hash are pinned, computed by
/// another program from the text.
#[test]
fn bodies_without_the_later_nodes_hash_as_before() {
    let sent = doc(json!([
        {"type": "heading", "attrs": {"id": "h", "level": 2, "anchor": null}, "content": [text("Mục")]},
        {"type": "table", "attrs": {"id": "t", "caption": ""}, "content": [
            {"type": "table_row", "content": [{"type": "table_cell", "content": [paragraph(json!([]))]}]},
        ]},
        {"type": "paragraph", "content": [{"type": "text", "text": "a", "marks": [{"type": "em"}, {"type": "strong"}]}]},
    ]));
    let document = Document::from_value(&sent).unwrap();
    let expected = concat!(
        r#"{"content":[{"attrs":{"level":2},"content":[{"text":"Mục","type":"text"}],"type":"heading"},"#,
        r#"{"content":[{"content":[{"content":[{"type":"paragraph"}],"type":"table_cell"}],"type":"table_row"}],"type":"table"},"#,
        r#"{"content":[{"marks":[{"type":"strong"},{"type":"em"}],"text":"a","type":"text"}],"type":"paragraph"}],"type":"doc"}"#
    );
    assert_eq!(document.canonical_reading(), expected);
    assert_eq!(
        super::content_hash(&[("body", &document.canonical_reading())]),
        "456a66d8f8db82269c86d5da1f2a06a7b6f0c76555bc5faed5e321be6ecf97fc"
    );
}

/// Attributes in alphabetical order, marks in theirs, defaults left out.
#[test]
fn the_later_nodes_have_one_canonical_form() {
    let sent = doc(json!([
        {"type": "embed", "attrs": {"title": "", "provider": "vimeo", "key": "12345", "id": "e"}},
        {"type": "fact_check", "attrs": {"verdict": "false", "id": null}, "content": [{"type": "claim"}, paragraph(json!([]))]},
        {"type": "live_entry", "attrs": {"id": "l", "at": "2024-08-03T14:05"}, "content": [paragraph(json!([
            {"type": "text", "text": "a", "marks": [
                {"type": "sup"}, {"type": "strike"}, {"type": "em"}, {"type": "strong"},
                {"type": "abbr", "attrs": {"title": " b  c "}}, {"type": "lang", "attrs": {"lang": "en-GB"}},
                {"type": "link", "attrs": {"href": "/x"}},
            ]},
            {"type": "footnote", "attrs": {"text": " nguo\u{302}\u{300}n "}, "marks": [{"type": "strong"}]},
        ]))]},
    ]));
    let expected = concat!(
        r#"{"content":[{"attrs":{"id":"e","key":"12345","provider":"vimeo"},"type":"embed"},"#,
        r#"{"attrs":{"verdict":"false"},"content":[{"type":"claim"},{"type":"paragraph"}],"type":"fact_check"},"#,
        r#"{"attrs":{"at":"2024-08-03T14:05","id":"l"},"content":[{"content":[{"marks":[{"attrs":{"href":"/x"},"type":"link"},"#,
        r#"{"attrs":{"lang":"en-GB"},"type":"lang"},{"attrs":{"title":"b c"},"type":"abbr"},{"type":"strong"},{"type":"em"},"#,
        r#"{"type":"strike"},{"type":"sup"}],"text":"a","type":"text"},{"attrs":{"text":"nguồn"},"type":"footnote"}],"#,
        r#""type":"paragraph"}],"type":"live_entry"}],"type":"doc"}"#
    );
    assert_eq!(canonical(&sent), expected);
}

#[test]
fn ids_are_unique_at_the_first_level_and_dropped_below() {
    let named = |id: &str| json!({"type": "paragraph", "attrs": {"id": id}});
    let error = Document::from_value(&doc(json!([named("a"), named("b"), named("a")]))).unwrap_err();
    assert_eq!((error.code(), error.path()), ("duplicate_id", "/content/2/attrs/id"));
    let quote = json!({"type": "blockquote", "attrs": {"id": "q"}, "content": [named("a"), named("a")]});
    let expected = r#"{"content":[{"attrs":{"id":"q"},"content":[{"type":"paragraph"},{"type":"paragraph"}],"type":"blockquote"}],"type":"doc"}"#;
    assert_eq!(canonical(&doc(json!([quote]))), expected);
}

#[test]
fn what_the_editor_adds_is_not_kept() {
    let strong = json!([{"type": "strong"}]);
    let sent = doc(json!([
        {"type": "paragraph", "attrs": {"id": null}, "content": [
            text(""), text("a"), {"type": "hard_break", "marks": strong},
            {"type": "document_reference", "attrs": {"code": "d/1"}, "marks": strong},
        ]},
        {"type": "ordered_list", "attrs": {"start": 1, "id": "l"}, "content": [
            {"type": "list_item", "attrs": {}, "content": [{"type": "paragraph", "content": []}]},
        ]},
    ]));
    let expected = concat!(
        r#"{"content":[{"content":[{"text":"a","type":"text"},{"type":"hard_break"},"#,
        r#"{"attrs":{"code":"d/1"},"type":"document_reference"}],"type":"paragraph"},"#,
        r#"{"attrs":{"id":"l"},"content":[{"content":[{"type":"paragraph"}],"type":"list_item"}],"type":"ordered_list"}],"#,
        r#""type":"doc"}"#
    );
    assert_eq!(canonical(&sent), expected);
}

#[test]
fn marks_are_ordered_and_texts_cleaned_merged_and_composed() {
    let bold =
        |words: &str| json!({"type": "text", "text": words, "marks": [{"type": "sup"}, {"type": "strong"}]});
    let sent = doc(json!([paragraph(json!([
        text("Bi"),
        text("\u{200B}"),
        text("\u{300}nh\tÐ"),
        bold("x"),
        bold("\u{301}y"),
    ]))]));
    let expected = concat!(
        r#"{"content":[{"content":[{"text":"Bình Đ","type":"text"},"#,
        r#"{"marks":[{"type":"strong"},{"type":"sup"}],"text":"x́y","type":"text"}],"type":"paragraph"}],"type":"doc"}"#
    );
    assert_eq!(canonical(&sent), expected);
}

#[test]
fn depth_is_limited() {
    let nested = |levels: usize| {
        (0..levels).fold(paragraph(json!([])), |inner, level| {
            let first = paragraph(json!([]));
            let content = if level == 0 { json!([inner]) } else { json!([first, inner]) };
            json!({"type": "bullet_list", "content": [{"type": "list_item", "content": content}]})
        })
    };
    assert!(Document::from_value(&doc(json!([nested(3)]))).is_ok());
    assert!(Document::from_value(&doc(json!([{"type": "blockquote", "content": [nested(3)]}]))).is_ok());
    let error = Document::from_value(&doc(json!([nested(4)]))).unwrap_err();
    assert_eq!(error.code(), "too_deep");
}

#[test]
fn a_hundred_thousand_levels_are_an_error_not_a_crash() {
    let deep = |open: &str, close: &str| open.repeat(100_000) + &close.repeat(100_000);
    let quote = r#"{"type":"blockquote","content":["#;
    for json in [
        deep("[", "]"),
        deep("{\"a\":", "}"),
        format!(r#"{{"type":"doc","content":[{}]}}"#, deep(quote, "]}")),
        "[".repeat(100_000),
    ] {
        assert_eq!(Document::parse(&json).unwrap_err().code(), "invalid_json");
        assert!(serde_json::from_str::<Document>(&json).is_err());
    }
    // By hand: `json!` would copy the value, level by level, on the stack.
    let around = |name: &str, content: Vec<Value>| {
        let fields = [("type", Value::from(name)), ("content", Value::Array(content))];
        Value::Object(fields.into_iter().map(|(key, inner)| (key.to_owned(), inner)).collect())
    };
    let mut value = paragraph(json!([]));
    for _ in 0..50_000 {
        value = around("bullet_list", vec![around("list_item", vec![paragraph(json!([])), value])]);
    }
    let value = around("doc", vec![value]);
    assert_eq!(Document::from_value(&value).unwrap_err().code(), "too_deep");
    // Dropping the value is what would overflow, and is no business of ours.
    std::mem::forget(value);
}

#[test]
fn blocks_and_text_are_limited() {
    let blocks = |count: usize| doc(json!(vec![json!({"type": "paragraph"}); count]));
    assert!(Document::from_value(&blocks(limits::BLOCKS)).is_ok());
    let error = Document::from_value(&blocks(limits::BLOCKS + 1)).unwrap_err();
    assert_eq!((error.code(), error.path()), ("too_many_blocks", "/content/2000"));

    let words = |count: usize| "ộ".repeat(count);
    assert!(Document::from_paragraphs(&[&words(limits::TEXT - 1), "a"]).is_ok());
    let error = Document::from_paragraphs(&[&words(limits::TEXT), "a"]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("too_much_text", "/content/1"));
    let breaks = vec![json!({"type": "hard_break"}); limits::TEXT + 1];
    assert_eq!(
        Document::from_value(&doc(json!([paragraph(json!(breaks))]))).unwrap_err().code(),
        "too_much_text"
    );
    let runs = vec![text("ộ"); limits::TEXT];
    let merged = Document::from_value(&doc(json!([paragraph(json!(runs))]))).unwrap();
    assert_eq!(merged, Document::from_paragraphs(&[&words(limits::TEXT)]).unwrap());
}

#[test]
fn paragraphs_make_a_document() {
    assert_eq!(Document::from_paragraphs(&[]).unwrap(), Document::empty());
    assert_eq!(Document::empty().canonical(), r#"{"content":[{"type":"paragraph"}],"type":"doc"}"#);
    let made = Document::from_paragraphs(&["một", ""]).unwrap();
    assert_eq!(made.blocks().len(), 2);
    assert_eq!("x".parse::<Document>().unwrap_err().code(), "invalid_json");
    assert_eq!(Document::try_from(&made.to_value()).unwrap(), made);
}
