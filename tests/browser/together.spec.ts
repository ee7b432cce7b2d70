import type { Browser, Page } from "@playwright/test";
import { account, body, expect, type Newsroom, saved, signIn, submitted, test } from "./newsroom";
import { isSound, isSoundEverywhere } from "./sound";
import { compose } from "./typing";

/** A page of its own for one person. */
async function enter(browser: Browser, newsroom: Newsroom, role: string, site: string) {
  const who = account(newsroom, role, site);
  const page = await (await browser.newContext()).newPage();
  await signIn(page, newsroom, who);
  return page;
}

const call = (page: Page, method: string, path: string, sent?: unknown) =>
  page.evaluate(
    async ([verb, where, text]) => {
      const answer = await fetch(`/api/v1${where}`, {
        method: verb,
        headers: { "content-type": "application/json" },
        body: text,
      });
      if (!answer.ok) throw new Error(`${verb} ${where}: ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, sent === undefined ? undefined : JSON.stringify(sent)] as const,
  );

const idOf = (address: string) => address.split("/").at(-1) ?? "";

/** Puts the cursor behind the last word of the body. */
async function toTheEnd(page: Page) {
  await body(page).click();
  await page.keyboard.press("Control+End");
}

// Several people at work take their time on a busy machine.
test.setTimeout(240_000);

test("two people on one article: one writes, the other follows, takes over, gives back", async ({
  browser,
  newsroom,
}) => {
  const site = account(newsroom, "reporter").sites[0] ?? "";
  const address = await submitted(browser, newsroom, "Bài có hai người sửa");
  const chief = await enter(browser, newsroom, "chief_editor", site);
  const article = `/articles/${idOf(address)}`;
  // A new edition of somebody's article is written by both: whoever opened it and whoever wrote the first.
  const { edition } = await call(chief, "GET", article);
  await call(chief, "POST", `${article}/approve`, { content_hash: edition.content_hash });
  await call(chief, "POST", `${article}/publish`, {});
  await call(chief, "POST", `${article}/revise`, {});
  const reporter = await enter(browser, newsroom, "reporter", site);

  await reporter.goto(address);
  await toTheEnd(reporter);
  await compose(reporter, " Câu của phóng viên.");
  await saved(reporter);

  await test.step("whoever comes second reads, sees who writes, and follows each save", async () => {
    await chief.goto(address);
    await expect(chief.getByText(/đang sửa bài này/)).toBeVisible();
    await expect(body(chief)).toHaveAttribute("aria-readonly", "true");
    await chief.getByRole("button", { name: /1 người khác đang mở bài/ }).click();
    const people = chief.getByRole("dialog", { name: "Những người đang mở bài" });
    await expect(people).toContainText("đang gõ");
    await expect(people).toContainText("giữ quyền sửa");
    await isSound(chief, "who is here");
    await chief.keyboard.press("Escape");
    const surface = await body(chief).elementHandle();
    await reporter.keyboard.press("Enter");
    await compose(reporter, "Đoạn thêm sau");
    await saved(reporter);
    await expect(body(chief)).toContainText("Đoạn thêm sau");
    expect(await surface?.evaluate((element) => element.isConnected), "the same surface").toBe(
      true,
    );
    await isSoundEverywhere(chief, "following");
  });

  await test.step("taking over needs a reason; the former writer keeps every word", async () => {
    await compose(reporter, ", chưa kịp lưu");
    await chief.getByRole("button", { name: "Giành quyền sửa…" }).click();
    const dialog = chief.getByRole("dialog", { name: "Giành quyền sửa" });
    await isSound(chief, "take over");
    await dialog.getByRole("button", { name: "Giành quyền" }).click();
    await expect(dialog).toContainText("Cần ghi lý do.");
    await dialog.getByLabel("Lý do").fill("Cần sửa gấp trước giờ phát");
    await dialog.getByRole("button", { name: "Giành quyền" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(body(chief)).toHaveAttribute("aria-readonly", "false");
    await expect(reporter.getByText(/đã giành quyền sửa/)).toBeVisible();
    await expect(body(reporter)).toContainText("chưa kịp lưu");
    await expect(body(reporter)).toHaveAttribute("aria-readonly", "true");
    await isSoundEverywhere(reporter, "taken over");
  });

  await test.step("when the holder leaves, the other writes again", async () => {
    await chief.goto(`${newsroom.url}/admin/`);
    await expect(body(reporter)).toHaveAttribute("aria-readonly", "false", { timeout: 20_000 });
    await expect(body(reporter)).toContainText("chưa kịp lưu");
  });
});

test("a comment on words: mentioned, found from my work, answered, lost, found again, done", async ({
  browser,
  newsroom,
}) => {
  const who = account(newsroom, "reporter");
  const site = who.sites[0] ?? "";
  const address = await submitted(browser, newsroom, "Bài được góp ý");
  const editor = await enter(browser, newsroom, "editor", site);
  const reporter = await enter(browser, newsroom, "reporter", site);
  const { user } = await call(reporter, "GET", "/session");

  await test.step("the editor comments on a selection and mentions the reporter without marks", async () => {
    await editor.goto(address);
    await body(editor).locator("p").first().click({ clickCount: 3 });
    await editor.keyboard.press("Control+Alt+m");
    const text = editor.getByLabel("Nội dung góp ý");
    await expect(text).toBeFocused();
    await compose(editor, "Nhờ ");
    await editor.keyboard.type("@");
    const list = editor.getByRole("listbox", { name: "Người có thể nhắc" });
    await expect(list).toBeVisible();
    await isSound(editor, "mention list");
    const given = String(user.display_name).split(" ").at(-1) ?? "";
    const plain = given
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replaceAll("đ", "d")
      .replaceAll("Đ", "D");
    await editor.keyboard.type(plain.toLowerCase());
    await list.getByRole("option", { name: user.display_name }).click();
    await expect(text).toHaveValue(`Nhờ @${user.display_name} `);
    await compose(editor, "kiểm tra lại số liệu");
    await expect(text).toHaveValue(`Nhờ @${user.display_name} kiểm tra lại số liệu`);
    await editor.keyboard.press("Control+Enter");
    await expect(editor.getByText("kiểm tra lại số liệu")).toBeVisible();
    await expect(text).toHaveCount(0);
    await isSound(editor, "comments");
  });

  await test.step("the reporter finds it among their work and answers", async () => {
    await reporter.goto(`${newsroom.url}/admin/`);
    const mentions = reporter.getByRole("region", { name: /Nhắc đến tôi/ });
    await expect(mentions).toContainText("kiểm tra lại số liệu");
    await isSound(reporter, "my work with mentions");
    await mentions.getByRole("link", { name: "Bài được góp ý" }).click();
    const thread = reporter.getByRole("listitem", { name: /^Góp ý của/ });
    await expect(thread).toHaveAttribute("aria-current", "true");
    await thread.getByRole("button", { name: "Trả lời" }).click();
    await reporter.getByLabel(/^Trả lời/).fill("Tôi sửa ngay.");
    await reporter.keyboard.press("Control+Enter");
    await expect(editor.getByText("Tôi sửa ngay.")).toBeVisible();
    await reporter.goto(`${newsroom.url}/admin/`);
    await expect(reporter.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(reporter.getByRole("region", { name: /Nhắc đến tôi/ })).toHaveCount(0);
  });

  await test.step("words that go take the place along, not the comment; words that return bring it back", async () => {
    await editor.getByRole("tab", { name: "Quy trình" }).click();
    await editor.getByRole("button", { name: "Nhận bài" }).first().click();
    await expect(body(editor)).toHaveAttribute("aria-readonly", "false");
    await editor.getByRole("tab", { name: "Góp ý" }).click();
    await expect(editor.getByText("kiểm tra lại số liệu")).toBeVisible();
    await expect(editor.getByRole("heading", { name: /Mất chỗ neo/ })).toHaveCount(0);
    await body(editor).click();
    await editor.keyboard.press("Control+a");
    await compose(editor, "Hoàn toàn khác");
    await saved(editor);
    await expect(editor.getByRole("heading", { name: /Mất chỗ neo/ })).toBeVisible();
    await expect(editor.getByText("kiểm tra lại số liệu")).toBeVisible();
    await body(editor).click();
    await editor.keyboard.press("Control+a");
    await compose(editor, "Nội dung.");
    await saved(editor);
    await expect(editor.getByRole("heading", { name: /Mất chỗ neo/ })).toHaveCount(0);
    await editor.getByRole("button", { name: /^Xem chỗ được góp ý/ }).click();
    await expect(body(editor)).toBeFocused();
  });

  await test.step("done is folded away and can be opened again", async () => {
    await editor.getByRole("button", { name: "Đánh dấu góp ý này đã xong" }).click();
    await editor.getByText("Đã xong (1)").click();
    await editor.getByRole("button", { name: "Mở lại" }).click();
    await expect(editor.getByRole("button", { name: "Trả lời" })).toBeVisible();
  });
});

test("a proposed copy: written beside the article, looked at change by change, taken", async ({
  browser,
  newsroom,
}) => {
  const site = account(newsroom, "reporter").sites[0] ?? "";
  const address = await submitted(browser, newsroom, "Bài có đề xuất sửa");
  const reporter = await enter(browser, newsroom, "reporter", site);
  const editor = await enter(browser, newsroom, "editor", site);

  await test.step("whoever may not edit changes a copy and sends it with a note", async () => {
    await reporter.goto(address);
    await expect(body(reporter)).toHaveAttribute("aria-readonly", "true");
    await reporter.getByRole("tab", { name: "Góp ý" }).click();
    await reporter.getByRole("button", { name: "Đề xuất sửa" }).click();
    await expect(reporter.getByText("Bạn đang viết một đề xuất")).toBeVisible();
    await toTheEnd(reporter);
    await compose(reporter, " Thêm một câu.");
    await reporter.getByLabel("Tít", { exact: true }).fill("Bài có đề xuất đã sửa");
    await isSound(reporter, "writing a suggestion");
    await reporter.getByRole("button", { name: "Gửi đề xuất…" }).click();
    const dialog = reporter.getByRole("dialog", { name: "Gửi đề xuất sửa" });
    await dialog.getByLabel("Lời nhắn gửi kèm").fill("Thiếu một câu ở cuối.");
    await dialog.getByRole("button", { name: "Gửi đề xuất" }).click();
    await expect(reporter.getByText("Đã gửi đề xuất.")).toBeVisible();
    await expect(body(reporter)).toHaveText("Nội dung.");
  });

  await test.step("the editor takes one change and turns the other down", async () => {
    await editor.goto(address);
    await editor.getByRole("button", { name: "Nhận bài" }).first().click();
    await expect(body(editor)).toHaveAttribute("aria-readonly", "false");
    await editor.getByRole("tab", { name: "Góp ý" }).click();
    await editor.getByRole("button", { name: "Xem từng chỗ" }).click();
    const dialog = editor.getByRole("dialog", { name: /^Đề xuất của/ });
    await expect(dialog).toContainText("Thiếu một câu ở cuối.");
    await expect(dialog.locator("ins").filter({ hasText: "Thêm một câu." })).toBeVisible();
    await isSound(editor, "looking at a suggestion");
    await dialog.getByRole("button", { name: "Nhận chỗ 2", exact: true }).click();
    await expect(dialog.getByText("Chỗ 2: đã nhận")).toBeVisible();
    await expect(body(editor)).toHaveText("Nội dung. Thêm một câu.");
    await dialog.getByRole("button", { name: "Không nhận chỗ 1" }).click();
    await expect(dialog.getByText("Chỗ 1: không nhận")).toBeVisible();
    await dialog.getByRole("button", { name: "Đóng" }).first().click();
    await expect(editor.getByLabel("Tít", { exact: true })).toHaveValue("Bài có đề xuất sửa");
    await editor.reload();
    await expect(body(editor)).toHaveText("Nội dung. Thêm một câu.");
  });

  await test.step("the reporter sees what became of it", async () => {
    await reporter.getByText(/^Các đề xuất cũ/).click();
    await expect(reporter.getByText("Đã xem xong")).toBeVisible();
  });
});
