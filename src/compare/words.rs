//! Two sequences, aligned.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of two sequences: equal, or the one instead of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) equal: bool,
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// Aligns two sequences. The effort is bounded for long ones that have little in common (the alignment is then not the
/// shortest), and depends on nothing but the sequences.
pub(super) fn runs<T: Hash + Eq>(old: &[T], new: &[T]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let equal = matches!(op, DiffOp::Equal { .. });
        let (old, new) = (op.old_range(), op.new_range());
        match runs.last_mut() {
            Some(last) if last.equal == equal => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => runs.push(Run { equal, old, new }),
        }
    }
    runs
}

/// Where each element of the old sequence stands in the new one, if it is still there.
pub(super) fn images<T: Hash + Eq>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let mut images = vec![None; old.len()];
    for run in runs(old, new).into_iter().filter(|run| run.equal) {
        for (from, to) in run.old.zip(run.new) {
            if let Some(image) = images.get_mut(from) {
                *image = Some(to);
            }
        }
    }
    images
}

/// Numbers for things that are dear to compare: equal things get equal numbers.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashMap<String, u32>);

impl Numbers {
    /// The number of a thing, by the text that says all about it.
    pub(super) fn of(&mut self, text: &str) -> u32 {
        if let Some(known) = self.0.get(text) {
            return *known;
        }
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(text.to_owned(), next);
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_cover_both_and_equal_ones_are_equal(old in prop::collection::vec(0u8..4, 0..40), new in prop::collection::vec(0u8..4, 0..40)) {
            let (mut at_old, mut at_new) = (0, 0);
            for run in runs(&old, &new) {
                prop_assert_eq!((run.old.start, run.new.start), (at_old, at_new));
                (at_old, at_new) = (run.old.end, run.new.end);
                prop_assert_eq!(run.equal, old[run.old] == new[run.new]);
            }
            prop_assert_eq!((at_old, at_new), (old.len(), new.len()));
        }
    }
}
