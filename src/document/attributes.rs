//! Reading the attributes of one node or mark, each against what the tables say it may be.

use super::attrs::{Attr, AttrKind};
use super::error::DocumentError;
use super::fields::{Object, string};
use super::href::Href;
use super::limits;
use super::minute::Minute;
use super::path::Path;
use crate::vietnamese::clean_line;
use serde_json::Value;

/// The attributes of one node or mark whose names have been checked.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'v> {
    holder: &'v Object,
    known: &'static [Attr],
    path: &'v Path<'v>,
}

impl<'v> Attributes<'v> {
    pub(super) const fn of(holder: &'v Object, known: &'static [Attr], path: &'v Path<'v>) -> Self {
        Self { holder, known, path }
    }

    /// The id of a block, if it has one.
    pub(super) fn id(self) -> Result<Option<String>, DocumentError> {
        let fits = |id: &str| is_name(id, limits::ID, |b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
        self.optional("id", fits, |path| DocumentError::InvalidId { path })
    }

    /// The name readers can link to, if the heading has one.
    pub(super) fn anchor(self) -> Result<Option<String>, DocumentError> {
        let fits = |name: &str| {
            is_name(name, limits::ANCHOR, |b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        self.optional("anchor", fits, |path| DocumentError::InvalidAnchor { path })
    }

    /// A code of the plan pack.
    pub(super) fn code(self) -> Result<String, DocumentError> {
        let code = self.string("code")?;
        if is_name(code, limits::CODE, |b| b.is_ascii_alphanumeric() || b"._:/-".contains(&b)) {
            Ok(code.to_owned())
        } else {
            Err(DocumentError::InvalidCode { path: self.pointer("code") })
        }
    }

    /// The target of a link mark.
    pub(super) fn href(self) -> Result<Href, DocumentError> {
        let typed = self.string("href")?;
        Href::parse(typed).map_err(|reason| DocumentError::InvalidHref { path: self.pointer("href"), reason })
    }

    /// The tag of a language mark.
    pub(super) fn language(self) -> Result<String, DocumentError> {
        let (least, most) = limits::LANGUAGE;
        let tag = self.string("lang")?;
        if tag.len() >= least && is_name(tag, most, |b| b.is_ascii_alphabetic() || b == b'-') {
            Ok(tag.to_owned())
        } else {
            Err(DocumentError::InvalidLanguage { path: self.pointer("lang") })
        }
    }

    /// One of the words the table lists, as the reader of the words understands them.
    pub(super) fn choice<T>(
        self,
        name: &'static str,
        read: fn(&str) -> Option<T>,
    ) -> Result<T, DocumentError> {
        let allowed = match self.kind(name)? {
            AttrKind::Choice(allowed) => allowed,
            _ => &[],
        };
        let word = self.string(name)?;
        read(word).ok_or_else(|| DocumentError::InvalidChoice { path: self.pointer(name), allowed })
    }

    /// A minute on the newsroom's clock.
    pub(super) fn minute(self, name: &'static str) -> Result<Minute, DocumentError> {
        let text = self.string(name)?;
        Minute::parse(text).ok_or_else(|| DocumentError::InvalidMinute { path: self.pointer(name) })
    }

    /// What the provider calls an embedded thing.
    pub(super) fn embed_key(self, knows: impl Fn(&str) -> bool) -> Result<String, DocumentError> {
        let key = self.string("key")?;
        if knows(key) {
            Ok(key.to_owned())
        } else {
            Err(DocumentError::InvalidEmbedKey { path: self.pointer("key") })
        }
    }

    /// A plain line, cleaned, of as many characters as the table allows.
    pub(super) fn line(self, name: &'static str) -> Result<String, DocumentError> {
        let (least, most) = match self.kind(name)? {
            AttrKind::Line(least, most) => (least, most),
            _ => (0, 0),
        };
        if least == 0 && self.value(name).is_none() {
            return Ok(String::new());
        }
        let line = clean_line(self.string(name)?);
        if (least..=most).contains(&line.chars().count()) {
            Ok(line)
        } else {
            Err(DocumentError::InvalidLine { path: self.pointer(name), least, most })
        }
    }

    /// A whole number within the range the table gives it.
    pub(super) fn number(self, name: &'static str) -> Result<u64, DocumentError> {
        let AttrKind::Number(least, most, default) = self.kind(name)? else {
            return Err(DocumentError::UnknownAttribute { path: self.pointer(name) });
        };
        let value = match (self.value(name), default) {
            (None, Some(default)) => return Ok(default),
            _ => self.required(name)?,
        };
        let number = value.as_i64().map(|number| u64::try_from(number).unwrap_or(0));
        let number = number.or_else(|| value.as_u64()).ok_or_else(|| DocumentError::WrongType {
            path: self.pointer(name),
            expected: "a whole number",
        })?;
        if (least..=most).contains(&number) {
            Ok(number)
        } else {
            Err(DocumentError::OutOfRange { path: self.pointer(name), least, most })
        }
    }

    /// Where an attribute stands.
    pub(super) fn pointer(self, name: &str) -> String {
        Path::Key(&Path::Key(self.path, "attrs"), name).pointer()
    }

    fn optional(
        self,
        name: &'static str,
        fits: impl Fn(&str) -> bool,
        refuse: fn(String) -> DocumentError,
    ) -> Result<Option<String>, DocumentError> {
        if self.value(name).is_none_or(Value::is_null) {
            return Ok(None);
        }
        let text = self.string(name)?;
        if fits(text) { Ok(Some(text.to_owned())) } else { Err(refuse(self.pointer(name))) }
    }

    fn kind(self, name: &'static str) -> Result<AttrKind, DocumentError> {
        let kind = self.known.iter().find(|known| known.0 == name).map(|known| known.1);
        kind.ok_or_else(|| DocumentError::UnknownAttribute { path: self.path.pointer() })
    }

    fn value(self, name: &str) -> Option<&'v Value> {
        self.holder.get("attrs").and_then(|attrs| attrs.get(name))
    }

    fn required(self, name: &'static str) -> Result<&'v Value, DocumentError> {
        self.value(name).ok_or_else(|| DocumentError::MissingField {
            path: Path::Key(self.path, "attrs").pointer(),
            field: name,
        })
    }

    fn string(self, name: &'static str) -> Result<&'v str, DocumentError> {
        let attrs = Path::Key(self.path, "attrs");
        string(self.required(name)?, Path::Key(&attrs, name))
    }
}

fn is_name(text: &str, most: usize, fits: impl Fn(u8) -> bool) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(fits)
}
