//! What surrounds every page: the head of the document, masthead, navigation and footer.

use super::super::assets::Asset;
use super::labels::Labels;
use super::{FeedLink, Language, LocalMoment, SiteView};

/// Everything `base.html` prints around the page's own content.
pub(super) struct Frame<'a> {
    pub(super) site: Option<&'a SiteView>,
    pub(super) language: Language,
    /// Words of the page's language: an English article on a Vietnamese site has English labels around its body …
    pub(super) t: &'static Labels,
    /// … and Vietnamese ones in masthead and footer, which are the site's.
    pub(super) site_t: &'static Labels,
    pub(super) head: HeadTags<'a>,
}

/// What the `<head>` of one page says to browsers, search engines and feed readers.
#[derive(Default)]
pub(super) struct HeadTags<'a> {
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) canonical: Option<&'a str>,
    pub(super) robots: Option<&'static str>,
    pub(super) feeds: Vec<&'a FeedLink>,
    pub(super) article: Option<ArticleTags<'a>>,
    pub(super) json_ld: Option<String>,
    /// The entry of the navigation that this page is.
    pub(super) here: Option<&'a str>,
    /// The screen shows what the printer would get.
    pub(super) paper: bool,
}

/// Open Graph's facts about an article.
pub(super) struct ArticleTags<'a> {
    pub(super) published: LocalMoment,
    pub(super) updated: Option<LocalMoment>,
    pub(super) section: &'a str,
    pub(super) tags: Vec<&'a str>,
}

impl<'a> Frame<'a> {
    /// A page of a site, in the site's language.
    pub(super) fn of_site(site: &'a SiteView, head: HeadTags<'a>) -> Self {
        Self::of_page(Some(site), site.language, head)
    }

    /// A page in a language of its own, perhaps outside every site.
    pub(super) fn of_page(site: Option<&'a SiteView>, language: Language, head: HeadTags<'a>) -> Self {
        Self {
            site,
            language,
            t: Labels::of(language),
            site_t: Labels::of(site.map_or(language, |site| site.language)),
            head,
        }
    }

    /// The accent's name for the root element; pages outside every site use the default one.
    pub(super) fn accent(&self) -> &'static str {
        self.site.map_or(super::Accent::River, |site| site.accent).name()
    }

    pub(super) fn stylesheet(&self) -> &'static str {
        if self.head.paper { Asset::Paper.url() } else { Asset::Stylesheet.url() }
    }

    pub(super) fn script(&self) -> &'static str {
        Asset::Script.url()
    }

    pub(super) fn favicon(&self) -> &'static str {
        Asset::Favicon.url()
    }

    /// The two files of the reading face are preloaded: every headline needs both, and nothing above the fold needs more.
    pub(super) fn reading_face(&self) -> [&'static str; 2] {
        [Asset::SerifLatin.url(), Asset::SerifVietnamese.url()]
    }

    /// The site's language, when it differs from the page's and must be marked (WCAG 3.1.2).
    pub(super) fn site_lang(&self) -> Option<&'static str> {
        self.other_lang(&self.site?.language)
    }

    /// The code of a language that is not the page's own.
    pub(super) fn other_lang(&self, language: &Language) -> Option<&'static str> {
        (*language != self.language).then(|| language.code())
    }

    /// `aria-current` belongs on the navigation entry that leads here.
    pub(super) fn is_here(&self, url: &str) -> bool {
        self.head.here == Some(url)
    }

    /// A moment in the page's language.
    pub(super) fn printed(&self, moment: &LocalMoment) -> String {
        moment.date_time(self.language)
    }

    /// A moment in the language of masthead and footer.
    pub(super) fn printed_for_site(&self, moment: &LocalMoment) -> String {
        moment.date_time(self.site_language())
    }

    /// The date of the masthead.
    pub(super) fn masthead_date(&self, moment: &LocalMoment) -> String {
        moment.weekday_and_date(self.site_language())
    }

    fn site_language(&self) -> Language {
        self.site.map_or(self.language, |site| site.language)
    }

    /// The moment inside a sentence: `lúc 14:05 ngày 22/11/2026`, `on 22 November 2026, 14:05`.
    pub(super) fn in_sentence(&self, moment: &LocalMoment) -> String {
        moment.in_sentence(self.language)
    }

    /// `1.284` in Vietnamese, `1,284` in English.
    pub(super) fn grouped(&self, count: &usize) -> String {
        let separator = match self.language {
            Language::Vietnamese => '.',
            Language::English => ',',
        };
        let digits = count.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// `15 bài`, `1 article`: a count with its noun.
    pub(super) fn article_count(&self, count: &u32) -> String {
        let noun = if *count == 1 { self.t.article_count_one } else { self.t.article_count };
        format!("{count}\u{a0}{noun}")
    }
}

impl SiteView {
    /// The telephone number on one line.
    pub(super) fn phone_printed(&self) -> String {
        self.phone.replace(' ', "\u{a0}")
    }

    /// The telephone number as a dialler wants it.
    pub(super) fn phone_dialled(&self) -> String {
        self.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

/// A page's title followed by the name of its site, as tabs and search results show it.
pub(super) fn titled(page: &str, site: &SiteView) -> String {
    format!("{page} | {}", site.name)
}

/// The feeds a page announces: its own first, then the site's, each once.
pub(super) fn announced<'a>(own: Option<&'a FeedLink>, site: &'a SiteView) -> Vec<&'a FeedLink> {
    let others = site.feeds.iter().filter(|feed| own.is_none_or(|own| own.url != feed.url));
    own.into_iter().chain(others).collect()
}

/// Text cut at a word for `description`, which search engines cut at about this length themselves.
pub(super) fn description(text: &str) -> Option<String> {
    const LONGEST: usize = 200;
    let text = text.trim();
    if text.chars().count() <= LONGEST {
        return (!text.is_empty()).then(|| text.to_owned());
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() + 1 > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.push('…');
    Some(short)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Frame, HeadTags, Language, description};

    #[test]
    fn thousands_are_grouped_as_each_language_writes_them() {
        let vietnamese = Frame::of_page(None, Language::Vietnamese, HeadTags::default());
        let english = Frame::of_page(None, Language::English, HeadTags::default());
        assert_eq!(vietnamese.grouped(&999), "999");
        assert_eq!(vietnamese.grouped(&1_284), "1.284");
        assert_eq!(english.grouped(&1_284_000), "1,284,000");
    }

    #[test]
    fn a_long_description_ends_at_a_word() {
        let short = description(&"Quy hoạch tỉnh ".repeat(40)).unwrap();
        assert!(short.chars().count() <= 201);
        assert!(short.ends_with("Quy…") || short.ends_with("hoạch…") || short.ends_with("tỉnh…"), "{short}");
        assert_eq!(description("  "), None);
        assert_eq!(description("Ngắn.").unwrap(), "Ngắn.");
    }
}
