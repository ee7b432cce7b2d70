//! One block's text before and after an edit: where a piece of it went.

/// At most so many places are weighed: a text that repeats itself without end must not cost without end.
const WEIGHED: usize = 64;

/// A piece of a text, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Where the piece stands after the edit. An edit beside it moves it; one inside it is taken into it while half of
/// the words stay; otherwise the same words are looked for in the block.
pub(super) fn mapped(old: &[char], new: &[char], piece: Range) -> Option<Range> {
    let quote = old.get(piece.from..piece.to)?;
    let head = common_start(old, new);
    if head >= piece.to {
        return Some(piece);
    }
    let tail = common_end(old, new);
    if tail >= old.len() - piece.from {
        return Some(Range {
            from: (piece.from + new.len()) - old.len(),
            to: (piece.to + new.len()) - old.len(),
        });
    }
    let places = candidates(new, quote);
    let at = |start: usize| Range { from: start, to: start + quote.len() };
    if let [only] = places.as_slice()
        && candidates(old, quote).len() == 1
    {
        return Some(at(*only));
    }
    let kept = stretched(old, new, piece, head, tail);
    if let Some(kept) = kept
        && !places.iter().any(|start| *start <= kept.to && kept.from <= start + quote.len())
    {
        return Some(kept);
    }
    let context = |range: std::ops::Range<usize>| old.get(range).unwrap_or_default();
    let before = context(piece.from.saturating_sub(super::CONTEXT)..piece.from);
    let after = context(piece.to..old.len().min(piece.to + super::CONTEXT));
    best_candidate(new, quote, before, after).map(at).or(kept)
}

/// The piece with what was written into it, if at least half of its words are still at its ends.
fn stretched(old: &[char], new: &[char], piece: Range, head: usize, tail: usize) -> Option<Range> {
    let tail = tail.min(old.len().min(new.len()) - head.min(old.len()).min(new.len()));
    let (cut, rest) = (old.len() - tail, new.len() - tail);
    let kept_left = head.min(piece.to).saturating_sub(piece.from);
    let kept_right = piece.to.saturating_sub(cut.max(piece.from));
    if (kept_left + kept_right) * 2 < piece.to - piece.from || kept_left + kept_right == 0 {
        return None;
    }
    let from = if kept_left > 0 { piece.from } else { rest + piece.from.saturating_sub(cut) };
    let to = if kept_right > 0 { rest + (piece.to - cut) } else { head };
    (from < to && to <= new.len()).then_some(Range { from, to })
}

/// Where the words stand, at most [`WEIGHED`] places. Knuth, Morris and Pratt's search: linear in the text, however
/// much text and words repeat themselves.
pub(super) fn candidates(text: &[char], words: &[char]) -> Vec<usize> {
    let borders = borders(words);
    let mut found = Vec::new();
    let mut matched = 0;
    for (index, ch) in text.iter().enumerate() {
        while matched > 0 && words.get(matched) != Some(ch) {
            matched = borders.get(matched - 1).copied().unwrap_or(0);
        }
        if words.get(matched) == Some(ch) {
            matched += 1;
        }
        if matched == words.len() && matched > 0 {
            found.push(index + 1 - matched);
            if found.len() == WEIGHED {
                break;
            }
        }
    }
    found
}

/// For each beginning of the words, the length of its longest end that is a beginning too.
fn borders(words: &[char]) -> Vec<usize> {
    let mut borders: Vec<usize> = Vec::with_capacity(words.len());
    for (index, ch) in words.iter().enumerate() {
        let mut length = borders.last().copied().unwrap_or(0);
        while length > 0 && words.get(length) != Some(ch) {
            length = borders.get(length - 1).copied().unwrap_or(0);
        }
        let grows = index > 0 && words.get(length) == Some(ch);
        borders.push(length + usize::from(grows));
    }
    borders
}

/// The place where most of the context fits.
pub(super) fn best_candidate(
    text: &[char],
    words: &[char],
    prefix: &[char],
    suffix: &[char],
) -> Option<usize> {
    let fitting = |start: &usize| fit(text, Range { from: *start, to: start + words.len() }, prefix, suffix);
    // The first of equals: reading order.
    candidates(text, words).into_iter().rev().max_by_key(fitting)
}

/// How many characters next to a piece are as the context says.
pub(super) fn fit(text: &[char], piece: Range, prefix: &[char], suffix: &[char]) -> usize {
    let before = text.get(..piece.from).unwrap_or_default();
    let after = text.get(piece.to..).unwrap_or_default();
    common_end(before, prefix) + common_start(after, suffix)
}

fn common_start(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

fn common_end(one: &[char], other: &[char]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_search_finds_what_looking_everywhere_finds(text in "[ab]{0,30}", words in "[ab]{0,4}") {
            let (text, words) = (text.chars().collect::<Vec<_>>(), words.chars().collect::<Vec<_>>());
            let everywhere = (0..text.len())
                .filter(|start| !words.is_empty() && text[*start..].starts_with(&words))
                .collect::<Vec<_>>();
            prop_assert_eq!(candidates(&text, &words), everywhere);
        }
    }
}
