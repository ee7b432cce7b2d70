import { readFile } from "node:fs/promises";
import { account, body, expect, newArticle, saved, saveState, signIn, test } from "./newsroom";
import { isSoundEverywhere } from "./sound";
import { crash, keptHere, saveElsewhere, savesFail, stored, write } from "./writing";

// A look at every width and light takes its time on a busy machine.
test.setTimeout(240_000);

const banner = /Có bản chưa gửi lúc \d\d:\d\d/;

test.describe("text that a dead page left behind", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await page.getByLabel("Tít", { exact: true }).fill("Bài thử khôi phục");
    await write(page, "Câu đã lưu.");
    await saved(page);
  });

  test("is offered with its differences, restored and sent", async ({ page, context }) => {
    const network = await savesFail(context);
    await write(page, " Câu chưa gửi.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await crash(page, context);
    network.back();

    const next = await context.newPage();
    await next.goto(address);
    await expect(next.getByText(banner)).toBeVisible();
    await expect(body(next)).toHaveText("Câu đã lưu.");
    await isSoundEverywhere(next, "text left behind");
    await next.getByRole("button", { name: "Xem khác biệt" }).click();
    await isSoundEverywhere(next, "differences of text left behind");
    const dialog = next.getByRole("dialog");
    await expect(dialog.locator("ins")).toContainText("Câu chưa gửi.");
    await expect(dialog.locator("del")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(next)).toHaveText("Câu đã lưu. Câu chưa gửi.");
    await saved(next);
    await next.reload();
    await expect(body(next)).toHaveText("Câu đã lưu. Câu chưa gửi.");
    await expect(next.getByText(banner)).toHaveCount(0);
  });

  test("is in the journal 300 ms after it was written, before any save", async ({
    page,
    context,
  }) => {
    await write(page, " Vừa gõ.");
    await keptHere(page, "Vừa gõ.");
    await crash(page, context);
    const next = await context.newPage();
    await next.goto(address);
    await next.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(next)).toContainText("Vừa gõ.");
    await saved(next);
  });

  test("can be discarded, and the discarding undone", async ({ page, context }) => {
    const network = await savesFail(context);
    await write(page, " Bỏ nhầm.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await crash(page, context);
    network.back();
    const next = await context.newPage();
    await next.goto(address);
    await next.getByRole("button", { name: "Bỏ", exact: true }).click();
    await expect(next.getByText(banner)).toHaveCount(0);
    await expect(next.getByText(/Đã bỏ bản chưa gửi/)).toBeVisible();
    await isSoundEverywhere(next, "text let go of");
    await next.getByRole("button", { name: "Lấy lại bản vừa bỏ" }).click();
    await expect(next.getByText(banner)).toBeVisible();
    await next.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(next)).toContainText("Bỏ nhầm.");
    await saved(next);
  });

  test("is offered version by version when several pages died", async ({ page, context }) => {
    const network = await savesFail(context);
    await write(page, " Trang thứ nhất.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await crash(page, context);
    const second = await context.newPage();
    await second.goto(address);
    await second.getByRole("button", { name: "Bỏ", exact: true }).click();
    await write(second, " Trang thứ hai.");
    await expect(saveState(second)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await second.getByRole("button", { name: "Lấy lại bản vừa bỏ" }).click();
    await expect(second.getByText("Chữ trên trang chưa lên tới máy chủ")).toBeVisible();
    await expect(second.getByRole("button", { name: "Khôi phục" })).toBeDisabled();
    await crash(second, context);
    network.back();

    const third = await context.newPage();
    await third.goto(address);
    await expect(third.getByText(banner)).toHaveCount(2);
    await third.getByRole("button", { name: "Khôi phục" }).first().click();
    await expect(body(third)).toContainText("Trang thứ hai.");
    await saved(third);
    await third.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(third)).toContainText("Trang thứ nhất.");
    await expect(saveState(third)).toHaveText("Xung đột");
    await third.getByRole("button", { name: "Ghép hai bản" }).click();
    await third.getByRole("radio", { name: "Giữ cả hai" }).check();
    await third.getByRole("button", { name: "Lưu bản đã ghép" }).click();
    await saved(third);
    const words = JSON.stringify((await stored(third, address)).body);
    expect(words).toContain("Trang thứ nhất.");
    expect(words).toContain("Trang thứ hai.");
  });

  test("goes together with what was saved meanwhile", async ({ page, context }) => {
    const network = await savesFail(context);
    await write(page, " Chưa gửi.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await crash(page, context);
    network.back();
    const next = await context.newPage();
    await next.goto(address);
    await expect(next.getByText(banner)).toBeVisible();
    await saveElsewhere(next, address, { standfirst: "Sapo viết sau" });
    await next.reload();
    await expect(next.getByText("Sau đó bài đã được sửa trên máy chủ")).toBeVisible();
    await next.getByRole("button", { name: "Khôi phục" }).click();
    await next.getByRole("button", { name: "Ghép hai bản" }).click();
    const dialog = next.getByRole("dialog");
    await expect(dialog.getByText("Chỉ máy chủ có sửa")).toBeVisible();
    await dialog.getByRole("button", { name: "Lưu bản đã ghép" }).click();
    await saved(next);
    await next.reload();
    await expect(body(next)).toContainText("Chưa gửi.");
    await expect(next.getByLabel("Sapo", { exact: true })).toHaveValue("Sapo viết sau");
  });
});

test("a machine that keeps nothing says so, and lets the text be taken away", async ({
  page,
  context,
  newsroom,
}) => {
  // Before anything is kept: the browser asks for the room that is left only now and then.
  const disk = await context.newCDPSession(page);
  await disk.send("Storage.overrideQuotaForOrigin", { origin: newsroom.url, quotaSize: 1 });
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await page.getByLabel("Tít", { exact: true }).fill("Máy đầy");
  await saved(page);
  await write(page, "Chữ không chỗ cất. ".repeat(2_000));
  await expect(page.getByText("Máy này không giữ được bản tạm")).toBeVisible();
  await isSoundEverywhere(page, "nothing is kept here");
  for (const [kind, ending, sign] of [
    [/\.html/, ".html", "<h1>Máy đầy</h1>"],
    [/\.json/, ".json", '"headline": "Máy đầy"'],
  ] as const) {
    await page.getByRole("button", { name: "Tải về máy" }).click();
    const started = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: kind }).click();
    const file = await started;
    expect(file.suggestedFilename()).toBe(`ban-cua-toi${ending}`);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain(sign);
    expect(text).toContain("Chữ không chỗ cất.");
  }
  await saved(page);
});
