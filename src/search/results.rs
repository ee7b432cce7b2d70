//! What an engine answers: text in spans, so that no engine can hand HTML to a page.

/// Text with its matching parts marked.
///
/// There is no markup inside: whoever renders it escapes every span, which is why a headline
/// containing `<script>` is harmless.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlighted(Vec<Span>);

/// A run of text that either matched the query or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, unescaped.
    pub text: String,
    /// Whether this run matched.
    pub hit: bool,
}

impl Highlighted {
    /// The spans in reading order; neighbours differ in `hit`, none is empty.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The text without marks.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Appends a run, joining it to its neighbour when both are alike.
    pub(crate) fn push(&mut self, text: &str, hit: bool) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.hit == hit => last.text.push_str(text),
            _ => self.0.push(Span { text: text.to_owned(), hit }),
        }
    }
}

/// One article found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Article id.
    pub id: String,
    /// Slug of its site.
    pub site: String,
    /// Slug of its column.
    pub column: String,
    /// Path of its page on that site.
    pub url_path: String,
    /// Headline with matches marked.
    pub headline: Highlighted,
    /// Standfirst, or the part of the body that matches best.
    pub excerpt: Highlighted,
    /// First publication, Unix milliseconds.
    pub published_at: i64,
}

/// How many matching articles carry one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// Value to filter by: a slug or a year.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// Number of matching articles.
    pub count: usize,
}

/// Counts over all matching articles, not only the page of hits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Columns, most frequent first.
    pub columns: Vec<FacetCount>,
    /// Years, newest first.
    pub years: Vec<FacetCount>,
    /// Sites, most frequent first.
    pub sites: Vec<FacetCount>,
}

/// One page of hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResults {
    /// Matching articles in all; an engine may estimate it above a thousand.
    pub total: usize,
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// Counts for narrowing.
    pub facets: Facets,
    /// Name of the engine that answered.
    pub engine: &'static str,
}

impl SearchResults {
    /// No hits.
    pub(crate) fn none(engine: &'static str) -> Self {
        Self { total: 0, hits: Vec::new(), facets: Facets::default(), engine }
    }
}
