//! Passwords: what is accepted (OWASP ASVS V6.2), how they are hashed (Argon2id, 19 MiB, 2 passes) and checked.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use unicode_segmentation::UnicodeSegmentation;

use super::Door;
use crate::chance::Chance;
use crate::vietnamese;

/// The shortest password that is accepted, in characters.
const SHORTEST: usize = 12;
/// The longest: enough for any pass phrase, little enough to hash.
const LONGEST: usize = 256;
/// Words that make a long password weak in this house.
const OBVIOUS: [&str; 8] =
    ["matkhau", "password", "toasoan", "123456", "qwerty", "phongvien", "tongbientap", "abcdef"];

/// Why a password is not accepted, or could not be hashed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than 12 characters.
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    /// More than 256 characters.
    #[error("a password has at most {LONGEST} characters")]
    TooLong,
    /// The username, or hardly more than a common word.
    #[error("the password is too easy to guess")]
    Obvious,
    /// Hashing failed.
    #[error("the password could not be hashed")]
    Hashing,
}

/// Hashes a new password after looking at it.
///
/// # Errors
/// When the password is too short, too long or obvious, or hashing fails.
pub fn hash_for(chance: &dyn Chance, username: &str, password: &str) -> Result<String, PasswordError> {
    let password = vietnamese::nfc(password);
    check(username, &password)?;
    let mut salt = [0_u8; 16];
    chance.fill(&mut salt).map_err(|_| PasswordError::Hashing)?;
    let hash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(|_| PasswordError::Hashing)?;
    Ok(hash.to_string())
}

fn check(username: &str, password: &str) -> Result<(), PasswordError> {
    let length = password.graphemes(true).count();
    if length < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    if length > LONGEST {
        return Err(PasswordError::TooLong);
    }
    let bare = |text: &str| {
        vietnamese::fold_accents(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>()
    };
    let folded = bare(password);
    let rest = OBVIOUS.iter().fold(folded.replace(&bare(username), ""), |rest, word| rest.replace(word, ""));
    let distinct = folded.chars().collect::<std::collections::BTreeSet<_>>().len();
    if rest.chars().count() < 6 || distinct < 5 { Err(PasswordError::Obvious) } else { Ok(()) }
}

/// A hash of nothing anybody knows: checking against it takes as long as against a real one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXRoaW5nLXNhbHR5$bW9yZSB0aGFuIGEgaGFzaCBvZiBub3RoaW5nIGF0IGE";

impl Door {
    /// Whether a password matches a stored hash. Unknown people take as long as known ones.
    pub(super) async fn matches(&self, hash: Option<String>, password: &str) -> bool {
        let Ok(_place) = self.hashing.acquire().await else { return false };
        let password = vietnamese::nfc(password);
        let checked = tokio::task::spawn_blocking(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let matched = PasswordHash::new(&hash)
                .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
            known && matched
        });
        checked.await.unwrap_or(false)
    }

    /// Hashes a new password off the async threads.
    pub(super) async fn hash(&self, username: &str, password: &str) -> Result<String, PasswordError> {
        let _place = self.hashing.acquire().await.map_err(|_| PasswordError::Hashing)?;
        let (chance, username, password) = (self.chance.clone(), username.to_owned(), password.to_owned());
        let hashed = tokio::task::spawn_blocking(move || hash_for(chance.as_ref(), &username, &password));
        hashed.await.map_err(|_| PasswordError::Hashing)?
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use crate::chance::SystemChance;

    #[test]
    fn weak_passwords_are_refused_by_name() {
        assert_eq!(check("lan", "ngắn quá"), Err(PasswordError::TooShort));
        assert_eq!(check("lan", &"à".repeat(300)), Err(PasswordError::TooLong));
        for weak in ["phongvien.bao", "password12345678", "Mật khẩu 123456", "aaaaaaaaaaaaaaaa"] {
            assert_eq!(check("phongvien.bao", weak), Err(PasswordError::Obvious), "{weak}");
        }
        assert_eq!(check("lan", "con trâu đi trước cái cày"), Ok(()));
    }

    #[test]
    fn the_dummy_hash_can_be_checked_and_never_matches() {
        let dummy = PasswordHash::new(NOBODY).unwrap();
        assert!(Argon2::default().verify_password(b"anything", &dummy).is_err());
    }

    #[test]
    fn a_password_typed_in_another_normal_form_still_matches() {
        let composed = "đường về quê mẹ";
        let hash = hash_for(&SystemChance, "lan", composed).unwrap();
        let decomposed = vietnamese::nfc("đu\u{31b}o\u{31b}\u{300}ng về quê mẹ");
        let hash = PasswordHash::new(&hash).unwrap();
        assert!(Argon2::default().verify_password(decomposed.as_bytes(), &hash).is_ok());
    }
}
