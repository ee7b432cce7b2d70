//! Counting columns, sites and years over everything that matches.

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader, TantivyError};

use super::schema::{COLUMN_FACET, SITE_FACET, YEAR};
use crate::search::{Facets, labels};

/// Collects the number of hits and the facet counts in one pass.
pub(super) struct FacetCounts;

/// What [`FacetCounts`] counted.
#[derive(Default)]
pub(super) struct Counted {
    /// Matching articles.
    pub(super) total: usize,
    sites: HashMap<String, usize>,
    columns: HashMap<String, usize>,
    years: HashMap<i64, usize>,
}

impl Collector for FacetCounts {
    type Fruit = Counted;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let fast = segment.fast_fields();
        Ok(SegmentCounts {
            total: 0,
            sites: Ordinals::new(fast.str(SITE_FACET)?),
            columns: Ordinals::new(fast.str(COLUMN_FACET)?),
            year: fast.i64(YEAR)?,
            years: HashMap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Counted>>) -> tantivy::Result<Counted> {
        let mut all = Counted::default();
        for segment in segments {
            let segment = segment?;
            all.total += segment.total;
            add(&mut all.sites, segment.sites);
            add(&mut all.columns, segment.columns);
            add(&mut all.years, segment.years);
        }
        Ok(all)
    }
}

fn add<K: std::hash::Hash + Eq>(sums: &mut HashMap<K, usize>, counts: HashMap<K, usize>) {
    for (key, count) in counts {
        *sums.entry(key).or_default() += count;
    }
}

/// Counts of one segment, by term number until the end.
pub(super) struct SegmentCounts {
    total: usize,
    sites: Ordinals,
    columns: Ordinals,
    year: Column<i64>,
    years: HashMap<i64, usize>,
}

impl SegmentCollector for SegmentCounts {
    type Fruit = tantivy::Result<Counted>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.total += 1;
        self.sites.collect(doc);
        self.columns.collect(doc);
        if let Some(year) = self.year.first(doc) {
            *self.years.entry(year).or_default() += 1;
        }
    }

    fn harvest(self) -> tantivy::Result<Counted> {
        Ok(Counted {
            total: self.total,
            sites: self.sites.resolved()?,
            columns: self.columns.resolved()?,
            years: self.years,
        })
    }
}

struct Ordinals {
    column: Option<StrColumn>,
    counts: Vec<usize>,
}

impl Ordinals {
    fn new(column: Option<StrColumn>) -> Self {
        let terms = column.as_ref().map_or(0, |column| column.num_terms());
        Self { column, counts: vec![0; terms] }
    }

    fn collect(&mut self, doc: DocId) {
        let Some(column) = &self.column else { return };
        for ordinal in column.term_ords(doc) {
            if let Some(count) = usize::try_from(ordinal).ok().and_then(|at| self.counts.get_mut(at)) {
                *count += 1;
            }
        }
    }

    fn resolved(self) -> tantivy::Result<HashMap<String, usize>> {
        let mut named = HashMap::new();
        let Some(column) = self.column else { return Ok(named) };
        for (ordinal, count) in (0_u64..).zip(self.counts).filter(|(_, count)| *count > 0) {
            let mut term = String::new();
            if column.ord_to_str(ordinal, &mut term).map_err(TantivyError::from)? {
                named.insert(term, count);
            }
        }
        Ok(named)
    }
}

impl Counted {
    /// The counts as readers see them.
    pub(super) fn facets(self) -> Facets {
        labels::facets(self.columns, self.years, self.sites)
    }
}
