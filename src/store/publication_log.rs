//! The publication log: numbered, append-only, without gaps, in commit order.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::publication_event;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx, counters};
use crate::article::{ArticleId, EditionId, EventKind, SiteId};
use crate::clock::Millis;

/// An event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number.
    pub seq: i64,
    /// What happened.
    pub kind: EventKind,
    /// On which site.
    pub site: SiteId,
    /// To which article.
    pub article: ArticleId,
    /// To which edition.
    pub edition: EditionId,
    /// When.
    pub at: Millis,
}

/// An event to be appended.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// What happens.
    pub kind: EventKind,
    /// On which site.
    pub site: SiteId,
    /// To which article.
    pub article: ArticleId,
    /// To which edition.
    pub edition: EditionId,
    /// Who does it.
    pub actor: String,
    /// When.
    pub at: Millis,
}

impl Store {
    /// Events after `seq`, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn events_after(&self, seq: i64, limit: u64) -> Result<Vec<Event>, StoreError> {
        let rows = publication_event::Entity::find()
            .filter(publication_event::Column::Seq.gt(seq))
            .order_by_asc(publication_event::Column::Seq)
            .limit(limit)
            .all(self.read())
            .await?;
        rows.into_iter().map(event_of).collect()
    }

    /// When something last left a list of this site, or may have: the newest withdrawal or update. A list that only
    /// got shorter is newer than its newest entry.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn last_removal(&self, site: SiteId) -> Result<Option<Millis>, StoreError> {
        let row = publication_event::Entity::find()
            .filter(publication_event::Column::SiteId.eq(site.to_string()))
            .filter(publication_event::Column::Kind.ne(EventKind::Published.code()))
            .order_by_desc(publication_event::Column::Seq)
            .one(self.read())
            .await?;
        Ok(row.map(|row| row.at))
    }

    /// The newest event of each article that has one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newest_events(&self) -> Result<BTreeMap<ArticleId, i64>, StoreError> {
        let rows: Vec<(String, i64)> = publication_event::Entity::find()
            .select_only()
            .column(publication_event::Column::ArticleId)
            .column_as(publication_event::Column::Seq.max(), "newest")
            .group_by(publication_event::Column::ArticleId)
            .into_tuple()
            .all(self.read())
            .await?;
        rows.into_iter().map(|(id, seq)| Ok((parse_id(&id, "publication_events")?, seq))).collect()
    }

    /// The number of the newest event; 0 when there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn last_event(&self) -> Result<i64, StoreError> {
        let row = publication_event::Entity::find()
            .order_by_desc(publication_event::Column::Seq)
            .one(self.read())
            .await?;
        Ok(row.map_or(0, |row| row.seq))
    }
}

impl WriteTx {
    /// Appends an event and returns its number. Takes the log's lock: call it late in a transaction, and after the
    /// audit row, so that two transactions never wait for each other crosswise.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append_event(&self, new: NewEvent) -> Result<i64, StoreError> {
        let seq = counters::next(self, "publication").await?;
        let row = publication_event::ActiveModel {
            seq: Set(seq),
            kind: Set(new.kind.code().to_owned()),
            site_id: Set(new.site.to_string()),
            article_id: Set(new.article.to_string()),
            edition_id: Set(new.edition.to_string()),
            actor: Set(new.actor),
            at: Set(new.at),
        };
        publication_event::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(seq)
    }
}

fn event_of(row: publication_event::Model) -> Result<Event, StoreError> {
    Ok(Event {
        seq: row.seq,
        kind: EventKind::from_code(&row.kind)
            .ok_or_else(|| StoreError::damaged("publication_events", &row.kind))?,
        site: parse_id(&row.site_id, "publication_events")?,
        article: parse_id(&row.article_id, "publication_events")?,
        edition: parse_id(&row.edition_id, "publication_events")?,
        at: row.at,
    })
}
