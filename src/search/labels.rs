//! Facets whose value and label travel through an engine as one term.
//!
//! An engine counts terms and knows nothing of names; carrying the name inside the term spares a second
//! look-up and cannot go stale against another store.

use std::collections::HashMap;

use super::{FacetCount, Facets};

/// Separates value and label inside a term.
const SEPARATOR: char = '\u{1f}';

/// The term of one value and its label.
pub(crate) fn labelled(value: &str, label: &str) -> String {
    format!("{value}{SEPARATOR}{}", label.replace(SEPARATOR, " "))
}

/// Facets from counted terms.
pub(crate) fn facets(
    columns: HashMap<String, usize>,
    years: HashMap<i64, usize>,
    sites: HashMap<String, usize>,
) -> Facets {
    let mut years: Vec<(i64, usize)> = years.into_iter().collect();
    years.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    let years = years
        .into_iter()
        .map(|(year, count)| FacetCount { value: year.to_string(), label: year.to_string(), count })
        .collect();
    Facets { columns: by_count(columns), years, sites: by_count(sites) }
}

/// Splits value and label; after a renaming, the label most articles carry wins.
fn by_count(counts: HashMap<String, usize>) -> Vec<FacetCount> {
    let mut terms: Vec<(String, usize)> = counts.into_iter().collect();
    terms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut facets: Vec<FacetCount> = Vec::new();
    for (term, count) in terms {
        let (value, label) = term.split_once(SEPARATOR).unwrap_or((&term, &term));
        match facets.iter_mut().find(|facet| facet.value == value) {
            Some(facet) => facet.count += count,
            None => facets.push(FacetCount { value: value.to_owned(), label: label.to_owned(), count }),
        }
    }
    facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    facets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_column_stays_one_facet_under_its_commoner_name() {
        let terms = [
            (labelled("kinh-te", "Kinh tế"), 2),
            (labelled("kinh-te", "Kinh doanh"), 5),
            (labelled("so", "Số"), 3),
        ];
        let found =
            facets(terms.into_iter().collect(), HashMap::from([(2019, 1), (2026, 4)]), HashMap::new());
        let columns: Vec<_> =
            found.columns.iter().map(|f| (f.value.as_str(), f.label.as_str(), f.count)).collect();
        assert_eq!(columns, [("kinh-te", "Kinh doanh", 7), ("so", "Số", 3)]);
        assert_eq!(found.years.iter().map(|f| f.value.as_str()).collect::<Vec<_>>(), ["2026", "2019"]);
    }
}
