//! `POST /articles`: a person starts an article.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ArticleView, ContentInput, answer};
use crate::desk::NewDraft;
use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff, optional_object};
use crate::http::words::Tongue;

/// Where the article belongs, and what is written already.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewArticle {
    /// The site's slug.
    pub site: String,
    /// The column's slug.
    pub column: String,
    /// What is written already.
    #[serde(default, deserialize_with = "optional_object")]
    pub content: Option<ContentInput>,
}

/// Starts an article.
#[utoipa::path(post, operation_id = "articles_create", path = "/articles", tag = "articles", params(("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")), request_body = NewArticle, responses(
    (status = 201, description = "Started; `Location` says where", body = ArticleView),
    (status = 403, description = "`no_right_on_column`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    tongue: Tongue,
    Keyed { asked, request }: Keyed<NewArticle>,
) -> Result<Response, ApiError> {
    let acting = staff.acting(request);
    let house = http.app.house().await?;
    let invalid = |field: &str| ApiError::InvalidField { field: field.to_owned(), why: "unknown".to_owned() };
    let site = house.sites.iter().find(|site| site.slug == asked.site).ok_or_else(|| invalid("site"))?;
    let column = house.columns.iter().find(|column| column.site == site.id && column.slug == asked.column);
    let column = column.ok_or_else(|| invalid("column"))?.id;
    let content = asked.content.unwrap_or_default().patch(&house, site.id)?;
    let id = http.app.desk.create(&acting, NewDraft { site: site.id, column, content }).await?;
    let mut response = answer(&http, &staff, tongue, id, StatusCode::CREATED).await?;
    let location = HeaderValue::from_str(&format!("/api/v1/articles/{id}"))
        .map_err(|error| ApiError::Internal(error.to_string()))?;
    response.headers_mut().insert(header::LOCATION, location);
    Ok(response)
}
