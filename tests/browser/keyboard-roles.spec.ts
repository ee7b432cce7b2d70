/** A day's work of each role with nothing but a keyboard: no story here presses or fills anything in another way. */
import type { Locator, Page } from "@playwright/test";
import { articleBy, handOf, paragraph } from "./desk";
import { account, body, expect, type Newsroom, saved, test } from "./newsroom";
import { talkedAbout } from "./overlays-beside";
import { compose } from "./typing";

// Every Tab is pressed and looked at.
test.setTimeout(240_000);

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole("button", { name, exact: typeof name === "string" }).first();
const panel = (page: Page) => page.getByRole("tabpanel");

/** Presses a key, as often as it takes until the place has the focus. */
async function reach(page: Page, place: Locator, key = "Tab", most = 90): Promise<void> {
  await expect(place).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await place.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(place, `${most} times ${key}`).toBeFocused();
}

async function go(page: Page, place: Locator, key = "Tab"): Promise<void> {
  await reach(page, place, key);
  await page.keyboard.press("Enter");
}

/** Whoever looks for the focus must find it: on something, and on the screen. */
const focusIsKept = (page: Page, after: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: after })
    .not.toBe("BODY");

async function enter(page: Page, newsroom: Newsroom, role: string, site?: string): Promise<void> {
  const { username, password } = account(newsroom, role, site);
  await page.goto(`${newsroom.url}/admin/`);
  await reach(page, page.getByLabel("Tên đăng nhập"));
  await page.keyboard.type(username);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
}

/** Finds something by the palette and chooses it. */
async function choose(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = dialog(page, "Tìm nhanh");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  await expect(palette.getByRole("option", { selected: true })).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
}

/** Leaves the text, where the palette's key sets a link, and opens a part of the panel: its tab has the focus. */
async function openPart(page: Page, words: string, name: string): Promise<void> {
  await choose(page, `mo phan ${words}`, `Mở phần ${name}`);
  await expect(page.getByRole("tab", { name: new RegExp(`^${name}`) })).toBeFocused();
}

/** From the start of a list page down to the article's line. */
async function openRow(page: Page, headline: string): Promise<void> {
  const row = page.getByRole("main").getByRole("link", { name: headline, exact: true });
  await go(page, row.first(), "ArrowDown");
  await expect(body(page)).toBeVisible({ timeout: 30_000 });
}

async function giveReason(page: Page, title: string, go_: string, reason: string): Promise<void> {
  const asked = dialog(page, title);
  await expect(asked.getByLabel("Lý do")).toBeFocused();
  await compose(page, reason);
  await go(page, button(asked, go_));
  await expect(asked).toHaveCount(0);
}

test("a reporter writes, goes through the checks and submits", async ({ page, newsroom }) => {
  await enter(page, newsroom, "reporter");
  await choose(page, "viet bai", "Viết bài");
  const columns = page.getByRole("group", { name: "Chuyên mục" });
  await reach(page, columns.getByRole("radio").first());
  await page.keyboard.press("Space");
  await expect(columns.getByRole("radio").first()).toBeChecked();
  await go(page, button(page, "Bắt đầu viết"));
  await expect(body(page)).toBeVisible();

  await test.step("the head and the text", async () => {
    await reach(page, page.getByLabel("Tít", { exact: true }));
    await compose(page, "Bài viết không cần chuột");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Sapo", { exact: true })).toBeFocused();
    await compose(page, "Sapo của bài đã đủ ý.");
    await reach(page, body(page));
    await compose(page, "Tỉnh đã duyệt  quy hoạch.");
    await saved(page);
  });

  await test.step("a finding: walked to, mended from the panel", async () => {
    await page.keyboard.press("F8");
    await expect(panel(page).locator("[aria-current]")).toHaveCount(1);
    await reach(page, page.getByLabel("Sapo", { exact: true }), "Shift+Tab");
    await openPart(page, "kiem tra", "Kiểm tra");
    const finding = panel(page).getByRole("listitem").filter({ hasText: "␣␣" });
    await go(page, finding.getByRole("button").nth(1));
    await expect(body(page)).toHaveText("Tỉnh đã duyệt quy hoạch.");
    await focusIsKept(page, "mended");
  });

  await test.step("submitted", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Đã gửi bài.")).toBeVisible();
    await focusIsKept(page, "submitted");
  });
});

test("an editor proposes, takes the article up, comments, resolves, returns", async ({
  page,
  newsroom,
  playwright,
}) => {
  const reporter = await handOf(await playwright.request.newContext(), newsroom, "reporter");
  const text = { type: "doc", content: [paragraph("Nội dung.")] };
  const headline = "Bài biên tập bằng phím";
  const { id } = await articleBy(reporter, { headline, standfirst: "Sapo của bài.", body: text });
  await reporter.call("POST", `/articles/${id}/submit`, {});
  await enter(page, newsroom, "editor", reporter.me.sites[0].slug);
  await openRow(page, headline);

  await test.step("a proposal, written and sent", async () => {
    await openPart(page, "gop y", "Góp ý");
    await go(page, button(panel(page), "Đề xuất sửa"));
    await expect(page.getByText("Bạn đang viết một đề xuất")).toBeVisible();
    await focusIsKept(page, "a proposal begun");
    await reach(page, body(page));
    await page.keyboard.press("Control+End");
    await compose(page, " Thêm một câu.");
    await go(page, button(page, "Gửi đề xuất…"), "Shift+Tab");
    const sending = dialog(page, "Gửi đề xuất sửa");
    await expect(sending.getByLabel("Lời nhắn gửi kèm")).toBeFocused();
    await compose(page, "Thiếu một câu.");
    await go(page, button(sending, "Gửi đề xuất"));
    await expect(page.getByText("Đã gửi đề xuất.")).toBeVisible();
    await focusIsKept(page, "a proposal sent");
  });

  await test.step("taken up by the key of the next step", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(body(page)).toHaveAttribute("aria-readonly", "false");
    await focusIsKept(page, "claimed");
  });

  await test.step("the proposal, change by change", async () => {
    await openPart(page, "gop y", "Góp ý");
    await go(page, button(panel(page), "Xem từng chỗ"));
    const looking = dialog(page, /^Đề xuất của/);
    await go(page, button(looking, "Nhận chỗ 1"));
    await expect(looking.getByText("Chỗ 1: đã nhận")).toBeVisible();
    await focusIsKept(page, "a change taken");
    await page.keyboard.press("Escape");
    await expect(looking).toHaveCount(0);
    await expect(body(page)).toHaveText("Nội dung. Thêm một câu.");
    await focusIsKept(page, "a proposal looked at");
  });

  await test.step("a comment on words, then done", async () => {
    await reach(page, body(page), "Shift+Tab");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.press("Control+Alt+m");
    await expect(page.getByLabel("Nội dung góp ý")).toBeFocused();
    await compose(page, "Nêu rõ nguồn");
    await page.keyboard.press("Control+Enter");
    await expect(panel(page).getByText("Nêu rõ nguồn")).toBeVisible();
    await focusIsKept(page, "a comment sent");
    await go(page, button(panel(page), "Đánh dấu góp ý này đã xong"));
    await expect(panel(page).getByText("Đã xong (1)")).toBeVisible();
    await focusIsKept(page, "a comment done");
  });

  await test.step("returned with a reason", async () => {
    await choose(page, "tra lai", "Trả lại");
    await giveReason(page, "Trả lại bài", "Trả lại", "Cần nêu rõ nguồn");
    await expect(page.getByText("Đã trả lại bài.")).toBeVisible();
    await focusIsKept(page, "returned");
  });
});

test("a leader opens from the list, reads the preview, approves, publishes, withdraws", async ({
  page,
  newsroom,
  playwright,
}) => {
  const reporter = await handOf(await playwright.request.newContext(), newsroom, "reporter");
  const lines = Array.from({ length: 60 }, (_, at) => paragraph(`Đoạn ${at + 1}.`));
  const headline = "Bài lãnh đạo duyệt bằng phím";
  const text = { type: "doc", content: lines };
  const { id } = await articleBy(reporter, { headline, standfirst: "Sapo của bài.", body: text });
  await reporter.call("POST", `/articles/${id}/submit`, {});
  await enter(page, newsroom, "chief_editor", reporter.me.sites[0].slug);
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { level: 1, name: "Bài viết" })).toBeFocused();
  await openRow(page, headline);

  await test.step("the preview: the text scrolled, another look, closed", async () => {
    await choose(page, "xem truoc", "Xem trước");
    const preview = dialog(page, "Xem trước");
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toContainText(headline);
    await reach(page, preview.locator("iframe"));
    await page.keyboard.press("End");
    await expect
      .poll(() => frame.locator("html").evaluate(() => scrollY), { message: "scrolled" })
      .toBeGreaterThan(200);
    await reach(page, preview.getByRole("radio", { name: "Máy tính" }), "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect(page.locator('iframe[title="Xem trước: Điện thoại"]')).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(preview).toHaveCount(0);
    await focusIsKept(page, "the preview closed");
  });

  for (const [words, verb, title, done] of [
    ["duyet", "Duyệt", "Duyệt bài", "Đã duyệt bài."],
    ["xuat ban", "Xuất bản", "Xuất bản", "Đã xuất bản."],
  ] as const)
    await test.step(verb, async () => {
      await choose(page, words, verb);
      await go(page, button(dialog(page, title), verb));
      await expect(page.getByText(done)).toBeVisible();
      await focusIsKept(page, verb);
    });

  await test.step("withdrawn with a reason", async () => {
    await choose(page, "go bai", "Gỡ bài");
    await giveReason(page, "Gỡ bài khỏi trang", "Gỡ bài", "Bài thử");
    await expect(page.getByText("Đã gỡ bài.")).toBeVisible();
    await focusIsKept(page, "withdrawn");
  });
});

test("history: a version named, two compared, one restored", async ({
  page,
  newsroom,
  playwright,
}) => {
  const reporter = await handOf(await playwright.request.newContext(), newsroom, "reporter");
  const text = { type: "doc", content: [paragraph("Nội dung.")] };
  await articleBy(reporter, { headline: "Tít thứ nhất", body: text });
  await enter(page, newsroom, "reporter");
  await openRow(page, "Tít thứ nhất");
  const menuOf = async (line: string | RegExp, entry: string) => {
    await go(page, button(panel(page), line));
    const item = page.getByRole("menuitem", { name: entry });
    await go(page, item, "ArrowDown");
    await expect(page.getByRole("menu")).toHaveCount(0);
  };

  await test.step("named", async () => {
    await openPart(page, "lich su", "Lịch sử");
    await menuOf(/^Việc với/, "Đặt tên…");
    await expect(dialog(page, "Đặt tên cho bản này").getByLabel("Tên")).toBeFocused();
    await compose(page, "Trước khi sửa");
    await page.keyboard.press("Enter");
    await expect(panel(page).getByText("Trước khi sửa")).toBeVisible();
    await focusIsKept(page, "named");
  });

  await test.step("something is changed", async () => {
    await reach(page, page.getByLabel("Tít", { exact: true }), "Shift+Tab");
    await page.keyboard.press("Control+a");
    await compose(page, "Tít thứ hai");
    await saved(page);
    await expect(panel(page).getByRole("button", { name: /^Việc với/ })).not.toHaveCount(1);
  });

  await test.step("two picked and compared", async () => {
    await openPart(page, "lich su", "Lịch sử");
    await menuOf("Việc với Trước khi sửa", "Chọn để so sánh");
    await expect(panel(page).getByText(/^Đã chọn Trước khi sửa/)).toBeVisible();
    await focusIsKept(page, "picked");
    await reach(page, page.getByRole("tab", { name: "Lịch sử" }), "Shift+Tab");
    await menuOf(/^Việc với bản/, "So với Trước khi sửa");
    const comparison = dialog(page, "So sánh hai bản");
    await go(page, button(comparison, "Chỗ đổi tiếp theo"));
    await expect(comparison.locator("[data-change]:focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(comparison).toHaveCount(0);
    await focusIsKept(page, "compared");
  });

  await test.step("the first restored", async () => {
    await openPart(page, "lich su", "Lịch sử");
    await menuOf("Việc với Trước khi sửa", "Khôi phục bản này…");
    const restoring = dialog(page, "Khôi phục Trước khi sửa");
    await go(page, button(restoring, "Khôi phục"));
    await expect(restoring).toHaveCount(0);
    await expect(page.getByLabel("Tít", { exact: true })).toHaveValue("Tít thứ nhất");
    await focusIsKept(page, "restored");
  });
});

test("the pen is taken over, and a preview link given and taken back", async ({
  page,
  newsroom,
  playwright,
}) => {
  const reporter = await handOf(await playwright.request.newContext(), newsroom, "reporter");
  const site = reporter.me.sites[0].slug;
  const chief = await handOf(await playwright.request.newContext(), newsroom, "chief_editor", site);
  const path = `/articles/${await talkedAbout(reporter, chief)}`;
  const { edition } = await chief.call("GET", path);
  await chief.call("POST", `${path}/approve`, { content_hash: edition.content_hash });
  await chief.call("POST", `${path}/publish`, {});
  await chief.call("POST", `${path}/revise`, {});
  const here = { tab: "tay-phong-vien", doing: "writing", unsaved: false };
  await reporter.call("POST", `${path}/presence`, here);
  await enter(page, newsroom, "chief_editor", site);
  await choose(page, "bai co nhieu nguoi", "Bài có nhiều người cùng làm");
  await expect(page.getByText(/đang sửa bài này/)).toBeVisible({ timeout: 30_000 });

  await test.step("taken over with a reason, then written in", async () => {
    await go(page, button(page, "Giành quyền sửa…"));
    await giveReason(page, "Giành quyền sửa", "Giành quyền", "Sửa gấp trước giờ phát");
    await expect(body(page)).toHaveAttribute("aria-readonly", "false");
    await focusIsKept(page, "taken over");
    await reach(page, body(page));
    await page.keyboard.press("Control+End");
    await compose(page, " Thêm một câu");
    await saved(page);
    await expect(body(page)).toContainText("Đoạn sau. Thêm một câu");
  });

  await test.step("a link for somebody outside, given and taken back", async () => {
    await reach(page, page.getByLabel("Sapo", { exact: true }), "Shift+Tab");
    await choose(page, "xem truoc", "Xem trước");
    const preview = dialog(page, "Xem trước");
    await reach(page, preview.getByRole("radio", { name: "Máy tính" }));
    const links = preview.getByRole("radio", { name: "Gửi người khác xem" });
    await reach(page, links, "ArrowRight");
    await page.keyboard.press("Space");
    await reach(page, preview.getByLabel("Gửi cho ai"));
    await compose(page, "Sở Tư pháp");
    await page.keyboard.press("Enter");
    await expect(preview.getByLabel("Địa chỉ xem trước")).toBeVisible();
    await focusIsKept(page, "a link made");
    await reach(page, preview.getByLabel("Địa chỉ xem trước"));
    await go(page, button(preview, "Thu hồi đường dẫn: Sở Tư pháp"));
    await expect(preview.getByText("Đã thu hồi.")).toBeVisible();
    await focusIsKept(page, "a link taken back");
    await page.keyboard.press("Escape");
    await expect(preview).toHaveCount(0);
  });
});
