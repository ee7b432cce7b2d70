import type { Page } from "@playwright/test";
import { account, body, expect, newArticle, signIn, submitted, test } from "./newsroom";
import { isSound, isSoundEverywhere } from "./sound";

const shown = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        viewport: { width, height: width > 500 ? 860 : 760 },
        hasTouch: width < 500,
      });

      test("the pages before signing in", async ({ page, newsroom }) => {
        await page.goto(`${newsroom.url}/admin/`);
        await shown(page, "Đăng nhập");
        await isSound(page, "sign-in");
        await page.goto(`${newsroom.url}/admin/setup/khong-con-dung`);
        await shown(page, "Đường dẫn không còn dùng được");
        await isSound(page, "set-up, used link");
      });

      test("queue, list, new article, unknown page", async ({ page, newsroom }) => {
        await signIn(page, newsroom, account(newsroom, "editor"));
        await expect(page.getByText("Bản trình diễn")).toBeVisible();
        await page.waitForLoadState("networkidle");
        await isSound(page, "my work");
        await page.goto(`${newsroom.url}/admin/articles`);
        await expect(page.getByText(/Đang hiện \d+ bài/)).toBeVisible();
        await isSound(page, "articles");
        await page.goto(`${newsroom.url}/admin/articles?q=kh%C3%B4ng+c%C3%B3`);
        await expect(page.getByText("Không có bài nào khớp với bộ lọc.")).toBeVisible();
        await isSound(page, "articles, nothing found");
        await page.goto(`${newsroom.url}/admin/khong-co`);
        await shown(page, "Không có trang này");
        await isSound(page, "unknown page");
      });

      test("the editor with its panel, menus and dialogs", async ({ page, newsroom }) => {
        const narrow = width < 1088;
        await signIn(page, newsroom, account(newsroom, "reporter"));
        await page.goto(`${newsroom.url}/admin/new`);
        await shown(page, "Viết bài mới");
        await isSound(page, "new article");
        await newArticle(page, newsroom);
        await page
          .getByLabel("Tít", { exact: true })
          .fill("Một tít đủ dài để xuống dòng trên điện thoại cầm tay");
        await body(page).click();
        await page.keyboard.insertText("Đoạn đầu.");
        await isSound(page, "editor");
        await page.getByRole("button", { name: "Chèn" }).click();
        await expect(page.getByRole("menu")).toBeVisible();
        await isSound(page, "insert menu");
        for (const entry of ["Số hiệu văn bản", "Câu trích nguyên văn"]) {
          if ((await page.getByRole("menu").count()) === 0)
            await page.getByRole("button", { name: "Chèn" }).click();
          await page.getByRole("menuitem", { name: entry }).click();
          await page.getByRole("dialog").getByRole("option").first().click();
          await isSound(page, entry);
          await page.getByRole("dialog").getByRole("button", { name: "Chèn" }).click();
        }
        await page.keyboard.press("ArrowDown");
        await page.getByRole("button", { name: "Chèn" }).click();
        await page.getByRole("menuitem", { name: "Bảng" }).click();
        await expect(page.getByRole("menu")).toBeHidden();
        await expect(page.getByRole("dialog").getByRole("button", { name: "Chèn" })).toBeVisible();
        await isSound(page, "table dialog");
        await page.getByRole("dialog").getByRole("button", { name: "Chèn" }).click();
        await expect(page.getByRole("dialog")).toHaveCount(0);
        for (const header of ["Chỉ tiêu", "Năm", "Nguồn"]) {
          await page.keyboard.insertText(header);
          await page.keyboard.press("Tab");
        }
        await isSound(page, "editor with every kind of block");
        await page.getByRole("button", { name: "Liên kết" }).click();
        await isSound(page, "link dialog");
        await page.keyboard.press("Escape");
        if (narrow) await page.getByRole("button", { name: "Quy trình và thông tin" }).click();
        for (const tab of ["Quy trình", "Thông tin", "Kiểm tra", "Góp ý", "Lịch sử"]) {
          await page.getByRole("tab", { name: tab }).click();
          // The network never rests here: the live stream stays open.
          await expect(page.getByRole("tabpanel").getByText("Đang tải…")).toHaveCount(0);
          await isSound(page, `panel ${tab}`);
        }
        if (narrow) await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Xem trước" }).click();
        await expect(page.getByRole("dialog", { name: "Xem trước" })).toBeVisible();
        await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
        await page.keyboard.press("Escape");
      });

      test("the dialogs before a step, and over an ended session", async ({
        browser,
        page,
        context,
        newsroom,
      }) => {
        await signIn(page, newsroom, account(newsroom, "editor"));
        await page.goto(await submitted(browser, newsroom, "Bài chờ đọc"));
        await expect(body(page)).toBeVisible();
        await isSound(page, "article to be read");
        if (width < 1088)
          await page.getByRole("button", { name: "Quy trình và thông tin" }).click();
        for (const [verb, title] of [
          ["Duyệt", "Duyệt bài"],
          ["Trả lại", "Trả lại bài"],
        ] as const) {
          await page.getByRole("button", { name: verb, exact: true }).last().click();
          const dialog = page.getByRole("dialog", { name: title });
          await expect(dialog).toBeVisible();
          await isSound(page, title);
          await dialog.getByRole("button", { name: "Thôi" }).click();
          await expect(dialog).toHaveCount(0);
        }
        await context.clearCookies();
        await page.getByRole("tab", { name: "Lịch sử" }).click();
        await expect(page.getByRole("dialog", { name: "Phiên đã hết hạn" })).toBeVisible();
        await isSound(page, "session ended");
      });
    });
  }
}

test("moving between pages puts the focus on the page's name and names the document", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "editor"));
  await page.getByRole("navigation").getByRole("link", { name: "Bài viết", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bài viết" })).toBeFocused();
  await expect(page).toHaveTitle("Bài viết · Tòa Soạn");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await isSound(page, "shortcuts");
});

test("the interface speaks English to whoever chooses it", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "editor"));
  await page.getByLabel("Ngôn ngữ giao diện").selectOption("en");
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // The whole page at once: a link that the bar below half covers is scrolled to, and axe would call it too small.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await isSoundEverywhere(page, "my work in English");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
});

test("the list's filters live in the address", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "editor"));
  await page.goto(`${newsroom.url}/admin/articles`);
  await page.getByLabel("Trạng thái").selectOption("live");
  await expect(page).toHaveURL(/state=live/);
  await page.reload();
  await expect(page.getByLabel("Trạng thái")).toHaveValue("live");
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await expect(page).not.toHaveURL(/state=/);
});
