//! People who were named in messages, and whether they have seen it.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

use super::entity::comment_mention;
use super::sites::parse_id;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, MessageId, ThreadId, UserId};
use crate::clock::Millis;

/// A message in which somebody was named and that they have not seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenMention {
    /// On which article.
    pub article: ArticleId,
    /// In which thread.
    pub thread: ThreadId,
    /// In which message.
    pub message: MessageId,
    /// Who named them.
    pub by: UserId,
    /// When.
    pub at: Millis,
    /// What the message says.
    pub text: String,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    article_id: String,
    thread_id: String,
    id: String,
    author_id: String,
    at: i64,
    text: String,
}

#[derive(Debug, FromQueryResult)]
struct Named {
    message_id: String,
    user_id: String,
}

impl Store {
    /// Who was named in the messages of an article. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mentions_of(
        &self,
        article: ArticleId,
    ) -> Result<HashMap<MessageId, Vec<UserId>>, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT n.message_id, n.user_id FROM comment_mentions n JOIN comment_messages m ON m.id = n.message_id ");
        sql.push("JOIN comment_threads t ON t.id = m.thread_id WHERE t.article_id = ")
            .bind(article.to_string());
        sql.push(" ORDER BY n.message_id, n.user_id");
        let rows: Vec<Named> = sql.all(self).await?;
        let mut found: HashMap<MessageId, Vec<UserId>> = HashMap::new();
        for row in rows {
            let message = parse_id(&row.message_id, "comment_mentions")?;
            found.entry(message).or_default().push(parse_id(&row.user_id, "comment_mentions")?);
        }
        Ok(found)
    }

    /// Messages that name a person and that they have not seen, the newest first, whatever their reach is now: the
    /// caller asks about each article.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn unseen_mentions(&self, user: UserId, limit: u64) -> Result<Vec<UnseenMention>, StoreError> {
        let mut sql = Sql::default();
        sql.push(
            "SELECT t.article_id, m.thread_id, m.id, m.author_id, m.at, m.text FROM comment_mentions n ",
        );
        sql.push(
            "JOIN comment_messages m ON m.id = n.message_id JOIN comment_threads t ON t.id = m.thread_id ",
        );
        sql.push("WHERE n.seen_at IS NULL AND n.user_id = ").bind(user.to_string());
        sql.push(" ORDER BY m.id DESC LIMIT ").bind(i64::try_from(limit).unwrap_or(i64::MAX));
        let rows: Vec<Row> = sql.all(self).await?;
        rows.into_iter().map(unseen_of).collect()
    }
}

impl WriteTx {
    /// Notes who is named in a message.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_mentions(&self, message: MessageId, users: &[UserId]) -> Result<(), StoreError> {
        for user in users {
            let row = comment_mention::ActiveModel {
                message_id: Set(message.to_string()),
                user_id: Set(user.to_string()),
                seen_at: Set(None),
            };
            comment_mention::Entity::insert(row).exec_without_returning(self.db()).await?;
        }
        Ok(())
    }

    /// Notes that a person has seen the messages of a thread that name them. Says how many there were.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn see_mentions(&self, thread: ThreadId, user: UserId, at: Millis) -> Result<u64, StoreError> {
        use sea_orm::{QuerySelect, QueryTrait};

        use super::entity::comment_message;
        let messages = comment_message::Entity::find()
            .select_only()
            .column(comment_message::Column::Id)
            .filter(comment_message::Column::ThreadId.eq(thread.to_string()));
        let done = comment_mention::Entity::update_many()
            .col_expr(comment_mention::Column::SeenAt, Expr::value(at))
            .filter(comment_mention::Column::UserId.eq(user.to_string()))
            .filter(comment_mention::Column::SeenAt.is_null())
            .filter(comment_mention::Column::MessageId.in_subquery(messages.into_query()))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected)
    }
}

fn unseen_of(row: Row) -> Result<UnseenMention, StoreError> {
    Ok(UnseenMention {
        article: parse_id(&row.article_id, "comment_threads")?,
        thread: parse_id(&row.thread_id, "comment_messages")?,
        message: parse_id(&row.id, "comment_messages")?,
        by: parse_id(&row.author_id, "comment_messages")?,
        at: row.at,
        text: row.text,
    })
}
