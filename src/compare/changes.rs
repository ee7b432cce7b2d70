//! Every change that leads from one body to another, with its name.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{Pairs, align};
use super::hunks::{Hunk, hunks};
use super::kept::rising;
use super::outline::ChangeId;
use super::parts::{Parts, blocks};
use super::tokens::tokens;
use crate::document::Document;

/// A change of the body, or of a field of the metadata. Places are those of the two bodies that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// A field takes its new value.
    Field(&'static str),
    /// The new block at this place comes in.
    Add(usize),
    /// The old block at this place goes.
    Remove(usize),
    /// The old block at this place goes where it stands in the new body.
    Move(usize),
    /// The old block takes the type and attributes it has in the new body.
    Frame(usize),
    /// The old block becomes what it is in the new body: its structure is another one.
    Whole(usize),
    /// Some words of a line.
    Words {
        /// The old block's place.
        block: usize,
        /// The line within it.
        line: usize,
        /// The hunk within the line.
        hunk: usize,
    },
}

impl Change {
    /// Its name, made of the places alone: the same two bodies give the same names.
    pub(super) fn id(self) -> ChangeId {
        ChangeId(match self {
            Self::Field(name) => format!("field.{name}"),
            Self::Add(at) => format!("add.{at}"),
            Self::Remove(at) => format!("remove.{at}"),
            Self::Move(at) => format!("move.{at}"),
            Self::Frame(at) => format!("frame.{at}"),
            Self::Whole(at) => format!("whole.{at}"),
            Self::Words { block, line, hunk } => format!("words.{block}.{line}.{hunk}"),
        })
    }
}

/// What happened inside a block that both bodies have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inside {
    /// The lines are the same in number and place; these are the hunks of each.
    Lines(Vec<Vec<Hunk>>),
    /// Another structure: an item more, a cell less.
    Structure,
}

/// Two bodies, aligned.
pub(super) struct Plan {
    pub(super) old: Vec<Parts>,
    pub(super) new: Vec<Parts>,
    /// Old place to new place.
    pub(super) pairs: Pairs,
    /// New place to old place.
    pub(super) back: Pairs,
    /// Old places of paired blocks that stand elsewhere now.
    pub(super) moved: BTreeSet<usize>,
    /// What happened inside, by old place.
    pub(super) inside: BTreeMap<usize, Inside>,
}

impl Plan {
    /// Compares two bodies.
    pub(super) fn of(old: &Document, new: &Document) -> Self {
        let (old, new) = (blocks(old), blocks(new));
        let pairs = align(&old, &new);
        let (from, to): (Vec<usize>, Vec<usize>) = pairs.iter().unzip();
        let kept: BTreeSet<usize> = rising(&to).into_iter().collect();
        let moved =
            from.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, old)| *old).collect();
        let back = pairs.iter().map(|(from, to)| (*to, *from)).collect();
        let inside = pairs
            .iter()
            .filter_map(|(from, to)| Some((*from, inside(old.get(*from)?, new.get(*to)?))))
            .collect();
        Self { old, new, pairs, back, moved, inside }
    }

    /// The new form of an old block.
    pub(super) fn counterpart(&self, old: usize) -> Option<&Parts> {
        self.new.get(*self.pairs.get(&old)?)
    }

    /// Whether type or attributes of an old block change by themselves.
    pub(super) fn reframed(&self, old: usize) -> bool {
        let lines = matches!(self.inside.get(&old), Some(Inside::Lines(_)));
        lines && self.counterpart(old).map(|new| &new.frame) != self.old.get(old).map(|block| &block.frame)
    }

    /// All changes of the body.
    pub(super) fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        for old in 0..self.old.len() {
            if !self.pairs.contains_key(&old) {
                changes.push(Change::Remove(old));
            }
        }
        for new in 0..self.new.len() {
            match self.back.get(&new) {
                None => changes.push(Change::Add(new)),
                Some(old) => changes.extend(self.changes_of(*old)),
            }
        }
        changes
    }

    fn changes_of(&self, old: usize) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.moved.contains(&old) {
            changes.push(Change::Move(old));
        }
        if self.reframed(old) {
            changes.push(Change::Frame(old));
        }
        match self.inside.get(&old) {
            Some(Inside::Structure) => changes.push(Change::Whole(old)),
            Some(Inside::Lines(lines)) => {
                for (line, hunks) in lines.iter().enumerate() {
                    changes.extend((0..hunks.len()).map(|hunk| Change::Words { block: old, line, hunk }));
                }
            }
            None => {}
        }
        changes
    }
}

fn inside(old: &Parts, new: &Parts) -> Inside {
    if old.skeleton != new.skeleton {
        return Inside::Structure;
    }
    let line = |(old, new): (&Vec<_>, &Vec<_>)| {
        if old == new { Vec::new() } else { hunks(&tokens(old), &tokens(new)) }
    };
    Inside::Lines(old.lines.iter().zip(&new.lines).map(line).collect())
}
