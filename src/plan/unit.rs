//! Units: places, authorities, press houses and organisations, each valid for a time.

use time::Date;

use super::choice::choices;
use super::reason::PackReason;
use super::record::Record;
use super::register::Register;

choices! {
    /// What sort of unit it is.
    UnitKind {
        /// A province.
        Province = "province",
        /// A city, of any level.
        City = "city",
        /// A rural district (huyện).
        District = "district",
        /// A commune, ward or special zone.
        Commune = "commune",
        /// A people's committee or council.
        Government = "government",
        /// A department or office of the administration.
        Department = "department",
        /// A body of the Party.
        Party = "party",
        /// The Front or one of its member organisations.
        Front = "front",
        /// A newspaper.
        Press = "press",
        /// A radio and television station.
        Broadcaster = "broadcaster",
        /// A web portal.
        Portal = "portal",
    }
}

/// One unit under one name; a renamed or merged unit is a new record with the old one's successor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its permanent code.
    pub code: String,
    /// Its name in full.
    pub name: String,
    /// What sort of unit it is.
    pub kind: UnitKind,
    /// Code of the unit above it.
    pub parent: Option<String>,
    /// First day of validity; absent when it lies before everything the pack knows.
    pub valid_from: Option<Date>,
    /// Last day of validity; absent while the unit exists.
    pub valid_to: Option<Date>,
    /// Codes of the units that took over.
    pub successors: Vec<String>,
    /// Other names people use for it.
    pub aliases: Vec<String>,
    /// Its website, as an absolute http or https address.
    pub website: Option<String>,
    /// Code of the document that names it.
    pub source_document: String,
    /// What an editor should know about it.
    pub note: Option<String>,
}

impl Unit {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let code = record.code(Register::Units);
        let name = record.text("name");
        let kind = record.choice("kind");
        let source_document = record.reference("source_doc", Register::Documents);
        let (valid_from, valid_to) = record.validity();
        let successors = record.references("successors", Register::Units);
        if !successors.is_empty() && !record.has("valid_to") {
            record.refuse_at("successors", PackReason::SuccessorWithoutEnd);
        }
        Some(Self {
            parent: record.optional_reference("parent", Register::Units),
            valid_from,
            valid_to,
            successors,
            aliases: record.texts("aliases"),
            website: record.optional_address("website"),
            note: record.optional_text("note"),
            code: code?,
            name: name?,
            kind: kind?,
            source_document: source_document?,
        })
    }

    /// Whether the unit exists on that day, first and last day included.
    #[must_use]
    pub fn exists_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The name and every alias.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }

    /// Whether there is a day on which both units exist.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let begins_before_end = |a: &Self, b: &Self| match (a.valid_from, b.valid_to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        begins_before_end(self, other) && begins_before_end(other, self)
    }
}
