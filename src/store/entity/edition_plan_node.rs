//! Which plan nodes a published edition is about.

use sea_orm::entity::prelude::*;

/// A row of `edition_plan_nodes`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition_plan_nodes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub node: String,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
