//! What a refused pack answers: every fault, each with file, line and reason.

use std::fmt;

use super::PackReason;

/// One fault of a pack, at a place a person can open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct PackError {
    /// The file's name, such as `documents.toml`.
    pub file: String,
    /// The line, counted from 1; 1 also for a file that is missing.
    pub line: usize,
    /// What is wrong there.
    pub reason: PackReason,
}

impl PackError {
    /// The stable code of the reason, such as `unknown_reference`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// One Vietnamese sentence with file and line.
    #[must_use]
    pub fn vietnamese(&self) -> String {
        format!("{}, dòng {}: {}", self.file, self.line, self.reason.vietnamese())
    }

    /// One English sentence with file and line.
    #[must_use]
    pub fn english(&self) -> String {
        format!("{}, line {}: {}", self.file, self.line, self.reason)
    }
}

/// Everything that is wrong with a pack, in the order of files and lines; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackErrors(Vec<PackError>);

impl PackErrors {
    pub(super) fn sorted(mut errors: Vec<PackError>) -> Self {
        errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Self(errors)
    }

    /// The faults as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[PackError] {
        &self.0
    }

    /// The faults one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, PackError> {
        self.0.iter()
    }
}

impl fmt::Display for PackErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for PackErrors {}
