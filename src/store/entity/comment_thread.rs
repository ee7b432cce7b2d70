//! A remark and what was answered.

use sea_orm::entity::prelude::*;

/// A row of `comment_threads`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comment_threads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub article_id: String,
    pub number: i64,
    pub anchor: Option<String>,
    pub first_anchor: Option<String>,
    pub lost: bool,
    pub opened_at: i64,
    pub resolved_by: Option<String>,
    pub resolved_at: Option<i64>,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
