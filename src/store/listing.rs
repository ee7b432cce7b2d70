//! Lists of articles for the desk, always through a [`Reach`].
//!
//! Of an article within full reach its newest edition is shown; of one that is reached only because it was
//! published, the published edition: a colleague's new draft beside it stays unseen.

use sea_orm::{EntityTrait, FromQueryResult};

use super::articles::article_of;
use super::editions::{column_of, state_of};
use super::entity::{article, edition};
use super::statement::Sql;
use super::{Article, Store, StoreError, WriteTx};
use crate::article::{ArticleId, ColumnId, EditionId, EditionState, Reach, SiteId, UserId};
use crate::clock::Millis;

/// What to list.
#[derive(Debug, Clone, Default)]
pub struct ArticleFilter {
    /// Only this site.
    pub site: Option<SiteId>,
    /// Only this column.
    pub column: Option<ColumnId>,
    /// Only editions in these states (codes).
    pub states: Vec<String>,
    /// Only headlines that contain this, accents ignored.
    pub text: Option<String>,
    /// Only articles that this person started.
    pub author: Option<UserId>,
    /// Only editions that this person has claimed.
    pub claimed_by: Option<UserId>,
    /// Only after this place in the list.
    pub after: Option<Position>,
    /// At most so many.
    pub limit: u64,
}

/// A place in a list: the change time and id of the last row seen (keyset paging stays flat however deep).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// When that article last changed.
    pub updated_at: Millis,
    /// Its id.
    pub id: ArticleId,
}

/// A row of a list.
#[derive(Debug, Clone)]
pub struct ArticleRow {
    /// The article.
    pub article: Article,
    /// The edition that is shown.
    pub edition: EditionId,
    /// Where it stands.
    pub state: EditionState,
    /// Since when.
    pub state_at: Millis,
    /// In which column.
    pub column: ColumnId,
    /// Its headline.
    pub headline: String,
    /// Its version.
    pub version: i64,
    /// Who opened it.
    pub opened_by: UserId,
}

#[derive(Debug, FromQueryResult)]
struct Pair {
    article_id: String,
    edition_id: String,
}

impl Store {
    /// Articles within reach, last changed first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_articles(
        &self,
        reach: &Reach,
        filter: &ArticleFilter,
    ) -> Result<Vec<ArticleRow>, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT a.id AS article_id, e.id AS edition_id FROM articles a JOIN editions e ON e.article_id = a.id WHERE ");
        within_reach(&mut sql, reach);
        narrow(&mut sql, filter);
        sql.push(" ORDER BY a.updated_at DESC, a.id DESC LIMIT ")
            .bind(i64::try_from(filter.limit).unwrap_or(i64::MAX));
        let pairs: Vec<Pair> = sql.all(self).await?;
        self.rows_of(&pairs).await
    }

    /// One article with the edition that the reach shows; `None` when out of reach, as if it did not exist.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn article_within(
        &self,
        reach: &Reach,
        id: ArticleId,
    ) -> Result<Option<ArticleRow>, StoreError> {
        let pairs: Vec<Pair> = one_within(reach, id).all(self).await?;
        Ok(self.rows_of(&pairs).await?.pop())
    }

    async fn rows_of(&self, pairs: &[Pair]) -> Result<Vec<ArticleRow>, StoreError> {
        let mut rows = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let article = article::Entity::find_by_id(&pair.article_id).one(self.read()).await?;
            let edition = edition::Entity::find_by_id(&pair.edition_id).one(self.read()).await?;
            if let (Some(article), Some(edition)) = (article, edition) {
                rows.push(row_of(article, &edition)?);
            }
        }
        Ok(rows)
    }
}

impl WriteTx {
    /// Whether an article is within reach. Asked on the transaction's own connection: a step that needed a second
    /// one would wait for its neighbours, and they for it, until the pool is empty and everybody gives up.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn reaches(&self, reach: &Reach, id: ArticleId) -> Result<bool, StoreError> {
        one_within(reach, id).finds_any(self).await
    }
}

fn one_within(reach: &Reach, id: ArticleId) -> Sql {
    let mut sql = Sql::default();
    sql.push("SELECT a.id AS article_id, e.id AS edition_id FROM articles a JOIN editions e ON e.article_id = a.id WHERE a.id = ");
    sql.bind(id.to_string()).push(" AND ");
    within_reach(&mut sql, reach);
    sql
}

pub(super) fn row_of(article: article::Model, edition: &edition::Model) -> Result<ArticleRow, StoreError> {
    Ok(ArticleRow {
        article: article_of(article)?,
        edition: super::sites::parse_id(&edition.id, "editions")?,
        state: state_of(edition)?,
        state_at: edition.state_at,
        column: column_of(edition)?,
        headline: edition.headline.clone(),
        version: edition.version,
        opened_by: super::sites::parse_id(&edition.opened_by, "editions")?,
    })
}

/// `(newest edition, fully reached) OR (published edition, site reached, newest one not fully reached)`.
pub(super) fn within_reach(sql: &mut Sql, reach: &Reach) {
    sql.push("((e.ordinal = (SELECT max(n.ordinal) FROM editions n WHERE n.article_id = a.id) AND ");
    fully(sql, reach, "e");
    sql.push(") OR (e.state IN ('live', 'withdrawn') AND (");
    if reach.published_everywhere {
        sql.push("1 = 1");
    } else {
        sql.is_in("a.site_id", &reach.published_sites);
    }
    sql.push(") AND NOT EXISTS (SELECT 1 FROM editions c WHERE c.article_id = a.id AND c.ordinal >= e.ordinal AND ");
    sql.push("c.ordinal = (SELECT max(n.ordinal) FROM editions n WHERE n.article_id = a.id) AND ");
    fully(sql, reach, "c");
    sql.push(")))");
}

fn fully(sql: &mut Sql, reach: &Reach, edition: &str) {
    sql.push("(");
    sql.is_in("a.site_id", &reach.whole_sites).push(" OR ");
    sql.is_in(&format!("{edition}.column_id"), &reach.whole_columns);
    if let Some(own) = reach.own {
        sql.push(" OR a.author_id = ").bind(own.to_string());
        sql.push(&format!(" OR {edition}.opened_by = ")).bind(own.to_string());
    }
    sql.push(")");
}

fn narrow(sql: &mut Sql, filter: &ArticleFilter) {
    if let Some(site) = filter.site {
        sql.push(" AND a.site_id = ").bind(site.to_string());
    }
    if let Some(column) = filter.column {
        sql.push(" AND e.column_id = ").bind(column.to_string());
    }
    if !filter.states.is_empty() {
        sql.push(" AND ").is_in("e.state", &filter.states);
    }
    if let Some(text) = &filter.text {
        let escaped = crate::vietnamese::fold_accents(text)
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        sql.push(" AND e.headline_folded LIKE ").bind(format!("%{escaped}%")).push(" ESCAPE '\\'");
    }
    if let Some(author) = filter.author {
        sql.push(" AND (a.author_id = ").bind(author.to_string());
        sql.push(" OR e.opened_by = ").bind(author.to_string()).push(")");
    }
    if let Some(editor) = filter.claimed_by {
        sql.push(" AND e.claimed_by = ").bind(editor.to_string());
    }
    if let Some(after) = &filter.after {
        sql.push(" AND (a.updated_at < ").bind(after.updated_at);
        sql.push(" OR (a.updated_at = ")
            .bind(after.updated_at)
            .push(" AND a.id < ")
            .bind(after.id.to_string())
            .push("))");
    }
}
