//! *Việc của tôi*: what waits for me.

pub mod list;
