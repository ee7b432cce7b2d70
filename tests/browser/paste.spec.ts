import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { isSoundEverywhere } from "./sound";

const fixture = (name: string): string =>
  readFileSync(
    new URL(`../../admin-ui/src/editor/paste/fixtures/${name}`, import.meta.url),
    "utf8",
  );

/** Puts data on the system's clipboard as a program would: by a copy that the page itself answers. */
async function copy(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((formats) => {
    const answer = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text);
    };
    document.addEventListener("copy", answer, { capture: true, once: true });
  }, data);
  await page.keyboard.press("Control+c");
}

interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
}

/** The body as the server holds it. */
async function onServer(page: Page): Promise<Node[]> {
  await saved(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const article = await page.evaluate(
    async (one) => (await fetch(`/api/v1/articles/${one}`)).json(),
    id,
  );
  return article.edition.content.body.content;
}

const all = (nodes: Node[]): Node[] => nodes.flatMap((one) => [one, ...all(one.content ?? [])]);
const bar = (page: Page) => page.locator("[data-paste-bar]");

test.describe("pasting", () => {
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    await newArticle(page, newsroom);
    await body(page).click();
  });

  test("out of Word: structure comes along, the rest is told", async ({ page }) => {
    await copy(page, { "text/html": fixture("word.clipboard.txt"), "text/plain": "không dùng" });
    await page.keyboard.press("Control+v");
    await expect(body(page).locator("h2")).toHaveText("Khai thác nước ngầm");
    await expect(body(page).locator("h3")).toHaveText("Hiện trạng");
    await expect(body(page).locator("ul ul li")).toHaveText("phường Phú Cường");
    await expect(body(page).locator("ol[start='3'] li")).toHaveText(["Khảo sát", "Lấp giếng"]);
    await expect(body(page).locator("th").first()).toHaveText("Địa bàn");
    await expect(bar(page)).toContainText(
      "Đã bỏ: 1 ảnh, 1 chỗ đánh dấu xóa, 1 nhận xét bên lề, màu chữ.",
    );
    const nodes = all(await onServer(page));
    const note = nodes.find((one) => one.type === "footnote");
    expect(note?.attrs?.text).toBe("Báo cáo số 12, quý III.");
    expect(nodes.some((one) => one.text?.includes("ba lần"))).toBe(false);
    await bar(page).getByRole("button", { name: "Đóng" }).click();
    await expect(bar(page)).toBeEmpty();
    await expect(body(page)).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(body(page)).toHaveText("");
  });

  test("an old encoding is offered and can be taken back", async ({ page }) => {
    await copy(page, { "text/html": fixture("legacy.clipboard.txt") });
    await page.keyboard.press("Control+v");
    await expect(bar(page)).toContainText("Đoạn vừa dán dùng bảng mã TCVN3. Chuyển sang Unicode?");
    await expect(bar(page)).toContainText("Sẽ thành: “UỶ BAN NHÂN DÂN Bình Dương");
    await expect(body(page)).toContainText("ngµy 3 th¸ng 8");
    await bar(page).getByRole("button", { name: "Chuyển sang Unicode" }).click();
    await expect(body(page).locator("p")).toHaveText([
      "UỶ BAN NHÂN DÂN",
      "Bình Dương, ngày 3 tháng 8 năm 2004 © Việt",
    ]);
    await page.keyboard.press("Control+z");
    await expect(body(page)).toContainText("ngµy 3 th¸ng 8");
    await page.keyboard.press("Control+Shift+z");
    expect(all(await onServer(page)).some((one) => one.text?.includes("Bình Dương"))).toBe(true);
  });

  test("an official text can have its structure built again", async ({ page }) => {
    await copy(page, { "text/plain": fixture("ke-hoach.txt") });
    await page.keyboard.press("Control+v");
    await expect(bar(page)).toContainText("Văn bản hành chính: dựng lại cấu trúc?");
    await bar(page).getByRole("button", { name: "Dựng lại cấu trúc" }).click();
    await expect(body(page).locator("h2")).toHaveText([
      "I. MỤC ĐÍCH, YÊU CẦU",
      "II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN",
      "III. TỔ CHỨC THỰC HIỆN",
    ]);
    await expect(body(page).locator("h4")).toHaveText([
      "1.1. Nội dung tuyên truyền",
      "1.2. Tài liệu tuyên truyền",
    ]);
    const nodes = all(await onServer(page));
    expect(nodes.filter((one) => one.type === "footnote")).toHaveLength(1);
    await page.keyboard.press("Control+z");
    await expect(body(page).locator("h2")).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(body(page)).toHaveText("");
  });

  test("Ctrl+Shift+V takes the words alone", async ({ page }) => {
    await copy(page, {
      "text/html": "<h2>Tít</h2><p><b>Đậm</b></p>",
      "text/plain": "Tít\n\nĐậm và\u00a0\u200b thường",
    });
    await page.keyboard.press("Control+Shift+v");
    await expect(body(page).locator("p")).toHaveText(["Tít", "Đậm và thường"]);
    await expect(body(page).locator("h2, strong")).toHaveCount(0);
    await expect(bar(page)).toBeEmpty();
  });

  test("into the middle of a sentence, in bold, and over words", async ({ page }) => {
    await page.keyboard.insertText("Nước ở thành phố");
    await page.keyboard.press("Control+b");
    await copy(page, { "text/plain": " mới\r\n" });
    await page.keyboard.press("Control+v");
    await expect(body(page).locator("strong")).toHaveText("mới");
    await copy(page, { "text/plain": "https://binhduong.gov.vn/?utm_source=zalo" });
    await page.keyboard.press("Home");
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press("Shift+ArrowRight");
    // The browser tells the editor of a selection after the key, and no hand is faster than that.
    await expect(page.getByText(/chọn.* 4 ký tự/)).toBeVisible();
    await page.keyboard.press("Control+v");
    await expect(body(page).locator("a[href='https://binhduong.gov.vn/']")).toHaveText("Nước");
    await page.keyboard.press("ArrowRight");
    await copy(page, { "text/html": "<span>&nbsp;ngầm</span>" });
    await page.keyboard.press("Control+v");
    await expect(body(page).locator("p")).toHaveText(/^Nước ?ngầm ở thành phố ?mới$/);
  });

  test("a list into a table cell loses no words", async ({ page }) => {
    await page.keyboard.insertText("x");
    await copy(page, {
      "text/html": "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>",
    });
    await page.keyboard.press("Control+v");
    await body(page).locator("td").first().click();
    await page.keyboard.press("End");
    await copy(page, { "text/html": "<ul><li>một</li><li>hai<ul><li>ba</li></ul></li></ul>" });
    await page.keyboard.press("Control+v");
    const cell = body(page).locator("td, th").first();
    for (const word of ["A", "một", "hai", "ba"]) await expect(cell).toContainText(word);
    await saved(page);
  });

  test("into the head: one clean line", async ({ page }) => {
    const headline = page.getByLabel("Tít", { exact: true });
    await headline.click();
    await copy(page, { "text/plain": "  Quy hoạch\r\n  tỉnh\u200b \u00d0ồng".normalize("NFD") });
    await page.keyboard.press("Control+v");
    await expect(headline).toHaveValue("Quy hoạch tỉnh Đồng");
    await page.keyboard.press("Control+z");
    await expect(headline).toHaveValue("");
  });

  test("what was copied here keeps all of its structure", async ({ page }) => {
    await page.keyboard.type("- một");
    await page.keyboard.press("Enter");
    await page.keyboard.type("hai");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+v");
    await expect(body(page).locator("li")).toHaveText(["một", "hai", "một", "hai"]);
    await expect(bar(page)).toBeEmpty();
  });

  test("the bar stands clear of the other bars and is sound, on every screen", async ({ page }) => {
    await copy(page, { "text/html": fixture("legacy.clipboard.txt") });
    await page.keyboard.press("Control+v");
    await expect(bar(page)).toContainText("TCVN3");
    await isSoundEverywhere(page, "the bar after a paste");
    for (const width of [1280, 375, 320]) {
      await page.setViewportSize({ width, height: 800 });
      // Nothing lies over its buttons.
      await bar(page).getByRole("button", { name: "Giữ nguyên" }).click({ trial: true });
      await bar(page).getByRole("button", { name: "Chuyển sang Unicode" }).click({ trial: true });
    }
    await bar(page).getByRole("button", { name: "Giữ nguyên" }).click();
    await expect(bar(page)).toBeEmpty();
    await expect(body(page)).toContainText("ngµy 3 th¸ng 8");
  });
});
