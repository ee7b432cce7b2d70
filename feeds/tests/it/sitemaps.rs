//! Rule F49: sitemaps inside the limits of the protocol.

use feeds::sitemap::{self, MAX_LOC, MAX_URLS, SitemapError, SitemapUrl};
use time::macros::datetime;

use crate::reading::{one, texts};

fn page(loc: &str) -> SitemapUrl {
    SitemapUrl { loc: loc.to_owned(), lastmod: None }
}

#[test]
fn f49_pages_stand_in_order_with_a_true_lastmod_or_none() {
    let changed = SitemapUrl {
        loc: "https://quyhoach.example/tim-kiem?q=a&b='c'".to_owned(),
        lastmod: Some(datetime!(2026-11-22 02:00:00.7 UTC)),
    };
    let written = sitemap::write(&[page("https://quyhoach.example/"), changed]).unwrap();
    assert_eq!(String::from_utf8(written).unwrap(), include_str!("../samples/sitemap.xml"));
}

#[test]
fn f49_an_index_lists_files() {
    let months =
        ["https://quyhoach.example/sitemap/2026-10.xml", "https://quyhoach.example/sitemap/2026-11.xml"];
    let written = sitemap::write_index(&months.map(page)).unwrap();
    assert_eq!(texts(&written, "0.9}sitemap/{http://www.sitemaps.org/schemas/sitemap/0.9}loc"), months);
    assert_eq!(one(&written, "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex").text.trim(), "");
}

#[test]
fn f49_the_fifty_thousandth_page_fits_and_the_next_does_not() {
    let mut pages: Vec<_> =
        (0..MAX_URLS).map(|n| page(&format!("https://quyhoach.example/a{n}.html"))).collect();
    assert_eq!(texts(&sitemap::write(&pages).unwrap(), "loc").len(), MAX_URLS);
    pages.push(page("https://quyhoach.example/"));
    assert!(matches!(sitemap::write(&pages), Err(SitemapError::TooManyUrls(50_001))));
}

#[test]
fn f49_fifty_megabytes_are_the_end() {
    let long = "x".repeat(1_200);
    let pages: Vec<_> = (0..45_000).map(|n| page(&format!("https://quyhoach.example/{long}{n}"))).collect();
    assert!(matches!(sitemap::write(&pages), Err(SitemapError::TooManyBytes(_))));
}

#[test]
fn f49_addresses_are_absolute_short_single_and_on_one_host() {
    let home = || page("https://quyhoach.example/");
    assert!(matches!(sitemap::write(&[page("/")]), Err(SitemapError::Link { .. })));
    assert!(matches!(
        sitemap::write(&[page("https://quyhoach.example/bình")]),
        Err(SitemapError::Link { .. })
    ));
    let long = format!("https://quyhoach.example/{}", "x".repeat(MAX_LOC));
    assert!(matches!(sitemap::write(&[page(&long)]), Err(SitemapError::TooLong(_))));
    assert!(matches!(sitemap::write(&[home(), home()]), Err(SitemapError::Duplicate(_))));
    for foreign in ["http://quyhoach.example/a", "https://khac.example/", "https://quyhoach.example:8443/"] {
        assert!(
            matches!(sitemap::write(&[home(), page(foreign)]), Err(SitemapError::TwoHosts { .. })),
            "{foreign}"
        );
    }
}

#[test]
fn f49_an_unwritable_date_is_refused() {
    let old =
        SitemapUrl { lastmod: Some(datetime!(0001-01-01 0:00 UTC)), ..page("https://quyhoach.example/") };
    assert!(matches!(sitemap::write(&[old]), Err(SitemapError::Year(_))));
}
