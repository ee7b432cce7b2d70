//! What the pack is about: the first page of `pack.toml`.

use time::Date;

use super::record::Record;
use super::register::Register;

/// Which plan this pack describes, for which years, and since when it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The pack's permanent code.
    pub id: String,
    /// Counts the corrections made to the pack's data, from 1.
    pub version: u32,
    /// The plan's full title.
    pub title: String,
    /// The title in English, where there is one.
    pub title_en: Option<String>,
    /// What articles call the plan.
    pub short_title: String,
    /// The language of the pack's labels, a BCP 47 tag.
    pub language: String,
    /// First and last year of the planning period.
    pub period: (u16, u16),
    /// The year the vision looks to.
    pub vision: u16,
    /// First day on which the plan holds.
    pub valid_from: Date,
    /// Last day on which it holds, once that is known.
    pub valid_to: Option<Date>,
    /// The id of the pack that takes over, once there is one.
    pub successor_pack: Option<String>,
    /// Code of the document that approves the plan.
    pub basis: String,
    /// Code of the document that orders the campaign, where there is one.
    pub campaign: Option<String>,
    /// Code of the unit the plan covers.
    pub unit: String,
}

impl About {
    pub(super) fn read(record: &mut Record<'_>) -> Option<Self> {
        let id = record.optional_code("id");
        let id = record.require("id", id);
        let version = record.number("version", 1, u32::MAX);
        let title = record.text("title");
        let title_en = record.optional_text("title_en");
        let short_title = record.text("short_title");
        let language = record.text("language");
        let period = record.years("period");
        let vision = record.number("vision", 1900, 2200);
        let (valid_from, valid_to) = record.validity();
        let valid_from = record.require("valid_from", valid_from);
        let successor_pack = record.optional_code("successor_pack");
        let basis = record.reference("basis", Register::Documents);
        let campaign = record.optional_reference("campaign", Register::Documents);
        let unit = record.reference("unit", Register::Units);
        Some(Self {
            id: id?,
            version: version?,
            title: title?,
            title_en,
            short_title: short_title?,
            language: language?,
            period: period?,
            vision: vision?.try_into().ok()?,
            valid_from: valid_from?,
            valid_to,
            successor_pack,
            basis: basis?,
            campaign,
            unit: unit?,
        })
    }
}
