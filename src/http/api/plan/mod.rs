//! The plan as the newsroom uses it. Enters: a code of the pack. Leaves: the articles within the asker's reach that
//! print what it stands for. What the pack itself says stands in `vocabulary`.

pub mod uses;
