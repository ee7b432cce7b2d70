//! Which block of the old body is which of the new one.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::Fingerprint;
use super::parts::Parts;
use super::words::{Numbers, runs};

/// Two blocks with less than this share of common words (in thousandths) are two blocks.
const ALIKE: usize = 500;
/// A block of fewer words is not recognised elsewhere: "Ảnh: P.V." stands under every picture.
const TELLING: usize = 4;
/// At most so many pairs are looked at; a body whose every block is new and unknown is compared by order alone.
const PAIRS: usize = 250_000;

/// Pairs of places, old and new, by the old place.
pub(super) type Pairs = BTreeMap<usize, usize>;

/// Aligns two bodies: by id, by the name that readers link to; then what says the same, in order; then what says the same or nearly the same anywhere.
pub(super) fn align(old: &[Parts], new: &[Parts]) -> Pairs {
    let mut pairs = by_id(old, new);
    by_anchor(old, new, &mut pairs);
    by_order(old, new, &mut pairs);
    by_likeness(old, new, &mut pairs);
    pairs
}

fn by_id(old: &[Parts], new: &[Parts]) -> Pairs {
    let places: BTreeMap<&str, usize> =
        new.iter().enumerate().filter_map(|(at, block)| Some((block.id.as_deref()?, at))).collect();
    let pair = |(at, block): (usize, &Parts)| Some((at, *places.get(block.id.as_deref()?)?));
    old.iter().enumerate().filter_map(pair).collect()
}

/// A heading keeps the name that readers link to, and no two of a body have the same.
fn by_anchor(old: &[Parts], new: &[Parts], pairs: &mut Pairs) {
    let paired: BTreeSet<usize> = pairs.values().copied().collect();
    let anchor = |block: &Parts| block.frame.attrs.get("anchor").map(ToString::to_string);
    let named = new.iter().enumerate().filter(|(at, _)| !paired.contains(at));
    let places: BTreeMap<String, usize> =
        named.filter_map(|(at, block)| Some((anchor(block)?, at))).collect();
    for (from, block) in old.iter().enumerate() {
        if let Some(to) = anchor(block).and_then(|name| places.get(&name)) {
            pairs.entry(from).or_insert(*to);
        }
    }
}

/// Blocks that were paired by a name hold the order; what says the same between them is paired.
fn by_order(old: &[Parts], new: &[Parts], pairs: &mut Pairs) {
    let paired: BTreeSet<usize> = pairs.values().copied().collect();
    let old_keys: Vec<_> =
        old.iter().enumerate().map(|(at, block)| key(block, pairs.get(&at).copied())).collect();
    let new_keys: Vec<_> = new
        .iter()
        .enumerate()
        .map(|(at, block)| key(block, Some(at).filter(|at| paired.contains(at))))
        .collect();
    for run in runs(&old_keys, &new_keys).into_iter().filter(|run| run.equal) {
        for (from, to) in run.old.zip(run.new).filter(|(_, to)| !paired.contains(to)) {
            pairs.entry(from).or_insert(to);
        }
    }
}

/// What is paired is in step with its partner and nothing else.
fn key(block: &Parts, pair: Option<usize>) -> (Option<usize>, String) {
    (pair, if pair.is_some() { String::new() } else { block.key() })
}

fn by_likeness(old: &[Parts], new: &[Parts], pairs: &mut Pairs) {
    let paired: BTreeSet<usize> = pairs.values().copied().collect();
    let mut numbers = Numbers::default();
    let mut prints = |blocks: &[Parts], free: &dyn Fn(usize) -> bool| -> Vec<(usize, Fingerprint)> {
        let free = blocks.iter().enumerate().filter(|(at, _)| free(*at));
        free.map(|(at, block)| (at, Fingerprint::of(block, &mut numbers))).collect()
    };
    let old_free = prints(old, &|at| !pairs.contains_key(&at));
    let new_free = prints(new, &|at| !paired.contains(&at));
    if old_free.len() * new_free.len() > PAIRS {
        return;
    }
    let mut candidates = Vec::new();
    for (from, left) in &old_free {
        for (to, right) in new_free.iter().filter(|(_, right)| left.at_most(right) >= ALIKE) {
            let likeness = left.likeness(right);
            let telling = left.len().min(right.len()) >= TELLING || from == to;
            if likeness >= ALIKE && telling {
                candidates.push((std::cmp::Reverse(likeness), from.abs_diff(*to), *from, *to));
            }
        }
    }
    candidates.sort_unstable();
    let mut used = BTreeSet::new();
    for (_, _, from, to) in candidates {
        if !pairs.contains_key(&from) && used.insert(to) {
            pairs.insert(from, to);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::super::parts::blocks;
    use super::*;
    use crate::document::Document;

    fn aligned(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        let body = |lines: &[&str]| blocks(&Document::from_paragraphs(lines).unwrap());
        align(&body(old), &body(new)).into_iter().collect()
    }

    #[test]
    fn blocks_without_ids_are_known_by_what_they_say() {
        let (one, two, three) = ("một đoạn nói về quy hoạch tỉnh", "đoạn khác nói về dân số", "lời kết");
        assert_eq!(aligned(&[one, two, three], &[two, three, one]), [(0, 2), (1, 0), (2, 1)]);
        assert_eq!(
            aligned(&[one, two], &["mới toanh", one, "đoạn khác nói về dân số vùng"]),
            [(0, 1), (1, 2)]
        );
        assert_eq!(aligned(&[one], &[two, three]), []);
    }

    #[test]
    fn of_a_split_the_greater_part_keeps_the_name_and_so_it_does_when_merged() {
        let whole = "câu thứ nhất khá dài nói về đường sắt. câu hai ngắn";
        let parts = ["câu thứ nhất khá dài nói về đường sắt.", "câu hai ngắn"];
        assert_eq!(aligned(&[whole, "x"], &[parts[0], parts[1], "x"]), [(0, 0), (1, 2)]);
        assert_eq!(aligned(&[parts[0], parts[1], "x"], &[whole, "x"]), [(0, 0), (2, 1)]);
    }
}
