//! Two contents, compared.

use std::collections::BTreeSet;

use super::changes::{Change, Inside, Plan};
use super::fields::changed;
use super::outline::{AttributeChange, BlockChange, BlockKind, ChangeId, Comparison, Op};
use super::parts::{Frame, Parts};
use super::show::{as_line, attribute_words, line_pieces, line_words, push, text_pieces};
use crate::article::Content;
use crate::document::References;

/// Compares two contents; `refs` gives the words of what a body refers to.
#[must_use]
pub fn compare(base: &Content, new: &Content, refs: &dyn References) -> Comparison {
    let plan = Plan::of(&base.body, &new.body);
    let fields = changed(base, new);
    let blocks = blocks(&plan, refs);
    let changes = fields.iter().map(|field| field.change.clone()).chain(in_order(&blocks)).collect();
    Comparison { fields, blocks, changes }
}

/// Blocks in the new order; what was removed stands before the block that it stood before.
fn blocks(plan: &Plan, refs: &dyn References) -> Vec<BlockChange> {
    let mut shown = Vec::with_capacity(plan.new.len());
    let mut told = 0;
    for (place, new) in plan.new.iter().enumerate() {
        let Some(old) = plan.back.get(&place).copied() else {
            shown.push(alone(new, BlockKind::Added, Change::Add(place).id(), refs));
            continue;
        };
        if !plan.moved.contains(&old) {
            shown.extend(removed(plan, told..old, refs));
            told = old;
        }
        shown.extend(plan.old.get(old).map(|before| paired(plan, old, before, new, refs)));
    }
    shown.extend(removed(plan, told..plan.old.len(), refs));
    shown
}

fn removed<'a>(
    plan: &'a Plan,
    places: std::ops::Range<usize>,
    refs: &'a dyn References,
) -> impl Iterator<Item = BlockChange> + 'a {
    let gone = places.filter(|place| !plan.pairs.contains_key(place));
    gone.filter_map(move |place| {
        Some(alone(plan.old.get(place)?, BlockKind::Removed, Change::Remove(place).id(), refs))
    })
}

/// A block that only one of the two has.
fn alone(block: &Parts, kind: BlockKind, change: ChangeId, refs: &dyn References) -> BlockChange {
    let op = if kind == BlockKind::Added { Op::Added } else { Op::Removed };
    let mut pieces = Vec::new();
    push(&mut pieces, op, &line_words(&as_line(block, refs), refs), Some(&change));
    BlockChange {
        id: block.id.clone(),
        kind,
        node: block.frame.kind.clone(),
        change: Some(change),
        frame: None,
        attributes: Vec::new(),
        pieces,
    }
}

fn paired(plan: &Plan, old: usize, before: &Parts, after: &Parts, refs: &dyn References) -> BlockChange {
    let moved = plan.moved.contains(&old).then(|| Change::Move(old).id());
    let mut shown = BlockChange {
        id: after.id.clone().or_else(|| before.id.clone()),
        kind: BlockKind::Same,
        node: after.frame.kind.clone(),
        change: moved.clone(),
        frame: plan.reframed(old).then(|| Change::Frame(old).id()),
        attributes: Vec::new(),
        pieces: Vec::new(),
    };
    match plan.inside.get(&old) {
        Some(Inside::Lines(_)) if !before.lines.is_empty() => {
            for (line, (before, after)) in before.lines.iter().zip(&after.lines).enumerate() {
                if line > 0 {
                    push(&mut shown.pieces, Op::Same, "\n", None);
                }
                let name = |hunk| Change::Words { block: old, line, hunk }.id();
                line_pieces(&mut shown.pieces, before, after, name, refs);
            }
        }
        inside => {
            // Moved and rebuilt are two changes; the block's own name is then the second one's.
            let whole = matches!(inside, Some(Inside::Structure)).then(|| Change::Whole(old).id());
            let change =
                whole.clone().or_else(|| shown.frame.clone()).unwrap_or_else(|| Change::Frame(old).id());
            let (before, after) = (as_line(before, refs), as_line(after, refs));
            line_pieces(&mut shown.pieces, &before, &after, |_| change.clone(), refs);
            shown.frame = whole.or(shown.frame);
        }
    }
    if let Some(frame) = &shown.frame {
        shown.attributes = attributes(&before.frame, &after.frame, frame);
    }
    let touched = shown.frame.is_some() || shown.pieces.iter().any(|piece| piece.change.is_some());
    shown.kind = match (moved, touched) {
        (Some(_), _) => BlockKind::Moved,
        (None, true) => BlockKind::Changed,
        (None, false) => BlockKind::Same,
    };
    shown
}

fn attributes(old: &Frame, new: &Frame, change: &ChangeId) -> Vec<AttributeChange> {
    let mut attributes = Vec::new();
    if old.kind != new.kind {
        let pieces = text_pieces(&old.kind, &new.kind, change);
        attributes.push(AttributeChange { name: "type".to_owned(), pieces });
    }
    let names: BTreeSet<&String> = old.attrs.keys().chain(new.attrs.keys()).collect();
    for name in names.into_iter().filter(|name| old.attrs.get(*name) != new.attrs.get(*name)) {
        let text = |frame: &Frame| frame.attrs.get(name).map(attribute_words).unwrap_or_default();
        let pieces = text_pieces(&text(old), &text(new), change);
        attributes.push(AttributeChange { name: name.clone(), pieces });
    }
    attributes
}

/// Every change of the blocks, each once, as one meets them.
fn in_order(blocks: &[BlockChange]) -> Vec<ChangeId> {
    let mut met = BTreeSet::new();
    let mut changes = Vec::new();
    for block in blocks {
        let own = block.change.iter().chain(&block.frame);
        let all = own.chain(block.pieces.iter().filter_map(|piece| piece.change.as_ref()));
        changes.extend(all.filter(|change| met.insert((*change).clone())).cloned());
    }
    changes
}
