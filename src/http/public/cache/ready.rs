//! A ready answer: one body in three encodings, with validators made from content and headers written beforehand.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use bytes::Bytes;
use http_body_util::Full;

use super::encoding::{Accepted, accepted, brotlied, gzipped};
use crate::clock::Millis;
use crate::http::public::page::policy_for;

/// What kind of bytes an answer holds; it decides type and caching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An HTML page.
    Page,
    /// An RSS feed.
    Feed,
    /// A sitemap.
    Sitemap,
}

impl Kind {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Page => "text/html; charset=utf-8",
            Self::Feed => feeds::rss::CONTENT_TYPE,
            Self::Sitemap => feeds::sitemap::CONTENT_TYPE,
        }
    }

    /// Pages are asked for again each time (a withdrawal must be seen at once) and answered by 304; feed readers are
    /// spared a round trip for a minute (`syndication-search.md` F17).
    const fn cache_control(self) -> &'static str {
        match self {
            Self::Page => "public, no-cache",
            Self::Feed | Self::Sitemap => "public, max-age=60",
        }
    }
}

#[derive(Debug)]
struct Encoded {
    body: Bytes,
    headers: HeaderMap,
    not_modified: HeaderMap,
}

/// A ready answer.
#[derive(Debug)]
pub struct Ready {
    status: StatusCode,
    tag: String,
    last_modified: Option<i64>,
    plain: Encoded,
    gzip: Encoded,
    brotli: Encoded,
}

impl Ready {
    /// Compresses once. `changed` is when the content last changed, never "now" (F3).
    pub fn new(status: u16, kind: Kind, body: Vec<u8>, changed: Option<Millis>) -> Self {
        let tag = feeds::strong_etag(&body).trim_matches('"').to_owned();
        let last_modified = changed.map(|at| at.div_euclid(1_000));
        let policy = (kind == Kind::Page).then(|| policy_for(&body));
        let encode = |body: Vec<u8>, encoding: Option<&'static str>| {
            let headers = headers(kind, &tag, encoding, last_modified, body.len(), policy);
            let mut not_modified = headers.clone();
            for name in [header::CONTENT_LENGTH, header::CONTENT_TYPE, header::CONTENT_ENCODING] {
                not_modified.remove(name);
            }
            Encoded { body: Bytes::from(body), headers, not_modified }
        };
        let (gzip, brotli) = (gzipped(&body), brotlied(&body));
        Self {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            plain: encode(body, None),
            gzip: encode(gzip, Some("gzip")),
            brotli: encode(brotli, Some("br")),
            tag,
            last_modified,
        }
    }

    /// How much memory it takes, roughly.
    pub const fn size(&self) -> usize {
        self.plain.body.len() + self.gzip.body.len() + self.brotli.body.len() + 2_048
    }

    /// The answer to a request: the encoding it takes, 304 if it has the content already, no body for HEAD.
    pub fn respond(&self, method: &Method, request: &HeaderMap) -> Response<Body> {
        self.respond_bytes(method, request).map(Body::new)
    }

    /// The same with the body as plain bytes: no box around it, which is what the fast way is for.
    pub fn respond_bytes(&self, method: &Method, request: &HeaderMap) -> Response<Full<Bytes>> {
        let encoded = match accepted(request) {
            Accepted::Brotli => &self.brotli,
            Accepted::Gzip => &self.gzip,
            Accepted::Plain => &self.plain,
        };
        if self.status == StatusCode::OK && self.is_known_to(request) {
            return answer(StatusCode::NOT_MODIFIED, encoded.not_modified.clone(), Full::default());
        }
        let body = if method == Method::HEAD { Full::default() } else { Full::new(encoded.body.clone()) };
        answer(self.status, encoded.headers.clone(), body)
    }

    /// `If-None-Match` decides; only without it `If-Modified-Since` is looked at (RFC 9110 §13.2.2).
    fn is_known_to(&self, request: &HeaderMap) -> bool {
        if request.contains_key(header::IF_NONE_MATCH) {
            let lists = request.get_all(header::IF_NONE_MATCH).iter();
            return lists
                .flat_map(|list| list.as_bytes().split(|byte| *byte == b','))
                .any(|one| self.is_tag(one));
        }
        let since =
            request.get(header::IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok()).and_then(read_date);
        matches!((since, self.last_modified), (Some(since), Some(changed)) if changed <= since)
    }

    /// Weak comparison, and whatever a proxy or reader did to the tag: `W/x`, `x-gzip`, `x;gzip` are x (F23).
    fn is_tag(&self, one: &[u8]) -> bool {
        let one = one.trim_ascii();
        let one = one.strip_prefix(b"W/").unwrap_or(one);
        let one = one.strip_prefix(b"\"").unwrap_or(one);
        let one = one.strip_suffix(b"\"").unwrap_or(one);
        one == b"*"
            || one
                .strip_prefix(self.tag.as_bytes())
                .is_some_and(|rest| matches!(rest, b"" | b"-gzip" | b"-br" | b";gzip" | b"-gz"))
    }
}

fn answer(status: StatusCode, headers: HeaderMap, body: Full<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

fn headers(
    kind: Kind,
    tag: &str,
    encoding: Option<&'static str>,
    last_modified: Option<i64>,
    length: usize,
    policy: Option<&'static str>,
) -> HeaderMap {
    let suffix = match encoding {
        Some("gzip") => "-gzip",
        Some(_) => "-br",
        None => "",
    };
    // Fixed texts are not counted when the map is copied for an answer, so they cost nothing there.
    let mut headers = HeaderMap::with_capacity(10);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.content_type()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kind.cache_control()));
    headers.extend(value(&format!("\"{tag}{suffix}\"")).map(|tag| (header::ETAG, tag)));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.extend(encoding.map(|encoding| (header::CONTENT_ENCODING, HeaderValue::from_static(encoding))));
    let date = last_modified.and_then(written_date).and_then(|date| value(&date));
    headers.extend(date.map(|date| (header::LAST_MODIFIED, date)));
    if let Some(policy) = policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    }
    headers
}

fn value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok()
}

fn written_date(seconds: i64) -> Option<String> {
    let moment = u64::try_from(seconds).ok()?;
    Some(httpdate::fmt_http_date(std::time::UNIX_EPOCH + std::time::Duration::from_secs(moment)))
}

fn read_date(text: &str) -> Option<i64> {
    let moment = httpdate::parse_http_date(text).ok()?;
    i64::try_from(moment.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs()).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use axum::http::HeaderName;

    use super::*;

    fn request(pairs: &[(HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn a_reader_that_has_it_gets_304_by_either_header() {
        let page = Ready::new(200, Kind::Feed, b"<rss/>".repeat(100), Some(1_700_000_000_123));
        let tag = page.tag.clone();
        for known in [
            format!("\"{tag}\""),
            format!("W/\"{tag}\""),
            format!("\"{tag}-gzip\""),
            format!("\"x\", W/\"{tag}-br\""),
            "*".to_owned(),
        ] {
            let status = page.respond(&Method::GET, &request(&[(header::IF_NONE_MATCH, &known)])).status();
            assert_eq!(status, StatusCode::NOT_MODIFIED, "{known}");
        }
        let date = "Tue, 14 Nov 2023 22:13:20 GMT";
        assert_eq!(
            page.respond(&Method::GET, &request(&[(header::IF_MODIFIED_SINCE, date)])).status(),
            StatusCode::NOT_MODIFIED
        );
        let stale = [(header::IF_NONE_MATCH, "\"other\""), (header::IF_MODIFIED_SINCE, date)];
        assert_eq!(page.respond(&Method::GET, &request(&stale)).status(), StatusCode::OK);
        let earlier = "Tue, 14 Nov 2023 22:13:19 GMT";
        assert_eq!(
            page.respond(&Method::GET, &request(&[(header::IF_MODIFIED_SINCE, earlier)])).status(),
            StatusCode::OK
        );
    }

    #[test]
    fn encodings_are_negotiated_and_named() {
        let page = Ready::new(200, Kind::Page, b"<p>x</p>".repeat(100), None);
        for (accept, encoding) in [
            ("gzip", Some("gzip")),
            ("br, gzip", Some("br")),
            ("br;q=0, gzip", Some("gzip")),
            ("deflate", None),
        ] {
            let answer = page.respond(&Method::GET, &request(&[(header::ACCEPT_ENCODING, accept)]));
            assert_eq!(
                answer.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap()),
                encoding,
                "{accept}"
            );
        }
    }

    #[test]
    fn a_page_that_is_gone_is_never_not_modified() {
        let page = Ready::new(410, Kind::Page, b"gone".to_vec(), None);
        assert_eq!(
            page.respond(&Method::GET, &request(&[(header::IF_NONE_MATCH, "*")])).status(),
            StatusCode::GONE
        );
    }
}
