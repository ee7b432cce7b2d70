//! The metadata, field by field.

use super::changes::Change;
use super::outline::{FieldChange, Op, Piece};
use super::show::{push, text_pieces};
use super::words::runs;
use crate::article::Content;

/// A field: how to compare it, take it over and show it.
pub(super) struct Field {
    /// As the API names it.
    pub(super) name: &'static str,
    /// Whether two contents agree in it.
    pub(super) same: fn(&Content, &Content) -> bool,
    /// Takes it over from another content.
    pub(super) take: fn(&mut Content, &Content),
    shown: fn(&Content) -> Shown,
}

enum Shown {
    Text(String),
    List(Vec<String>),
}

macro_rules! field {
    ($name:ident, $shown:expr) => {
        Field {
            name: stringify!($name),
            same: |one, other| one.$name == other.$name,
            take: |content, from| content.$name.clone_from(&from.$name),
            shown: $shown,
        }
    };
}

/// All fields besides the body, in the order in which readers meet them.
pub(super) const FIELDS: [Field; 13] = [
    field!(column, |content| Shown::Text(content.column.to_string())),
    field!(kicker, |content| Shown::Text(content.kicker.clone())),
    field!(headline, |content| Shown::Text(content.headline.clone())),
    field!(standfirst, |content| Shown::Text(content.standfirst.clone())),
    field!(byline, |content| Shown::List(content.byline.iter().map(signature).collect())),
    field!(source, |content| Shown::Text(content.source.clone())),
    field!(genre, |content| code(content.genre.as_ref())),
    field!(tags, |content| Shown::List(content.tags.clone())),
    field!(plan_nodes, |content| Shown::List(content.plan_nodes.clone())),
    field!(audiences, |content| Shown::List(content.audiences.clone())),
    field!(themes, |content| Shown::List(content.themes.clone())),
    field!(stage, |content| code(content.stage.as_ref())),
    field!(language, |content| Shown::Text(content.language.code().to_owned())),
];

fn signature(byline: &crate::article::Byline) -> String {
    match &byline.role {
        Some(role) => format!("{} ({role})", byline.name),
        None => byline.name.clone(),
    }
}

fn code(code: Option<&String>) -> Shown {
    Shown::Text(code.cloned().unwrap_or_default())
}

/// The fields in which two contents differ.
pub(super) fn changed(old: &Content, new: &Content) -> Vec<FieldChange> {
    let differ = FIELDS.iter().filter(|field| !(field.same)(old, new));
    differ
        .map(|field| {
            let change = Change::Field(field.name).id();
            let pieces = match ((field.shown)(old), (field.shown)(new)) {
                (Shown::List(old), Shown::List(new)) => list_pieces(&old, &new, &change),
                (Shown::Text(old), Shown::Text(new)) => text_pieces(&old, &new, &change),
                // A field is shown in one way, whatever it holds.
                (Shown::Text(_), Shown::List(_)) | (Shown::List(_), Shown::Text(_)) => Vec::new(),
            };
            FieldChange { field: field.name, change, pieces }
        })
        .collect()
}

/// Entries are the measure here: one that changed is another one.
fn list_pieces(old: &[String], new: &[String], change: &super::ChangeId) -> Vec<Piece> {
    let (old, new) = (parted(old), parted(new));
    let mut pieces = Vec::new();
    for run in runs(&old, &new) {
        let (old, new) = (old.get(run.old).unwrap_or_default(), new.get(run.new).unwrap_or_default());
        if run.equal {
            push(&mut pieces, Op::Same, &new.concat(), None);
        } else {
            push(&mut pieces, Op::Removed, &old.concat(), Some(change));
            push(&mut pieces, Op::Added, &new.concat(), Some(change));
        }
    }
    pieces
}

fn parted(entries: &[String]) -> Vec<&str> {
    let mut parted: Vec<&str> = entries.iter().flat_map(|entry| [entry.as_str(), ", "]).collect();
    parted.pop();
    parted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ColumnId, Language};
    use ulid::Ulid;

    fn content() -> Content {
        Content::blank(ColumnId::from(Ulid::from(1u128)), Language::Vi)
    }

    /// A field that is added to a content does not compile here until it is compared.
    #[test]
    fn every_field_is_compared() {
        let Content {
            column: _,
            kicker: _,
            headline: _,
            standfirst: _,
            body: _,
            byline: _,
            source: _,
            genre: _,
            tags: _,
            plan_nodes: _,
            audiences: _,
            themes: _,
            stage: _,
            language: _,
        } = content();
        assert_eq!(FIELDS.len() + 1, 14);
    }

    #[test]
    fn a_list_is_compared_by_entries_and_a_text_by_words() {
        let old =
            Content {
                tags: vec!["quy hoạch".into(), "vùng".into()], headline: "Tít cũ".into(), ..content()
            };
        let new = Content {
            tags: vec!["quy hoạch".into(), "vùng mới".into()],
            headline: "Tít mới".into(),
            ..content()
        };
        let changes = changed(&old, &new);
        let shown = |field: &FieldChange| {
            let pieces = field.pieces.iter().map(|piece| format!("{}:{}", piece.op.code(), piece.text));
            format!("{} {}", field.field, pieces.collect::<Vec<_>>().join("|"))
        };
        assert_eq!(
            changes.iter().map(shown).collect::<Vec<_>>(),
            ["headline same:Tít |removed:cũ|added:mới", "tags same:quy hoạch, |removed:vùng|added:vùng mới"]
        );
        assert!(changed(&old, &old).is_empty());
    }
}
