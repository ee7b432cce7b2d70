//! The HTTP validator of written bytes.

use sha2::{Digest, Sha256};

/// A strong entity tag with its quotes, made from content alone (F24); take it before any compression (F23).
#[must_use]
pub fn strong_etag(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f22_the_tag_is_quoted_strong_and_follows_the_bytes() {
        // First half of the SHA-256 of the empty string, as every published table gives it.
        assert_eq!(strong_etag(b""), "\"e3b0c44298fc1c149afbf4c8996fb924\"");
        assert_ne!(strong_etag(b"a"), strong_etag(b"b"));
    }
}
