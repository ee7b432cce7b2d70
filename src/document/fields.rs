//! Reading single fields of a JSON node, each mistake with its path.

use super::error::DocumentError;
use super::href::Href;
use super::limits;
use super::nodes::{Attr, AttrKind, NodeKind};
use super::path::Path;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

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
            NodeKind::HorizontalRule | NodeKind::Quotation => &["attrs"],
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

    /// The id of a block, if it has one.
    pub(super) fn id(self, path: Path<'_>) -> Result<Option<String>, DocumentError> {
        let Some(value) = attr(self.object, "id").filter(|value| !value.is_null()) else {
            return Ok(None);
        };
        let attrs = Path::Key(&path, "attrs");
        let at = Path::Key(&attrs, "id");
        let id = string(value, at)?;
        if is_name(id, limits::ID, b"_-") {
            Ok(Some(id.to_owned()))
        } else {
            Err(DocumentError::InvalidId { path: at.pointer() })
        }
    }

    /// The code of a document or quotation.
    pub(super) fn code(self, path: Path<'_>) -> Result<String, DocumentError> {
        let attrs = Path::Key(&path, "attrs");
        let at = Path::Key(&attrs, "code");
        let code = string(required(self.object, "code", attrs)?, at)?;
        if is_name(code, limits::CODE, b"._:/-") {
            Ok(code.to_owned())
        } else {
            Err(DocumentError::InvalidCode { path: at.pointer() })
        }
    }

    /// A number attribute within the range the table of nodes gives it.
    pub(super) fn number(self, name: &'static str, path: Path<'_>) -> Result<u64, DocumentError> {
        let kind = self.kind.attrs().iter().find(|known| known.0 == name).map(|known| known.1);
        let Some(AttrKind::Number(least, most, default)) = kind else {
            return Err(DocumentError::UnknownAttribute { path: path.pointer() });
        };
        let attrs = Path::Key(&path, "attrs");
        let at = Path::Key(&attrs, name);
        let value = match (attr(self.object, name), default) {
            (None, Some(default)) => return Ok(default),
            _ => required(self.object, name, attrs)?,
        };
        let number = value.as_i64().map(|number| u64::try_from(number).unwrap_or(0));
        let number = number.or_else(|| value.as_u64());
        let number = number
            .ok_or_else(|| DocumentError::WrongType { path: at.pointer(), expected: "a whole number" })?;
        if (least..=most).contains(&number) {
            Ok(number)
        } else {
            Err(DocumentError::OutOfRange { path: at.pointer(), least, most })
        }
    }
}

/// The target of a link mark.
pub(super) fn href(mark: &Object, path: Path<'_>) -> Result<Href, DocumentError> {
    let attrs = Path::Key(&path, "attrs");
    let at = Path::Key(&attrs, "href");
    let typed = string(required(mark, "href", attrs)?, at)?;
    Href::parse(typed).map_err(|reason| DocumentError::InvalidHref { path: at.pointer(), reason })
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

fn attr<'v>(holder: &'v Object, name: &str) -> Option<&'v Value> {
    holder.get("attrs").and_then(|attrs| attrs.get(name))
}

fn required<'v>(holder: &'v Object, name: &'static str, attrs: Path<'_>) -> Result<&'v Value, DocumentError> {
    attr(holder, name).ok_or_else(|| DocumentError::MissingField { path: attrs.pointer(), field: name })
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

fn string<'v>(value: &'v Value, path: Path<'_>) -> Result<&'v str, DocumentError> {
    let text = value
        .as_str()
        .ok_or_else(|| DocumentError::WrongType { path: path.pointer(), expected: "a string" })?;
    if text.contains('\0') { Err(DocumentError::NulCharacter { path: path.pointer() }) } else { Ok(text) }
}

fn is_name(text: &str, most: usize, signs: &[u8]) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || signs.contains(&b))
}
