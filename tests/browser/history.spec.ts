import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { isSound } from "./sound";

// Several people at work take their time on a busy machine.
test.setTimeout(240_000);

test("history: name a version, compare two, restore one", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await page.getByLabel("Tít", { exact: true }).fill("Tít thứ nhất");
  await body(page).click();
  await page.keyboard.insertText("Tỉnh đã phê duyệt quy hoạch.");
  await saved(page);
  const history = page.getByRole("tabpanel", { name: /Lịch sử/ });
  const menu = async (line: RegExp | string, entry: string) => {
    await history.getByRole("button", { name: line }).first().click();
    await page.getByRole("menuitem", { name: entry }).click();
  };

  await test.step("the saves of one sitting are one line", async () => {
    await page.getByRole("tab", { name: "Lịch sử" }).click();
    await expect(history.getByRole("heading", { name: "Hôm nay" })).toBeVisible();
    await isSound(page, "history");
    await history
      .getByRole("button", { name: /^Việc với/ })
      .first()
      .click();
    await expect(page.getByRole("menu")).toBeVisible();
    await isSound(page, "history menu");
    await page.keyboard.press("Escape");
  });

  await test.step("a name keeps a version apart from what comes after", async () => {
    await menu(/^Việc với/, "Đặt tên…");
    const dialog = page.getByRole("dialog", { name: "Đặt tên cho bản này" });
    await dialog.getByLabel("Tên").fill("Trước khi sửa");
    await isSound(page, "name a version");
    await page.keyboard.press("Enter");
    await expect(history.getByText("Trước khi sửa")).toBeVisible();
    await page.getByLabel("Tít", { exact: true }).fill("Tít thứ hai");
    await body(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" Người dân đồng thuận.");
    await saved(page);
    await expect(history.getByRole("button", { name: /^Việc với/ })).not.toHaveCount(1);
  });

  await test.step("a comparison shows fields and words, in one column and in two", async () => {
    await menu("Việc với Trước khi sửa", "So với bản đang mở");
    const dialog = page.getByRole("dialog", { name: "So sánh hai bản" });
    await expect(dialog.getByRole("row", { name: /Tít/ })).toContainText("hai");
    await expect(dialog.locator("ins").filter({ hasText: "Người dân" })).toBeVisible();
    await isSound(page, "comparison, one column");
    await dialog.getByRole("radio", { name: "Hai cột" }).click();
    await isSound(page, "comparison, two columns");
    await dialog.getByRole("button", { name: "Chỗ đổi tiếp theo" }).click();
    await expect(dialog.locator("[data-change]:focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  await test.step("any version can be read as readers would have seen it", async () => {
    await menu("Việc với Trước khi sửa", "Xem bản này");
    const dialog = page.getByRole("dialog", { name: "Xem Trước khi sửa" });
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toContainText(
      "Tít thứ nhất",
    );
    await dialog.getByRole("button", { name: "Đóng" }).click();
  });

  await test.step("restoring says what will change, and loses nothing", async () => {
    await menu("Việc với Trước khi sửa", "Khôi phục bản này…");
    const dialog = page.getByRole("dialog", { name: "Khôi phục Trước khi sửa" });
    await expect(dialog.locator("del").filter({ hasText: "Người dân" })).toBeVisible();
    await isSound(page, "restore");
    await dialog.getByRole("button", { name: "Khôi phục" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByLabel("Tít", { exact: true })).toHaveValue("Tít thứ nhất");
    await expect(body(page)).toHaveText("Tỉnh đã phê duyệt quy hoạch.");
    await expect(history.getByText("Khôi phục bản cũ").first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Tít", { exact: true })).toHaveValue("Tít thứ nhất");
  });
});
