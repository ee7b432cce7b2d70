//! Why a pack is refused: a closed list, each reason with a code and a sentence in two languages.

use super::Register;

/// One reason to refuse a pack; `Display` is the English sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackReason {
    /// A file of the pack is not there.
    #[error("the pack needs this file")]
    MissingFile,
    /// A file that no pack has.
    #[error("a pack has no file of this name")]
    UnexpectedFile,
    /// The file is not TOML.
    #[error("this is not valid TOML: {0}")]
    Syntax(String),
    /// A required key is absent.
    #[error("the key `{0}` is missing")]
    MissingKey(&'static str),
    /// A key that means nothing here.
    #[error("the key `{0}` is not known here")]
    UnknownKey(String),
    /// The value has the wrong type.
    #[error("`{key}` must be {expected}")]
    WrongType {
        /// The key.
        key: String,
        /// The type it must have, in English.
        expected: Shape,
    },
    /// A text of nothing but spaces.
    #[error("`{0}` is empty")]
    EmptyText(String),
    /// A text that is not in Unicode form NFC, so comparing it with articles would fail.
    #[error("`{0}` is not in Unicode form NFC")]
    NotNormalised(String),
    /// A code outside `[a-z0-9]` and its joint.
    #[error(
        "“{code}” is not a code: only a–z, 0–9 and a single “{joint}” between words, at most 60 characters"
    )]
    BadCode {
        /// The text found.
        code: String,
        /// What may join its words.
        joint: char,
    },
    /// A date that is not `YYYY-MM-DD` or does not exist.
    #[error("“{0}” is not a date of the form 2024-12-31")]
    BadDate(String),
    /// A number that is not plain decimal.
    #[error("“{0}” is not a number of the form 1234.5")]
    BadNumber(String),
    /// A SHA-256 that is not 64 hexadecimal digits.
    #[error("“{0}” is not a SHA-256 of 64 hexadecimal digits")]
    BadChecksum(String),
    /// A web address that is not absolute http or https.
    #[error("“{0}” is not a web address starting with http:// or https://")]
    BadAddress(String),
    /// A word outside a closed list.
    #[error("`{key}` cannot be “{word}”; allowed: {allowed}")]
    BadChoice {
        /// The key.
        key: &'static str,
        /// The word found.
        word: String,
        /// The words allowed.
        allowed: String,
    },
    /// The same code, or document number, twice.
    #[error("the {} “{code}” already stands in {file}, line {line}", register.english())]
    Duplicate {
        /// The list it stands in.
        register: Register,
        /// The code.
        code: String,
        /// The file of the first one.
        file: String,
        /// The line of the first one.
        line: usize,
    },
    /// A code that points to nothing.
    #[error("there is no {} with the code “{code}”", register.english())]
    UnknownReference {
        /// The list it should stand in.
        register: Register,
        /// The code.
        code: String,
    },
    /// A record that points to itself, directly or over others.
    #[error("this chain comes back to itself: {0}")]
    Cycle(String),
    /// A kind of node has another number of nodes than declared.
    #[error("“{kind}” declares {declared} nodes, the file has {found}")]
    WrongCount {
        /// The kind's code.
        kind: String,
        /// The number declared.
        declared: u32,
        /// The number found.
        found: u32,
    },
    /// The ordinals of a kind are not 1, 2, 3 ….
    #[error("the ordinals of “{kind}” must run 1, 2, 3 …: expected {expected}, found {found}")]
    BadOrdinal {
        /// The kind's code.
        kind: String,
        /// The ordinal that should come next.
        expected: u32,
        /// The ordinal found.
        found: u32,
    },
    /// A placeholder that carries a name of its own: an unconfirmed name could reach readers.
    #[error("an unconfirmed node must be named “{expected}”, not “{found}”")]
    PlaceholderName {
        /// The neutral name it must have.
        expected: String,
        /// The name found.
        found: String,
    },
    /// A qualifier with the wrong number of values.
    #[error("this qualifier takes {expected} value(s), found {found}")]
    WrongValueCount {
        /// How many the qualifier takes.
        expected: usize,
        /// How many stand there.
        found: usize,
    },
    /// A range whose first value is not below the second.
    #[error("the range runs backwards: {0}–{1}")]
    RangeReversed(String, String),
    /// A period that ends before it begins.
    #[error("the period ends ({to}) before it begins ({from})")]
    PeriodReversed {
        /// Its begin.
        from: String,
        /// Its end.
        to: String,
    },
    /// Two units of the same name at the same time.
    #[error("the name “{name}” also belongs to “{other}” (line {line}) at the same time")]
    NameClash {
        /// The name or alias.
        name: String,
        /// The other unit's code.
        other: String,
        /// The other unit's line.
        line: usize,
    },
    /// A unit that has successors but no last day.
    #[error("a unit with successors needs `valid_to`")]
    SuccessorWithoutEnd,
    /// A number outside its limits.
    #[error("`{key}` must lie between {least} and {most}")]
    OutOfRange {
        /// The key.
        key: &'static str,
        /// The smallest allowed.
        least: u32,
        /// The largest allowed.
        most: u32,
    },
}

/// The type a value must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A whole number from 0.
    Number,
    /// True or false.
    Flag,
    /// A list of texts.
    Texts,
    /// A list of exactly two whole numbers.
    Pair,
    /// A list of tables.
    Tables,
}

impl std::fmt::Display for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Number => "a whole number from 0",
            Self::Flag => "true or false",
            Self::Texts => "a list of texts",
            Self::Pair => "a list of two whole numbers",
            Self::Tables => "a list of tables",
        })
    }
}

impl Shape {
    const fn vietnamese(self) -> &'static str {
        match self {
            Self::Text => "một chuỗi văn bản",
            Self::Number => "một số nguyên không âm",
            Self::Flag => "true hoặc false",
            Self::Texts => "một danh sách chuỗi văn bản",
            Self::Pair => "một danh sách đúng hai số nguyên",
            Self::Tables => "một danh sách bảng",
        }
    }
}

impl PackReason {
    /// A stable code for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingFile => "missing_file",
            Self::UnexpectedFile => "unexpected_file",
            Self::Syntax(_) => "syntax",
            Self::MissingKey(_) => "missing_key",
            Self::UnknownKey(_) => "unknown_key",
            Self::WrongType { .. } => "wrong_type",
            Self::EmptyText(_) => "empty_text",
            Self::NotNormalised(_) => "not_normalised",
            Self::BadCode { .. } => "bad_code",
            Self::BadDate(_) => "bad_date",
            Self::BadNumber(_) => "bad_number",
            Self::BadChecksum(_) => "bad_checksum",
            Self::BadAddress(_) => "bad_address",
            Self::BadChoice { .. } => "bad_choice",
            Self::Duplicate { .. } => "duplicate",
            Self::UnknownReference { .. } => "unknown_reference",
            Self::Cycle(_) => "cycle",
            Self::WrongCount { .. } => "wrong_count",
            Self::BadOrdinal { .. } => "bad_ordinal",
            Self::PlaceholderName { .. } => "placeholder_name",
            Self::WrongValueCount { .. } => "wrong_value_count",
            Self::RangeReversed(..) => "range_reversed",
            Self::PeriodReversed { .. } => "period_reversed",
            Self::NameClash { .. } => "name_clash",
            Self::SuccessorWithoutEnd => "successor_without_end",
            Self::OutOfRange { .. } => "out_of_range",
        }
    }

    /// The sentence a Vietnamese editor reads.
    #[must_use]
    pub fn vietnamese(&self) -> String {
        match self {
            Self::MissingFile => "bộ dữ liệu thiếu tệp này".into(),
            Self::UnexpectedFile => "bộ dữ liệu không có tệp nào tên như vậy".into(),
            Self::Syntax(message) => format!("sai cú pháp TOML ({message})"),
            Self::MissingKey(key) => format!("thiếu khóa `{key}`"),
            Self::UnknownKey(key) => format!("khóa `{key}` không có nghĩa ở đây"),
            Self::WrongType { key, expected } => {
                format!("`{key}` phải là {}", expected.vietnamese())
            }
            Self::EmptyText(key) => format!("`{key}` để trống"),
            Self::NotNormalised(key) => format!("`{key}` chưa ở dạng Unicode dựng sẵn (NFC)"),
            Self::BadCode { code, joint } => format!(
                "“{code}” không phải mã: chỉ dùng a–z, 0–9 và một dấu “{joint}” giữa các từ, tối đa 60 ký tự"
            ),
            Self::BadDate(text) => format!("“{text}” không phải ngày có dạng 2024-12-31"),
            Self::BadNumber(text) => format!("“{text}” không phải số có dạng 1234.5"),
            Self::BadChecksum(text) => format!("“{text}” không phải mã SHA-256 gồm 64 chữ số thập lục phân"),
            Self::BadAddress(text) => {
                format!("“{text}” không phải địa chỉ bắt đầu bằng http:// hoặc https://")
            }
            Self::BadChoice { key, word, allowed } => {
                format!("`{key}` không thể là “{word}”; được dùng: {allowed}")
            }
            Self::Duplicate { register, code, file, line } => {
                format!("{} “{code}” đã có ở {file}, dòng {line}", register.vietnamese())
            }
            Self::UnknownReference { register, code } => {
                format!("không có {} nào mang mã “{code}”", register.vietnamese())
            }
            Self::Cycle(chain) => format!("chuỗi này quay về chính nó: {chain}"),
            Self::WrongCount { kind, declared, found } => {
                format!("“{kind}” khai báo {declared} mục, trong tệp có {found}")
            }
            Self::BadOrdinal { kind, expected, found } => {
                format!("số thứ tự của “{kind}” phải là 1, 2, 3…: cần {expected}, gặp {found}")
            }
            Self::PlaceholderName { expected, found } => {
                format!("mục chưa xác nhận phải mang tên “{expected}”, không phải “{found}”")
            }
            Self::WrongValueCount { expected, found } => {
                format!("từ chỉ mức này cần {expected} giá trị, gặp {found}")
            }
            Self::RangeReversed(low, high) => format!("khoảng giá trị bị ngược: {low}–{high}"),
            Self::PeriodReversed { from, to } => {
                format!("thời hạn kết thúc ({to}) trước khi bắt đầu ({from})")
            }
            Self::NameClash { name, other, line } => {
                format!("tên “{name}” cùng lúc cũng thuộc về “{other}” (dòng {line})")
            }
            Self::SuccessorWithoutEnd => "đơn vị có đơn vị kế thừa thì phải có `valid_to`".into(),
            Self::OutOfRange { key, least, most } => {
                format!("`{key}` phải nằm trong khoảng từ {least} đến {most}")
            }
        }
    }
}
