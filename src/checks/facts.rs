//! What only others can know about an article.

/// Handed in by the caller, who knows the site and its database.
pub trait Facts: Sync {
    /// Whether this link target is an address of the own site at which readers find nothing. Of a target that nobody
    /// looked up, and of every other site's, the answer is no.
    fn leads_nowhere(&self, target: &str) -> bool;
}

/// Knows nothing and so finds no fault.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoFacts;

impl Facts for NoFacts {
    fn leads_nowhere(&self, _target: &str) -> bool {
        false
    }
}
