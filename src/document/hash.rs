//! The fingerprint that approvals sign.

use sha2::{Digest, Sha256};

/// SHA-256 over labelled fields, as 64 lower-case hex digits.
///
/// Count, labels and values are preceded by their lengths, so no two different lists of fields feed
/// the same bytes ("ab"+"c" is not "a"+"bc"). The order counts: pass the fields always in the same one.
#[must_use]
pub fn content_hash(fields: &[(&str, &str)]) -> String {
    let mut digest = Sha256::new();
    // The first bytes name the scheme: another scheme may never give the same hash by accident.
    feed(&mut digest, "toasoan content 1");
    digest.update((fields.len() as u64).to_be_bytes());
    for (label, value) in fields {
        feed(&mut digest, label);
        feed(&mut digest, value);
    }
    hex::encode(digest.finalize())
}

fn feed(digest: &mut Sha256, text: &str) {
    digest.update((text.len() as u64).to_be_bytes());
    digest.update(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The values were computed with another SHA-256 from the description above.
    #[test]
    fn the_scheme_is_frozen() {
        assert_eq!(content_hash(&[]), "272fc3551ffdd4788680b867e8f880673dbc066c1f716e619e2dcec4fb71a605");
        assert_eq!(
            content_hash(&[("headline", "Quy hoạch"), ("body", "{}")]),
            "13aed091161ca9fbd795a04472febaeaa9e69778a7aa513827e7871ab74310c5"
        );
    }

    #[test]
    fn borders_of_fields_count() {
        assert_ne!(content_hash(&[("a", "bc")]), content_hash(&[("ab", "c")]));
        assert_ne!(content_hash(&[("a", "b"), ("c", "d")]), content_hash(&[("a", "bcd")]));
        assert_ne!(content_hash(&[("a", "")]), content_hash(&[]));
    }

    proptest! {
        #[test]
        fn equal_hashes_mean_equal_fields(
            left in prop::collection::vec(("[ab]{0,3}", "[ab]{0,3}"), 0..4),
            right in prop::collection::vec(("[ab]{0,3}", "[ab]{0,3}"), 0..4),
        ) {
            let hash = |fields: &[(String, String)]| {
                content_hash(&fields.iter().map(|(l, v)| (l.as_str(), v.as_str())).collect::<Vec<_>>())
            };
            prop_assert_eq!(hash(&left) == hash(&right), left == right);
        }
    }
}
