//! Answering a reader from the index.

use std::ops::Bound;

use tantivy::collector::TopDocs;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{
    DocAddress, DocId, Order as Direction, Score, Searcher, SegmentReader, TantivyDocument, TantivyError,
    Term,
};

use super::facets::{Counted, FacetCounts};
use super::highlight::Marks;
use super::query::{Builder, Demand, EXACT_CLASS};
use super::schema::{Fields, PUBLISHED, Shown};
use super::weights::Weights;
use crate::search::typed::Typed;
use crate::search::{Hit, Order, SearchQuery, SearchResults, Synonyms};

/// Name of this engine in answers and logs.
pub(super) const ENGINE: &str = "embedded";

/// One look at the index.
pub(super) struct Look<'a> {
    pub(super) searcher: Searcher,
    pub(super) fields: &'a Fields,
    pub(super) weights: &'a Weights,
    pub(super) synonyms: &'a Synonyms,
}

impl Look<'_> {
    /// Answers one query.
    ///
    /// Every word first; when that finds nothing, half of the words, then any. The newest-first order
    /// never widens: a list by date has no ranking that would push weak matches down.
    pub(super) fn search(&self, query: &SearchQuery) -> Result<SearchResults, TantivyError> {
        let mut typed = Typed::read(&query.text);
        // A list by date has no ranking that would push completions down either.
        typed.unfinished &= query.order == Order::Relevance;
        if typed.blank {
            return self.answer(&AllQuery, &Marks::default(), query, Order::Newest);
        }
        if typed.is_empty() {
            return Ok(SearchResults::none(ENGINE));
        }
        let builder = Builder::new(self.fields, self.weights, &typed, self.synonyms, &self.searcher)?;
        let marks = builder.marks();
        let strict = self.answer(&builder.query(Demand::All), &marks, query, query.order)?;
        if strict.total > 0 || query.order == Order::Newest || typed.loose.len() < 2 {
            return Ok(strict);
        }
        let half = self.answer(&builder.query(Demand::Half), &marks, query, query.order)?;
        if half.total > 0 {
            return Ok(half);
        }
        self.answer(&builder.query(Demand::Any), &marks, query, query.order)
    }

    fn answer(
        &self,
        wanted: &dyn Query,
        marks: &Marks,
        query: &SearchQuery,
        order: Order,
    ) -> Result<SearchResults, TantivyError> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, wanted.box_clone())];
        clauses.extend(self.filters(query)?.into_iter().map(|filter| (Occur::Must, filter)));
        let wanted = BooleanQuery::new(clauses);
        let page = TopDocs::with_limit(query.bounded_limit()).and_offset(query.bounded_offset());
        let (found, counted) = match order {
            Order::Newest => self.newest(&wanted, page)?,
            Order::Relevance => self.best(&wanted, page, query.now)?,
        };
        let hits = found.into_iter().map(|address| self.hit(address, marks)).collect::<Result<_, _>>()?;
        Ok(SearchResults { total: counted.total, hits, facets: counted.facets(), engine: ENGINE })
    }

    fn newest(&self, wanted: &dyn Query, page: TopDocs) -> Result<(Vec<DocAddress>, Counted), TantivyError> {
        let by_date = page.order_by_fast_field::<i64>(PUBLISHED, Direction::Desc);
        let (found, counted) = self.searcher.search(wanted, &(by_date, FacetCounts))?;
        Ok((found.into_iter().map(|(_, address)| address).collect(), counted))
    }

    fn best(
        &self,
        wanted: &dyn Query,
        page: TopDocs,
        now: i64,
    ) -> Result<(Vec<DocAddress>, Counted), TantivyError> {
        let weights = *self.weights;
        let by_score = page.tweak_score(move |segment: &SegmentReader| {
            let published = segment.fast_fields().i64(PUBLISHED).ok();
            move |doc: DocId, score: Score| {
                let published = published.as_ref().and_then(|column| column.first(doc)).unwrap_or(0);
                let class = if score >= EXACT_CLASS { EXACT_CLASS } else { 0.0 };
                // Freshness moves articles inside their class only; equal ones stand newest first.
                let rank = (score - class) * weights.freshness_factor(published, now);
                (class + rank.min(EXACT_CLASS / 2.0), published)
            }
        });
        let (found, counted) = self.searcher.search(wanted, &(by_score, FacetCounts))?;
        Ok((found.into_iter().map(|(_, address)| address).collect(), counted))
    }

    fn filters(&self, query: &SearchQuery) -> Result<Vec<Box<dyn Query>>, TantivyError> {
        let mut filters: Vec<Box<dyn Query>> = Vec::new();
        let texts = [(self.fields.site, &query.site), (self.fields.column, &query.column)];
        for (field, value) in texts.into_iter().filter_map(|(field, value)| Some((field, value.as_deref()?)))
        {
            filters.push(unscored(TermQuery::new(
                Term::from_field_text(field, value),
                IndexRecordOption::Basic,
            )));
        }
        if let Some(year) = query.year {
            let term = Term::from_field_i64(self.fields.year, i64::from(year));
            filters.push(unscored(TermQuery::new(term, IndexRecordOption::Basic)));
        }
        if self.holds_future(query.now)? {
            let published = Term::from_field_i64(self.fields.published(), query.now);
            filters.push(unscored(RangeQuery::new(Bound::Unbounded, Bound::Included(published))));
        }
        if self.searcher.num_docs() == 0 {
            filters.push(Box::new(EmptyQuery));
        }
        Ok(filters)
    }

    /// Whether any article is dated after `now`; asking the column's maximum spares a filter on every search.
    fn holds_future(&self, now: i64) -> Result<bool, TantivyError> {
        for segment in self.searcher.segment_readers() {
            if segment.fast_fields().i64(PUBLISHED)?.max_value() > now {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn hit(&self, address: DocAddress, marks: &Marks) -> Result<Hit, TantivyError> {
        let stored: TantivyDocument = self.searcher.doc(address)?;
        let text = stored
            .get_first(self.fields.shown)
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default();
        let shown: Shown =
            serde_json::from_str(&text).map_err(|error| TantivyError::InternalError(error.to_string()))?;
        Ok(Hit {
            headline: marks.headline(&shown.headline),
            excerpt: marks.excerpt(&shown.standfirst, &shown.body),
            id: shown.id,
            site: shown.site,
            column: shown.column,
            url_path: shown.url_path,
            published_at: shown.published_at,
        })
    }
}

fn unscored(query: impl Query) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), 0.0))
}
