//! `POST /articles/{id}/revisions/{number}/name`: a name for a revision, or none.

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::show::revision_number;
use crate::desk::LONGEST_NAME;
use crate::http::Http;
use crate::http::api::articles::{article_id, draft_row};
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{Keyed, Staff};

/// A name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// At most 120 characters; empty takes the name away.
    pub name: String,
}

/// What a revision is called now.
#[derive(Debug, Serialize, ToSchema)]
pub struct Named {
    /// The revision's number.
    pub number: i64,
    /// Its name.
    #[schema(required)]
    pub name: Option<String>,
}

/// Names a revision.
#[utoipa::path(post, operation_id = "revisions_name", path = "/articles/{id}/revisions/{number}/name", tag = "revisions", params(("id" = String, Path, description = "The article's id"), ("number" = i64, Path, description = "The revision's number"), ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key have one effect")),
    request_body = Naming, responses(
    (status = 200, description = "Named", body = Named),
    (status = 403, description = "You do not write there", body = Problem),
    (status = 404, description = "None, or none whose drafts you may see", body = Problem),
    (status = 422, description = "`invalid_field`", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    staff: Staff,
    Path((id, number)): Path<(String, String)>,
    Keyed { asked, request }: Keyed<Naming>,
) -> Result<Json<Named>, ApiError> {
    let (id, number) = (article_id(&id)?, revision_number(&number)?);
    draft_row(&http, &staff, id).await?;
    if asked.name.trim().chars().count() > LONGEST_NAME {
        let why = format!("more than {LONGEST_NAME} characters");
        return Err(ApiError::InvalidField { field: "name".to_owned(), why });
    }
    let acting = staff.acting(request);
    http.app.desk.name_revision(&acting, id, number, &asked.name).await?;
    let note = http.app.store.revision_note(id, number).await?.ok_or(ApiError::NotFound)?;
    Ok(Json(Named { number, name: note.name }))
}
