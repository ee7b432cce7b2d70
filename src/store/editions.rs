//! Edition rows, for the desk.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{edition, edition_plan_node};
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, ColumnId, Content, EditionId, EditionState, SiteId, UserId};
use crate::clock::Millis;
use crate::vietnamese;

/// One version of an article on its way through the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Of which article.
    pub article: ArticleId,
    /// 1, 2, 3 … within the article.
    pub ordinal: i64,
    /// Where it stands.
    pub state: EditionState,
    /// Since when.
    pub state_at: Millis,
    /// Who opened it.
    pub opened_by: UserId,
    /// Raised by every save: what a client must have seen to save again.
    pub version: i64,
    /// What it says.
    pub content: Content,
    /// The hash of what it says.
    pub content_hash: String,
    /// Who saved it last.
    pub updated_by: UserId,
    /// When.
    pub updated_at: Millis,
}

/// An edition to be opened.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The edition.
    pub edition: Edition,
    /// The article's site.
    pub site: SiteId,
}

impl Store {
    /// All editions of an article, oldest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn editions_of(&self, article: ArticleId) -> Result<Vec<Edition>, StoreError> {
        let rows = edition::Entity::find()
            .filter(edition::Column::ArticleId.eq(article.to_string()))
            .order_by_asc(edition::Column::Ordinal)
            .all(self.read())
            .await?;
        rows.into_iter().map(edition_of).collect()
    }

    /// The editions of an article that count now, oldest first: all but those that a later one replaced. For callers
    /// that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn standing_editions_of(&self, article: ArticleId) -> Result<Vec<Edition>, StoreError> {
        let rows = edition::Entity::find()
            .filter(edition::Column::ArticleId.eq(article.to_string()))
            .filter(edition::Column::State.ne(EditionState::Superseded.code()))
            .order_by_asc(edition::Column::Ordinal)
            .all(self.read())
            .await?;
        rows.into_iter().map(edition_of).collect()
    }
}

impl WriteTx {
    /// The editions of an article that a step may touch, oldest first: all but those that a later one replaced.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn editions_of(&self, article: ArticleId) -> Result<Vec<Edition>, StoreError> {
        let rows = edition::Entity::find()
            .filter(edition::Column::ArticleId.eq(article.to_string()))
            .filter(edition::Column::State.ne(EditionState::Superseded.code()))
            .order_by_asc(edition::Column::Ordinal)
            .all(self.db())
            .await?;
        rows.into_iter().map(edition_of).collect()
    }

    /// Opens an edition.
    ///
    /// # Errors
    /// When the database refuses, e.g. a second open edition.
    pub async fn add_edition(&self, new: &NewEdition) -> Result<(), StoreError> {
        let mut row = row_of(&new.edition)?;
        row.article_id = Set(new.edition.article.to_string());
        row.ordinal = Set(new.edition.ordinal);
        row.opened_by = Set(new.edition.opened_by.to_string());
        row.site_id = Set(new.site.to_string());
        edition::Entity::insert(row).exec_without_returning(self.db()).await?;
        self.keep_references(&new.edition).await
    }

    /// Notes which plan nodes an edition that goes live is about.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn index_plan_nodes(&self, edition: &Edition) -> Result<(), StoreError> {
        for node in &edition.content.plan_nodes {
            let row = edition_plan_node::ActiveModel {
                edition_id: Set(edition.id.to_string()),
                node: Set(node.clone()),
            };
            edition_plan_node::Entity::insert(row).exec_without_returning(self.db()).await?;
        }
        Ok(())
    }

    /// Writes what may change of an edition, if it is still at version `seen`.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`] when somebody saved in between.
    pub async fn save_edition(&self, edition: &Edition, seen: i64) -> Result<(), StoreError> {
        let done = edition::Entity::update_many()
            .set(row_of(edition)?)
            .filter(edition::Column::Id.eq(edition.id.to_string()))
            .filter(edition::Column::Version.eq(seen))
            .exec(self.db())
            .await?;
        if done.rows_affected == 1 {
            self.keep_references(edition).await
        } else {
            Err(StoreError::VersionConflict { present: edition.version })
        }
    }
}

/// The columns that a save may change; identity is added where an edition is opened.
fn row_of(edition: &Edition) -> Result<edition::ActiveModel, StoreError> {
    let (by, reason) = match &edition.state {
        EditionState::Returned { by, reason } => (Some(by.to_string()), Some(reason.clone())),
        _ => (None, None),
    };
    Ok(edition::ActiveModel {
        id: Set(edition.id.to_string()),
        state: Set(edition.state.code().to_owned()),
        state_at: Set(edition.state_at),
        claimed_by: Set(edition.state.claimed_by().map(|editor| editor.to_string())),
        returned_by: Set(by),
        returned_reason: Set(reason),
        version: Set(edition.version),
        column_id: Set(edition.content.column.to_string()),
        headline: Set(edition.content.headline.clone()),
        headline_folded: Set(vietnamese::fold_accents(&edition.content.headline)),
        content: Set(content_json(&edition.content)?),
        content_hash: Set(edition.content_hash.clone()),
        updated_by: Set(edition.updated_by.to_string()),
        updated_at: Set(edition.updated_at),
        ..Default::default()
    })
}

/// Content as it stands in the database.
pub(super) fn content_json(content: &Content) -> Result<String, StoreError> {
    serde_json::to_string(content).map_err(|cause| StoreError::damaged("editions", cause))
}

/// Reads content as it stands in the database.
pub(super) fn content_of(text: &str, table: &'static str) -> Result<Content, StoreError> {
    serde_json::from_str(text).map_err(|cause| StoreError::damaged(table, cause))
}

/// Reads a row.
pub(super) fn edition_of(row: edition::Model) -> Result<Edition, StoreError> {
    Ok(Edition {
        id: parse_id(&row.id, "editions")?,
        article: parse_id(&row.article_id, "editions")?,
        ordinal: row.ordinal,
        state: state_of(&row)?,
        state_at: row.state_at,
        opened_by: parse_id(&row.opened_by, "editions")?,
        version: row.version,
        content: content_of(&row.content, "editions")?,
        content_hash: row.content_hash,
        updated_by: parse_id(&row.updated_by, "editions")?,
        updated_at: row.updated_at,
    })
}

/// Id of the column a row stands in.
pub(super) fn column_of(row: &edition::Model) -> Result<ColumnId, StoreError> {
    parse_id(&row.column_id, "editions")
}

/// Reads the state from its columns.
pub(super) fn state_of(row: &edition::Model) -> Result<EditionState, StoreError> {
    match (row.state.as_str(), &row.claimed_by, &row.returned_by, &row.returned_reason) {
        ("draft", None, None, None) => Ok(EditionState::Draft),
        ("submitted", None, None, None) => Ok(EditionState::Submitted),
        ("in_review", Some(editor), None, None) => {
            Ok(EditionState::InReview { editor: parse_id(editor, "editions")? })
        }
        ("returned", None, Some(by), Some(reason)) => {
            Ok(EditionState::Returned { by: parse_id(by, "editions")?, reason: reason.clone() })
        }
        ("approved", None, None, None) => Ok(EditionState::Approved),
        ("live", None, None, None) => Ok(EditionState::Live),
        ("superseded", None, None, None) => Ok(EditionState::Superseded),
        ("withdrawn", None, None, None) => Ok(EditionState::Withdrawn),
        (other, ..) => Err(StoreError::damaged("editions", format!("state {other:?}"))),
    }
}
