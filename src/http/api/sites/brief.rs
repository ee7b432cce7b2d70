//! A site in a few words, with what the person may do there.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::House;
use crate::article::{Person, Role};
use crate::desk::staff::SignedIn;
use crate::http::Http;
use crate::http::public::address;
use crate::store::{Column, Site};

/// An organisation's name.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationBrief {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A column, and whether the person may write in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnBrief {
    /// Its id.
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether the person may write in it.
    pub may_write: bool,
}

/// A site in two words.
#[derive(Debug, Serialize, ToSchema)]
pub struct SiteName {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where readers find it.
    pub url: String,
}

/// A site.
#[derive(Debug, Serialize, ToSchema)]
pub struct SiteBrief {
    /// Its id.
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where readers find it.
    pub url: String,
    /// Whose it is.
    pub organisation: OrganisationBrief,
    /// Its columns.
    pub columns: Vec<ColumnBrief>,
    /// What roles are called here.
    pub role_labels: BTreeMap<String, String>,
}

/// The sites a person works with: those of their grants; all of them for a cross-site monitor.
pub fn briefs(http: &Http, signed_in: &SignedIn, house: &House) -> Vec<SiteBrief> {
    let person = signed_in.person();
    let everywhere = person.grants.iter().any(|grant| grant.role == Role::Monitor && grant.site.is_none());
    let works_here =
        |site: &Site| everywhere || person.grants.iter().any(|grant| grant.site == Some(site.id));
    house.sites.iter().filter(|site| works_here(site)).map(|site| brief(http, &person, house, site)).collect()
}

fn brief(http: &Http, person: &Person, house: &House, site: &Site) -> SiteBrief {
    let organisation = house.organisations.iter().find(|organisation| organisation.id == site.organisation);
    let columns = house.columns.iter().filter(|column| column.site == site.id);
    SiteBrief {
        id: site.id.to_string(),
        slug: site.slug.clone(),
        name: site.name.clone(),
        url: address::site_url(&http.app.config.server.public_url, site),
        organisation: OrganisationBrief {
            id: site.organisation.to_string(),
            name: organisation.map_or_else(String::new, |organisation| organisation.name.clone()),
        },
        columns: columns.map(|column| column_brief(person, column)).collect(),
        role_labels: site
            .role_labels
            .iter()
            .map(|(role, label)| (role.code().to_owned(), label.clone()))
            .collect(),
    }
}

fn column_brief(person: &Person, column: &Column) -> ColumnBrief {
    ColumnBrief {
        id: column.id.to_string(),
        slug: column.slug.clone(),
        name: column.name.clone(),
        may_write: person.role_that(column.site, column.id, Role::writes).is_some(),
    }
}
