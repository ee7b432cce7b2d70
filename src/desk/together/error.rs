//! Why colleagues could not do it together.

use crate::article::UserId;
use crate::clock::Millis;

/// What has no room for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// Threads of an article.
    Threads,
    /// Messages of a thread.
    Messages,
    /// Open suggestions of an article.
    Suggestions,
}

/// A refusal that is about colleagues rather than about the article's life.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TogetherError {
    /// Somebody else has the pen.
    #[error("{name} has the pen")]
    Locked {
        /// Who.
        holder: UserId,
        /// What colleagues call them.
        name: String,
        /// Since when.
        since: Millis,
    },
    /// No such thread, message or suggestion on this article.
    #[error("no such remark or suggestion")]
    NotThere,
    /// A text that must say something is empty.
    #[error("{field} is empty")]
    Empty {
        /// Which field.
        field: &'static str,
    },
    /// More characters or entries than there may be.
    #[error("{field} is longer than {limit}")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A field holds what it cannot.
    #[error("{field} cannot be that")]
    Invalid {
        /// Which field.
        field: &'static str,
    },
    /// Somebody is named who does not see the draft.
    #[error("somebody named does not see the draft")]
    NamedStranger,
    /// There is no room for more.
    #[error("no room for more")]
    Full(Full),
    /// The message is somebody else's.
    #[error("the message is somebody else's")]
    NotYourMessage,
    /// The suggestion is somebody else's.
    #[error("the suggestion is somebody else's")]
    NotYourSuggestion,
    /// The suggestion was settled or withdrawn.
    #[error("the suggestion is closed")]
    SuggestionClosed,
    /// The proposed copy says the same as the article.
    #[error("nothing is suggested")]
    NothingSuggested,
    /// None of the changes can be applied any more.
    #[error("the changes do not fit any more")]
    Stale,
}

impl TogetherError {
    /// The stable code in the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Locked { .. } => "edition_locked",
            Self::NotThere => "not_found",
            Self::Empty { .. } | Self::TooLong { .. } | Self::Invalid { .. } | Self::NamedStranger => {
                "invalid_field"
            }
            Self::Full(Full::Threads) => "too_many_threads",
            Self::Full(Full::Messages) => "too_many_messages",
            Self::Full(Full::Suggestions) => "too_many_suggestions",
            Self::NotYourMessage => "not_your_message",
            Self::NotYourSuggestion => "not_your_suggestion",
            Self::SuggestionClosed => "suggestion_closed",
            Self::NothingSuggested => "nothing_suggested",
            Self::Stale => "changes_stale",
        }
    }

    /// The field at fault, as the API names it.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Empty { field } | Self::TooLong { field, .. } | Self::Invalid { field } => Some(field),
            Self::NamedStranger => Some("mentions"),
            _ => None,
        }
    }
}
