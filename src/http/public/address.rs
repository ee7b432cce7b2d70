//! Public addresses: how they are written and how they are read. The only place that knows both.

use std::borrow::Cow;

use axum::http::{HeaderMap, header};

use crate::store::Site;

/// A reserved first segment of a site: no column can be called so.
pub const RESERVED: [&str; 8] =
    ["quy-hoach", "tim-kiem", "rss", "feeds", "search.json", "sitemap.xml", "robots.txt", "assets"];

/// Where a site lives: its own host, or its slug under the public address.
pub fn site_url(public_url: &str, site: &Site) -> String {
    match &site.host {
        Some(host) => format!("https://{host}"),
        None => format!("{public_url}/{}", site.slug),
    }
}

/// The host that a request names, as sites are kept: letters do not differ by case (RFC 9110 §4.2.3), and the port
/// of a proxy is not part of a site's name.
pub fn asked_host(headers: &HeaderMap) -> Cow<'_, str> {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("");
    let named = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    if named.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(named.to_ascii_lowercase())
    } else {
        Cow::Borrowed(named)
    }
}

/// What a path below a site means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The front page.
    Home,
    /// A column.
    Column(String),
    /// An article, by its number; the rest of its path may be wrong.
    Article(i64),
    /// The plan.
    Plan,
    /// A node of the plan.
    PlanNode(String),
    /// The search page.
    Search,
    /// Search for programs.
    SearchJson,
    /// The page that lists the feeds.
    Feeds,
    /// The feed of the site.
    SiteFeed,
    /// The feed of a column.
    ColumnFeed(String),
    /// The feed of a plan node.
    NodeFeed(String),
    /// The sitemap.
    Sitemap,
    /// Where it should have been asked for: 301.
    Moved(String),
    /// Nothing.
    Nowhere,
}

/// Reads a path below a site. Paths are matched exactly: no double slashes, no case folding, no encoded letters.
pub fn read(path: &str) -> Place {
    let Some(rest) = path.strip_prefix('/') else { return Place::Moved("/".to_owned()) };
    let segments = rest.split('/').collect::<Vec<_>>();
    match segments.as_slice() {
        [""] => Place::Home,
        ["search.json"] => Place::SearchJson,
        ["sitemap.xml"] => Place::Sitemap,
        ["tim-kiem"] => Place::Search,
        ["feeds"] => Place::Feeds,
        ["quy-hoach", ""] => Place::Plan,
        ["quy-hoach", node, ""] if is_slug(node) => Place::PlanNode((*node).to_owned()),
        ["quy-hoach"] | ["quy-hoach", _] => moved_to_folder(path),
        ["tim-kiem", ""] => Place::Moved("/tim-kiem".to_owned()),
        ["feeds", ""] => Place::Moved("/feeds".to_owned()),
        ["rss", "home.rss"] => Place::SiteFeed,
        ["rss", file] => feed_named(file).map_or(Place::Nowhere, Place::ColumnFeed),
        ["rss", "quy-hoach", file] => feed_named(file).map_or(Place::Nowhere, Place::NodeFeed),
        [name] | [_, name] if article_number(name).is_some() => {
            article_number(name).map_or(Place::Nowhere, Place::Article)
        }
        [column, ""] if is_slug(column) => Place::Column((*column).to_owned()),
        [column] if is_slug(column) => moved_to_folder(path),
        _ => Place::Nowhere,
    }
}

fn moved_to_folder(path: &str) -> Place {
    let fits = path.split('/').skip(1).all(is_slug);
    if fits { Place::Moved(format!("{path}/")) } else { Place::Nowhere }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn feed_named(file: &str) -> Option<String> {
    file.strip_suffix(".rss").filter(|name| is_slug(name)).map(str::to_owned)
}

/// The number in `…-a{number}.html`. The number alone decides; a wrong slug or column is answered by 301.
fn article_number(name: &str) -> Option<i64> {
    let (_, number) = name.strip_suffix(".html")?.rsplit_once("-a")?;
    let plain = !number.is_empty()
        && number.len() <= 18
        && !number.starts_with('0')
        && number.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| number.parse().ok()).flatten()
}

/// The page number among the query parameters; the first page when there is none or it makes no sense.
pub fn page_number(query: Option<&str>) -> u32 {
    parameter(query, "trang")
        .and_then(|text| text.parse().ok())
        .filter(|page| (1..=10_000).contains(page))
        .unwrap_or(1)
}

/// The first value of a query parameter.
pub fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query?.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_what_they_say() {
        for (path, place) in [
            ("/", Place::Home),
            ("", Place::Moved("/".into())),
            ("/quy-hoach-tinh/", Place::Column("quy-hoach-tinh".into())),
            ("/quy-hoach-tinh", Place::Moved("/quy-hoach-tinh/".into())),
            ("/thoi-su/duong-sat-a12.html", Place::Article(12)),
            ("/duong-sat-a12.html", Place::Article(12)),
            ("/thoi-su/-a12.html", Place::Article(12)),
            ("/thoi-su/x-a012.html", Place::Nowhere),
            ("/thoi-su/x-a9999999999999999999.html", Place::Nowhere),
            ("/quy-hoach/", Place::Plan),
            ("/quy-hoach/tru-cot-1/", Place::PlanNode("tru-cot-1".into())),
            ("/quy-hoach/tru-cot-1", Place::Moved("/quy-hoach/tru-cot-1/".into())),
            ("/rss/home.rss", Place::SiteFeed),
            ("/rss/thoi-su.rss", Place::ColumnFeed("thoi-su".into())),
            ("/rss/quy-hoach/tru-cot-1.rss", Place::NodeFeed("tru-cot-1".into())),
            ("/search.json", Place::SearchJson),
            ("//", Place::Nowhere),
            ("/%2e%2e/", Place::Nowhere),
            ("/Thoi-Su/", Place::Nowhere),
            ("/thoi-su/;x", Place::Nowhere),
        ] {
            assert_eq!(read(path), place, "{path}");
        }
    }

    #[test]
    fn senseless_page_numbers_are_the_first_page() {
        for (query, page) in [
            (None, 1),
            (Some("trang=3"), 3),
            (Some("trang=0"), 1),
            (Some("trang=x"), 1),
            (Some("a=1&trang=2&trang=9"), 2),
        ] {
            assert_eq!(page_number(query), page, "{query:?}");
        }
    }
}
