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
import { isSave, savesFail, stored, write } from "./writing";

const text = "Đoạn này không được phép mất.";

test.describe("written text is never lost", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await page.getByLabel("Tít", { exact: true }).fill("Bài thử lưu");
    await saved(page);
  });

  test("when saves fail: the server's errors are retried until they pass", async ({ page }) => {
    let failures = 0;
    await page.route(isSave, async (route) => {
      if (route.request().method() !== "PATCH" || failures >= 2) return route.continue();
      failures += 1;
      await route.fulfill({ status: 503, body: "", contentType: "text/plain" });
    });
    await write(page, text);
    await expect(saveState(page)).toHaveText(/Lỗi, thử lại \(\d\)/);
    await expect(body(page)).toContainText(text);
    await saved(page);
    expect(failures).toBe(2);
    await page.reload();
    await expect(body(page)).toContainText(text);
  });

  test("when saves fail: trouble is announced once, and so is its end", async ({ page }) => {
    const heard: string[] = [];
    await page.exposeFunction("hear", (words: string) => heard.push(words));
    await page.evaluate(() => {
      const place = document.querySelector("[data-save] + [role=status]");
      const tell = () =>
        (window as unknown as { hear: (t: string) => void }).hear(place?.textContent ?? "");
      if (place)
        new MutationObserver(tell).observe(place, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    let failures = 0;
    await page.route(isSave, async (route) => {
      if (route.request().method() !== "PATCH" || failures >= 2) return route.continue();
      failures += 1;
      await route.fulfill({ status: 500, body: "" });
    });
    await write(page, text);
    await expect.poll(() => failures).toBe(2);
    await saved(page);
    await write(page, " Thêm.");
    await saved(page);
    expect(heard).toEqual(["Lỗi, thử lại (1)", "Đã lưu lại được"]);
  });

  test("when the network comes back: it is sent at once", async ({ page, context }) => {
    const network = await savesFail(context);
    await write(page, text);
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    network.back();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await saved(page);
  });

  test("when an answer is lost on its way back: what arrived is no conflict", async ({ page }) => {
    let lost = false;
    await page.route(isSave, async (route) => {
      if (route.request().method() !== "PATCH" || lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await write(page, text);
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await page.getByRole("button", { name: "Lưu ngay" }).click();
    await saved(page);
    expect(JSON.stringify((await stored(page, address)).body)).toContain(text);
  });

  test("when the session has ended: signing in over the page sends it", async ({
    page,
    context,
    newsroom,
  }) => {
    const who = account(newsroom, "reporter");
    await context.clearCookies();
    await write(page, text);
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

  test("when the page is left: it asks only if something is unsent", async ({ page, context }) => {
    const asked: string[] = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await write(page, text);
    await saved(page);
    await page.reload();
    await expect(body(page)).toContainText(text);
    expect(asked).toEqual([]);
    await savesFail(context);
    await write(page, " Chưa gửi.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await page.reload();
    await expect(page.getByText(/Có bản chưa gửi lúc/)).toBeVisible();
    expect(asked).toEqual(["beforeunload"]);
  });
});

test("signing in with a wrong password says so and keeps the name", async ({ page, newsroom }) => {
  const who = account(newsroom, "reporter");
  await page.goto(`${newsroom.url}/admin/`);
  await fillSignIn(page, { ...who, password: "không phải mật khẩu này" });
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(who.username);
});
