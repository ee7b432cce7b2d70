//! The facts of a page: a site with its masthead, teasers, links. From rows to the view structs of `page`.

use std::sync::Arc;

use super::address;
use super::page::{
    Accent, DocumentView, FeedLink, Language, Link, LocalMoment, NodeLink, Pager, SiteView, Teaser,
};
use crate::app::House;
use crate::clock::Millis;
use crate::http::Http;
use crate::http::error::ApiError;
use crate::plan::{Document, Node, Pack};
use crate::store::{Column, LiveArticle, Site};
use crate::vietnamese::citation_date;

/// A site that a page is made for, with what all its pages share.
pub(super) struct Scene<'a> {
    /// The application.
    pub(super) http: &'a Http,
    /// Sites and columns.
    pub(super) house: Arc<House>,
    /// The site.
    pub(super) site: &'a Site,
    /// Its address, without a slash at the end.
    pub(super) base: String,
    /// When something last left a list of the site. A reader who knows a page only by its date must not be told
    /// "not modified" because what was withdrawn took the newest date with it.
    pub(super) removal: Option<Millis>,
}

impl<'a> Scene<'a> {
    /// Begins.
    pub(super) fn new(http: &'a Http, house: Arc<House>, site: &'a Site) -> Self {
        let base = address::site_url(&http.app.config.server.public_url, site);
        Self { http, house, site, base, removal: None }
    }

    /// The same with the site's last removal, for pages that are kept.
    pub(super) async fn with_removal(mut self) -> Result<Self, ApiError> {
        self.removal = self.http.app.store.last_removal(self.site.id).await?;
        Ok(self)
    }

    /// When a page last changed, given the newest change of what stands on it.
    pub(super) fn changed(&self, newest: Option<Millis>) -> Option<Millis> {
        newest.max(self.removal)
    }

    /// The plan pack.
    pub(super) fn pack(&self) -> Option<&Pack> {
        self.http.app.pack.as_deref()
    }

    /// The site's columns, in their order.
    pub(super) fn columns(&self) -> impl Iterator<Item = &Column> {
        self.house.columns.iter().filter(|column| column.site == self.site.id)
    }

    /// An absolute address below the site.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A moment on the newsroom's clock.
    pub(super) fn moment(&self, at: Millis) -> Result<LocalMoment, ApiError> {
        let minutes = self.http.app.config.editorial.time_zone_offset.whole_minutes();
        LocalMoment::at(at, minutes).map_err(|error| ApiError::Internal(error.to_string()))
    }

    /// A column as a link.
    pub(super) fn column_link(&self, column: &Column) -> Link {
        Link { text: column.name.clone(), url: self.url(&format!("/{}/", column.slug)) }
    }

    /// The column of an article as a link.
    pub(super) fn column_of(&self, live: &LiveArticle) -> Option<&Column> {
        self.house.columns.iter().find(|column| column.id == live.content.column)
    }

    /// An article in a list.
    pub(super) fn teaser(&self, live: &LiveArticle) -> Result<Teaser, ApiError> {
        Ok(Teaser {
            url: self.url(&live.path),
            headline: live.content.headline.clone(),
            kicker: filled(&live.content.kicker),
            standfirst: filled(&live.content.standfirst),
            column: self.column_of(live).map(|column| self.column_link(column)),
            published: self.moment(live.first_published_at)?,
            language: Language::from_code(live.content.language.code()),
        })
    }

    /// Articles in a list, with their standfirsts.
    pub(super) fn teasers(&self, live: &[LiveArticle]) -> Result<Vec<Teaser>, ApiError> {
        live.iter().map(|live| self.teaser(live)).collect()
    }

    /// Articles in a short list: headlines only, but for the first `told`.
    pub(super) fn headlines(&self, live: &[LiveArticle], told: usize) -> Result<Vec<Teaser>, ApiError> {
        let mut teasers = self.teasers(live)?;
        for teaser in teasers.iter_mut().skip(told) {
            teaser.standfirst = None;
        }
        Ok(teasers)
    }

    /// A feed of this site, for discovery and lists.
    pub(super) fn feed_link(&self, title: &str, path: &str) -> FeedLink {
        FeedLink { title: format!("{} – {title}", self.site.name), url: self.url(path) }
    }

    /// A document of the register.
    pub(super) fn document(&self, document: &Document) -> DocumentView {
        DocumentView {
            number: document.number.clone().unwrap_or_default(),
            title: document.title.clone(),
            issuer: document.issuer.clone(),
            date: document.date.map(citation_date).unwrap_or_default(),
            url: document.url.clone(),
        }
    }

    /// A node of the plan.
    pub(super) fn node(&self, pack: &Pack, node: &Node) -> NodeLink {
        NodeLink {
            kind_label: pack.node_kind(&node.kind).map_or_else(String::new, |kind| kind.label.clone()),
            ordinal: node.ordinal_label(),
            label: node.name.clone(),
            url: self.url(&format!("/quy-hoach/{}/", node.code)),
            placeholder: node.placeholder,
            articles: None,
        }
    }

    /// Links to the pages before and after.
    pub(super) fn pager(&self, path: &str, page: u32, total: u64, per_page: u64) -> Pager {
        let pages = u32::try_from(total.div_ceil(per_page).max(1)).unwrap_or(u32::MAX);
        let url =
            |page: u32| if page == 1 { self.url(path) } else { self.url(&format!("{path}?trang={page}")) };
        Pager {
            page,
            pages,
            newer_url: (page > 1).then(|| url(page - 1)),
            older_url: (page < pages).then(|| url(page + 1)),
        }
    }

    /// What every page of the site shows. `changed` is when anything on it last changed.
    pub(super) fn site_view(&self, changed: Option<Millis>) -> Result<SiteView, ApiError> {
        let masthead = &self.site.masthead;
        let demo = self
            .http
            .app
            .demo
            .then(|| "Trang minh họa: dữ liệu và bài viết mẫu, không phải cơ quan báo chí.".to_owned());
        Ok(SiteView {
            language: Language::from_code(&self.site.language),
            accent: Accent::from_name(&self.site.accent).unwrap_or(Accent::River),
            name: self.site.name.clone(),
            tagline: filled(&self.site.description),
            domain: domain_of(&self.base),
            home_url: self.url("/"),
            agency: masthead.agency.clone(),
            governing_body: masthead.governing_body.clone(),
            licence: filled(&masthead.licence),
            address: masthead.address.clone(),
            phone: masthead.phone.clone(),
            email: masthead.email.clone(),
            head: masthead.head.clone(),
            columns: self.columns().map(|column| self.column_link(column)).collect(),
            plan: self.pack().map(|pack| Link {
                text: format!("Tra cứu {}", pack.about().short_title),
                url: self.url("/quy-hoach/"),
            }),
            corrections: None,
            search_url: self.url("/tim-kiem"),
            feeds_url: self.url("/feeds"),
            feeds: vec![FeedLink { title: self.site.name.clone(), url: self.url("/rss/home.rss") }],
            notice: demo,
            updated: changed.map(|at| self.moment(at)).transpose()?,
            logo_url: None,
        })
    }
}

/// Text that is there.
pub(super) fn filled(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn domain_of(base: &str) -> String {
    base.split_once("://").map_or(base, |(_, rest)| rest).to_owned()
}
