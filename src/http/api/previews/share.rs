//! `POST /articles/{id}/preview-links`: a link to the edition as it stands now, for somebody without an account.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::desk::LONGEST_PREVIEW_HOURS;
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::api::moment;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, Staff};

/// For how long, and for whom.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Hours until it stops working, 1 to 720.
    pub hours: u32,
    /// For whom it is, at most 200 characters; only the newsroom sees it.
    #[serde(default)]
    pub note: String,
}

/// The link. It cannot be shown again.
#[derive(Debug, Serialize, ToSchema)]
pub struct Shared {
    /// Its id, for taking it back.
    pub id: String,
    /// Its address.
    pub url: String,
    /// Until when it works.
    pub expires_at: String,
}

/// Makes a preview link.
#[utoipa::path(post, operation_id = "previews_share", path = "/articles/{id}/preview-links", tag = "previews", params(("id" = String, Path, description = "The article's id")), request_body = Share, responses(
    (status = 201, description = "The link; it cannot be shown again", body = Shared),
    (status = 404, description = "None, or none whose draft you may see", body = Problem),
    (status = 409, description = "`too_many_preview_links`", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    ApiJson(asked): ApiJson<Share>,
) -> Result<(StatusCode, Json<Shared>), ApiError> {
    let id = article_id(&id)?;
    if !(1..=LONGEST_PREVIEW_HOURS).contains(&asked.hours) {
        let why = format!("1 to {LONGEST_PREVIEW_HOURS} are possible");
        return Err(ApiError::InvalidField { field: "hours".to_owned(), why });
    }
    if asked.note.chars().count() > 200 {
        return Err(ApiError::InvalidField {
            field: "note".to_owned(),
            why: "more than 200 characters".to_owned(),
        });
    }
    let (token, link) =
        http.app.desk.share_preview(&staff.acting(None), id, asked.hours, &asked.note).await?;
    let url = format!("{}/xem-truoc/{token}", http.app.config.server.public_url);
    let shared = Shared { id: link.id.to_string(), url, expires_at: moment(link.expires_at) };
    Ok((StatusCode::CREATED, Json(shared)))
}
