//! The words in numbers of documents: which kinds and issuers there are and how each is spelled.

use super::accents::fold_accents;

/// Kinds of documents as they stand in a number (Decree 30/2020/NĐ-CP, appendix III, and party usage).
const KINDS: [&str; 23] = [
    "NQ", "QĐ", "NĐ", "CT", "QC", "QyĐ", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "CV",
    "CĐ", "TT", "TTLT", "VBHN", "KL", "TTHN",
];
/// Issuers whose spelling is fixed, so that a number typed in lower case can be recognised and printed right.
const ISSUERS: [&str; 8] = ["TTg", "CP", "TW", "TU", "UBND", "HĐND", "VPCP", "CTN"];
/// Bodies whose numbers end with their term ("QH15") and name no kind of document.
const LEGISLATURES: [&str; 2] = ["QH", "UBTVQH"];

/// Kind and issuer in their printed spelling, or `None` when the two do not make a document number.
pub(super) fn named(first: &str, issuer: &str, spaced: bool) -> Option<(String, String)> {
    let kind = known(&KINDS, first);
    let sure = capitals(issuer) >= 2 || known(&ISSUERS, issuer).is_some();
    let accepted = match kind {
        Some(_) => sure,
        // "12/UBND-KT" names an office instead of a kind; loose spacing would let prose in.
        None => !spaced && sure && capitals(first) >= 2,
    };
    accepted.then(|| (kind.unwrap_or_else(|| spelled_issuer(first)), spelled_issuer(issuer)))
}

fn spelled_issuer(written: &str) -> String {
    known(&ISSUERS, written).unwrap_or_else(|| written.to_owned())
}

/// The entry spelled alike but for case, else one alike but for Đ: DA and ĐA are two kinds.
fn known(list: &[&str], written: &str) -> Option<String> {
    let (lower, folded) = (written.to_lowercase(), fold_accents(written));
    let same = list.iter().find(|entry| entry.to_lowercase() == lower);
    same.or_else(|| list.iter().find(|entry| fold_accents(entry) == folded)).map(|entry| (*entry).to_owned())
}

/// The term of a legislature, "QH15", in capitals; `None` for other words.
pub(super) fn legislature(word: &str) -> Option<String> {
    let upper = word.to_uppercase();
    let body = upper.trim_end_matches(|ch: char| ch.is_ascii_digit());
    (body.len() < upper.len() && LEGISLATURES.contains(&body)).then_some(upper)
}

/// How many capitals a word has; issuers have at least two, common words at most one.
pub(super) fn capitals(word: &str) -> usize {
    word.chars().filter(|ch| ch.is_uppercase()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_its_own_spelling() {
        for list in [&KINDS[..], &ISSUERS[..]] {
            for entry in list {
                assert_eq!(known(list, entry).as_deref(), Some(*entry));
                assert_eq!(known(list, &entry.to_lowercase()).as_deref(), Some(*entry));
            }
        }
        assert_eq!(known(&KINDS, "NĐ"), known(&KINDS, "ND"));
    }

    #[test]
    fn kind_and_issuer_are_printed_in_their_own_spelling() {
        let printed =
            |kind, issuer, spaced| named(kind, issuer, spaced).map(|(kind, issuer)| kind + "-" + &issuer);
        assert_eq!(printed("qd", "ttg", true).as_deref(), Some("QĐ-TTg"));
        assert_eq!(printed("UBND", "KT", false).as_deref(), Some("UBND-KT"));
        assert_eq!(printed("UBND", "KT", true), None);
        assert_eq!(printed("NQ", "của", false), None);
        assert_eq!(legislature("qh15").as_deref(), Some("QH15"));
        assert_eq!(legislature("QH"), None);
    }
}
