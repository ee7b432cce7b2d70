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
            "box", "box_title", "fact_check", "claim", "live_entry", "related_articles", "related_article", "document_link",
            "embed", "indicator_reference", "person_reference", "footnote", "strike", "lang", "abbr", "youtube", "false",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let key = prop_oneof![
        6 => prop::sample::select(vec![
            "type", "attrs", "content", "marks", "text", "level", "id", "code", "href", "start", "colspan", "caption",
            "anchor", "verdict", "at", "number", "provider", "key", "title", "lang",
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
        2 => heading(),
        1 => prop::collection::vec(flow(), 1..3).prop_map(|content| node("blockquote", Value::Null, content)),
        1 => line().prop_map(|line| node("pullquote", Value::Null, line)),
        1 => (words(0..6), prop::collection::vec(row(), 1..4))
            .prop_map(|(caption, rows)| node("table", json!({"caption": caption}), rows)),
        1 => Just(node("horizontal_rule", Value::Null, Vec::new())),
        1 => code().prop_map(|code| node("quotation", json!({"code": code}), Vec::new())),
        3 => apart(),
    ]
}

fn heading() -> impl Strategy<Value = Value> {
    // Few anchors, so that some documents are refused for two equal ones and some meet a made one or the page's own.
    let anchor = prop_oneof![
        3 => Just(Value::Null),
        1 => prop::sample::select(vec!["muc-", "muc-a", "tags", "content", "a-2"]).prop_map(Value::from),
        1 => "[a-z0-9-]{1,12}".prop_map(Value::from),
    ];
    (2u8..=4, anchor, line())
        .prop_map(|(level, anchor, line)| node("heading", json!({"level": level, "anchor": anchor}), line))
}

fn apart() -> impl Strategy<Value = Value> {
    let titled = |kind: &'static str, title: &'static str, attrs: Value| {
        (line(), prop::collection::vec(flow(), 1..3)).prop_map(move |(line, content)| {
            let parts = std::iter::once(node(title, Value::Null, line)).chain(content).collect();
            node(kind, attrs.clone(), parts)
        })
    };
    let verdict = prop::sample::select(vec!["true", "mostly_true", "misleading", "false", "unproven"])
        .prop_flat_map(move |verdict| titled("fact_check", "claim", json!({"verdict": verdict})));
    let minute = (1990u16..2100, 1u8..=12, 1u8..=28, 0u8..24, 0u8..60)
        .prop_map(|(y, mo, d, h, mi)| format!("{y}-{mo:02}-{d:02}T{h:02}:{mi:02}"));
    let entry = (minute, prop::collection::vec(flow(), 1..3))
        .prop_map(|(at, content)| node("live_entry", json!({"at": at}), content));
    let related = prop::collection::vec(1u64..4, 1..7).prop_map(|numbers| {
        let article = |number| node("related_article", json!({"number": number}), Vec::new());
        node("related_articles", Value::Null, numbers.into_iter().map(article).collect())
    });
    let key = prop_oneof![
        "[A-Za-z0-9_-]{11}".prop_map(|key| ("youtube", key)),
        "[0-9]{5,25}".prop_map(|key| ("facebook", key)),
        "[0-9]{5,25}".prop_map(|key| ("tiktok", key)),
        "[0-9]{5,20}".prop_map(|key| ("vimeo", key)),
    ];
    let embed = (key, words(0..9)).prop_map(|((provider, key), title)| {
        node("embed", json!({"provider": provider, "key": key, "title": title}), Vec::new())
    });
    prop_oneof![
        titled("box", "box_title", Value::Null),
        verdict,
        entry,
        related,
        code().prop_map(|code| node("document_link", json!({"code": code}), Vec::new())),
        embed,
    ]
}

/// A plain line of so many letters; some are markup, some decomposed.
fn words(length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let letter = prop::sample::select(vec!["a", "ộ", "a\u{300}", "<", "\"", "&", "Ð", " b", "9"]);
    prop::collection::vec(letter, length).prop_map(|letters| letters.concat())
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
        2 => (prop::sample::select(vec!["document_reference", "indicator_reference", "person_reference"]), code())
            .prop_map(|(kind, code)| node(kind, json!({"code": code}), Vec::new())),
        1 => words(1..9).prop_map(|text| node("footnote", json!({"text": format!("x{text}")}), Vec::new())),
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
    let lang = prop::option::weighted(0.1, "[a-zA-Z]{2}(-[A-Z]{2})?")
        .prop_map(|lang| lang.map(|lang| json!({"type": "lang", "attrs": {"lang": lang}})));
    let abbr = prop::option::weighted(0.1, words(1..5)).prop_map(|title| {
        title.map(|title| json!({"type": "abbr", "attrs": {"title": format!("x{title}")}}))
    });
    (link, lang, abbr, any::<[bool; 3]>(), script)
        .prop_map(|(link, lang, abbr, [strong, em, strike], script)| {
            let plain = [strong.then_some("strong"), em.then_some("em"), strike.then_some("strike"), script];
            let plain = plain.into_iter().flatten().map(|name| json!({"type": name}));
            [link, lang, abbr].into_iter().flatten().chain(plain).collect::<Vec<_>>()
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
