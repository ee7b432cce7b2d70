//! How alike two blocks are.

use super::parts::Parts;
use super::tokens::tokens;
use super::words::Numbers;

/// The words of a block as sorted numbers.
#[derive(Debug, Clone)]
pub(super) struct Fingerprint(Vec<u32>);

impl Fingerprint {
    /// Of a block: its syllables and references; spaces and signs say nothing about where a text comes from.
    pub(super) fn of(block: &Parts, numbers: &mut Numbers) -> Self {
        let solid = block.lines.iter().flat_map(|line| tokens(line)).filter(|token| token.solid);
        let mut found: Vec<u32> = solid.map(|token| numbers.of(&token.words)).collect();
        found.sort_unstable();
        Self(found)
    }

    /// How many words it has.
    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The share of words that two blocks have in common, in thousandths (Dice's coefficient over words as often as
    /// they occur).
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let (mut left, mut right) = (self.0.as_slice(), other.0.as_slice());
        let mut common = 0;
        while let (Some((one, left_rest)), Some((two, right_rest))) =
            (left.split_first(), right.split_first())
        {
            if one <= two {
                left = left_rest;
            }
            if two <= one {
                right = right_rest;
            }
            common += usize::from(one == two);
        }
        (2_000 * common).checked_div(self.len() + other.len()).unwrap_or(0)
    }

    /// The most it could be, by the lengths alone.
    pub(super) fn at_most(&self, other: &Self) -> usize {
        (2_000 * self.len().min(other.len())).checked_div(self.len() + other.len()).unwrap_or(0)
    }
}
