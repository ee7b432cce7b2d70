//! One test per rule of the feed conventions (F1 to F26) that lies in this crate.

use feeds::{Category, Entry, FeedDoc, FeedError, FeedImage, LinkFault, Place, Source, Withdrawal};
use time::macros::datetime;

use crate::newsroom::{NOW, a_day, article, bytes, channel, checked, refusal, with};
use crate::reading::{elements, one, texts};

const ATOM: &str = "{http://www.w3.org/2005/Atom}";
const DC: &str = "{http://purl.org/dc/elements/1.1/}";
const CONTENT: &str = "{http://purl.org/rss/1.0/modules/content/}";

#[test]
fn f01_the_guid_outlives_every_edit() {
    let moved = Entry {
        title: "Tít mới".to_owned(),
        link: "https://moi.example/kinh-te/tit-moi-a1.html".to_owned(),
        updated: NOW,
        ..article(1)
    };
    assert_eq!(
        texts(&bytes(with(vec![moved])), "item/guid"),
        texts(&bytes(with(vec![article(1)])), "item/guid")
    );
    for id in ["", " tag:a", "tag:a\n", "a\u{1}b", "a\tb"] {
        let entry = Entry { id: id.to_owned(), ..article(1) };
        assert!(matches!(refusal(with(vec![entry])), FeedError::Id(given) if given == id), "{id:?}");
    }
}

#[test]
fn f02_a_guid_may_not_appear_twice() {
    let twin = Entry { id: article(1).id, ..article(2) };
    let refused = refusal(with(vec![article(1), article(3), twin]));
    assert!(matches!(refused, FeedError::DuplicateId(_)));
    assert_eq!(refused.entry(), Some(article(1).id.as_str()));
}

#[test]
fn one_bad_article_does_not_silence_the_channel() {
    let twin = Entry { id: article(1).id, ..article(2) };
    let relative = Entry { link: "/x".to_owned(), ..article(3) };
    let feed = with(vec![twin, relative, article(1), article(4)]);
    let (left, faults) = feed.check_sparing(NOW).unwrap();
    assert_eq!(left, checked(with(vec![article(1), article(4)])));
    assert_eq!(
        faults.iter().map(FeedError::entry).collect::<Vec<_>>(),
        [Some(article(3).id.as_str()), Some(article(1).id.as_str())]
    );
    assert!(FeedDoc { link: "/".to_owned(), ..channel() }.check_sparing(NOW).is_err());
}

#[test]
fn f03_an_opaque_guid_is_no_permalink() {
    let guid = one(&bytes(with(vec![article(1)])), "item/guid");
    assert_eq!(guid.attributes["isPermaLink"], "false");
}

#[test]
fn f04_a_legacy_guid_is_kept_to_the_letter() {
    let legacy = "http://cu.example/?p=12&x=Bi\u{300}nh <Dương>";
    let entry = Entry { id: legacy.to_owned(), ..article(1) };
    assert_eq!(texts(&bytes(with(vec![entry])), "item/guid"), [legacy]);
}

#[test]
fn f05_dates_are_english_rfc822_on_the_vietnamese_clock() {
    let entry = Entry { published: datetime!(2026-07-31 02:05:09 UTC), ..article(1) };
    assert_eq!(texts(&bytes(with(vec![entry])), "item/pubDate"), ["Fri, 31 Jul 2026 09:05:09 +0700"]);
    let ancient = Entry { published: datetime!(1850-01-01 0:00 UTC), ..article(1) };
    assert!(matches!(refusal(with(vec![ancient])), FeedError::Year { .. }));
}

#[test]
fn f06_an_edit_moves_updated_and_never_pub_date() {
    let before = bytes(with(vec![article(1)]));
    let after = bytes(with(vec![Entry { updated: datetime!(2026-11-22 07:00 UTC), ..article(1) }]));
    let updated = format!("item/{ATOM}updated");
    assert_eq!(texts(&before, "item/pubDate"), texts(&after, "item/pubDate"));
    assert_eq!(texts(&before, &updated), ["2026-11-22T11:00:00+07:00"]);
    assert_eq!(texts(&after, &updated), ["2026-11-22T14:00:00+07:00"]);
    let earlier = bytes(with(vec![Entry { updated: datetime!(2020-01-01 0:00 UTC), ..article(1) }]));
    assert_eq!(texts(&earlier, &updated), ["2026-11-22T11:00:00+07:00"], "no change precedes publication");
}

#[test]
fn f07_nothing_from_the_future() {
    let second = time::Duration::SECOND;
    let scheduled = Entry { published: NOW + second, updated: NOW + second, ..article(1) };
    let refused = refusal(with(vec![article(2), scheduled]));
    assert!(matches!(&refused, FeedError::Future { at, .. } if *at == NOW + second));
    assert_eq!(refused.entry(), Some(article(1).id.as_str()));
    let touched = Entry { updated: NOW + second, ..article(1) };
    assert!(matches!(refusal(with(vec![touched])), FeedError::Future { .. }));
    let renamed = FeedDoc { changed: Some(NOW + second), ..channel() };
    assert!(matches!(refusal(renamed), FeedError::Future { place: Place::Channel, .. }));
    assert!(with(vec![Entry { published: NOW, updated: NOW, ..article(1) }]).check(NOW).is_ok());
}

#[test]
fn f08_the_channel_says_what_it_is() {
    let written = bytes(a_day());
    for (name, text) in [
        ("title", "Quy hoạch tỉnh Bình Dương – Chính trị"),
        ("link", "https://quyhoach.example/chinh-tri/"),
        ("description", "Tin bài chuyên mục Chính trị"),
        ("language", "vi"),
        ("copyright", "© Báo Bình Dương"),
        ("generator", "Tòa Soạn"),
        ("docs", "https://www.rssboard.org/rss-specification"),
        ("image/title", "Quy hoạch tỉnh Bình Dương – Chính trị"),
        ("image/link", "https://quyhoach.example/chinh-tri/"),
        ("image/url", "https://quyhoach.example/logo.png"),
    ] {
        assert_eq!(texts(&written, &format!("rss/channel/{name}")), [text], "{name}");
    }
    let link = one(&written, &format!("rss/channel/{ATOM}link"));
    assert_eq!(link.attributes["href"], "https://quyhoach.example/rss/chinh-tri.rss");
    assert_eq!(link.attributes["rel"], "self");
    assert_eq!(link.attributes["type"], "application/rss+xml");
}

#[test]
fn f08_a_channel_that_cannot_say_it_is_refused() {
    let untitled = FeedDoc { title: " \u{1}<br>".to_owned(), ..channel() };
    assert!(matches!(refusal(untitled), FeedError::Empty { place: Place::Channel, field: "title" }));
    let undescribed = FeedDoc { description: String::new(), ..channel() };
    assert!(matches!(refusal(undescribed), FeedError::Empty { field: "description", .. }));
    let nameless = refusal(with(vec![Entry { title: "\n".to_owned(), ..article(1) }]));
    assert_eq!(nameless.entry(), Some(article(1).id.as_str()));
    for tag in ["tiếng Việt", "", "VI", "v", "vi_VN", "vi-"] {
        let feed = FeedDoc { language: tag.to_owned(), ..channel() };
        assert!(matches!(refusal(feed), FeedError::Language(given) if given == tag), "{tag:?}");
    }
    for (width, height) in [(0, 31), (145, 31), (88, 0), (88, 401)] {
        let image = FeedImage { url: "https://quyhoach.example/logo.png".to_owned(), width, height };
        assert!(matches!(refusal(FeedDoc { image: Some(image), ..channel() }), FeedError::ImageSize { .. }));
    }
}

#[test]
fn f08_last_build_date_is_the_newest_change_and_never_now() {
    let last = |feed: FeedDoc| texts(&bytes(feed), "channel/lastBuildDate");
    assert_eq!(last(a_day()), ["Sun, 22 Nov 2026 14:30:15 +0700"]);
    let opened = Some(datetime!(2026-11-20 08:00:00.9 +07:00));
    assert_eq!(last(FeedDoc { changed: opened, ..channel() }), ["Fri, 20 Nov 2026 08:00:00 +0700"]);
    assert_eq!(last(channel()), Vec::<String>::new());
    assert_eq!(checked(a_day()).last_modified(), Some(datetime!(2026-11-22 14:30:15 +07:00)));
}

#[test]
fn f09_titles_are_plain_text() {
    let entry = Entry { title: "Quy <b>hoạch</b>\n 8 < 10 & <3".to_owned(), ..article(1) };
    assert_eq!(texts(&bytes(with(vec![entry])), "item/title"), ["Quy hoạch 8 < 10 & <3"]);
}

#[test]
fn f10_every_author_is_a_dc_creator() {
    let written = bytes(a_day());
    let creators = texts(&written, &format!("item/{DC}creator"));
    assert_eq!(creators, ["Nguyễn Văn A", "Trần Thị B", "Nguyễn Văn A", "Nguyễn Văn A"]);
    assert!(elements(&written).iter().all(|e| !e.path.ends_with("/author") && !e.path.ends_with("Editor")));
}

#[test]
fn f11_description_stands_before_content() {
    let written = bytes(with(vec![article(1)]));
    let order: Vec<_> = elements(&written).into_iter().map(|e| e.path).collect();
    let at = |name: &str| order.iter().position(|path| path.ends_with(name)).unwrap();
    assert!(at("item/description") < at(&format!("item/{CONTENT}encoded")));
}

#[test]
fn f11_readers_take_a_description_for_html_so_it_is_escaped_as_html() {
    let entry = Entry { summary: "R&D < 2%, thẻ <script>".to_owned(), ..article(1) };
    assert_eq!(texts(&bytes(with(vec![entry])), "item/description"), ["R&amp;D &lt; 2%, thẻ &lt;script&gt;"]);
}

#[test]
fn f12_every_link_is_absolute_and_ascii() {
    let bad = || "/chinh-tri/".to_owned();
    let category = Category { label: "x".to_owned(), domain: Some(bad()) };
    let source = Source { title: "x".to_owned(), url: Some(bad()) };
    let image = FeedImage { url: bad(), width: 88, height: 31 };
    for feed in [
        FeedDoc { link: bad(), ..channel() },
        FeedDoc { self_url: bad(), ..channel() },
        FeedDoc { image: Some(image), ..channel() },
        with(vec![Entry { link: bad(), ..article(1) }]),
        with(vec![Entry { categories: vec![category], ..article(1) }]),
        with(vec![Entry { source: Some(source), ..article(1) }]),
    ] {
        assert!(matches!(refusal(feed), FeedError::Link { fault: LinkFault::NotHttp, .. }));
    }
    let unescaped = Entry { link: "https://quyhoach.example/bình-dương".to_owned(), ..article(1) };
    assert!(matches!(
        refusal(with(vec![unescaped])),
        FeedError::Link { fault: LinkFault::Character('ì'), .. }
    ));
}

#[test]
fn f12_so_is_every_link_inside_the_html() {
    let holding = |html: &str| with(vec![Entry { content_html: Some(html.to_owned()), ..article(1) }]);
    for html in [
        "<p><a href=\"/chinh-tri/\">x</a></p>",
        "<a href=\"#chu-thich\">x</a>",
        "<img src='anh.jpg'>",
        "<img src=\"https://a.example/1.jpg\" srcset=\"https://a.example/2.jpg 2x, 3.jpg 3x\">",
        "<a href=\"javascript:alert(1)\">x</a>",
    ] {
        let refused = refusal(holding(html));
        assert!(matches!(&refused, FeedError::Link { field: "content_html", .. }), "{html}");
        assert_eq!(refused.entry(), Some(article(1).id.as_str()));
    }
    let html = "<p>/x href=\"/y\" <a href=\"https://a.example/?a=1&amp;b=2\">x</a> <a href=\"mailto:a@b.example\">y</a></p>";
    assert!(holding(html).check(NOW).is_ok());
}

#[test]
fn f14_forbidden_characters_never_reach_a_reader() {
    let nasty = "Bi\u{300}nh\u{0}\u{8}\u{1D} Dương\u{FFFE}\u{FFFF}";
    let plain = |text: &str| Some(text.to_owned());
    let feed = FeedDoc {
        title: nasty.to_owned(),
        description: nasty.to_owned(),
        copyright: plain(nasty),
        generator: plain(nasty),
        items: vec![Entry {
            title: nasty.to_owned(),
            summary: nasty.to_owned(),
            content_html: plain(nasty),
            authors: vec![nasty.to_owned()],
            categories: vec![Category { label: nasty.to_owned(), domain: None }],
            source: Some(Source { title: nasty.to_owned(), url: None }),
            ..article(1)
        }],
        ..channel()
    };
    let clean = elements(&bytes(feed)).into_iter().filter(|e| e.text == "Bình Dương").count();
    assert_eq!(clean, 11, "title, image title, description, copyright, generator; six in the item");
}

#[test]
fn f15_a_category_has_a_stable_domain_and_no_foreign_entities() {
    let entry = Entry {
        categories: vec![
            Category {
                label: "Chính trị".to_owned(),
                domain: Some("https://quyhoach.example/chinh-tri/".to_owned()),
            },
            Category { label: "Thủ Dầu Một&nbsp;mới".to_owned(), domain: None },
            Category { label: " ".to_owned(), domain: None },
        ],
        ..article(1)
    };
    let written = bytes(with(vec![entry]));
    let found: Vec<_> =
        elements(&written).into_iter().filter(|e| e.path.ends_with("item/category")).collect();
    assert_eq!(found[0].attributes["domain"], "https://quyhoach.example/chinh-tri/");
    assert_eq!(
        found.iter().map(|e| e.text.as_str()).collect::<Vec<_>>(),
        ["Chính trị", "Thủ Dầu Một&nbsp;mới"]
    );
    assert!(!String::from_utf8(written).unwrap().contains("&nbsp;"));
}

#[test]
fn f16_the_newest_sixty_are_kept() {
    let links = texts(&bytes(with((0..75).map(article).collect())), "item/link");
    assert_eq!(links.len(), feeds::NEWEST_ITEMS);
    assert_eq!(links.last(), Some(&article(59).link));
}

#[test]
fn f16_a_feed_stays_under_two_megabytes_and_an_article_under_one() {
    let long = |n, bytes| Entry { content_html: Some(format!("<p>{}</p>", "x".repeat(bytes))), ..article(n) };
    let written = bytes(with((0..5).map(|n| long(n, 600_000)).collect()));
    assert!(written.len() <= feeds::rss::LARGEST_FEED);
    assert_eq!(texts(&written, "item/link"), [0, 1, 2].map(|n| article(n).link));
    let written = bytes(with(vec![long(0, feeds::LARGEST_ARTICLE)]));
    assert_eq!(texts(&written, "item/description").len(), 1, "the summary still goes out");
    assert_eq!(texts(&written, "encoded").len(), 0);
}

#[test]
fn f17_ttl_is_written_and_silence_is_never_asked_for() {
    let written = bytes(a_day());
    assert_eq!(texts(&written, "channel/ttl"), ["10"]);
    assert!(elements(&written).iter().all(|e| !e.path.contains("skip") && !e.path.ends_with("cloud")));
    assert!(texts(&bytes(FeedDoc { ttl_minutes: 0, ..channel() }), "channel/ttl").is_empty());
}

#[test]
fn f22_the_validator_changes_when_a_reader_can_see_a_change() {
    let tag = |feed: FeedDoc| feeds::strong_etag(&bytes(feed));
    assert_eq!(tag(a_day()), tag(a_day()));
    let mut edited = a_day();
    edited.items[1].summary.push('!');
    assert_ne!(tag(edited), tag(a_day()));
}

#[test]
fn f24_equal_content_gives_equal_bytes_whenever_and_in_whatever_order() {
    let mut shuffled = a_day();
    shuffled.items.reverse();
    shuffled.items[0].published = shuffled.items[0].published.to_offset(time::macros::offset!(-3));
    let later = shuffled.check(NOW + time::Duration::days(9)).unwrap();
    assert_eq!(feeds::rss::write(&later).unwrap(), bytes(a_day()));
    let equal_instants =
        |ids: [&str; 2]| bytes(with(ids.map(|id| Entry { id: id.to_owned(), ..article(1) }).to_vec()));
    assert_eq!(equal_instants(["tag:a", "tag:b"]), equal_instants(["tag:b", "tag:a"]));
}

#[test]
fn f24_a_day_is_written_byte_for_byte_like_its_sample() {
    let sample = include_str!("../samples/a-day.rss").trim_end();
    assert_eq!(String::from_utf8(bytes(a_day())).unwrap(), sample);
}

#[test]
fn f25_the_media_type_names_its_character_set() {
    assert_eq!(feeds::rss::CONTENT_TYPE, "application/rss+xml; charset=utf-8");
    assert!(bytes(a_day()).starts_with(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
}

#[test]
fn f35_a_withdrawn_article_leaves_its_guid_and_a_notice() {
    let written = String::from_utf8(bytes(a_day())).unwrap();
    let (_, notice) = written.rsplit_once("<item>").unwrap();
    assert!(notice.contains(&article(4).id) && notice.contains("Bài đã được gỡ"));
    for trace in ["Tin sai", "Tóm tắt bài số 4", "Nội dung bài số 4", "Nguồn sai", "Nguyễn Văn A"]
    {
        assert!(!notice.contains(trace), "{trace}");
    }
    assert_eq!(texts(written.as_bytes(), &format!("{ATOM}updated"))[3], "2026-11-22T14:00:00+07:00");
}

#[test]
fn f35_a_notice_outlasts_the_news_around_it() {
    let gone = Withdrawal { title: "Bài đã được gỡ".to_owned(), notice: "Đã gỡ.".to_owned() };
    let long = |n| Entry { content_html: Some("x".repeat(600_000)), ..article(n) };
    let notice = || Entry { withdrawn: Some(gone.clone()), ..article(90) };
    for news in [(0..75).map(article).collect::<Vec<_>>(), (0..5).map(long).collect()] {
        let written = bytes(with(news.into_iter().chain([notice()]).collect()));
        assert_eq!(texts(&written, "item/guid").last(), Some(&article(90).id));
    }
}

#[test]
fn f37_a_source_with_a_feed_is_linked_and_one_without_is_named() {
    let written = bytes(a_day());
    let linked = one(&written, "item/source");
    assert_eq!(
        (linked.text.as_str(), linked.attributes["url"].as_str()),
        ("Đối tác", "https://doitac.example/rss/home.rss")
    );
    assert_eq!(texts(&written, &format!("item/{DC}source")), ["TTXVN"]);
}

#[test]
fn r2_every_prefix_is_declared_even_when_the_feed_is_empty() {
    let root = String::from_utf8(bytes(channel())).unwrap();
    for declaration in ["xmlns:atom=", "xmlns:content=", "xmlns:dc="] {
        assert_eq!(root.matches(declaration).count(), 1, "{declaration}");
    }
}
