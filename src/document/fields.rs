//! Reading single fields of a JSON node, each mistake with its path.

use super::attributes::Attributes;
use super::attrs::Attr;
use super::error::DocumentError;
use super::nodes::{Content, NodeKind};
use super::path::Path;
use serde_json::{Map, Value};

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// A node of known type whose field and attribute names have been checked.
#[derive(Clone, Copy)]
pub(super) struct Node<'v> {
    pub(super) kind: NodeKind,
    object: &'v Object,
}

impl<'v> Node<'v> {
    /// Recognises a node; every field and attribute it carries must belong to its type.
    pub(super) fn read(value: &'v Value, path: Path<'_>) -> Result<Self, DocumentError> {
        let object = object(value, path)?;
        let name = type_name(object, path)?;
        let kind =
            NodeKind::named(name).ok_or_else(|| DocumentError::UnknownNode { path: path.pointer() })?;
        let fields: &[&str] = match kind {
            NodeKind::Text => &["text", "marks"],
            _ if kind.is_inline() => &["attrs", "marks"],
            _ if kind.content() == Content::Nothing => &["attrs"],
            _ => &["attrs", "content"],
        };
        known_fields(object, fields, path)?;
        known_attrs(object, kind.attrs(), path)?;
        Ok(Self { kind, object })
    }

    /// The children; a missing field is an empty list, as the editor leaves empty content out.
    pub(super) fn content(self, path: Path<'_>) -> Result<&'v [Value], DocumentError> {
        list(self.object, "content", path)
    }

    /// The marks; a missing field is an empty list.
    pub(super) fn marks(self, path: Path<'_>) -> Result<&'v [Value], DocumentError> {
        list(self.object, "marks", path)
    }

    /// The words of a text node.
    pub(super) fn text(self, path: Path<'_>) -> Result<&'v str, DocumentError> {
        let value = self.object.get("text");
        let value =
            value.ok_or_else(|| DocumentError::MissingField { path: path.pointer(), field: "text" })?;
        string(value, Path::Key(&path, "text"))
    }

    /// Its attributes.
    pub(super) const fn attributes(self, path: &'v Path<'v>) -> Attributes<'v> {
        Attributes::of(self.object, self.kind.attrs(), path)
    }
}

pub(super) fn object<'v>(value: &'v Value, path: Path<'_>) -> Result<&'v Object, DocumentError> {
    value.as_object().ok_or_else(|| DocumentError::WrongType { path: path.pointer(), expected: "an object" })
}

pub(super) fn type_name<'v>(object: &'v Object, path: Path<'_>) -> Result<&'v str, DocumentError> {
    let value = object.get("type");
    let value = value.ok_or_else(|| DocumentError::MissingField { path: path.pointer(), field: "type" })?;
    string(value, Path::Key(&path, "type"))
}

/// Refuses fields beside `type` and the given ones.
pub(super) fn known_fields(object: &Object, known: &[&str], path: Path<'_>) -> Result<(), DocumentError> {
    match object.keys().find(|key| *key != "type" && !known.contains(&key.as_str())) {
        Some(key) => Err(DocumentError::UnknownField { path: Path::Key(&path, key).pointer() }),
        None => Ok(()),
    }
}

/// Refuses attributes other than the given ones; no `attrs` at all is fine.
pub(super) fn known_attrs(holder: &Object, known: &[Attr], path: Path<'_>) -> Result<(), DocumentError> {
    let Some(value) = holder.get("attrs") else {
        return Ok(());
    };
    let at = Path::Key(&path, "attrs");
    match object(value, at)?.keys().find(|key| !known.iter().any(|attr| attr.0 == key.as_str())) {
        Some(key) => Err(DocumentError::UnknownAttribute { path: Path::Key(&at, key).pointer() }),
        None => Ok(()),
    }
}

fn list<'v>(object: &'v Object, name: &'static str, path: Path<'_>) -> Result<&'v [Value], DocumentError> {
    match object.get(name) {
        None => Ok(&[]),
        Some(Value::Array(values)) => Ok(values),
        Some(_) => {
            Err(DocumentError::WrongType { path: Path::Key(&path, name).pointer(), expected: "an array" })
        }
    }
}

/// A text without U+0000.
pub(super) fn string<'v>(value: &'v Value, path: Path<'_>) -> Result<&'v str, DocumentError> {
    let text = value
        .as_str()
        .ok_or_else(|| DocumentError::WrongType { path: path.pointer(), expected: "a string" })?;
    if text.contains('\0') { Err(DocumentError::NulCharacter { path: path.pointer() }) } else { Ok(text) }
}
