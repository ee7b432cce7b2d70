//! What an edition quotes from the plan, and which articles it points to.

use sea_orm::entity::prelude::*;

/// A row of `edition_references`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition_references")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
