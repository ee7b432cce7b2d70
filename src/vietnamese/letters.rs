//! The 146 letters of Vietnamese writing and what each is made of.

use unicode_normalization::UnicodeNormalization;

/// The six tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
pub(super) type Tone = u8;

/// One letter taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// The row of the vowel in [`VOWELS`], or [`D_STROKE`].
    pub(super) row: u8,
    /// The tone, 0 for none.
    pub(super) tone: Tone,
    /// The lower-case ASCII letter it folds to.
    pub(super) ascii: char,
    /// Upper case?
    pub(super) upper: bool,
}

impl Letter {
    /// Is this the vowel written with this plain lower-case letter and no circumflex, breve or horn?
    pub(super) fn is_bare(self, vowel: char) -> bool {
        self.ascii == vowel && BARE_ROWS.contains(&self.row)
    }

    /// Does the letter carry anything that plain ASCII lacks?
    pub(super) fn is_marked(self) -> bool {
        self.tone != 0 || !BARE_ROWS.contains(&self.row)
    }

    /// The same vowel and case under another tone.
    pub(super) fn with_tone(self, tone: Tone) -> Option<char> {
        let row = VOWELS.get(usize::from(self.row))?;
        let forms = if self.upper { &row.1 } else { &row.0 };
        forms.get(usize::from(tone)).copied()
    }

    /// The vowel in lower case without its tone ("Ậ" → 'â'), or 'đ'.
    pub(super) fn toneless(self) -> char {
        VOWELS.get(usize::from(self.row)).map_or('đ', |row| row.0[0])
    }
}

/// Rows of [`VOWELS`] whose vowel is a plain Latin letter: a e i o u y.
const BARE_ROWS: [u8; 6] = [0, 3, 5, 6, 9, 11];
/// The row number that stands for đ, which is no vowel.
const D_STROKE: u8 = 12;

/// Lower and upper forms by tone, and the ASCII letter.
type VowelRow = ([char; 6], [char; 6], char);

/// Twelve vowels by six tones by two cases, in dictionary order.
const VOWELS: [VowelRow; 12] = [
    (['a', 'à', 'ả', 'ã', 'á', 'ạ'], ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'], 'a'),
    (['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'], ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'], 'a'),
    (['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'], ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'], 'a'),
    (['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'], ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'], 'e'),
    (['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'], ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'], 'e'),
    (['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'], ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'], 'i'),
    (['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'], ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'], 'o'),
    (['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'], ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'], 'o'),
    (['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'], ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'], 'o'),
    (['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'], ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'], 'u'),
    (['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'], ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'], 'u'),
    (['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'], ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'], 'y'),
];

const SLOTS: usize = 128 + (0x1B1 - 0xC0) + (0x1EFA - 0x1EA0);

/// Built by the compiler: indexing the whole corpus for search looks up every letter of it.
static LETTERS: [Option<Letter>; SLOTS] = build();

const fn slot(ch: char) -> Option<usize> {
    let code = ch as usize;
    match code {
        0..=0x7F => Some(code),
        0xC0..=0x1B0 => Some(128 + code - 0xC0),
        0x1EA0..=0x1EF9 => Some(128 + (0x1B1 - 0xC0) + code - 0x1EA0),
        _ => None,
    }
}

const fn build() -> [Option<Letter>; SLOTS] {
    let mut table = [None; SLOTS];
    let mut row = 0;
    while row < VOWELS.len() {
        let (lower, upper, ascii) = VOWELS[row];
        let mut tone = 0;
        while tone < 6 {
            let letter = Letter { row: row as u8, tone: tone as u8, ascii, upper: false };
            if let Some(at) = slot(lower[tone]) {
                table[at] = Some(letter);
            }
            if let Some(at) = slot(upper[tone]) {
                table[at] = Some(Letter { upper: true, ..letter });
            }
            tone += 1;
        }
        row += 1;
    }
    let stroke = Letter { row: D_STROKE, tone: 0, ascii: 'd', upper: false };
    if let Some(at) = slot('đ') {
        table[at] = Some(stroke);
    }
    if let Some(at) = slot('Đ') {
        table[at] = Some(Letter { upper: true, ..stroke });
    }
    table
}

/// Takes a composed letter apart; `None` for everything that is neither a Vietnamese vowel nor đ.
pub(super) fn letter(ch: char) -> Option<Letter> {
    slot(ch).and_then(|at| LETTERS.get(at).copied().flatten())
}

/// Composes every letter (Unicode NFC) and replaces the look-alike eth Ð/ð by Đ/đ.
///
/// Eth comes first: it survives NFC, and its lower case is not đ, so "ÐÀ" would never match "đà".
#[must_use]
pub fn nfc(text: &str) -> String {
    if text.chars().all(is_composed) {
        return text.to_owned();
    }
    text.chars()
        .map(|ch| match ch {
            'Ð' => 'Đ',
            'ð' => 'đ',
            other => other,
        })
        .nfc()
        .collect()
}

/// Is this a character of ordinary Vietnamese text that stays what it is, whatever stands beside it?
///
/// Nearly every text that comes in is NFC already, and taking it apart to put it together again was a quarter of what
/// a save cost. Below U+0300 nothing combines; the composed Vietnamese letters and the dashes, quotes and dots after
/// U+2010 take no part in a composition either. Everything else is asked of the tables.
pub(super) const fn is_composed(ch: char) -> bool {
    matches!(ch, '\0'..='\u{2FF}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2010}'..='\u{2027}')
        && !matches!(ch, 'Ð' | 'ð')
}

#[cfg(test)]
pub(super) fn all_letters() -> impl Iterator<Item = char> {
    VOWELS.into_iter().flat_map(|(lower, upper, _)| lower.into_iter().chain(upper)).chain(['đ', 'Đ'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_146_letters_each_known_composed_and_cased() {
        let all: BTreeSet<char> = all_letters().collect();
        assert_eq!(all.len(), 146);
        for ch in all {
            let known = letter(ch).map(|l| (l.upper, l.ascii.is_ascii_lowercase()));
            assert_eq!(known, Some((ch.is_uppercase(), true)), "{ch}");
            let decomposed: String = ch.to_string().nfd().collect();
            assert_eq!(nfc(&decomposed), ch.to_string());
            assert_eq!(nfc(&ch.to_string()), ch.to_string());
        }
    }

    #[test]
    fn the_case_pairs_of_the_table_are_the_case_pairs_of_unicode() {
        for (lower, upper, _) in VOWELS {
            for (small, big) in lower.into_iter().zip(upper) {
                assert_eq!(big.to_lowercase().collect::<String>(), small.to_string());
            }
        }
    }

    #[test]
    fn old_encodings_swapped_marks_and_eth_compose() {
        assert_eq!(nfc("a\u{302}\u{301}"), "ấ");
        assert_eq!(nfc("â\u{301}"), "ấ");
        assert_eq!(nfc("ạ\u{302}"), "ậ");
        assert_eq!(nfc("ÐÀ Lạt, ðường"), "ĐÀ Lạt, đường");
    }

    #[test]
    fn a_tone_moves_only_on_vowels() {
        assert_eq!(letter('Ậ').and_then(|l| l.with_tone(0)), Some('Â'));
        assert_eq!(letter('o').and_then(|l| l.with_tone(1)), Some('ò'));
        assert_eq!(letter('đ').and_then(|l| l.with_tone(1)), None);
        assert_eq!(letter('Ệ').map(Letter::toneless), Some('ê'));
        assert_eq!(letter('b'), None);
    }

    /// The tables themselves are asked about every character that is let through without them.
    #[test]
    fn what_is_taken_as_composed_is_composed_and_combines_with_nothing_before_it() {
        let taken = || (0..=0x10_FFFF).filter_map(char::from_u32).filter(|ch| is_composed(*ch));
        assert!(taken().count() > 800);
        for ch in taken() {
            assert!(
                unicode_normalization::is_nfc_quick(std::iter::once(ch))
                    == unicode_normalization::IsNormalized::Yes,
                "{ch:?}"
            );
            assert_eq!(unicode_normalization::char::canonical_combining_class(ch), 0, "{ch:?}");
        }
        assert!(all_letters().all(is_composed));
    }

    proptest! {
        #[test]
        fn nfc_is_stable_and_blind_to_decomposition(text in "\\PC{0,40}") {
            let composed = nfc(&text);
            prop_assert_eq!(nfc(&composed), composed.clone());
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(nfc(&decomposed), composed);
        }
    }
}
