//! A proposed copy of an article.

use sea_orm::entity::prelude::*;

/// A row of `suggestions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suggestions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub article_id: String,
    pub number: i64,
    pub proposed_by: String,
    pub proposed_at: i64,
    pub note: String,
    pub state: String,
    pub base_version: i64,
    pub changes: i64,
    pub base_content: String,
    pub content: String,
    pub request_key: Option<String>,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
