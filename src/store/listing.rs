//! Lists of articles for the desk, always through a [`Reach`].
//!
//! Of an article within full reach its newest edition is shown; of one that is reached only because it was
//! published, the published edition: a colleague's new draft beside it stays unseen.

use sea_orm::FromQueryResult;

use super::articles::article_of;
use super::editions::StateColumns;
use super::entity::article;
use super::sites::parse_id;
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

/// The article, and of the edition what a list shows: never its text, which is a thousand times the rest.
const ROWS: &str = "SELECT a.*, e.id AS edition_id, e.state AS edition_state, e.state_at, e.claimed_by, e.returned_by, e.returned_reason, e.column_id, e.headline, e.version, e.opened_by FROM articles a JOIN editions e ON e.article_id = a.id WHERE ";

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: article::Model,
    edition_id: String,
    edition_state: String,
    state_at: Millis,
    claimed_by: Option<String>,
    returned_by: Option<String>,
    returned_reason: Option<String>,
    column_id: String,
    headline: String,
    version: i64,
    opened_by: String,
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
        sql.push(ROWS);
        within_reach(&mut sql, reach);
        narrow(&mut sql, filter);
        sql.push(" ORDER BY a.updated_at DESC, a.id DESC LIMIT ")
            .bind(i64::try_from(filter.limit).unwrap_or(i64::MAX));
        let rows: Vec<Row> = sql.all(self).await?;
        rows.into_iter().map(row_of).collect()
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
        let rows: Vec<Row> = one_within(reach, id).all(self).await?;
        rows.into_iter().next().map(row_of).transpose()
    }
}

impl WriteTx {
    /// One article with the edition that the reach shows. Asked on the transaction's own connection: a step that needed
    /// a second one would wait for its neighbours, and they for it, until the pool is empty and everybody gives up.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn article_within(
        &self,
        reach: &Reach,
        id: ArticleId,
    ) -> Result<Option<ArticleRow>, StoreError> {
        let rows: Vec<Row> = one_within(reach, id).all_in(self).await?;
        rows.into_iter().next().map(row_of).transpose()
    }
}

fn one_within(reach: &Reach, id: ArticleId) -> Sql {
    let mut sql = Sql::default();
    sql.push(ROWS).push("a.id = ").bind(id.to_string()).push(" AND ");
    within_reach(&mut sql, reach);
    sql
}

fn row_of(row: Row) -> Result<ArticleRow, StoreError> {
    let state = StateColumns {
        code: &row.edition_state,
        claimed_by: row.claimed_by.as_deref(),
        returned_by: row.returned_by.as_deref(),
        returned_reason: row.returned_reason.as_deref(),
    };
    Ok(ArticleRow {
        state: state.read()?,
        article: article_of(row.article)?,
        edition: parse_id(&row.edition_id, "editions")?,
        state_at: row.state_at,
        column: parse_id(&row.column_id, "editions")?,
        headline: row.headline,
        version: row.version,
        opened_by: parse_id(&row.opened_by, "editions")?,
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
