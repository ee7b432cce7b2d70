import {
  account,
  body,
  expect,
  fillSignIn,
  newArticle,
  saved,
  saveState,
  signIn,
  test,
} from "./newsroom";

const text = "Đoạn này không được phép mất.";

test.describe("written text is never lost", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await page.getByLabel("Tít", { exact: true }).fill("Bài thử lưu");
    await saved(page);
  });

  const isSave = (url: URL) => /\/api\/v1\/articles\/[^/]+$/.test(url.pathname);

  test("when saves fail: the server's errors are retried until they pass", async ({ page }) => {
    let failures = 0;
    await page.route(isSave, async (route) => {
      if (route.request().method() !== "PATCH" || failures >= 2) return route.continue();
      failures += 1;
      await route.fulfill({ status: 503, body: "", contentType: "text/plain" });
    });
    await body(page).click();
    await page.keyboard.insertText(text);
    await expect(saveState(page)).toHaveText(/Lỗi, thử lại \(\d\)/);
    await expect(body(page)).toContainText(text);
    await saved(page);
    expect(failures).toBe(2);
    await page.reload();
    await expect(body(page)).toContainText(text);
  });

  test("when the network is away and the page dies: the next page offers the text again", async ({
    page,
    context,
  }) => {
    let away = true;
    await context.route(isSave, (route) =>
      away && route.request().method() === "PATCH" ? route.abort() : route.continue(),
    );
    await body(page).click();
    await page.keyboard.insertText(text);
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    // A crash, not a closing: a page that is closed still gets its last words out.
    const crashed = page.waitForEvent("crash");
    const killer = await context.newCDPSession(page);
    killer.send("Page.crash").catch(() => undefined);
    await crashed;
    await page.close();
    away = false;

    const next = await context.newPage();
    await next.goto(address);
    await expect(next.getByText(/Có bản chưa gửi lúc/)).toBeVisible();
    await expect(body(next)).not.toContainText(text);
    await next.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(next)).toContainText(text);
    await saved(next);
    await next.reload();
    await expect(body(next)).toContainText(text);
    await expect(next.getByText(/Có bản chưa gửi lúc/)).toHaveCount(0);
  });

  test("when the network comes back: it is sent at once", async ({ page }) => {
    let away = true;
    await page.route(isSave, (route) =>
      away && route.request().method() === "PATCH" ? route.abort() : route.continue(),
    );
    await body(page).click();
    await page.keyboard.insertText(text);
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    away = false;
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await saved(page);
  });

  test("when the session has ended: signing in over the page sends it", async ({
    page,
    context,
    newsroom,
  }) => {
    const who = account(newsroom, "reporter");
    await context.clearCookies();
    await body(page).click();
    await page.keyboard.insertText(text);
    const again = page.getByRole("dialog", { name: "Phiên đã hết hạn" });
    await expect(again).toBeVisible();
    await expect(saveState(page)).toHaveText("Phiên đã hết hạn");
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(who.username);
    await page.getByLabel("Mật khẩu").fill("sai mật khẩu");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(again.getByRole("alert")).toBeVisible();
    await page.getByLabel("Mật khẩu").fill(who.password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(again).toHaveCount(0);
    await expect(body(page)).toContainText(text);
    await saved(page);
    await page.reload();
    await expect(body(page)).toContainText(text);
  });

  test("when someone else saved meanwhile: mine can be copied, compared, and put over theirs", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const id = address.split("/").at(-1);
    await page.evaluate(async (article) => {
      const read = await (await fetch(`/api/v1/articles/${article}`)).json();
      await fetch(`/api/v1/articles/${article}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          version: read.edition.version,
          content: { standfirst: "Sapo của người khác" },
        }),
      });
    }, id);
    await body(page).click();
    await page.keyboard.insertText(text);
    await expect(saveState(page)).toHaveText("Xung đột");
    await page.getByRole("button", { name: "Sao chép bản của tôi" }).click();
    await expect(page.getByRole("button", { name: "Đã sao chép bản của bạn" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text);
    await page.getByRole("button", { name: "Xem bản trên máy chủ" }).click();
    const compare = page.getByRole("dialog");
    await expect(compare).toContainText("Sapo của người khác");
    await expect(compare).toContainText(text);
    await compare.getByRole("button", { name: "Ghi đè bằng bản của tôi" }).click();
    await saved(page);
    await page.reload();
    await expect(body(page)).toContainText(text);
    await expect(page.getByLabel("Sapo", { exact: true })).toHaveValue("");
  });

  test("when the editor types on during a slow save: nothing typed is taken back", async ({
    page,
  }) => {
    await page.route(isSave, async (route) => {
      if (route.request().method() === "PATCH")
        await new Promise((done) => setTimeout(done, 1_500));
      await route.continue();
    });
    await body(page).click();
    await page.keyboard.insertText("Câu một.");
    await page.keyboard.press("Control+s");
    await expect(saveState(page)).toHaveText("Đang lưu…");
    await page.keyboard.type(" Cau hai");
    await saved(page);
    await expect(body(page)).toHaveText("Câu một. Cau hai");
    await page.reload();
    await expect(body(page)).toHaveText("Câu một. Cau hai");
  });
});

test("signing in with a wrong password says so and keeps the name", async ({ page, newsroom }) => {
  const who = account(newsroom, "reporter");
  await page.goto(`${newsroom.url}/admin/`);
  await fillSignIn(page, { ...who, password: "không phải mật khẩu này" });
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(who.username);
});
