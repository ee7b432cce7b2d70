//! Remarks on an article: threads, the places they hang at, and their messages.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::entity::{comment_message, comment_thread};
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, MessageId, ThreadId, UserId};
use crate::clock::Millis;
use crate::document::anchor::Anchor;

/// Where a thread hangs in the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is, or was last.
    pub present: Anchor,
    /// Where it was put.
    pub first: Anchor,
    /// Whether its words are not in the body now.
    pub lost: bool,
}

/// A thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Its id.
    pub id: ThreadId,
    /// On which article.
    pub article: ArticleId,
    /// 1, 2, 3 … within the article.
    pub number: i64,
    /// Where it hangs; none when it is about the article as a whole.
    pub place: Option<Place>,
    /// When it was opened.
    pub opened_at: Millis,
    /// Who resolved it, and when.
    pub resolved: Option<(UserId, Millis)>,
}

/// A message of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// In which thread.
    pub thread: ThreadId,
    /// 1, 2, 3 … within the thread.
    pub number: i64,
    /// Whose.
    pub author: UserId,
    /// What it says.
    pub text: String,
    /// When it was sent.
    pub at: Millis,
    /// When it was last rewritten.
    pub edited_at: Option<Millis>,
}

impl Store {
    /// The threads of an article, the oldest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn threads_of(&self, article: ArticleId) -> Result<Vec<Thread>, StoreError> {
        let rows = threads(article).all(self.read()).await?;
        rows.into_iter().map(thread_of).collect()
    }

    /// The messages of all threads of an article, the oldest first. For callers that already checked what the actor
    /// may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn messages_of(&self, article: ArticleId) -> Result<Vec<Message>, StoreError> {
        let rows = comment_message::Entity::find()
            .filter(in_threads_of(article))
            .order_by_asc(comment_message::Column::Number)
            .all(self.read())
            .await?;
        rows.into_iter().map(message_of).collect()
    }
}

impl WriteTx {
    /// The threads of an article, the oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn threads_of(&self, article: ArticleId) -> Result<Vec<Thread>, StoreError> {
        let rows = threads(article).all(self.db()).await?;
        rows.into_iter().map(thread_of).collect()
    }

    /// A thread of an article.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn thread(&self, article: ArticleId, id: ThreadId) -> Result<Option<Thread>, StoreError> {
        let found = comment_thread::Entity::find_by_id(id.to_string())
            .filter(comment_thread::Column::ArticleId.eq(article.to_string()));
        found.one(self.db()).await?.map(thread_of).transpose()
    }

    /// Opens a thread.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_thread(&self, thread: &Thread) -> Result<(), StoreError> {
        let mut row = changeable(thread)?;
        row.article_id = Set(thread.article.to_string());
        row.number = Set(thread.number);
        row.opened_at = Set(thread.opened_at);
        comment_thread::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Writes what may change of a thread: its place, and whether it is resolved.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_thread(&self, thread: &Thread) -> Result<(), StoreError> {
        comment_thread::Entity::update(changeable(thread)?).exec(self.db()).await?;
        Ok(())
    }

    /// How many messages a thread has.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn message_count(&self, thread: ThreadId) -> Result<i64, StoreError> {
        let of_thread = comment_message::Column::ThreadId.eq(thread.to_string());
        let count = comment_message::Entity::find().filter(of_thread).count(self.db()).await?;
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A message of a thread.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn message(&self, thread: ThreadId, id: MessageId) -> Result<Option<Message>, StoreError> {
        let found = comment_message::Entity::find_by_id(id.to_string())
            .filter(comment_message::Column::ThreadId.eq(thread.to_string()));
        found.one(self.db()).await?.map(message_of).transpose()
    }

    /// The message that a person's retry key already made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn message_of_request(&self, author: UserId, key: &str) -> Result<Option<Message>, StoreError> {
        let found = comment_message::Entity::find()
            .filter(comment_message::Column::AuthorId.eq(author.to_string()))
            .filter(comment_message::Column::RequestKey.eq(key));
        found.one(self.db()).await?.map(message_of).transpose()
    }

    /// Adds a message.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_message(&self, message: &Message, request: Option<&str>) -> Result<(), StoreError> {
        let row = comment_message::ActiveModel {
            id: Set(message.id.to_string()),
            thread_id: Set(message.thread.to_string()),
            number: Set(message.number),
            author_id: Set(message.author.to_string()),
            text: Set(message.text.clone()),
            at: Set(message.at),
            edited_at: Set(message.edited_at),
            request_key: Set(request.map(str::to_owned)),
        };
        comment_message::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Writes a message's new words.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rewrite_message(&self, message: &Message) -> Result<(), StoreError> {
        let row = comment_message::ActiveModel {
            id: Set(message.id.to_string()),
            text: Set(message.text.clone()),
            edited_at: Set(message.edited_at),
            ..Default::default()
        };
        comment_message::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }
}

fn threads(article: ArticleId) -> sea_orm::Select<comment_thread::Entity> {
    comment_thread::Entity::find()
        .filter(comment_thread::Column::ArticleId.eq(article.to_string()))
        .order_by_asc(comment_thread::Column::Number)
}

/// The messages (or mentions) whose thread hangs on an article.
fn in_threads_of(article: ArticleId) -> sea_orm::sea_query::Expr {
    use sea_orm::{QuerySelect, QueryTrait};
    let ids = comment_thread::Entity::find()
        .select_only()
        .column(comment_thread::Column::Id)
        .filter(comment_thread::Column::ArticleId.eq(article.to_string()));
    comment_message::Column::ThreadId.in_subquery(ids.into_query())
}

fn changeable(thread: &Thread) -> Result<comment_thread::ActiveModel, StoreError> {
    let json = |anchor: &Anchor| {
        serde_json::to_string(anchor).map_err(|cause| StoreError::damaged("comment_threads", cause))
    };
    let place = thread.place.as_ref();
    Ok(comment_thread::ActiveModel {
        id: Set(thread.id.to_string()),
        anchor: Set(place.map(|place| json(&place.present)).transpose()?),
        first_anchor: Set(place.map(|place| json(&place.first)).transpose()?),
        lost: Set(place.is_some_and(|place| place.lost)),
        resolved_by: Set(thread.resolved.map(|(by, _)| by.to_string())),
        resolved_at: Set(thread.resolved.map(|(_, at)| at)),
        ..Default::default()
    })
}

fn thread_of(row: comment_thread::Model) -> Result<Thread, StoreError> {
    let anchor = |text: &str| -> Result<Anchor, StoreError> {
        serde_json::from_str(text).map_err(|cause| StoreError::damaged("comment_threads", cause))
    };
    let place = match (row.anchor.as_deref(), row.first_anchor.as_deref()) {
        (Some(present), Some(first)) => {
            Some(Place { present: anchor(present)?, first: anchor(first)?, lost: row.lost })
        }
        _ => None,
    };
    let by = row.resolved_by.as_deref().map(|id| parse_id(id, "comment_threads")).transpose()?;
    Ok(Thread {
        id: parse_id(&row.id, "comment_threads")?,
        article: parse_id(&row.article_id, "comment_threads")?,
        number: row.number,
        place,
        opened_at: row.opened_at,
        resolved: by.zip(row.resolved_at),
    })
}

fn message_of(row: comment_message::Model) -> Result<Message, StoreError> {
    Ok(Message {
        id: parse_id(&row.id, "comment_messages")?,
        thread: parse_id(&row.thread_id, "comment_messages")?,
        number: row.number,
        author: parse_id(&row.author_id, "comment_messages")?,
        text: row.text,
        at: row.at,
        edited_at: row.edited_at,
    })
}
