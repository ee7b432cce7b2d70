//! One version of an article on its way through the desk.

use sea_orm::entity::prelude::*;

/// A row of `editions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "editions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub article_id: String,
    pub ordinal: i64,
    pub state: String,
    pub state_at: i64,
    pub claimed_by: Option<String>,
    pub returned_by: Option<String>,
    pub returned_reason: Option<String>,
    pub opened_by: String,
    pub version: i64,
    pub site_id: String,
    pub column_id: String,
    pub headline: String,
    pub headline_folded: String,
    pub content: String,
    pub content_hash: String,
    pub updated_by: String,
    pub updated_at: i64,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
