//! Vocabularies: the lists an editor chooses from to say for whom, when and about what.

use super::record::Record;
use super::register::Register;

/// Which list of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vocabulary {
    /// Whom the campaign addresses.
    Audiences,
    /// Stages of carrying out the plan.
    Stages,
    /// Themes of the campaign.
    Themes,
    /// Forms of dissemination.
    Forms,
    /// Genres of articles.
    Genres,
}

impl Vocabulary {
    /// Every list, in the order of this declaration.
    pub const ALL: [Self; 5] = [Self::Audiences, Self::Stages, Self::Themes, Self::Forms, Self::Genres];

    /// The list's key in `vocabularies.toml`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Audiences => "audiences",
            Self::Stages => "stages",
            Self::Themes => "themes",
            Self::Forms => "forms",
            Self::Genres => "genres",
        }
    }

    pub(super) const fn register(self) -> Register {
        match self {
            Self::Audiences => Register::Audiences,
            Self::Stages => Register::Stages,
            Self::Themes => Register::Themes,
            Self::Forms => Register::Forms,
            Self::Genres => Register::Genres,
        }
    }
}

/// One entry of a vocabulary; its place in the list is its place on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its permanent code.
    pub code: String,
    /// What editors and readers see.
    pub label: String,
    /// The same in English.
    pub label_en: Option<String>,
    /// What an editor should know before choosing it.
    pub note: Option<String>,
}

impl Term {
    pub(super) fn read(record: &mut Record<'_>, register: Register) -> Option<Self> {
        let code = record.code(register);
        let label = record.text("label");
        Some(Self {
            label_en: record.optional_text("label_en"),
            note: record.optional_text("note"),
            code: code?,
            label: label?,
        })
    }
}
