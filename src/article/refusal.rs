//! Why not: every refusal has a name that is stable, and facts for the sentence a person reads.

use super::{UserId, Verb};

/// A step that was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person has no role that may do this in this column.
    #[error("no right to {} in this column", .0.code())]
    NoRightOnColumn(Verb),
    /// Only the author may do this now.
    #[error("only the author may {}", .0.code())]
    NotAuthor(Verb),
    /// The author (or whoever opened the edition) may not approve it.
    #[error("the author may not approve")]
    IsAuthor,
    /// Only whoever claimed the article may do this.
    #[error("not claimed by you")]
    NotClaimedByYou,
    /// Somebody else has it.
    #[error("claimed by another editor")]
    ClaimedByOther(UserId),
    /// The verb does not lead anywhere from the present state.
    #[error("cannot {} from {state}", verb.code())]
    WrongState {
        /// What was wanted.
        verb: Verb,
        /// Where the edition stands.
        state: &'static str,
    },
    /// Fields that must be filled before the desk takes it.
    #[error("missing: {}", .0.join(", "))]
    MissingFields(Vec<&'static str>),
    /// Returning and withdrawing need words.
    #[error("a reason is required")]
    ReasonRequired,
    /// No valid approval of exactly this content.
    #[error("no approval of this content")]
    ApprovalsMissing,
    /// The approver saw other content than there is now.
    #[error("the content changed since it was read")]
    ContentChanged,
    /// The article is withdrawn.
    #[error("the article is withdrawn")]
    ArticleWithdrawn,
    /// There is an open edition already.
    #[error("an edition is open already")]
    EditionAlreadyOpen,
    /// The site's masthead lacks facts that every page must show (Press Law Art. 46).
    #[error("masthead incomplete: {}", .0.join(", "))]
    MastheadIncomplete(Vec<&'static str>),
    /// The body names documents or quotations that the plan pack does not know.
    #[error("unknown references: {}", .0.join(", "))]
    UnknownReferences(Vec<String>),
    /// Blocking checks that are neither mended nor waived, by their codes.
    #[error("checks failed: {}", .0.join(", "))]
    ChecksFailed(Vec<&'static str>),
    /// The words are no longer at fault, or have changed since.
    #[error("there is no such finding")]
    FindingGone,
    /// Findings of this check are for others to waive, or for nobody.
    #[error("may not waive this finding")]
    MayNotWaive,
    /// An article has as many working preview links as anybody can keep an eye on.
    #[error("{0} preview links work already")]
    TooManyPreviewLinks(u64),
}

impl Refusal {
    /// The stable code in the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoRightOnColumn(_) => "no_right_on_column",
            Self::NotAuthor(_) => "not_author",
            Self::IsAuthor => "is_author",
            Self::NotClaimedByYou => "not_claimed_by_you",
            Self::ClaimedByOther(_) => "claimed_by_other",
            Self::WrongState { .. } => "wrong_state",
            Self::MissingFields(_) => "missing_fields",
            Self::ReasonRequired => "reason_required",
            Self::ApprovalsMissing => "approvals_missing",
            Self::ContentChanged => "content_changed",
            Self::ArticleWithdrawn => "article_withdrawn",
            Self::EditionAlreadyOpen => "edition_already_open",
            Self::MastheadIncomplete(_) => "masthead_incomplete",
            Self::TooManyPreviewLinks(_) => "too_many_preview_links",
            Self::UnknownReferences(_) => "unknown_references",
            Self::ChecksFailed(_) => "checks_failed",
            Self::FindingGone => "finding_gone",
            Self::MayNotWaive => "may_not_waive",
        }
    }

    /// Whether the refusal is about who asks (403) rather than about the state of things (409).
    pub const fn is_about_rights(&self) -> bool {
        matches!(
            self,
            Self::NoRightOnColumn(_)
                | Self::NotAuthor(_)
                | Self::IsAuthor
                | Self::NotClaimedByYou
                | Self::ClaimedByOther(_)
                | Self::MayNotWaive
        )
    }
}
