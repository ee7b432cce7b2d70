import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { compose, retype } from "./typing";

const phrase = "Quy hoạch tỉnh được phê duyệt, người dân đồng thuận";

test.describe("Vietnamese typing gives exactly what was typed", () => {
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    await newArticle(page, newsroom);
  });

  for (const [name, type] of [
    ["composition events", compose],
    ["backspace and retype", retype],
  ] as const) {
    test(`in every part of the text, by ${name}`, async ({ page }) => {
      for (const label of ["Tít dẫn", "Tít", "Sapo"]) {
        const field = page.getByLabel(label, { exact: true });
        await field.click();
        await type(page, phrase);
        await expect(field).toHaveValue(phrase);
      }
      await body(page).click();
      await type(page, phrase);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+b");
      await type(page, "Bước chuyển");
      await page.keyboard.press("Control+b");
      await type(page, " tiếp theo");
      await expect(body(page).locator("p")).toHaveText([phrase, "Bước chuyển tiếp theo"]);
      await expect(body(page).locator("strong")).toHaveText("Bước chuyển");
      await saved(page);
      await page.reload();
      await expect(page.getByLabel("Tít", { exact: true })).toHaveValue(phrase);
      await expect(body(page).locator("p")).toHaveText([phrase, "Bước chuyển tiếp theo"]);
    });
  }

  test("in lists, tables, beside a document number, and over a selection", async ({ page }) => {
    await body(page).click();
    await page.keyboard.type("- ");
    await compose(page, "Đường vành đai");
    await page.keyboard.press("Enter");
    await compose(page, "Nguồn nước");
    await expect(body(page).locator("li")).toHaveText(["Đường vành đai", "Nguồn nước"]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await compose(page, "Căn cứ ");
    await page.getByRole("button", { name: "Chèn" }).click();
    await page.getByRole("menuitem", { name: "Số hiệu văn bản" }).click();
    const first = page.getByRole("dialog").getByRole("option").first();
    const number = (await first.locator("span").first().textContent()) ?? "";
    await first.click();
    await page.getByRole("dialog").getByRole("button", { name: "Chèn" }).click();
    await compose(page, ", tỉnh triển khai");
    const line = body(page).locator("p", { hasText: "Căn cứ" });
    await expect(line).toHaveText(`Căn cứ ${number}, tỉnh triển khai`);
    await page.keyboard.press("Shift+Home");
    await compose(page, "Thay thế");
    await expect(body(page).locator("p").last()).toHaveText("Thay thế");
    await page.getByRole("button", { name: "Chèn" }).click();
    await page.getByRole("menuitem", { name: "Bảng" }).click();
    await compose(page, "Chỉ tiêu");
    await page.keyboard.press("Tab");
    await compose(page, "Năm");
    await expect(body(page).locator("th").nth(0)).toHaveText("Chỉ tiêu");
    await expect(body(page).locator("th").nth(1)).toHaveText("Năm");
    await saved(page);
  });

  test("in tags, and in the search of the list", async ({ page, newsroom }) => {
    await page.getByRole("tab", { name: "Thông tin" }).click();
    await page.getByLabel("Từ khóa", { exact: true }).click();
    await compose(page, "phát triển xanh");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Bỏ từ khóa phát triển xanh" })).toBeVisible();
    await saved(page);
    await page.goto(`${newsroom.url}/admin/articles`);
    await page.getByLabel("Tìm trong tít").click();
    await compose(page, "không có bài nào như thế");
    await expect(page).toHaveURL(/q=kh%C3%B4ng/);
    await expect(page.getByText("Không có bài nào khớp với bộ lọc.")).toBeVisible();
  });

  test("a rule at the start of a line is taken back by Ctrl+Z, never by Backspace", async ({
    page,
  }) => {
    await body(page).click();
    await page.keyboard.type("## ");
    await expect(body(page).locator("h2")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(body(page).locator("h2")).toHaveCount(0);
    await expect(body(page)).toContainText("##");
  });
});
