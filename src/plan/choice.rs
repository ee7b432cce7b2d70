//! Closed lists of words a pack may use, one enum each.

/// An enum whose variants are written in a pack as fixed words.
pub(super) trait Choice: Sized + Copy + 'static {
    /// Every word with the variant it stands for, in the order they are declared.
    const ALL: &'static [(&'static str, Self)];

    /// The variant a word stands for, or nothing for an unknown word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, choice)| *choice)
    }

    /// Every allowed word, for the sentence that refuses another one.
    fn words() -> String {
        let words: Vec<&str> = Self::ALL.iter().map(|(word, _)| *word).collect();
        words.join(", ")
    }
}

// One declaration gives the enum, its words and both directions, so they cannot drift apart.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $variant,)+ }

        impl $name {
            /// The word a pack writes for it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl $crate::plan::choice::Choice for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant),)+];
        }
    };
}
pub(super) use choices;
