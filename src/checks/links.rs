//! Links into the own site that lead nowhere.

use std::collections::BTreeSet;

use super::passage::{Passage, passages};
use super::report::Report;
use super::{Code, Facts, Problem};
use crate::article::Content;

/// Every web address and path that the article links to, for a caller who looks up which of them lead nowhere.
#[must_use]
pub fn own_links(content: &Content) -> BTreeSet<String> {
    let found = passages(content);
    let targets = found.iter().flat_map(|passage| &passage.links).map(|(_, target)| (*target).to_owned());
    targets.filter(|target| target.starts_with('/') || target.starts_with("http")).collect()
}

pub(super) fn check(passage: &Passage<'_>, facts: &dyn Facts, report: &mut Report<'_>) {
    let mut before: Option<(std::ops::Range<usize>, &str)> = None;
    for (range, target) in passage.links.iter().cloned().chain([(usize::MAX..usize::MAX, "")]) {
        // One link may be cut into pieces by bold or italic words.
        if let Some((open, same)) = &mut before
            && *same == target
            && open.end == range.start
        {
            open.end = range.end;
            continue;
        }
        if let Some((range, target)) = before.replace((range, target))
            && facts.leads_nowhere(target)
        {
            report.at(passage, range, Problem::Plain(Code::LinkBroken), None);
        }
    }
}
