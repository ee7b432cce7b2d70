//! What a fact check found.

/// The finding about a claim; shown to readers in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is so.
    True,
    /// It is so but for something that matters little.
    MostlyTrue,
    /// Its parts may be right, what it makes people believe is not.
    Misleading,
    /// It is not so.
    False,
    /// Nobody has shown that it is so.
    Unproven,
}

impl Verdict {
    /// Every finding.
    pub const ALL: [Self; 5] = [Self::True, Self::MostlyTrue, Self::Misleading, Self::False, Self::Unproven];
    /// The words of the body's JSON, in the same order.
    pub(super) const WORDS: &'static [&'static str] =
        &["true", "mostly_true", "misleading", "false", "unproven"];

    /// The word in the body's JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::MostlyTrue => "mostly_true",
            Self::Misleading => "misleading",
            Self::False => "false",
            Self::Unproven => "unproven",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;

    #[test]
    fn words_and_findings_agree() {
        assert_eq!(Verdict::ALL.map(Verdict::code), *Verdict::WORDS);
        assert_eq!(Verdict::from_code("misleading"), Some(Verdict::Misleading));
        assert_eq!(Verdict::from_code("TRUE"), None);
    }
}
