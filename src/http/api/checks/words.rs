//! The sentences of findings, in the words of a newsroom.

use crate::checks::{Code, Finding, Problem, Registered};
use crate::http::words::Tongue;
use crate::vietnamese::citation_date;

/// What a button says that puts a text in place of the words at fault.
pub(super) fn fix_label(replacement: &str, tongue: Tongue) -> String {
    match (replacement, tongue) {
        ("", Tongue::Vietnamese) => "Xóa chỗ thừa".to_owned(),
        ("", Tongue::English) => "Remove it".to_owned(),
        (" " | "\u{a0}", Tongue::Vietnamese) => "Chỉ để một dấu cách".to_owned(),
        (" " | "\u{a0}", Tongue::English) => "Leave one space".to_owned(),
        (text, Tongue::Vietnamese) => format!("Sửa thành “{text}”"),
        (text, Tongue::English) => format!("Change to “{text}”"),
    }
}

/// What is wrong, as one says it to a colleague.
pub(super) fn sentence(finding: &Finding, tongue: Tongue) -> String {
    let quote = finding.quote.as_deref().unwrap_or_default();
    match (&finding.problem, tongue) {
        (Problem::Plain(code), _) => plain(*code, quote, tongue),
        (Problem::TooLong { code, length, limit }, _) => too_long(*code, *length, *limit, tongue),
        (Problem::Written { code, right }, _) => written(*code, quote, right, tongue),
        (Problem::Tone { right, mixed }, _) => tone(quote, right, *mixed, tongue),
        (Problem::Document { code, registered }, _) => document(*code, quote, registered, tongue),
        (Problem::Quotation { code, right, .. }, _) => quotation(*code, right, tongue),
        (Problem::Figure { code, label, right, .. }, _) => figure(*code, quote, label, right, tongue),
        (Problem::Jump { level, expected }, Tongue::Vietnamese) => {
            format!("Tiêu đề cấp {level} đứng ở chỗ chỉ nên dùng tới cấp {expected}.")
        }
        (Problem::Jump { level, expected }, Tongue::English) => {
            format!("A heading of level {level} stands where level {expected} is the deepest that fits.")
        }
        (Problem::Reference { reference }, Tongue::Vietnamese) => {
            format!("Bài trích dẫn mã “{reference}” không có trong bộ dữ liệu quy hoạch.")
        }
        (Problem::Reference { reference }, Tongue::English) => {
            format!("The article cites “{reference}”, which the plan pack does not have.")
        }
    }
}

fn plain(code: Code, quote: &str, tongue: Tongue) -> String {
    let (vietnamese, english) = plain_words(code);
    let words = match tongue {
        Tongue::Vietnamese => vietnamese,
        Tongue::English => english,
    };
    words.replace("{}", quote)
}

/// `{}` stands for the words at fault.
fn plain_words(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::MissingHeadline => ("Bài chưa có tít.", "The article has no headline."),
        Code::MissingStandfirst => ("Bài chưa có sapo.", "The article has no standfirst."),
        Code::MissingBody => ("Bài chưa có nội dung.", "The article has no body."),
        Code::MissingByline => ("Bài chưa ghi tên tác giả.", "The article names no author."),
        Code::HeadlineCapitals => (
            "Tít viết toàn chữ hoa. Hãy viết thường, chỉ viết hoa đầu câu và tên riêng.",
            "The headline is set in capitals. Write it in sentence case.",
        ),
        Code::HeadlineFullStop => {
            ("Tít không kết thúc bằng dấu chấm.", "A headline does not end with a full stop.")
        }
        Code::StandfirstRepeats => (
            "Sapo lặp lại nguyên văn tít. Hãy viết điều tít chưa nói.",
            "The standfirst repeats the headline. Say what the headline does not.",
        ),
        Code::DoubleSpace => ("Thừa dấu cách.", "There is more than one space."),
        Code::SpaceBeforePunctuation => {
            ("Không để dấu cách trước dấu câu.", "No space belongs before a punctuation mark.")
        }
        Code::SpaceInsideBrackets => (
            "Không để dấu cách ngay trong ngoặc hoặc ngoặc kép.",
            "No space belongs just inside brackets or quotation marks.",
        ),
        Code::StraightQuotes => (
            "Dùng ngoặc kép cong “ ” thay cho ngoặc kép thẳng.",
            "Use curly quotation marks “ ” instead of straight ones.",
        ),
        Code::UnbalancedQuotes => ("Ngoặc kép này thiếu một nửa.", "This quotation mark has no partner."),
        Code::PercentSpace => (
            "Viết ký hiệu % liền sau số, không cách.",
            "The percent sign follows its number without a space.",
        ),
        Code::NumberFormat => (
            "Số “{}” có thể hiểu hai cách. Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân.",
            "“{}” can be read in two ways. A dot groups thousands, a comma opens the decimals.",
        ),
        Code::DateImpossible => ("Không có ngày {} trong lịch.", "No calendar has the date {}."),
        Code::DocumentUnknown => (
            "Văn bản số {} không có trong danh mục. Hãy đối chiếu số, ký hiệu với bản gốc.",
            "Document {} is not in the register. Compare its number with the original.",
        ),
        Code::LinkBroken => (
            "Liên kết này dẫn tới một trang không còn hoặc chưa đăng.",
            "This link leads to a page that is gone or not published.",
        ),
        Code::HeadingEmpty => ("Tiêu đề không có chữ.", "The heading has no words."),
        Code::LegacyEncoding => (
            "“{}” còn sót ký tự của bảng mã cũ (TCVN3, VNI…). Hãy gõ lại bằng Unicode.",
            "“{}” has letters left over from an old encoding (TCVN3, VNI…). Type it again in Unicode.",
        ),
        Code::ParagraphEmpty => ("Đoạn văn trống.", "The paragraph is empty."),
        _ => ("Hãy xem lại “{}”.", "Look at “{}” again."),
    }
}

fn too_long(code: Code, length: usize, limit: usize, tongue: Tongue) -> String {
    match (code, tongue) {
        (Code::ParagraphLong, Tongue::Vietnamese) => {
            format!("Đoạn văn dài {length} chữ, nên dưới {limit} chữ. Hãy tách đoạn.")
        }
        (Code::ParagraphLong, Tongue::English) => {
            format!("The paragraph has {length} words; up to {limit} is readable. Split it.")
        }
        (_, Tongue::Vietnamese) => format!("Tít dài {length} ký tự, nên không quá {limit} ký tự."),
        (_, Tongue::English) => {
            format!("The headline has {length} characters; it should have at most {limit}.")
        }
    }
}

fn written(code: Code, quote: &str, right: &str, tongue: Tongue) -> String {
    match (code, tongue) {
        (Code::ThreeDots, Tongue::Vietnamese) => "Dùng dấu ba chấm “…” thay cho các dấu chấm rời.".to_owned(),
        (Code::ThreeDots, Tongue::English) => "Use the ellipsis “…” instead of dots in a row.".to_owned(),
        (Code::UnitSpace, Tongue::Vietnamese) => {
            format!("Giữa số và đơn vị “{right}” cần một dấu cách không ngắt dòng.")
        }
        (Code::UnitSpace, Tongue::English) => {
            format!("A no-break space belongs between number and unit in “{right}”.")
        }
        (Code::NumberFormat, Tongue::Vietnamese) => {
            format!("Số “{quote}” viết theo lối nước ngoài; tiếng Việt viết “{right}”.")
        }
        (Code::NumberFormat, Tongue::English) => format!("In Vietnamese “{quote}” is written “{right}”."),
        (Code::DateForm, Tongue::Vietnamese) => {
            format!("Ngày “{quote}” viết theo thể thức văn bản là “{right}” (Nghị định 30/2020/NĐ-CP).")
        }
        (Code::DateForm, Tongue::English) => {
            format!("The date “{quote}” is written “{right}” (Decree 30/2020/NĐ-CP).")
        }
        (_, Tongue::Vietnamese) => format!("“{quote}” thường là viết sai của “{right}”."),
        (_, Tongue::English) => format!("“{quote}” is usually a mistake for “{right}”."),
    }
}

fn tone(quote: &str, right: &str, mixed: bool, tongue: Tongue) -> String {
    match (mixed, tongue) {
        (true, Tongue::Vietnamese) => {
            format!("Bài viết lẫn hai kiểu đặt dấu thanh: “{quote}” nên viết “{right}” cho thống nhất.")
        }
        (false, Tongue::Vietnamese) => {
            format!("Tòa soạn đặt dấu thanh theo kiểu khác: “{quote}” nên viết “{right}”.")
        }
        (true, Tongue::English) => {
            format!("The article places tone marks in two ways: “{quote}” should be “{right}”.")
        }
        (false, Tongue::English) => {
            format!("The house places the tone mark otherwise: “{right}”, not “{quote}”.")
        }
    }
}

fn document(code: Code, quote: &str, is: &Registered, tongue: Tongue) -> String {
    let Registered { number, kind, issuer, date } = is;
    let date = date.map(citation_date).unwrap_or_default();
    match (code, tongue) {
        (Code::DocumentMistyped, Tongue::Vietnamese) => {
            format!("Văn bản số {quote} không có trong danh mục. Có phải bạn muốn viết {number}?")
        }
        (Code::DocumentMistyped, Tongue::English) => {
            format!("Document {quote} is not in the register. Did you mean {number}?")
        }
        (Code::DocumentSpelling, Tongue::Vietnamese) => format!("Số, ký hiệu văn bản viết đúng là {number}."),
        (Code::DocumentSpelling, Tongue::English) => {
            format!("The number of the document is written {number}.")
        }
        (Code::DocumentDate, Tongue::Vietnamese) => {
            format!("{kind} {number} ban hành ngày {date}, không phải {quote}.")
        }
        (Code::DocumentDate, Tongue::English) => {
            format!("{kind} {number} is of {date}, not of {quote}.")
        }
        (Code::DocumentIssuer, Tongue::Vietnamese) => {
            format!("{kind} {number} do {issuer} ban hành, không phải {quote}.")
        }
        (Code::DocumentIssuer, Tongue::English) => {
            format!("{kind} {number} was issued by {issuer}, not by {quote}.")
        }
        (_, Tongue::Vietnamese) => format!("{number} là {}, không phải “{quote}”.", kind.to_lowercase()),
        (_, Tongue::English) => format!("{number} is a {}, not a “{quote}”.", kind.to_lowercase()),
    }
}

fn quotation(code: Code, right: &str, tongue: Tongue) -> String {
    match (code, tongue) {
        (Code::QuotationChanged, Tongue::Vietnamese) => {
            format!("Câu trích sai so với nguyên văn đã khóa. Nguyên văn ở chỗ này là “{right}”.")
        }
        (Code::QuotationChanged, Tongue::English) => {
            format!("The quotation differs from the locked wording, which says “{right}” here.")
        }
        (_, Tongue::Vietnamese) => {
            format!(
                "Câu này gần giống một câu trích đã khóa nhưng khác chữ. Nguyên văn ở chỗ này là “{right}”."
            )
        }
        (_, Tongue::English) => {
            format!("These words are nearly those of a locked quotation, which says “{right}” here.")
        }
    }
}

fn figure(code: Code, quote: &str, label: &str, right: &str, tongue: Tongue) -> String {
    match (code, tongue) {
        (Code::FigureUnit, Tongue::Vietnamese) => {
            format!("“{label}” trong bộ dữ liệu quy hoạch là {right}; bài ghi {quote}, khác đơn vị.")
        }
        (Code::FigureUnit, Tongue::English) => {
            format!("The plan pack gives {right} for “{label}”; the article says {quote}, another unit.")
        }
        (_, Tongue::Vietnamese) => {
            format!("“{label}” trong bộ dữ liệu quy hoạch là {right}; bài ghi {quote}.")
        }
        (_, Tongue::English) => {
            format!("The plan pack gives {right} for “{label}”; the article says {quote}.")
        }
    }
}
