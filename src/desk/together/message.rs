//! Messages: what is written in a thread, to whom, and by whom it may be rewritten.

use super::draft::{Draft, words};
use super::error::{Full, TogetherError};
use crate::article::{ArticleId, MessageId, Person, Reach, ThreadId, UserId};
use crate::desk::{Acting, Desk, DeskError};
use crate::store::{Changed, Message, Thread};

/// The longest message, in characters.
const TEXT: usize = 4_000;
/// People named in one message.
const NAMED: usize = 20;
/// Messages in one thread.
const MESSAGES: i64 = 500;

/// A message to be sent.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// What it says.
    pub text: String,
    /// Who is named in it; everybody must see the draft.
    pub mentions: Vec<UserId>,
}

impl Desk {
    /// Answers in a thread. An answer to a resolved thread opens it again: nobody answers into the void.
    ///
    /// # Errors
    /// When the thread is not on this article or full, or the message cannot be taken.
    pub async fn reply(
        &self,
        acting: &Acting,
        id: ArticleId,
        thread: ThreadId,
        new: &NewMessage,
    ) -> Result<(), DeskError> {
        let draft = self.draft(acting, id).await?;
        let thread = draft.tx.thread(id, thread).await?.ok_or(TogetherError::NotThere)?;
        if draft.repeated {
            return Ok(());
        }
        self.send(&draft, acting, thread.id, new).await?;
        if thread.resolved.is_some() {
            self.mark(&draft, &Thread { resolved: None, ..thread }).await?;
        }
        self.end_draft(draft, acting, Some(Changed::Comments)).await
    }

    /// Rewrites one's own message. Who was named in it stays named.
    ///
    /// # Errors
    /// When the message is not in this thread, is somebody else's, or the text cannot be taken.
    pub async fn rewrite(
        &self,
        acting: &Acting,
        id: ArticleId,
        thread: ThreadId,
        message: MessageId,
        text: &str,
    ) -> Result<(), DeskError> {
        let draft = self.draft(acting, id).await?;
        let thread = draft.tx.thread(id, thread).await?.ok_or(TogetherError::NotThere)?;
        let mut message = draft.tx.message(thread.id, message).await?.ok_or(TogetherError::NotThere)?;
        if message.author != draft.person.id {
            return Err(TogetherError::NotYourMessage.into());
        }
        let text = words("text", text, TEXT)?;
        if draft.repeated || message.text == text {
            return Ok(draft.tx.commit().await?);
        }
        message.text = text;
        message.edited_at = Some(draft.now);
        draft.tx.rewrite_message(&message).await?;
        self.end_draft(draft, acting, Some(Changed::Comments)).await
    }

    /// Notes that the person has seen the messages of a thread that name them.
    ///
    /// # Errors
    /// When the thread is not on this article.
    pub async fn see_thread(&self, user: UserId, id: ArticleId, thread: ThreadId) -> Result<(), DeskError> {
        let acting = Acting::as_user(user);
        let draft = self.draft(&acting, id).await?;
        let thread = draft.tx.thread(id, thread).await?.ok_or(TogetherError::NotThere)?;
        draft.tx.see_mentions(thread.id, user, draft.now).await?;
        self.end_draft(draft, &acting, None).await
    }

    /// Adds a message to a thread.
    pub(super) async fn send(
        &self,
        draft: &Draft,
        acting: &Acting,
        thread: ThreadId,
        new: &NewMessage,
    ) -> Result<(), DeskError> {
        let text = words("text", &new.text, TEXT)?;
        let before = draft.tx.message_count(thread).await?;
        if before >= MESSAGES {
            return Err(TogetherError::Full(Full::Messages).into());
        }
        let named = self.named(draft, &new.mentions).await?;
        let message = Message {
            id: MessageId::from(self.chance.ulid(draft.now)?),
            thread,
            number: before + 1,
            author: draft.person.id,
            text,
            at: draft.now,
            edited_at: None,
        };
        let key = acting.request.as_ref().map(|request| request.key.as_str());
        draft.tx.add_message(&message, key).await?;
        Ok(draft.tx.add_mentions(message.id, &named).await?)
    }

    /// Who is named, each once and not the writer. Whoever does not see the draft cannot be told of it.
    async fn named(&self, draft: &Draft, mentions: &[UserId]) -> Result<Vec<UserId>, DeskError> {
        let mut named = mentions.to_vec();
        named.sort_unstable();
        named.dedup();
        named.retain(|user| *user != draft.person.id);
        if named.len() > NAMED {
            return Err(TogetherError::TooLong { field: "mentions", limit: NAMED }.into());
        }
        for user in &named {
            let open = draft.tx.user(*user).await?.is_some_and(|user| user.disabled_at.is_none());
            let person = Person { id: *user, grants: draft.tx.grants_of(*user).await? };
            let reach = Reach::of_drafts(&person);
            let (article, writers) = (&draft.row.article, [draft.row.article.author, draft.row.opened_by]);
            if !open || !reach.sees_draft(article.site, draft.row.column, writers) {
                return Err(TogetherError::NamedStranger.into());
            }
        }
        Ok(named)
    }
}
