//! The content of an edition as it stood after one step.

use sea_orm::entity::prelude::*;

/// A row of `revisions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub article_id: String,
    pub edition_id: String,
    pub number: i64,
    pub verb: String,
    pub made_by: String,
    pub made_at: i64,
    pub content: String,
    pub content_hash: String,
    pub started_at: i64,
    pub saves: i64,
    pub named_by: Option<String>,
    pub name: Option<String>,
    pub edition_version: Option<i64>,
    pub referred_to: bool,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
