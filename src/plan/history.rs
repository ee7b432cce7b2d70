//! Checks on units over time: a name means one unit on any day, and nothing succeeds itself.

use super::reading::{Listed, Reading};
use super::reason::PackReason;
use super::structure::check_circles;
use super::unit::Unit;

const FILE: &str = "units.toml";

/// Compares all units with each other.
pub(super) fn check(reading: &mut Reading, units: &Listed<Unit>) {
    for (i, later) in units.items.iter().enumerate() {
        for earlier in units.items.iter().take(i) {
            let shared = later.value.names().find(|name| {
                earlier.value.overlaps(&later.value) && earlier.value.names().any(|n| n == *name)
            });
            if let Some(name) = shared {
                let reason = PackReason::NameClash {
                    name: name.to_owned(),
                    other: earlier.value.code.clone(),
                    line: earlier.line,
                };
                reading.refuse(FILE, later.line, reason);
            }
        }
    }
    let parents: Vec<(&str, &[String], usize)> = units
        .items
        .iter()
        .map(|unit| (unit.value.code.as_str(), unit.value.parent.as_slice(), unit.line))
        .collect();
    check_circles(reading, FILE, &parents);
    let successors: Vec<(&str, &[String], usize)> = units
        .items
        .iter()
        .map(|unit| (unit.value.code.as_str(), unit.value.successors.as_slice(), unit.line))
        .collect();
    check_circles(reading, FILE, &successors);
}
