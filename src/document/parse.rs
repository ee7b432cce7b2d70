//! From JSON to a document, strictly.

use super::error::DocumentError;
use super::reader::Reader;
use super::schema::Document;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::Value;
use serde_json::value::RawValue;
use std::str::FromStr;

impl Document {
    /// Reads a document from JSON text.
    ///
    /// # Errors
    /// The first violation met, with its path. Nesting beyond 128 levels is refused by the JSON
    /// reader already, so hostile depth costs neither stack nor memory.
    pub fn parse(json: &str) -> Result<Self, DocumentError> {
        Self::from_value(&serde_json::from_str(json)?)
    }

    /// Reads a document from a JSON value.
    ///
    /// # Errors
    /// The first violation met, with its path.
    pub fn from_value(value: &Value) -> Result<Self, DocumentError> {
        Reader::default().document(value)
    }

    /// Makes a document of plain paragraphs; an empty list gives the empty document.
    ///
    /// # Errors
    /// [`DocumentError::NulCharacter`], [`DocumentError::TooManyBlocks`], [`DocumentError::TooMuchText`].
    pub fn from_paragraphs(paragraphs: &[&str]) -> Result<Self, DocumentError> {
        if paragraphs.is_empty() {
            return Ok(Self::empty());
        }
        let blocks: Vec<Value> = paragraphs
            .iter()
            .map(|text| serde_json::json!({"type": "paragraph", "content": [{"type": "text", "text": text}]}))
            .collect();
        Self::from_value(&serde_json::json!({"type": "doc", "content": blocks}))
    }
}

impl FromStr for Document {
    type Err = DocumentError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        Self::parse(json)
    }
}

impl TryFrom<&Value> for Document {
    type Error = DocumentError;

    fn try_from(value: &Value) -> Result<Self, Self::Error> {
        Self::from_value(value)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(&value).map_err(de::Error::custom)
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text: &RawValue = serde_json::from_str(self.canonical()).map_err(ser::Error::custom)?;
        text.serialize(serializer)
    }
}
