//! Numbers of official documents in running text: 790/QĐ-TTg, 24-NQ/TW, 147/2024/NĐ-CP, 21/2017/QH14.

use super::accents::fold_accents;
use super::kinds::{capitals, legislature, named};
use super::letters::nfc;
use std::ops::Range;

/// "790/QĐ-TTg" has one part after the kind; "1234/BKHĐT-QLQH-TH" has the most in use.
const MOST_SUBDIVISIONS: usize = 3;

/// A document number found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The number as it was written.
    pub text: String,
    /// The number as it should be printed: "790/QĐ-TTg".
    pub canonical: String,
    /// The number for comparison: "790-qd-ttg", see [`number_key`].
    pub key: String,
    /// The bytes of the input it covers.
    pub range: Range<usize>,
}

/// Finds the document numbers of a text in order, however their dashes, spaces, case or Đ were typed.
///
/// Dates, fractions and ranges are not numbers of documents: a kind or two capitals must follow.
#[must_use]
pub fn document_numbers(text: &str) -> Vec<Found> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some((start, ch)) = chars.get(at).copied() {
        if !ch.is_ascii_digit() || is_inside_number(&chars, at) {
            at += 1;
            continue;
        }
        let mut reader = Reader { chars: &chars, at };
        let Some(canonical) = reader.number() else {
            at += 1;
            continue;
        };
        at = reader.at;
        let range = start..chars.get(at).map_or(text.len(), |next| next.0);
        let written = text.get(range.clone()).unwrap_or_default().to_owned();
        found.push(Found { text: written, key: number_key(&canonical), canonical, range });
    }
    found
}

/// The form in which numbers are compared: lower-case ASCII parts joined by hyphens.
///
/// "790/QĐ-TTg", "790 qd ttg" and "790 – QĐ/TTg" agree; "790" is the start of all three.
#[must_use]
pub fn number_key(number: &str) -> String {
    let folded = fold_accents(number);
    let parts: Vec<&str> =
        folded.split(|ch: char| !ch.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

fn is_inside_number(chars: &[(usize, char)], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|i| chars.get(i)).map(|found| found.1);
    match before(1) {
        Some('/' | '-' | '.' | ',') => before(2).is_some_and(|ch| ch.is_ascii_digit()),
        Some(ch) => ch.is_alphanumeric(),
        None => false,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Slash,
    Dash,
}

impl Sign {
    const fn printed(self) -> char {
        match self {
            Self::Slash => '/',
            Self::Dash => '-',
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Slash => Self::Dash,
            Self::Dash => Self::Slash,
        }
    }
}

struct Reader<'a> {
    chars: &'a [(usize, char)],
    at: usize,
}

impl Reader<'_> {
    /// Number, perhaps a year, kind, issuer; leaves `at` behind what it took.
    fn number(&mut self) -> Option<String> {
        let mut printed = self.digits(1..=5)?;
        let (mut sign, mut spaced) = self.sign()?;
        let year = self.year();
        if let Some(year) = &year {
            printed.push('/');
            printed.push_str(year);
            (sign, spaced) = self.sign()?;
        }
        printed.push(sign.printed());
        let first = self.word()?;
        if let (Some(term), Some(_), Sign::Slash) = (legislature(&first), &year, sign) {
            printed.push_str(&term);
            return self.ends_here().then_some(printed);
        }
        let (second_sign, second_spaced) = self.sign().filter(|(found, _)| *found == sign.other())?;
        let issuer = self.word()?;
        let (kind, issuer) = named(&first, &issuer, spaced || second_spaced)?;
        printed.push_str(&kind);
        printed.push(second_sign.printed());
        printed.push_str(&issuer);
        self.subdivisions(&mut printed);
        self.ends_here().then_some(printed)
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|found| found.1)
    }

    fn digits(&mut self, length: std::ops::RangeInclusive<usize>) -> Option<String> {
        let taken: String = (0..).map_while(|i| self.peek(i)).take_while(char::is_ascii_digit).collect();
        length.contains(&taken.len()).then(|| {
            self.at += taken.len();
            taken
        })
    }

    fn year(&mut self) -> Option<String> {
        let start = self.at;
        let year = self.digits(4..=4).filter(|year| year.starts_with("19") || year.starts_with("20"));
        if year.is_none() {
            self.at = start;
        }
        year
    }

    /// A slash or any dash, with at most one space on each side; says whether there was one.
    fn sign(&mut self) -> Option<(Sign, bool)> {
        let mut ahead = 0;
        let blank = |ch: Option<char>| matches!(ch, Some(' ' | '\u{A0}'));
        ahead += usize::from(blank(self.peek(ahead)));
        let sign = match self.peek(ahead)? {
            '/' => Sign::Slash,
            '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' => Sign::Dash,
            _ => return None,
        };
        ahead += 1;
        ahead += usize::from(blank(self.peek(ahead)));
        self.at += ahead;
        Some((sign, ahead > 1))
    }

    /// Letters without marks other than Đ, perhaps with a term number behind them.
    fn word(&mut self) -> Option<String> {
        let is_letter = |ch: &char| ch.is_ascii_alphabetic() || matches!(ch, 'Đ' | 'đ' | 'Ð' | 'ð');
        let letters: String = (0..).map_while(|i| self.peek(i)).take_while(is_letter).collect();
        let count = letters.chars().count();
        if !(1..=12).contains(&count) {
            return None;
        }
        self.at += count;
        let term = self.digits(1..=2).unwrap_or_default();
        Some(nfc(&letters) + &term)
    }

    /// Departments behind the issuer ("-KTTH"), written tight: a spaced dash is the writer's own.
    fn subdivisions(&mut self, printed: &mut String) {
        for _ in 0..MOST_SUBDIVISIONS {
            let start = self.at;
            let word = self.sign().filter(|found| *found == (Sign::Dash, false)).and_then(|_| self.word());
            let Some(word) = word.filter(|word| self.ends_here() && capitals(word) >= 2) else {
                self.at = start;
                return;
            };
            printed.push('-');
            printed.push_str(&word);
        }
    }

    fn ends_here(&self) -> bool {
        !self
            .peek(0)
            .is_some_and(|ch| ch.is_alphanumeric() || unicode_normalization::char::is_combining_mark(ch))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn canonical(text: &str) -> Vec<String> {
        document_numbers(text).into_iter().map(|found| found.canonical).collect()
    }

    #[test]
    fn numbers_of_the_register_are_found_in_a_sentence() {
        let text =
            "Quyết định số 790/QĐ-TTg ngày 03/08/2024, Nghị quyết 24-NQ/TW và Nghị quyết số 154/NQ-CP.";
        assert_eq!(canonical(text), ["790/QĐ-TTg", "24-NQ/TW", "154/NQ-CP"]);
        for found in document_numbers(text) {
            assert_eq!(text.get(found.range.clone()), Some(found.text.as_str()));
        }
    }

    #[test]
    fn every_way_of_typing_one_number_prints_alike() {
        for written in [
            "790/QĐ-TTg",
            "790/qđ-ttg",
            "790/QD-TTG",
            "790/QÐ-TTg",
            "790/QĐ–TTg",
            "790/QĐ\u{2011}TTg",
            "790 / QĐ - TTg",
            "790/ QĐ-TTg",
            "790/qd-ttg",
        ] {
            assert_eq!(canonical(&format!("(số {written})")), ["790/QĐ-TTg"], "{written}");
            assert_eq!(number_key(written), "790-qd-ttg");
        }
        assert_eq!(number_key("790 qd ttg"), "790-qd-ttg");
    }

    #[test]
    fn longer_forms_are_read_whole() {
        for number in [
            "147/2024/NĐ-CP",
            "21/2017/QH14",
            "36-HD/VPTW",
            "01/KH-UBND",
            "1234/UBND-KT",
            "12/2023/TT-BTTTT",
            "4321/BKHĐT-QLQH-TH",
            "103/NQ-UBTVQH15",
            "45-KH/TU",
            "22/2019/NQ-HĐND",
        ] {
            assert_eq!(canonical(number), [number]);
        }
    }

    #[test]
    fn prose_and_dates_are_not_numbers() {
        for text in [
            "03/08/2024",
            "07/10/ 2022",
            "2021-2030",
            "24/7",
            "1/2 - 3/4",
            "90 km/h",
            "5/cd-rom",
            "10/12 ô tô",
            "0,5/QĐ-TTg",
            "A790/QĐ-TTg",
            "790/QĐ-TTgế",
            "790/QĐ",
            "790/QĐ-Tế",
            "3-5/TP",
            "2030-Tầm/Nhìn",
            "1 - NQ / của",
        ] {
            assert_eq!(canonical(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_dash_of_the_sentence_is_left_to_it() {
        let text = "790/QĐ-TTg – Thủ tướng; 790/QĐ-TTg - BAN HÀNH; 154/NQ-CP-nguyên văn";
        let found = document_numbers(text);
        assert_eq!(
            found.iter().map(|f| f.text.as_str()).collect::<Vec<_>>(),
            ["790/QĐ-TTg", "790/QĐ-TTg", "154/NQ-CP"]
        );
    }

    proptest! {
        #[test]
        fn any_text_gives_ordered_ranges_and_canonical_numbers_are_found_again(text in "[0-9/ \\-–QĐqdTtgNCPUBHW,.]{0,40}") {
            let mut end = 0;
            for found in document_numbers(&text) {
                prop_assert!(found.range.start >= end);
                end = found.range.end;
                prop_assert_eq!(text.get(found.range), Some(found.text.as_str()));
                prop_assert_eq!(canonical(&found.canonical), [found.canonical.clone()]);
                prop_assert_eq!(number_key(&found.text), found.key);
            }
        }
    }
}
