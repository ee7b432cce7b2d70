//! A content with chosen changes of a proposal in it.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{Change, Inside, Plan};
use super::fields::FIELDS;
use super::origin::{GivenNames, Origin, origins, proposed_id};
use super::outline::{ChangeId, Merged};
use super::parts::{blocks, document};
use super::place::{Order, Slot};
use super::rework::rework;
use crate::article::Content;

/// Takes the changes of `accepted`, out of those that lead from `base` to `proposed`, over into `current`, which may
/// have gone its own way since `base` or have taken other changes already.
///
/// A change whose old words are no longer there is *stale* and left out; one that is there already changes nothing.
/// Nothing is taken over that would make the body invalid: a heading cannot have the anchor of another that still
/// stands, so such a change is stale until the other's is taken, or both are taken together. Blocks without an id may get one.
#[must_use]
pub fn merge(current: &Content, base: &Content, proposed: &Content, accepted: &BTreeSet<ChangeId>) -> Merged {
    let plan = Plan::of(&base.body, &proposed.body);
    let fields = FIELDS.iter().map(|field| Change::Field(field.name));
    let known: BTreeMap<ChangeId, Change> =
        fields.chain(plan.changes()).map(|change| (change.id(), change)).collect();
    let chosen: BTreeSet<Change> = accepted.iter().filter_map(|id| known.get(id)).copied().collect();
    let unknown = accepted.iter().filter(|id| !known.contains_key(*id)).cloned();
    let mut stale: BTreeSet<ChangeId> = unknown.collect();
    let mut content = current.clone();
    stale.extend(take_fields(&mut content, base, proposed, &chosen));
    let (body, lost) = take_blocks(current, proposed, &plan, chosen);
    if let Some(body) = body {
        content.body = body;
    }
    stale.extend(lost.into_iter().map(Change::id));
    Merged { content, stale }
}

fn take_fields(
    content: &mut Content,
    base: &Content,
    proposed: &Content,
    chosen: &BTreeSet<Change>,
) -> Vec<ChangeId> {
    let mut stale = Vec::new();
    for field in FIELDS.iter().filter(|field| chosen.contains(&Change::Field(field.name))) {
        if (field.same)(content, base) && !(field.same)(base, proposed) {
            (field.take)(content, proposed);
        } else if !(field.same)(content, proposed) {
            stale.push(Change::Field(field.name).id());
        }
    }
    stale
}

/// The new body, if any change of it was taken over, and the changes that were not.
fn take_blocks(
    current: &Content,
    proposed: &Content,
    plan: &Plan,
    mut chosen: BTreeSet<Change>,
) -> (Option<crate::document::Document>, BTreeSet<Change>) {
    chosen.retain(|change| !matches!(change, Change::Field(_)));
    let start = Start::of(current, plan);
    let make = |chosen: &BTreeSet<Change>| {
        let (order, stale) = start.take(plan, chosen);
        if stale.len() == chosen.len() {
            return Some((None, stale));
        }
        let blocks: Vec<_> = order.slots.into_iter().map(|slot| slot.block).collect();
        // Where nothing is left, the proposal may have an empty paragraph of its own name.
        let nothing = blocks.is_empty() && plan.new.is_empty();
        let body = if nothing { Some(proposed.body.clone()) } else { document(&blocks) };
        body.map(|body| (Some(body), stale))
    };
    if let Some(done) = make(&chosen) {
        return done;
    }
    // Together they break a rule of the body that none may break: a limit, or a name that is there already. Each is
    // tried on top of those before it.
    let (mut good, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for change in chosen {
        good.insert(change);
        if make(&good).is_none() {
            good.remove(&change);
            refused.insert(change);
        }
    }
    let (body, mut stale) = make(&good).unwrap_or((None, BTreeSet::new()));
    stale.extend(refused);
    (body, stale)
}

/// The present body, each block with where it comes from.
struct Start {
    slots: Vec<Slot>,
    names: GivenNames,
}

impl Start {
    fn of(current: &Content, plan: &Plan) -> Self {
        let present = blocks(&current.body);
        let names = GivenNames::of(plan);
        let origins = origins(&present, plan, &names);
        let slots = origins.into_iter().zip(present).map(|(origin, block)| Slot { origin, block }).collect();
        Self { slots, names }
    }

    fn take<'a>(&self, plan: &'a Plan, chosen: &BTreeSet<Change>) -> (Order<'a>, BTreeSet<Change>) {
        let mut order = Order::new(plan, self.slots.clone());
        let mut stale = self.change_inside(&mut order, plan, chosen);
        for change in chosen {
            let taken = match *change {
                Change::Move(old) => bring(&mut order, plan, old),
                Change::Add(new) => insert(&mut order, plan, new),
                _ => true,
            };
            if !taken {
                stale.insert(*change);
            }
        }
        for change in chosen {
            if let Change::Remove(old) = *change
                && !remove(&mut order, plan, old)
            {
                stale.insert(*change);
            }
        }
        self.name(&mut order, plan);
        (order, stale)
    }

    /// What happens within blocks, block by block.
    fn change_inside(
        &self,
        order: &mut Order<'_>,
        plan: &Plan,
        chosen: &BTreeSet<Change>,
    ) -> BTreeSet<Change> {
        let mut stale = BTreeSet::new();
        let mut words: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
        for change in chosen {
            match *change {
                Change::Words { block, line, hunk } => {
                    words.entry((block, line)).or_default().insert(hunk);
                }
                Change::Frame(old) | Change::Whole(old) if !reframe(order, plan, old) => {
                    stale.insert(*change);
                }
                _ => {}
            }
        }
        for ((block, line), hunks) in words {
            let lost = reword(order, plan, block, line, &hunks);
            stale.extend(lost.into_iter().map(|hunk| Change::Words { block, line, hunk }));
        }
        stale
    }

    /// Blocks take the ids that the proposal gave them; those without any get one, to be found again.
    fn name(&self, order: &mut Order<'_>, plan: &Plan) {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for slot in &mut order.slots {
            let proposed = proposed_id(plan, slot.origin);
            let id = proposed.or_else(|| slot.block.id.clone()).or_else(|| self.names.name(slot.origin));
            slot.block.id = id.filter(|id| taken.insert(id.clone()));
        }
    }
}

/// Takes over type and attributes, or the whole block where its structure changed.
fn reframe(order: &mut Order<'_>, plan: &Plan, old: usize) -> bool {
    let (Some(before), Some(after)) = (plan.old.get(old), plan.counterpart(old)) else { return false };
    let found = order.find(Origin::Base(old)).and_then(|place| order.slots.get_mut(place));
    let Some(Slot { block: present, .. }) = found else { return false };
    let id = present.id.take();
    let whole = matches!(plan.inside.get(&old), Some(Inside::Structure));
    let done = if whole {
        let fits = present.says_as(before);
        if fits {
            present.clone_from(after);
        }
        fits || present.says_as(after)
    } else {
        let fits = present.frame == before.frame && present.skeleton == before.skeleton;
        if fits {
            present.frame.clone_from(&after.frame);
        }
        fits || present.frame == after.frame
    };
    present.id = id;
    done
}

/// Takes over hunks of a line; gives those that could not be.
fn reword(
    order: &mut Order<'_>,
    plan: &Plan,
    old: usize,
    line: usize,
    hunks: &BTreeSet<usize>,
) -> BTreeSet<usize> {
    let all = || hunks.clone();
    let (Some(before), Some(after)) = (plan.old.get(old), plan.counterpart(old)) else { return all() };
    let found = order.find(Origin::Base(old)).and_then(|place| order.slots.get_mut(place));
    let Some(Slot { block: present, .. }) = found else { return all() };
    if present.skeleton != before.skeleton {
        return all();
    }
    let (Some(present), Some(before), Some(after)) =
        (present.lines.get_mut(line), before.lines.get(line), after.lines.get(line))
    else {
        return all();
    };
    let done = rework(present, before, after, hunks);
    *present = done.line;
    done.stale
}

fn bring(order: &mut Order<'_>, plan: &Plan, old: usize) -> bool {
    let place = order.find(Origin::Base(old));
    let (Some(place), Some(proposed)) = (place, plan.pairs.get(&old)) else { return false };
    order.bring(place, *proposed);
    true
}

fn insert(order: &mut Order<'_>, plan: &Plan, new: usize) -> bool {
    if order.find(Origin::New(new)).is_some() {
        return true;
    }
    let Some(block) = plan.new.get(new).cloned() else { return false };
    order.insert(Slot { origin: Origin::New(new), block }, new);
    true
}

/// A block goes only if nobody wrote in it since; one that is gone is gone.
fn remove(order: &mut Order<'_>, plan: &Plan, old: usize) -> bool {
    let Some(place) = order.find(Origin::Base(old)) else { return true };
    let untouched = match (order.slots.get(place), plan.old.get(old)) {
        (Some(slot), Some(before)) => slot.block.says_as(before),
        _ => false,
    };
    if untouched {
        order.slots.remove(place);
    }
    untouched
}
