//! The plan pack: everything the newsroom knows about one master plan, kept as data.
//!
//! What enters: eight small TOML files, and one more for whoever has persons to name, as text, by name (from a folder or from inside the binary;
//! this room reads no disk and knows no clock). What leaves: a [`Pack`] that is right as a whole,
//! with look-ups by code, or [`PackErrors`], the complete list of what is wrong, each with file,
//! line and reason in Vietnamese and English.
//!
//! What it must not know: articles, sites, the database, HTTP, and above all the name of any
//! province, body or person: those live in the pack, because they change (provinces merge,
//! agencies are renamed) while the code stays.

mod about;
mod choice;
mod code;
mod date;
mod decimal;
mod document;
mod error;
mod field;
mod history;
mod indicator;
mod node;
mod pack;
mod person;
mod place;
mod quotation;
mod reading;
mod reason;
mod record;
mod register;
mod structure;
mod unit;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use about::About;
pub use decimal::Decimal;
pub use document::{Document, DocumentKind, DocumentRole, Relation, RelationKind};
pub use error::{PackError, PackErrors};
pub use indicator::{Group, Indicator, Qualifier};
pub use node::{Node, NodeKind, PLACEHOLDER_LABEL, PLACEHOLDER_LABEL_EN};
pub use pack::{OPTIONAL_FILES, PACK_FILES, Pack};
pub use person::Person;
pub use quotation::Quotation;
pub use reason::{PackReason, Shape};
pub use register::Register;
pub use unit::{Unit, UnitKind};
pub use vocabulary::{Term, Vocabulary};
