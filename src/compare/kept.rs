//! The longest part of a sequence that is in order.

/// The places of a longest strictly rising part. Of several the same one is always given.
pub(super) fn rising(values: &[usize]) -> Vec<usize> {
    // For each length the place where the best such part ends, and for each place the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (place, value) in values.iter().enumerate() {
        let length = ends.partition_point(|end| values.get(*end).is_some_and(|at| at < value));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut places = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        places.push(place);
        at = before.get(place).copied().flatten();
    }
    places.reverse();
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_cases() {
        assert_eq!(rising(&[]), Vec::<usize>::new());
        assert_eq!(rising(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(rising(&[0, 1, 2]), [0, 1, 2]);
    }

    proptest! {
        #[test]
        fn it_rises_and_nothing_can_be_added(values in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle()) {
            let places = rising(&values);
            let kept: Vec<usize> = places.iter().map(|place| values[*place]).collect();
            prop_assert!(places.is_sorted() && kept.is_sorted());
            for (place, value) in values.iter().enumerate().filter(|(place, _)| !places.contains(place)) {
                let fits = places.iter().all(|other| (*other < place) == (values[*other] < *value));
                prop_assert!(!fits, "{value} could be kept");
            }
        }
    }
}
