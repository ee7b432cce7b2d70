//! The changes inside one line.

use std::collections::BTreeMap;
use std::ops::Range;

use super::tokens::Token;
use super::words::{Numbers, runs};

/// A place of a line where the tokens differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    /// The tokens of the old line.
    pub(super) old: Range<usize>,
    /// The tokens of the new line.
    pub(super) new: Range<usize>,
    /// The words are the same, only their marks differ.
    pub(super) marks: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Same,
    Marks,
    Text,
}

/// What differs between two lines, in order; between two hunks of words stands something that both have.
pub(super) fn hunks(old: &[Token], new: &[Token]) -> Vec<Hunk> {
    let segments = join(segments(old, new), old);
    let changed = segments.into_iter().filter(|(class, _, _)| *class != Class::Same);
    changed.map(|(class, old, new)| Hunk { old, new, marks: class == Class::Marks }).collect()
}

type Segment = (Class, Range<usize>, Range<usize>);

fn segments(old: &[Token], new: &[Token]) -> Vec<Segment> {
    let mut numbers = Numbers::default();
    let old_words: Vec<u32> = old.iter().map(|token| numbers.of(&token.words)).collect();
    let new_words: Vec<u32> = new.iter().map(|token| numbers.of(&token.words)).collect();
    let mut segments: Vec<Segment> = Vec::new();
    for run in runs(&old_words, &new_words) {
        if !run.equal {
            segments.push((Class::Text, run.old, run.new));
            continue;
        }
        for (from, to) in run.old.zip(run.new) {
            let same = old.get(from).map(|token| &token.whole) == new.get(to).map(|token| &token.whole);
            let class = if same { Class::Same } else { Class::Marks };
            match segments.last_mut() {
                Some((last, old, new)) if *last == class => (old.end, new.end) = (from + 1, to + 1),
                _ => segments.push((class, from..from + 1, to..to + 1)),
            }
        }
    }
    segments
}

/// A space or comma between two changed words is no island: whoever rewrote both rewrote what is between them.
fn join(segments: Vec<Segment>, old: &[Token]) -> Vec<Segment> {
    let mut joined: Vec<Segment> = Vec::new();
    for (class, from, to) in segments {
        let island = joined.pop_if(|(class, range, _)| *class != Class::Text && is_island(range, old));
        match (island, joined.last_mut()) {
            (Some(_), Some((Class::Text, old, new))) if class == Class::Text => {
                (old.end, new.end) = (from.end, to.end);
            }
            (island, _) => {
                joined.extend(island);
                joined.push((class, from, to));
            }
        }
    }
    joined
}

fn is_island(range: &Range<usize>, old: &[Token]) -> bool {
    range.len() <= 2 && old.get(range.clone()).unwrap_or_default().iter().all(|token| !token.solid)
}

/// Reads which of the hunks a line has taken already, if it is nothing but the old line with some of them. Where it
/// can be read in several ways, the one in which the fewest of `chosen` are taken.
pub(super) fn taken(
    line: &[u32],
    old: &[u32],
    new: &[u32],
    hunks: &[Hunk],
    chosen: impl Fn(usize) -> bool,
) -> Option<Vec<bool>> {
    // For each hunk: the places of the line at which it may begin, with the cost so far and how one came there.
    let mut layers: Vec<BTreeMap<usize, Way>> = Vec::with_capacity(hunks.len() + 1);
    let start = walk(line, 0, old.get(0..hunks.first().map_or(old.len(), |hunk| hunk.old.start))?)?;
    layers.push(BTreeMap::from([(start, Way { cost: 0, from: 0, taken: false })]));
    for (index, hunk) in hunks.iter().enumerate() {
        let after = old.get(hunk.old.end..hunks.get(index + 1).map_or(old.len(), |next| next.old.start))?;
        let mut reached: BTreeMap<usize, Way> = BTreeMap::new();
        for (at, way) in layers.last()? {
            for (is_taken, side) in [(false, old.get(hunk.old.clone())?), (true, new.get(hunk.new.clone())?)]
            {
                let Some(end) = walk(line, *at, side).and_then(|end| walk(line, end, after)) else {
                    continue;
                };
                let cost = way.cost + usize::from(is_taken && chosen(index));
                let better = Way { cost, from: *at, taken: is_taken };
                reached
                    .entry(end)
                    .and_modify(|known| {
                        if cost < known.cost {
                            *known = better;
                        }
                    })
                    .or_insert(better);
            }
        }
        layers.push(reached);
    }
    let mut at = line.len();
    let mut read = Vec::with_capacity(hunks.len());
    for layer in layers.iter().skip(1).rev() {
        let way = layer.get(&at)?;
        read.push(way.taken);
        at = way.from;
    }
    if !layers.first()?.contains_key(&at) {
        return None;
    }
    read.reverse();
    Some(read)
}

#[derive(Debug, Clone, Copy)]
struct Way {
    cost: usize,
    from: usize,
    taken: bool,
}

/// Where one stands after reading some tokens in a line.
fn walk(line: &[u32], at: usize, tokens: &[u32]) -> Option<usize> {
    line.get(at..)?.starts_with(tokens).then_some(at + tokens.len())
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;
    use serde_json::{Value, json};

    fn line(text: &str) -> Vec<Token> {
        tokens(&[json!({"type": "text", "text": text})])
    }

    fn shown(old: &str, new: &str) -> Vec<(String, String)> {
        let (old, new) = (line(old), line(new));
        let words = |tokens: &[Token]| tokens.iter().map(|token| token.words.as_str()).collect::<String>();
        hunks(&old, &new)
            .iter()
            .map(|hunk| (words(&old[hunk.old.clone()]), words(&new[hunk.new.clone()])))
            .collect()
    }

    fn pair(old: &str, new: &str) -> (String, String) {
        (old.to_owned(), new.to_owned())
    }

    #[test]
    fn syllables_are_the_measure() {
        assert_eq!(shown("Quy hoạch tỉnh mới", "Quy hoạch vùng mới"), [pair("tỉnh", "vùng")]);
        assert_eq!(shown("đạt 15.800 USD", "đạt 15.900 USD"), [pair("15.800", "15.900")]);
        assert_eq!(
            shown("tỉnh Bình Dương cũ", "thành phố mới cũ"),
            [pair("tỉnh Bình Dương", "thành phố mới")]
        );
        assert_eq!(shown("một hai", "một, hai"), [pair("", ",")]);
        assert_eq!(shown("như nhau", "như nhau"), []);
    }

    #[test]
    fn a_mark_is_a_change_of_its_own() {
        let plain: Vec<Value> = vec![json!({"type": "text", "text": "một hai ba"})];
        let bold = vec![
            json!({"type": "text", "text": "một "}),
            json!({"type": "text", "text": "hai", "marks": [{"type": "strong"}]}),
            json!({"type": "text", "text": " bốn"}),
        ];
        let found = hunks(&tokens(&plain), &tokens(&bold));
        assert_eq!(
            found,
            [Hunk { old: 2..3, new: 2..3, marks: true }, Hunk { old: 4..5, new: 4..5, marks: false }]
        );
    }

    #[test]
    fn what_was_taken_can_be_read() {
        let hunks =
            [Hunk { old: 1..2, new: 1..2, marks: false }, Hunk { old: 3..3, new: 3..4, marks: false }];
        let read = |line: &[u32]| taken(line, &[1, 2, 3], &[1, 9, 3, 4], &hunks, |_| true);
        assert_eq!(read(&[1, 2, 3]), Some(vec![false, false]));
        assert_eq!(read(&[1, 9, 3]), Some(vec![true, false]));
        assert_eq!(read(&[1, 2, 3, 4]), Some(vec![false, true]));
        assert_eq!(read(&[1, 9, 3, 4]), Some(vec![true, true]));
        assert_eq!(read(&[1, 8, 3, 4]), None);
        assert_eq!(read(&[]), None);
    }
}
