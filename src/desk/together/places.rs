//! The places remarks hang at follow the words, in the same transaction that changes the words.

use crate::desk::step::Step;
use crate::desk::{Desk, DeskError};
use crate::document::anchor::{Anchor, Texts, find, follow};
use crate::store::{Changed, Edition, Place};

impl Desk {
    /// Follows every anchor from the body as it was when the step began to the body that is being saved. What loses
    /// its words is marked lost and keeps them; what was lost is looked for again.
    pub(in crate::desk) async fn follow_words(
        &self,
        step: &Step,
        edition: &Edition,
    ) -> Result<(), DeskError> {
        let Some(before) = step.editions.last().filter(|_| step.commented) else { return Ok(()) };
        // Anchors follow the newest edition: what happens to the live one beside it moves nothing.
        if edition.ordinal < before.ordinal || before.content.body == edition.content.body {
            return Ok(());
        }
        let threads = step.tx.threads_of(step.article.id).await?;
        if threads.iter().all(|thread| thread.place.is_none()) {
            return Ok(());
        }
        let (old, new) = (Texts::of(&before.content.body), Texts::of(&edition.content.body));
        let mut moved = false;
        for mut thread in threads {
            let Some(place) = &thread.place else { continue };
            let after = moved_on(place, &old, &new);
            if &after != place {
                thread.place = Some(after);
                step.tx.save_thread(&thread).await?;
                moved = true;
            }
        }
        if moved {
            step.tx.beat_pulse(step.article.id, Changed::Comments).await?;
        }
        Ok(())
    }
}

/// The place in the new body.
fn moved_on(place: &Place, old: &Texts, new: &Texts) -> Place {
    let followed = if place.lost { None } else { follow(old, new, &place.present) };
    let found = followed.or_else(|| find(new, &place.present)).or_else(|| find(new, &place.first));
    match found {
        Some(present) => Place { present, first: place.first.clone(), lost: false },
        None => Place { present: last_words(place), first: place.first.clone(), lost: true },
    }
}

/// Words that were deleted letter by letter would be remembered by their last letter: the first ones say more then.
fn last_words(place: &Place) -> Anchor {
    let is_a_rest = place.present.quote.chars().count() * 2 < place.first.quote.chars().count();
    if is_a_rest { place.first.clone() } else { place.present.clone() }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use serde_json::json;

    use super::*;
    use crate::document::Document;
    use crate::document::anchor::make;

    fn texts(text: &str) -> Texts {
        let line = json!([{ "type": "text", "text": text }]);
        let block = json!({ "type": "paragraph", "attrs": { "id": "b" }, "content": line });
        Texts::of(&Document::from_value(&json!({ "type": "doc", "content": [block] })).unwrap())
    }

    #[test]
    fn words_deleted_letter_by_letter_are_remembered_whole_and_found_again() {
        let whole = "Sông Hồng chảy qua đây.";
        let anchor = make(&texts(whole), "b", 0, 9).unwrap();
        let mut place = Place { present: anchor.clone(), first: anchor, lost: false };
        for length in (0..9).rev() {
            let shorter = |length: usize| {
                let kept: String = "Sông Hồng".chars().take(length).collect();
                texts(&format!("{kept} chảy qua đây."))
            };
            place = moved_on(&place, &shorter(length + 1), &shorter(length));
        }
        assert!(place.lost);
        assert_eq!(place.present.quote, "Sông Hồng");
        let place = moved_on(&place, &texts(" chảy qua đây."), &texts(whole));
        assert!(!place.lost);
        assert_eq!((place.present.from, place.present.to), (0, 9));
    }
}
