//! A site of an organisation.

use sea_orm::entity::prelude::*;

/// A row of `sites`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sites")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub organisation_id: String,
    pub slug: String,
    pub name: String,
    pub description: String,
    pub host: Option<String>,
    pub language: String,
    pub accent: String,
    pub author_may_approve: bool,
    pub masthead: String,
    pub role_labels: String,
    pub position: i64,
    pub checks: String,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
