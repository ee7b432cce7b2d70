//! Writing a reader's question in the server's language.

use std::sync::Arc;

use crate::search::typed::Typed;
use crate::search::words::{Word, words};
use crate::search::{SearchQuery, Synonyms};

/// Terms the server reads of one query; a phrase counts as one.
const MAX_TERMS: usize = 9;
/// Words of a long query that are sent as one phrase.
const PHRASE: usize = 5;

/// Longest run of words for which the server knows synonyms.
const SYNONYM_WORDS: usize = 3;

/// The text to send: quoted phrases stay, a pasted headline becomes phrases, because the server would
/// read its first ten words only.
pub(super) fn text(typed: &Typed, synonyms: &Synonyms) -> String {
    let mut parts: Vec<String> = typed.phrases.iter().map(|words| quoted(typed, words)).collect();
    let loose = shortened(typed, synonyms);
    if loose.len() + parts.len() > MAX_TERMS {
        parts.extend(loose.chunks(PHRASE).map(|words| format!("\"{}\"", words.join(" "))));
    } else {
        parts.extend(loose);
    }
    finished(parts.join(" "), typed)
}

/// The loose words, long forms replaced by their abbreviation where the server would not find the synonym
/// itself; from the abbreviation it does.
fn shortened(typed: &Typed, synonyms: &Synonyms) -> Vec<String> {
    let long_forms: Vec<(&str, Vec<Arc<str>>)> = synonyms
        .pairs()
        .map(|(short, long)| {
            (short, words(long).into_iter().map(|word| word.plain).collect::<Vec<Arc<str>>>())
        })
        .filter(|(_, long)| long.len() > SYNONYM_WORDS)
        .collect();
    let mut written = Vec::new();
    let mut rest = typed.loose.as_slice();
    while let [word, after @ ..] = rest {
        let begins = |long: &[Arc<str>]| {
            rest.len() >= long.len() && rest.iter().zip(long).all(|(word, part)| word.plain == *part)
        };
        if let Some((short, long)) = long_forms.iter().find(|(_, long)| begins(long)) {
            written.push((*short).to_owned());
            rest = rest.get(long.len()..).unwrap_or_default();
        } else {
            written.push(typed.written(word).to_owned());
            rest = after;
        }
    }
    written
}

/// The text of the second attempt: quoted phrases, then as many single words as the server reads.
pub(super) fn loose_text(typed: &Typed) -> String {
    let phrases = typed.phrases.iter().map(|words| quoted(typed, words));
    let words = typed.loose.iter().map(|word| typed.written(word).to_owned());
    finished(phrases.chain(words).take(MAX_TERMS).collect::<Vec<_>>().join(" "), typed)
}

/// A trailing space tells the server that the last word is complete.
fn finished(text: String, typed: &Typed) -> String {
    if typed.unfinished { text } else { text + " " }
}

fn quoted(typed: &Typed, words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| typed.written(word)).collect();
    format!("\"{}\"", words.join(" "))
}

/// The filter of a query; none when a slug is not one, so that nothing a reader typed becomes syntax.
pub(super) fn filter(query: &SearchQuery) -> Option<String> {
    let mut parts = vec![format!("published_at <= {}", query.now)];
    for (name, value) in [("site", &query.site), ("column", &query.column)] {
        if let Some(slug) = value {
            if !is_slug(slug) {
                return None;
            }
            parts.push(format!("{name} = \"{slug}\""));
        }
    }
    parts.extend(query.year.map(|year| format!("year = {year}")));
    Some(parts.join(" AND "))
}

fn is_slug(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_queries_become_phrases() {
        let typed = Typed::read("một hai ba bốn năm sáu bảy tám chín mười mười một");
        assert_eq!(
            text(&typed, &Synonyms::none()),
            "\"một hai ba bốn năm\" \"sáu bảy tám chín mười\" \"mười một\""
        );
        assert_eq!(loose_text(&typed), "một hai ba bốn năm sáu bảy tám chín");
        assert_eq!(loose_text(&Typed::read("quy \"Bình Dương\"")), "\"Bình Dương\" quy ");
        assert_eq!(text(&Typed::read("quy \"Bình Dương\" "), &Synonyms::none()), "\"Bình Dương\" quy ");
    }

    #[test]
    fn long_forms_the_server_does_not_know_are_abbreviated() {
        let typed = Typed::read("uỷ ban nhân dân tỉnh và khu công nghiệp");
        assert_eq!(text(&typed, &Synonyms::default()), "UBND tỉnh và khu công nghiệp");
    }

    #[test]
    fn filters_hold_only_slugs_and_numbers() {
        let mut query = SearchQuery::new("x", 5);
        query.site = Some("bao".to_owned());
        query.year = Some(2026);
        assert_eq!(filter(&query).as_deref(), Some("published_at <= 5 AND site = \"bao\" AND year = 2026"));
        query.column = Some("a\" OR id EXISTS".to_owned());
        assert_eq!(filter(&query), None);
    }
}
