//! The few words the renderers add to a body, in the language of the article.

use super::embed::Provider;
use super::verdict::Verdict;

/// The language of those words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Vietnamese.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Tongue {
    const fn pick(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }

    /// What a fact check found, as a sentence part: "Sai sự thật".
    #[must_use]
    pub const fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::True => self.pick("Đúng sự thật", "True"),
            Verdict::MostlyTrue => self.pick("Phần lớn đúng", "Mostly true"),
            Verdict::Misleading => self.pick("Gây hiểu lầm", "Misleading"),
            Verdict::False => self.pick("Sai sự thật", "False"),
            Verdict::Unproven => self.pick("Chưa đủ căn cứ", "Unproven"),
        }
    }

    /// Over a fact check.
    pub(super) const fn fact_check(self) -> &'static str {
        self.pick("Kiểm chứng", "Fact check")
    }

    /// Before the claim.
    pub(super) const fn claim(self) -> &'static str {
        self.pick("Nội dung kiểm chứng", "The claim")
    }

    /// Before the finding.
    pub(super) const fn finding(self) -> &'static str {
        self.pick("Kết luận", "Finding")
    }

    /// Over a list of articles.
    pub(super) const fn related(self) -> &'static str {
        self.pick("Bài liên quan", "Related articles")
    }

    /// Over the notes at the end.
    pub(super) const fn notes(self) -> &'static str {
        self.pick("Chú thích", "Notes")
    }

    /// The name of the sign of one note.
    pub(super) fn note(self, number: usize) -> String {
        format!("{} {number}", self.pick("Chú thích", "Note"))
    }

    /// The name of the way back from a note.
    pub(super) fn back(self, number: usize) -> String {
        match self {
            Self::Vietnamese => format!("Trở lại chỗ có chú thích {number}"),
            Self::English => format!("Back to note {number} in the text"),
        }
    }

    /// On the button that loads a video.
    pub(super) fn watch(self, provider: Provider) -> String {
        match self {
            Self::Vietnamese => format!("Xem video từ {}", provider.name()),
            Self::English => format!("Watch the video from {}", provider.name()),
        }
    }

    /// Under it: whom the browser will call.
    pub(super) fn who_is_called(self, provider: Provider) -> String {
        let (name, host) = (provider.name(), provider.host());
        match self {
            Self::Vietnamese => format!(
                "Khi bấm xem, trình duyệt của bạn kết nối với {host}; {name} có thể ghi nhận địa chỉ mạng của bạn. Trước đó trang này không gửi gì cho {name}."
            ),
            Self::English => format!(
                "When you click, your browser connects to {host}, and {name} may record your network address. Until then this page sends {name} nothing."
            ),
        }
    }

    /// For print and feeds: what the address leads to.
    pub(super) fn video(self, provider: Provider) -> String {
        format!("Video ({})", provider.name())
    }
}
