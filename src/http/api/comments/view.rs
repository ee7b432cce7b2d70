//! Threads as the API shows them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::article::{ArticleId, MessageId, Person, Reach, ThreadId, UserId};
use crate::document::anchor::Anchor;
use crate::http::Http;
use crate::http::api::articles::{Names, PersonView};
use crate::http::api::moment;
use crate::http::error::ApiError;
use crate::store::{Message, Thread};

/// A place in the body.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnchorView {
    /// The block's id.
    pub block: String,
    /// Where the words begin, in UTF-16 units of the block's flat text.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// The words; at most 4,000 characters.
    pub quote: String,
    /// What stands before them; the last 32 characters are kept.
    pub prefix: String,
    /// What stands after them; the first 32 characters are kept.
    pub suffix: String,
}

/// Who resolved a thread, and when.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResolvedView {
    /// Who.
    pub by: PersonView,
    /// When.
    pub at: String,
}

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageView {
    /// Its id.
    pub id: String,
    /// Whose.
    pub by: PersonView,
    /// When.
    pub at: String,
    /// What it says.
    pub text: String,
    /// When it was last rewritten.
    #[schema(required)]
    pub edited_at: Option<String>,
    /// Who is named in it.
    pub mentions: Vec<PersonView>,
    /// Whether it is yours.
    pub yours: bool,
}

/// A thread.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThreadView {
    /// Its id.
    pub id: String,
    /// Where it hangs; null when it is about the article as a whole.
    #[schema(required)]
    pub anchor: Option<AnchorView>,
    /// Whether its words are not in the saved body now; the anchor keeps them.
    pub lost: bool,
    /// `open` or `resolved`.
    pub status: &'static str,
    /// Who resolved it.
    #[schema(required)]
    pub resolved: Option<ResolvedView>,
    /// The messages, the first one first.
    pub messages: Vec<MessageView>,
}

/// The threads of an article.
#[derive(Debug, Serialize, ToSchema)]
pub struct Threads {
    /// The threads, the oldest first.
    pub items: Vec<ThreadView>,
    /// Grows with every change: what `comments` events carry.
    pub counter: i64,
}

impl From<AnchorView> for Anchor {
    fn from(view: AnchorView) -> Self {
        let position = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        Self {
            block: view.block,
            from: position(view.from),
            to: position(view.to),
            quote: view.quote,
            prefix: view.prefix,
            suffix: view.suffix,
        }
    }
}

impl From<Anchor> for AnchorView {
    fn from(anchor: Anchor) -> Self {
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            block: anchor.block,
            from: position(anchor.from),
            to: position(anchor.to),
            quote: anchor.quote,
            prefix: anchor.prefix,
            suffix: anchor.suffix,
        }
    }
}

/// All threads, for somebody who sees the draft.
pub(super) async fn threads(http: &Http, person: &Person, id: ArticleId) -> Result<Threads, ApiError> {
    let store = &http.app.store;
    store.article_within(&Reach::of_drafts(person), id).await?.ok_or(ApiError::NotFound)?;
    // The counter first: what changes while the rest is read makes the reader ask again, not miss it.
    let counter = store.pulses_of(&[id]).await?.pop().map_or(0, |pulse| pulse.comments);
    let threads = store.threads_of(id).await?;
    let messages = store.messages_of(id).await?;
    let mentions = store.mentions_of(id).await?;
    let people = messages.iter().map(|message| message.author);
    let people = people.chain(threads.iter().filter_map(|thread| thread.resolved.map(|(by, _)| by)));
    let people = people.chain(mentions.values().flatten().copied());
    let seen_by = Shown { names: Names::of(http, people).await?, mentions, reader: person.id };
    let mut by_thread: HashMap<ThreadId, Vec<MessageView>> = HashMap::new();
    for message in messages {
        by_thread.entry(message.thread).or_default().push(seen_by.message(message));
    }
    let items = threads
        .into_iter()
        .map(|thread| {
            let messages = by_thread.remove(&thread.id).unwrap_or_default();
            seen_by.thread(thread, messages)
        })
        .collect();
    Ok(Threads { items, counter })
}

/// One of them.
pub(super) async fn one_thread(
    http: &Http,
    person: &Person,
    id: ArticleId,
    thread: ThreadId,
) -> Result<ThreadView, ApiError> {
    let wanted = thread.to_string();
    let all = threads(http, person, id).await?;
    all.items.into_iter().find(|thread| thread.id == wanted).ok_or(ApiError::NotFound)
}

/// What messages are shown with.
struct Shown {
    names: Names,
    mentions: HashMap<MessageId, Vec<UserId>>,
    reader: UserId,
}

impl Shown {
    fn message(&self, message: Message) -> MessageView {
        let named = self.mentions.get(&message.id).into_iter().flatten();
        MessageView {
            id: message.id.to_string(),
            by: self.names.person(message.author),
            at: moment(message.at),
            text: message.text,
            edited_at: message.edited_at.map(moment),
            mentions: named.map(|user| self.names.person(*user)).collect(),
            yours: message.author == self.reader,
        }
    }

    fn thread(&self, thread: Thread, messages: Vec<MessageView>) -> ThreadView {
        ThreadView {
            id: thread.id.to_string(),
            lost: thread.place.as_ref().is_some_and(|place| place.lost),
            anchor: thread.place.map(|place| place.present.into()),
            status: if thread.resolved.is_some() { "resolved" } else { "open" },
            resolved: thread
                .resolved
                .map(|(by, at)| ResolvedView { by: self.names.person(by), at: moment(at) }),
            messages,
        }
    }
}
