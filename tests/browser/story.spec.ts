import { account, body, expect, newArticle, saved, signIn, test } from "./newsroom";
import { compose } from "./typing";

const headline = "Vành đai xanh dọc sông mở ra không gian sống mới";
const standfirst = "Người dân hai bên bờ chờ đợi những con đường ven sông đầu tiên.";
const paragraph = "Sáng nay, nhiều gia đình ra bờ sông xem bản đồ quy hoạch.";
const fixed = "Bản đồ được treo tại nhà văn hóa khu phố.";

test("a reporter's draft becomes a page, a feed item and a search hit", async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000);
  const enter = async (role: string, site?: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, newsroom, account(newsroom, role, site));
    return page;
  };

  const reporter = account(newsroom, "reporter");
  const site = reporter.sites[0];
  const writing = await enter("reporter");
  const address = await newArticle(writing, newsroom);

  await test.step("the reporter writes, with an input method, and submits", async () => {
    await writing.getByLabel("Tít", { exact: true }).click();
    await compose(writing, headline);
    await writing.keyboard.press("Enter");
    await compose(writing, standfirst);
    await body(writing).click();
    await compose(writing, paragraph);
    await saved(writing);
    await writing.getByRole("button", { name: "Gửi bài" }).first().click();
    await expect(writing.getByText("Đã gửi bài.")).toBeVisible();
    await expect(body(writing)).toHaveAttribute("aria-readonly", "true");
  });

  const editing = await enter("editor", site);
  await test.step("the editor finds it in the queue, claims it and returns it with a reason", async () => {
    await editing.getByRole("link", { name: headline }).click();
    await expect(body(editing)).toContainText(paragraph);
    await editing.getByRole("button", { name: "Nhận bài" }).first().click();
    await expect(editing.getByText("Đã nhận bài.")).toBeVisible();
    await editing.getByRole("button", { name: "Trả lại" }).click();
    const dialog = editing.getByRole("dialog", { name: "Trả lại bài" });
    await dialog.getByRole("button", { name: "Trả lại" }).click();
    await expect(dialog.getByText("Cần ghi lý do.")).toBeVisible();
    await dialog.getByLabel("Lý do").click();
    await compose(editing, "Nói rõ bản đồ treo ở đâu");
    await dialog.getByRole("button", { name: "Trả lại" }).click();
    await expect(editing.getByText("Đã trả lại bài.")).toBeVisible();
  });

  await test.step("the reporter reads the reason, fixes the text and submits again", async () => {
    await writing.goto(address);
    await expect(writing.getByText("Nói rõ bản đồ treo ở đâu")).toBeVisible();
    await body(writing).click();
    await writing.keyboard.press("Control+End");
    await writing.keyboard.press("Enter");
    await compose(writing, fixed);
    await writing.keyboard.press("Control+Enter");
    await expect(writing.getByText("Đã gửi bài.")).toBeVisible();
  });

  await test.step("the reporter is told why approving is not theirs", async () => {
    await writing.getByText("Vì sao chưa làm được các bước khác").click();
    await expect(writing.getByRole("listitem").filter({ hasText: "Duyệt:" })).toHaveText(
      /Duyệt: .{10,}/,
    );
  });

  await test.step("the editor approves exactly what is shown", async () => {
    await editing.goto(address);
    await expect(body(editing)).toContainText(fixed);
    await editing.getByRole("button", { name: "Nhận bài" }).first().click();
    await expect(editing.getByText("Đã nhận bài.")).toBeVisible();
    await editing.getByRole("button", { name: "Duyệt", exact: true }).first().click();
    const dialog = editing.getByRole("dialog", { name: "Duyệt bài" });
    await expect(dialog).toContainText(headline);
    await dialog.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(editing.getByText("Đã duyệt bài.")).toBeVisible();
  });

  const chief = await enter("chief_editor", site);
  let page = "";
  await test.step("the chief editor sees the preview and publishes", async () => {
    await chief.goto(address);
    await chief.getByRole("button", { name: "Xem trước" }).click();
    const preview = chief.frameLocator("iframe");
    await expect(preview.getByRole("heading", { level: 1 })).toContainText(headline);
    await chief.keyboard.press("Escape");
    await chief.getByRole("button", { name: "Xuất bản" }).first().click();
    await chief.getByRole("dialog").getByRole("button", { name: "Xuất bản" }).click();
    await expect(chief.getByText("Đã xuất bản.")).toBeVisible();
    page =
      (await chief.getByRole("link", { name: "Mở trang đang đăng" }).getAttribute("href")) ?? "";
    expect(page).not.toBe("");
  });

  await test.step("a reader sees the page, the feed has it, the search finds it", async () => {
    const anonymous = await browser.newContext();
    const reader = await anonymous.newPage();
    await reader.goto(new URL(page, newsroom.url).href);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
    await expect(reader.getByText(fixed)).toBeVisible();
    const home = newsroom.sites.find((one) => one.slug === site)?.url ?? newsroom.url;
    const root = home.endsWith("/") ? home : `${home}/`;
    const feed = await reader
      .locator('link[type="application/rss+xml"]')
      .first()
      .getAttribute("href");
    const rss = await anonymous.request.get(new URL(feed ?? "", reader.url()).href);
    expect(await rss.text()).toContain(headline);
    await expect
      .poll(async () =>
        (await anonymous.request.get(`${root}search.json?q=vanh%20dai%20xanh%20doc%20song`)).text(),
      )
      .toContain(headline);
    expect(await anonymous.cookies()).toEqual([]);
    await anonymous.close();
  });

  await test.step("the chief editor withdraws it, and the page is gone", async () => {
    await chief.getByRole("button", { name: "Gỡ bài" }).click();
    const dialog = chief.getByRole("dialog", { name: "Gỡ bài khỏi trang" });
    await dialog.getByLabel("Lý do").fill("Bài thử");
    await dialog.getByRole("button", { name: "Gỡ bài" }).click();
    await expect(chief.getByText("Đã gỡ bài.")).toBeVisible();
    const gone = await chief.request.get(new URL(page, newsroom.url).href);
    expect(gone.status()).toBe(410);
  });
});
