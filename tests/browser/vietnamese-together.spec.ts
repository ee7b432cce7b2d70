/** Vietnamese typed into what people ask of each other: reasons, proposals, names in a comment. */
import type { Locator, Page, Playwright } from "@playwright/test";
import { type Hand, handOf, openArticle } from "./desk";
import { body, expect, type Newsroom, test } from "./newsroom";
import { talkedAbout } from "./overlays-beside";
import { hands } from "./typing";

// An article of its own for each way of typing, on a busy machine.
test.setTimeout(240_000);

const phrase = "Tiếng Việt được gõ đúng";

type Type = (page: Page, text: string) => Promise<void>;

/** Types the phrase over what a field holds; it must be there letter by letter, in one form once the field is left. */
async function typedInto(page: Page, input: Locator, type: Type): Promise<void> {
  await input.click();
  await input.press("Control+a");
  await type(page, phrase);
  expect((await input.inputValue()).normalize("NFC")).toBe(phrase);
  await input.blur();
  await expect(input).toHaveValue(phrase);
}

const dialog = (page: Page) => page.getByRole("dialog");
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).click();
const panel = (page: Page) => page.getByRole("tabpanel");

/** Gives the phrase as the reason that the open dialog asks for, and does what it is the reason of. */
async function giveReason(page: Page, type: Type, go: string): Promise<void> {
  await typedInto(page, dialog(page).getByRole("textbox", { name: "Lý do" }), type);
  await dialog(page).getByRole("button", { name: go, exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** A submitted article that was spoken of, open before the chief editor; the reporter at the server's own door. */
async function before(page: Page, newsroom: Newsroom, playwright: Playwright["request"]) {
  const elsewhere = await playwright.newContext();
  const reporter = await handOf(elsewhere, newsroom, "reporter");
  const site = reporter.me.sites[0].slug;
  const chief = await handOf(page.context().request, newsroom, "chief_editor", site);
  const id = await talkedAbout(reporter, chief);
  await openArticle(page, newsroom, id);
  return { reporter, chief, id, path: `/articles/${id}` };
}

async function publish(chief: Hand, path: string): Promise<void> {
  await chief.call("POST", `${path}/claim`, {});
  const { edition } = await chief.call("GET", path);
  await chief.call("POST", `${path}/approve`, { content_hash: edition.content_hash });
  await chief.call("POST", `${path}/publish`, {});
}

test.describe("what people ask of each other is kept as it was typed", () => {
  for (const [name, type] of hands) {
    test(`by ${name}`, async ({ page, newsroom, playwright }) => {
      const { reporter, chief, id, path } = await before(page, newsroom, playwright.request);

      await test.step("why a finding is set aside", async () => {
        await tab(page, /^Kiểm tra/);
        await press(page, "Cho qua…");
        await giveReason(page, type, "Cho qua");
        await panel(page)
          .getByText(/^Đã cho qua \(/)
          .click();
        await expect(panel(page).getByText(phrase)).toBeVisible();
      });

      await test.step("a proposal: its head, its text, the words sent with it", async () => {
        await tab(page, /^Góp ý/);
        await press(page, "Đề xuất sửa");
        await expect(page.getByText("Bạn đang viết một đề xuất")).toBeVisible();
        for (const field of ["Tít dẫn", "Tít", "Sapo"])
          await typedInto(page, page.getByLabel(field, { exact: true }), type);
        await body(page).getByText("Đoạn sau.").click();
        await page.keyboard.press("End");
        await page.keyboard.press("Space");
        await type(page, phrase);
        await press(page, "Gửi đề xuất…");
        await typedInto(page, dialog(page).getByLabel("Lời nhắn gửi kèm"), type);
        const sent = page.waitForRequest(
          (one) => one.method() === "POST" && one.url().endsWith("/suggestions"),
        );
        await dialog(page).getByRole("button", { name: "Gửi đề xuất", exact: true }).click();
        await expect(page.getByText("Đã gửi đề xuất.")).toBeVisible();
        const { note, content } = (await sent).postDataJSON();
        const { kicker, headline, standfirst } = content;
        expect([note, kicker, headline, standfirst]).toEqual(Array(4).fill(phrase));
        expect(JSON.stringify(content.body)).toContain(`Đoạn sau. ${phrase}`);
      });

      await test.step("why somebody takes over", async () => {
        await publish(chief, path);
        await chief.call("POST", `${path}/revise`, {});
        const tabOf = { tab: "tay-phong-vien", doing: "writing", unsaved: false };
        await reporter.call("POST", `${path}/presence`, tabOf);
        await openArticle(page, newsroom, id);
        await press(page, "Giành quyền sửa…");
        await giveReason(page, type, "Giành quyền");
        await expect(body(page)).toHaveAttribute("aria-readonly", "false");
        await tab(page, /^Lịch sử/);
        const line = panel(page).getByRole("listitem").filter({ hasText: "Lấy quyền viết" });
        await expect(line).toContainText(phrase);
      });

      await test.step("why an article is withdrawn", async () => {
        await tab(page, /^Quy trình/);
        await press(page, "Gỡ bài");
        await giveReason(page, type, "Gỡ bài");
        await expect(page.getByText(`Lý do: ${phrase}`)).toBeVisible();
      });
    });
  }
});

test.describe("while the list of people lies under a comment", () => {
  for (const [way, type] of hands) {
    test(`by ${way}`, async ({ page, newsroom, playwright }) => {
      const { reporter } = await before(page, newsroom, playwright.request);
      const full: string = reporter.me.user.display_name;
      const name = full.replace(/ \(.*/, "");
      const list = page.getByRole("listbox", { name: "Người có thể nhắc" });
      await tab(page, /^Góp ý/);
      await press(page, "Góp ý cho cả bài");
      const text = page.getByLabel("Nội dung góp ý", { exact: true });
      await text.click();

      await test.step("what is no name stays as it was typed", async () => {
        await page.keyboard.press("@");
        await expect(list).toBeVisible();
        await type(page, phrase);
        expect((await text.inputValue()).normalize("NFC")).toBe(`@${phrase}`);
        await expect(list).toHaveCount(0);
        await text.press("Control+a");
      });

      await test.step("a name typed with its marks is found, and taken by Enter", async () => {
        await page.keyboard.press("@");
        await type(page, name);
        await expect(list.getByRole("option", { selected: true })).toContainText(full);
        await page.keyboard.press("Enter");
        await expect(text).toHaveValue(`@${full} `);
      });

      await test.step("and what follows it too", async () => {
        await type(page, phrase);
        await page.keyboard.press("Control+Enter");
        await expect(panel(page).getByText(`@${full} ${phrase}`)).toBeVisible();
      });
    });
  }
});
