//! `GET /plan/uses`: which articles print a figure, a quotation, a document, a person, or point to an article.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::article::Reach;
use crate::http::Http;
use crate::http::api::articles::{ArticleRowView, rows_of};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::store::{Use, UsedKind};

/// How many articles stand on a page.
const PER_PAGE: u64 = 30;
/// The longest code anything has.
const LONGEST_CODE: usize = 80;

/// Of what.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `document`, `quotation`, `indicator`, `person` or `article`.
    pub kind: String,
    /// Its code in the plan pack; an article's number.
    pub code: String,
    /// 1, 2, 3 …; 1 if absent.
    pub page: Option<u64>,
}

/// An article that uses it.
#[derive(Debug, Serialize, ToSchema)]
pub struct UseView {
    /// The article.
    #[serde(flatten)]
    pub article: ArticleRowView,
    /// Where the edition stands that you see: `draft`, `submitted`, `in_review`, `returned`, `approved` or `live`.
    pub state: &'static str,
    /// Whether what readers see now uses it.
    pub live: bool,
    /// Whether the edition that you see uses it; if not, the new edition has dropped what the live one still prints.
    pub in_edition: bool,
}

/// A page of articles that use it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Uses {
    /// The articles, last changed first.
    pub items: Vec<UseView>,
    /// How many there are on all pages.
    pub total: u64,
    /// This page.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub pages: u64,
}

/// Articles within reach that use something of the plan.
#[utoipa::path(get, operation_id = "plan_uses", path = "/plan/uses", tag = "sites", params(Wanted), responses(
    (status = 200, description = "A page; empty for a code that nothing uses", body = Uses),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    ApiQuery(wanted): ApiQuery<Wanted>,
) -> Result<Json<Uses>, ApiError> {
    let kind = UsedKind::from_code(&wanted.kind).ok_or_else(|| invalid("kind"))?;
    // PostgreSQL cannot carry NUL, and no code holds it.
    if !(1..=LONGEST_CODE).contains(&wanted.code.len()) || wanted.code.contains('\0') {
        return Err(invalid("code"));
    }
    let page = wanted.page.unwrap_or(1);
    let offset = page.checked_sub(1).and_then(|before| before.checked_mul(PER_PAGE));
    let offset = offset.filter(|offset| i64::try_from(*offset).is_ok()).ok_or_else(|| invalid("page"))?;
    let reach = Reach::of_person(&staff.0.person());
    let store = &http.app.store;
    let total = store.count_uses(&reach, kind, &wanted.code).await?;
    let uses = store.uses_of(&reach, kind, &wanted.code, offset, PER_PAGE).await?;
    Ok(Json(Uses { items: views(&http, uses).await?, total, page, pages: total.div_ceil(PER_PAGE).max(1) }))
}

async fn views(http: &Http, uses: Vec<Use>) -> Result<Vec<UseView>, ApiError> {
    let facts: Vec<(&'static str, bool, bool)> =
        uses.iter().map(|one| (one.row.state.code(), one.live, one.in_edition)).collect();
    let rows = rows_of(http, uses.into_iter().map(|one| one.row).collect()).await?;
    let view = |(article, (state, live, in_edition))| UseView { article, state, live, in_edition };
    Ok(rows.into_iter().zip(facts).map(view).collect())
}

fn invalid(field: &str) -> ApiError {
    ApiError::InvalidField { field: field.to_owned(), why: "unknown value".to_owned() }
}
