import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { isSound } from "./sound";
import { compose } from "./typing";

// Several people at work take their time on a busy machine.
test.setTimeout(240_000);

test("checks: found, walked through by F8, mended in one step, set aside, and asked for before submitting", async ({
  browser,
  page,
  newsroom,
}) => {
  const who = account(newsroom, "reporter");
  await signIn(page, newsroom, who);
  await newArticle(page, newsroom);
  await page.getByLabel("Tít", { exact: true }).fill("Bài có lỗi trình bày");
  await body(page).click();
  await compose(page, "Tỉnh đã duyệt  quy hoạch");
  await page.keyboard.insertText("  giai đoạn mới...");
  await saved(page);
  const panel = page.getByRole("tabpanel", { name: /Kiểm tra/ });
  const findings = panel.getByRole("listitem");

  await test.step("the panel tells what was found, and where", async () => {
    await page.getByRole("tab", { name: /Kiểm tra, \d+ lỗi/ }).click();
    await expect(panel.getByRole("heading", { name: /Phải sửa trước khi gửi/ })).toBeVisible();
    await expect(findings.filter({ hasText: "Sapo" }).first()).toBeVisible();
    await expect(panel.getByRole("button", { name: "Cho qua…" }), "not theirs to do").toHaveCount(
      0,
    );
    await isSound(page, "checks");
  });

  await test.step("F8 goes from place to place without a mouse", async () => {
    await body(page).click();
    await page.keyboard.press("F8");
    await expect(panel.locator("[aria-current]")).toHaveCount(1);
    const first = await panel.locator("[aria-current]").innerText();
    await page.keyboard.press("F8");
    await expect(panel.locator("[aria-current]")).not.toHaveText(first);
    await page.keyboard.press("Shift+F8");
    await expect(panel.locator("[aria-current]")).toHaveText(first, { useInnerText: true });
  });

  await test.step("all of a kind are mended at once, and taken back at once", async () => {
    const before = await body(page).innerText();
    await panel.getByRole("button", { name: /^Sửa cả 2 chỗ/ }).click();
    await expect(body(page)).toHaveText("Tỉnh đã duyệt quy hoạch giai đoạn mới...");
    await body(page).click();
    await page.keyboard.press("Control+z");
    expect(await body(page).innerText()).toBe(before);
    await panel.getByRole("button", { name: /^Sửa cả 2 chỗ/ }).click();
    await saved(page);
    await expect(body(page)).toHaveText("Tỉnh đã duyệt quy hoạch giai đoạn mới...");
    await expect(panel.getByRole("button", { name: /^Sửa cả 2 chỗ/ })).toHaveCount(0);
  });

  await test.step("submitting shows what must be mended, each a press away", async () => {
    await page.getByRole("button", { name: "Gửi bài" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Chưa gửi được bài" });
    await expect(dialog).toBeVisible();
    await isSound(page, "submit refused");
    await dialog.getByRole("button", { name: /sapo/i }).first().click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByLabel("Sapo", { exact: true })).toBeFocused();
    await compose(page, "Sapo của bài đã đủ ý.");
    await saved(page);
  });

  await test.step("what nothing keeps back is submitted", async () => {
    await page.getByRole("button", { name: "Gửi bài" }).first().click();
    await expect(page.getByText("Chờ biên tập").first()).toBeVisible();
  });

  await test.step("an editor sets a finding aside with a reason, and takes it up again", async () => {
    const desk = await (await browser.newContext()).newPage();
    await signIn(desk, newsroom, account(newsroom, "editor", who.sites[0]));
    await desk.goto(page.url());
    await desk.getByRole("tab", { name: /Kiểm tra, / }).click();
    const list = desk.getByRole("tabpanel", { name: /Kiểm tra/ });
    await list.getByRole("button", { name: "Cho qua…" }).first().click();
    const dialog = desk.getByRole("dialog", { name: "Cho qua một điều kiểm tra" });
    await isSound(desk, "set aside");
    await dialog.getByLabel("Lý do").fill("Trích nguyên văn lời người nói.");
    await dialog.getByRole("button", { name: "Cho qua" }).click();
    await expect(dialog).toHaveCount(0);
    await list.getByText(/^Đã cho qua/).click();
    await expect(list.getByText("Trích nguyên văn lời người nói.")).toBeVisible();
    await isSound(desk, "checks with one set aside");
    await list.getByRole("button", { name: "Kiểm tra lại điều này" }).click();
    await expect(list.getByText("Trích nguyên văn lời người nói.")).toHaveCount(0);
  });
});
