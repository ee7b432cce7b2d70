//! The editorial verbs.

/// A step in an article's life. One file in `desk/` each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verb {
    /// Start an article.
    Create,
    /// Save content.
    Edit,
    /// gửi bài: hand it to the desk.
    Submit,
    /// nhận bài: take it for editing.
    Claim,
    /// trả bài về hàng chờ: give a claim back.
    Release,
    /// trả lại: send it back to its author with a reason.
    Return,
    /// duyệt: sign the content hash.
    Approve,
    /// xuất bản: put the approved edition live.
    Publish,
    /// sửa bài đã đăng: open a new edition beside the live one.
    Revise,
    /// gỡ bài: take the live edition down.
    Withdraw,
}

impl Verb {
    /// The verbs on an existing article, in the order of the desk.
    pub const ON_ARTICLE: [Self; 9] = [
        Self::Edit,
        Self::Submit,
        Self::Claim,
        Self::Release,
        Self::Return,
        Self::Approve,
        Self::Publish,
        Self::Revise,
        Self::Withdraw,
    ];

    /// The name in the API, the audit trail and the history.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Edit => "edit",
            Self::Submit => "submit",
            Self::Claim => "claim",
            Self::Release => "release",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Revise => "revise",
            Self::Withdraw => "withdraw",
        }
    }
}

/// A verb as a type, so that a permit for one cannot be spent on another.
pub trait Mark {
    /// The verb meant.
    const VERB: Verb;
}

/// One type per verb; see [`Mark`].
pub mod mark {
    use super::{Mark, Verb};

    macro_rules! marks {
        ($($name:ident),*) => {$(
            #[doc = concat!("Marks a permit for [`Verb::", stringify!($name), "`].")]
            #[derive(Debug)]
            pub enum $name {}
            impl Mark for $name {
                const VERB: Verb = Verb::$name;
            }
        )*};
    }

    marks!(Create, Edit, Submit, Claim, Release, Return, Approve, Publish, Revise, Withdraw);
}
