//! `GET /articles`: articles within reach, last changed first.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ArticleRowView, rows_of};
use crate::app::House;
use crate::article::Reach;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::store::{ArticleFilter, Position};

/// Which articles.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Only this site (slug).
    pub site: Option<String>,
    /// Only this column (slug, with `site`).
    pub column: Option<String>,
    /// Only these states, separated by commas.
    pub state: Option<String>,
    /// Only headlines that contain this, accents ignored.
    pub q: Option<String>,
    /// Only one's own.
    pub mine: Option<bool>,
    /// Only this author's (id).
    pub author: Option<String>,
    /// Where the last page ended.
    pub cursor: Option<String>,
    /// 1 to 100; 30 if absent.
    pub limit: Option<u64>,
    /// Only `updated` for now.
    pub order: Option<String>,
}

/// A page of rows.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArticlePage {
    /// The rows.
    pub items: Vec<ArticleRowView>,
    /// Where the next page begins; null at the end.
    #[schema(required)]
    pub next: Option<String>,
}

const STATES: [&str; 7] = ["draft", "submitted", "in_review", "returned", "approved", "live", "withdrawn"];

/// Articles within reach.
#[utoipa::path(get, operation_id = "articles_list", path = "/articles", tag = "articles", params(Wanted), responses(
    (status = 200, description = "A page", body = ArticlePage),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    ApiQuery(wanted): ApiQuery<Wanted>,
) -> Result<Json<ArticlePage>, ApiError> {
    let house = http.app.house().await?;
    let mut filter = filter_of(wanted, &house, &staff)?;
    let limit = filter.limit;
    filter.limit += 1;
    let mut rows = http.app.store.list_articles(&Reach::of_person(&staff.0.person()), &filter).await?;
    let more = u64::try_from(rows.len()).is_ok_and(|found| found > limit);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next =
        rows.last().filter(|_| more).map(|row| format!("{}.{}", row.article.updated_at, row.article.id));
    Ok(Json(ArticlePage { items: rows_of(&http, rows).await?, next }))
}

fn invalid(field: &str) -> ApiError {
    ApiError::InvalidField { field: field.to_owned(), why: "unknown value".to_owned() }
}

fn filter_of(wanted: Wanted, house: &House, staff: &Staff) -> Result<ArticleFilter, ApiError> {
    let site = wanted
        .site
        .map(|slug| {
            house
                .sites
                .iter()
                .find(|site| site.slug == slug)
                .map(|site| site.id)
                .ok_or_else(|| invalid("site"))
        })
        .transpose()?;
    let column = match (wanted.column, site) {
        (None, _) => None,
        (Some(_), None) => return Err(invalid("column")),
        (Some(slug), Some(site)) => {
            let found = house.columns.iter().find(|column| column.site == site && column.slug == slug);
            Some(found.ok_or_else(|| invalid("column"))?.id)
        }
    };
    let states = wanted
        .state
        .filter(|states| !states.is_empty())
        .map_or_else(Vec::new, |states| states.split(',').map(str::to_owned).collect());
    if states.iter().any(|state| !STATES.contains(&state.as_str())) {
        return Err(invalid("state"));
    }
    if wanted.order.is_some_and(|order| order != "updated") {
        return Err(invalid("order"));
    }
    let limit = wanted.limit.unwrap_or(30);
    if !(1..=100).contains(&limit) {
        return Err(invalid("limit"));
    }
    let text = wanted.q.filter(|text| !text.trim().is_empty());
    if text.as_ref().is_some_and(|text| text.chars().count() > 200) {
        return Err(ApiError::TooLarge);
    }
    // PostgreSQL cannot carry NUL, and no headline holds it.
    if text.as_ref().is_some_and(|text| text.contains('\0')) {
        return Err(invalid("q"));
    }
    let author = wanted.author.map(|id| id.parse().map_err(|_| invalid("author"))).transpose()?;
    let after =
        wanted.cursor.map(|cursor| position_of(&cursor).ok_or_else(|| invalid("cursor"))).transpose()?;
    let author = if wanted.mine == Some(true) { Some(staff.0.user.id) } else { author };
    Ok(ArticleFilter { site, column, states, text, author, claimed_by: None, after, limit })
}

fn position_of(cursor: &str) -> Option<Position> {
    let (updated_at, id) = cursor.split_once('.')?;
    Some(Position { updated_at: updated_at.parse().ok()?, id: id.parse().ok()? })
}
