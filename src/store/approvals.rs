//! Approvals: signatures under content hashes.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use ulid::Ulid;

use super::entity::approval;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{EditionId, Role, UserId};
use crate::clock::Millis;

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Who signed.
    pub by: UserId,
    /// In which capacity.
    pub role: Role,
    /// When.
    pub at: Millis,
    /// Under what.
    pub content_hash: String,
    /// When it stopped being good: the content changed, or the edition was returned.
    pub voided_at: Option<Millis>,
}

/// An approval to be recorded.
#[derive(Debug, Clone)]
pub struct NewApproval {
    /// Its id.
    pub id: Ulid,
    /// Of which edition.
    pub edition: EditionId,
    /// Which step of the chain; there is one step now.
    pub step: i64,
    /// The signature.
    pub approval: Approval,
}

impl Store {
    /// The approvals of an edition, oldest first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn approvals_of(&self, edition: EditionId) -> Result<Vec<Approval>, StoreError> {
        let rows = approval::Entity::find()
            .filter(approval::Column::EditionId.eq(edition.to_string()))
            .order_by_asc(approval::Column::Id)
            .all(self.read())
            .await?;
        rows.into_iter().map(approval_of).collect()
    }
}

impl WriteTx {
    /// The approvals of an edition that are still good.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn valid_approvals_of(&self, edition: EditionId) -> Result<Vec<Approval>, StoreError> {
        let rows = approval::Entity::find()
            .filter(approval::Column::EditionId.eq(edition.to_string()))
            .filter(approval::Column::VoidedAt.is_null())
            .order_by_asc(approval::Column::Id)
            .all(self.db())
            .await?;
        rows.into_iter().map(approval_of).collect()
    }

    /// Records an approval.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_approval(&self, new: NewApproval) -> Result<(), StoreError> {
        let row = approval::ActiveModel {
            id: Set(new.id.to_string()),
            edition_id: Set(new.edition.to_string()),
            step: Set(new.step),
            approver_id: Set(new.approval.by.to_string()),
            role: Set(new.approval.role.code().to_owned()),
            approved_at: Set(new.approval.at),
            content_hash: Set(new.approval.content_hash),
            voided_at: Set(new.approval.voided_at),
        };
        approval::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Voids the approvals of an edition that signed anything but `kept_hash`; with none, all of them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn void_approvals(
        &self,
        edition: EditionId,
        kept_hash: Option<&str>,
        at: Millis,
    ) -> Result<u64, StoreError> {
        let mut voided = approval::Entity::update_many()
            .col_expr(approval::Column::VoidedAt, Expr::value(at))
            .filter(approval::Column::EditionId.eq(edition.to_string()))
            .filter(approval::Column::VoidedAt.is_null());
        if let Some(hash) = kept_hash {
            voided = voided.filter(approval::Column::ContentHash.ne(hash));
        }
        Ok(voided.exec(self.db()).await?.rows_affected)
    }
}

fn approval_of(row: approval::Model) -> Result<Approval, StoreError> {
    Ok(Approval {
        by: parse_id(&row.approver_id, "approvals")?,
        role: Role::from_code(&row.role).ok_or_else(|| StoreError::damaged("approvals", &row.role))?,
        at: row.approved_at,
        content_hash: row.content_hash,
        voided_at: row.voided_at,
    })
}
