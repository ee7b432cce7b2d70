//! Quoted words against the locked quotations of the plan pack: nearly the same is worse than other words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::{Kind, Passage};
use super::report::Report;
use super::{Code, Problem};
use crate::document::{Inline, LEAF};
use crate::plan::{Pack, Quotation};
use crate::vietnamese::{document_numbers, fold_tones, syllable_ranges};

/// Fewer quoted syllables are too common to be somebody's wording.
const LEAST: usize = 6;
/// More syllables than any locked wording are not compared as one.
const MOST: usize = 600;
/// Of so many syllables one may differ for the words to count as that wording: a quarter.
const LIKENESS: usize = 4;

/// A locked wording, cut up once for the article.
struct Locked<'a> {
    quotation: &'a Quotation,
    words: Vec<(String, Range<usize>)>,
    known: BTreeSet<String>,
    /// Words by which the source is named: its number, its kind, the plan's short title.
    sources: Vec<String>,
}

pub(super) fn check(passages: &[Passage<'_>], pack: &Pack, report: &mut Report<'_>) {
    if !report.wants(Code::QuotationChanged) && !report.wants(Code::QuotationSimilar) {
        return;
    }
    let locked: Vec<_> =
        pack.quotations().iter().filter(|quotation| quotation.locked).map(|one| cut(one, pack)).collect();
    for (index, passage) in passages.iter().enumerate() {
        for range in quoted(passage) {
            let words = words(passage.slice(&range), range.start);
            if (LEAST..=MOST).contains(&words.len()) {
                judge(passages, index, &words, &locked, report);
            }
        }
    }
}

fn cut<'a>(quotation: &'a Quotation, pack: &Pack) -> Locked<'a> {
    let words = words(&quotation.text, 0);
    let mut sources = vec![pack.about().short_title.to_lowercase()];
    if let Some(source) = pack.document(&quotation.source_document) {
        sources.extend(source.number.as_ref().map(|number| number.to_lowercase()));
        sources.extend(source.aliases.iter().map(|alias| alias.to_lowercase()));
        sources.push(source.kind_label.to_lowercase());
        sources.push(source.title.to_lowercase());
    }
    Locked { quotation, known: words.iter().map(|word| word.0.clone()).collect(), words, sources }
}

fn words(text: &str, offset: usize) -> Vec<(String, Range<usize>)> {
    let place = |range: Range<usize>| range.start + offset..range.end + offset;
    // Where the tone mark stands is a style of writing; every other difference is one of wording.
    let form = |range: &Range<usize>| fold_tones(text.get(range.clone()).unwrap_or_default()).to_lowercase();
    syllable_ranges(text).map(|range| (form(&range), place(range))).collect()
}

/// The stretches of a text that are somebody's words: between quotation marks, or a block quotation as a whole. An
/// ellipsis parts one from the next: what was left out is not compared.
fn quoted(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if passage.kind == Kind::Quote {
        pieces(&passage.text, 0, &mut found);
        return found;
    }
    for (start, line) in passage.lines() {
        let mut open: Option<usize> = None;
        for (at, ch) in line.char_indices() {
            match (ch, open) {
                ('“' | '"', None) => open = Some(at + ch.len_utf8()),
                ('”' | '"', Some(from)) => {
                    pieces(line.get(from..at).unwrap_or_default(), start + from, &mut found);
                    open = None;
                }
                _ => {}
            }
        }
    }
    found
}

fn pieces(text: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut start = 0;
    for (at, ch) in text.char_indices().chain([(text.len(), '…')]) {
        let dots = ch == '.' && text.get(at..).is_some_and(|rest| rest.starts_with("..."));
        if ch == '…' || ch == '\n' || ch == LEAF || dots {
            found.push(offset + start..offset + at);
            start = (at + ch.len_utf8()).min(text.len());
        }
    }
}

fn judge(
    passages: &[Passage<'_>],
    index: usize,
    words: &[(String, Range<usize>)],
    locked: &[Locked<'_>],
    report: &mut Report<'_>,
) {
    let Some(passage) = passages.get(index) else { return };
    let mut best: Option<(usize, Range<usize>, &Locked<'_>)> = None;
    for one in locked {
        let shared = words.iter().filter(|word| one.known.contains(&word.0)).count();
        if shared * LIKENESS < words.len() * (LIKENESS - 1) {
            continue;
        }
        let (distance, part) = nearest(words, &one.words);
        if distance == 0 {
            return;
        }
        if distance * LIKENESS <= words.len() && best.as_ref().is_none_or(|(least, ..)| distance < *least) {
            best = Some((distance, part, one));
        }
    }
    let Some((_, part, one)) = best else { return };
    let Some(theirs) = one.words.get(part) else { return };
    let (mine, right) = difference(words, theirs, &one.quotation.text);
    let code =
        if is_attributed(passages, index, one) { Code::QuotationChanged } else { Code::QuotationSimilar };
    let problem = Problem::Quotation { code, quotation: one.quotation.code.clone(), right: right.clone() };
    report.at(passage, mine, problem, Some(right));
}

/// How many syllables differ at least from some stretch of the other text, and that stretch (Sellers' method).
fn nearest(words: &[(String, Range<usize>)], other: &[(String, Range<usize>)]) -> (usize, Range<usize>) {
    // For each end in `other`: the cost, and where the stretch begins.
    let mut row: Vec<(usize, usize)> = (0..=other.len()).map(|at| (0, at)).collect();
    for (done, word) in words.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (done + 1, 0);
        for at in 1..=other.len() {
            let same = usize::from(word.0 != other[at - 1].0);
            let choices = [
                (diagonal.0 + same, diagonal.1),
                (row[at].0 + 1, row[at].1),
                (row[at - 1].0 + 1, row[at - 1].1),
            ];
            diagonal = row[at];
            row[at] = choices.into_iter().min_by_key(|choice| choice.0).unwrap_or(row[at]);
        }
    }
    // Of equal costs the longest stretch: a wrong last word has a right one in its place.
    let end = (0..row.len()).rev().min_by_key(|at| row[*at].0).unwrap_or(0);
    (row[end].0, row[end].1..end)
}

/// The bytes of the quoted words that differ, and the locked words for that place. Where words are missing or too many
/// a neighbour is taken along, so that there is always something to replace.
fn difference(
    mine: &[(String, Range<usize>)],
    theirs: &[(String, Range<usize>)],
    text: &str,
) -> (Range<usize>, String) {
    let shortest = mine.len().min(theirs.len());
    let front = mine.iter().zip(theirs).take_while(|(a, b)| a.0 == b.0).count();
    let back = mine.iter().rev().zip(theirs.iter().rev()).take_while(|(a, b)| a.0 == b.0).count();
    let (mut front, mut back) = (front, back.min(shortest - front));
    if front + back == shortest && shortest > 0 {
        // One side has nothing left in the middle.
        if front > 0 { front -= 1 } else { back -= 1 }
    }
    let bytes = |words: &[(String, Range<usize>)]| match words.get(front..words.len() - back) {
        Some([first, .., last]) => first.1.start..last.1.end,
        Some([only]) => only.1.clone(),
        _ => 0..0,
    };
    (bytes(mine), text.get(bytes(theirs)).unwrap_or_default().to_owned())
}

/// Whether the text, or the one before it, says that the words are the plan's.
fn is_attributed(passages: &[Passage<'_>], index: usize, one: &Locked<'_>) -> bool {
    let near = passages.get(index.saturating_sub(1)..=index).unwrap_or_default();
    near.iter().any(|passage| {
        let text = passage.text.to_lowercase();
        let named = one.sources.iter().any(|source| text.contains(source.as_str()));
        let referred =
            passage.leaves.iter().any(|(_, leaf)| matches!(leaf, Inline::DocumentReference { .. }));
        named || referred || !document_numbers(&passage.text).is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended};
    use super::*;

    const FAMILY: [Code; 2] = [Code::QuotationChanged, Code::QuotationSimilar];
    const LOCKED: &str = "biến không thành có, biến khó thành dễ, biến không thể thành có thể";

    #[test]
    fn a_changed_wording_is_found_and_mended() {
        for wrong in [
            "Kế hoạch nêu: “biến không thành có, biến khó thành dễ, biến cái không thể thành có thể”.",
            "Kế hoạch nêu: “biến không thành có, biến khó thành dễ, biến không thể thành điều có thể”.",
            "Kế hoạch nêu: “biến không thành có, biến khó dễ, biến không thể thành có thể”.",
            "Kế hoạch nêu: \"biến không thành có, biến khó thành dễ, biến không thể thành có thật\".",
        ] {
            assert_eq!(found(wrong, &FAMILY), [Code::QuotationChanged], "{wrong}");
            let right = mended(wrong, &FAMILY);
            assert!(right.contains(LOCKED), "{right}");
            assert_eq!(found(&right, &FAMILY), []);
        }
    }

    #[test]
    fn without_a_source_it_is_only_told() {
        let text = "Ông nói: “biến không thành có, biến khó thành dễ, biến không thể thành ra có thể”.";
        assert_eq!(found(text, &FAMILY), [Code::QuotationSimilar]);
    }

    #[test]
    fn the_wording_itself_its_parts_and_other_words_are_left() {
        for text in [
            format!("Kế hoạch nêu: “{LOCKED}”."),
            "Kế hoạch nêu: “Biến khó thành dễ, biến không thể thành có thể!”".to_owned(),
            "Kế hoạch nêu: “biến không thành có… biến không thể thành có thể”.".to_owned(),
            "Kế hoạch nêu: “bảo đảm quốc phòng - an ninh và trật tự an toàn xã hội”.".to_owned(),
            "Kế hoạch nêu: “văn bản gốc để mọi quy hoạch đối chiếu với nhau”.".to_owned(),
            "Kế hoạch: biến không thành ra có, biến khó thành ra dễ, biến không thể thành có thể.".to_owned(),
            "“biến khó thành dễ hơn”".to_owned(),
        ] {
            assert_eq!(found(&text, &FAMILY), [], "{text}");
        }
    }
}
