import { describe, expect, it } from "vitest";
import { bodySchema } from "../schema/extensions";
import docs from "./fixtures/docs.clipboard.txt?raw";
import plan from "./fixtures/ke-hoach.txt?raw";
import legacy from "./fixtures/legacy.clipboard.txt?raw";
import libreoffice from "./fixtures/libreoffice.clipboard.txt?raw";
import outlook from "./fixtures/outlook.clipboard.txt?raw";
import web from "./fixtures/web.clipboard.txt?raw";
import word from "./fixtures/word.clipboard.txt?raw";
import wps from "./fixtures/wps.clipboard.txt?raw";
import zalo from "./fixtures/zalo.clipboard.txt?raw";
import { type Clipboard, nodesOf, readClipboard, taken } from "./pipeline";
import { outline } from "./testing";

const clipboard = (parts: Partial<Clipboard>): Clipboard => ({
  html: "",
  text: "",
  rtf: "",
  images: 0,
  ...parts,
});
const fromHtml = (html: string) => readClipboard(clipboard({ html }));
const fromText = (text: string) => readClipboard(clipboard({ text }));
const shown = (pasted: ReturnType<typeof readClipboard>) => outline(nodesOf(pasted, bodySchema()));

describe("out of word processors", () => {
  it("Word: headings by their styles, lists, footnote, table, tracked changes", () => {
    const pasted = fromHtml(word);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "h2 Khai thác nước ngầm
      h3 Hiện trạng
      h4 Các huyện phía bắc
      p Theo <strong:Sở Xây dựng>, lượng khai thác là “10 000 m<sup:3>” mỗi ngày{Báo cáo số 12, quý III.}, tăng gấp đôi so với trước.
      ul
        - p Thủ Dầu Một
        ul
          - p phường Phú Cường
        - p <em:Bến Cát>
      p Ba bước tiếp theo:
      ol from 3
        - p Khảo sát
        - p Lấp giếng
      table
        row
          table_header 1x2
            p Địa bàn
          table_header 2x1
            p Số giếng
        row
          table_cell
            p 2024
          table_cell
            p 2025
        row
          table_cell
            p Thuận An
          table_cell
            p 120
          table_cell
            p 96"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "colour": 1,
        "comments": 1,
        "deletions": 1,
        "images": 1,
      }
    `);
    expect(pasted.offer).toBeNull();
  });

  it("WPS Office", () => {
    const pasted = fromHtml(wps);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "h2 Ngập ở khu công nghiệp
      p Nước rút sau hai giờ{Ghi nhận lúc 17 giờ.}.
      ol
        - p Nạo vét
        - p Đặt trạm bơm
        ol
          - p trạm số một"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "numbering": 1,
      }
    `);
  });

  it("LibreOffice", () => {
    const pasted = fromHtml(libreoffice);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "h2 Hồ điều tiết
      p Hồ rộng <strong:12 ha>{Theo thiết kế cơ sở.} <strike:và sâu>.
      ol from 2
        - p Đào hồ
        ul
          - p bờ đông
        - p Trồng cây"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`{}`);
  });
});

describe("out of the web", () => {
  it("Google Docs", () => {
    const pasted = fromHtml(docs);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "h2 Trạm bơm mới
      p Người dân <strong:đồng thuận><em:, theo ><https://baobinhduong.vn/nuoc?id=7:báo cáo>{Số liệu quý II.}.
      ul
        - p Đợt một
        ul
          - p hai tuyến cống
        - p Đợt hai
      ol from 4
        - p Nghiệm thu
      table
        row
          table_header
            p Tuyến
          table_header
            p Dài
        row
          table_cell
            p Suối Cát
          table_cell
            p 3,2 km"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "cleanedLinks": 1,
        "colour": 1,
        "size": 1,
      }
    `);
  });

  it("Outlook", () => {
    const pasted = fromHtml(outlook);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "p Chào tòa soạn,
      p Xem <https://binhduong.gov.vn/quy-hoach?trang=2:thông báo> và tệp gửi kèm.
      ul
        - p Gửi trước 17 giờ
        - p Kèm ảnh
      p Trân trọng,
      p Ban Kế hoạch"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "cleanedLinks": 1,
        "hidden": 1,
        "unsafeLinks": 1,
      }
    `);
  });

  it("Zalo", () => {
    const pasted = fromHtml(zalo);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "p Tin gấp: mưa lớn ở Dĩ An 🌧|Ngập 3 điểm
      p Ảnh gửi sau"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "images": 1,
      }
    `);
  });

  it("a page", () => {
    const pasted = fromHtml(web);
    expect(shown(pasted)).toMatchInlineSnapshot(`
      "h2 Tiêu đề của trang
      p Dẫn nhập có gạch chân và tô vàng.
      h3 Mục một
      p Chú thích ảnh
      quote
        p Lời trích dẫn
        ul
          - p ý một
      p Xem{Nguồn: niên giám.} <https://b.vn/x:trang này> kia
      p “Đường” <Khu công nghiệp:KCN> việt
      table Số liệu
        row
          table_header
            p A
          table_header
            p B
        row
          table_cell
            p – một
            p – hai
          table_cell
            p x
            p lồng
            p nhau"
    `);
    expect(pasted.drops).toMatchInlineSnapshot(`
      {
        "cleanedLinks": 1,
        "embeds": 1,
        "highlight": 1,
        "images": 1,
        "nestedTables": 1,
        "tableLists": 1,
        "underline": 1,
        "unsafeLinks": 1,
      }
    `);
  });
});

describe("old encodings are offered, never changed in silence", () => {
  it("by font: only what is set in it", () => {
    const pasted = fromHtml(legacy);
    expect(pasted.offer).toMatchObject({
      kind: "encoding",
      suspicion: { encoding: "tcvn3", by: "font" },
      preview: "UỶ BAN NHÂN DÂN Bình Dương, ngày 3 tháng 8 năm 2004…",
    });
    expect(shown(pasted), "as it came, soft hyphen and all").toContain("D\u00ad¬ng");
    expect(shown(taken(pasted))).toMatchInlineSnapshot(`
      "p <strong:UỶ BAN NHÂN DÂN>
      p Bình Dương, ngày 3 tháng 8 năm 2004 © Việt"
    `);
  });

  it("by the words of a plain text", () => {
    const pasted = fromText("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam");
    expect(pasted.offer).toMatchObject({ suspicion: { encoding: "vni", by: "pattern" } });
    expect(shown(pasted)).toBe("p Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam");
    expect(shown(taken(pasted))).toBe("p Cộng hòa xã hội chủ nghĩa Việt Nam");
  });

  it("by the fonts that the RTF beside a plain text names", () => {
    const rtf =
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fnil\\fcharset0 .VnTime;}{\\f1\\fnil Symbol;}}\\f0 ngµy}";
    const pasted = readClipboard(clipboard({ text: "ngµy", rtf }));
    expect(pasted.offer).toMatchObject({ suspicion: { encoding: "tcvn3", by: "font" } });
    expect(
      readClipboard(clipboard({ text: "ngµy", rtf: "" })).offer,
      "too little to guess",
    ).toBeNull();
  });
});

describe("plain text", () => {
  it("one line stays part of the line it goes into", () => {
    const pasted = fromText("  một   dòng\u200b ");
    expect(pasted.bare).toBe(true);
    expect(shown(pasted)).toBe("p một dòng");
  });

  it("an empty line parts paragraphs; lines as people type them stay apart", () => {
    expect(shown(fromText("Thủ Dầu Một\nBến Cát\n\nTân Uyên"))).toBe(
      "p Thủ Dầu Một\np Bến Cát\np Tân Uyên",
    );
  });

  it("lines broken by the width of a page are joined", () => {
    const broken =
      "Công tác tuyên truyền phải được tiến hành khẩn trương, nghiêm túc,\nsâu rộng đến cán bộ, đảng viên. Nhân dân và cộng đồng doanh nghiệp\nđược phổ biến kịp thời.\nToàn văn ở trang hai.";
    expect(shown(fromText(broken))).toBe(
      "p Công tác tuyên truyền phải được tiến hành khẩn trương, nghiêm túc, sâu rộng đến cán bộ, đảng viên. Nhân dân và cộng đồng doanh nghiệp được phổ biến kịp thời.\np Toàn văn ở trang hai.",
    );
  });

  it("typed straight quotes stay, unless the house wants curly ones", () => {
    const pasted = fromText('Ông nói: "được" rồi ("xong")');
    expect(shown(pasted)).toBe('p Ông nói: "được" rồi ("xong")');
    expect(outline(nodesOf(pasted, bodySchema(), "curly"))).toBe("p Ông nói: “được” rồi (“xong”)");
  });

  it("letters in parts, the false Đ and unseen signs are made right", () => {
    expect(
      shown(
        fromText(
          "Ðường Vie\u0323\u0302t\u00ad Nam\ufeff 10\u00a0000\u00a0km,\u00a0và \u0093thế\u0094",
        ),
      ),
    ).toBe("p Đường Việt Nam 10\u00a0000\u00a0km, và “thế”");
  });
});

describe("official text", () => {
  it("is offered its structure, and gets it", () => {
    const pasted = fromText(plan);
    expect(pasted.offer).toEqual({ kind: "official" });
    const built = taken(pasted);
    expect(built.offer).toBeNull();
    expect(built.drops).toEqual({ pageNumbers: 1 });
    expect(shown(built)).toMatchInlineSnapshot(`
      "h2 I. MỤC ĐÍCH, YÊU CẦU
      h3 1. Mục đích
      ul
        - p Tuyên truyền, phổ biến, quán triệt nội dung, ý nghĩa, tầm quan trọng của Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030, tầm nhìn đến năm 2050; khẳng định tầm nhìn, khát vọng và quyết tâm của toàn Đảng bộ, chính quyền và nhân dân tỉnh Bình Dương; ra sức phấn đấu thực hiện thắng lợi mục tiêu đến năm 2030, “Bình Dương sẽ trở thành thành phố trực thuộc Trung ương; là một trong những trung tâm phát triển năng động, toàn diện của khu vực Đông Nam Á; dẫn đầu về khoa học - công nghệ và đổi mới sáng tạo, trung tâm công nghiệp dịch vụ hiện đại; hệ thống kết cấu hạ tầng kinh tế - xã hội và hệ thống đô thị phát triển đồng bộ, hiện đại, thông minh, bền vững theo mô hình tăng trưởng xanh, thích ứng với biến đổi khí hậu, môi trường sinh thái được bảo vệ. Nâng cao chất lượng cuộc sống của người dân, xây dựng xã hội phồn vinh, văn minh hiện đại; bảo đảm quốc phòng - an ninh và trật tự an toàn xã hội” đã đề ra.
      h3 2. Yêu cầu
      ul
        - p Công tác tuyên truyền, phổ biến, quán triệt Quy hoạch tỉnh phải được tiên hành khẩn trương, nghiêm túc, sâu rộng đến cán bộ, đảng viên, các tầng lớp nhân dân và cộng đồng doanh nghiệp một cách thiết thực, chất lượng, hiệu quả. Toàn thể cán bộ, đảng viên, công chức, viên chức trong toàn Đảng bộ tỉnh đều phải có trách nhiệm nghiên cứu, tìm hiểu, tuyên truyền về Quy hoạch tỉnh; cộng đồng doanh nghiệp và các tầng lớp nhân dân trên địa bàn tỉnh được tuyên truyền, phổ biến về nội dung, ý nghĩa, lộ trình triển khai thực hiện và kết quả đạt được theo từng giai đoạn cụ thể.
      h2 II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN
      h3 1. Về nội dung, tài liệu tuyên truyền
      h4 1.1. Nội dung tuyên truyền
      ul
        - p Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 gắn với Quy hoạch quốc gia cũng như Quy hoạch vùng Đông Nam bộ đã được phê duyệt, Nghị quyết số 24-NQ/TW, ngày 07/10/ 2022 của Bộ Chính trị và Nghị quyết 154/NQ-CP, ngày 23/11/2022 của Chính phủ về phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh vùng Đông Nam Bộ đến năm 2030, tầm nhìn đến năm 2045.
        - p Tuyên truyền Quy hoạch tỉnh dựa trên 06 trụ cột phát triển với 37 nhiệm vụ, 05 chiến lược tích hợp và phát triển theo mô hình cấu trúc: 01 trụ cột phát triển, 02 hành lang sinh thái, 03 vành đai liên kết, 04 trung tâm động lực và 05 phân vùng phát triển. Quy hoạch tỉnh sẽ giúp tháo gỡ nhiều điểm nghẽn mô hình phát triển của giai đoạn trước, cũng như đặt mục tiêu đến năm 2030 Bình Dương trở thành thành phố trực thuộc Trung ương với những khâu đột phá mới; nâng cao chất lượng cuộc sống của người dân, xây dựng xã hội phồn vinh, hạnh phúc.
      h4 1.2. Tài liệu tuyên truyền
      ul
        - p Quyết định số 790/QĐ-TTg ngày 03/08/2024 của Thủ tướng Chính phủ phê duyệt Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030; Báo cáo tóm tắt Quy hoạch tỉnh Bình Dương thời kỳ 2021-2030, tầm nhìn đến năm 2050 và Báo cáo tổng hợp Quy hoạch tỉnh Bình Dương thời kỳ 2021-2030, tầm nhìn đến năm 2050 của Ủy ban nhân dân tỉnh; video thông tin tuyên truyền về Quy hoạch tỉnh (file gửi kèm trên Cổng thông tin điện tử tỉnh www.binhduong.gov.vn){https://www.binhduong.gov.vn/thong-tin-tuyen-truyen/quy-hoach-tinh-binh-duong Qr Code Tài liệu tuyên truyền gửi kèm}.
        - p Quyết định số 370/QĐ-TTg, ngày 04/5/2024 của Thủ tướng Chính phủ về phê duyệt Quy hoạch vùng Đông Nam Bộ thời kỳ 2021 – 2030, tầm nhìn đến năm 2050.
        - p Nghị quyết số 24-NQ/TW ngày 07/10/2022 của Bộ Chính trị về phát triển kinh tế - xã hội và bảo đảm quốc phòng vùng Đông Nam Bộ đến năm 2030, tầm nhìn đến năm 2045.
        - p Kế hoạch thực hiện Quy hoạch tỉnh và các văn bản chỉ đạo triển khai thực hiện công tác Quy hoạch tỉnh; quy hoạch của địa phương và các văn bản triển khai thực hiện.
      h3 2. Về hình thức tuyên truyền
      ul
        - p Ban Thường vụ Tỉnh ủy tổ chức Hội nghị tuyên truyền, phổ biến, quán triệt Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 cho cán bộ chủ chốt các cấp trong toàn Đảng bộ tỉnh. Thời gian dự kiến 0,5 ngày, trong tháng 10/2024.
        - p Các Đảng bộ trực thuộc Tỉnh ủy chỉ đạo tổ chức việc nghiên cứu, tuyên truyền Quy hoạch tỉnh bằng hình thức phù hợp. Kết hợp nghiên cứu, tuyên truyền những nội dung cơ bản, cốt lõi, ý nghĩa, lộ trình triển khai thực hiện và những đột phá chiến lược, tầm nhìn trong Quy hoạch tỉnh đã đề ra tại các Hội nghị của địa phương, đơn vị với tự nghiên cứu tài liệu.
      h2 III. TỔ CHỨC THỰC HIỆN
      ol
        - p Các Đảng bộ trực thuộc Tỉnh ủy chỉ đạo xây dựng kế hoạch tuyên truyền, phổ biến, quán triệt Quy hoạch tỉnh tại địa phương, đơn vị với hình thức phù hợp, đảm bảo chất lượng và tiến độ theo quy định. Thường xuyên kiểm tra, giám sát việc nghiên cứu, tuyên truyền nội dung, ý nghĩa Quy hoạch tỉnh; báo cáo kết quả thực hiện cho Ban Thường vụ Tỉnh ủy (qua Ban Tuyên giáo Tỉnh ủy) định kỳ hàng năm.
        - p Ban cán sự Đảng UBND tỉnh, Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội, tổ chức xã hội xây dựng kế hoạch tuyên truyền phổ biến, quán triệt lan tỏa sâu rộng Quy hoạch tỉnh trong cán bộ, đảng viên, đoàn viên, hội viên, các tầng lớp nhân dân, cộng đồng doanh nghiệp; giới thiệu nội dung, ý nghĩa, lộ trình triển khai thực hiện Quy hoạch tỉnh cho từng nhóm đối tượng với hình thức và quy mô phù hợp.
      ol from 4
        - p Ban Tuyên giáo Tỉnh ủy chủ trì phối hợp Ban cán sự Đảng UBND tỉnh tham mưu tổ chức Hội nghị triển khai quán triệt tuyên truyền Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 cho cán bộ chủ chốt các cấp trong toàn Đảng bộ tỉnh; theo dõi, kiểm tra, giám sát việc nghiên cứu, tuyên truyền Quy hoạch tỉnh trên địa bàn tỉnh đảm bảo chất lượng, hiệu quả. Chỉ đạo, định hướng công tác tuyên truyền trên các phương tiện thông tin đại chúng của tỉnh một cách thường xuyên, liên tục, hiệu quả. Tổng hợp báo cáo kết quả công tác tuyên truyền cho cấp có thẩm quyền theo quy định.
      p Nơi nhận:
      ul
        - p Văn phòng Trung ương Đảng (HN,T78),
        - p Ban Tuyên giáo Trung ương (HN,T79),
        - p Ban Thường vụ Tỉnh ủy,
        - p Các ban cán sự đảng, đảng đoàn, đảng bộ trực thuộc Tỉnh ủy, các ban xây dựng Đảng Tỉnh ủy,
        - p Chi, đảng bộ: các sở, ban, ngành, hội, đoàn thể, Báo Bình Dương, Đài Phát thanh và Truyền hình Bình Dương,
        - p Các đồng chí Tỉnh ủy viên,
        - p Lưu VPTU, Bình.
      p T/M BAN THƯỜNG VỤ
      p PHÓ BÍ THƯ
      p Nguyễn Hoàng Thao"
    `);
  });

  // The same statements, broken for a page of another width.
  const rewrapped = (width: number): string => {
    const statements: string[] = [];
    for (const line of plan.split("\n")) {
      const starts = /^(?:[IVX]+\.|\d+\.|- |¹ |T\/M|PHÓ|Nguyễn Hoàng|Nơi nhận|2$)/.test(line);
      if (line === "" || starts || statements.length === 0) statements.push(line);
      else if (statements.at(-1) === "") statements.push(line);
      else statements.push(`${statements.pop()} ${line}`);
    }
    const wrap = (text: string) => {
      const lines = [""];
      for (const word of text.split(" ")) {
        const last = lines.at(-1) ?? "";
        if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
      }
      return lines.join("\n");
    };
    return statements.map(wrap).join("\n");
  };

  it.each([60, 66, 72, 78, 84, 90, 96, 102, 110, 120])(
    "broken at %i letters gives the same",
    (width) => {
      const built = (text: string) => shown(taken(fromText(text)));
      expect(built(rewrapped(width))).toBe(built(plan));
    },
  );

  it("is recognised in paragraphs of a page as well", () => {
    const html = "<p>I. MỤC ĐÍCH</p><p>1. Mục đích</p><p>- một<br>- hai</p><p>a) Nội dung</p>";
    const pasted = fromHtml(html);
    expect(pasted.offer).toEqual({ kind: "official" });
    expect(shown(taken(pasted))).toBe(
      "h2 I. MỤC ĐÍCH\nh3 1. Mục đích\nul\n  - p một\n  - p hai\nh4 a) Nội dung",
    );
  });

  it.each(["- một\n- hai\n- ba", "Một đoạn văn.\n\nMột đoạn khác.", "1. Giá\n2. Lượng"])(
    "is not seen in %j",
    (text) => expect(fromText(text).offer).toBeNull(),
  );
});
