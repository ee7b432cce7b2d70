//! Locked quotations: wording that articles insert by code and never retype.

use super::record::Record;
use super::register::Register;

/// One quotation in its exact wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its permanent code.
    pub code: String,
    /// The words, without quotation marks around them.
    pub text: String,
    /// Code of the document it stands in.
    pub source_document: String,
    /// Where in that document.
    pub locator: Option<String>,
    /// Whether the wording may differ in no letter.
    pub locked: bool,
}

impl Quotation {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::Quotations);
        let text = record.text("text");
        let source_document = record.reference("source_doc", Register::Documents);
        Some(Self {
            locator: record.optional_text("locator"),
            locked: record.flag("locked", true),
            code: code?,
            text: text?,
            source_document: source_document?,
        })
    }
}
