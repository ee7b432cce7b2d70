//! Why a body is refused, and where.

use super::limits;

/// Everything that can be wrong with a body. Paths are JSON pointers (RFC 6901); "" is the document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The text is no JSON, or nests deeper than any document does.
    #[error("not readable as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A value of another type stands here.
    #[error("{path}: expected {expected}")]
    WrongType {
        /// Where.
        path: String,
        /// What belongs here.
        expected: &'static str,
    },
    /// A field that the node needs is missing.
    #[error("{path}: the field `{field}` is missing")]
    MissingField {
        /// The node.
        path: String,
        /// The field.
        field: &'static str,
    },
    /// The node has a field that nodes of its type do not have.
    #[error("{path}: unknown field")]
    UnknownField {
        /// The field.
        path: String,
    },
    /// The node or mark has an attribute that its type does not have.
    #[error("{path}: unknown attribute")]
    UnknownAttribute {
        /// The attribute.
        path: String,
    },
    /// There is no node of this type.
    #[error("{path}: unknown node type")]
    UnknownNode {
        /// The node.
        path: String,
    },
    /// There is no mark of this type.
    #[error("{path}: unknown mark type")]
    UnknownMark {
        /// The mark.
        path: String,
    },
    /// A known node stands where its type may not stand.
    #[error("{path}: `{child}` may not stand in `{parent}` here")]
    BadNesting {
        /// The inner node.
        path: String,
        /// Its type.
        child: &'static str,
        /// The type of the node around it.
        parent: &'static str,
    },
    /// A node that needs content has none.
    #[error("{path}: needs content")]
    NoContent {
        /// The node.
        path: String,
    },
    /// A number is outside its range.
    #[error("{path}: must be from {least} to {most}")]
    OutOfRange {
        /// The attribute.
        path: String,
        /// The least value.
        least: u64,
        /// The greatest value.
        most: u64,
    },
    /// A block id is not made of 1 to 40 letters, digits, `_`, `-`.
    #[error("{path}: a block id has 1 to {} ASCII letters, digits, _ or -", limits::ID)]
    InvalidId {
        /// The attribute.
        path: String,
    },
    /// Two blocks have the same id.
    #[error("{path}: another block has this id")]
    DuplicateId {
        /// The attribute of the second block.
        path: String,
    },
    /// A code is not made of 1 to 80 letters, digits, `. _ : / -`.
    #[error("{path}: a code has 1 to {} ASCII letters, digits, . _ : / or -", limits::CODE)]
    InvalidCode {
        /// The attribute.
        path: String,
    },
    /// A word is none of those that may stand here.
    #[error("{path}: must be one of {}", allowed.join(", "))]
    InvalidChoice {
        /// The attribute.
        path: String,
        /// What may stand here.
        allowed: &'static [&'static str],
    },
    /// A line is too short or too long, counted after cleaning.
    #[error("{path}: a line of {least} to {most} characters")]
    InvalidLine {
        /// The attribute.
        path: String,
        /// The least number of characters.
        least: usize,
        /// The greatest number of characters.
        most: usize,
    },
    /// A minute is not written as "2024-08-03T14:05", or no calendar has it.
    #[error("{path}: a minute is written YYYY-MM-DDTHH:MM")]
    InvalidMinute {
        /// The attribute.
        path: String,
    },
    /// The name of a heading is not made of 1 to 80 lower-case letters, digits and `-`.
    #[error("{path}: an anchor has 1 to {} lower-case ASCII letters, digits or -", limits::ANCHOR)]
    InvalidAnchor {
        /// The attribute.
        path: String,
    },
    /// Two headings have the same name.
    #[error("{path}: another heading has this anchor")]
    DuplicateAnchor {
        /// The attribute of the second heading.
        path: String,
    },
    /// The provider of an embed has no such keys.
    #[error("{path}: the provider has no such keys")]
    InvalidEmbedKey {
        /// The attribute.
        path: String,
    },
    /// A language tag is not made of 2 to 20 letters and `-`.
    #[error("{path}: a language tag has {} to {} ASCII letters or -", limits::LANGUAGE.0, limits::LANGUAGE.1)]
    InvalidLanguage {
        /// The attribute.
        path: String,
    },
    /// A link leads where links may not lead.
    #[error("{path}: {reason}")]
    InvalidHref {
        /// The attribute.
        path: String,
        /// What is wrong with it.
        reason: HrefError,
    },
    /// A mark is set twice on one text.
    #[error("{path}: the mark is set twice")]
    DuplicateMark {
        /// The second one.
        path: String,
    },
    /// A text is both lowered and raised.
    #[error("{path}: sub and sup exclude each other")]
    ConflictingMarks {
        /// The second one.
        path: String,
    },
    /// A string holds U+0000, which neither database nor any feed can carry.
    #[error("{path}: U+0000 in a text")]
    NulCharacter {
        /// The string.
        path: String,
    },
    /// Blocks nest too deep.
    #[error("{path}: blocks nest deeper than {}", limits::DEPTH)]
    TooDeep {
        /// The first block that is too deep.
        path: String,
    },
    /// A node holds more than it may.
    #[error("{path}: the node holds at most {most}")]
    TooManyChildren {
        /// The first one too many.
        path: String,
        /// How many it may hold.
        most: usize,
    },
    /// There are too many blocks.
    #[error("{path}: more than {} blocks", limits::BLOCKS)]
    TooManyBlocks {
        /// The first block too many.
        path: String,
    },
    /// There is too much text.
    #[error("{path}: more than {} characters of text", limits::TEXT)]
    TooMuchText {
        /// The node in which the limit is passed.
        path: String,
    },
}

/// What is wrong with a link target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HrefError {
    /// Longer than 2,048 bytes.
    #[error("a link has at most {} bytes", limits::HREF)]
    TooLong,
    /// It holds white space, a control character or a backslash, which browsers drop or read as a slash.
    #[error("a link holds no spaces, control characters or backslashes")]
    ForbiddenCharacter,
    /// Neither http, https, mailto nor a path of this site.
    #[error("a link starts with http://, https://, mailto: or a single /")]
    Scheme,
    /// The address cannot be parsed or names no host or mailbox.
    #[error("the link is not a complete address")]
    Malformed,
    /// It carries a user name or password, which can only mislead about the host.
    #[error("a link carries no user name or password")]
    Credentials,
}

impl DocumentError {
    /// The JSON pointer of the offending value; "" for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Json(_) => "",
            Self::WrongType { path, .. }
            | Self::MissingField { path, .. }
            | Self::UnknownField { path }
            | Self::UnknownAttribute { path }
            | Self::UnknownNode { path }
            | Self::UnknownMark { path }
            | Self::BadNesting { path, .. }
            | Self::NoContent { path }
            | Self::OutOfRange { path, .. }
            | Self::InvalidId { path }
            | Self::DuplicateId { path }
            | Self::InvalidCode { path }
            | Self::InvalidChoice { path, .. }
            | Self::InvalidLine { path, .. }
            | Self::InvalidMinute { path }
            | Self::InvalidAnchor { path }
            | Self::DuplicateAnchor { path }
            | Self::InvalidEmbedKey { path }
            | Self::InvalidLanguage { path }
            | Self::InvalidHref { path, .. }
            | Self::DuplicateMark { path }
            | Self::ConflictingMarks { path }
            | Self::NulCharacter { path }
            | Self::TooDeep { path }
            | Self::TooManyChildren { path, .. }
            | Self::TooManyBlocks { path }
            | Self::TooMuchText { path } => path,
        }
    }

    /// A name for the kind of error that programs may rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Json(_) => "invalid_json",
            Self::WrongType { .. } => "wrong_type",
            Self::MissingField { .. } => "missing_field",
            Self::UnknownField { .. } => "unknown_field",
            Self::UnknownAttribute { .. } => "unknown_attribute",
            Self::UnknownNode { .. } => "unknown_node",
            Self::UnknownMark { .. } => "unknown_mark",
            Self::BadNesting { .. } => "bad_nesting",
            Self::NoContent { .. } => "no_content",
            Self::OutOfRange { .. } => "out_of_range",
            Self::InvalidId { .. } => "invalid_id",
            Self::DuplicateId { .. } => "duplicate_id",
            Self::InvalidCode { .. } => "invalid_code",
            Self::InvalidChoice { .. } => "invalid_choice",
            Self::InvalidLine { .. } => "invalid_line",
            Self::InvalidMinute { .. } => "invalid_minute",
            Self::InvalidAnchor { .. } => "invalid_anchor",
            Self::DuplicateAnchor { .. } => "duplicate_anchor",
            Self::InvalidEmbedKey { .. } => "invalid_embed_key",
            Self::InvalidLanguage { .. } => "invalid_language",
            Self::InvalidHref { .. } => "invalid_href",
            Self::DuplicateMark { .. } => "duplicate_mark",
            Self::ConflictingMarks { .. } => "conflicting_marks",
            Self::NulCharacter { .. } => "nul_character",
            Self::TooDeep { .. } => "too_deep",
            Self::TooManyChildren { .. } => "too_many_children",
            Self::TooManyBlocks { .. } => "too_many_blocks",
            Self::TooMuchText { .. } => "too_much_text",
        }
    }
}
