//! How matches are weighed against each other; the defaults were set on the golden suite.

/// How much each kind of match counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// A word in the headline.
    pub headline: f32,
    /// A word in kicker or standfirst.
    pub lead: f32,
    /// A word in tags or byline.
    pub labels: f32,
    /// A word in the body.
    pub body: f32,
    /// Factor for a word typed with marks that is found with exactly these.
    pub exact: f32,
    /// Two neighbouring words of the query that are neighbours in headline or standfirst.
    pub pair: f32,
    /// A document number of the article's own register.
    pub number: f32,
    /// Added share of the score for an article published now; halves every `half_life_days`.
    pub freshness: f32,
    /// Days after which the freshness share is half.
    pub half_life_days: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            headline: 3.0,
            lead: 1.5,
            labels: 1.5,
            body: 1.0,
            exact: 2.0,
            pair: 3.0,
            number: 12.0,
            freshness: 0.6,
            half_life_days: 14.0,
        }
    }
}

impl Weights {
    /// The factor by which the score of an article grows for having been published at `published`.
    pub(super) fn freshness_factor(&self, published: i64, now: i64) -> f32 {
        let days = (now.saturating_sub(published).max(0) / 60_000) as f32 / (24.0 * 60.0);
        1.0 + self.freshness * (-days / self.half_life_days).exp2()
    }
}
