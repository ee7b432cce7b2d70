//! Sitemap files and their index (F49): true `lastmod` or none, no `priority`, no `changefreq`, one host per file.

use std::collections::HashSet;

use quick_xml::escape::escape;
use thiserror::Error;
use time::OffsetDateTime;

use crate::date;
use crate::link::{LinkFault, absolute_url};

/// The media type to serve a sitemap or its index with.
pub const CONTENT_TYPE: &str = "application/xml; charset=utf-8";

/// Addresses one file may hold (sitemaps.org protocol 0.9).
pub const MAX_URLS: usize = 50_000;

/// Bytes one file may hold before compression: 50 MB (sitemaps.org protocol 0.9).
pub const MAX_BYTES: usize = 52_428_800;

/// Characters one address may hold, exclusive (sitemaps.org protocol 0.9).
pub const MAX_LOC: usize = 2_048;

/// One page of a sitemap, or one sitemap of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapUrl {
    /// Absolute address.
    pub loc: String,
    /// When the page's content last changed; none when that is not known.
    pub lastmod: Option<OffsetDateTime>,
}

/// Everything that keeps a sitemap from being written.
#[derive(Debug, Error)]
pub enum SitemapError {
    /// More than [`MAX_URLS`] addresses: split by month of publication and write an index.
    #[error("{0} addresses are too many for one file")]
    TooManyUrls(usize),
    /// The file would exceed [`MAX_BYTES`].
    #[error("{0} bytes are too many for one file")]
    TooManyBytes(usize),
    /// An address is not absolute and ASCII.
    #[error("{loc:?}: {fault}")]
    Link {
        /// The address as given.
        loc: String,
        /// What is wrong with it.
        fault: LinkFault,
    },
    /// An address has [`MAX_LOC`] characters or more.
    #[error("{0:?} is too long")]
    TooLong(String),
    /// Two addresses lie on different hosts, and crawlers would discard one of them.
    #[error("{other:?} is not on the host of {first:?}")]
    TwoHosts {
        /// The first address of the file.
        first: String,
        /// The first address on another host.
        other: String,
    },
    /// An address appears twice.
    #[error("{0:?} appears twice")]
    Duplicate(String),
    /// A `lastmod` lies outside the years 1900 to 9999.
    #[error("{0} cannot be written")]
    Year(OffsetDateTime),
    /// A `lastmod` could not be formatted.
    #[error("date")]
    Date(#[from] time::error::Format),
}

/// Writes a sitemap of pages in the order given.
///
/// # Errors
/// A [`SitemapError`] when a limit of the protocol would be broken or an address is not absolute.
pub fn write(urls: &[SitemapUrl]) -> Result<Vec<u8>, SitemapError> {
    document("urlset", "url", urls)
}

/// Writes an index of sitemap files in the order given.
///
/// # Errors
/// As [`write`].
pub fn write_index(files: &[SitemapUrl]) -> Result<Vec<u8>, SitemapError> {
    document("sitemapindex", "sitemap", files)
}

fn document(root: &str, element: &str, urls: &[SitemapUrl]) -> Result<Vec<u8>, SitemapError> {
    judge(urls)?;
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for url in urls {
        out.push_str(&format!("<{element}><loc>{}</loc>", escape(&url.loc)));
        if let Some(at) = url.lastmod {
            let at = date::vietnamese(at).ok_or(SitemapError::Year(at))?;
            out.push_str(&format!("<lastmod>{}</lastmod>", date::rfc3339(at)?));
        }
        out.push_str(&format!("</{element}>\n"));
    }
    out.push_str(&format!("</{root}>\n"));
    if out.len() > MAX_BYTES { Err(SitemapError::TooManyBytes(out.len())) } else { Ok(out.into_bytes()) }
}

fn judge(urls: &[SitemapUrl]) -> Result<(), SitemapError> {
    if urls.len() > MAX_URLS {
        return Err(SitemapError::TooManyUrls(urls.len()));
    }
    let mut seen = HashSet::with_capacity(urls.len());
    for SitemapUrl { loc, .. } in urls {
        absolute_url(loc).map_err(|fault| SitemapError::Link { loc: loc.clone(), fault })?;
        if loc.len() >= MAX_LOC {
            return Err(SitemapError::TooLong(loc.clone()));
        }
        if !seen.insert(loc.as_str()) {
            return Err(SitemapError::Duplicate(loc.clone()));
        }
    }
    let mut hosts = urls.iter().map(|url| (origin(&url.loc), &url.loc));
    let Some((home, first)) = hosts.next() else { return Ok(()) };
    match hosts.find(|(host, _)| *host != home) {
        Some((_, other)) => Err(SitemapError::TwoHosts { first: first.clone(), other: other.clone() }),
        None => Ok(()),
    }
}

/// Scheme, host and port of an absolute address.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find(['/', '?', '#']).map_or(url.len(), |at| host + at);
    &url[..end]
}
