//! That somebody let a finding of a check stand.

use sea_orm::entity::prelude::*;

/// A row of `check_waivers`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "check_waivers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub article_id: String,
    pub key: String,
    pub code: String,
    pub quote: Option<String>,
    pub reason: String,
    pub waived_by: String,
    pub waived_at: i64,
    pub revoked_by: Option<String>,
    pub revoked_at: Option<i64>,
}

/// Joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
