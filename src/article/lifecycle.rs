//! The state machine: a transition consumes the old state and the permit for it, and returns the new state or a
//! named refusal. The table stands in `docs/ARCHITECTURE.md`; a law test compares it with this file.

use super::{Permit, Refusal, UserId, Verb, mark};
use crate::clock::Millis;

/// Where an edition stands. The facts of a state live in its variant, so they cannot contradict it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionState {
    /// *Bài nháp*: being written.
    Draft,
    /// *Chờ biên tập*: waits for an editor.
    Submitted,
    /// *Đang biên tập*: an editor has it.
    InReview {
        /// Who claimed it.
        editor: UserId,
    },
    /// *Bị trả lại*: back with its author.
    Returned {
        /// Who sent it back.
        by: UserId,
        /// In whose words.
        reason: String,
    },
    /// *Chờ xuất bản*: the approvals were given.
    Approved,
    /// *Đã xuất bản*: what readers see.
    Live,
    /// A newer edition took its place.
    Superseded,
    /// *Đã gỡ*: was live when the article was withdrawn.
    Withdrawn,
}

impl EditionState {
    /// The name in the database and the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview { .. } => "in_review",
            Self::Returned { .. } => "returned",
            Self::Approved => "approved",
            Self::Live => "live",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The codes of the states in which an edition is open (on its way through the desk).
    pub const OPEN: [&'static str; 5] = ["draft", "submitted", "in_review", "returned", "approved"];

    /// Whether the edition is on its way through the desk.
    pub fn is_open(&self) -> bool {
        Self::OPEN.contains(&self.code())
    }

    /// Whether approvals may be good for it. Nobody signs what is still its author's, and whoever returns it voids all.
    pub const fn may_be_signed(&self) -> bool {
        !matches!(self, Self::Draft | Self::Returned { .. })
    }

    /// Who has it on their desk.
    pub const fn claimed_by(&self) -> Option<UserId> {
        match self {
            Self::InReview { editor } => Some(*editor),
            _ => None,
        }
    }
}

/// Whether readers can see the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// Nothing was ever public.
    NeverPublished,
    /// One edition is live.
    Live,
    /// Taken down; its address answers 410 for ever.
    Withdrawn {
        /// When.
        at: Millis,
        /// By whom.
        by: UserId,
        /// Why, in words for the record.
        reason: String,
    },
}

impl Publication {
    /// The name in the database and the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NeverPublished => "never_published",
            Self::Live => "live",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

fn wrong(verb: Verb, state: &EditionState) -> Refusal {
    Refusal::WrongState { verb, state: state.code() }
}

/// New content. An edit after approval re-opens the edition on the editor's desk: the approvals sign bytes.
pub fn edit(
    state: EditionState,
    permit: &Permit<mark::Edit>,
    content_changed: bool,
) -> Result<EditionState, Refusal> {
    match state {
        EditionState::Draft | EditionState::InReview { .. } | EditionState::Returned { .. } => Ok(state),
        EditionState::Approved if content_changed => Ok(EditionState::InReview { editor: permit.person() }),
        EditionState::Approved => Ok(state),
        other => Err(wrong(Verb::Edit, &other)),
    }
}

/// Hands the edition to the desk.
pub fn submit(state: EditionState, _: &Permit<mark::Submit>) -> Result<EditionState, Refusal> {
    match state {
        EditionState::Draft | EditionState::Returned { .. } => Ok(EditionState::Submitted),
        other => Err(wrong(Verb::Submit, &other)),
    }
}

/// Takes the edition for editing.
pub fn claim(state: EditionState, permit: &Permit<mark::Claim>) -> Result<EditionState, Refusal> {
    match state {
        EditionState::Submitted => Ok(EditionState::InReview { editor: permit.person() }),
        other => Err(wrong(Verb::Claim, &other)),
    }
}

/// Gives a claim back to the queue.
pub fn release(state: EditionState, _: &Permit<mark::Release>) -> Result<EditionState, Refusal> {
    match state {
        EditionState::InReview { .. } => Ok(EditionState::Submitted),
        other => Err(wrong(Verb::Release, &other)),
    }
}

/// Sends the edition back to its author; refused without a reason.
pub fn return_to_author(
    state: EditionState,
    permit: &Permit<mark::Return>,
    reason: &str,
) -> Result<EditionState, Refusal> {
    if !matches!(state, EditionState::Submitted | EditionState::InReview { .. } | EditionState::Approved) {
        return Err(wrong(Verb::Return, &state));
    }
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonRequired);
    }
    Ok(EditionState::Returned { by: permit.person(), reason: reason.trim().to_owned() })
}

/// Signs the content. `seen` is the hash that the approver read, `present` the hash of what is stored now.
pub fn approve(
    state: EditionState,
    _: &Permit<mark::Approve>,
    seen: &str,
    present: &str,
) -> Result<EditionState, Refusal> {
    if !matches!(state, EditionState::Submitted | EditionState::InReview { .. }) {
        return Err(wrong(Verb::Approve, &state));
    }
    if seen != present {
        return Err(Refusal::ContentChanged);
    }
    Ok(EditionState::Approved)
}

/// Puts the edition live. `approved_hashes` are the hashes of the approvals that are still valid; at least one must
/// be of exactly the content that goes live.
pub fn publish(
    state: EditionState,
    publication: &Publication,
    _: &Permit<mark::Publish>,
    present: &str,
    approved_hashes: &[String],
) -> Result<EditionState, Refusal> {
    if matches!(publication, Publication::Withdrawn { .. }) {
        return Err(Refusal::ArticleWithdrawn);
    }
    if state != EditionState::Approved {
        return Err(wrong(Verb::Publish, &state));
    }
    if !approved_hashes.iter().any(|hash| hash == present) {
        return Err(Refusal::ApprovalsMissing);
    }
    Ok(EditionState::Live)
}

/// The live edition steps back for the one that is published now.
pub fn supersede(state: EditionState, _: &Permit<mark::Publish>) -> Result<EditionState, Refusal> {
    match state {
        EditionState::Live => Ok(EditionState::Superseded),
        other => Err(wrong(Verb::Publish, &other)),
    }
}

/// Takes the live edition down; refused without a reason.
pub fn take_down(
    state: EditionState,
    _: &Permit<mark::Withdraw>,
    reason: &str,
) -> Result<EditionState, Refusal> {
    if state != EditionState::Live {
        return Err(wrong(Verb::Withdraw, &state));
    }
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonRequired);
    }
    Ok(EditionState::Withdrawn)
}
