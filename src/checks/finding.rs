//! What a check found, where, and what may be done about it.

use time::Date;

use super::Code;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Advisory,
    /// The desk does not take the article until it is mended or waived.
    Blocking,
}

impl Severity {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Advisory => "advisory",
            Self::Blocking => "blocking",
        }
    }
}

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// tít.
    Headline,
    /// tít dẫn.
    Kicker,
    /// sapo.
    Standfirst,
    /// thân bài.
    Body,
    /// tên tác giả.
    Byline,
    /// nguồn tin.
    Source,
}

impl Field {
    /// The name in the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Kicker => "kicker",
            Self::Standfirst => "standfirst",
            Self::Body => "body",
            Self::Byline => "byline",
            Self::Source => "source",
        }
    }
}

/// Where in the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which part.
    pub field: Field,
    /// In the body, the number of the first-level block, from 0.
    pub index: Option<usize>,
    /// The id of that block, if the editor gave it one.
    pub block: Option<String>,
    /// From which position to which, in UTF-16 units of the field or of the block's flat text.
    pub span: Option<(usize, usize)>,
}

/// Facts about a document of the register, for the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// What readers know it by, "790/QĐ-TTg".
    pub number: String,
    /// What its kind is called.
    pub kind: String,
    /// Who issued it.
    pub issuer: String,
    /// When.
    pub date: Option<Date>,
}

/// What is wrong, with the facts that a sentence about it needs. The code says which check; what needs no facts is
/// [`Problem::Plain`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The code says it all.
    Plain(Code),
    /// Longer than the site wants: headline in graphemes, paragraph in syllables.
    TooLong {
        /// Which of the two checks.
        code: Code,
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// It should be written otherwise.
    Written {
        /// Which check.
        code: Code,
        /// How it should stand.
        right: String,
    },
    /// A tone mark against the house style; `mixed` when the article writes both ways.
    Tone {
        /// The syllable as the house writes it.
        right: String,
        /// Whether other syllables of the article follow the house.
        mixed: bool,
    },
    /// A fact about a document of the register is wrong: its number, date, issuer or kind.
    Document {
        /// Which check.
        code: Code,
        /// The document that is, or may be, meant.
        registered: Registered,
    },
    /// The wording differs from a locked quotation.
    Quotation {
        /// Which of the two checks.
        code: Code,
        /// The code of the quotation.
        quotation: String,
        /// The words as they are locked.
        right: String,
    },
    /// A figure is not the pack's.
    Figure {
        /// Which of the two checks.
        code: Code,
        /// The code of the indicator.
        indicator: String,
        /// What it measures.
        label: String,
        /// The value with qualifier and unit, as readers should see it.
        right: String,
    },
    /// A heading of this rank where at most the other is expected.
    Jump {
        /// Its rank: 2, 3 or 4.
        level: u8,
        /// The deepest rank that fits there.
        expected: u8,
    },
    /// A code that the pack does not have.
    Reference {
        /// The code.
        reference: String,
    },
}

impl Problem {
    /// Which check found it.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Plain(code)
            | Self::TooLong { code, .. }
            | Self::Written { code, .. }
            | Self::Document { code, .. }
            | Self::Quotation { code, .. }
            | Self::Figure { code, .. } => *code,
            Self::Tone { .. } => Code::ToneStyle,
            Self::Jump { .. } => Code::HeadingJump,
            Self::Reference { .. } => Code::ReferenceUnknown,
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stays the same while these words stay the same, whatever changes around them; a waiver holds for it.
    pub key: String,
    /// What is wrong.
    pub problem: Problem,
    /// How much it weighs on this site.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The words at fault.
    pub quote: Option<String>,
    /// What to put in place of exactly the words of the span, where a machine can know that.
    pub fix: Option<String>,
}

impl Finding {
    /// Which check found it.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.problem.code()
    }
}
