//! `GET /articles/{id}/people`: who sees the draft, and so may be named in a remark on it.

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::article::Reach;
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::http::words::Tongue;
use crate::http::words_together::role_name;
use crate::store::Colleague;
use crate::vietnamese;

/// People shown at once.
const SHOWN: usize = 50;

/// Which people.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct Sought {
    /// Only names that contain this, accents and capitals ignored.
    pub q: Option<String>,
}

/// Somebody who sees the draft.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColleagueView {
    /// Their id.
    pub id: String,
    /// What colleagues see.
    pub display_name: String,
    /// What they are called here; null for a writer without a role.
    #[schema(required)]
    pub role: Option<String>,
}

/// People.
#[derive(Debug, Serialize, ToSchema)]
pub struct Colleagues {
    /// The people, by name; at most 50.
    pub items: Vec<ColleagueView>,
}

/// Who sees the draft.
#[utoipa::path(get, operation_id = "articles_people", path = "/articles/{id}/people", tag = "together", params(("id" = String, Path, description = "The article's id"), Sought), responses(
    (status = 200, description = "People", body = Colleagues),
    (status = 404, description = "None, or none whose draft you see", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Path(id): Path<String>,
    ApiQuery(sought): ApiQuery<Sought>,
) -> Result<Json<Colleagues>, ApiError> {
    let id = article_id(&id)?;
    let reach = Reach::of_drafts(&staff.0.person());
    let row = http.app.store.article_within(&reach, id).await?.ok_or(ApiError::NotFound)?;
    let house = http.app.house().await?;
    let labels = house.sites.iter().find(|site| site.id == row.article.site).map(|site| &site.role_labels);
    let label = |one: &Colleague| {
        let own = |role| labels.and_then(|labels| labels.get(&role).cloned());
        one.role.map(|role| own(role).unwrap_or_else(|| role_name(role, tongue).to_owned()))
    };
    let folded = |text: &str| vietnamese::fold_accents(text);
    let wanted = sought.q.as_deref().map(folded).unwrap_or_default();
    let mut people = http.app.store.colleagues_on(&row).await?;
    people.retain(|one| folded(&one.display_name).contains(&wanted));
    people.sort_by_cached_key(|one| vietnamese::sort_key(&one.display_name));
    let items = people.iter().take(SHOWN).map(|one| ColleagueView {
        id: one.id.to_string(),
        display_name: one.display_name.clone(),
        role: label(one),
    });
    Ok(Json(Colleagues { items: items.collect() }))
}
