//! Settings of the index as code: compared with what the server has, sent only where they differ.
//!
//! A change of settings makes the server index everything again, so sending equal ones is not harmless.

use meilisearch_sdk::settings::Settings;
use serde_json::{Map, Value, json};

use crate::search::Synonyms;
use crate::search::query::{MAX_LIMIT, MAX_OFFSET};

/// Attributes whose order carries meaning; every other list is a set.
const ORDERED: [&str; 2] = ["searchableAttributes", "rankingRules"];

/// What the index must be set to.
///
/// - `sort` first: it acts only in newest-first searches, where nothing may outrank the date.
/// - Folded Vietnamese syllables are neighbours of each other (duong, huong, thuong), so slips are
///   accepted from seven letters on and never in numbers.
/// - No stop words: they are compared with marks while the text is folded, so "là" and "la" would differ.
pub(super) fn wanted(synonyms: &Synonyms) -> Value {
    json!({
        "searchableAttributes": [
            "headline", "doc_numbers", "standfirst", "kicker", "tags", "byline", "body",
        ],
        "displayedAttributes": [
            "id", "site", "column", "url_path", "headline", "standfirst", "body", "published_at", "event",
        ],
        "filterableAttributes": ["site", "column", "year", "published_at", "site_facet", "column_facet"],
        "sortableAttributes": ["published_at"],
        "rankingRules": [
            "sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness", "published_at:desc",
        ],
        "stopWords": [],
        "synonyms": both_ways(synonyms),
        "localizedAttributes": [{ "attributePatterns": ["*"], "locales": ["vie"] }],
        "typoTolerance": {
            "enabled": true,
            "minWordSizeForTypos": { "oneTypo": 7, "twoTypos": 12 },
            "disableOnNumbers": true,
            "disableOnAttributes": ["doc_numbers", "byline"],
        },
        "faceting": { "maxValuesPerFacet": 200, "sortFacetValuesBy": { "*": "count" } },
        "pagination": { "maxTotalHits": MAX_OFFSET + MAX_LIMIT },
    })
}

fn both_ways(synonyms: &Synonyms) -> Value {
    let mut map: Map<String, Value> = Map::new();
    for (short, long) in synonyms.pairs() {
        for (said, meant) in [(short, long), (long, short)] {
            if let Value::Array(list) = map.entry(said).or_insert_with(|| json!([])) {
                list.push(json!(meant));
            }
        }
    }
    Value::Object(map)
}

/// The part of `wanted` the server does not have yet; none when nothing is to be sent.
pub(super) fn difference(wanted: &Value, held: &Value) -> Result<Option<Settings>, serde_json::Error> {
    let mut changes = Map::new();
    for (name, value) in wanted.as_object().into_iter().flatten() {
        let held = held.get(name).unwrap_or(&Value::Null);
        let same = match name.as_str() {
            ordered if ORDERED.contains(&ordered) => value == held,
            // A synonym that was taken out must go on the server too, so here more is not the same.
            "synonyms" => value == held,
            _ => covers(value, held),
        };
        if !same {
            changes.insert(name.clone(), value.clone());
        }
    }
    if changes.is_empty() { Ok(None) } else { serde_json::from_value(Value::Object(changes)).map(Some) }
}

/// Whether `held` says at least what `wanted` says; lists are compared as sets.
fn covers(wanted: &Value, held: &Value) -> bool {
    match (wanted, held) {
        (Value::Object(wanted), Value::Object(held)) => {
            wanted.iter().all(|(name, value)| held.get(name).is_some_and(|held| covers(value, held)))
        }
        (Value::Array(wanted), Value::Array(held)) => {
            wanted.len() == held.len()
                && wanted.iter().all(|value| held.iter().any(|held| covers(value, held)))
        }
        _ => wanted == held,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn equal_settings_in_another_order_are_not_sent() {
        let wanted = wanted(&Synonyms::default());
        let mut held = wanted.clone();
        held["typoTolerance"]["disableOnAttributes"] = json!(["byline", "doc_numbers"]);
        held["typoTolerance"]["disableOnWords"] = json!([]);
        held["prefixSearch"] = json!("indexingTime");
        assert!(difference(&wanted, &held).unwrap().is_none());
    }

    #[test]
    fn only_what_differs_is_sent() {
        let wanted = wanted(&Synonyms::default());
        let mut held = wanted.clone();
        held["synonyms"]["cũ"] = json!(["xưa"]);
        held["rankingRules"] = json!(["words", "sort"]);
        let sent = serde_json::to_value(difference(&wanted, &held).unwrap().unwrap()).unwrap();
        let names: Vec<&String> = sent.as_object().unwrap().keys().collect();
        assert_eq!(names, ["rankingRules", "synonyms"]);
        assert_eq!(sent["rankingRules"], wanted["rankingRules"]);
    }
}
