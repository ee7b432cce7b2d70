//! The door to everything colleagues do together: a draft that the person sees, locked in one transaction.

use super::error::TogetherError;
use crate::article::{ArticleId, Person, Reach, Subject};
use crate::clock::Millis;
use crate::desk::{Acting, Desk, DeskError};
use crate::store::{ArticleRow, Changed, NewAudit, WriteTx};
use crate::vietnamese;

/// A draft under way.
pub(super) struct Draft {
    /// The transaction.
    pub(super) tx: WriteTx,
    /// The moment at which all of it happens.
    pub(super) now: Millis,
    /// Who acts.
    pub(super) person: Person,
    /// The article and its newest edition, locked.
    pub(super) row: ArticleRow,
    /// Whether the same request was carried out before.
    pub(super) repeated: bool,
}

impl Draft {
    /// The facts that decide who may edit.
    pub(super) fn subject(&self) -> Subject {
        subject_of(&self.row)
    }

    /// An audit row about something that was done together.
    pub(super) fn audit(&self, verb: &str, facts: &serde_json::Value) -> NewAudit {
        NewAudit {
            at: self.now,
            actor: format!("user:{}", self.person.id),
            verb: format!("article.{verb}"),
            subject: format!("article:{}", self.row.article.id),
            detail: serde_json::json!({ "facts": facts }),
        }
    }
}

/// The facts that decide who may edit. Whether authors may approve their own work does not matter to that.
pub(super) fn subject_of(row: &ArticleRow) -> Subject {
    Subject {
        site: row.article.site,
        column: row.column,
        author: row.article.author,
        opened_by: row.opened_by,
        state: row.state.clone(),
        publication: row.article.publication.clone(),
        author_may_approve: false,
    }
}

impl Desk {
    /// Opens a draft; one that the person does not see does not exist for them, published or not.
    pub(super) async fn draft(&self, acting: &Acting, id: ArticleId) -> Result<Draft, DeskError> {
        let (tx, now, person, _) = self.begin(acting).await?;
        let row = tx.draft_within(&Reach::of_drafts(&person), id).await?.ok_or(DeskError::NotFound)?;
        // Asked under the lock: the same request may have ended while this one waited for it.
        let repeated = self.repeated(&tx, acting).await?.is_some();
        let tx = if repeated {
            // What is acknowledged a second time must be on the disk as well.
            tx.commit().await?;
            self.store.begin().await?
        } else {
            tx
        };
        Ok(Draft { tx, now, person, row, repeated })
    }

    /// Ends what was done together: pulse, retry key, commit.
    pub(super) async fn end_draft(
        &self,
        draft: Draft,
        acting: &Acting,
        changed: Option<Changed>,
    ) -> Result<(), DeskError> {
        let id = draft.row.article.id;
        if let Some(changed) = changed {
            draft.tx.beat_pulse(id, changed).await?;
        }
        if let Some(request) = acting.request.as_ref().filter(|_| !draft.repeated) {
            draft.tx.keep_idempotent(acting.user, request, id, draft.now).await?;
        }
        Ok(draft.tx.commit().await?)
    }
}

/// A text that says something, cleaned, of at most `limit` characters.
pub(super) fn words(field: &'static str, text: &str, limit: usize) -> Result<String, TogetherError> {
    let clean = vietnamese::clean_text(text);
    if clean.is_empty() {
        return Err(TogetherError::Empty { field });
    }
    if clean.chars().count() > limit { Err(TogetherError::TooLong { field, limit }) } else { Ok(clean) }
}
