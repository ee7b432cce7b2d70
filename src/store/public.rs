//! What the public may see: live editions, and the traces of withdrawn ones. Every finder here says so in its SQL:
//! the reader's actor is anonymous, and nothing but `state = 'live'` of a live article comes out.

use sea_orm::FromQueryResult;

use super::editions::content_of;
use super::sites::parse_id;
use super::statement::Sql;
use super::{Store, StoreError};
use crate::article::{ArticleId, Content, EditionId, SiteId};
use crate::clock::Millis;

/// A live article as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveArticle {
    /// Its id.
    pub id: ArticleId,
    /// The live edition.
    pub edition: EditionId,
    /// Its number.
    pub number: i64,
    /// On which site.
    pub site: SiteId,
    /// The path below the site.
    pub path: String,
    /// When it first went live.
    pub first_published_at: Millis,
    /// When the present edition went live.
    pub last_published_at: Millis,
    /// What it says.
    pub content: Content,
}

/// What stands at an article's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicState {
    /// Readers see it.
    Live(Box<LiveArticle>),
    /// It was withdrawn: 410.
    Withdrawn {
        /// Its number.
        number: i64,
        /// Its path, kept for ever.
        path: String,
        /// When.
        at: Millis,
    },
}

/// Which live articles.
#[derive(Debug, Clone, Default)]
pub struct LiveFilter {
    /// On this site; everywhere if none.
    pub site: Option<SiteId>,
    /// In this column (id as text).
    pub column: Option<String>,
    /// About this plan node.
    pub plan_node: Option<String>,
    /// Leave out so many.
    pub offset: u64,
    /// At most so many.
    pub limit: u64,
}

#[derive(Debug, FromQueryResult)]
struct LiveRow {
    id: String,
    edition_id: String,
    number: i64,
    site_id: String,
    path: String,
    first_published_at: i64,
    last_published_at: i64,
    content: String,
}

#[derive(Debug, FromQueryResult)]
struct WithdrawnRow {
    number: i64,
    path: String,
    withdrawn_at: i64,
}

const LIVE: &str = "SELECT a.id, e.id AS edition_id, a.number, a.site_id, a.path, a.first_published_at, a.last_published_at, e.content
    FROM articles a JOIN editions e ON e.article_id = a.id AND e.state = 'live' WHERE a.publication = 'live'";

impl Store {
    /// Live articles, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn live_articles(&self, filter: &LiveFilter) -> Result<Vec<LiveArticle>, StoreError> {
        let mut sql = Sql::default();
        sql.push(LIVE);
        narrow(&mut sql, filter);
        sql.push(" ORDER BY a.first_published_at DESC, a.number DESC LIMIT ").bind(as_i64(filter.limit));
        sql.push(" OFFSET ").bind(as_i64(filter.offset));
        rows(sql, self).await
    }

    /// How many live articles there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_live(&self, filter: &LiveFilter) -> Result<u64, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT count(*) FROM articles a JOIN editions e ON e.article_id = a.id AND e.state = 'live' WHERE a.publication = 'live'");
        narrow(&mut sql, filter);
        Ok(u64::try_from(sql.count(self).await?).unwrap_or(0))
    }

    /// What stands at an article's number on a site; `None` when nothing was ever public there.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn public_article(&self, site: SiteId, number: i64) -> Result<Option<PublicState>, StoreError> {
        let mut sql = Sql::default();
        sql.push(LIVE).push(" AND a.site_id = ").bind(site.to_string()).push(" AND a.number = ").bind(number);
        if let Some(live) = rows(sql, self).await?.pop() {
            return Ok(Some(PublicState::Live(Box::new(live))));
        }
        let mut sql = Sql::default();
        sql.push(
            "SELECT number, path, withdrawn_at FROM articles WHERE publication = 'withdrawn' AND site_id = ",
        )
        .bind(site.to_string());
        sql.push(" AND number = ").bind(number);
        let found: Vec<WithdrawnRow> = sql.all(self).await?;
        Ok(found.into_iter().next().map(|row| PublicState::Withdrawn {
            number: row.number,
            path: row.path,
            at: row.withdrawn_at,
        }))
    }

    /// Of these articles, those that are live.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn live_among(&self, ids: &[ArticleId]) -> Result<Vec<LiveArticle>, StoreError> {
        let mut sql = Sql::default();
        sql.push(LIVE).push(" AND ").is_in("a.id", ids);
        rows(sql, self).await
    }

    /// Of the articles of a site with these numbers, those that are live.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn live_numbered(&self, site: SiteId, numbers: &[i64]) -> Result<Vec<LiveArticle>, StoreError> {
        let mut sql = Sql::default();
        sql.push(LIVE).push(" AND a.site_id = ").bind(site.to_string()).push(" AND (1 = 0");
        for number in numbers {
            sql.push(" OR a.number = ").bind(*number);
        }
        sql.push(")");
        rows(sql, self).await
    }

    /// Live articles in the order of their ids, after one: for walking through all of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn live_after(
        &self,
        after: Option<ArticleId>,
        limit: u64,
    ) -> Result<Vec<LiveArticle>, StoreError> {
        let mut sql = Sql::default();
        sql.push(LIVE);
        if let Some(after) = after {
            sql.push(" AND a.id > ").bind(after.to_string());
        }
        sql.push(" ORDER BY a.id LIMIT ").bind(as_i64(limit));
        rows(sql, self).await
    }
}

fn narrow(sql: &mut Sql, filter: &LiveFilter) {
    if let Some(site) = filter.site {
        sql.push(" AND a.site_id = ").bind(site.to_string());
    }
    if let Some(column) = &filter.column {
        sql.push(" AND e.column_id = ").bind(column.clone());
    }
    if let Some(node) = &filter.plan_node {
        sql.push(" AND EXISTS (SELECT 1 FROM edition_plan_nodes n WHERE n.edition_id = e.id AND n.node = ")
            .bind(node.clone())
            .push(")");
    }
}

async fn rows(sql: Sql, store: &Store) -> Result<Vec<LiveArticle>, StoreError> {
    let rows: Vec<LiveRow> = sql.all(store).await?;
    rows.into_iter().map(live_of).collect()
}

fn live_of(row: LiveRow) -> Result<LiveArticle, StoreError> {
    Ok(LiveArticle {
        id: parse_id(&row.id, "articles")?,
        edition: parse_id(&row.edition_id, "editions")?,
        number: row.number,
        site: parse_id(&row.site_id, "articles")?,
        path: row.path,
        first_published_at: row.first_published_at,
        last_published_at: row.last_published_at,
        content: content_of(&row.content, "editions")?,
    })
}

fn as_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
