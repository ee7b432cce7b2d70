import type { Page } from "@playwright/test";
import { type Cable, cableTo } from "./network";
import {
  account,
  test as base,
  body,
  expect,
  type Newsroom,
  newArticle,
  saved,
  saveState,
  signIn,
} from "./newsroom";
import { isSoundEverywhere } from "./sound";
import { keptHere, stored, write } from "./writing";

const test = base.extend<{ cable: Cable }>({
  cable: async ({ newsroom }, use) => {
    const cable = await cableTo(newsroom.url);
    await use(cable);
    await cable.close();
  },
});

// A look at every width and light takes its time on a busy machine.
test.setTimeout(240_000);

/** The newsroom as it is reached through the cable. */
const through = (cable: Cable, newsroom: Newsroom): Newsroom => ({ ...newsroom, url: cable.url });

/** Waits until the interface could open without a network. */
const workerReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
      );
  });

test("the network is cut while typing: writing goes on, and everything is sent afterwards", async ({
  page,
  newsroom,
  cable,
}) => {
  const there = through(cable, newsroom);
  await signIn(page, there, account(newsroom, "reporter"));
  const address = await newArticle(page, there);
  await page.getByLabel("Tít", { exact: true }).fill("Bài mất mạng");
  await write(page, "Trước khi mất mạng.");
  await saved(page);
  cable.pull();
  await write(page, " Trong lúc mất mạng.");
  await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
  await write(page, " Vẫn viết tiếp.");
  await keptHere(page, "Vẫn viết tiếp.");
  cable.plug();
  await saved(page);
  const [block] = (await stored(page, address)).body.content;
  expect(block.content[0].text).toBe("Trước khi mất mạng. Trong lúc mất mạng. Vẫn viết tiếp.");
});

test("without a network the editor opens again with the article and what was not sent", async ({
  page,
  context,
  newsroom,
  cable,
}) => {
  const there = through(cable, newsroom);
  await signIn(page, there, account(newsroom, "reporter"));
  const address = await newArticle(page, there);
  await page.getByLabel("Tít", { exact: true }).fill("Bài mở lại ngoại tuyến");
  await write(page, "Đã lưu.");
  await saved(page);
  await workerReady(page);
  cable.pull();
  await write(page, " Chưa gửi.");
  await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
  page.on("dialog", (dialog) => dialog.accept());
  await page.close();

  const next = await context.newPage();
  await next.goto(address);
  await expect(next.getByText("Đang ngoại tuyến: đây là bản máy này giữ")).toBeVisible();
  await isSoundEverywhere(next, "the copy of this machine");
  await next.getByRole("button", { name: "Xem khác biệt" }).click();
  await expect(next.getByRole("dialog").locator("ins")).toContainText("Chưa gửi.");
  await next.getByRole("dialog").getByRole("button", { name: "Khôi phục" }).click();
  await expect(body(next)).toHaveText("Đã lưu. Chưa gửi.");
  await write(next, " Viết thêm.");
  await expect(saveState(next)).toHaveText("Ngoại tuyến – đã giữ trên máy");
  cable.plug();
  await saved(next);
  await expect(next.getByText("Đang ngoại tuyến: đây là bản máy này giữ")).toHaveCount(0);
  const [block] = (await stored(next, address)).body.content;
  expect(block.content[0].text).toBe("Đã lưu. Chưa gửi. Viết thêm.");
});

test("after signing out, this machine opens nothing of that person without a network", async ({
  page,
  newsroom,
  cable,
}) => {
  const there = through(cable, newsroom);
  await signIn(page, there, account(newsroom, "reporter"));
  const address = await newArticle(page, there);
  await page.getByLabel("Tít", { exact: true }).fill("Bài không để lại");
  await saved(page);
  await workerReady(page);
  await page.goto(`${there.url}/admin/`);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByLabel("Tên đăng nhập")).toBeVisible();
  cable.pull();
  await page.goto(address);
  await expect(page.getByText("Bài không để lại")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
  await isSoundEverywhere(page, "no network and no copy");
  await expect(page.locator(".ProseMirror")).toHaveCount(0);
});

test("the service worker keeps the interface's files and no answer of the server", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await saved(page);
  await workerReady(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain("/admin/");
  expect(kept.filter((path) => !path.startsWith("/admin/"))).toEqual([]);
  const worker = await page.request.get(`${newsroom.url}/admin/sw.js`);
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  expect(worker.headers()["content-type"]).toContain("text/javascript");
  expect(worker.headers()["content-security-policy"]).toContain("worker-src 'self'");
});
