//! Deciding about a suggestion: all of it or change by change. What is accepted is an edit in every respect.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::error::TogetherError;
use crate::article::lock::check_may_edit;
use crate::article::{ArticleId, Content, Reach, SuggestionId, UserId, mark, permit};
use crate::clock::Millis;
use crate::compare::{ChangeId, compare, merge};
use crate::desk::restore::whole;
use crate::desk::step::{Deed, Opened, Step};
use crate::desk::{Acting, Desk, DeskError, PackReferences};
use crate::document::References;
use crate::store::{Changed, Decision, Suggestion, SuggestionState, WriteTx};

/// What came of accepting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The article.
    pub article: ArticleId,
    /// Changes that were wanted and not applied: the article went another way meanwhile. They stay undecided.
    pub stale: BTreeSet<ChangeId>,
}

/// Where one change of a suggestion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeState {
    /// It can be accepted.
    Pending,
    /// It is undecided, but does not fit the article as it is now.
    Stale,
    /// It was accepted.
    Accepted,
    /// It was rejected.
    Rejected,
}

impl ChangeState {
    /// The name in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Stale => "stale",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// Where the changes of a suggestion stand, given what the article says now.
#[must_use]
pub fn change_states(
    suggestion: &Suggestion,
    current: &Content,
    changes: &[ChangeId],
) -> BTreeMap<ChangeId, ChangeState> {
    let undecided = undecided(suggestion, changes);
    let stale = merge(current, &suggestion.base, &suggestion.content, &undecided).stale;
    let state = |change: &ChangeId| match suggestion.decisions.get(&change.0) {
        Some(true) => ChangeState::Accepted,
        Some(false) => ChangeState::Rejected,
        None if stale.contains(change) => ChangeState::Stale,
        None => ChangeState::Pending,
    };
    changes.iter().map(|change| (change.clone(), state(change))).collect()
}

fn undecided(suggestion: &Suggestion, changes: &[ChangeId]) -> BTreeSet<ChangeId> {
    changes.iter().filter(|change| !suggestion.decisions.contains_key(&change.0)).cloned().collect()
}

/// The undecided changes, and which of them are meant.
struct Meant {
    undecided: BTreeSet<ChangeId>,
    chosen: BTreeSet<ChangeId>,
}

/// Which changes are meant; all undecided ones when none are named. Naming one that the suggestion does not have is a
/// mistake; naming one that was decided meanwhile is none.
fn meant(
    suggestion: &Suggestion,
    wanted: Option<&[ChangeId]>,
    refs: &dyn References,
) -> Result<Meant, TogetherError> {
    if suggestion.note.state != SuggestionState::Open {
        return Err(TogetherError::SuggestionClosed);
    }
    let changes = compare(&suggestion.base, &suggestion.content, refs).changes;
    let undecided = undecided(suggestion, &changes);
    let chosen = match wanted {
        None => undecided.clone(),
        Some(wanted) if wanted.iter().all(|change| changes.contains(change)) => {
            wanted.iter().filter(|change| undecided.contains(*change)).cloned().collect()
        }
        Some(_) => return Err(TogetherError::Invalid { field: "changes" }),
    };
    if chosen.is_empty() { Err(TogetherError::Stale) } else { Ok(Meant { undecided, chosen }) }
}

impl Desk {
    /// Takes changes of a suggestion over into the article; all undecided ones when none are named. It is an edit:
    /// the right, the lock, the version that was seen, the revision, the approvals that it voids.
    ///
    /// # Errors
    /// When the person may not edit now, the suggestion is closed, or none of the changes fits any more; otherwise as
    /// for an edit.
    pub async fn accept(
        &self,
        acting: &Acting,
        id: ArticleId,
        suggestion: SuggestionId,
        wanted: Option<&[ChangeId]>,
        seen: i64,
    ) -> Result<Accepted, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(article) => return Ok(Accepted { article, stale: BTreeSet::new() }),
        };
        if !step.is_shown(&Reach::of_drafts(&step.person)) {
            return Err(DeskError::NotFound);
        }
        let suggestion = step.tx.suggestion(id, suggestion).await?.ok_or(TogetherError::NotThere)?;
        check_may_edit(&step.person, &step.subject()?)?;
        let Meant { undecided, chosen } = meant(&suggestion, wanted, &PackReferences(self.pack.clone()))?;
        let current = step.current()?;
        if current.version != seen {
            return Err(DeskError::Conflict { present: current.version });
        }
        let merged = merge(&current.content, &suggestion.base, &suggestion.content, &chosen);
        let applied = chosen.difference(&merged.stale).cloned().collect::<BTreeSet<_>>();
        if applied.is_empty() {
            return Err(TogetherError::Stale.into());
        }
        let decision = Decided { undecided: &undecided, changes: &applied, accepted: true };
        decide(&step.tx, &suggestion, &decision, step.person.id, step.now).await?;
        step.tx.beat_pulse(id, Changed::Suggestions).await?;
        let facts = json!({
            "suggestion": suggestion.note.id,
            "proposed_by": suggestion.note.by,
            "changes": applied,
            "stale": merged.stale,
        });
        if merged.content == current.content {
            self.accept_what_is_there(step, acting, facts).await?;
        } else {
            let deed = Deed::ACCEPT_SUGGESTION;
            self.rewrite_edition(step, acting, seen, whole(merged.content).into(), deed, facts).await?;
        }
        Ok(Accepted { article: id, stale: merged.stale })
    }

    /// Rejects changes of a suggestion; all undecided ones when none are named.
    ///
    /// # Errors
    /// When the person may not edit now, or the suggestion is closed.
    pub async fn reject(
        &self,
        acting: &Acting,
        id: ArticleId,
        suggestion: SuggestionId,
        wanted: Option<&[ChangeId]>,
    ) -> Result<(), DeskError> {
        let draft = self.draft(acting, id).await?;
        let suggestion = draft.tx.suggestion(id, suggestion).await?.ok_or(TogetherError::NotThere)?;
        if draft.repeated {
            return Ok(());
        }
        check_may_edit(&draft.person, &draft.subject())?;
        let Meant { undecided, chosen } = meant(&suggestion, wanted, &PackReferences(self.pack.clone()))?;
        let decision = Decided { undecided: &undecided, changes: &chosen, accepted: false };
        decide(&draft.tx, &suggestion, &decision, draft.person.id, draft.now).await?;
        let facts = json!({
            "suggestion": suggestion.note.id,
            "proposed_by": suggestion.note.by,
            "changes": chosen,
        });
        draft.tx.append_audit(draft.audit("reject_suggestion", &facts)).await?;
        self.end_draft(draft, acting, Some(Changed::Suggestions)).await
    }

    /// Every accepted change is in the article already: there is a decision to keep and no text to save.
    async fn accept_what_is_there(
        &self,
        step: Step,
        acting: &Acting,
        facts: serde_json::Value,
    ) -> Result<(), DeskError> {
        permit::<mark::Edit>(&step.person, &step.subject()?)?;
        self.check_pen(&step).await?;
        let edition = step.current()?;
        self.finish(step, acting, Deed::ACCEPT_SUGGESTION, &edition, facts, None).await.map(drop)
    }
}

/// What is decided of what is left to decide.
struct Decided<'a> {
    undecided: &'a BTreeSet<ChangeId>,
    changes: &'a BTreeSet<ChangeId>,
    accepted: bool,
}

/// Writes a decision down, and that the suggestion is settled when it was the last one.
async fn decide(
    tx: &WriteTx,
    suggestion: &Suggestion,
    decided: &Decided<'_>,
    by: UserId,
    at: Millis,
) -> Result<(), DeskError> {
    let changes = decided.changes.iter().map(|change| change.0.clone()).collect::<Vec<_>>();
    let decision = Decision { changes: &changes, accepted: decided.accepted, by, at };
    tx.decide(suggestion.note.id, &decision).await?;
    if decided.undecided.len() == decided.changes.len() {
        tx.save_suggestion_state(suggestion.note.id, SuggestionState::Settled).await?;
    }
    Ok(())
}
