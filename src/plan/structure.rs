//! Checks on the plan tree as a whole: counts, ordinals, placeholder names, parents.

use std::collections::BTreeMap;

use super::node::{Node, NodeKind};
use super::reading::{Listed, Located, Reading};
use super::reason::PackReason;

const FILE: &str = "nodes.toml";

/// Compares every kind's declaration with its nodes and looks for parents that run in a circle.
pub(super) fn check(reading: &mut Reading, kinds: &Listed<NodeKind>, nodes: &Listed<Node>) {
    for kind in &kinds.items {
        let mut members: Vec<&Located<Node>> =
            nodes.items.iter().filter(|node| node.value.kind == kind.value.code).collect();
        members.sort_by_key(|node| (node.value.ordinal, node.line));
        if nodes.complete {
            check_count(reading, kind, members.len());
            check_ordinals(reading, &kind.value, &members);
        }
        check_names(reading, &kind.value, &members);
    }
    let parents: Vec<(&str, &[String], usize)> = nodes
        .items
        .iter()
        .map(|node| (node.value.code.as_str(), node.value.parent.as_slice(), node.line))
        .collect();
    check_circles(reading, FILE, &parents);
}

fn check_count(reading: &mut Reading, kind: &Located<NodeKind>, found: usize) {
    let declared = kind.value.count;
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    if declared != found {
        let kind_code = kind.value.code.clone();
        reading.refuse(FILE, kind.line, PackReason::WrongCount { kind: kind_code, declared, found });
    }
}

fn check_ordinals(reading: &mut Reading, kind: &NodeKind, members: &[&Located<Node>]) {
    for (expected, node) in (1..).zip(members) {
        let found = node.value.ordinal;
        if found != expected {
            let kind = kind.code.clone();
            reading.refuse(FILE, node.line, PackReason::BadOrdinal { kind, expected, found });
            // Everything after a gap is shifted; one report is enough to find it.
            return;
        }
    }
}

/// A placeholder must be recognisable as one: no invented name may hide behind the status.
fn check_names(reading: &mut Reading, kind: &NodeKind, members: &[&Located<Node>]) {
    for node in members.iter().filter(|node| node.value.placeholder) {
        let expected = format!("{} {}", kind.label, node.value.ordinal);
        if node.value.name != expected {
            let found = node.value.name.clone();
            reading.refuse(FILE, node.line, PackReason::PlaceholderName { expected, found });
        }
    }
}

/// Follows every record's links; each circle is reported once, where its smallest code stands.
pub(super) fn check_circles(reading: &mut Reading, file: &str, links: &[(&str, &[String], usize)]) {
    let next: BTreeMap<&str, &[String]> = links.iter().map(|(code, targets, _)| (*code, *targets)).collect();
    for (start, _, line) in links {
        if let Some(circle) = circle_from(start, &next)
            && circle.iter().min() == Some(start)
        {
            let mut chain = circle.join(" → ");
            chain.push_str(" → ");
            chain.push_str(start);
            reading.refuse(file, *line, PackReason::Cycle(chain));
        }
    }
}

/// The path from a record back to itself, if there is one; every record is visited at most once.
fn circle_from<'a>(start: &'a str, next: &BTreeMap<&'a str, &'a [String]>) -> Option<Vec<&'a str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = vec![start];
    while let Some(here) = open.pop() {
        for target in next.get(here).copied().unwrap_or_default() {
            if target == start {
                let mut path = vec![here];
                let mut at = here;
                while let Some(before) = came_from.get(at) {
                    path.push(before);
                    at = before;
                }
                path.reverse();
                return Some(path);
            }
            if !came_from.contains_key(target.as_str()) {
                came_from.insert(target, here);
                open.push(target);
            }
        }
    }
    None
}
