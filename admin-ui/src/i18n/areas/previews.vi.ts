/** Words of previews, in Vietnamese. */
export const previewsVi = {
  title: "Xem trước",
  views: "Nơi bạn đọc gặp bài",
  view: {
    desktop: "Máy tính",
    phone: "Điện thoại",
    print: "Bản in",
    feed: "Trình đọc tin",
    card: "Thẻ chia sẻ",
    links: "Gửi người khác xem",
  },
  about: {
    desktop: "Trang bài như bạn đọc sẽ thấy trên máy tính.",
    phone: "Trang bài như bạn đọc sẽ thấy trên điện thoại.",
    print: "Trang bài khi in ra giấy A4.",
    feed: "Mục tin mà trang đối tác và trình đọc tin sẽ nhận, kèm mã nguồn RSS.",
    card: "Thẻ hiện ra khi ai đó gửi đường dẫn bài qua Zalo, Facebook hoặc tin nhắn.",
  },
  frame: (view: string) => `Xem trước: ${view}`,
  print: "In",
  unsaved: "Phần vừa viết chưa lưu được, nên chưa có trong bản xem trước này.",
  linksAbout:
    "Người nhận đường dẫn không cần tài khoản và chỉ thấy đúng bản đang lưu lúc này, kể cả khi bài được sửa tiếp. Đường dẫn ngừng hoạt động khi hết hạn, khi bị thu hồi hoặc khi người tạo không còn quyền xem bài.",
  linksStale: "Phần vừa viết chưa lưu được sẽ không có trong đường dẫn.",
  note: "Gửi cho ai",
  noteHint: "Chỉ người trong tòa soạn thấy ghi chú này.",
  lasts: "Thời hạn",
  hours: (n: number) => (n % 24 === 0 ? `${n / 24} ngày` : `${n} giờ`),
  make: "Tạo đường dẫn",
  made: (until: string) =>
    `Đã tạo đường dẫn, dùng được đến ${until}. Hãy sao chép ngay: địa chỉ không hiện lại.`,
  address: "Địa chỉ xem trước",
  copy: "Sao chép",
  given: "Đường dẫn đã gửi",
  none: "Chưa gửi đường dẫn nào cho bài này.",
  unnamed: "Không ghi chú",
  facts: (who: string, when: string, version: number) => `${who} tạo lúc ${when}, bản ${version}.`,
  state: (state: string, until: string) =>
    state === "working"
      ? `Dùng được đến ${until}.`
      : state === "expired"
        ? "Đã hết hạn."
        : "Đã thu hồi.",
  revoke: "Thu hồi",
  revokeOf: (note: string) => `Thu hồi đường dẫn: ${note}`,
};
