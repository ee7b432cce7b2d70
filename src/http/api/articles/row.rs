//! Rows of lists, with the names of people and places.

use std::collections::HashMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::House;
use crate::article::{Publication, UserId};
use crate::http::Http;
use crate::http::api::moment;
use crate::http::api::sites::SiteName;
use crate::http::error::ApiError;
use crate::http::public::address;
use crate::store::ArticleRow;

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PersonView {
    /// Their id.
    pub id: String,
    /// What colleagues see.
    pub display_name: String,
}

/// A column by name.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnName {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A row of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArticleRowView {
    /// The article's id.
    pub id: String,
    /// Its number.
    pub number: i64,
    /// Its site.
    pub site: SiteName,
    /// Its column.
    pub column: ColumnName,
    /// Its headline; may be empty in a draft.
    pub headline: String,
    /// `never_published`, `live` or `withdrawn`.
    pub publication: &'static str,
    /// The open edition's state; null when none is open.
    #[schema(required)]
    pub edition_state: Option<&'static str>,
    /// Who started it.
    pub author: PersonView,
    /// Who has it on their desk.
    #[schema(required)]
    pub claimed_by: Option<PersonView>,
    /// The edition's version.
    pub version: i64,
    /// When it last changed.
    pub updated_at: String,
    /// When it first went live.
    #[schema(required)]
    pub published_at: Option<String>,
    /// Where readers find it.
    #[schema(required)]
    pub url: Option<String>,
}

/// Names of people, looked up together.
#[derive(Debug, Default)]
pub(in crate::http::api) struct Names(HashMap<UserId, String>);

impl Names {
    /// Looks up some people.
    pub(in crate::http::api) async fn of(
        http: &Http,
        ids: impl IntoIterator<Item = UserId>,
    ) -> Result<Self, ApiError> {
        let mut ids = ids.into_iter().collect::<Vec<_>>();
        ids.sort_unstable();
        ids.dedup();
        Ok(Self(http.app.store.display_names(&ids).await?))
    }

    /// One of them.
    pub(in crate::http::api) fn person(&self, id: UserId) -> PersonView {
        PersonView { id: id.to_string(), display_name: self.0.get(&id).cloned().unwrap_or_default() }
    }
}

/// Rows with names.
///
/// # Errors
/// When the database fails.
pub async fn rows_of(http: &Http, rows: Vec<ArticleRow>) -> Result<Vec<ArticleRowView>, ApiError> {
    let house = http.app.house().await?;
    let mut people = Vec::with_capacity(rows.len() * 2);
    for row in &rows {
        people.push(row.article.author);
        people.extend(row.state.claimed_by());
    }
    let names = Names::of(http, people).await?;
    Ok(rows.into_iter().map(|row| row_view(http, &house, &names, row)).collect())
}

/// A site by name; an empty one if it vanished meanwhile.
pub(super) fn site_name(http: &Http, house: &House, site: crate::article::SiteId) -> SiteName {
    house.sites.iter().find(|known| known.id == site).map_or_else(
        || SiteName { slug: String::new(), name: String::new(), url: String::new() },
        |site| SiteName {
            slug: site.slug.clone(),
            name: site.name.clone(),
            url: address::site_url(&http.app.config.server.public_url, site),
        },
    )
}

fn row_view(http: &Http, house: &House, names: &Names, row: ArticleRow) -> ArticleRowView {
    let site = site_name(http, house, row.article.site);
    let column = house.columns.iter().find(|column| column.id == row.column);
    ArticleRowView {
        id: row.article.id.to_string(),
        number: row.article.number,
        column: ColumnName {
            slug: column.map_or_else(String::new, |column| column.slug.clone()),
            name: column.map_or_else(String::new, |column| column.name.clone()),
        },
        headline: row.headline,
        publication: row.article.publication.code(),
        edition_state: row.state.is_open().then(|| row.state.code()),
        author: names.person(row.article.author),
        claimed_by: row.state.claimed_by().map(|id| names.person(id)),
        version: row.version,
        updated_at: moment(row.article.updated_at),
        published_at: row.article.first_published_at.map(moment),
        url: match row.article.publication {
            Publication::Live => row.article.path.map(|path| format!("{}{path}", site.url)),
            Publication::NeverPublished | Publication::Withdrawn { .. } => None,
        },
        site,
    }
}
