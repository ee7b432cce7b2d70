//! A name for every block of the first level, whoever wrote the body.
//!
//! Comments, findings and comparisons hold on to blocks by their ids. The editor hands them out; an importer or a
//! colleague's script does not, and two people who open such a body would each make up their own.

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use super::schema::{Document, TopBlock};

/// As long as the editor's own.
const LENGTH: usize = 12;

impl Document {
    /// The same body with an id on each block of the first level. Ids that are there stay.
    ///
    /// A new one is made from what the block says, so that sending the same text again names the same blocks and saving
    /// it twice is saving it once.
    #[must_use]
    pub fn with_ids(self) -> Self {
        if self.blocks().iter().all(|top| top.id.is_some()) {
            return self;
        }
        let mut blocks = self.blocks().to_vec();
        let mut taken: HashSet<String> = blocks.iter().filter_map(|top| top.id.clone()).collect();
        for top in blocks.iter_mut().filter(|top| top.id.is_none()) {
            top.id = Some(free_id(top, &mut taken));
        }
        Self::of(blocks)
    }
}

fn free_id(top: &TopBlock, taken: &mut HashSet<String>) -> String {
    let alone = Document::of(vec![top.clone()]);
    let words = alone.canonical();
    let mut copy = 0_u64;
    loop {
        let digest = Sha256::new().chain_update(copy.to_be_bytes()).chain_update(words).finalize();
        let mut id = hex::encode(digest);
        id.truncate(LENGTH);
        if taken.insert(id.clone()) {
            return id;
        }
        copy += 1;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;
    use crate::document::arbitrary::document;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_block_gets_an_id_and_readers_see_no_difference(body in document()) {
            let named = body.clone().with_ids();
            prop_assert!(named.blocks().iter().all(|top| top.id.is_some()));
            prop_assert_eq!(named.canonical_reading(), body.canonical_reading());
            // Reading it back also proves that no id is there twice and that each has the form the reader wants.
            prop_assert_eq!(&Document::parse(named.canonical()).unwrap(), &named);
            prop_assert_eq!(&named.clone().with_ids(), &named);
            for (before, after) in body.blocks().iter().zip(named.blocks()) {
                prop_assert!(before.id.is_none() || before.id == after.id);
            }
        }
    }

    #[test]
    fn the_same_text_gets_the_same_ids_and_equal_blocks_different_ones() {
        let body = || Document::from_paragraphs(&["Một", "Một", "Hai"]).unwrap().with_ids();
        assert_eq!(body(), body());
        assert_ne!(body().blocks()[0].id, body().blocks()[1].id);
    }
}
