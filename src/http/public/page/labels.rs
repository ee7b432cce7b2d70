//! Every word the pages say by themselves, once in Vietnamese and once in English. A label is a field: a language
//! that forgets one does not compile.

use super::{Language, labels_en as en, labels_vi as vi};

/// The words of one language. `{}`-free on purpose: sentences with a number or a name in them are put together in
/// the templates from whole phrases, so that no format string can be wrong at run time.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) skip_to_content: &'static str,
    pub(super) menu: &'static str,
    pub(super) main_navigation: &'static str,
    pub(super) site_facts: &'static str,
    pub(super) home: &'static str,
    pub(super) breadcrumb: &'static str,
    pub(super) governing_body: &'static str,
    pub(super) agency: &'static str,
    pub(super) licence: &'static str,
    pub(super) head: &'static str,
    pub(super) address: &'static str,
    pub(super) phone: &'static str,
    pub(super) email: &'static str,
    pub(super) domain: &'static str,
    pub(super) last_updated: &'static str,
    pub(super) reuse_terms: &'static str,
    pub(super) search: &'static str,
    pub(super) search_for: &'static str,
    pub(super) feeds: &'static str,
    pub(super) top_of_page: &'static str,
    pub(super) latest: &'static str,
    pub(super) by_column: &'static str,
    pub(super) column_is_empty: &'static str,
    pub(super) site_is_empty: &'static str,
    pub(super) column_feed: &'static str,
    pub(super) pages_of_list: &'static str,
    pub(super) page: &'static str,
    pub(super) newer: &'static str,
    pub(super) older: &'static str,
    pub(super) by: &'static str,
    pub(super) published: &'static str,
    pub(super) updated: &'static str,
    pub(super) source: &'static str,
    pub(super) documents_cited: &'static str,
    pub(super) issued: &'static str,
    pub(super) in_the_plan: &'static str,
    pub(super) name_unconfirmed: &'static str,
    pub(super) tags: &'static str,
    pub(super) related: &'static str,
    pub(super) reading_tools: &'static str,
    pub(super) text_size: &'static str,
    pub(super) text_normal: &'static str,
    pub(super) text_large: &'static str,
    pub(super) text_largest: &'static str,
    pub(super) print: &'static str,
    pub(super) preview: &'static str,
    pub(super) preview_meaning: &'static str,
    pub(super) version: &'static str,
    pub(super) back_to_desk: &'static str,
    pub(super) withdrawn_title: &'static str,
    pub(super) withdrawn_on: &'static str,
    pub(super) withdrawn_article_number: &'static str,
    pub(super) withdrawn_reason: &'static str,
    pub(super) withdrawn_meaning: &'static str,
    pub(super) withdrawn_reuse: &'static str,
    pub(super) reason_unstated: &'static str,
    pub(super) reason_inaccurate: &'static str,
    pub(super) reason_rights: &'static str,
    pub(super) reason_order: &'static str,
    pub(super) reason_duplicate: &'static str,
    pub(super) read_on: &'static str,
    pub(super) not_found_title: &'static str,
    pub(super) not_found_meaning: &'static str,
    pub(super) preview_over_title: &'static str,
    pub(super) preview_over_meaning: &'static str,
    pub(super) gone_title: &'static str,
    pub(super) gone_meaning: &'static str,
    pub(super) error_title: &'static str,
    pub(super) error_meaning: &'static str,
    pub(super) error_request: &'static str,
    pub(super) unavailable_title: &'static str,
    pub(super) unavailable_meaning: &'static str,
    pub(super) to_home: &'static str,
    pub(super) plan_structure: &'static str,
    pub(super) indicators: &'static str,
    pub(super) indicators_note: &'static str,
    pub(super) indicator: &'static str,
    pub(super) value: &'static str,
    pub(super) year: &'static str,
    pub(super) source_document: &'static str,
    pub(super) plan_documents: &'static str,
    pub(super) articles: &'static str,
    pub(super) article_count: &'static str,
    pub(super) article_count_one: &'static str,
    pub(super) consists_of: &'static str,
    pub(super) node_is_empty: &'static str,
    pub(super) node_feed: &'static str,
    pub(super) placeholder_meaning: &'static str,
    pub(super) search_title: &'static str,
    pub(super) search_hint: &'static str,
    pub(super) search_button: &'static str,
    pub(super) results: &'static str,
    pub(super) result_one: &'static str,
    pub(super) results_for: &'static str,
    pub(super) no_result: &'static str,
    pub(super) no_result_spelling: &'static str,
    pub(super) no_result_fewer: &'static str,
    pub(super) no_result_number: &'static str,
    pub(super) without_filters: &'static str,
    pub(super) order: &'static str,
    pub(super) by_relevance: &'static str,
    pub(super) by_newest: &'static str,
    pub(super) narrow: &'static str,
    pub(super) site: &'static str,
    pub(super) search_everywhere: &'static str,
    pub(super) search_here: &'static str,
    pub(super) column: &'static str,
    pub(super) remove_filter: &'static str,
    pub(super) feeds_title: &'static str,
    pub(super) feeds_meaning: &'static str,
    pub(super) feeds_how: &'static str,
    pub(super) feeds_of_site: &'static str,
    pub(super) feeds_of_columns: &'static str,
    pub(super) feeds_of_plan: &'static str,
    pub(super) feed_list_file: &'static str,
    pub(super) landing_title: &'static str,
    pub(super) landing_meaning: &'static str,
    pub(super) landing_desk: &'static str,
    pub(super) landing_demo: &'static str,
    pub(super) landing_empty: &'static str,
}

impl Labels {
    /// The words of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Vietnamese => &vi::LABELS,
            Language::English => &en::LABELS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{en, vi};

    /// The values of the derived `Debug` text, field by field: the one view that cannot miss a field.
    fn values(debug: &str) -> Vec<(String, String)> {
        debug
            .lines()
            .filter_map(|line| line.trim().trim_end_matches(',').split_once(": "))
            .map(|(field, value)| (field.to_owned(), value.trim_matches('"').to_owned()))
            .collect()
    }

    #[test]
    fn both_languages_say_everything_and_neither_copied_the_other() {
        let vietnamese = values(&format!("{:#?}", vi::LABELS));
        let english = values(&format!("{:#?}", en::LABELS));
        assert_eq!(vietnamese.len(), english.len());
        assert!(vietnamese.len() > 100);
        for ((field, vi), (_, en)) in vietnamese.iter().zip(&english) {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{field} is silent");
            let same_in_both = ["email"];
            assert!(vi != en || same_in_both.contains(&field.as_str()), "{field} is untranslated: {vi}");
        }
    }
}
