//! Roles granted per site or per column.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use ulid::Ulid;

use super::entity::role_grant;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::{Grant, Role, UserId};

impl Store {
    /// What a person may be where.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn grants_of(&self, user: UserId) -> Result<Vec<Grant>, StoreError> {
        let rows = role_grant::Entity::find()
            .filter(role_grant::Column::UserId.eq(user.to_string()))
            .order_by_asc(role_grant::Column::Id)
            .all(self.read())
            .await?;
        rows.iter().map(grant_of).collect()
    }
}

impl WriteTx {
    /// What a person may be where, as this transaction sees it: rights are checked in the transaction that uses them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn grants_of(&self, user: UserId) -> Result<Vec<Grant>, StoreError> {
        let rows = role_grant::Entity::find()
            .filter(role_grant::Column::UserId.eq(user.to_string()))
            .order_by_asc(role_grant::Column::Id)
            .all(self.db())
            .await?;
        rows.iter().map(grant_of).collect()
    }

    /// Grants a role.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the person holds it there already.
    pub async fn add_grant(&self, id: Ulid, user: UserId, grant: &Grant) -> Result<(), StoreError> {
        let row = role_grant::ActiveModel {
            id: Set(id.to_string()),
            user_id: Set(user.to_string()),
            role: Set(grant.role.code().to_owned()),
            site_id: Set(grant.site.map(|site| site.to_string())),
            column_id: Set(grant.column.map(|column| column.to_string())),
        };
        let done = role_grant::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "grant"))
    }

    /// Takes a role back; does nothing when the person does not hold it there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove_grant(&self, user: UserId, grant: &Grant) -> Result<(), StoreError> {
        let place = |column: role_grant::Column, id: Option<String>| match id {
            Some(id) => column.eq(id),
            None => column.is_null(),
        };
        role_grant::Entity::delete_many()
            .filter(role_grant::Column::UserId.eq(user.to_string()))
            .filter(role_grant::Column::Role.eq(grant.role.code()))
            .filter(place(role_grant::Column::SiteId, grant.site.map(|site| site.to_string())))
            .filter(place(role_grant::Column::ColumnId, grant.column.map(|column| column.to_string())))
            .exec(self.db())
            .await?;
        Ok(())
    }
}

fn grant_of(row: &role_grant::Model) -> Result<Grant, StoreError> {
    Ok(Grant {
        role: Role::from_code(&row.role).ok_or_else(|| StoreError::damaged("role_grants", &row.role))?,
        site: row.site_id.as_deref().map(|id| parse_id(id, "role_grants")).transpose()?,
        column: row.column_id.as_deref().map(|id| parse_id(id, "role_grants")).transpose()?,
    })
}
