//! The audit trail: a hash chain, so that a changed or missing row is seen.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QueryResult,
    QuerySelect,
};

use super::entity::audit;
use super::statement::Sql;
use super::{Store, StoreError, WriteTx, counters};
use crate::clock::Millis;
use crate::document::content_hash;

/// What the first row points back to.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A row of the trail.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct AuditRow {
    /// 1, 2, 3 … without gaps.
    pub seq: i64,
    /// When.
    pub at: Millis,
    /// Who: `user:{id}` or a named machine actor.
    pub actor: String,
    /// What: `article.publish`, `session.begin` …
    pub verb: String,
    /// To what: `article:{id}` …
    pub subject: String,
    /// Particulars, as JSON.
    pub detail: String,
}

/// The newest row: what the next one points back to.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Link {
    seq: i64,
    hash: Option<String>,
}

impl Link {
    /// The columns of a question for it that is asked where nobody else can write.
    pub(super) const COLUMNS: &str = "(SELECT value FROM counters WHERE name = 'audit') AS chain_seq, (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1) AS chain_hash";

    /// The answer to it.
    pub(super) fn in_row(row: &QueryResult) -> Result<Self, StoreError> {
        Ok(Self::from_query_result(row, "chain_")?)
    }
}

/// A row to be written.
#[derive(Debug, Clone)]
pub struct NewAudit {
    /// When.
    pub at: Millis,
    /// Who.
    pub actor: String,
    /// What.
    pub verb: String,
    /// To what.
    pub subject: String,
    /// Particulars, as JSON.
    pub detail: serde_json::Value,
}

/// Where the chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Tampering {
    /// A number is missing.
    #[error("audit row {0} is missing")]
    Missing(i64),
    /// A row's content does not match its hash.
    #[error("audit row {0} was changed")]
    Changed(i64),
    /// A row does not follow from the one before.
    #[error("audit row {0} does not follow from the row before it")]
    Unlinked(i64),
    /// Rows at the end were removed: the counter knows of more.
    #[error("audit rows after {last} are missing: {expected} were written")]
    CutShort {
        /// The last row present.
        last: i64,
        /// How many were written.
        expected: i64,
    },
}

impl Store {
    /// The rows of a subject, newest first, below `before`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn audit_of(
        &self,
        subject: &str,
        before: Option<i64>,
        limit: u64,
    ) -> Result<Vec<AuditRow>, StoreError> {
        let mut found = audit::Entity::find().filter(audit::Column::Subject.eq(subject));
        if let Some(before) = before {
            found = found.filter(audit::Column::Seq.lt(before));
        }
        let rows = found.order_by_desc(audit::Column::Seq).limit(limit).all(self.read()).await?;
        Ok(rows.into_iter().map(row_of).collect())
    }

    /// The rows of a subject that are no saves, newest first, of a span of time: with `from`, until and with `until`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn audit_steps(
        &self,
        subject: &str,
        from: Option<Millis>,
        until: Option<Millis>,
        limit: u64,
    ) -> Result<Vec<AuditRow>, StoreError> {
        let mut sql = Sql::default();
        // Spelt as the partial index is, so that thousands of saves are not walked past.
        sql.push("SELECT seq, at, actor, verb, subject, detail FROM audit WHERE verb <> 'article.edit' AND subject = ");
        sql.bind(subject);
        if let Some(from) = from {
            sql.push(" AND at >= ").bind(from);
        }
        if let Some(until) = until {
            sql.push(" AND at <= ").bind(until);
        }
        sql.push(" ORDER BY seq DESC LIMIT ").bind(i64::try_from(limit).unwrap_or(i64::MAX));
        sql.all(self).await
    }

    /// Walks the whole chain and names every break, and how many rows there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify_audit(&self) -> Result<(i64, Vec<Tampering>), StoreError> {
        let mut breaks = Vec::new();
        let (mut last, mut last_hash) = (0_i64, GENESIS.to_owned());
        loop {
            let rows = audit::Entity::find()
                .filter(audit::Column::Seq.gt(last))
                .order_by_asc(audit::Column::Seq)
                .limit(1_000)
                .all(self.read())
                .await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                breaks.extend((last + 1..row.seq).map(Tampering::Missing));
                if row.seq == last + 1 && row.previous_hash != last_hash {
                    breaks.push(Tampering::Unlinked(row.seq));
                }
                if hash_of(&row) != row.hash {
                    breaks.push(Tampering::Changed(row.seq));
                }
                (last, last_hash) = (row.seq, row.hash);
            }
        }
        let expected = super::entity::counter::Entity::find_by_id("audit")
            .one(self.read())
            .await?
            .map_or(0, |row| row.value);
        if expected != last {
            breaks.push(Tampering::CutShort { last, expected });
        }
        Ok((last, breaks))
    }
}

impl WriteTx {
    /// Writes a row. Takes the chain's lock until commit, so rows stand in commit order.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append_audit(&self, new: NewAudit) -> Result<(), StoreError> {
        let link = match self.newest_link() {
            Some(link) => {
                let mut count = Sql::default();
                count.push("UPDATE counters SET value = value + 1 WHERE name = 'audit'");
                count.later(self).await?;
                link
            }
            None => self.ask_for_link().await?,
        };
        let mut row = audit::Model {
            seq: link.seq + 1,
            at: new.at,
            actor: new.actor,
            verb: new.verb,
            subject: new.subject,
            detail: new.detail.to_string(),
            previous_hash: link.hash.unwrap_or_else(|| GENESIS.to_owned()),
            hash: String::new(),
        };
        row.hash = hash_of(&row);
        self.keep_link(Link { seq: row.seq, hash: Some(row.hash.clone()) });
        let row = audit::ActiveModel {
            seq: Set(row.seq),
            at: Set(row.at),
            actor: Set(row.actor),
            verb: Set(row.verb),
            subject: Set(row.subject),
            detail: Set(row.detail),
            previous_hash: Set(row.previous_hash),
            hash: Set(row.hash),
        };
        Ok(self.db().later(&audit::Entity::insert(row)).await?)
    }

    /// Takes the chain's lock, counts the next row, and says what it points back to.
    async fn ask_for_link(&self) -> Result<Link, StoreError> {
        // Two statements: the second must see what was committed while the first waited for the lock.
        let seq = counters::next(self, "audit").await?;
        let newest = audit::Entity::find().select_only().column(audit::Column::Hash);
        let hash = newest.order_by_desc(audit::Column::Seq).into_tuple().one(self.db()).await?;
        Ok(Link { seq: seq - 1, hash })
    }
}

fn hash_of(row: &audit::Model) -> String {
    content_hash(&[
        ("seq", &row.seq.to_string()),
        ("at", &row.at.to_string()),
        ("actor", &row.actor),
        ("verb", &row.verb),
        ("subject", &row.subject),
        ("detail", &row.detail),
        ("previous", &row.previous_hash),
    ])
}

fn row_of(row: audit::Model) -> AuditRow {
    AuditRow {
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        verb: row.verb,
        subject: row.subject,
        detail: row.detail,
    }
}
