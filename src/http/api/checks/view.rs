//! Findings as the interface reads them.

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::words;
use crate::article::ArticleId;
use crate::checks::{Finding, Severity};
use crate::http::Http;
use crate::http::api::articles::{Names, PersonView, draft_row};
use crate::http::api::moment;
use crate::http::error::ApiError;
use crate::http::extract::Staff;
use crate::http::public::leads::{self, Nowhere};
use crate::http::words::Tongue;
use crate::store::{Site, Waiver};

/// Where something was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaceView {
    /// `headline`, `kicker`, `standfirst`, `body`, `byline` or `source`.
    pub field: &'static str,
    /// In the body: the number of the first-level block, from 0.
    #[schema(required)]
    pub index: Option<usize>,
    /// In the body: the block's id, if it has one.
    #[schema(required)]
    pub block: Option<String>,
    /// Where it begins, in UTF-16 units of the field or of the block's flat text; null when it is the whole of it.
    #[schema(required)]
    pub from: Option<usize>,
    /// Where it ends.
    #[schema(required)]
    pub to: Option<usize>,
}

/// What can be put in its place at once.
#[derive(Debug, Serialize, ToSchema)]
pub struct FixView {
    /// What the button says.
    pub label: String,
    /// The text for exactly the place.
    pub replacement: String,
}

/// That somebody let it stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct WaiverView {
    /// Who.
    pub by: PersonView,
    /// When.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// One finding.
#[derive(Debug, Serialize, ToSchema)]
pub struct FindingView {
    /// Stays the same while these words stay the same; to waive it by.
    pub key: String,
    /// The check's code.
    pub code: &'static str,
    /// `blocking` or `advisory`.
    pub severity: &'static str,
    /// Where.
    pub place: PlaceView,
    /// The words at fault.
    #[schema(required)]
    pub quote: Option<String>,
    /// What is wrong, for people.
    pub sentence: String,
    /// What can be done at once.
    #[schema(required)]
    pub fix: Option<FixView>,
    /// Whether you may let it stand.
    pub waivable: bool,
    /// That somebody let it stand.
    #[schema(required)]
    pub waiver: Option<WaiverView>,
}

/// The checks of the saved edition.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChecksView {
    /// Of which version.
    pub version: i64,
    /// What was found, in reading order.
    pub findings: Vec<FindingView>,
    /// How many blocking ones are neither mended nor waived.
    pub blocking: usize,
    /// How many advisory ones nobody waived.
    pub advisory: usize,
}

/// What readers would find behind the links of the saved edition, and the site it belongs to.
///
/// # Errors
/// [`ApiError::NotFound`] when the person does not see the draft.
pub(super) async fn facts(http: &Http, staff: &Staff, id: ArticleId) -> Result<Nowhere, ApiError> {
    draft_row(http, staff, id).await?;
    links_of_newest(http, id).await
}

/// The same for whoever may not even see the draft: the desk decides about them.
///
/// # Errors
/// When the database fails.
pub async fn links_of_newest(http: &Http, id: ArticleId) -> Result<Nowhere, ApiError> {
    let Some(newest) = http.app.store.editions_of(id).await?.pop() else { return Ok(Nowhere::default()) };
    let house = http.app.house().await?;
    let column = newest.content.column;
    let site = house.columns.iter().find(|known| known.id == column).map(|known| known.site);
    let site = house.sites.iter().find(|known| Some(known.id) == site);
    match site {
        Some(site) => leads::nowhere(http, &house, site, &newest.content).await,
        None => Ok(Nowhere::default()),
    }
}

/// Answers with the checks as they stand now.
///
/// # Errors
/// [`ApiError::NotFound`] when the person does not see the draft; when the database fails.
pub(super) async fn answer(
    http: &Http,
    staff: &Staff,
    tongue: Tongue,
    id: ArticleId,
) -> Result<Json<ChecksView>, ApiError> {
    let person = staff.0.person();
    let row = draft_row(http, staff, id).await?;
    let facts = links_of_newest(http, id).await?;
    let editions = http.app.store.editions_of(id).await?;
    let edition = editions.into_iter().find(|edition| edition.id == row.edition).ok_or(ApiError::NotFound)?;
    let house = http.app.house().await?;
    let site: &Site =
        house.sites.iter().find(|site| site.id == row.article.site).ok_or(ApiError::NotFound)?;
    let checked = http.app.desk.check(site, &edition.content, &facts)?;
    let waivers = http.app.store.waivers_of(id).await?;
    let names = Names::of(http, waivers.iter().map(|waiver| waiver.by).collect::<Vec<_>>()).await?;
    let place = (row.article.site, edition.content.column);
    let open = edition.state.is_open();
    let advisory = |finding: &&Finding| {
        finding.severity == Severity::Advisory && !waivers.iter().any(|waiver| waiver.key == finding.key)
    };
    Ok(Json(ChecksView {
        version: edition.version,
        blocking: checked.failed(&waivers).count(),
        advisory: checked.findings.iter().filter(advisory).count(),
        findings: checked
            .findings
            .iter()
            .map(|finding| {
                let waiver = waivers.iter().find(|waiver| waiver.key == finding.key);
                let waivable = open && checked.may_waive(finding.code(), &person, place);
                finding_view(finding, waiver, waivable, &names, tongue)
            })
            .collect(),
    }))
}

fn finding_view(
    finding: &Finding,
    waiver: Option<&Waiver>,
    waivable: bool,
    names: &Names,
    tongue: Tongue,
) -> FindingView {
    FindingView {
        key: finding.key.clone(),
        code: finding.code().as_str(),
        severity: finding.severity.code(),
        place: PlaceView {
            field: finding.place.field.code(),
            index: finding.place.index,
            block: finding.place.block.clone(),
            from: finding.place.span.map(|span| span.0),
            to: finding.place.span.map(|span| span.1),
        },
        quote: finding.quote.clone(),
        sentence: words::sentence(finding, tongue),
        fix: finding.fix.as_ref().map(|replacement| FixView {
            label: words::fix_label(replacement, tongue),
            replacement: replacement.clone(),
        }),
        waivable,
        waiver: waiver.map(|waiver| WaiverView {
            by: names.person(waiver.by),
            at: moment(waiver.at),
            reason: waiver.reason.clone(),
        }),
    }
}
