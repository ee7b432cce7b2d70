//! What an editor may make of a body: a proptest strategy for pairs of bodies that have much in common.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::document::{Document, arbitrary};

/// One thing an editor does; the numbers choose where.
#[derive(Debug, Clone)]
enum Deed {
    Rewrite(usize, usize, String),
    Mark(usize),
    Remove(usize),
    Copy(usize, usize),
    Move(usize, usize),
    Replace(usize, Value),
    Raise(usize),
}

/// A body and what became of it.
pub(super) fn pair() -> impl Strategy<Value = (Document, Document)> {
    prop_oneof![
        4 => (named(), prop::collection::vec(deed(), 0..6)).prop_filter_map("valid", |(old, deeds)| {
            let old = Document::from_value(&old).ok()?;
            let new = Document::from_value(&done(old.to_value(), deeds)).ok()?;
            Some((old, new))
        }),
        1 => (arbitrary::document(), arbitrary::document()),
    ]
}

/// A body, what a colleague made of it and what a proposal would make of it.
pub(super) fn triple() -> impl Strategy<Value = (Document, Document, Document)> {
    let deeds = || prop::collection::vec(deed(), 0..5);
    (named(), deeds(), deeds()).prop_filter_map("valid", |(base, ours, theirs)| {
        let base = Document::from_value(&base).ok()?;
        let ours = Document::from_value(&done(base.to_value(), ours)).ok()?;
        let theirs = Document::from_value(&done(base.to_value(), theirs)).ok()?;
        Some((base, ours, theirs))
    })
}

/// Bodies as imports and editors leave them: with no ids, with some, with all.
fn named() -> impl Strategy<Value = Value> {
    let plain =
        (1usize..9).prop_flat_map(|count| prop::collection::vec(sentence(), count)).prop_map(|lines| {
            let paragraph =
                |text: String| json!({"type": "paragraph", "content": [{"type": "text", "text": text}]});
            json!({"type": "doc", "content": lines.into_iter().map(paragraph).collect::<Vec<_>>()})
        });
    (prop_oneof![plain, arbitrary::json()], 0usize..3).prop_map(|(mut body, naming)| {
        for (index, block) in body["content"].as_array_mut().into_iter().flatten().enumerate() {
            let Some(fields) = block.as_object_mut() else { continue };
            let attrs = fields.entry("attrs").or_insert_with(|| json!({}));
            match naming {
                0 => attrs["id"] = Value::Null,
                1 => attrs["id"] = json!(format!("n{index}")),
                _ => {}
            }
        }
        body
    })
}

fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "quy",
        "hoạch",
        "tỉnh",
        "vùng",
        "đường",
        "sắt",
        "2030",
        "15.800",
        "biển",
        ",",
        ".",
        "và",
        "của",
        "dân",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = || 0usize..40;
    prop_oneof![
        4 => (place(), place(), sentence()).prop_map(|(at, word, text)| Deed::Rewrite(at, word, text)),
        1 => place().prop_map(Deed::Mark),
        1 => place().prop_map(Deed::Remove),
        1 => (place(), place()).prop_map(|(from, to)| Deed::Copy(from, to)),
        1 => (place(), place()).prop_map(|(from, to)| Deed::Move(from, to)),
        1 => (place(), arbitrary::json()).prop_map(|(at, body)| Deed::Replace(at, body["content"][0].clone())),
        1 => place().prop_map(Deed::Raise),
    ]
}

fn done(mut body: Value, deeds: Vec<Deed>) -> Value {
    let mut blocks = body["content"].as_array().cloned().unwrap_or_default();
    for (number, deed) in deeds.into_iter().enumerate() {
        let fresh = format!("d{number}-{}", blocks.len());
        do_one(&mut blocks, deed, &fresh);
    }
    if blocks.is_empty() {
        blocks.push(json!({"type": "paragraph"}));
    }
    body["content"] = Value::Array(blocks);
    body
}

fn do_one(blocks: &mut Vec<Value>, deed: Deed, fresh: &str) {
    let count = blocks.len();
    if count == 0 {
        return;
    }
    match deed {
        Deed::Rewrite(at, word, text) => rewrite(&mut blocks[at % count], word, &text),
        Deed::Mark(at) => {
            each_text(&mut blocks[at % count], &mut |node| node["marks"] = json!([{"type": "strong"}]))
        }
        Deed::Remove(at) => drop(blocks.remove(at % count)),
        Deed::Copy(from, to) => {
            let mut copy = blocks[from % count].clone();
            if copy["attrs"].is_null() {
                copy["attrs"] = json!({});
            }
            copy["attrs"]["id"] = if to % 2 == 0 { json!(fresh) } else { Value::Null };
            blocks.insert(to % (count + 1), copy);
        }
        Deed::Move(from, to) => {
            let block = blocks.remove(from % count);
            blocks.insert(to % count, block);
        }
        Deed::Replace(at, mut with) => {
            let id = blocks[at % count]["attrs"]["id"].clone();
            if with["attrs"].is_null() {
                with["attrs"] = json!({});
            }
            with["attrs"]["id"] = id;
            blocks[at % count] = with;
        }
        Deed::Raise(at) => {
            let block = &mut blocks[at % count];
            if block["type"] == "paragraph" {
                block["type"] = json!("heading");
                if block["attrs"].is_null() {
                    block["attrs"] = json!({});
                }
                block["attrs"]["level"] = json!(2);
            }
        }
    }
}

/// Puts words in the middle of the first text.
fn rewrite(block: &mut Value, word: usize, with: &str) {
    let mut left = true;
    each_text(block, &mut |node| {
        if std::mem::take(&mut left) {
            let text = node["text"].as_str().unwrap_or_default().to_owned();
            let mut words: Vec<&str> = text.split(' ').collect();
            let at = word % (words.len() + 1);
            words.splice(at..(at + 1).min(words.len()), [with]);
            node["text"] = json!(words.join(" "));
        }
    });
}

fn each_text(node: &mut Value, act: &mut dyn FnMut(&mut Value)) {
    if node["type"] == "text" {
        act(node);
    } else if let Some(content) = node.get_mut("content").and_then(Value::as_array_mut) {
        content.iter_mut().for_each(|inner| each_text(inner, act));
    }
}
