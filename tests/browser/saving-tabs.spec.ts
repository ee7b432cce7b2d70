import { account, body, expect, newArticle, saved, saveState, signIn, test } from "./newsroom";
import { isSoundEverywhere } from "./sound";
import { savesFail, stored, write } from "./writing";

// A look at every width and light takes its time on a busy machine.
test.setTimeout(240_000);

const elsewhere = "Bạn đang viết bài này ở một thẻ khác";

test.describe("one person, two tabs, one article", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await page.getByLabel("Tít", { exact: true }).fill("Bài hai thẻ");
    await write(page, "Câu một.");
    await saved(page);
  });

  test("the second tab reads, says why, and follows every save of the first", async ({
    page,
    context,
  }) => {
    const second = await context.newPage();
    await second.goto(address);
    await expect(second.getByText(elsewhere)).toBeVisible();
    const surface = second.locator(".ProseMirror");
    await expect(surface).toHaveAttribute("contenteditable", "false");
    await isSoundEverywhere(second, "another tab writes");
    await write(page, " Câu hai.");
    await saved(page);
    await expect(surface).toHaveText("Câu một. Câu hai.");
  });

  test("taking over saves the first tab's text, and then only the second writes", async ({
    page,
    context,
  }) => {
    const second = await context.newPage();
    await second.goto(address);
    await expect(second.getByText(elsewhere)).toBeVisible();
    await write(page, " Chưa kịp lưu.");
    await second.getByRole("button", { name: "Viết ở thẻ này" }).click();
    await expect(body(second)).toHaveAttribute("contenteditable", "true");
    await expect(body(second)).toHaveText("Câu một. Chưa kịp lưu.");
    await expect(page.getByText(elsewhere)).toBeVisible();
    await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
    await write(second, " Từ thẻ hai.");
    await saved(second);
    await expect(page.locator(".ProseMirror")).toHaveText("Câu một. Chưa kịp lưu. Từ thẻ hai.");
  });

  test("taking over from a tab that cannot save offers its text instead of losing it", async ({
    page,
    context,
  }) => {
    const second = await context.newPage();
    await second.goto(address);
    await expect(second.getByText(elsewhere)).toBeVisible();
    const network = await savesFail(context);
    await write(page, " Không gửi được.");
    await expect(saveState(page)).toHaveText("Ngoại tuyến – đã giữ trên máy");
    await second.getByRole("button", { name: "Viết ở thẻ này" }).click();
    await expect(second.getByText(/Có bản chưa gửi lúc/)).toBeVisible();
    network.back();
    await second.getByRole("button", { name: "Khôi phục" }).click();
    await saved(second);
    const words = JSON.stringify((await stored(second, address)).body);
    expect(words).toContain("Câu một. Không gửi được.");
  });

  test("when the writing tab is closed, the other one writes", async ({ page, context }) => {
    const second = await context.newPage();
    await second.goto(address);
    await expect(second.getByText(elsewhere)).toBeVisible();
    await page.close();
    await expect(second.getByText(elsewhere)).toHaveCount(0);
    await write(second, " Viết tiếp.");
    await saved(second);
    await second.reload();
    await expect(body(second)).toHaveText("Câu một. Viết tiếp.");
  });
});
