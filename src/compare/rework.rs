//! Taking chosen hunks over into a line that may have gone its own way meanwhile.

use std::collections::BTreeSet;

use serde_json::Value;

use super::hunks::{Hunk, hunks, taken};
use super::tokens::{Token, line, tokens};
use super::words::{Numbers, images};

/// What became of a line.
pub(super) struct Reworked {
    /// The line.
    pub(super) line: Vec<Value>,
    /// The hunks that could not be taken over: their words are no longer there.
    pub(super) stale: BTreeSet<usize>,
}

/// Takes over the hunks of `chosen` out of what `new` changed in `old`; one that is there already changes nothing.
pub(super) fn rework(present: &[Value], old: &[Value], new: &[Value], chosen: &BTreeSet<usize>) -> Reworked {
    let (present, old, new) = (tokens(present), tokens(old), tokens(new));
    let hunks = hunks(&old, &new);
    let mut numbers = Numbers::default();
    let mut numbered =
        |tokens: &[Token]| tokens.iter().map(|token| numbers.of(&token.whole)).collect::<Vec<u32>>();
    let (present_ids, old_ids, new_ids) = (numbered(&present), numbered(&old), numbered(&new));
    match taken(&present_ids, &old_ids, &new_ids, &hunks, |index| chosen.contains(&index)) {
        Some(taken) => Reworked {
            line: spell(&old, &new, &hunks, |index| {
                chosen.contains(&index) || taken.get(index).copied().unwrap_or(false)
            }),
            stale: BTreeSet::new(),
        },
        None => patch(present, &present_ids, &old_ids, &new, &hunks, chosen),
    }
}

/// The old line with some hunks in it.
fn spell(old: &[Token], new: &[Token], hunks: &[Hunk], is_taken: impl Fn(usize) -> bool) -> Vec<Value> {
    let mut spelled: Vec<&Token> = Vec::new();
    let mut at = 0;
    for (index, hunk) in hunks.iter().enumerate() {
        spelled.extend(old.get(at..hunk.old.start).unwrap_or_default());
        let side = if is_taken(index) { new.get(hunk.new.clone()) } else { old.get(hunk.old.clone()) };
        spelled.extend(side.unwrap_or_default());
        at = hunk.old.end;
    }
    spelled.extend(old.get(at..).unwrap_or_default());
    line(spelled)
}

/// Somebody edited the line: a hunk is taken over where its old words still stand together.
fn patch(
    mut present: Vec<Token>,
    present_ids: &[u32],
    old_ids: &[u32],
    new: &[Token],
    hunks: &[Hunk],
    chosen: &BTreeSet<usize>,
) -> Reworked {
    let images = images(old_ids, present_ids);
    let mut stale = BTreeSet::new();
    // From the end, so that places before stay where they are.
    for (index, hunk) in hunks.iter().enumerate().rev().filter(|(index, _)| chosen.contains(index)) {
        match place(hunk, &images, present_ids.len()) {
            Some(place) => {
                drop(present.splice(place, new.get(hunk.new.clone()).unwrap_or_default().to_vec()))
            }
            None => drop(stale.insert(index)),
        }
    }
    Reworked { line: line(&present), stale }
}

/// Where the old words of a hunk stand now, if they stand there whole; for an insertion, the joint it goes into.
fn place(hunk: &Hunk, images: &[Option<usize>], length: usize) -> Option<std::ops::Range<usize>> {
    if !hunk.old.is_empty() {
        let stand: Option<Vec<usize>> = images.get(hunk.old.clone())?.iter().copied().collect();
        let stand = stand?;
        let (first, last) = (*stand.first()?, *stand.last()?);
        return (last - first + 1 == stand.len()).then_some(first..last + 1);
    }
    let left = match hunk.old.start.checked_sub(1) {
        None => Some(0),
        Some(before) => images.get(before).copied().flatten().map(|at| at + 1),
    };
    let right = if hunk.old.start == images.len() {
        Some(length)
    } else {
        images.get(hunk.old.start).copied().flatten()
    };
    match (left, right) {
        (Some(left), Some(right)) => (left == right).then_some(left..left),
        (one, other) => one.or(other).map(|at| at..at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(words: &str) -> Vec<Value> {
        vec![json!({"type": "text", "text": words})]
    }

    fn reworked(present: &str, old: &str, new: &str, chosen: &[usize]) -> (String, Vec<usize>) {
        let done = rework(&text(present), &text(old), &text(new), &chosen.iter().copied().collect());
        let words = done.line.iter().filter_map(|node| node["text"].as_str()).collect();
        (words, done.stale.into_iter().collect())
    }

    #[test]
    fn hunks_are_taken_one_by_one() {
        let (old, new) = ("một hai ba bốn năm", "một HAI ba bốn năm sáu");
        assert_eq!(reworked(old, old, new, &[0]), ("một HAI ba bốn năm".to_owned(), vec![]));
        assert_eq!(reworked("một HAI ba bốn năm", old, new, &[1]), (new.to_owned(), vec![]));
        assert_eq!(reworked(new, old, new, &[0, 1]), (new.to_owned(), vec![]));
    }

    #[test]
    fn what_others_wrote_stays_and_what_they_took_away_cannot_be_changed() {
        let (old, new) = ("một hai ba bốn năm", "một HAI ba bốn NĂM");
        assert_eq!(
            reworked("mở đầu một hai ba bốn năm", old, new, &[0, 1]),
            ("mở đầu một HAI ba bốn NĂM".to_owned(), vec![])
        );
        assert_eq!(
            reworked("một ba bốn năm nữa", old, new, &[0, 1]),
            ("một ba bốn NĂM nữa".to_owned(), vec![0])
        );
        assert_eq!(reworked("khác hẳn", old, new, &[0, 1]), ("khác hẳn".to_owned(), vec![0, 1]));
    }
}
