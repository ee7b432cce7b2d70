//! Letters left over from older encodings: TCVN3 (.VnTime), VNI, windows-1258, and UTF-8 read as something else.
//!
//! What is stored is composed Unicode, so decomposed letters and Ð are met only by a caller who did not clean the
//! text; they alone can be mended without knowing the words.

use std::ops::Range;

use super::passage::Passage;
use super::report::Report;
use super::{Code, Problem};
use crate::vietnamese::nfc;

/// So many words in the writing of VNI make it sure, if one of them is no "naïve": one alone may be a foreign name.
const SURE: usize = 2;

pub(super) fn check(passage: &Passage<'_>, report: &mut Report<'_>) {
    if !report.wants(Code::LegacyEncoding) || passage.text.is_ascii() {
        return;
    }
    let (mut vni, mut strong) = (Vec::new(), false);
    for range in words(&passage.text) {
        let word = passage.slice(&range);
        if word.is_ascii() {
            continue;
        }
        let composed = nfc(word);
        if is_mojibake(&composed) || is_tcvn3(&composed) || is_1258(&composed) {
            report.at(passage, range, Problem::Plain(Code::LegacyEncoding), None);
        } else if composed != word {
            let fix = vni_sign(&composed).is_none().then_some(composed);
            report.at(passage, range, Problem::Plain(Code::LegacyEncoding), fix);
        } else if let Some(sure) = vni_sign(word) {
            vni.push(range);
            strong |= sure;
        }
    }
    if strong && vni.len() >= SURE {
        for range in vni {
            report.at(passage, range, Problem::Plain(Code::LegacyEncoding), None);
        }
    }
}

/// Runs of anything but spaces.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|ch: char| !ch.is_whitespace())?;
        let run = text.get(start..)?;
        at = start + run.find(char::is_whitespace).unwrap_or(run.len());
        Some(start..at)
    })
}

/// Bytes of UTF-8 read as windows-1252 ("Ã¡", "á»‡", "Ä‘"), or lost in reading.
fn is_mojibake(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    word.contains('\u{fffd}')
        || chars
            .windows(2)
            .any(|pair| matches!(pair[0], 'Ã' | 'Â' | 'Ä' | 'Å' | 'Æ') && is_high_byte(pair[1]))
        || chars
            .windows(3)
            .any(|three| three[0] == 'á' && matches!(three[1], 'º' | '»') && is_high_byte(three[2]))
}

/// A byte from 0x80 to 0xBF as windows-1252 or Latin-1 shows it, but for signs that follow a word by right.
fn is_high_byte(ch: char) -> bool {
    let by_right =
        matches!(ch, '»' | '…' | '’' | '”' | '–' | '—' | '·' | '®' | '©' | '\u{a0}' | '°' | '²' | '³');
    !by_right && (matches!(ch, '\u{80}'..='\u{bf}') || "€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ".contains(ch))
}

/// A sign of TCVN3 between lower-case Latin letters: "ho¹ch", "B×nh", "tØnh".
fn is_tcvn3(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    let sign = |ch: char| "µ¶¸¹¨»¼½¾©ª«¬®¯×÷Þ¦§".contains(ch);
    chars
        .windows(3)
        .any(|three| three[0].is_ascii_alphabetic() && sign(three[1]) && three[2].is_ascii_lowercase())
        && chars.iter().filter(|ch| ch.is_ascii_alphabetic()).count() >= 2
}

/// A combining mark of windows-1258 shown as the capital of Latin-1: "hoaÒch", "quÌ".
fn is_1258(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    chars.windows(3).any(|three| {
        "aeiouyăâêôơư".contains(three[0]) && matches!(three[1], 'Ì' | 'Ò' | 'Þ') && three[2].is_lowercase()
    })
}

/// A vowel with a mark of VNI behind it, or its two-letter đ and ươ: "hoaïch", "Döông", "ñaát". Says whether the sign
/// stands in no other writing.
fn vni_sign(word: &str) -> Option<bool> {
    let lower: Vec<char> = word.to_lowercase().chars().filter(|ch| ch.is_alphabetic()).collect();
    let initial = matches!(lower.as_slice(), ['ñ', 'a' | 'e' | 'i' | 'o' | 'u' | 'ö' | 'ò', ..]);
    let strong = initial
        || lower.windows(2).any(|pair| {
            matches!(
                (pair[0], pair[1]),
                ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ö' | 'ô', 'ø' | 'û')
                    | ('a' | 'e' | 'o', 'â' | 'ê')
                    | ('e', 'á' | 'à' | 'å' | 'ã' | 'ä')
                    | ('ö', 'ô' | 'ï')
                    | ('a', 'ù' | 'õ' | 'å' | 'ú')
            )
        });
    let weak = lower.windows(2).any(|pair| "aeiouyô".contains(pair[0]) && "ïëäü".contains(pair[1]));
    (strong || weak).then_some(strong)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, mended_field};
    use super::*;

    const FAMILY: [Code; 1] = [Code::LegacyEncoding];

    #[test]
    fn leftovers_of_each_encoding_are_found() {
        for text in [
            "Quy ho¹ch",
            "tØnh B×nh",
            "Quy hoáº¡ch tá»‰nh BÃ¬nh DÆ°Æ¡ng",
            "Ä‘á»‹nh hÆ°á»›ng",
            "Quy hoaïch tænh Bình Döông",
            "quyeát ñònh veà ñaát ñai",
            "hoaÒch định",
            "mất ch\u{fffd}",
        ] {
            assert!(!found(text, &FAMILY).is_empty(), "{text}");
        }
    }

    #[test]
    fn decomposed_letters_and_the_false_d_are_composed() {
        assert_eq!(mended_field("ti\u{309}nh Ðồng Nai", &FAMILY), "tỉnh Đồng Nai");
    }

    #[test]
    fn vietnamese_and_foreign_words_are_left() {
        for text in [
            "NGÃ BA, TỔ QUỐC, Â u, “ÂM NHẠC”, «lá», á, số nhà 5½, 2.694,64 km², 37 °C, CO₂",
            "Müller, Malmö, Peña, naïve, Citroën, façade, Søren, Haïti, L’Oréal, Ørsted",
            "Thuở ấy, quý vị hoài nghi; khuỷu tay, ngoằn ngoèo, Đắk Lắk, ƯỚC MƠ, ý “ĐÃ…”",
            "Coca-Cola® và ©2024, 3×4, A·B, đạt 10%…, AÂ, quầy, xoáy, thuế, giếng, oằn, huệ",
        ] {
            assert_eq!(found(text, &FAMILY), [], "{text}");
        }
    }
}
