//! The two languages a page can speak.

/// The language of a site or of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Tiếng Việt, the first language everywhere.
    Vietnamese,
    /// English, for readers and investors from outside.
    English,
}

impl Language {
    /// The language of a BCP 47 code; everything that is not English is read as Vietnamese.
    pub fn from_code(code: &str) -> Self {
        match code.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case("en") => Self::English,
            _ => Self::Vietnamese,
        }
    }

    /// The BCP 47 code for `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The locale in Open Graph's spelling.
    pub(super) fn open_graph_locale(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi_VN",
            Self::English => "en_GB",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn codes_come_back() {
        assert_eq!(Language::from_code("en-GB"), Language::English);
        assert_eq!(Language::from_code("vi"), Language::Vietnamese);
        assert_eq!(Language::from_code("eng"), Language::Vietnamese);
        assert_eq!(Language::from_code(Language::English.code()), Language::English);
    }
}
