//! A small newsroom to write feeds from.

use feeds::{Category, CheckedFeed, Entry, FeedDoc, FeedError, FeedImage, Source, Withdrawal};
use time::OffsetDateTime;
use time::macros::datetime;

/// The moment every feed here is made for.
pub(crate) const NOW: OffsetDateTime = datetime!(2026-11-22 15:00 +07:00);

/// A channel without entries.
pub(crate) fn channel() -> FeedDoc {
    FeedDoc {
        title: "Quy hoạch tỉnh Bình Dương – Chính trị".to_owned(),
        link: "https://quyhoach.example/chinh-tri/".to_owned(),
        description: "Tin bài chuyên mục Chính trị".to_owned(),
        self_url: "https://quyhoach.example/rss/chinh-tri.rss".to_owned(),
        language: "vi".to_owned(),
        copyright: Some("© Báo Bình Dương".to_owned()),
        generator: Some("Tòa Soạn".to_owned()),
        ttl_minutes: 10,
        image: Some(FeedImage {
            url: "https://quyhoach.example/logo.png".to_owned(),
            width: 144,
            height: 48,
        }),
        changed: None,
        items: Vec::new(),
    }
}

/// Article number `n`, published `n` hours before noon and never changed.
pub(crate) fn article(n: u16) -> Entry {
    let published = datetime!(2026-11-22 05:00 UTC) - time::Duration::hours(i64::from(n));
    Entry {
        id: format!("tag:quyhoach.example,2026:01KAP{n:04}"),
        link: format!("https://quyhoach.example/chinh-tri/bai-so-{n}-a{n}.html"),
        title: format!("Bài số {n}"),
        summary: format!("Tóm tắt bài số {n}."),
        content_html: Some(format!("<p>Nội dung bài số {n}.</p>")),
        authors: vec!["Nguyễn Văn A".to_owned()],
        categories: vec![Category {
            label: "Chính trị".to_owned(),
            domain: Some("https://quyhoach.example/chinh-tri/".to_owned()),
        }],
        published,
        updated: published,
        source: None,
        withdrawn: None,
    }
}

/// The channel with these entries.
pub(crate) fn with(items: Vec<Entry>) -> FeedDoc {
    FeedDoc { items, ..channel() }
}

/// Checked as of [`NOW`].
pub(crate) fn checked(feed: FeedDoc) -> CheckedFeed {
    feed.check(NOW).unwrap()
}

/// Checked as of [`NOW`] and written.
pub(crate) fn bytes(feed: FeedDoc) -> Vec<u8> {
    feeds::rss::write(&checked(feed)).unwrap()
}

/// Why the feed is refused as of [`NOW`].
pub(crate) fn refusal(feed: FeedDoc) -> FeedError {
    feed.check(NOW).unwrap_err()
}

/// A day in the life: an edited article with nasty text, one from an agency, one republished, one withdrawn.
pub(crate) fn a_day() -> FeedDoc {
    let edited = Entry {
        title: "GRDP tăng 8,3% & vốn FDI > 2 tỷ USD: \"kỷ lục\"".to_owned(),
        summary: "Nghị quyết 790/QĐ-TTg: R&D < 2% GRDP.".to_owned(),
        content_html: Some("<p>Mảng <code>a]]&gt;b</code> và ]]> trong bài</p>".to_owned()),
        authors: vec!["Nguyễn Văn A".to_owned(), "Trần Thị B".to_owned()],
        updated: datetime!(2026-11-22 07:30:15.5 UTC),
        ..article(1)
    };
    let agency = Entry { source: Some(Source { title: "TTXVN".to_owned(), url: None }), ..article(2) };
    let partner = Some("https://doitac.example/rss/home.rss".to_owned());
    let republished =
        Entry { source: Some(Source { title: "Đối tác".to_owned(), url: partner }), ..article(3) };
    let withdrawn = Entry {
        title: "Tin sai".to_owned(),
        updated: datetime!(2026-11-22 14:00 +07:00),
        withdrawn: Some(Withdrawal {
            title: "Bài đã được gỡ".to_owned(),
            notice: "Tòa soạn đã gỡ bài này.".to_owned(),
        }),
        source: Some(Source { title: "Nguồn sai".to_owned(), url: None }),
        ..article(4)
    };
    with(vec![withdrawn, edited, republished, agency])
}
