import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { compose } from "./typing";

test.use({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });

test("on a phone, an editor reads, claims, approves", async ({ browser, page, newsroom }) => {
  const reporter = account(newsroom, "reporter");
  const headline = "Bài gửi từ hiện trường";
  const desk = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const writing = await desk.newPage();
  await signIn(writing, newsroom, reporter);
  await newArticle(writing, newsroom);
  await writing.getByLabel("Tít", { exact: true }).fill(headline);
  await writing.getByLabel("Sapo", { exact: true }).fill("Sapo của bài gửi từ hiện trường.");
  await body(writing).click();
  await writing.keyboard.insertText("Nội dung.");
  await saved(writing);
  await writing.getByRole("button", { name: "Gửi bài" }).first().click();
  await expect(writing.getByText("Đã gửi bài.")).toBeVisible();
  await desk.close();

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
