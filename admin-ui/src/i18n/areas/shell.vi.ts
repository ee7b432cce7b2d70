/** Words of the frame around every page: finding quickly, the keys of every page, in Vietnamese. */
export const shellVi = {
  palette: {
    title: "Tìm nhanh",
    label: "Tìm bài, trang hoặc việc muốn làm",
    none: "Không có mục nào khớp.",
    found: (n: number) => `${n} mục`,
    groups: { deeds: "Với bài đang mở", areas: "Đi tới", articles: "Bài viết" },
    tab: (name: string) => `Mở phần ${name}`,
    comment: "Góp ý cho cả bài",
    help: "Xem các phím tắt",
  },
  keys: {
    everywhere: "Mọi trang",
    palette: "Tìm nhanh (trong thân bài, phím này đặt liên kết)",
    search: "Tới ô tìm kiếm của trang",
    go: (area: string) => `Tới ${area}`,
    rows: "Bài sau, bài trước, bài đầu, bài cuối trong danh sách",
    findings: "Tới chỗ kiểm tra sau, trước",
    comment: "Góp ý cho đoạn đang chọn",
    pastePlain: "Dán không kèm định dạng",
    send: "Gửi góp ý đang viết",
  },
};
