import type { Page } from "@playwright/test";
import { account, body, expect, type Newsroom, signIn, submitted, test } from "./newsroom";
import { isSound } from "./sound";
import { compose } from "./typing";
import { crash } from "./writing";

test.setTimeout(180_000);

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

async function opened(page: Page, newsroom: Newsroom, role: string, address: string) {
  const site = account(newsroom, "reporter").sites[0] ?? "";
  await signIn(page, newsroom, account(newsroom, role, site));
  await page.goto(address);
  await expect(body(page)).toContainText("Nội dung.");
  await page.getByRole("tab", { name: /^Góp ý/ }).click();
}

test("a half-written comment, answer and change of a comment outlive their panel and their page", async ({
  browser,
  page,
  context,
  newsroom,
}) => {
  const address = await submitted(browser, newsroom, "Bài có góp ý viết dở");
  await opened(page, newsroom, "editor", address);
  const fresh = (on: Page) => on.getByLabel("Nội dung góp ý");
  const answer = (on: Page) => on.getByLabel(/^Trả lời/);
  const change = (on: Page) => on.getByLabel("Sửa góp ý của bạn");

  await page.getByRole("button", { name: "Góp ý cho cả bài" }).click();
  await fresh(page).fill("Góp ý đầu tiên");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Góp ý đầu tiên")).toBeVisible();
  await expect(fresh(page)).toHaveCount(0);

  await test.step("F8 and a change of tab take the panel away, not the words", async () => {
    await body(page).locator("p").first().click({ clickCount: 3 });
    await page.keyboard.press("Control+Alt+m");
    await compose(page, "Đoạn này cần");
    await page.keyboard.press("F8");
    await expect(fresh(page)).toHaveCount(0);
    await page.getByRole("tab", { name: /^Góp ý/ }).click();
    await expect(fresh(page)).toHaveValue("Đoạn này cần");
    await page.getByRole("button", { name: "Trả lời" }).click();
    await compose(page, "Trả lời dở");
    await page.getByRole("button", { name: "Sửa", exact: true }).click();
    await change(page).fill("Góp ý đầu tiên, sửa dở");
    await tab(page, "Quy trình").click();
    await page.getByRole("tab", { name: /^Góp ý/ }).click();
    await expect(answer(page)).toHaveValue("Trả lời dở");
    await expect(change(page)).toHaveValue("Góp ý đầu tiên, sửa dở");
    // Going back to the panel is not going back to the words.
    await expect(page.getByRole("tab", { name: /^Góp ý/ })).toBeFocused();
  });

  await test.step("a reload keeps them, with what they are about", async () => {
    await page.reload();
    await page.getByRole("tab", { name: /^Góp ý/ }).click();
    await expect(fresh(page)).toHaveValue("Đoạn này cần");
    await expect(page.getByText("Về đoạn: Nội dung.")).toBeVisible();
    await expect(answer(page)).toHaveValue("Trả lời dở");
    await expect(change(page)).toHaveValue("Góp ý đầu tiên, sửa dở");
    await isSound(page, "half-written comments");
  });

  await test.step("so does a killed tab; sent or given up, they are gone", async () => {
    await fresh(page).focus();
    await page.keyboard.press("Control+End");
    await compose(page, " thêm nguồn");
    await crash(page, context);
    const next = await context.newPage();
    await next.goto(address);
    await next.getByRole("tab", { name: /^Góp ý/ }).click();
    await expect(fresh(next)).toHaveValue("Đoạn này cần thêm nguồn");
    await fresh(next).focus();
    await next.keyboard.press("Control+Enter");
    await expect(fresh(next)).toHaveCount(0);
    await change(next).focus();
    await next.keyboard.press("Control+Enter");
    await expect(next.getByText("Góp ý đầu tiên, sửa dở")).toBeVisible();
    await expect(change(next)).toHaveCount(0);
    const mine = next
      .getByRole("listitem")
      .filter({ has: answer(next) })
      .first();
    await mine.getByRole("button", { name: "Thôi" }).click();
    await next.reload();
    await next.getByRole("tab", { name: /^Góp ý/ }).click();
    await expect(next.getByText("Đoạn này cần thêm nguồn")).toBeVisible();
    await expect(next.getByRole("textbox", { name: /góp ý|^Trả lời/i })).toHaveCount(0);
  });
});

test("on a phone it outlives the sheet", async ({ browser, newsroom }) => {
  const address = await submitted(browser, newsroom, "Bài góp ý trên điện thoại");
  const phone = await browser.newContext({ viewport: { width: 375, height: 740 } });
  const page = await phone.newPage();
  const site = account(newsroom, "reporter").sites[0] ?? "";
  await signIn(page, newsroom, account(newsroom, "editor", site));
  await page.goto(address);
  const sheet = page.getByRole("dialog", { name: "Quy trình và thông tin" });
  const talk = async () => {
    await page.getByRole("button", { name: "Quy trình và thông tin" }).click();
    await sheet.getByRole("tab", { name: /^Góp ý/ }).click();
  };
  await talk();
  await sheet.getByRole("button", { name: "Góp ý cho cả bài" }).click();
  await compose(page, "Viết dở trên điện thoại");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await talk();
  await expect(sheet.getByLabel("Nội dung góp ý")).toHaveValue("Viết dở trên điện thoại");
  await phone.close();
});

test("a proposal that the machine cannot keep says so", async ({
  browser,
  page,
  context,
  newsroom,
}) => {
  const address = await submitted(browser, newsroom, "Bài có đề xuất không giữ được");
  // Before anything is kept: the browser asks for the room that is left only now and then.
  const disk = await context.newCDPSession(page);
  await disk.send("Storage.overrideQuotaForOrigin", { origin: newsroom.url, quotaSize: 1 });
  await opened(page, newsroom, "reporter", address);
  await page.getByRole("button", { name: "Đề xuất sửa" }).click();
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("Chữ không chỗ cất. ".repeat(2_000));
  await expect(page.getByText("Máy này không giữ được bản tạm")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sao chép bản của tôi" })).toBeVisible();
  await isSound(page, "a proposal that is not kept");
});
