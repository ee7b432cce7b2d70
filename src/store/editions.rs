//! Edition rows, for the desk.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{edition, edition_plan_node};
use super::shelf::Saved;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{ArticleId, Content, EditionId, EditionState, SiteId, UserId};
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
            .into_partial_model::<Heading>()
            .all(self.db())
            .await?;
        let mut editions = Vec::with_capacity(rows.len());
        for row in rows {
            let content = self.content_of_row(&row).await?;
            editions.push(row.with(content)?);
        }
        Ok(editions)
    }

    async fn content_of_row(&self, row: &Heading) -> Result<Content, StoreError> {
        if let Some(content) = self.shelved(parse_id(&row.id, "editions")?, row.version, &row.content_hash) {
            return Ok(content);
        }
        let text: Option<String> = edition::Entity::find_by_id(&row.id)
            .select_only()
            .column(edition::Column::Content)
            .into_tuple()
            .one(self.db())
            .await?;
        content_of(&text.ok_or(StoreError::Missing("edition"))?, "editions")
    }

    /// Opens an edition.
    ///
    /// # Errors
    /// When the database refuses, e.g. a second open edition.
    pub async fn add_edition(&self, new: &NewEdition) -> Result<(), StoreError> {
        let row = row_of(new)?;
        edition::Entity::insert(row).exec_without_returning(self.db()).await?;
        self.keep_references(&new.edition, None).await
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

    /// What a save writes: only what differs, for SQLite writes every index anew whose column is named, changed or not.
    /// The text goes on the shelf.
    fn changes_of(&self, edition: &Edition, before: &Edition) -> Result<edition::ActiveModel, StoreError> {
        let mut row = edition::ActiveModel {
            state_at: Set(edition.state_at),
            version: Set(edition.version),
            updated_by: Set(edition.updated_by.to_string()),
            updated_at: Set(edition.updated_at),
            ..Default::default()
        };
        if edition.state != before.state {
            set_state(&mut row, &edition.state);
        }
        if edition.content.column != before.content.column {
            row.column_id = Set(edition.content.column.to_string());
        }
        if edition.content.headline != before.content.headline {
            set_headline(&mut row, &edition.content.headline);
        }
        if edition.content != before.content {
            let json = content_json(&edition.content)?;
            self.shelve(Saved::of(edition, json.len()));
            row.content = Set(json);
            row.content_hash = Set(edition.content_hash.clone());
        }
        Ok(row)
    }

    /// Writes what changed of an edition since it was read as `before`. Its article is locked: nobody saves in between.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_edition(&self, edition: &Edition, before: &Edition) -> Result<(), StoreError> {
        let changes = self.changes_of(edition, before)?;
        let update = edition::Entity::update_many()
            .set(changes)
            .filter(edition::Column::Id.eq(edition.id.to_string()));
        self.db().later(&update).await?;
        self.keep_references(edition, Some(&before.content)).await
    }
}

/// Everything of a row but its text, which is a thousand times the rest.
#[derive(Debug, DerivePartialModel)]
#[sea_orm(entity = "edition::Entity")]
struct Heading {
    id: String,
    article_id: String,
    ordinal: i64,
    state: String,
    state_at: Millis,
    claimed_by: Option<String>,
    returned_by: Option<String>,
    returned_reason: Option<String>,
    opened_by: String,
    version: i64,
    content_hash: String,
    updated_by: String,
    updated_at: Millis,
}

impl Heading {
    fn with(self, content: Content) -> Result<Edition, StoreError> {
        let columns = StateColumns {
            code: &self.state,
            claimed_by: self.claimed_by.as_deref(),
            returned_by: self.returned_by.as_deref(),
            returned_reason: self.returned_reason.as_deref(),
        };
        Ok(Edition {
            state: columns.read()?,
            id: parse_id(&self.id, "editions")?,
            article: parse_id(&self.article_id, "editions")?,
            ordinal: self.ordinal,
            state_at: self.state_at,
            opened_by: parse_id(&self.opened_by, "editions")?,
            version: self.version,
            content,
            content_hash: self.content_hash,
            updated_by: parse_id(&self.updated_by, "editions")?,
            updated_at: self.updated_at,
        })
    }
}

fn row_of(new: &NewEdition) -> Result<edition::ActiveModel, StoreError> {
    let edition = &new.edition;
    let mut row = edition::ActiveModel {
        id: Set(edition.id.to_string()),
        article_id: Set(edition.article.to_string()),
        ordinal: Set(edition.ordinal),
        state_at: Set(edition.state_at),
        opened_by: Set(edition.opened_by.to_string()),
        version: Set(edition.version),
        site_id: Set(new.site.to_string()),
        column_id: Set(edition.content.column.to_string()),
        content: Set(content_json(&edition.content)?),
        content_hash: Set(edition.content_hash.clone()),
        updated_by: Set(edition.updated_by.to_string()),
        updated_at: Set(edition.updated_at),
        ..Default::default()
    };
    set_state(&mut row, &edition.state);
    set_headline(&mut row, &edition.content.headline);
    Ok(row)
}

fn set_state(row: &mut edition::ActiveModel, state: &EditionState) {
    let (by, reason) = match state {
        EditionState::Returned { by, reason } => (Some(by.to_string()), Some(reason.clone())),
        _ => (None, None),
    };
    row.state = Set(state.code().to_owned());
    row.claimed_by = Set(state.claimed_by().map(|editor| editor.to_string()));
    row.returned_by = Set(by);
    row.returned_reason = Set(reason);
}

fn set_headline(row: &mut edition::ActiveModel, headline: &str) {
    row.headline = Set(headline.to_owned());
    row.headline_folded = Set(vietnamese::fold_accents(headline));
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
    let content = content_of(&row.content, "editions")?;
    let heading = Heading {
        id: row.id,
        article_id: row.article_id,
        ordinal: row.ordinal,
        state: row.state,
        state_at: row.state_at,
        claimed_by: row.claimed_by,
        returned_by: row.returned_by,
        returned_reason: row.returned_reason,
        opened_by: row.opened_by,
        version: row.version,
        content_hash: row.content_hash,
        updated_by: row.updated_by,
        updated_at: row.updated_at,
    };
    heading.with(content)
}

/// The columns that a state is kept in.
pub(super) struct StateColumns<'a> {
    /// Its code.
    pub(super) code: &'a str,
    /// Who has it on their desk.
    pub(super) claimed_by: Option<&'a str>,
    /// Who sent it back.
    pub(super) returned_by: Option<&'a str>,
    /// Why.
    pub(super) returned_reason: Option<&'a str>,
}

impl StateColumns<'_> {
    /// The state; what no step can have written is damage.
    pub(super) fn read(&self) -> Result<EditionState, StoreError> {
        match (self.code, self.claimed_by, self.returned_by, self.returned_reason) {
            ("draft", None, None, None) => Ok(EditionState::Draft),
            ("submitted", None, None, None) => Ok(EditionState::Submitted),
            ("in_review", Some(editor), None, None) => {
                Ok(EditionState::InReview { editor: parse_id(editor, "editions")? })
            }
            ("returned", None, Some(by), Some(reason)) => {
                Ok(EditionState::Returned { by: parse_id(by, "editions")?, reason: reason.to_owned() })
            }
            ("approved", None, None, None) => Ok(EditionState::Approved),
            ("live", None, None, None) => Ok(EditionState::Live),
            ("superseded", None, None, None) => Ok(EditionState::Superseded),
            ("withdrawn", None, None, None) => Ok(EditionState::Withdrawn),
            (other, ..) => Err(StoreError::damaged("editions", format!("state {other:?}"))),
        }
    }
}
