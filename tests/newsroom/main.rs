//! The newsroom seen from outside: laws that the code keeps, and stories its people live.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod law;
mod story;
mod support;
