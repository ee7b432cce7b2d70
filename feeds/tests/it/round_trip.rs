//! Whatever a newsroom types comes back from two independent readers as it was cleaned.

use feeds::{Category, Entry, FeedDoc, Source};
use proptest::prelude::*;

use crate::newsroom::{article, channel, checked};
use crate::reading::{elements, texts, texts_among};

/// Text from everywhere: any Unicode at all, and dense mixtures of what has broken feeds before.
fn typed() -> impl Strategy<Value = String> {
    let trouble = prop::sample::select(vec![
        "]]>",
        "]]",
        "<![CDATA[",
        "<b>",
        "</b>",
        "<br/>",
        "<script>",
        "&nbsp;",
        "&amp;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "<!--",
        "-->",
        "<?xml",
        "\u{0}",
        "\u{1}",
        "\u{B}",
        "\u{1D}",
        "\u{7F}",
        "\u{85}",
        "\u{9F}",
        "\u{FFFE}",
        "\u{FFFF}",
        "\u{FDD0}",
        "\u{1FFFF}",
        "\r\n",
        "\r",
        "\n",
        "\t",
        " ",
        "\u{A0}",
        "\u{2028}",
        "\u{200B}",
        "\u{FEFF}",
        "\u{338}",
        "\u{300}",
        "\u{323}",
        "e\u{302}\u{301}",
        "u\u{31B}",
        "ệ",
        "Đ",
        "\u{D0}",
        "\u{37E}",
        "\u{212A}",
        "𝔹",
        "👩‍💻",
        "a",
        "1",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(trouble, 0..12).prop_map(|parts| parts.concat())]
}

/// An article whose every text was typed; its headline begins visibly, as an empty one is refused.
fn typed_article(texts: [String; 7]) -> Entry {
    let [title, summary, html, author, label, source, id] = texts;
    let id: String = id.chars().filter(|c| c.is_ascii_graphic() || c.is_alphabetic()).collect();
    Entry {
        id: format!("tag:{id}"),
        title: format!("T{title}"),
        summary,
        content_html: Some(format!("<p>{}</p>", html.replace('<', "&lt;"))),
        authors: vec![author],
        categories: vec![Category { label, domain: None }],
        source: Some(Source { title: source, url: None }),
        ..article(1)
    }
}

/// HTML-escapes as the description does, written here again so that a fault there cannot hide itself.
fn as_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn present(text: &str) -> Vec<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty()).into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_survives_both_readers(
        title in typed(), about in typed(), words in prop::array::uniform7(typed()),
    ) {
        let feed = FeedDoc {
            title: format!("K{title}"),
            description: format!("M{about}"),
            items: vec![typed_article(words)],
            ..channel()
        };
        let feed = checked(feed);
        let bytes = feeds::rss::write(&feed).unwrap();
        let (doc, entry) = (feed.feed(), &feed.feed().items[0]);

        let read = rss::Channel::read_from(bytes.as_slice()).unwrap();
        let item = &read.items()[0];
        prop_assert_eq!(read.title(), &doc.title);
        prop_assert_eq!(read.description(), &doc.description);
        prop_assert_eq!(item.title(), Some(entry.title.as_str()));
        prop_assert_eq!(item.description().map(str::to_owned), present(&as_html(&entry.summary)).pop());
        prop_assert_eq!(item.content(), entry.content_html.as_deref());
        prop_assert_eq!(item.guid().map(|guid| (guid.value(), guid.is_permalink())), Some((entry.id.as_str(), false)));
        let dublin_core = item.dublin_core_ext().cloned().unwrap_or_default();
        prop_assert_eq!(dublin_core.creators(), entry.authors.as_slice());
        let labels = entry.categories.iter().map(|category| category.label.as_str()).collect::<Vec<_>>();
        prop_assert_eq!(item.categories().iter().map(|category| category.name()).collect::<Vec<_>>(), labels.clone());

        let second = elements(&bytes);
        let at = |path: &str| texts_among(&second, path);
        prop_assert_eq!(at("channel/title"), present(&doc.title));
        prop_assert_eq!(at("channel/description"), present(&doc.description));
        prop_assert_eq!(at("item/title"), present(&entry.title));
        prop_assert_eq!(at("item/description"), present(&as_html(&entry.summary)));
        prop_assert_eq!(at("modules/content/}encoded"), entry.content_html.iter().cloned().collect::<Vec<_>>());
        prop_assert_eq!(at("item/guid"), present(&entry.id));
        prop_assert_eq!(at("item/{http://purl.org/dc/elements/1.1/}creator"), entry.authors.clone());
        prop_assert_eq!(at("item/category"), labels);
        let sources = entry.source.iter().map(|source| source.title.clone()).collect::<Vec<_>>();
        prop_assert_eq!(at("item/{http://purl.org/dc/elements/1.1/}source"), sources);
    }

    #[test]
    fn letters_are_never_lost(words in "[a-zA-ZàảãáạăằẳẵắặâầẩẫấậđèéẹêềểễếệìíịòóọôồốộơờởợùúụưừứựỳýỵĐƯƠ0-9.,–%]{1,12}( [a-zđưươệ]{1,6}){0,5}") {
        let feed = checked(FeedDoc { items: vec![Entry { title: words.clone(), summary: words.clone(), ..article(1) }], ..channel() });
        let bytes = feeds::rss::write(&feed).unwrap();
        prop_assert_eq!(texts(&bytes, "item/title"), [words.clone()]);
        prop_assert_eq!(texts(&bytes, "item/description"), [words]);
    }

    #[test]
    fn a_checked_feed_checks_again_to_itself(title in typed(), summary in typed()) {
        let once = checked(FeedDoc { items: vec![Entry { title: format!("T{title}"), summary, ..article(1) }], ..channel() });
        prop_assert_eq!(checked(once.feed().clone()), once);
    }
}

#[test]
fn an_end_of_cdata_inside_an_article_is_split_and_joined_again() {
    let html = "<p>]]> và ]]]]> và <![CDATA[ ]]></p>";
    let feed = checked(FeedDoc {
        items: vec![Entry { content_html: Some(html.to_owned()), ..article(1) }],
        ..channel()
    });
    let bytes = feeds::rss::write(&feed).unwrap();
    assert_eq!(texts(&bytes, "encoded"), [html]);
    assert!(elements(&bytes).iter().all(|e| !e.path.contains("CDATA")));
}
