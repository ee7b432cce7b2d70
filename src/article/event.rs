//! What the publication log says happened.

/// The kind of a numbered publication event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The article went live for the first time.
    Published,
    /// A newer edition replaced the live one.
    Updated,
    /// The live edition was taken down.
    Withdrawn,
}

impl EventKind {
    /// The name in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The kind of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Published, Self::Updated, Self::Withdrawn].into_iter().find(|kind| kind.code() == code)
    }
}
