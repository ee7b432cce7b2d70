//! Cutting text into syllables.

use super::fold::{exact_form, plain_form};
use std::ops::Range;

/// One syllable or number of a text, with its two search forms and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Syllable<'a> {
    /// The piece of the input as it was written.
    pub text: &'a str,
    /// Its form with marks, see [`exact_form`].
    pub exact: String,
    /// Its form without marks, see [`plain_form`].
    pub plain: String,
    /// The bytes of the input it covers; highlighting cuts there, because folding changes lengths.
    pub range: Range<usize>,
}

/// Cuts a text into syllables: runs of letters, digits and their marks; "15.800" and "2.694,64" stay whole.
///
/// Vietnamese puts a space between syllables, not words, so this is all the cutting an index needs.
/// A slash or hyphen separates ("790/QĐ-TTg" gives three); numbers of documents are found by
/// [`super::document_numbers`].
#[must_use]
pub fn syllables(text: &str) -> Vec<Syllable<'_>> {
    syllable_ranges(text).filter_map(|range| syllable(text, range)).collect()
}

/// The bytes of each syllable of a text in order: the cut of [`syllables`] for who has the forms already.
pub fn syllable_ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.by_ref().find(|(_, ch)| ch.is_alphanumeric())?;
        let (mut end, mut last) = (start + first.len_utf8(), first);
        while let Some((at, next)) =
            rest.next_if(|(at, next)| continues(last, *next, text.get(at + next.len_utf8()..)))
        {
            (end, last) = (at + next.len_utf8(), next);
        }
        Some(start..end)
    })
}

fn syllable(text: &str, range: Range<usize>) -> Option<Syllable<'_>> {
    let written = text.get(range.clone())?;
    Some(Syllable { text: written, exact: exact_form(written), plain: plain_form(written), range })
}

fn continues(last: char, next: char, after: Option<&str>) -> bool {
    if matches!(next, '.' | ',') {
        return last.is_ascii_digit()
            && after.is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()));
    }
    next.is_alphanumeric() || unicode_normalization::char::is_combining_mark(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<&str> {
        syllables(text).into_iter().map(|s| s.text).collect()
    }

    #[test]
    fn known_cuts() {
        assert_eq!(texts("Quy hoạch tỉnh, Bình Dương."), ["Quy", "hoạch", "tỉnh", "Bình", "Dương"]);
        assert_eq!(texts("790/QĐ-TTg"), ["790", "QĐ", "TTg"]);
        assert_eq!(texts("15.800 USD, 2.694,64 km²; 10%."), ["15.800", "USD", "2.694,64", "km²", "10"]);
        assert_eq!(texts("TP.HCM"), ["TP", "HCM"]);
        assert_eq!(texts("năm 2030."), ["năm", "2030"]);
        assert_eq!(texts(" … "), [""; 0]);
    }

    #[test]
    fn a_decomposed_word_is_one_syllable_with_its_own_bytes() {
        let text = "ti\u{309}nh Hoa\u{300}";
        let cut = syllables(text);
        assert_eq!(cut.iter().map(|s| s.exact.as_str()).collect::<Vec<_>>(), ["tỉnh", "hòa"]);
        assert_eq!(cut.iter().map(|s| s.plain.as_str()).collect::<Vec<_>>(), ["tinh", "hoa"]);
        assert_eq!(cut.last().map(|s| s.range.clone()), Some(7..text.len()));
    }

    proptest! {
        #[test]
        fn ranges_are_the_texts_in_order(text in "\\PC{0,60}") {
            let mut end = 0;
            for cut in syllables(&text) {
                prop_assert!(cut.range.start >= end && !cut.text.is_empty());
                prop_assert_eq!(text.get(cut.range.clone()), Some(cut.text));
                end = cut.range.end;
            }
        }
    }
}
