//! Threads: a remark on a piece of the body or on the article as a whole, open until somebody says it is dealt with.

use serde_json::json;

use super::draft::Draft;
use super::error::{Full, TogetherError};
use super::message::NewMessage;
use crate::article::{ArticleId, ThreadId};
use crate::desk::{Acting, Desk, DeskError};
use crate::document::anchor::{Anchor, CONTEXT, Texts, find};
use crate::store::{Changed, Place, Thread};
use crate::vietnamese;

/// Threads on one article.
const THREADS: i64 = 500;
/// The longest words a remark can hang at, in characters.
const QUOTE: usize = 4_000;
/// The longest name of a block.
const BLOCK: usize = 40;

impl Desk {
    /// Opens a thread with its first message. A place that the saved body does not have (the remark was made on words
    /// that are still on their way) is kept as lost until they arrive.
    ///
    /// # Errors
    /// When the person does not see the draft, there are too many threads, or something cannot be taken.
    pub async fn comment(
        &self,
        acting: &Acting,
        id: ArticleId,
        anchor: Option<Anchor>,
        new: &NewMessage,
    ) -> Result<ThreadId, DeskError> {
        let draft = self.draft(acting, id).await?;
        if draft.repeated {
            return self.thread_of_request(&draft, acting).await;
        }
        let anchor = anchor.map(checked).transpose()?;
        let before = draft.tx.threads_of(id).await?.last().map_or(0, |last| last.number);
        if before >= THREADS {
            return Err(TogetherError::Full(Full::Threads).into());
        }
        let place = match anchor {
            Some(anchor) => Some(self.placed(&draft, anchor).await?),
            None => None,
        };
        let thread = Thread {
            id: ThreadId::from(self.chance.ulid(draft.now)?),
            article: id,
            number: before + 1,
            place,
            opened_at: draft.now,
            resolved: None,
        };
        draft.tx.add_thread(&thread).await?;
        self.send(&draft, acting, thread.id, new).await?;
        self.end_draft(draft, acting, Some(Changed::Comments)).await?;
        Ok(thread.id)
    }

    /// Says that a thread is dealt with (`true`) or not (`false`). Saying so again changes nothing.
    ///
    /// # Errors
    /// When the thread is not on this article.
    pub async fn resolve(
        &self,
        acting: &Acting,
        id: ArticleId,
        thread: ThreadId,
        resolved: bool,
    ) -> Result<(), DeskError> {
        let draft = self.draft(acting, id).await?;
        let thread = draft.tx.thread(id, thread).await?.ok_or(TogetherError::NotThere)?;
        if draft.repeated || thread.resolved.is_some() == resolved {
            return Ok(draft.tx.commit().await?);
        }
        let resolved = resolved.then_some((draft.person.id, draft.now));
        self.mark(&draft, &Thread { resolved, ..thread }).await?;
        self.end_draft(draft, acting, Some(Changed::Comments)).await
    }

    /// Writes down that a thread was resolved or opened again, for the record.
    pub(super) async fn mark(&self, draft: &Draft, thread: &Thread) -> Result<(), DeskError> {
        let verb = if thread.resolved.is_some() { "resolve_comment" } else { "reopen_comment" };
        draft.tx.save_thread(thread).await?;
        Ok(draft.tx.append_audit(draft.audit(verb, &json!({ "thread": thread.id }))).await?)
    }

    /// The thread that the same request opened before.
    async fn thread_of_request(&self, draft: &Draft, acting: &Acting) -> Result<ThreadId, DeskError> {
        let key = acting.request.as_ref().map_or("", |request| request.key.as_str());
        let message = draft.tx.message_of_request(acting.user, key).await?;
        Ok(message.ok_or(TogetherError::NotThere)?.thread)
    }

    /// The anchor in the body as it is saved now.
    async fn placed(&self, draft: &Draft, anchor: Anchor) -> Result<Place, DeskError> {
        let newest = draft.tx.editions_of(draft.row.article.id).await?.pop().ok_or(DeskError::NotFound)?;
        let found = find(&Texts::of(&newest.content.body), &anchor);
        Ok(match found {
            Some(found) => Place { present: found.clone(), first: found, lost: false },
            None => Place { present: anchor.clone(), first: anchor, lost: true },
        })
    }
}

/// The anchor as it may be kept: cleaned like the body it points into, so that its words can be found there.
fn checked(anchor: Anchor) -> Result<Anchor, TogetherError> {
    let quote = cleaned(&anchor.quote);
    if quote.is_empty() {
        return Err(TogetherError::Empty { field: "anchor.quote" });
    }
    if quote.chars().count() > QUOTE {
        return Err(TogetherError::TooLong { field: "anchor.quote", limit: QUOTE });
    }
    let block = anchor.block.chars().count();
    if !(1..=BLOCK).contains(&block) || vietnamese::clean_line(&anchor.block) != anchor.block {
        return Err(TogetherError::Invalid { field: "anchor.block" });
    }
    let last =
        |text: String| text.chars().rev().take(CONTEXT).collect::<Vec<_>>().into_iter().rev().collect();
    Ok(Anchor {
        block: anchor.block,
        from: anchor.from,
        to: anchor.to,
        quote,
        prefix: last(cleaned(&anchor.prefix)),
        suffix: cleaned(&anchor.suffix).chars().take(CONTEXT).collect(),
    })
}

/// Line by line: a line end is a position of its own in flat text.
fn cleaned(text: &str) -> String {
    text.split('\n').map(vietnamese::clean_run).collect::<Vec<_>>().join("\n")
}
