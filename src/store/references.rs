//! What editions quote by reference: written with every save, asked when a figure changes.

use std::collections::BTreeSet;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

use super::entity::edition_reference::{ActiveModel, Column, Entity};
use super::listing::within_reach;
use super::sites::parse_id;
use super::statement::Sql;
use super::{ArticleRow, Edition, Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, Reach};
use crate::document::used_refs;

/// What can be used by reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UsedKind {
    /// A document of the register.
    Document,
    /// A locked quotation.
    Quotation,
    /// An indicator or figure.
    Indicator,
    /// A person.
    Person,
    /// Another article; its code is its number.
    Article,
}

impl UsedKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Document, Self::Quotation, Self::Indicator, Self::Person, Self::Article];

    /// The word in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Quotation => "quotation",
            Self::Indicator => "indicator",
            Self::Person => "person",
            Self::Article => "article",
        }
    }

    /// The kind of this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An article that uses something, as the reach shows it.
#[derive(Debug, Clone)]
pub struct Use {
    /// The article with the edition within reach.
    pub row: ArticleRow,
    /// Whether what readers see now uses it.
    pub live: bool,
    /// Whether the edition within reach uses it; if not, only the live one still does.
    pub in_edition: bool,
}

#[derive(Debug, FromQueryResult)]
struct Found {
    article_id: String,
    live: i64,
    in_edition: i64,
}

/// Whether the edition of this alias uses the thing; the two values are bound by the caller.
fn uses(sql: &mut Sql, edition: &str, kind: UsedKind, code: &str) {
    sql.push(&format!("SELECT 1 FROM edition_references r WHERE r.edition_id = {edition}.id AND r.kind = "));
    sql.bind(kind.code()).push(" AND r.code = ").bind(code.to_owned());
}

/// The live edition of `a`, if it uses the thing.
fn live_use(sql: &mut Sql, kind: UsedKind, code: &str) {
    sql.push("EXISTS (SELECT 1 FROM editions l WHERE l.article_id = a.id AND l.state = 'live' AND a.publication = 'live' AND EXISTS (");
    uses(sql, "l", kind, code);
    sql.push("))");
}

impl Store {
    /// Articles within reach that use something, last changed first: in what readers see, or in the edition that the
    /// reach shows. Former editions and withdrawn articles do not count: nobody reads them and nobody can mend them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn uses_of(
        &self,
        reach: &Reach,
        kind: UsedKind,
        code: &str,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<Use>, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT a.id AS article_id, CAST(CASE WHEN ");
        live_use(&mut sql, kind, code);
        sql.push(" THEN 1 ELSE 0 END AS BIGINT) AS live, CAST(CASE WHEN EXISTS (");
        uses(&mut sql, "e", kind, code);
        sql.push(") THEN 1 ELSE 0 END AS BIGINT) AS in_edition");
        matching(&mut sql, reach, kind, code);
        sql.push(" ORDER BY a.updated_at DESC, a.id DESC LIMIT ").bind(as_i64(limit));
        sql.push(" OFFSET ").bind(as_i64(offset));
        let found: Vec<Found> = sql.all(self).await?;
        let mut uses = Vec::with_capacity(found.len());
        for one in found {
            let id: ArticleId = parse_id(&one.article_id, "articles")?;
            // Gone since the statement above: then it uses nothing any more.
            if let Some(row) = self.article_within(reach, id).await? {
                uses.push(Use { row, live: one.live == 1, in_edition: one.in_edition == 1 });
            }
        }
        Ok(uses)
    }

    /// How many articles within reach use something.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_uses(&self, reach: &Reach, kind: UsedKind, code: &str) -> Result<u64, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT count(*)");
        matching(&mut sql, reach, kind, code);
        Ok(u64::try_from(sql.count(self).await?).unwrap_or(0))
    }
}

fn matching(sql: &mut Sql, reach: &Reach, kind: UsedKind, code: &str) {
    sql.push(
        " FROM articles a JOIN editions e ON e.article_id = a.id WHERE a.publication <> 'withdrawn' AND ",
    );
    // First the index on the thing itself: few articles use any one thing, and all else is asked of those alone.
    sql.push("a.id IN (SELECT u.article_id FROM edition_references r JOIN editions u ON u.id = r.edition_id WHERE r.kind = ");
    sql.bind(kind.code()).push(" AND r.code = ").bind(code.to_owned());
    sql.push(") AND ");
    within_reach(sql, reach);
    sql.push(" AND (EXISTS (");
    uses(sql, "e", kind, code);
    sql.push(") OR ");
    live_use(sql, kind, code);
    sql.push(")");
}

impl WriteTx {
    /// Writes down what an edition uses now; `content` is what it said before. Most saves change nothing of it and cost
    /// nothing here.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn keep_references(
        &self,
        edition: &Edition,
        content: Option<&Content>,
    ) -> Result<(), StoreError> {
        let now = used_by(&edition.content);
        if content.is_some_and(|content| used_by(content) == now) {
            return Ok(());
        }
        let of_edition = Column::EditionId.eq(edition.id.to_string());
        let rows = Entity::find().filter(of_edition.clone()).all(self.db()).await?;
        let before: BTreeSet<(String, String)> = rows.into_iter().map(|row| (row.kind, row.code)).collect();
        for (kind, code) in before.difference(&now) {
            Entity::delete_many()
                .filter(of_edition.clone())
                .filter(Column::Kind.eq(kind))
                .filter(Column::Code.eq(code))
                .exec(self.db())
                .await?;
        }
        let new = now.difference(&before).map(|(kind, code)| ActiveModel {
            edition_id: Set(edition.id.to_string()),
            kind: Set(kind.clone()),
            code: Set(code.clone()),
        });
        let new: Vec<ActiveModel> = new.collect();
        // A statement takes so many values and no more, on either database.
        for some in new.chunks(1_000) {
            Entity::insert_many(some.to_vec()).exec_without_returning(self.db()).await?;
        }
        Ok(())
    }
}

fn used_by(content: &Content) -> BTreeSet<(String, String)> {
    let used = used_refs(&content.body);
    let numbers = used.articles.iter().map(u64::to_string).collect();
    let lists: [(UsedKind, Vec<String>); 5] = [
        (UsedKind::Document, used.documents),
        (UsedKind::Quotation, used.quotations),
        (UsedKind::Indicator, used.indicators),
        (UsedKind::Person, used.persons),
        (UsedKind::Article, numbers),
    ];
    lists
        .into_iter()
        .flat_map(|(kind, codes)| codes.into_iter().map(move |code| (kind.code().to_owned(), code)))
        .collect()
}

fn as_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
