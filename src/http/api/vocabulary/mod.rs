//! The plan pack's lists, for the editor's menus.

pub mod list;
