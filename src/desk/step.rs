//! The shape that every verb shares: a transaction with the article locked, the person's rights read inside it, and
//! one way to end: revision, audit, event and jobs, then commit.

use serde_json::json;

use super::{Acting, Desk, DeskError};
use crate::article::lock::Lock;
use crate::article::{ArticleId, EditionState, EventKind, Person, Reach, Subject, Verb};
use crate::clock::Millis;
use crate::queue::{JobKind, enqueue};
use crate::store::{Article, Edition, NewAudit, NewEvent, Opening, RevisionNote, Site, WriteTx};

/// A step under way.
pub(super) struct Step {
    /// The transaction.
    pub(super) tx: WriteTx,
    /// The moment at which all of it happens.
    pub(super) now: Millis,
    /// Who acts, with the rights they hold now.
    pub(super) person: Person,
    /// The article, locked.
    pub(super) article: Article,
    /// The same as it was when the step began.
    pub(super) found: Article,
    /// Its editions, oldest first, without those that a later one replaced.
    pub(super) editions: Vec<Edition>,
    /// Its site.
    pub(super) site: Site,
    /// Who has the pen, as it was last written down.
    pub(super) lock: Option<Lock>,
    /// Its newest revision, when the step began.
    pub(super) newest_revision: Option<RevisionNote>,
    /// Whether anybody ever remarked on it.
    pub(super) commented: bool,
}

/// The word for a step in the audit trail and the history: a verb's, or that of a deed which needs no right of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deed(&'static str);

impl Deed {
    /// A save that brings an earlier revision back. It needs the right to edit.
    pub(super) const RESTORE: Self = Self("restore");
    /// A save that takes over changes that a colleague proposed. It needs the right to edit.
    pub(super) const ACCEPT_SUGGESTION: Self = Self("accept_suggestion");

    /// The word.
    pub(super) const fn code(self) -> &'static str {
        self.0
    }
}

impl From<Verb> for Deed {
    fn from(verb: Verb) -> Self {
        Self(verb.code())
    }
}

/// What opening a step found.
pub(super) enum Opened {
    /// The article, ready for the verb.
    Step(Box<Step>),
    /// The request was carried out before: nothing is to be done.
    Repeated(ArticleId),
}

impl Step {
    /// The newest edition: the open one, or what is or was live.
    pub(super) fn current(&self) -> Result<Edition, DeskError> {
        self.editions.last().cloned().ok_or(DeskError::NotFound)
    }

    /// Whether a reach shows the article: what lists ask of the database, asked of what is read and locked already.
    pub(super) fn is_shown(&self, reach: &Reach) -> bool {
        let Some(newest) = self.editions.last() else { return false };
        let site = self.article.site;
        let published =
            |edition: &Edition| matches!(edition.state, EditionState::Live | EditionState::Withdrawn);
        reach.sees_draft(site, newest.content.column, [self.article.author, newest.opened_by])
            || (reach.sees_published(site) && self.editions.iter().any(published))
    }

    /// The facts that decide who may act.
    pub(super) fn subject(&self) -> Result<Subject, DeskError> {
        let current = self.current()?;
        Ok(Subject {
            site: self.article.site,
            column: current.content.column,
            author: self.article.author,
            opened_by: current.opened_by,
            state: current.state,
            publication: self.article.publication.clone(),
            author_may_approve: self.site.author_may_approve,
        })
    }
}

impl Desk {
    /// Begins a transaction for a person.
    pub(super) async fn begin(
        &self,
        acting: &Acting,
    ) -> Result<(WriteTx, Millis, Person, Option<ArticleId>), DeskError> {
        let (tx, now, person) = self.begin_as(acting).await?;
        let repeated = self.repeated(&tx, acting).await?;
        Ok((tx, now, person, repeated))
    }

    async fn begin_as(&self, acting: &Acting) -> Result<(WriteTx, Millis, Person), DeskError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let person = Person { id: acting.user, grants: tx.grants_of(acting.user).await? };
        Ok((tx, now, person))
    }

    /// The article of the same request, if it was carried out before.
    pub(super) async fn repeated(
        &self,
        tx: &WriteTx,
        acting: &Acting,
    ) -> Result<Option<ArticleId>, DeskError> {
        let Some(request) = &acting.request else { return Ok(None) };
        same_request(acting, tx.idempotent_result(acting.user, &request.key).await?)
    }

    /// Opens a step on an article; one out of the person's reach does not exist for them.
    pub(super) async fn open(&self, acting: &Acting, id: ArticleId) -> Result<Opened, DeskError> {
        let (tx, now, person) = self.begin_as(acting).await?;
        let key = acting.request.as_ref().map(|request| request.key.as_str());
        let Opening { article, site, lock, newest_revision, commented, repeated } =
            tx.open_article(id, acting.user, key).await?.ok_or(DeskError::NotFound)?;
        // Asked under the lock: the same request may have ended while this one waited for it.
        if let Some(article) = same_request(acting, repeated)? {
            // What is acknowledged a second time must be on the disk as well.
            tx.commit().await?;
            return Ok(Opened::Repeated(article));
        }
        let editions = tx.editions_of(id).await?;
        let found = article.clone();
        let step = Step { tx, now, person, article, found, editions, site, lock, newest_revision, commented };
        if !step.is_shown(&Reach::of_person(&step.person)) {
            return Err(DeskError::NotFound);
        }
        Ok(Opened::Step(Box::new(step)))
    }

    /// Ends a step that had nothing to change. Its retry key is used up all the same: it was answered.
    pub(super) async fn unchanged(&self, step: Step, acting: &Acting) -> Result<ArticleId, DeskError> {
        let id = step.article.id;
        if let Some(request) = &acting.request {
            step.tx.keep_idempotent(acting.user, request, id, step.now).await?;
        }
        step.tx.commit().await?;
        Ok(id)
    }

    /// Saves an edition that a verb changed, with its revision.
    pub(super) async fn save(
        &self,
        step: &Step,
        mut edition: Edition,
        deed: impl Into<Deed>,
    ) -> Result<Edition, DeskError> {
        let before = step.editions.iter().find(|old| old.id == edition.id).ok_or(DeskError::NotFound)?;
        edition.version = before.version + 1;
        edition.updated_by = step.person.id;
        edition.updated_at = step.now;
        if before.state != edition.state {
            edition.state_at = step.now;
        }
        step.tx.save_edition(&edition, before).await?;
        self.follow_words(step, &edition).await?;
        self.keep_revision(step, &edition, deed).await?;
        Ok(edition)
    }

    /// Ends a step: article row, audit, event, jobs, retry key, commit. Then the bell, if the log grew.
    pub(super) async fn finish(
        &self,
        mut step: Step,
        acting: &Acting,
        deed: impl Into<Deed>,
        edition: &Edition,
        detail: serde_json::Value,
        event: Option<EventKind>,
    ) -> Result<ArticleId, DeskError> {
        let id = step.article.id;
        step.article.updated_at = step.now;
        step.tx.save_article(&step.article, &step.found).await?;
        step.tx.append_audit(audit_row(&step, deed.into(), edition, detail)).await?;
        if let Some(kind) = event {
            self.announce(&step, edition, kind).await?;
        }
        if let Some(request) = &acting.request {
            step.tx.keep_idempotent(acting.user, request, id, step.now).await?;
        }
        step.tx.commit().await?;
        // A save told the log nothing: waking its followers for each would cost more than they have to do.
        if event.is_some() {
            self.bell.ring();
        }
        Ok(id)
    }

    async fn announce(&self, step: &Step, edition: &Edition, kind: EventKind) -> Result<(), DeskError> {
        step.tx
            .append_event(NewEvent {
                kind,
                site: step.article.site,
                article: step.article.id,
                edition: edition.id,
                actor: format!("user:{}", step.person.id),
                at: step.now,
            })
            .await?;
        if self.shared_search {
            enqueue(&step.tx, self.chance.as_ref(), JobKind::FollowSearch, step.now, step.now).await?;
        }
        Ok(())
    }
}

/// The article of a retry key's former use, if that was the same request.
fn same_request(acting: &Acting, used: Option<(String, ArticleId)>) -> Result<Option<ArticleId>, DeskError> {
    let fingerprint = acting.request.as_ref().map(|request| &request.fingerprint);
    match used {
        Some((used_for, _)) if Some(&used_for) != fingerprint => Err(DeskError::KeyReused),
        used => Ok(used.map(|(_, article)| article)),
    }
}

fn audit_row(step: &Step, deed: Deed, edition: &Edition, detail: serde_json::Value) -> NewAudit {
    NewAudit {
        at: step.now,
        actor: format!("user:{}", step.person.id),
        verb: format!("article.{}", deed.code()),
        subject: format!("article:{}", step.article.id),
        detail: json!({
            "edition": edition.ordinal,
            "version": edition.version,
            "state": edition.state.code(),
            "content_hash": edition.content_hash,
            "facts": detail,
        }),
    }
}
