//! The way from the document to the value being read; printed only when something is wrong there.

/// A step below another path, linked to it instead of copied: most paths are never printed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON pointer (RFC 6901) of the value. Unknown keys are cut: they come from outside.
    pub(super) fn pointer(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(above, key) => {
                let short: String = key.chars().take(40).collect();
                format!("{}/{}", above.pointer(), short.replace('~', "~0").replace('/', "~1"))
            }
            Self::Index(above, index) => format!("{}/{index}", above.pointer()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_escaped_and_short() {
        let content = Path::Key(&Path::Root, "content");
        let third = Path::Index(&content, 3);
        assert_eq!(Path::Key(&third, "a/b~c").pointer(), "/content/3/a~1b~0c");
        assert_eq!(Path::Key(&Path::Root, &"x".repeat(500)).pointer().len(), 41);
        assert_eq!(Path::Root.pointer(), "");
    }
}
