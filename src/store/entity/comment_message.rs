//! One message of a thread.

use sea_orm::entity::prelude::*;

/// A row of `comment_messages`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comment_messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub thread_id: String,
    pub number: i64,
    pub author_id: String,
    pub text: String,
    pub at: i64,
    pub edited_at: Option<i64>,
    pub request_key: Option<String>,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
