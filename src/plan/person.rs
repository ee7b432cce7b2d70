//! Persons the plan's own documents name, so that articles spell each name in one way.

use super::record::Record;
use super::register::Register;

/// One person, in the office in which a document of the pack names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their permanent code.
    pub code: String,
    /// The name in full.
    pub name: String,
    /// The office the document gives.
    pub title: String,
    /// The office in English.
    pub title_en: Option<String>,
    /// Code of the document that names them.
    pub source_document: String,
}

impl Person {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::People);
        let name = record.text("name");
        let title = record.text("title");
        let title_en = record.optional_text("title_en");
        let source_document = record.reference("source_doc", Register::Documents);
        Some(Self { code: code?, name: name?, title: title?, title_en, source_document: source_document? })
    }
}
