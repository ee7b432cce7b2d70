import { account, body, expect, signIn, submitted, test } from "./newsroom";
import { compose } from "./typing";

test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });

test("on a phone, an editor reads, claims, approves", async ({ browser, page, newsroom }) => {
  const reporter = account(newsroom, "reporter");
  const headline = "Bài gửi từ hiện trường";
  await submitted(browser, newsroom, headline);
  await signIn(page, newsroom, account(newsroom, "editor", reporter.sites[0]));
  await page.getByRole("link", { name: headline }).tap();
  await expect(body(page)).toContainText("Nội dung.");
  await page.getByRole("button", { name: "Nhận bài" }).tap();
  const sheet = page.getByRole("dialog", { name: "Quy trình và thông tin" });
  await expect(sheet.getByText("Đã nhận bài.")).toBeVisible();
  await sheet.getByRole("button", { name: "Đóng" }).first().tap();

  await body(page).tap();
  await page.keyboard.press("Control+End");
  await compose(page, " Biên tập viên thêm một câu");
  await expect(body(page)).toHaveText("Nội dung. Biên tập viên thêm một câu");

  const approve = page.getByRole("button", { name: "Duyệt", exact: true });
  const box = await approve.boundingBox();
  expect(box?.height, "a thumb needs room").toBeGreaterThanOrEqual(44);
  await approve.tap();
  const dialog = page.getByRole("dialog", { name: "Duyệt bài" });
  await expect(dialog).toContainText(headline);
  await dialog.getByRole("button", { name: "Duyệt", exact: true }).tap();
  await expect(page.getByText("Đã duyệt bài.")).toBeVisible();
  await expect(page.getByText("Chờ xuất bản").first()).toBeVisible();
});
