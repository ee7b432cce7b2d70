//! Any body: a proptest strategy for documents, and for the JSON an editor might send for them.

use super::schema::Document;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Any valid document.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    json().prop_filter_map("inside the limits", |value| Document::from_value(&value).ok())
}

/// JSON of a valid document in any of the shapes editors send: unmerged and empty texts, decomposed
/// letters, defaults spelled out, marks in any order.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    prop::collection::vec(block(), 1..7).prop_map(|mut blocks| {
        for (index, block) in blocks.iter_mut().enumerate() {
            name_block(block, index);
        }
        json!({"type": "doc", "content": blocks})
    })
}

/// Any JSON value, made of the words of the schema as often as of others.
pub(crate) fn hostile() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        4 => prop::sample::select(vec![
            "doc", "paragraph", "heading", "bullet_list", "list_item", "blockquote", "table", "table_row", "table_cell",
            "quotation", "text", "hard_break", "document_reference", "link", "strong", "sub", "sup", "javascript:x", "/",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let key = prop_oneof![
        6 => prop::sample::select(vec![
            "type", "attrs", "content", "marks", "text", "level", "id", "code", "href", "start", "colspan",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0i64..5).prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 48, 4, move |inner| {
        let node = (word.clone(), prop::collection::vec(inner.clone(), 0..5), inner.clone())
            .prop_map(|(name, content, attrs)| json!({"type": name, "content": content, "attrs": attrs}));
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
            node,
        ]
    })
}

fn name_block(block: &mut Value, index: usize) {
    // Every third block stays without id, as in bodies that were imported.
    if index.is_multiple_of(3) {
        return;
    }
    let attrs = block.as_object_mut().map(|fields| fields.entry("attrs").or_insert_with(|| json!({})));
    if let Some(attrs) = attrs.and_then(Value::as_object_mut) {
        attrs.insert("id".to_owned(), if index % 3 == 1 { json!(format!("b-{index}")) } else { Value::Null });
    }
}

fn node(name: &str, attrs: Value, content: Vec<Value>) -> Value {
    let mut fields = Map::new();
    fields.insert("type".to_owned(), name.into());
    if !attrs.is_null() {
        fields.insert("attrs".to_owned(), attrs);
    }
    if !content.is_empty() {
        fields.insert("content".to_owned(), Value::Array(content));
    }
    Value::Object(fields)
}

fn block() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => flow(),
        2 => (2u8..=4, line()).prop_map(|(level, line)| node("heading", json!({"level": level}), line)),
        1 => prop::collection::vec(flow(), 1..3).prop_map(|content| node("blockquote", Value::Null, content)),
        1 => line().prop_map(|line| node("pullquote", Value::Null, line)),
        1 => prop::collection::vec(row(), 1..4).prop_map(|rows| node("table", Value::Null, rows)),
        1 => Just(node("horizontal_rule", Value::Null, Vec::new())),
        1 => code().prop_map(|code| node("quotation", json!({"code": code}), Vec::new())),
    ]
}

fn paragraph() -> impl Strategy<Value = Value> {
    line().prop_map(|line| node("paragraph", Value::Null, line))
}

fn flow() -> impl Strategy<Value = Value> {
    paragraph().prop_recursive(2, 12, 3, |inner| {
        let item = (paragraph(), prop::collection::vec(inner, 0..3)).prop_map(|(first, rest)| {
            node("list_item", Value::Null, std::iter::once(first).chain(rest).collect())
        });
        let items = prop::collection::vec(item, 1..4).boxed();
        prop_oneof![
            items.clone().prop_map(|items| node("bullet_list", Value::Null, items)),
            (1u32..60, items).prop_map(|(start, items)| node("ordered_list", json!({"start": start}), items)),
        ]
    })
}

fn row() -> impl Strategy<Value = Value> {
    let cell = (any::<bool>(), 1u8..4, 1u8..4, prop::collection::vec(paragraph(), 1..3)).prop_map(
        |(header, colspan, rowspan, paragraphs)| {
            let name = if header { "table_header" } else { "table_cell" };
            node(name, json!({"colspan": colspan, "rowspan": rowspan}), paragraphs)
        },
    );
    prop::collection::vec(cell, 1..4).prop_map(|cells| node("table_row", Value::Null, cells))
}

fn line() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(inline(), 0..5)
}

fn inline() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (text(), marks()).prop_map(|(text, marks)| json!({"type": "text", "text": text, "marks": marks})),
        1 => Just(json!({"type": "hard_break"})),
        1 => code().prop_map(|code| node("document_reference", json!({"code": code}), Vec::new())),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zà-ỹĐđÐð \u{300}\u{301}\u{302}\u{323}]{0,12}",
        2 => "[<>&\"'/=!a-z\\-\\]\\[]{0,12}",
        1 => Just("<script>alert(1)</script>".to_owned()),
        1 => any::<String>().prop_map(|text| text.replace('\0', "")),
    ]
}

fn marks() -> impl Strategy<Value = Vec<Value>> {
    let link = prop::option::weighted(0.2, href())
        .prop_map(|href| href.map(|href| json!({"type": "link", "attrs": {"href": href}})));
    let script = prop::sample::select(vec![None, None, None, Some("sub"), Some("sup")]);
    (link, any::<bool>(), any::<bool>(), script)
        .prop_map(|(link, strong, em, script)| {
            let plain = [strong.then_some("strong"), em.then_some("em"), script];
            let plain = plain.into_iter().flatten().map(|name| json!({"type": name}));
            link.into_iter().chain(plain).collect::<Vec<_>>()
        })
        .prop_shuffle()
}

fn href() -> impl Strategy<Value = String> {
    prop_oneof![
        "https?://[a-z]{1,8}\\.vn(/[a-zđ\"'<>&=;%]{0,8})?(\\?[a-z\"=&<]{0,6})?",
        "/[a-zđ\"'<>&=.][a-z/\"'<>&=.]{0,8}",
        "mailto:[a-z]{1,5}@[a-z]{1,5}\\.vn",
    ]
    .prop_filter("accepted as a link", |typed| super::href::Href::parse(typed).is_ok())
}

fn code() -> impl Strategy<Value = String> {
    // Two known codes, so that both the found and the missing form are rendered.
    prop_oneof![Just("known".to_owned()), Just("plain".to_owned()), "[A-Za-z0-9._:/-]{1,10}"]
}
