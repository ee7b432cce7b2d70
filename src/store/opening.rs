//! What every step on an article begins with, asked for at once: on SQLite, where steps follow each other, each way to
//! the database and back is one that everybody behind waits for.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, IdenStatic, Iterable, QueryFilter,
    QuerySelect,
};

use super::articles::{Article, article_of};
use super::audit::Link;
use super::entity::{article, article_lock, idempotency_key, site};
use super::idempotency::used_for;
use super::locks::lock_of;
use super::revisions::{NOTED, RevisionNote, note_in};
use super::sites::{Site, site_of};
use super::statement::Sql;
use super::{StoreError, WriteTx};
use crate::article::lock::Lock;
use crate::article::{ArticleId, UserId};

/// An article as a step finds it.
#[derive(Debug)]
pub struct Opening {
    /// The article, locked until commit.
    pub article: Article,
    /// Its site.
    pub site: Site,
    /// Who has the pen, as it was last written down.
    pub lock: Option<Lock>,
    /// Its newest revision: the number after it is free.
    pub newest_revision: Option<RevisionNote>,
    /// Whether anybody ever remarked on it.
    pub commented: bool,
    /// What the retry key was used for: the fingerprint of the request, and the article.
    pub repeated: Option<(String, ArticleId)>,
}

impl WriteTx {
    /// One article, locked until commit so that two steps on it follow each other, with what a step by this person,
    /// under this retry key, has to know of it.
    ///
    /// # Errors
    /// When the database refuses or a row is damaged.
    pub async fn open_article(
        &self,
        id: ArticleId,
        user: UserId,
        key: Option<&str>,
    ) -> Result<Option<Opening>, StoreError> {
        if !self.lock_article(id).await? {
            return Ok(None);
        }
        let mut sql = Sql::default();
        sql.push("SELECT ");
        columns::<article::Entity>(&mut sql, "a");
        columns::<site::Entity>(&mut sql, "s");
        columns::<article_lock::Entity>(&mut sql, "l");
        columns::<idempotency_key::Entity>(&mut sql, "k");
        for (name, column) in NOTED {
            sql.push(&format!("{column} AS n_{name}, "));
        }
        // Whoever holds SQLite's one writer holds the audit trail; PostgreSQL locks it as late as can be.
        let alone = self.db().get_database_backend() == DbBackend::Sqlite;
        if alone {
            sql.push(Link::COLUMNS).push(", ");
        }
        sql.push("EXISTS (SELECT 1 FROM comment_threads t WHERE t.article_id = a.id) AS commented FROM articles a JOIN sites s ON s.id = a.site_id LEFT JOIN article_locks l ON l.article_id = a.id LEFT JOIN idempotency_keys k ON k.user_id = ");
        sql.bind(user.to_string()).push(" AND k.idempotency_key = ").bind(key.map(str::to_owned));
        sql.push(" LEFT JOIN revisions r ON r.article_id = a.id AND r.number = (SELECT max(number) FROM revisions WHERE article_id = a.id) LEFT JOIN editions e ON e.id = r.edition_id WHERE a.id = ");
        sql.bind(id.to_string());
        let Some(row) = sql.one_in(self).await? else { return Ok(None) };
        if alone {
            self.keep_link(Link::in_row(&row)?);
        }
        let lock = article_lock::Model::from_query_result_optional(&row, "l_")?;
        let repeated = idempotency_key::Model::from_query_result_optional(&row, "k_")?;
        Ok(Some(Opening {
            article: article_of(article::Model::from_query_result(&row, "a_")?)?,
            site: site_of(site::Model::from_query_result(&row, "s_")?)?,
            lock: lock.map(lock_of).transpose()?,
            newest_revision: note_in(&row, "n_")?,
            commented: row.try_get("", "commented")?,
            repeated: repeated.map(used_for).transpose()?,
        }))
    }

    /// Locks an article until commit; says whether there is one. SQLite's one writer holds everything already.
    pub(super) async fn lock_article(&self, id: ArticleId) -> Result<bool, StoreError> {
        if self.db().get_database_backend() == DbBackend::Sqlite {
            return Ok(true);
        }
        // A statement of its own: the next one must see what was committed while this one waited for the lock.
        let row: Option<String> = article::Entity::find()
            .select_only()
            .column(article::Column::Id)
            .filter(article::Column::Id.eq(id.to_string()))
            .lock_exclusive()
            .into_tuple()
            .one(self.db())
            .await?;
        Ok(row.is_some())
    }
}

/// All columns of an entity, named after its place in the statement.
fn columns<E: EntityTrait>(sql: &mut Sql, place: &str) {
    for column in E::Column::iter() {
        let name = column.as_str();
        sql.push(&format!("{place}.{name} AS {place}_{name}, "));
    }
}
