//! The order of the blocks while changes come in.

use std::collections::BTreeSet;

use super::changes::Plan;
use super::kept::rising;
use super::origin::Origin;
use super::parts::Parts;

/// A block of the body being made.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) origin: Origin,
    pub(super) block: Parts,
}

/// The body being made.
pub(super) struct Order<'a> {
    plan: &'a Plan,
    pub(super) slots: Vec<Slot>,
}

impl<'a> Order<'a> {
    /// Begins with the present body.
    pub(super) fn new(plan: &'a Plan, slots: Vec<Slot>) -> Self {
        Self { plan, slots }
    }

    /// The place of an origin.
    pub(super) fn find(&self, origin: Origin) -> Option<usize> {
        self.slots.iter().position(|slot| slot.origin == origin)
    }

    /// Brings a block in where the proposal has it.
    pub(super) fn insert(&mut self, slot: Slot, proposed: usize) {
        let settled = self.settled();
        let before = settled.into_iter().filter(|(_, at)| *at < proposed).max_by_key(|(_, at)| *at);
        let place = before.map_or(0, |(place, _)| place + 1);
        self.slots.insert(place.min(self.slots.len()), slot);
    }

    /// Brings a block that is here to where the proposal has it. One that stands right already stays.
    pub(super) fn bring(&mut self, place: usize, proposed: usize) {
        if self.settled().iter().any(|(settled, _)| *settled == place) || place >= self.slots.len() {
            return;
        }
        let slot = self.slots.remove(place);
        self.insert(slot, proposed);
    }

    /// The blocks that stand in the proposal's order already, with their places in it. What never moved and what came
    /// in is among them; of what the proposal moves, whatever stands right between those. A block that has not been
    /// moved cannot stand right by chance: it would have been among those that never moved, for they are the most
    /// that keep their order.
    fn settled(&self) -> Vec<(usize, usize)> {
        let places = self.slots.iter().enumerate().filter_map(|(here, slot)| {
            let (proposed, moves) = match slot.origin {
                Origin::Base(old) => (*self.plan.pairs.get(&old)?, self.plan.moved.contains(&old)),
                Origin::New(new) => (new, false),
                Origin::Other => return None,
            };
            Some((here, proposed, moves))
        });
        let (moving, still): (Vec<_>, Vec<_>) = places.partition(|(_, _, moves)| *moves);
        let order: Vec<usize> = still.iter().map(|(_, proposed, _)| *proposed).collect();
        let mut settled: BTreeSet<(usize, usize)> = rising(&order)
            .into_iter()
            .filter_map(|at| still.get(at).map(|(here, proposed, _)| (*here, *proposed)))
            .collect();
        for (here, proposed, _) in moving {
            if settled.iter().all(|(other, at)| (*other < here) == (*at < proposed)) {
                settled.insert((here, proposed));
            }
        }
        settled.into_iter().collect()
    }
}
