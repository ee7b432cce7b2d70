//! The sentences of what colleagues cannot do together.

use super::words::Tongue;
use crate::article::Role;
use crate::desk::together::{Full, TogetherError};

/// The sentence of a refusal.
pub(super) fn sentence(error: &TogetherError, tongue: Tongue) -> String {
    match error {
        TogetherError::Locked { name, .. } => match tongue {
            Tongue::Vietnamese => {
                format!("{name} đang viết bài này. Bản của bạn chưa được lưu và vẫn còn nguyên trên máy.")
            }
            Tongue::English => {
                format!("{name} is writing this article. Your version was not saved and is still with you.")
            }
        },
        TogetherError::TooLong { field, limit } => too_long(field, *limit, tongue),
        other => plain(other, tongue).to_owned(),
    }
}

fn too_long(field: &str, limit: usize, tongue: Tongue) -> String {
    match (field, tongue) {
        ("mentions", Tongue::Vietnamese) => format!("Một góp ý nhắc tên được tối đa {limit} người."),
        ("mentions", Tongue::English) => format!("A message names at most {limit} people."),
        (_, Tongue::Vietnamese) => format!("Nội dung dài quá {limit} ký tự."),
        (_, Tongue::English) => format!("The text is longer than {limit} characters."),
    }
}

fn plain(error: &TogetherError, tongue: Tongue) -> &'static str {
    match error {
        TogetherError::NotThere => tongue.pick(
            "Không tìm thấy góp ý hoặc đề xuất này trong bài.",
            "There is no such remark or suggestion on this article.",
        ),
        TogetherError::Empty { .. } => tongue.pick("Hãy nhập nội dung.", "Write something first."),
        TogetherError::NamedStranger => tongue.pick(
            "Có người được nhắc tên không xem được bản nháp này.",
            "Somebody named in the message does not see this draft.",
        ),
        TogetherError::Full(Full::Threads) => {
            tongue.pick("Bài đã có quá nhiều góp ý.", "The article has too many remarks already.")
        }
        TogetherError::Full(Full::Messages) => tongue.pick(
            "Chuỗi góp ý này đã quá dài, hãy mở một góp ý mới.",
            "This thread is too long already; start a new one.",
        ),
        TogetherError::Full(Full::Suggestions) => tongue.pick(
            "Bài đang có quá nhiều đề xuất chưa xử lý.",
            "The article has too many open suggestions already.",
        ),
        TogetherError::NotYourMessage => {
            tongue.pick("Bạn chỉ sửa được góp ý của chính mình.", "You may rewrite your own messages only.")
        }
        TogetherError::NotYourSuggestion => tongue.pick(
            "Chỉ người đề xuất được rút đề xuất này.",
            "Only whoever made the suggestion may withdraw it.",
        ),
        TogetherError::SuggestionClosed => {
            tongue.pick("Đề xuất này đã được xử lý hoặc đã rút.", "The suggestion was settled or withdrawn.")
        }
        TogetherError::NothingSuggested => tongue.pick(
            "Bản đề xuất không khác gì bản hiện tại.",
            "The proposed copy does not differ from the article.",
        ),
        TogetherError::Stale => tongue.pick(
            "Các thay đổi này không còn khớp với bài hiện tại nên chưa được đưa vào.",
            "These changes do not fit the article as it is now; nothing was applied.",
        ),
        TogetherError::Locked { .. } | TogetherError::TooLong { .. } | TogetherError::Invalid { .. } => {
            tongue.pick("Giá trị không hợp lệ.", "Invalid value.")
        }
    }
}

/// What a role is called where a site has no name of its own for it.
pub(super) fn role_name(role: Role, tongue: Tongue) -> &'static str {
    match role {
        Role::Reporter => tongue.pick("Phóng viên", "Reporter"),
        Role::Editor => tongue.pick("Biên tập viên", "Editor"),
        Role::ManagingSecretary => tongue.pick("Thư ký tòa soạn", "Managing secretary"),
        Role::ChiefEditor => tongue.pick("Tổng biên tập", "Chief editor"),
        Role::SiteAdministrator => tongue.pick("Quản trị trang", "Site administrator"),
        Role::Monitor => tongue.pick("Theo dõi liên trang", "Cross-site monitor"),
    }
}
