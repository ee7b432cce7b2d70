//! The plan tree: kinds of node with their declared counts, and the nodes themselves.

use super::choice::Choice;
use super::record::Record;
use super::register::Register;

/// What stands behind every name no source confirms yet.
pub const PLACEHOLDER_LABEL: &str = "chờ xác nhận";

/// The same in English.
pub const PLACEHOLDER_LABEL_EN: &str = "to be confirmed";

/// Whether a source confirms a node's name; a placeholder's is the kind's label and the ordinal.
#[derive(Clone, Copy, PartialEq)]
enum NameStatus {
    Confirmed,
    Placeholder,
}

impl Choice for NameStatus {
    const ALL: &'static [(&'static str, Self)] =
        &[("confirmed", Self::Confirmed), ("placeholder", Self::Placeholder)];
}

/// A kind of node, such as a pillar, and how many the plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeKind {
    /// Its permanent code.
    pub code: String,
    /// What one of them is called.
    pub label: String,
    /// The same in English.
    pub label_en: Option<String>,
    /// How many the plan has; a pack with another number of nodes is refused.
    pub count: u32,
    /// Code of the document that gives the count.
    pub source_document: String,
    /// What an editor should know, such as sources that count differently.
    pub note: Option<String>,
}

impl NodeKind {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::NodeKinds);
        let label = record.text("label");
        let count = record.number("count", 1, 999);
        let source_document = record.reference("source_doc", Register::Documents);
        Some(Self {
            label_en: record.optional_text("label_en"),
            note: record.optional_text("note"),
            code: code?,
            label: label?,
            count: count?,
            source_document: source_document?,
        })
    }
}

/// One node of the plan: it has its own page, feed and list of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its permanent code; part of its address.
    pub code: String,
    /// Code of its kind.
    pub kind: String,
    /// Its number within the kind, from 1 without gaps.
    pub ordinal: u32,
    /// Its name; show [`Node::label`] instead, which marks unconfirmed names.
    pub name: String,
    /// The name in English.
    pub name_en: Option<String>,
    /// Whether the name is only a placeholder.
    pub placeholder: bool,
    /// Code of the node above it.
    pub parent: Option<String>,
    /// One sentence of what the source says about it.
    pub description: Option<String>,
    /// Code of the document it comes from.
    pub source_document: String,
    /// What an editor should know about it.
    pub note: Option<String>,
}

impl Node {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::Nodes);
        let kind = record.reference("kind", Register::NodeKinds);
        let ordinal = record.number("ordinal", 1, 999);
        let name = record.text("name");
        let status: Option<NameStatus> = record.choice("name_status");
        let source_document = record.reference("source_doc", Register::Documents);
        Some(Self {
            name_en: record.optional_text("name_en"),
            parent: record.optional_reference("parent", Register::Nodes),
            description: record.optional_text("description"),
            note: record.optional_text("note"),
            code: code?,
            kind: kind?,
            ordinal: ordinal?,
            name: name?,
            placeholder: status? == NameStatus::Placeholder,
            source_document: source_document?,
        })
    }

    /// The ordinal with two digits, as official papers write it: `01`.
    #[must_use]
    pub fn ordinal_label(&self) -> String {
        format!("{:02}", self.ordinal)
    }

    /// The name for readers; an unconfirmed one never appears without saying so.
    #[must_use]
    pub fn label(&self) -> String {
        marked(&self.name, self.placeholder, PLACEHOLDER_LABEL)
    }

    /// The English name for readers, or the Vietnamese one where there is none.
    #[must_use]
    pub fn label_en(&self) -> String {
        let name = self.name_en.as_ref().unwrap_or(&self.name);
        marked(name, self.placeholder, PLACEHOLDER_LABEL_EN)
    }
}

fn marked(name: &str, placeholder: bool, mark: &str) -> String {
    if placeholder { format!("{name} ({mark})") } else { name.to_owned() }
}
