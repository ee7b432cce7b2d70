//! The name of every check.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// A check, by the name under which rules, answers and waivers know it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every check, in the order in which its findings are told where places do not order them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// The check of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($code => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

codes! {
    /// No headline.
    MissingHeadline = "missing_headline",
    /// No standfirst (sapo).
    MissingStandfirst = "missing_standfirst",
    /// No body.
    MissingBody = "missing_body",
    /// Nobody is named as its author.
    MissingByline = "missing_byline",
    /// The headline is longer than the site wants.
    HeadlineLong = "headline_long",
    /// The headline is set in capitals.
    HeadlineCapitals = "headline_capitals",
    /// The headline ends with a full stop.
    HeadlineFullStop = "headline_full_stop",
    /// The standfirst says again what the headline said.
    StandfirstRepeats = "standfirst_repeats_headline",
    /// The tone mark of a syllable stands where the house does not put it (hoà for hòa).
    ToneStyle = "tone_style",
    /// Two spaces or more between two words.
    DoubleSpace = "double_space",
    /// A space before a punctuation mark.
    SpaceBeforePunctuation = "space_before_punctuation",
    /// A space just inside a bracket or a quotation mark.
    SpaceInsideBrackets = "space_inside_brackets",
    /// A straight quotation mark.
    StraightQuotes = "straight_quotes",
    /// A quotation mark without its partner.
    UnbalancedQuotes = "unbalanced_quotes",
    /// Dots in a row instead of an ellipsis.
    ThreeDots = "three_dots",
    /// A space between a number and its percent sign.
    PercentSpace = "percent_space",
    /// Not exactly a no-break space between a number and its unit.
    UnitSpace = "unit_space",
    /// A number grouped or pointed as another language does.
    NumberFormat = "number_format",
    /// A date otherwise than Decree 30/2020/NĐ-CP writes it.
    DateForm = "date_form",
    /// A date that no calendar has.
    DateImpossible = "date_impossible",
    /// A document number that the register does not have.
    DocumentUnknown = "document_unknown",
    /// A document number that differs a little from one of the register.
    DocumentMistyped = "document_mistyped",
    /// A number of the register in another spelling.
    DocumentSpelling = "document_spelling",
    /// A date beside a document that is not the date of that document.
    DocumentDate = "document_date",
    /// An issuer beside a document that did not issue it.
    DocumentIssuer = "document_issuer",
    /// A kind of document before a number of another kind.
    DocumentKind = "document_kind",
    /// Words in quotation marks, attributed to the plan, that differ from the locked wording.
    QuotationChanged = "quotation_changed",
    /// Quoted words near a locked wording, without a word of where they come from.
    QuotationSimilar = "quotation_similar",
    /// A value beside the words of an indicator that is not the indicator's.
    FigureDiffers = "figure_differs",
    /// The indicator's value under another unit.
    FigureUnit = "figure_unit",
    /// A link into the own site that leads nowhere.
    LinkBroken = "link_broken",
    /// A heading without words.
    HeadingEmpty = "heading_empty",
    /// A heading more than one rank below the one before it.
    HeadingJump = "heading_jump",
    /// Letters left over from TCVN3, VNI, windows-1258 or a wrong decoding.
    LegacyEncoding = "legacy_encoding",
    /// A paragraph without words between others.
    ParagraphEmpty = "paragraph_empty",
    /// A paragraph longer than the site wants.
    ParagraphLong = "paragraph_long",
    /// A code that the plan pack does not have.
    ReferenceUnknown = "reference_unknown",
    /// A word that is often misspelt.
    CommonMistake = "common_mistake",
}
