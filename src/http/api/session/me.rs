//! Who one is, and where one may do what: what the interface needs to know first.

use serde::Serialize;
use utoipa::ToSchema;

use crate::desk::staff::SignedIn;
use crate::http::Http;
use crate::http::api::sites::{SiteBrief, briefs};
use crate::http::error::ApiError;

/// A person.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserView {
    /// Their id.
    pub id: String,
    /// What they sign in with.
    pub username: String,
    /// What colleagues see.
    pub display_name: String,
    /// What readers see.
    #[schema(required)]
    pub pen_name: Option<String>,
}

/// A role in one place.
#[derive(Debug, Serialize, ToSchema)]
pub struct GrantView {
    /// The role's code.
    pub role: &'static str,
    /// The site's slug; null for every site.
    #[schema(required)]
    pub site: Option<String>,
    /// The column's slug; null for the whole site.
    #[schema(required)]
    pub column: Option<String>,
}

/// The signed-in person.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// The person.
    pub user: UserView,
    /// Whether this newsroom is a demo.
    pub demo: bool,
    /// What they may be where.
    pub roles: Vec<GrantView>,
    /// The sites they work with.
    pub sites: Vec<SiteBrief>,
    /// Whether there is a column they may write in.
    pub can_create: bool,
}

/// Describes the signed-in person.
///
/// # Errors
/// When the database fails.
pub async fn me(http: &Http, signed_in: &SignedIn) -> Result<Me, ApiError> {
    let house = http.app.house().await?;
    let sites = briefs(http, signed_in, &house);
    let roles = signed_in
        .grants
        .iter()
        .map(|grant| GrantView {
            role: grant.role.code(),
            site: grant
                .site
                .and_then(|id| house.sites.iter().find(|site| site.id == id))
                .map(|site| site.slug.clone()),
            column: grant
                .column
                .and_then(|id| house.columns.iter().find(|column| column.id == id))
                .map(|column| column.slug.clone()),
        })
        .collect();
    Ok(Me {
        user: UserView {
            id: signed_in.user.id.to_string(),
            username: signed_in.user.username.clone(),
            display_name: signed_in.user.display_name.clone(),
            pen_name: signed_in.user.pen_name.clone(),
        },
        demo: http.app.demo,
        can_create: sites.iter().any(|site| site.columns.iter().any(|column| column.may_write)),
        roles,
        sites,
    })
}
