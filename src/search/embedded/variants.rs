//! The spellings accepted for what a reader typed, looked up in the words the articles really use.

use tantivy::TantivyError;

use super::vocabulary::Vocabulary;
use crate::search::Synonyms;
use crate::search::typed::Typed;
use crate::search::words::words;

/// Spellings tried for one word.
const MAX_VARIANTS: usize = 20;
/// An existing word is also corrected when fewer than one article in this many has it.
const RARE_ONE_IN: u64 = 2_000;
/// Words corrected in one query: each costs a walk through the dictionary, and gibberish has many.
const MAX_CORRECTED: usize = 4;
/// Words a document number can fall into.
const NUMBER_WORDS: usize = 6;

/// The accepted spellings of one loose word, besides itself.
#[derive(Clone, Default)]
pub(super) struct Variants {
    /// Other single words.
    pub(super) terms: Vec<String>,
    /// Runs of words that say the same.
    pub(super) runs: Vec<Vec<String>>,
}

/// The variants of every loose word, in order.
pub(super) fn of_words(
    typed: &Typed,
    synonyms: &Synonyms,
    articles: u64,
    all: Vocabulary<'_>,
) -> Result<Vec<Variants>, TantivyError> {
    let plain: Vec<&str> = typed.loose.iter().map(|word| &*word.plain).collect();
    let mut variants = vec![Variants::default(); plain.len()];
    if let (true, Some((last, variants))) = (typed.unfinished, plain.last().zip(variants.last_mut())) {
        variants.complete(last, all)?;
    }
    let mut corrected = 0;
    for (word, variants) in plain.iter().zip(&mut variants).filter(|(_, variants)| variants.terms.is_empty())
    {
        if corrected < MAX_CORRECTED && is_rare(all.frequency(word)?, articles) {
            variants.correct(word, all)?;
            corrected += 1;
        }
    }
    join_neighbours(&plain, &mut variants, all)?;
    add_synonyms(&plain, &mut variants, synonyms);
    Ok(variants)
}

fn is_rare(frequency: u64, articles: u64) -> bool {
    frequency.saturating_mul(RARE_ONE_IN) < articles.max(1)
}

impl Variants {
    fn complete(&mut self, word: &str, all: Vocabulary<'_>) -> Result<(), TantivyError> {
        if word.chars().count() >= 2 {
            self.terms = all.completions(word, MAX_VARIANTS)?;
        }
        Ok(())
    }

    fn correct(&mut self, word: &str, all: Vocabulary<'_>) -> Result<(), TantivyError> {
        self.runs = all.splits(word, 3)?.into_iter().map(|(first, second)| vec![first, second]).collect();
        self.terms = all.near_misses(word, MAX_VARIANTS)?;
        Ok(())
    }
}

/// Words written apart that the articles write together, as in "da nang" for "Danang".
fn join_neighbours(
    plain: &[&str],
    variants: &mut [Variants],
    all: Vocabulary<'_>,
) -> Result<(), TantivyError> {
    for (at, pair) in plain.windows(2).enumerate() {
        let together = pair.concat();
        if all.frequency(&together)? > 0 {
            variants.iter_mut().skip(at).take(2).for_each(|variants| variants.terms.push(together.clone()));
        }
    }
    Ok(())
}

fn add_synonyms(plain: &[&str], variants: &mut [Variants], synonyms: &Synonyms) {
    for (short, long) in synonyms.pairs() {
        let (short, long) = (plain_run(short), plain_run(long));
        for (said, meant) in [(&short, &long), (&long, &short)] {
            if said.is_empty() || meant.is_empty() {
                continue;
            }
            let places =
                plain.windows(said.len()).enumerate().filter(|(_, part)| part.iter().eq(said.iter()));
            for (at, _) in places {
                let meaning = |variants: &mut Variants| variants.runs.push(meant.clone());
                variants.iter_mut().skip(at).take(said.len()).for_each(meaning);
            }
        }
    }
}

fn plain_run(text: &str) -> Vec<String> {
    words(text).iter().map(|word| word.plain.to_string()).collect()
}

/// Document numbers in the query: any run of words that, joined, is a number some article carries.
pub(super) fn numbers(typed: &Typed, known: Vocabulary<'_>) -> Result<Vec<String>, TantivyError> {
    let plain: Vec<&str> = typed.all().map(|word| &*word.plain).collect();
    let mut found: Vec<String> = Vec::new();
    let figures =
        plain.iter().enumerate().filter(|(_, word)| word.starts_with(|ch: char| ch.is_ascii_digit()));
    for (at, _) in figures {
        let mut joined = String::new();
        for next in plain.iter().skip(at).take(NUMBER_WORDS) {
            joined.push_str(next);
            if !found.contains(&joined) && known.frequency(&joined)? > 0 {
                found.push(joined.clone());
            }
        }
    }
    Ok(found)
}
