//! Organisations, sites and columns.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use super::entity::{organisation, site, site_column};
use super::{Store, StoreError, WriteTx};
use crate::article::{ColumnId, OrganisationId, Role, SiteId};
use crate::checks::OwnRules;

/// An organisation: a wall between newsrooms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// The facts that law wants on every page (Press Law 2016 Art. 46; `domain.md` §3). All are mandatory: while one is
/// empty, nothing can be published.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Masthead {
    /// The agency that publishes.
    pub agency: String,
    /// cơ quan chủ quản.
    pub governing_body: String,
    /// Licence number, date and issuer.
    pub licence: String,
    /// Postal address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Full name of the head.
    pub head: String,
}

impl Masthead {
    /// The facts that are still empty.
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("agency", &self.agency),
            ("governing_body", &self.governing_body),
            ("licence", &self.licence),
            ("address", &self.address),
            ("phone", &self.phone),
            ("email", &self.email),
            ("head", &self.head),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.trim().is_empty().then_some(name))
        .collect()
    }
}

/// A site of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its name in addresses under one host.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Its own host name; without one it lives under `/{slug}/` of the public address.
    pub host: Option<String>,
    /// `vi` or `en`.
    pub language: String,
    /// Its accent colour's name.
    pub accent: String,
    /// Policy: authors may approve their own work.
    pub author_may_approve: bool,
    /// What stands on every page.
    pub masthead: Masthead,
    /// What roles are called here.
    pub role_labels: BTreeMap<Role, String>,
    /// What its checks ask for where that differs from the standard.
    pub checks: OwnRules,
}

/// A column (chuyên mục).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its id.
    pub id: ColumnId,
    /// Of which site.
    pub site: SiteId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub description: String,
}

/// A site to be made.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// The site; its masthead may still be incomplete.
    pub site: Site,
    /// Order among sites.
    pub position: i64,
}

/// A column to be made.
#[derive(Debug, Clone)]
pub struct NewColumn {
    /// The column.
    pub column: Column,
    /// Order within its site.
    pub position: i64,
}

impl Store {
    /// All organisations.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        let rows =
            organisation::Entity::find().order_by_asc(organisation::Column::Slug).all(self.read()).await?;
        rows.into_iter()
            .map(|row| {
                Ok(Organisation { id: parse_id(&row.id, "organisations")?, slug: row.slug, name: row.name })
            })
            .collect()
    }

    /// All sites, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sites(&self) -> Result<Vec<Site>, StoreError> {
        let rows = site::Entity::find()
            .order_by_asc(site::Column::Position)
            .order_by_asc(site::Column::Slug)
            .all(self.read())
            .await?;
        rows.into_iter().map(site_of).collect()
    }

    /// All columns of all sites, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn columns(&self) -> Result<Vec<Column>, StoreError> {
        let rows = site_column::Entity::find()
            .order_by_asc(site_column::Column::SiteId)
            .order_by_asc(site_column::Column::Position)
            .all(self.read())
            .await?;
        rows.into_iter().map(column_of).collect()
    }
}

impl WriteTx {
    /// One site.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when there is none.
    pub async fn site(&self, id: SiteId) -> Result<Site, StoreError> {
        let row = site::Entity::find_by_id(id.to_string()).one(self.db()).await?;
        site_of(row.ok_or(StoreError::Missing("site"))?)
    }

    /// One column of a site; `None` when it is not of that site.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn column_of_site(&self, id: ColumnId, site: SiteId) -> Result<Option<Column>, StoreError> {
        let row = site_column::Entity::find_by_id(id.to_string())
            .filter(site_column::Column::SiteId.eq(site.to_string()))
            .one(self.db())
            .await?;
        row.map(column_of).transpose()
    }

    /// Makes an organisation.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the slug is.
    pub async fn add_organisation(&self, new: &Organisation) -> Result<(), StoreError> {
        let row = organisation::ActiveModel {
            id: Set(new.id.to_string()),
            slug: Set(new.slug.clone()),
            name: Set(new.name.clone()),
        };
        let done = organisation::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "organisation"))
    }

    /// Makes a site.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the slug or host is.
    pub async fn add_site(&self, new: &NewSite) -> Result<(), StoreError> {
        let row = site_row(new)?;
        let done = site::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "site"))
    }

    /// Makes a column.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the slug is, on this site.
    pub async fn add_column(&self, new: &NewColumn) -> Result<(), StoreError> {
        let row = site_column::ActiveModel {
            id: Set(new.column.id.to_string()),
            site_id: Set(new.column.site.to_string()),
            slug: Set(new.column.slug.clone()),
            name: Set(new.column.name.clone()),
            description: Set(new.column.description.clone()),
            position: Set(new.position),
        };
        let done = site_column::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "column"))
    }
}

impl WriteTx {
    /// Changes the name of an organisation.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_organisation(&self, organisation: &Organisation) -> Result<(), StoreError> {
        let row = organisation::ActiveModel {
            id: Set(organisation.id.to_string()),
            name: Set(organisation.name.clone()),
            ..Default::default()
        };
        organisation::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }

    /// Changes a site: everything but whose it is and its slug, which stands in addresses for ever.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the host is.
    pub async fn save_site(&self, changed: &NewSite) -> Result<(), StoreError> {
        let mut row = site_row(changed)?;
        row.slug = NotSet;
        row.organisation_id = NotSet;
        let done = site::Entity::update(row).exec(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "site"))
    }

    /// Changes what a column is called, what it is about and where it stands.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_column(&self, changed: &NewColumn) -> Result<(), StoreError> {
        let row = site_column::ActiveModel {
            id: Set(changed.column.id.to_string()),
            name: Set(changed.column.name.clone()),
            description: Set(changed.column.description.clone()),
            position: Set(changed.position),
            ..Default::default()
        };
        site_column::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }
}

fn site_row(new: &NewSite) -> Result<site::ActiveModel, StoreError> {
    let site = &new.site;
    Ok(site::ActiveModel {
        id: Set(site.id.to_string()),
        organisation_id: Set(site.organisation.to_string()),
        slug: Set(site.slug.clone()),
        name: Set(site.name.clone()),
        description: Set(site.description.clone()),
        host: Set(site.host.clone()),
        language: Set(site.language.clone()),
        accent: Set(site.accent.clone()),
        author_may_approve: Set(site.author_may_approve),
        masthead: Set(json(&site.masthead)?),
        role_labels: Set(json(&site.role_labels)?),
        position: Set(new.position),
        checks: Set(json(&site.checks)?),
    })
}

/// Reads an id that the product wrote.
pub(super) fn parse_id<T: std::str::FromStr>(text: &str, table: &'static str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::damaged(table, format!("{text:?} is not an id")))
}

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|cause| StoreError::damaged("sites", cause))
}

/// Reads a row.
pub(super) fn site_of(row: site::Model) -> Result<Site, StoreError> {
    Ok(Site {
        id: parse_id(&row.id, "sites")?,
        organisation: parse_id(&row.organisation_id, "sites")?,
        slug: row.slug,
        name: row.name,
        description: row.description,
        host: row.host,
        language: row.language,
        accent: row.accent,
        author_may_approve: row.author_may_approve,
        masthead: serde_json::from_str(&row.masthead).map_err(|cause| StoreError::damaged("sites", cause))?,
        role_labels: serde_json::from_str(&row.role_labels)
            .map_err(|cause| StoreError::damaged("sites", cause))?,
        checks: serde_json::from_str(&row.checks).map_err(|cause| StoreError::damaged("sites", cause))?,
    })
}

fn column_of(row: site_column::Model) -> Result<Column, StoreError> {
    Ok(Column {
        id: parse_id(&row.id, "site_columns")?,
        site: parse_id(&row.site_id, "site_columns")?,
        slug: row.slug,
        name: row.name,
        description: row.description,
    })
}
