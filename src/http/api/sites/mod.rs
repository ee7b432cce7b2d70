//! Sites and columns as the interface needs them.

mod brief;
pub mod list;

pub use brief::{ColumnBrief, OrganisationBrief, SiteBrief, SiteName, briefs};
