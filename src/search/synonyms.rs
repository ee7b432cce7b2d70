//! Abbreviations readers and writers use for each other.

/// Pairs of a short and a long form that find each other.
///
/// Only abbreviations every Vietnamese newsroom shares are built in; names of places and bodies of one
/// campaign are data and come from its plan pack or the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonyms(Vec<(String, String)>);

const SHARED: &[(&str, &str)] = &[
    ("UBND", "ủy ban nhân dân"),
    ("HĐND", "hội đồng nhân dân"),
    ("ĐBQH", "đại biểu quốc hội"),
    ("MTTQ", "mặt trận tổ quốc"),
    ("CSGT", "cảnh sát giao thông"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHYT", "bảo hiểm y tế"),
    ("KCN", "khu công nghiệp"),
    ("CCN", "cụm công nghiệp"),
    ("KKT", "khu kinh tế"),
    ("KĐT", "khu đô thị"),
    ("GPMB", "giải phóng mặt bằng"),
    ("THPT", "trung học phổ thông"),
    ("THCS", "trung học cơ sở"),
    ("TTHC", "thủ tục hành chính"),
];

impl Default for Synonyms {
    fn default() -> Self {
        Self(SHARED.iter().map(|(short, long)| ((*short).to_owned(), (*long).to_owned())).collect())
    }
}

impl Synonyms {
    /// No synonyms at all.
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// Adds a pair; both forms are written with their marks.
    #[must_use]
    pub fn with(mut self, short: &str, long: &str) -> Self {
        self.0.push((short.to_owned(), long.to_owned()));
        self
    }

    /// The pairs, short form first.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(short, long)| (short.as_str(), long.as_str()))
    }
}
