//! An article as the editor's screen needs it: its edition, who signed what, and what one may do now, or why not.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::content::{ContentView, content_view};
use super::row::{Names, PersonView, site_name};
use crate::article::{ArticleId, EditionState, Publication, Reach, Subject, UserId, available};
use crate::desk::{Edited, Standing};
use crate::http::Http;
use crate::http::api::moment;
use crate::http::api::sites::SiteName;
use crate::http::error::ApiError;
use crate::http::extract::Staff;
use crate::http::words::{Tongue, refusal_sentence};
use crate::store::{Approval, Article, Edition};

/// Why a verb is refused now.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusalView {
    /// The stable code.
    pub code: &'static str,
    /// A sentence.
    pub detail: String,
}

/// A verb, and whether one may do it now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActionView {
    /// The verb's code.
    pub verb: &'static str,
    /// Whether it is allowed now.
    pub allowed: bool,
    /// Why not.
    #[schema(required)]
    pub refusal: Option<RefusalView>,
}

/// A signature.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApprovalView {
    /// Whose.
    pub by: PersonView,
    /// In which capacity.
    pub role: &'static str,
    /// When.
    pub at: String,
    /// Under which content.
    pub content_hash: String,
    /// Whether it is good for the content as it is now.
    pub valid: bool,
}

/// Why and by whom an edition was sent back.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReturnedView {
    /// In whose words.
    pub reason: String,
    /// Whose.
    pub by: PersonView,
    /// When.
    pub at: String,
}

/// What readers see.
#[derive(Debug, Serialize, ToSchema)]
pub struct LiveView {
    /// Which edition.
    pub edition: i64,
    /// Where.
    pub url: String,
    /// Since when.
    pub published_at: String,
    /// When the present edition went live.
    pub updated_at: String,
    /// Under which headline.
    pub headline: String,
}

/// That it was taken down.
#[derive(Debug, Serialize, ToSchema)]
pub struct WithdrawnView {
    /// When.
    pub at: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: PersonView,
}

/// An edition.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionView {
    /// 1, 2, 3 …
    pub ordinal: i64,
    /// Its state's code.
    pub state: &'static str,
    /// The version to send back when saving.
    pub version: i64,
    /// What it says.
    pub content: ContentView,
    /// The hash to send back when approving.
    pub content_hash: String,
    /// Who opened it.
    pub opened_by: PersonView,
    /// Who has it on their desk.
    #[schema(required)]
    pub claimed_by: Option<PersonView>,
    /// If it was sent back.
    #[schema(required)]
    pub returned: Option<ReturnedView>,
    /// Signatures.
    pub approvals: Vec<ApprovalView>,
    /// When it was last saved.
    pub updated_at: String,
}

/// An article.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArticleView {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: i64,
    /// Its site.
    pub site: SiteName,
    /// `never_published`, `live` or `withdrawn`.
    pub publication: &'static str,
    /// What readers see.
    #[schema(required)]
    pub live: Option<LiveView>,
    /// That it was taken down.
    #[schema(required)]
    pub withdrawn: Option<WithdrawnView>,
    /// The open edition; the live or withdrawn one when none is open.
    pub edition: EditionView,
    /// Who started it.
    pub author: PersonView,
    /// What one may do now.
    pub actions: Vec<ActionView>,
}

/// Answers with the article as it stands now, and its version as `ETag`.
///
/// # Errors
/// When it is out of reach or the database fails.
pub async fn answer(
    http: &Http,
    staff: &Staff,
    tongue: Tongue,
    id: ArticleId,
    status: StatusCode,
) -> Result<Response, ApiError> {
    answer_with(article_view(http, staff, tongue, id).await?, status)
}

/// Answers a save with the article as that save left it.
///
/// # Errors
/// When the database fails.
pub async fn answer_edited(
    http: &Http,
    staff: &Staff,
    tongue: Tongue,
    edited: Edited,
) -> Result<Response, ApiError> {
    match edited {
        Edited::Before(id) => answer(http, staff, tongue, id, StatusCode::OK).await,
        Edited::Now(standing) => answer_with(view_of(http, staff, tongue, *standing).await?, StatusCode::OK),
    }
}

fn answer_with(view: ArticleView, status: StatusCode) -> Result<Response, ApiError> {
    let etag = HeaderValue::from_str(&format!("\"{}.{}\"", view.edition.ordinal, view.edition.version));
    let mut response = (status, Json(view)).into_response();
    response.headers_mut().insert(header::ETAG, etag.map_err(|error| ApiError::Internal(error.to_string()))?);
    Ok(response)
}

/// The article as one person sees it now.
pub(in crate::http::api) async fn article_view(
    http: &Http,
    staff: &Staff,
    tongue: Tongue,
    id: ArticleId,
) -> Result<ArticleView, ApiError> {
    let standing = standing_within(http, staff, id).await?;
    view_of(http, staff, tongue, standing).await
}

async fn standing_within(http: &Http, staff: &Staff, id: ArticleId) -> Result<Standing, ApiError> {
    let reach = Reach::of_person(&staff.0.person());
    let row = http.app.store.article_within(&reach, id).await?.ok_or(ApiError::NotFound)?;
    let editions = http.app.store.standing_editions_of(id).await?;
    let live = editions.iter().find(|edition| edition.state == EditionState::Live).cloned();
    let edition = editions.into_iter().find(|edition| edition.id == row.edition);
    Ok(Standing { article: row.article, edition: edition.ok_or(ApiError::NotFound)?, live })
}

async fn view_of(
    http: &Http,
    staff: &Staff,
    tongue: Tongue,
    standing: Standing,
) -> Result<ArticleView, ApiError> {
    let Standing { article, edition: shown, live } = standing;
    let person = staff.0.person();
    let approvals = http.app.store.approvals_of(shown.id).await?;
    let house = http.app.house().await?;
    let policy =
        house.sites.iter().find(|site| site.id == article.site).is_some_and(|site| site.author_may_approve);
    let subject = Subject {
        site: article.site,
        column: shown.content.column,
        author: article.author,
        opened_by: shown.opened_by,
        state: shown.state.clone(),
        publication: article.publication.clone(),
        author_may_approve: policy,
    };
    let names = Names::of(http, people(&article, &shown, &approvals)).await?;
    let site = site_name(http, &house, article.site);
    Ok(ArticleView {
        id: article.id.to_string(),
        number: article.number,
        publication: article.publication.code(),
        live: live.and_then(|live| live_view(&article, &site.url, &live)),
        withdrawn: withdrawn_view(&article, &names),
        author: names.person(article.author),
        actions: available(&person, &subject)
            .into_iter()
            .map(|(verb, may)| action_view(verb.code(), may.err(), tongue))
            .collect(),
        edition: edition_view(shown, approvals, &names, &house),
        site,
    })
}

fn people(article: &Article, edition: &Edition, approvals: &[Approval]) -> Vec<UserId> {
    let mut people = vec![article.author, edition.opened_by];
    people.extend(edition.state.claimed_by());
    people.extend(approvals.iter().map(|approval| approval.by));
    if let EditionState::Returned { by, .. } = &edition.state {
        people.push(*by);
    }
    if let Publication::Withdrawn { by, .. } = &article.publication {
        people.push(*by);
    }
    people
}

fn action_view(verb: &'static str, refusal: Option<crate::article::Refusal>, tongue: Tongue) -> ActionView {
    let allowed = refusal.is_none();
    let refusal = refusal
        .map(|refusal| RefusalView { code: refusal.code(), detail: refusal_sentence(&refusal, tongue) });
    ActionView { verb, allowed, refusal }
}

fn live_view(article: &Article, site_url: &str, live: &Edition) -> Option<LiveView> {
    Some(LiveView {
        edition: live.ordinal,
        url: format!("{site_url}{}", article.path.as_deref()?),
        published_at: moment(article.first_published_at?),
        updated_at: moment(article.last_published_at?),
        headline: live.content.headline.clone(),
    })
}

fn withdrawn_view(article: &Article, names: &Names) -> Option<WithdrawnView> {
    match &article.publication {
        Publication::Withdrawn { at, by, reason } => {
            Some(WithdrawnView { at: moment(*at), reason: reason.clone(), by: names.person(*by) })
        }
        Publication::NeverPublished | Publication::Live => None,
    }
}

fn edition_view(
    edition: Edition,
    approvals: Vec<Approval>,
    names: &Names,
    house: &crate::app::House,
) -> EditionView {
    let returned = match &edition.state {
        EditionState::Returned { by, reason } => {
            Some(ReturnedView { reason: reason.clone(), by: names.person(*by), at: moment(edition.state_at) })
        }
        _ => None,
    };
    let hash = edition.content_hash;
    EditionView {
        ordinal: edition.ordinal,
        state: edition.state.code(),
        version: edition.version,
        content: content_view(edition.content, house),
        opened_by: names.person(edition.opened_by),
        claimed_by: edition.state.claimed_by().map(|id| names.person(id)),
        returned,
        approvals: approvals.into_iter().map(|approval| approval_view(approval, &hash, names)).collect(),
        content_hash: hash,
        updated_at: moment(edition.updated_at),
    }
}

fn approval_view(approval: Approval, present: &str, names: &Names) -> ApprovalView {
    ApprovalView {
        by: names.person(approval.by),
        role: approval.role.code(),
        at: moment(approval.at),
        valid: approval.voided_at.is_none() && approval.content_hash == present,
        content_hash: approval.content_hash,
    }
}
