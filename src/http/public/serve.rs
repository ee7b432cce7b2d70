//! The public front: from a request to a page in memory, or to making it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::response::{Html, IntoResponse};

use super::address::{self, Place};
use super::answer::Made;
use super::cache::{Kind, Ready};
use super::gather::Scene;
use super::page::{self, Accent, LandingSite, LandingView, Language, Message};
use super::{assets, feed, make, plan_pages, search_page, sitemap};
use crate::app::House;
use crate::http::Http;
use crate::http::error::ApiError;
use crate::http::layers;
use crate::store::{PublicState, Site};

/// Everything public below a site. The fast way (a page in memory) was tried by the server before.
pub async fn serve(State(http): State<Http>, request: Request) -> Response<Body> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let (method, headers) = (request.method().clone(), request.headers().clone());
    match public(&http, &method, &headers, request.uri().path(), request.uri().query()).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, path = request.uri().path(), "a public page failed");
            if is_for_programs(request.uri().path()) {
                unkept(layers::as_problem(&http, &headers, error))
            } else {
                unavailable()
            }
        }
    }
}

/// Whether a program reads the answer: it wants a problem it can parse, not a page.
fn is_for_programs(path: &str) -> bool {
    path.rsplit('/').next() == Some("search.json")
}

/// What readers see when something is wrong on our side: no detail, and try again.
pub fn unavailable() -> Response<Body> {
    let page = page::message(None, Language::Vietnamese, &Message::Unavailable).unwrap_or_default();
    let headers = [(header::RETRY_AFTER, "5"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, Html(page)).into_response()
}

async fn public(
    http: &Http,
    method: &Method,
    headers: &HeaderMap,
    path: &str,
    query: Option<&str>,
) -> Result<Response<Body>, ApiError> {
    let house = http.app.house().await?;
    let own_hosts = house.sites.iter().filter_map(|site| Some((site.host.clone()?, site.slug.clone())));
    http.pages.know_hosts(own_hosts);
    let host = address::asked_host(headers);
    let Some((site, below)) = site_and_path(&house, &host, path) else { return Ok(not_found(None)) };
    let scene = Scene::new(http, house.clone(), site);
    let number = address::page_number(query);
    let place = address::read(below);
    match &place {
        Place::Search => return Ok(unkept(Html(search_page::html(&scene, query).await?))),
        Place::SearchJson => return Ok(unkept(search_page::json(&scene, query).await?)),
        Place::Moved(to) if leads_somewhere(&scene, to) => return Ok(moved(&scene.url(to))),
        Place::Moved(_) => return Ok(not_found(Some(&scene))),
        _ => {}
    }
    let key = key_of(&place, below, number);
    if let Some(ready) = http.pages.get(&site.slug, &key) {
        return Ok(ready.respond(method, headers));
    }
    let epoch = http.pages.epoch();
    let scene = scene.with_removal().await?;
    match made(&scene, &place, below, number).await? {
        Made::Bytes { kind, body, changed } => {
            let ready = Arc::new(Ready::new(200, kind, body, changed));
            http.pages.keep(epoch, &site.slug, &key, ready.clone());
            Ok(ready.respond(method, headers))
        }
        Made::Gone { page, keep } => {
            let ready = Arc::new(Ready::new(410, Kind::Page, page.into_bytes(), None));
            if keep {
                http.pages.keep(epoch, &site.slug, &key, ready.clone());
            }
            Ok(ready.respond(method, headers))
        }
        Made::Moved(to) => Ok(moved(&to)),
        Made::Nothing => Ok(not_found(Some(&scene))),
    }
}

/// Nobody is sent to a page that is not there.
fn leads_somewhere(scene: &Scene<'_>, path: &str) -> bool {
    match address::read(path) {
        Place::Column(slug) => scene.columns().any(|column| column.slug == slug),
        Place::PlanNode(code) => scene.pack().is_some_and(|pack| pack.node(&code).is_some()),
        Place::Plan => scene.pack().is_some(),
        _ => true,
    }
}

/// The key under which a page is kept: its path, and its number where it has more than one.
fn key_of(place: &Place, path: &str, number: u32) -> String {
    match place {
        Place::Column(_) | Place::PlanNode(_) if number > 1 => format!("{path}?trang={number}"),
        _ => path.to_owned(),
    }
}

/// A site by its own host, or by the first segment of the path.
fn site_and_path<'a, 'p>(house: &'a House, host: &str, path: &'p str) -> Option<(&'a Site, &'p str)> {
    if let Some(site) = house.sites.iter().find(|site| site.host.as_deref() == Some(host)) {
        return Some((site, path));
    }
    let rest = path.strip_prefix('/')?;
    let slug = rest.split('/').next()?;
    let site = house.sites.iter().find(|site| site.slug == slug)?;
    Some((site, &rest[slug.len()..]))
}

async fn made(scene: &Scene<'_>, place: &Place, path: &str, number: u32) -> Result<Made, ApiError> {
    match place {
        Place::Home => make::home(scene).await,
        Place::Column(slug) => make::column(scene, slug, number).await,
        Place::Article(article) => made_article(scene, *article, path).await,
        Place::Plan => plan_pages::index(scene),
        Place::PlanNode(code) => plan_pages::node(scene, code, number).await,
        Place::Feeds => make::feeds(scene),
        Place::SiteFeed => feed::feed(scene, feed::About::Site).await,
        Place::ColumnFeed(slug) => feed::feed(scene, feed::About::Column(slug)).await,
        Place::NodeFeed(code) => feed::feed(scene, feed::About::Node(code)).await,
        Place::Sitemap => sitemap::sitemap(scene).await,
        Place::Search | Place::SearchJson | Place::Moved(_) | Place::Nowhere => Ok(Made::Nothing),
    }
}

async fn made_article(scene: &Scene<'_>, number: i64, path: &str) -> Result<Made, ApiError> {
    match scene.http.app.store.public_article(scene.site.id, number).await? {
        None => Ok(Made::Nothing),
        Some(PublicState::Live(live)) if live.path == path => make::article(scene, &live).await,
        Some(PublicState::Live(live)) => Ok(Made::Moved(scene.url(&live.path))),
        // No redirect here: the path is made of the words of a headline that was taken down.
        Some(PublicState::Withdrawn { number, path: kept, at }) => {
            make::withdrawn(scene, number, at, kept == path)
        }
    }
}

/// Answers that depend on what a reader typed are not kept, by us or by anybody.
fn unkept(response: impl IntoResponse) -> Response<Body> {
    let mut response = response.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(page::CONTENT_SECURITY_POLICY));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    response
}

fn moved(to: &str) -> Response<Body> {
    let to = to.to_owned();
    (
        StatusCode::MOVED_PERMANENTLY,
        [(header::LOCATION, to), (header::CACHE_CONTROL, "public, max-age=300".to_owned())],
    )
        .into_response()
}

fn not_found(scene: Option<&Scene<'_>>) -> Response<Body> {
    let site = scene.and_then(|scene| scene.site_view(None).ok());
    let language = site.as_ref().map_or(Language::Vietnamese, |site| site.language);
    let page = page::message(site.as_ref(), language, &Message::NotFound).unwrap_or_default();
    let mut response = unkept(Html(page));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The list of sites at the root of a host that belongs to none of them.
pub async fn landing(State(http): State<Http>, request: Request) -> Response<Body> {
    let host = address::asked_host(request.headers()).into_owned();
    let house = match http.app.house().await {
        Ok(house) => house,
        Err(error) => {
            tracing::error!(%error, "the list of sites failed");
            return unavailable();
        }
    };
    if house.sites.iter().any(|site| site.host.as_deref() == Some(host.as_str())) {
        return serve(State(http), request).await;
    }
    let public_url = &http.app.config.server.public_url;
    let sites = house.sites.iter().map(|site| LandingSite {
        name: site.name.clone(),
        description: site.description.clone(),
        url: format!("{}/", address::site_url(public_url, site)),
        accent: Accent::from_name(&site.accent).unwrap_or(Accent::River),
    });
    let view = LandingView {
        language: Language::Vietnamese,
        sites: sites.collect(),
        desk_url: Some(format!("{public_url}/admin/")),
        demo: http.app.demo,
    };
    match page::landing(&view) {
        Ok(page) => unkept(Html(page)),
        Err(error) => {
            tracing::error!(%error, "the list of sites failed");
            unavailable()
        }
    }
}

/// A file of the pages: its name holds its hash, so it never changes.
pub async fn asset(Path(name): Path<String>) -> Response<Body> {
    let Some(file) = assets::find(&name) else { return not_found(None) };
    let headers = [
        (header::CONTENT_TYPE, file.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, file.bytes.to_vec()).into_response()
}

/// `robots.txt` of the host: everything public may be read, the desk is nobody's business.
pub async fn robots(State(http): State<Http>) -> Response<Body> {
    let house = http.app.house().await.unwrap_or_default();
    let public_url = &http.app.config.server.public_url;
    let sitemaps = house
        .sites
        .iter()
        .map(|site| format!("{}/sitemap.xml", address::site_url(public_url, site)))
        .collect::<Vec<_>>();
    (
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        assets::robots_txt(&sitemaps, &["/admin/", "/api/"]),
    )
        .into_response()
}
