//! Where each block of the present body comes from: the base, the proposal, or somebody else's hand.

use std::collections::{BTreeMap, BTreeSet};

use super::align::align;
use super::changes::Plan;
use super::parts::Parts;
use crate::document::content_hash;

/// Where a block comes from; the numbers are places in the base and in the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// From the base.
    Base(usize),
    /// The proposal brought it in and it was accepted before.
    New(usize),
    /// From neither.
    Other,
}

/// The names that blocks without one get when a proposal is accepted in part: what is accepted later finds them again.
pub(super) struct GivenNames(String);

impl GivenNames {
    /// Names for one base and one proposal; another pair gives others.
    pub(super) fn of(plan: &Plan) -> Self {
        let text =
            |blocks: &[Parts]| blocks.iter().map(|block| block.build().to_string()).collect::<String>();
        let hash = content_hash(&[("old", &text(&plan.old)), ("new", &text(&plan.new))]);
        Self(hash.chars().take(12).collect())
    }

    /// The name of a block.
    pub(super) fn name(&self, origin: Origin) -> Option<String> {
        match origin {
            Origin::Base(place) => Some(format!("m{}-b{place}", self.0)),
            Origin::New(place) => Some(format!("m{}-n{place}", self.0)),
            Origin::Other => None,
        }
    }
}

/// The origins of the blocks of the present body, each but [`Origin::Other`] at most once.
pub(super) fn origins(present: &[Parts], plan: &Plan, names: &GivenNames) -> Vec<Origin> {
    if present == plan.old.as_slice() {
        return (0..present.len()).map(Origin::Base).collect();
    }
    let known = known_ids(plan, names);
    let mut used = BTreeSet::new();
    let mut origins: Vec<Origin> = present
        .iter()
        .map(|block| {
            let found = block.id.as_ref().and_then(|id| known.get(id)).copied();
            found.filter(|origin| used.insert(*origin)).unwrap_or(Origin::Other)
        })
        .collect();
    let rest = |origin: Origin| origin == Origin::Other;
    let free: Vec<usize> =
        (0..present.len()).filter(|at| origins.get(*at).copied().is_some_and(rest)).collect();
    let lost: Vec<usize> = (0..plan.old.len()).filter(|at| !used.contains(&Origin::Base(*at))).collect();
    let pick = |blocks: &[Parts], places: &[usize]| -> Vec<Parts> {
        places.iter().filter_map(|place| blocks.get(*place).cloned()).collect()
    };
    for (from, to) in align(&pick(&plan.old, &lost), &pick(present, &free)) {
        if let (Some(from), Some(to)) = (lost.get(from), free.get(to))
            && let Some(origin) = origins.get_mut(*to)
        {
            *origin = Origin::Base(*from);
        }
    }
    origins
}

fn known_ids(plan: &Plan, names: &GivenNames) -> BTreeMap<String, Origin> {
    let base = (0..plan.old.len()).map(Origin::Base);
    let added = (0..plan.new.len()).filter(|place| !plan.back.contains_key(place)).map(Origin::New);
    let mut known = BTreeMap::new();
    for origin in base.chain(added) {
        let own = match origin {
            Origin::Base(place) => plan.old.get(place).and_then(|block| block.id.clone()),
            _ => None,
        };
        let ids = [own, proposed_id(plan, origin), names.name(origin)];
        for id in ids.into_iter().flatten() {
            known.entry(id).or_insert(origin);
        }
    }
    known
}

/// The id that the proposal gives to a block.
pub(super) fn proposed_id(plan: &Plan, origin: Origin) -> Option<String> {
    let block = match origin {
        Origin::Base(place) => plan.counterpart(place),
        Origin::New(place) => plan.new.get(place),
        Origin::Other => None,
    };
    block.and_then(|block| block.id.clone())
}
