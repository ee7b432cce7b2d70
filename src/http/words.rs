//! The sentences of errors and refusals, in Vietnamese and in English, in the words of a newsroom.

use super::error::ApiError;
use crate::article::{ContentError, Refusal, Verb};
use crate::desk::DeskError;
use crate::desk::staff::{AccountError, PasswordError, SignInError};

/// In which language a person is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// Vietnamese, unless English is asked for.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Tongue {
    /// From `Accept-Language`: whichever of the two is named first.
    pub fn preferred(accept_language: &str) -> Self {
        let first = accept_language
            .split(',')
            .map(|range| range.trim().to_ascii_lowercase())
            .find(|range| range.starts_with("vi") || range.starts_with("en"));
        if first.is_some_and(|range| range.starts_with("en")) { Self::English } else { Self::Vietnamese }
    }

    pub(super) const fn pick(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }
}

/// The sentence of an error.
pub fn sentence(error: &ApiError, tongue: Tongue) -> String {
    match error {
        ApiError::NotSignedIn => tongue
            .pick(
                "Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.",
                "You are not signed in, or your session has ended.",
            )
            .into(),
        ApiError::Csrf => tongue
            .pick(
                "Yêu cầu không đến từ trang tòa soạn nên bị từ chối.",
                "The request did not come from the newsroom's own pages and was refused.",
            )
            .into(),
        ApiError::InvalidJson(_) => tongue
            .pick(
                "Dữ liệu gửi lên không đọc được; chưa có gì được lưu.",
                "The data sent could not be read; nothing was saved.",
            )
            .into(),
        ApiError::UnknownField(field) => said(tongue, "Trường không được biết: ", "Unknown field: ", field),
        ApiError::InvalidField { field, why } if field == "reason" && why.starts_with("more than") => {
            tongue.pick("Lý do dài quá 2.000 ký tự.", "The reason is longer than 2,000 characters.").into()
        }
        ApiError::InvalidField { field, .. } => {
            said(tongue, "Giá trị không hợp lệ ở trường: ", "Invalid value in field: ", field)
        }
        ApiError::TooLarge => tongue
            .pick(
                "Nội dung gửi lên quá lớn; chưa có gì được lưu.",
                "What was sent is too large; nothing was saved.",
            )
            .into(),
        ApiError::UnsupportedMediaType => {
            tongue.pick("Chỉ nhận dữ liệu JSON.", "Only JSON is accepted.").into()
        }
        ApiError::NotFound => tongue.pick("Không tìm thấy.", "Not found.").into(),
        ApiError::MethodNotAllowed => {
            tongue.pick("Thao tác này không có ở đây.", "That is not possible here.").into()
        }
        ApiError::LinkSpent | ApiError::Account(AccountError::LinkSpent) => tongue
            .pick("Liên kết đã được dùng hoặc đã hết hạn.", "The link was used already or has expired.")
            .into(),
        ApiError::Unavailable(_) => tongue
            .pick("Máy chủ đang bận, hãy thử lại sau giây lát.", "The server is busy; try again in a moment.")
            .into(),
        ApiError::TooManyStreams => tongue
            .pick(
                "Bạn đang mở quá nhiều cửa sổ soạn bài. Hãy đóng bớt rồi thử lại.",
                "You have too many editor windows open. Close some and try again.",
            )
            .into(),
        ApiError::Desk(error) => desk(error, tongue),
        ApiError::SignIn(SignInError::BadCredentials) => {
            tongue.pick("Tên đăng nhập hoặc mật khẩu không đúng.", "Wrong username or password.").into()
        }
        ApiError::SignIn(SignInError::TooMany { retry_after }) => {
            let minutes = retry_after.div_ceil(60);
            match tongue {
                Tongue::Vietnamese => format!("Sai quá nhiều lần. Hãy thử lại sau {minutes} phút."),
                Tongue::English => format!("Too many failed attempts. Try again in {minutes} minutes."),
            }
        }
        ApiError::Account(error) => account(error, tongue),
        ApiError::SignIn(SignInError::Store(_)) | ApiError::Internal(_) => internal(tongue),
    }
}

fn said(tongue: Tongue, vietnamese: &'static str, english: &'static str, what: &str) -> String {
    format!("{}{what}", tongue.pick(vietnamese, english))
}

fn internal(tongue: Tongue) -> String {
    tongue
        .pick(
            "Lỗi máy chủ; chưa có gì được lưu. Hãy thử lại.",
            "A server error; nothing was saved. Try again.",
        )
        .into()
}

fn account(error: &AccountError, tongue: Tongue) -> String {
    match error {
        AccountError::BadUsername => tongue
            .pick(
                "Tên đăng nhập gồm 2–64 ký tự: a–z, 0–9, dấu chấm, gạch nối, gạch dưới.",
                "A username has 2–64 of: a–z, 0–9, dot, hyphen, underscore.",
            )
            .into(),
        AccountError::BadDisplayName => tongue
            .pick(
                "Hãy nhập tên hiển thị (tối đa 200 ký tự).",
                "Enter a display name (at most 200 characters).",
            )
            .into(),
        AccountError::UsernameTaken => {
            tongue.pick("Tên đăng nhập đã có người dùng.", "That username is taken.").into()
        }
        AccountError::Password(PasswordError::TooShort) => {
            tongue.pick("Mật khẩu cần ít nhất 12 ký tự.", "A password needs at least 12 characters.").into()
        }
        AccountError::Password(PasswordError::TooLong) => {
            tongue.pick("Mật khẩu tối đa 256 ký tự.", "A password has at most 256 characters.").into()
        }
        AccountError::Password(PasswordError::Obvious) => {
            tongue.pick("Mật khẩu quá dễ đoán.", "The password is too easy to guess.").into()
        }
        AccountError::LinkSpent | AccountError::Password(PasswordError::Hashing) | AccountError::Store(_) => {
            internal(tongue)
        }
    }
}

fn desk(error: &DeskError, tongue: Tongue) -> String {
    match error {
        DeskError::NotFound => tongue.pick("Không tìm thấy bài viết.", "No such article.").into(),
        DeskError::Refused(refusal) => refusal_sentence(refusal, tongue),
        DeskError::Conflict { .. } => tongue
            .pick(
                "Bài đã được người khác lưu trong lúc bạn viết. Bản của bạn chưa bị ghi đè.",
                "Somebody saved the article while you were writing. Nothing of theirs was overwritten.",
            )
            .into(),
        DeskError::Content(error) => content(error, tongue),
        DeskError::UnknownCode { code, .. } => {
            said(tongue, "Mã không có trong danh mục: ", "Not in the vocabulary: ", code)
        }
        DeskError::KeyReused => tongue
            .pick(
                "Khóa chống gửi trùng đã dùng cho một yêu cầu khác.",
                "The idempotency key was used for another request.",
            )
            .into(),
        DeskError::InProgress => {
            tongue.pick("Yêu cầu này đang được thực hiện.", "This request is being carried out.").into()
        }
        DeskError::Together(error) => super::words_together::sentence(error, tongue),
        DeskError::Store(_) => internal(tongue),
    }
}

fn content(error: &ContentError, tongue: Tongue) -> String {
    match (error, tongue) {
        (ContentError::TooLong { field, limit }, Tongue::Vietnamese) => {
            format!("{} dài quá {limit} ký tự.", field_name(field, tongue))
        }
        (ContentError::TooLong { field, limit }, Tongue::English) => {
            format!("{} is longer than {limit} characters.", field_name(field, tongue))
        }
        (ContentError::TooMany { field, limit }, Tongue::Vietnamese) => {
            format!("{} có quá {limit} mục.", field_name(field, tongue))
        }
        (ContentError::TooMany { field, limit }, Tongue::English) => {
            format!("{} has more than {limit} entries.", field_name(field, tongue))
        }
        (ContentError::NamelessByline, _) => {
            tongue.pick("Có một tên tác giả để trống.", "A name in the byline is empty.").into()
        }
    }
}

/// What a field is called on screen.
fn field_name(field: &str, tongue: Tongue) -> &'static str {
    match field {
        "kicker" => tongue.pick("Tít dẫn", "The kicker"),
        "headline" => tongue.pick("Tít", "The headline"),
        "standfirst" => tongue.pick("Sapo", "The standfirst"),
        "body" => tongue.pick("Thân bài", "The body"),
        "byline" => tongue.pick("Tên tác giả", "The byline"),
        "source" => tongue.pick("Nguồn", "The source"),
        "tags" => tongue.pick("Từ khóa", "The tags"),
        "column" => tongue.pick("Chuyên mục", "The column"),
        _ => tongue.pick("Trường này", "The field"),
    }
}

/// What a masthead fact is called on screen.
fn masthead_name(fact: &str, tongue: Tongue) -> &'static str {
    match fact {
        "agency" => tongue.pick("cơ quan", "agency"),
        "governing_body" => tongue.pick("cơ quan chủ quản", "governing body"),
        "licence" => tongue.pick("giấy phép", "licence"),
        "address" => tongue.pick("địa chỉ", "address"),
        "phone" => tongue.pick("điện thoại", "telephone"),
        "email" => tongue.pick("thư điện tử", "e-mail"),
        _ => tongue.pick("người đứng đầu", "head"),
    }
}

/// The sentence of a refusal: what the buttons say when they may not be pressed.
pub fn refusal_sentence(refusal: &Refusal, tongue: Tongue) -> String {
    match refusal {
        Refusal::NoRightOnColumn(verb) => no_right(*verb, tongue).into(),
        Refusal::NotAuthor(_) => tongue
            .pick(
                "Chỉ tác giả được làm việc này ở bước hiện tại.",
                "Only the author may do this at the present step.",
            )
            .into(),
        Refusal::IsAuthor => tongue
            .pick("Tác giả không tự duyệt bài của mình.", "Authors do not approve their own work.")
            .into(),
        Refusal::NotClaimedByYou => {
            tongue.pick("Bài không do bạn nhận.", "You have not claimed this article.").into()
        }
        Refusal::ClaimedByOther(_) => {
            tongue.pick("Biên tập viên khác đang giữ bài này.", "Another editor has this article.").into()
        }
        Refusal::WrongState { verb, .. } => wrong_state(*verb, tongue).into(),
        Refusal::MissingFields(fields) => {
            let names = fields.iter().map(|field| field_name(field, tongue)).collect::<Vec<_>>().join(", ");
            said(tongue, "Còn thiếu: ", "Still missing: ", &names)
        }
        Refusal::ReasonRequired => tongue.pick("Hãy ghi rõ lý do.", "Give a reason.").into(),
        Refusal::ApprovalsMissing => tongue
            .pick("Chưa có ai duyệt đúng nội dung này.", "Nobody has approved exactly this content.")
            .into(),
        Refusal::ContentChanged => tongue
            .pick(
                "Nội dung đã thay đổi sau khi bạn đọc. Hãy xem lại rồi duyệt.",
                "The content changed after you read it. Look again, then approve.",
            )
            .into(),
        Refusal::ArticleWithdrawn => tongue.pick("Bài đã bị gỡ.", "The article has been withdrawn.").into(),
        Refusal::EditionAlreadyOpen => {
            tongue.pick("Đã có một bản đang sửa.", "An edition is open already.").into()
        }
        Refusal::MastheadIncomplete(facts) => {
            let names = facts.iter().map(|fact| masthead_name(fact, tongue)).collect::<Vec<_>>().join(", ");
            said(
                tongue,
                "Thông tin cơ quan của trang còn thiếu: ",
                "The site's masthead is incomplete: ",
                &names,
            )
        }
        Refusal::TooManyPreviewLinks(limit) => match tongue {
            Tongue::Vietnamese => {
                format!("Bài này đã có {limit} đường dẫn xem trước còn hiệu lực. Hãy thu hồi bớt rồi tạo mới.")
            }
            Tongue::English => {
                format!("{limit} preview links of this article work already. Take some back first.")
            }
        },
        Refusal::ChecksFailed(_) => tongue
            .pick(
                "Bài còn lỗi phải sửa trước khi gửi. Hãy mở bảng Kiểm tra để xem từng chỗ.",
                "Some checks must be settled before the article is submitted. Open the checks panel to see each place.",
            )
            .into(),
        Refusal::FindingGone => tongue
            .pick(
                "Cảnh báo này không còn nữa: câu chữ đã được sửa. Hãy kiểm tra lại.",
                "This finding is no longer there: the words have changed. Run the checks again.",
            )
            .into(),
        Refusal::MayNotWaive => tongue
            .pick("Bạn không có quyền bỏ qua cảnh báo này.", "You may not waive this finding.")
            .into(),
        Refusal::UnknownReferences(codes) => said(
            tongue,
            "Thân bài trích dẫn mã không có trong bộ dữ liệu: ",
            "The body cites what the plan pack does not have: ",
            &codes.join(", "),
        ),
    }
}

fn no_right(verb: Verb, tongue: Tongue) -> &'static str {
    match verb {
        Verb::Create | Verb::Edit | Verb::Submit | Verb::Revise => {
            tongue.pick("Bạn không có quyền viết trong chuyên mục này.", "You may not write in this column.")
        }
        Verb::Claim | Verb::Release | Verb::Return => tongue
            .pick("Bạn không có quyền biên tập trong chuyên mục này.", "You may not edit in this column."),
        Verb::Approve => tongue
            .pick("Bạn không có quyền duyệt trong chuyên mục này.", "You may not approve in this column."),
        Verb::Publish => tongue
            .pick("Bạn không có quyền xuất bản trong chuyên mục này.", "You may not publish in this column."),
        Verb::Withdraw => tongue.pick(
            "Chỉ tổng biên tập (hoặc người được ủy quyền) được gỡ bài.",
            "Only the chief editor may withdraw.",
        ),
    }
}

fn wrong_state(verb: Verb, tongue: Tongue) -> &'static str {
    match verb {
        Verb::Create | Verb::Edit => tongue.pick(
            "Bản này không sửa được ở trạng thái hiện tại.",
            "This edition cannot be edited in its present state.",
        ),
        Verb::Submit => tongue.pick("Bài đã được gửi.", "The article was submitted already."),
        Verb::Claim => {
            tongue.pick("Bài không ở hàng chờ biên tập.", "The article is not waiting for an editor.")
        }
        Verb::Release => tongue.pick("Bài chưa có ai nhận.", "Nobody has claimed the article."),
        Verb::Return => {
            tongue.pick("Bài không ở bước có thể trả lại.", "The article cannot be returned at this step.")
        }
        Verb::Approve => {
            tongue.pick("Bài không ở bước chờ duyệt.", "The article is not waiting for approval.")
        }
        Verb::Publish => tongue.pick("Bài chưa được duyệt.", "The article is not approved yet."),
        Verb::Revise => tongue.pick("Chỉ sửa lại được bài đang đăng.", "Only a live article can be revised."),
        Verb::Withdraw => tongue.pick(
            "Bài chưa đăng nên không có gì để gỡ.",
            "The article is not live, so there is nothing to withdraw.",
        ),
    }
}
