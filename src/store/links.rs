//! Links that work once: the first set-up, a password reset.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::one_time_link;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::UserId;
use crate::clock::Millis;

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Make the first administrator.
    Setup,
    /// Set a person's password.
    Reset,
}

impl LinkPurpose {
    const fn code(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Reset => "reset",
        }
    }
}

/// A one-time link; the token is kept only as SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTimeLink {
    /// SHA-256 (hex) of the token.
    pub token_hash: String,
    /// What it is good for.
    pub purpose: LinkPurpose,
    /// Whose password it sets; none for the first set-up.
    pub user: Option<UserId>,
    /// Until when.
    pub expires_at: Millis,
    /// When it was used.
    pub used_at: Option<Millis>,
}

impl Store {
    /// The link of a token hash.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn link(&self, token_hash: &str) -> Result<Option<OneTimeLink>, StoreError> {
        one_time_link::Entity::find_by_id(token_hash).one(self.read()).await?.map(link_of).transpose()
    }
}

impl WriteTx {
    /// Makes a link. Older unused links of the same purpose and person stop working.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_link(&self, link: &OneTimeLink) -> Result<(), StoreError> {
        let owner = link.user.map(|user| user.to_string());
        let mut older = one_time_link::Entity::delete_many()
            .filter(one_time_link::Column::Purpose.eq(link.purpose.code()))
            .filter(one_time_link::Column::UsedAt.is_null());
        older = match &owner {
            Some(owner) => older.filter(one_time_link::Column::UserId.eq(owner.as_str())),
            None => older.filter(one_time_link::Column::UserId.is_null()),
        };
        older.exec(self.db()).await?;
        let row = one_time_link::ActiveModel {
            token_hash: Set(link.token_hash.clone()),
            purpose: Set(link.purpose.code().to_owned()),
            user_id: Set(owner),
            expires_at: Set(link.expires_at),
            used_at: Set(link.used_at),
        };
        one_time_link::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Spends a link; `false` when it was spent, is too old or never was.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn spend_link(&self, token_hash: &str, at: Millis) -> Result<bool, StoreError> {
        let done = one_time_link::Entity::update_many()
            .col_expr(one_time_link::Column::UsedAt, Expr::value(at))
            .filter(one_time_link::Column::TokenHash.eq(token_hash))
            .filter(one_time_link::Column::UsedAt.is_null())
            .filter(one_time_link::Column::ExpiresAt.gt(at))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected == 1)
    }
}

fn link_of(row: one_time_link::Model) -> Result<OneTimeLink, StoreError> {
    let purpose =
        [LinkPurpose::Setup, LinkPurpose::Reset].into_iter().find(|purpose| purpose.code() == row.purpose);
    Ok(OneTimeLink {
        purpose: purpose.ok_or_else(|| StoreError::damaged("one_time_links", &row.purpose))?,
        user: row.user_id.as_deref().map(|id| parse_id(id, "one_time_links")).transpose()?,
        token_hash: row.token_hash,
        expires_at: row.expires_at,
        used_at: row.used_at,
    })
}
