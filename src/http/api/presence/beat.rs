//! `POST /articles/{id}/presence`: a sign of life of one tab, every ten seconds.

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{PresenceView, presence_view};
use crate::article::lock::Doing;
use crate::desk::together::SignOfLife;
use crate::http::Http;
use crate::http::api::articles::article_id;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiJson, Staff};

/// What a tab says of itself.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInput {
    /// The tab's name, drawn by the browser: 1 to 40 of a–z, A–Z, 0–9, `-`, `_`.
    pub tab: String,
    /// `writing`, `reading` or `away`. Writing takes the pen when it is free and you may edit.
    pub doing: String,
    /// Whether it holds words that the server does not have.
    pub unsaved: bool,
    /// Whether the tab is being closed: the pen is given back at once.
    #[serde(default)]
    pub leaving: bool,
}

/// Says that a tab is alive, and hears who else is there.
#[utoipa::path(post, operation_id = "presence_beat", path = "/articles/{id}/presence", tag = "together", params(("id" = String, Path, description = "The article's id")),
    request_body = SignInput, responses(
    (status = 200, description = "Who is there", body = PresenceView),
    (status = 404, description = "None, or none whose draft you see", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path(id): Path<String>,
    ApiJson(asked): ApiJson<SignInput>,
) -> Result<Json<PresenceView>, ApiError> {
    let id = article_id(&id)?;
    let doing = Doing::from_code(&asked.doing).ok_or_else(|| ApiError::InvalidField {
        field: "doing".to_owned(),
        why: "writing, reading or away".to_owned(),
    })?;
    let doing = (!asked.leaving).then_some(doing);
    let sign = SignOfLife { tab: asked.tab, doing, unsaved: asked.unsaved };
    http.app.desk.beat(staff.0.user.id, id, &sign).await?;
    Ok(Json(presence_view(&http, &staff.0.person(), Some(&sign.tab), id).await?))
}
