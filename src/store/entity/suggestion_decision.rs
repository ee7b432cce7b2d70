//! What was decided about one change of a suggestion.

use sea_orm::entity::prelude::*;

/// A row of `suggestion_decisions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suggestion_decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub suggestion_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub change_id: String,
    pub accepted: bool,
    pub decided_by: String,
    pub decided_at: i64,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
