import type { Page } from "@playwright/test";
import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { isSound } from "./sound";
import { compose } from "./typing";

test.setTimeout(150_000);

const uses = (page: Page) => page.getByRole("region", { name: "Bài đang dùng" });
const entries = (page: Page) => page.getByRole("region", { name: "Các mục của bộ dữ liệu" });
const chiefOf = (newsroom: Parameters<typeof account>[0]) => account(newsroom, "chief_editor");

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 375])
    test(`who quotes a figure, ${width} px, ${colorScheme}`, async ({ browser, newsroom }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const small = width < 500;
      await signIn(page, newsroom, chiefOf(newsroom));
      if (small) await page.getByRole("button", { name: "Thêm", exact: true }).click();
      if (small) await isSound(page, "more");
      await page.getByRole("link", { name: "Số liệu và trích dẫn" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "Số liệu và trích dẫn" }),
      ).toBeFocused();
      await expect(entries(page).getByText(/^\d+ mục$/)).toBeVisible();
      // What the bar at the bottom half covers is not to be measured.
      if (small) await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await isSound(page, "the plan's data");
      await page.getByLabel("Lọc theo chữ").click();
      await compose(page, "khu công nghiệp");
      const kcn = entries(page).getByRole("link").filter({ hasText: "42 khu" }).first();
      await kcn.click();
      await expect(uses(page).getByText(/^[1-9]\d* bài$/)).toBeVisible();
      await expect(uses(page).getByText("Bạn đọc đang thấy").first()).toBeVisible();
      await isSound(page, "who uses it");
      if (small) {
        await expect(entries(page)).toHaveCount(0);
        await page.getByRole("link", { name: "Chọn mục khác" }).click();
      }
      await page.getByLabel("Loại").selectOption({ label: "Câu trích nguyên văn" });
      if (small) await expect(uses(page)).toHaveCount(0);
      else await expect(uses(page)).toContainText("Chọn một mục");
      await expect(entries(page).getByRole("link").first()).toContainText(/\S/);
      await page.getByLabel("Lọc theo chữ").fill("khong co chu nay");
      await expect(page.getByText("Không có mục nào khớp.")).toBeVisible();
      await page.goto(`${newsroom.url}/admin/plan?kind=indicator&code=khong-con`);
      await expect(uses(page)).toContainText("Chưa có bài nào dùng mục này.");
      await isSound(page, "an entry that is gone");
      await context.close();
    });

test("from the desk: before a figure is put in, and at the figure itself", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  const address = await newArticle(page, newsroom);
  await page.getByLabel("Tít", { exact: true }).fill("Bài dẫn số liệu");
  await body(page).click();
  await page.keyboard.insertText("Theo quy hoạch, ");
  await page.getByRole("button", { name: "Chèn" }).click();
  await page.getByRole("menuitem", { name: "Chỉ tiêu hoặc số liệu" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("option").first().click();
  const link = dialog.getByRole("link", { name: /Xem những bài đang dùng mục này/ });
  await expect(link).toHaveAttribute("target", "_blank");
  await isSound(page, "choosing a figure");
  await dialog.getByRole("button", { name: "Chèn" }).click();
  await saved(page);

  await body(page).locator("[data-indicator]").click();
  await page.keyboard.press("Alt+Enter");
  await expect(dialog.getByRole("heading", { name: "Bài đang dùng" })).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Bài dẫn số liệu" })).toBeVisible();
  await isSound(page, "uses of a figure in the text");
  await page.keyboard.press("Escape");
  await expect(body(page)).toBeFocused();
  await page.getByRole("button", { name: "Khối", exact: true }).click();
  await page.getByRole("menuitem", { name: /Bài đang dùng/ }).click();
  const opening = page.waitForEvent("popup");
  await dialog.getByRole("link", { name: /mở ở thẻ mới/ }).click();
  const other = await opening;
  await uses(other).getByRole("link", { name: "Bài dẫn số liệu" }).click();
  await expect(other).toHaveURL(address);
});
