//! The feeds crate as its callers and its readers meet it: rules by number, round trips, samples byte for byte.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod newsroom;
mod reading;
mod round_trip;
mod rules;
mod sitemaps;
