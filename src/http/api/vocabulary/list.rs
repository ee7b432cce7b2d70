//! `GET /vocabulary`: genres, audiences, stages, themes, plan nodes, documents, quotations, figures, persons.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::http::Http;
use crate::http::error::{ApiError, Problem};
use crate::http::extract::{ApiQuery, Staff};
use crate::plan::{Indicator, Pack, Term};
use crate::vietnamese::citation_date;

/// A term of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermView {
    /// What is stored.
    pub code: String,
    /// What is shown.
    pub label: String,
}

/// A node of the plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct NodeView {
    /// What is stored.
    pub code: String,
    /// Its kind's code.
    pub kind: String,
    /// Its place among its kind, as written: `01`.
    pub ordinal: String,
    /// What is shown.
    pub label: String,
    /// Whether its name still waits for confirmation.
    pub placeholder: bool,
}

/// A document of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentView {
    /// What is stored.
    pub code: String,
    /// Its number and sign.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// When, as written in citations.
    #[schema(required)]
    pub date: Option<String>,
}

/// A locked quotation.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuotationView {
    /// What is stored.
    pub code: String,
    /// Its exact wording.
    pub text: String,
    /// The document it stands in.
    pub source_document: String,
}

/// A figure that articles print by reference.
#[derive(Debug, Serialize, ToSchema)]
pub struct IndicatorView {
    /// What is stored.
    pub code: String,
    /// What is measured.
    pub label: String,
    /// What is printed: the value with its unit and the word that says how exact it is.
    pub shown: String,
    /// The year the value is meant for.
    #[schema(required)]
    pub year: Option<u16>,
    /// The document it was taken from.
    pub source_document: String,
}

/// A person whom a document of the plan names.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonOfPlan {
    /// What is stored.
    pub code: String,
    /// What is printed.
    pub name: String,
    /// The office in which the document names them.
    pub title: String,
}

/// The lists of the plan pack; empty without one.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Vocabulary {
    /// thể loại.
    pub genres: Vec<TermView>,
    /// đối tượng.
    pub audiences: Vec<TermView>,
    /// giai đoạn.
    pub stages: Vec<TermView>,
    /// chủ đề.
    pub themes: Vec<TermView>,
    /// Nodes of the plan.
    pub plan_nodes: Vec<NodeView>,
    /// Documents.
    pub documents: Vec<DocumentView>,
    /// Quotations.
    pub quotations: Vec<QuotationView>,
    /// Targets of the plan, then other figures.
    pub indicators: Vec<IndicatorView>,
    /// Persons.
    pub people: Vec<PersonOfPlan>,
}

/// For which site.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The site's slug. All sites share one plan pack for now.
    #[serde(default)]
    pub site: Option<String>,
}

/// The lists of the plan pack.
#[utoipa::path(get, operation_id = "vocabulary_list", path = "/vocabulary", tag = "sites", params(Wanted), responses(
    (status = 200, description = "The lists", body = Vocabulary),
    (status = 404, description = "No such site", body = Problem)))]
pub async fn handle(
    State(http): State<Http>,
    _: Staff,
    ApiQuery(wanted): ApiQuery<Wanted>,
) -> Result<Json<Vocabulary>, ApiError> {
    let house = http.app.house().await?;
    if wanted.site.is_some_and(|slug| !house.sites.iter().any(|site| site.slug == slug)) {
        return Err(ApiError::NotFound);
    }
    Ok(Json(http.app.pack.as_deref().map(vocabulary_of).unwrap_or_default()))
}

fn vocabulary_of(pack: &Pack) -> Vocabulary {
    Vocabulary {
        genres: terms(pack.genres()),
        audiences: terms(pack.audiences()),
        stages: terms(pack.stages()),
        themes: terms(pack.themes()),
        plan_nodes: pack
            .nodes()
            .iter()
            .map(|node| NodeView {
                code: node.code.clone(),
                kind: node.kind.clone(),
                ordinal: node.ordinal_label(),
                label: node.label(),
                placeholder: node.placeholder,
            })
            .collect(),
        documents: pack
            .documents()
            .iter()
            .map(|document| DocumentView {
                code: document.code.clone(),
                number: document.number.clone(),
                title: document.title.clone(),
                issuer: document.issuer.clone(),
                date: document.date.map(citation_date),
            })
            .collect(),
        quotations: pack
            .quotations()
            .iter()
            .map(|quotation| QuotationView {
                code: quotation.code.clone(),
                text: quotation.text.clone(),
                source_document: quotation.source_document.clone(),
            })
            .collect(),
        indicators: pack.indicators().iter().chain(pack.figures()).map(indicator).collect(),
        people: pack
            .people()
            .iter()
            .map(|person| PersonOfPlan {
                code: person.code.clone(),
                name: person.name.clone(),
                title: person.title.clone(),
            })
            .collect(),
    }
}

fn indicator(indicator: &Indicator) -> IndicatorView {
    IndicatorView {
        code: indicator.code.clone(),
        label: indicator.label.clone(),
        shown: indicator.text(),
        year: indicator.year,
        source_document: indicator.source_document.clone(),
    }
}

fn terms(terms: &[Term]) -> Vec<TermView> {
    terms.iter().map(|term| TermView { code: term.code.clone(), label: term.label.clone() }).collect()
}
