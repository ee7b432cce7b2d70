import { account, body, expect, newArticle, saved, saveState, signIn, test } from "./newsroom";
import { isSoundEverywhere, isSoundInBoth } from "./sound";
import { isSave, saveElsewhere, stored, write } from "./writing";

// A look at every width and light takes its time on a busy machine.
test.setTimeout(240_000);

const paragraph = (id: string, text: string) => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const bodyOf = (...texts: string[]) => ({
  type: "doc",
  content: texts.map((text, index) => paragraph(`block${index}`, text)),
});
const texts = (content: { body: { content: { content?: { text: string }[] }[] } }) =>
  content.body.content.map((block) => block.content?.map((piece) => piece.text).join("") ?? "");

test.describe("someone else saved meanwhile", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await saved(page);
    await saveElsewhere(page, address, {
      headline: "Tít gốc",
      body: bodyOf("Đoạn một.", "Đoạn hai."),
    });
    await page.reload();
    await expect(body(page)).toContainText("Đoạn hai.");
  });

  test("what each changed alone goes together and is shown; mine can be copied first", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await saveElsewhere(page, address, {
      standfirst: "Sapo của người khác",
      body: bodyOf("Đoạn một của người khác.", "Đoạn hai."),
    });
    await write(page, " Thêm của tôi.");
    await expect(saveState(page)).toHaveText("Xung đột");
    await isSoundEverywhere(page, "conflict");
    await page.getByRole("button", { name: "Tải về máy" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await isSoundInBoth(page, "where to take my text");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sao chép bản của tôi" }).click();
    await expect(page.getByRole("button", { name: "Đã sao chép bản của bạn" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Thêm của tôi.");
    await page.getByRole("button", { name: "Ghép hai bản" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("3 chỗ chỉ một bên sửa")).toBeVisible();
    await expect(dialog.getByText("Chỉ bạn sửa: giữ bản của bạn")).toHaveCount(1);
    await dialog.getByRole("button", { name: "Lưu bản đã ghép" }).click();
    await saved(page);
    const content = await stored(page, address);
    expect(texts(content)).toEqual(["Đoạn một của người khác.", "Đoạn hai. Thêm của tôi."]);
    expect(content.standfirst).toBe("Sapo của người khác");
    await expect(body(page)).toContainText("Đoạn một của người khác.");
  });

  test("where both changed the same, each place is chosen", async ({ page }) => {
    await saveElsewhere(page, address, {
      headline: "Tít của người khác",
      body: bodyOf("Đoạn một.", "Đoạn hai của người khác."),
    });
    await page.getByLabel("Tít", { exact: true }).fill("Tít của tôi");
    await write(page, " Thêm của tôi.");
    await expect(saveState(page)).toHaveText("Xung đột");
    await page.getByRole("button", { name: "Ghép hai bản" }).click();
    const dialog = page.getByRole("dialog");
    const save = dialog.getByRole("button", { name: "Lưu bản đã ghép" });
    await expect(save).toBeDisabled();
    await expect(dialog.getByText("Còn 2 chỗ chưa chọn")).toBeVisible();
    const headline = dialog.getByRole("group", { name: "Chọn cho Tít" });
    await headline.getByRole("radio", { name: "Của tôi" }).check();
    const block = dialog.getByRole("group", { name: "Chọn cho Đoạn văn" });
    await expect(block.getByText("Bản gốc chung")).toBeVisible();
    await isSoundEverywhere(page, "conflict, choosing");
    await block.getByRole("radio", { name: "Giữ cả hai" }).check();
    await save.click();
    await saved(page);
    const content = await stored(page, address);
    expect(content.headline).toBe("Tít của tôi");
    expect(texts(content)).toEqual([
      "Đoạn một.",
      "Đoạn hai của người khác.",
      "Đoạn hai. Thêm của tôi.",
    ]);
  });

  test("a still newer version starts over calmly, with nothing lost", async ({ page }) => {
    await saveElsewhere(page, address, { standfirst: "Sapo lần một" });
    await write(page, " Thêm của tôi.");
    await expect(saveState(page)).toHaveText("Xung đột");
    await page.getByRole("button", { name: "Ghép hai bản" }).click();
    await expect(page.getByRole("dialog").getByText("2 chỗ chỉ một bên sửa")).toBeVisible();
    await saveElsewhere(page, address, { standfirst: "Sapo lần hai" });
    await page.getByRole("button", { name: "Lưu bản đã ghép" }).click();
    await expect(page.getByText("Trong lúc bạn chọn, bài lại có bản mới hơn")).toBeVisible();
    await expect(saveState(page)).toHaveText("Xung đột");
    await page.getByRole("button", { name: "Ghép hai bản" }).click();
    await page.getByRole("button", { name: "Lưu bản đã ghép" }).click();
    await saved(page);
    const content = await stored(page, address);
    expect(content.standfirst).toBe("Sapo lần hai");
    expect(texts(content)).toEqual(["Đoạn một.", "Đoạn hai. Thêm của tôi."]);
  });

  test("what is given up for theirs can be brought back", async ({ page }) => {
    await saveElsewhere(page, address, { body: bodyOf("Đoạn một.", "Đoạn hai của người khác.") });
    await write(page, " Thêm của tôi.");
    await expect(saveState(page)).toHaveText("Xung đột");
    await page.getByRole("button", { name: "Ghép hai bản" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Bỏ bản của tôi" }).click();
    await expect(body(page)).toContainText("Đoạn hai của người khác.");
    await expect(body(page)).not.toContainText("Thêm của tôi.");
    await page.getByRole("button", { name: "Lấy lại bản của tôi" }).click();
    await page.getByRole("button", { name: "Khôi phục" }).click();
    await expect(body(page)).toContainText("Thêm của tôi.");
    await expect(saveState(page)).toHaveText("Xung đột");
  });
});

test.describe("the server does not take a save", () => {
  let address = "";
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    address = await newArticle(page, newsroom);
    await page.getByLabel("Tít", { exact: true }).fill("Bài thử từ chối");
    await saved(page);
  });

  test("because somebody holds the article: the text waits here, read-only, and goes when it is free", async ({
    page,
  }) => {
    let locked = true;
    await page.route(isSave, (route) =>
      locked && route.request().method() === "PATCH"
        ? route.fulfill({
            status: 409,
            contentType: "application/problem+json",
            body: JSON.stringify({
              code: "edition_locked",
              detail: "Trần Thị Lan đang sửa bài này.",
              holder: { id: "x", username: "lan", display_name: "Trần Thị Lan" },
            }),
          })
        : route.continue(),
    );
    await write(page, "Chờ khóa nhả.");
    await expect(page.getByText("Trần Thị Lan đang giữ quyền sửa bài này")).toBeVisible();
    await expect(page.getByRole("button", { name: "Sao chép bản của tôi" })).toBeVisible();
    await isSoundEverywhere(page, "somebody holds the article");
    await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
    await expect(page.locator(".ProseMirror")).toContainText("Chờ khóa nhả.");
    locked = false;
    await page.getByRole("button", { name: "Lưu ngay" }).click();
    await saved(page);
    await expect(body(page)).toHaveAttribute("contenteditable", "true");
    expect(texts(await stored(page, address))).toEqual(["Chờ khóa nhả."]);
  });

  test("for a reason of its own: the text stays, and can be taken away or given up", async ({
    page,
  }) => {
    await page.route(isSave, (route) =>
      route.request().method() === "PATCH"
        ? route.fulfill({
            status: 422,
            contentType: "application/problem+json",
            body: JSON.stringify({ code: "invalid_field", field: "content.body/content/0" }),
          })
        : route.continue(),
    );
    await write(page, "Không được nhận.");
    await expect(saveState(page)).toHaveText("Chưa lưu được");
    await expect(page.getByRole("alert")).toContainText("khối thứ 1");
    await isSoundEverywhere(page, "refused");
    await page.getByRole("button", { name: "Bỏ phần chưa lưu" }).click();
    await saved(page);
    await expect(body(page)).not.toContainText("Không được nhận.");
  });

  test("because it is too long: says what to do, keeps the text, and takes a shorter one", async ({
    page,
  }) => {
    await write(page, "Một câu rất dài. ".repeat(12_500));
    await expect(saveState(page)).toHaveText("Chưa lưu được", { timeout: 30_000 });
    await expect(page.getByRole("alert")).toContainText("Bài quá dài nên máy chủ không nhận");
    await expect(page.getByRole("button", { name: "Sao chép bản của tôi" })).toBeVisible();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Ngắn hơn.");
    await saved(page);
    expect(texts(await stored(page, address))).toEqual(["Ngắn hơn."]);
  });
});
