//! The registers of a pack: lists within which a code may stand only once.

/// A list of codes a record can belong to or point into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// Legal and other source documents.
    Documents,
    /// The official numbers of documents, such as `12/QĐ-ABC`; accents, case and spaces do not tell them apart.
    DocumentNumbers,
    /// Kinds of plan node, such as pillars or zones.
    NodeKinds,
    /// Nodes of the plan tree.
    Nodes,
    /// Indicators and other sourced figures.
    Indicators,
    /// Locked quotations.
    Quotations,
    /// Administrative and other units.
    Units,
    /// Persons the documents name.
    People,
    /// Whom the campaign addresses.
    Audiences,
    /// Stages of carrying out the plan.
    Stages,
    /// Themes of the campaign.
    Themes,
    /// Forms of dissemination.
    Forms,
    /// Genres of articles.
    Genres,
}

impl Register {
    /// The file that holds this register.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Documents | Self::DocumentNumbers => "documents.toml",
            Self::NodeKinds | Self::Nodes => "nodes.toml",
            Self::Indicators => "indicators.toml",
            Self::Quotations => "quotes.toml",
            Self::Units => "units.toml",
            Self::People => "people.toml",
            Self::Audiences | Self::Stages | Self::Themes | Self::Forms | Self::Genres => "vocabularies.toml",
        }
    }

    /// What joins the words of its codes. Codes of nodes stand in addresses, codes of kinds never do
    /// and read as one word.
    pub(super) const fn joint(self) -> char {
        match self {
            Self::NodeKinds => '_',
            _ => '-',
        }
    }

    /// What one entry is called in Vietnamese.
    pub(super) const fn vietnamese(self) -> &'static str {
        match self {
            Self::Documents => "văn bản",
            Self::DocumentNumbers => "số, ký hiệu văn bản",
            Self::NodeKinds => "loại mục quy hoạch",
            Self::Nodes => "mục quy hoạch",
            Self::Indicators => "chỉ tiêu",
            Self::Quotations => "trích dẫn",
            Self::Units => "đơn vị",
            Self::People => "người",
            Self::Audiences => "đối tượng",
            Self::Stages => "giai đoạn",
            Self::Themes => "chủ đề",
            Self::Forms => "hình thức",
            Self::Genres => "thể loại",
        }
    }

    /// What one entry is called in English.
    pub(super) const fn english(self) -> &'static str {
        match self {
            Self::Documents => "document",
            Self::DocumentNumbers => "document number",
            Self::NodeKinds => "node kind",
            Self::Nodes => "plan node",
            Self::Indicators => "indicator",
            Self::Quotations => "quotation",
            Self::Units => "unit",
            Self::People => "person",
            Self::Audiences => "audience",
            Self::Stages => "stage",
            Self::Themes => "theme",
            Self::Forms => "form",
            Self::Genres => "genre",
        }
    }
}
