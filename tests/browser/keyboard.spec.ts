import type { Page } from "@playwright/test";
import { account, body, expect, newArticle, saved, signIn, submitted, test } from "./newsroom";
import { isSound } from "./sound";
import { compose, hands } from "./typing";

test.setTimeout(120_000);

const palette = (page: Page) => page.getByRole("dialog", { name: "Tìm nhanh" });
const field = (page: Page) => palette(page).getByRole("combobox");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });

test("the palette finds articles, areas and what may be done, without marks and without a mouse", async ({
  browser,
  page,
  newsroom,
}) => {
  const address = await submitted(browser, newsroom, "Đường sắt Dĩ An tìm nhanh");
  const site = account(newsroom, "reporter").sites[0] ?? "";
  await signIn(page, newsroom, account(newsroom, "editor", site));

  await test.step("an article by words without marks", async () => {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("duong sat di an");
    await expect(chosen(page)).toContainText("Đường sắt Dĩ An tìm nhanh");
    await isSound(page, "palette");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
    await expect(body(page)).toHaveText("Nội dung.");
  });

  await test.step("only what this person may do with it now", async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page).getByRole("option", { name: /Nhận bài/ })).toBeVisible();
    await expect(palette(page).getByRole("option", { name: /Lưu ngay/ })).toHaveCount(0);
    await expect(palette(page).getByRole("option", { name: /Xuất bản/ })).toHaveCount(0);
    await compose(page, "nhận bài");
    await expect(chosen(page)).toContainText("Nhận bài");
    await page.keyboard.press("Enter");
    await expect(body(page)).toHaveAttribute("aria-readonly", "false");
  });

  await test.step("parts of the panel, and the tools of the desk; focus goes where they are", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("lich su");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: /Lịch sử/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.getByLabel("Tít", { exact: true }).focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("tim va thay");
    await page.keyboard.press("Enter");
    await expect(page.locator("search").getByRole("textbox").first()).toBeFocused();
    await page.keyboard.press("Escape");
  });

  await test.step("inside the body the key still sets a link", async () => {
    await body(page).click();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Liên kết" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("an area", async () => {
    await page.getByLabel("Tít", { exact: true }).focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("viec cua toi");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeFocused();
  });
});

for (const [name, hand] of hands)
  test(`the palette takes Vietnamese typed with ${name}`, async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await hand(page, "việc của tôi");
    expect((await field(page).inputValue()).normalize("NFC")).toBe("việc của tôi");
    await expect(chosen(page)).toContainText("Việc của tôi");
    await page.keyboard.press("Enter");
    await expect(palette(page)).toHaveCount(0);
  });

test("keys without Ctrl lead through the pages, and can be switched off", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "editor"));
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });

  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(heading("Bài viết")).toBeFocused();
  const rows = page.locator("main [data-row]");
  await expect(rows.nth(2)).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Tìm trong tít" });
  await expect(search).toBeFocused();
  // In the field they are letters.
  await page.keyboard.type("gv/?");
  await expect(search).toHaveValue("gv/?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await search.fill("");

  await page.getByRole("button", { name: "Phím tắt" }).click();
  const help = page.getByRole("dialog", { name: "Phím tắt" });
  for (const keys of ["F8, Shift+F8", "Ctrl+Alt+M", "Ctrl+Shift+V", "Ctrl+K", "g v"])
    await expect(help.getByText(keys, { exact: true }).last()).toBeVisible();
  await isSound(page, "keys");
  await help.getByRole("checkbox", { name: /không cần Ctrl/ }).uncheck({ force: true });
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();
  await expect(heading("Bài viết")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
});

test("a comment begun in the headline is about the whole article", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await body(page).click();
  await page.keyboard.insertText("Chữ trong thân bài.");
  await page.getByLabel("Tít", { exact: true }).fill("Tít đang viết");
  await saved(page);
  await page.keyboard.press("Control+Alt+m");
  await expect(page.getByText("Về cả bài")).toBeVisible();
  await expect(page.getByLabel("Nội dung góp ý")).toBeFocused();
});
