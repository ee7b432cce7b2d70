//! Preview links of an article: make, list, take back. What a link shows is `GET /xem-truoc/{token}`.

pub mod list;
pub mod revoke;
pub mod share;

use serde::Serialize;
use utoipa::ToSchema;

use super::articles::PersonView;

/// A preview link, without its token.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreviewLinkView {
    /// Its id.
    pub id: String,
    /// Of which edition.
    pub edition: i64,
    /// At which version.
    pub version: i64,
    /// For whom.
    pub note: String,
    /// Who made it.
    pub made_by: PersonView,
    /// When.
    pub made_at: String,
    /// Until when it works.
    pub expires_at: String,
    /// `working`, `expired` or `revoked`.
    pub state: &'static str,
    /// Whether you may take it back.
    pub revocable: bool,
}
