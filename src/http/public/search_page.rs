//! Readers' search: a page that works without JavaScript, and the same as JSON.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::address::{page_number, parameter, site_url};
use super::answer::internal;
use super::gather::Scene;
use super::page::{self, Facet, Hit, Pager, SearchView, Span};
use crate::http::api::moment;
use crate::http::error::ApiError;
use crate::search::{self, FacetCount, Highlighted, Order, SearchQuery, SearchResults};
use crate::store::Column;

/// Hits on one page.
const PER_PAGE: usize = 20;

/// The parameter that says where to look, and its value for every site there is. What is published is published for
/// everybody: this widens a reader's look over all organisations, and no wall stands between live articles.
const SITE: &str = "trang-tin";
const EVERYWHERE: &str = "tat-ca";

/// Where a reader looks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Where {
    /// On the site whose page this is.
    Here,
    /// On every site.
    Everywhere,
    /// On another site, by its slug.
    There(String),
}

impl Where {
    fn read(text: Option<String>) -> Self {
        match text.as_deref() {
            None | Some("") => Self::Here,
            Some(EVERYWHERE) => Self::Everywhere,
            Some(slug) => Self::There(slug.to_owned()),
        }
    }

    fn parameter(&self) -> Option<&str> {
        match self {
            Self::Here => None,
            Self::Everywhere => Some(EVERYWHERE),
            Self::There(slug) => Some(slug),
        }
    }
}

/// What a reader asked for.
#[derive(Debug, Clone)]
struct Asked {
    text: String,
    site: Where,
    column: Option<String>,
    year: Option<i32>,
    newest: bool,
    page: u32,
}

impl Asked {
    fn read(query: Option<&str>) -> Self {
        let slug = |text: &String| {
            !text.is_empty()
                && text.len() <= 100
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        Self {
            text: parameter(query, "q").unwrap_or_default().trim().chars().take(400).collect(),
            site: Where::read(parameter(query, SITE).filter(slug)),
            column: parameter(query, "chuyen-muc").filter(slug),
            year: parameter(query, "nam")
                .and_then(|text| text.parse().ok())
                .filter(|year| (1900..=9999).contains(year)),
            newest: parameter(query, "xep").as_deref() == Some("moi"),
            page: page_number(query),
        }
    }

    fn url(&self, scene: &Scene<'_>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.text);
        if let Some(site) = self.site.parameter() {
            query.append_pair(SITE, site);
        }
        if let Some(column) = &self.column {
            query.append_pair("chuyen-muc", column);
        }
        if let Some(year) = self.year {
            query.append_pair("nam", &year.to_string());
        }
        if self.newest {
            query.append_pair("xep", "moi");
        }
        if self.page > 1 {
            query.append_pair("trang", &self.page.to_string());
        }
        scene.url(&format!("/tim-kiem?{}", query.finish()))
    }
}

async fn ask(scene: &Scene<'_>, asked: &Asked) -> Result<SearchResults, ApiError> {
    let engine = scene
        .http
        .app
        .search
        .as_ref()
        .ok_or_else(|| ApiError::Unavailable("this process does not search".to_owned()))?;
    let query = SearchQuery {
        site: match &asked.site {
            Where::Here => Some(scene.site.slug.clone()),
            Where::Everywhere => None,
            Where::There(slug) => Some(slug.clone()),
        },
        column: asked.column.clone(),
        year: asked.year,
        order: if asked.newest { Order::Newest } else { Order::Relevance },
        offset: usize::try_from(asked.page - 1).unwrap_or(usize::MAX).saturating_mul(PER_PAGE),
        limit: PER_PAGE,
        ..SearchQuery::new(asked.text.clone(), scene.http.app.clock.now())
    };
    engine.search(&query).await.map_err(|error| ApiError::Unavailable(error.to_string()))
}

/// The search page.
pub(super) async fn html(scene: &Scene<'_>, query: Option<&str>) -> Result<String, ApiError> {
    let asked = Asked::read(query);
    let found = if asked.text.is_empty() { None } else { Some(ask(scene, &asked).await?) };
    let total = found.as_ref().map_or(0, |found| found.total);
    let (hits, facets) = found.map_or_else(Default::default, |found| (found.hits, found.facets));
    let hits = hits
        .into_iter()
        .map(|hit| {
            Ok(Hit {
                url: url_of(scene, &hit),
                column: place_of(scene, &hit),
                headline: spans(&hit.headline),
                excerpt: spans(&hit.excerpt),
                published: scene.moment(hit.published_at)?,
            })
        })
        .collect::<Result<_, ApiError>>()?;
    let filtered = asked.column.is_some() || asked.year.is_some();
    let view = SearchView {
        query: asked.text.clone(),
        total,
        hits,
        columns: facets.columns.iter().map(|facet| column_facet(scene, &asked, facet)).collect(),
        years: facets.years.iter().map(|facet| year_facet(scene, &asked, facet)).collect(),
        sites: sites(scene, &asked, &facets.sites),
        everywhere_url: (asked.site == Where::Here && scene.house.sites.len() > 1)
            .then(|| Asked { site: Where::Everywhere, column: None, page: 1, ..asked.clone() }.url(scene)),
        here_url: (asked.site != Where::Here)
            .then(|| Asked { site: Where::Here, column: None, page: 1, ..asked.clone() }.url(scene)),
        newest_first: asked.newest,
        relevance_url: Asked { newest: false, page: 1, ..asked.clone() }.url(scene),
        newest_url: Asked { newest: true, page: 1, ..asked.clone() }.url(scene),
        unfiltered_url: filtered
            .then(|| Asked { column: None, year: None, page: 1, ..asked.clone() }.url(scene)),
        pager: pager(scene, &asked, total),
    };
    page::search(&scene.site_view(None)?, &view).map_err(internal)
}

/// The address of a hit on whichever site it is.
fn url_of(scene: &Scene<'_>, hit: &search::Hit) -> String {
    match scene.house.sites.iter().find(|site| site.slug == hit.site) {
        Some(site) => format!("{}{}", site_url(&scene.http.app.config.server.public_url, site), hit.url_path),
        None => scene.url(&hit.url_path),
    }
}

/// The column of a hit, after its site where that is another one.
fn place_of(scene: &Scene<'_>, hit: &search::Hit) -> String {
    let site = scene.house.sites.iter().find(|site| site.slug == hit.site);
    let in_site = |column: &&Column| site.is_some_and(|site| site.id == column.site);
    let column = scene.house.columns.iter().filter(in_site).find(|column| column.slug == hit.column);
    let column = column.map_or(hit.column.clone(), |column| column.name.clone());
    match site.filter(|site| site.id != scene.site.id) {
        Some(site) => format!("{} – {column}", site.name),
        None => column,
    }
}

/// Sites with matches, once the reader looks beyond this one.
fn sites(scene: &Scene<'_>, asked: &Asked, found: &[FacetCount]) -> Vec<Facet> {
    if asked.site == Where::Here {
        Vec::new()
    } else {
        found.iter().map(|facet| site_facet(scene, asked, facet)).collect()
    }
}

fn site_facet(scene: &Scene<'_>, asked: &Asked, facet: &FacetCount) -> Facet {
    let selected = asked.site == Where::There(facet.value.clone());
    let site = if selected { Where::Everywhere } else { Where::There(facet.value.clone()) };
    Facet {
        label: facet.label.clone(),
        count: facet.count,
        // A column of one site is none of another, even under the same slug.
        url: Asked { site, column: None, page: 1, ..asked.clone() }.url(scene),
        selected,
    }
}

fn spans(highlighted: &Highlighted) -> Vec<Span> {
    highlighted.spans().iter().map(|span| Span { text: span.text.clone(), hit: span.hit }).collect()
}

fn column_facet(scene: &Scene<'_>, asked: &Asked, facet: &FacetCount) -> Facet {
    let selected = asked.column.as_ref() == Some(&facet.value);
    let column = (!selected).then(|| facet.value.clone());
    Facet {
        label: facet.label.clone(),
        count: facet.count,
        url: Asked { column, page: 1, ..asked.clone() }.url(scene),
        selected,
    }
}

fn year_facet(scene: &Scene<'_>, asked: &Asked, facet: &FacetCount) -> Facet {
    let value = facet.value.parse().ok();
    let selected = asked.year.is_some() && asked.year == value;
    let year = if selected { None } else { value };
    Facet {
        label: facet.label.clone(),
        count: facet.count,
        url: Asked { year, page: 1, ..asked.clone() }.url(scene),
        selected,
    }
}

fn pager(scene: &Scene<'_>, asked: &Asked, total: usize) -> Pager {
    let reachable = total.min(crate::search::MAX_OFFSET + PER_PAGE);
    let pages = u32::try_from(reachable.div_ceil(PER_PAGE).max(1)).unwrap_or(u32::MAX);
    let url = |page: u32| Asked { page, ..asked.clone() }.url(scene);
    Pager {
        page: asked.page.min(pages),
        pages,
        newer_url: (asked.page > 1).then(|| url(asked.page.min(pages + 1) - 1)),
        older_url: (asked.page < pages).then(|| url(asked.page + 1)),
    }
}

#[derive(Serialize)]
struct JsonResults<'a> {
    query: &'a str,
    total: usize,
    engine: &'static str,
    items: Vec<JsonHit>,
    facets: JsonFacets,
}

#[derive(Serialize)]
struct JsonHit {
    id: String,
    site: String,
    url: String,
    column: String,
    headline: String,
    headline_spans: Vec<JsonSpan>,
    excerpt: String,
    excerpt_spans: Vec<JsonSpan>,
    published_at: String,
}

#[derive(Serialize)]
struct JsonSpan {
    text: String,
    hit: bool,
}

#[derive(Serialize)]
struct JsonFacets {
    columns: Vec<JsonFacet>,
    years: Vec<JsonFacet>,
    sites: Vec<JsonFacet>,
}

#[derive(Serialize)]
struct JsonFacet {
    value: String,
    label: String,
    count: usize,
}

/// Search for programs: highlights as spans, never as HTML.
pub(super) async fn json(scene: &Scene<'_>, query: Option<&str>) -> Result<Response, ApiError> {
    let asked = Asked::read(query);
    let found = ask(scene, &asked).await?;
    let items = found.hits.into_iter().map(|hit| JsonHit {
        url: url_of(scene, &hit),
        id: hit.id,
        site: hit.site,
        column: hit.column,
        headline: hit.headline.plain(),
        headline_spans: json_spans(&hit.headline),
        excerpt: hit.excerpt.plain(),
        excerpt_spans: json_spans(&hit.excerpt),
        published_at: moment(hit.published_at),
    });
    let results = JsonResults {
        query: &asked.text,
        total: found.total,
        engine: found.engine,
        items: items.collect(),
        facets: JsonFacets {
            columns: json_facets(found.facets.columns),
            years: json_facets(found.facets.years),
            sites: json_facets(found.facets.sites),
        },
    };
    Ok(Json(results).into_response())
}

fn json_spans(highlighted: &Highlighted) -> Vec<JsonSpan> {
    highlighted.spans().iter().map(|span| JsonSpan { text: span.text.clone(), hit: span.hit }).collect()
}

fn json_facets(facets: Vec<FacetCount>) -> Vec<JsonFacet> {
    facets
        .into_iter()
        .map(|facet| JsonFacet { value: facet.value, label: facet.label, count: facet.count })
        .collect()
}
