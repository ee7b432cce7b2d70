//! Roles that are granted per site or per column.

/// What a person is in a newsroom. The wording that people see is a setting of each site (`role_labels`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// phóng viên: writes and submits.
    Reporter,
    /// biên tập viên: claims, edits, returns, approves.
    Editor,
    /// thư ký tòa soạn: everything an editor does, and publishes.
    ManagingSecretary,
    /// tổng biên tập (giám đốc): publishes and withdraws.
    ChiefEditor,
    /// quản trị trang: people and columns; reads everything of the site, decides nothing about articles.
    SiteAdministrator,
    /// theo dõi liên trang: reads published work of every site (`domain.md` R35).
    Monitor,
}

impl Role {
    /// Every role, from the least to the most about articles, then the two that only look.
    pub const ALL: [Self; 6] = [
        Self::Reporter,
        Self::Editor,
        Self::ManagingSecretary,
        Self::ChiefEditor,
        Self::SiteAdministrator,
        Self::Monitor,
    ];

    /// The name in the database, the API and the audit trail.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::Editor => "editor",
            Self::ManagingSecretary => "managing_secretary",
            Self::ChiefEditor => "chief_editor",
            Self::SiteAdministrator => "site_administrator",
            Self::Monitor => "monitor",
        }
    }

    /// The role of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Writes articles of their own.
    pub const fn writes(self) -> bool {
        matches!(self, Self::Reporter | Self::Editor | Self::ManagingSecretary | Self::ChiefEditor)
    }

    /// Takes other people's articles through the desk.
    pub const fn edits(self) -> bool {
        matches!(self, Self::Editor | Self::ManagingSecretary | Self::ChiefEditor)
    }

    /// Puts approved articles before the public.
    pub const fn publishes(self) -> bool {
        matches!(self, Self::ManagingSecretary | Self::ChiefEditor)
    }

    /// Takes published articles down; a right of its own (`domain.md` §4.1, removal).
    pub const fn withdraws(self) -> bool {
        matches!(self, Self::ChiefEditor)
    }

    /// Sees unpublished articles that are not their own.
    pub const fn sees_drafts(self) -> bool {
        self.edits() || matches!(self, Self::SiteAdministrator)
    }
}
