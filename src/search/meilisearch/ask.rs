//! Asking the server a reader's question.

use std::collections::HashMap;

use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::search::{self as sdk, MatchingStrategies, SearchResult, Selectors};
use serde::Deserialize;

use super::client::{ENGINE, Http, explained};
use super::query::{filter, loose_text, text};
use super::rank::{self, Standing, WINDOW, excerpt, formatted};
use super::record::{MATCH_FROM, MATCH_TO};
use crate::search::labels::facets;
use crate::search::typed::Typed;
use crate::search::{Facets, Hit, Order, SearchError, SearchQuery, SearchResults, Synonyms};

const RETRIEVED: &[&str] = &["id", "site", "column", "url_path", "published_at"];
const MARKED: &[&str] = &["headline", "standfirst", "body"];
const CROPPED: &[(&str, Option<usize>)] = &[("body", Some(48))];
const FACETS: &[&str] = &["column_facet", "site_facet", "year"];

/// The part of a record a hit needs besides its marked texts.
#[derive(Debug, Deserialize)]
struct Found {
    id: String,
    site: String,
    column: String,
    url_path: String,
    published_at: i64,
}

/// One request to the server.
#[derive(Clone, Copy)]
struct Request<'a> {
    text: &'a str,
    filter: &'a str,
    newest: bool,
    offset: usize,
    limit: usize,
}

/// Answers one query: every word first; when nothing has them all, the most telling ones.
pub(super) async fn ask(
    index: &Index<Http>,
    query: &SearchQuery,
    synonyms: &Synonyms,
) -> Result<SearchResults, SearchError> {
    let mut typed = Typed::read(&query.text);
    let Some(filter) = filter(query).filter(|_| typed.blank || !typed.is_empty()) else {
        return Ok(SearchResults::none(ENGINE));
    };
    let newest = typed.blank || query.order == Order::Newest;
    // A list by date has no ranking that would push completions down.
    typed.unfinished &= !newest;
    let (offset, limit) = (query.bounded_offset(), query.bounded_limit());
    // A page inside the window is cut out of it after sorting again; deeper pages keep the server's order.
    let again = !newest && offset + limit <= WINDOW;
    let (first, size) = if again { (0, WINDOW) } else { (offset, limit) };
    let written = if typed.blank { String::new() } else { text(&typed, synonyms) };
    let strict = Request { text: &written, filter: &filter, newest, offset: first, limit: size };
    let mut answer = strict.send(index, MatchingStrategies::ALL).await?;
    let nothing = |answer: &sdk::SearchResults<Found>| {
        answer.hits.is_empty() && answer.estimated_total_hits.unwrap_or(0) == 0
    };
    if !newest && typed.loose.len() > 1 {
        let loose = loose_text(&typed);
        // The commonest words go first; among words equally common only the order of typing is left to decide.
        for strategy in [MatchingStrategies::FREQUENCY, MatchingStrategies::LAST] {
            if nothing(&answer) {
                answer = Request { text: &loose, ..strict }.send(index, strategy).await?;
            }
        }
    }
    let total = answer.estimated_total_hits.unwrap_or(answer.hits.len());
    let facets = counted(answer.facet_distribution.unwrap_or_default());
    let mut hits: Vec<(Standing, Hit)> =
        answer.hits.into_iter().map(|hit| weighed(hit, &typed, query.now)).collect();
    if again {
        rank::sort(&mut hits);
    }
    let skipped = if again { offset } else { 0 };
    let hits = hits.into_iter().skip(skipped).take(limit).map(|(_, hit)| hit).collect();
    Ok(SearchResults { total, hits, facets, engine: ENGINE })
}

impl Request<'_> {
    async fn send(
        &self,
        index: &Index<Http>,
        strategy: MatchingStrategies,
    ) -> Result<sdk::SearchResults<Found>, SearchError> {
        let (from, to) = (MATCH_FROM.to_string(), MATCH_TO.to_string());
        let mut query = sdk::SearchQuery::new(index);
        query
            .with_query(self.text)
            .with_filter(self.filter)
            .with_offset(self.offset)
            .with_limit(self.limit)
            .with_matching_strategy(strategy)
            .with_locales(&["vie"])
            .with_facets(Selectors::Some(FACETS))
            .with_attributes_to_retrieve(Selectors::Some(RETRIEVED))
            .with_attributes_to_highlight(Selectors::Some(MARKED))
            .with_attributes_to_crop(Selectors::Some(CROPPED))
            .with_crop_marker("…")
            .with_highlight_pre_tag(&from)
            .with_highlight_post_tag(&to)
            .with_show_ranking_score(true)
            .with_show_ranking_score_details(true);
        if self.newest {
            query.with_sort(&["published_at:desc"]);
        }
        index.execute_query(&query).await.map_err(explained)
    }
}

fn weighed(hit: SearchResult<Found>, typed: &Typed, now: i64) -> (Standing, Hit) {
    let marked = |name: &str| formatted(hit.formatted_result.as_ref(), name);
    let texts = [marked("headline"), marked("standfirst"), marked("body")];
    let age = now.saturating_sub(hit.result.published_at);
    let score = hit.ranking_score.unwrap_or(0.0);
    let standing = Standing::of(typed, hit.ranking_score_details.as_ref(), score, &texts, age);
    let [headline, standfirst, body] = texts;
    let Found { id, site, column, url_path, published_at } = hit.result;
    (standing, Hit { id, site, column, url_path, headline, excerpt: excerpt(standfirst, body), published_at })
}

fn counted(mut distribution: HashMap<String, HashMap<String, usize>>) -> Facets {
    let mut take = |name: &str| distribution.remove(name).unwrap_or_default();
    let years =
        take("year").into_iter().filter_map(|(year, count)| Some((year.parse().ok()?, count))).collect();
    facets(take("column_facet"), years, take("site_facet"))
}
