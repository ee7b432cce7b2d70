import type { Page } from "@playwright/test";
import { account, body, expect, newArticle, saved, saveState, signIn, test } from "./newsroom";
import { compose, retype } from "./typing";

/** Opens the list of blocks in an empty paragraph, looks for words, and takes the first answer. */
async function slash(page: Page, words: string): Promise<void> {
  await page.keyboard.type("/");
  await expect(page.getByRole("listbox", { name: "Chèn vào bài" })).toBeVisible();
  await page.keyboard.insertText(words);
  await page.keyboard.press("Enter");
}

const dialog = (page: Page) => page.getByRole("dialog");

/** One block: how it is put in, what the writing surface shows, what the reader's page shows. */
interface Story {
  name: string;
  write: (page: Page) => Promise<void>;
  inEditor: (page: Page) => Promise<void>;
}

const stories: Story[] = [
  {
    name: "a box",
    write: async (page) => {
      await slash(page, "hop thong tin");
      await page.keyboard.insertText("Mốc thời gian");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText("Năm 2025: phê duyệt.");
    },
    inEditor: async (page) => {
      const box = body(page).locator("section[data-box]");
      await expect(box).toContainText("Mốc thời gian");
      await expect(box).toContainText("Năm 2025: phê duyệt.");
    },
  },
  {
    name: "a fact check with its verdict",
    write: async (page) => {
      await slash(page, "kiem chung");
      await page.keyboard.insertText("Toàn bộ nhà ven sông bị giải tỏa.");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText("Quy hoạch chỉ nêu hành lang bảo vệ.");
      await page.keyboard.press("Alt+Enter");
      await dialog(page).getByRole("radio", { name: "Sai", exact: true }).check();
      await dialog(page).getByRole("button", { name: "Đặt" }).click();
    },
    inEditor: async (page) => {
      const check = body(page).locator('section[data-fact-check="false"]');
      await expect(check).toContainText("Kiểm chứng: Sai");
      await expect(check).toContainText("Toàn bộ nhà ven sông bị giải tỏa.");
    },
  },
  {
    name: "a live entry with its time",
    write: async (page) => {
      await slash(page, "tuong thuat");
      await page.keyboard.insertText("Đoàn khảo sát tới bến.");
      await page.keyboard.press("Alt+Enter");
      await dialog(page).getByLabel("Ngày giờ, theo giờ Việt Nam").fill("2026-11-22T10:30");
      await dialog(page).getByRole("button", { name: "Đặt" }).click();
    },
    inEditor: async (page) => {
      const entry = body(page).locator("section[data-live]");
      await expect(entry).toContainText("10:30, 22/11/2026");
      await expect(entry).toContainText("Đoàn khảo sát tới bến.");
    },
  },
  {
    name: "a table with its caption",
    write: async (page) => {
      await slash(page, "bang bieu");
      await dialog(page).getByLabel("Số hàng").fill("2");
      await dialog(page).getByLabel("Số cột").fill("2");
      await dialog(page).getByLabel("Chú thích bảng").fill("Chỉ tiêu chính");
      await page.keyboard.press("Enter");
      await expect(dialog(page)).toHaveCount(0);
      await compose(page, "Chỉ tiêu");
      await page.keyboard.press("Tab");
      await compose(page, "Năm");
    },
    inEditor: async (page) => {
      const table = body(page).getByRole("table");
      await expect(table.locator("caption")).toHaveText("Chỉ tiêu chính");
      await expect(table.locator("th")).toHaveText(["Chỉ tiêu", "Năm"]);
      await expect(table.locator("tr")).toHaveCount(2);
    },
  },
  {
    name: "a video by its address",
    write: async (page) => {
      await slash(page, "video");
      await dialog(page).getByLabel("Địa chỉ hoặc mã nhúng").fill("https://youtu.be/dQw4w9WgXcQ");
      await dialog(page).getByLabel("Tên video").fill("Lễ công bố");
      await dialog(page).getByRole("button", { name: "Chèn" }).click();
    },
    inEditor: async (page) => {
      const video = body(page).locator('figure[data-embed="youtube"]');
      await expect(video).toContainText("Video trên YouTube");
      await expect(video).toContainText("Lễ công bố");
    },
  },
  {
    name: "related articles",
    write: async (page) => {
      await slash(page, "bai lien quan");
      await dialog(page)
        .getByRole("button", { name: /^Thêm:/ })
        .first()
        .click();
      await dialog(page).getByRole("button", { name: "Chèn" }).click();
    },
    inEditor: async (page) => {
      const related = body(page).locator("section[data-related]");
      await expect(related.locator("li")).toHaveCount(1);
      // By its title, not by its number.
      await expect(related.locator("li")).not.toHaveText(/^Bài số/);
    },
  },
  {
    name: "the card of a document",
    write: async (page) => {
      await slash(page, "the van ban");
      await dialog(page).getByRole("option").first().click();
      await dialog(page).getByRole("button", { name: "Chèn" }).click();
    },
    inEditor: (page) =>
      expect(body(page).locator("section[data-document-link]:not([data-missing])")).toBeVisible(),
  },
  {
    name: "a footnote",
    write: async (page) => {
      await page.keyboard.insertText("Người dân được xem bản đồ");
      await page.keyboard.press("Control+Alt+f");
      await dialog(page).getByLabel("Nội dung chú thích").fill("Theo hồ sơ công bố.");
      await dialog(page).getByRole("button", { name: "Chèn" }).click();
    },
    inEditor: (page) =>
      expect(
        body(page).getByRole("note", { name: "Chú thích: Theo hồ sơ công bố." }),
      ).toBeVisible(),
  },
  {
    name: "a document by @",
    write: async (page) => {
      await page.keyboard.insertText("Theo ");
      await page.keyboard.type("@790");
      const list = page.getByRole("listbox", { name: "Nhắc tới" });
      await expect(list.getByRole("option").first()).toContainText("790");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText(", tỉnh triển khai.");
    },
    inEditor: (page) => expect(body(page)).toContainText(/Theo 790\S+, tỉnh triển khai\./),
  },
];

test.describe("each block goes in by / and is the same after saving", () => {
  for (const { name, write, inEditor } of stories) {
    test(name, async ({ page, newsroom }) => {
      await signIn(page, newsroom, account(newsroom, "reporter"));
      await newArticle(page, newsroom);
      await body(page).click();
      await write(page);
      await inEditor(page);
      await saved(page);
      const written = await body(page).innerText();
      await page.reload();
      await inEditor(page);
      expect(await body(page).innerText()).toBe(written);
    });
  }
});

test.describe("the list of blocks", () => {
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    await newArticle(page, newsroom);
    await body(page).click();
  });

  test("leaves what was typed when it is closed, and stays away from dates and addresses", async ({
    page,
  }) => {
    const list = page.getByRole("listbox");
    await page.keyboard.type("/hop");
    await expect(list).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await page.keyboard.type(" 22/11, a@b.vn ");
    await expect(list).toHaveCount(0);
    await expect(body(page)).toHaveText("/hop 22/11, a@b.vn ");
  });

  for (const [way, type] of [
    ["composition", compose],
    ["backspace and retype", retype],
  ] as const) {
    test(`is worked in Vietnamese, by ${way}`, async ({ page }) => {
      await page.keyboard.type("/");
      await type(page, "hộp thông tin");
      await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(
        /^Hộp thông tin/,
      );
      await page.keyboard.press("Enter");
      await type(page, "Đường vành đai");
      await expect(body(page).locator("[data-box-title]")).toHaveText("Đường vành đai");
    });
  }

  test("is told to screen readers, and never takes the focus", async ({ page }) => {
    await expect(body(page)).toHaveAttribute("aria-autocomplete", "list");
    await page.keyboard.type("/");
    const options = page.getByRole("listbox").getByRole("option");
    const first = options.first();
    await expect(first).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    const second = options.nth(1);
    await expect(second).toHaveAttribute("aria-selected", "true");
    const id = (await second.getAttribute("id")) ?? "";
    await expect(body(page)).toHaveAttribute("aria-activedescendant", id);
    await expect(body(page)).toBeFocused();
  });
});

test("blocks are moved, copied, removed and turned by keyboard alone", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  const lines = body(page).locator("p, h2");
  await body(page).click();
  for (const [index, line] of ["một", "hai", "ba"].entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
  await page.keyboard.press("Alt+ArrowUp");
  await expect(lines).toHaveText(["một", "ba", "hai"]);
  await page.keyboard.press("Control+Shift+d");
  await expect(lines).toHaveText(["một", "ba", "ba", "hai"]);
  await page.keyboard.press("Control+Shift+Backspace");
  await expect(lines).toHaveText(["một", "ba", "hai"]);
  await page.keyboard.press("Control+Alt+2");
  await expect(body(page).locator("h2")).toHaveCount(1);
  await page.keyboard.press("Alt+F10");
  await expect(page.getByLabel("Kiểu khối")).toBeFocused();
});

test("words are found, counted and replaced, and one step takes it back", async ({
  page,
  newsroom,
}) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await body(page).click();
  await page.keyboard.insertText("Quy hoạch tỉnh; quy hoach cũ; QUY HOẠCH mới.");
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search");
  await expect(bar.getByLabel("Tìm", { exact: true })).toBeFocused();
  await compose(page, "quy hoạch");
  await expect(bar.getByRole("status")).toHaveText("1 trên 3");
  await page.keyboard.press("F3");
  await expect(bar.getByRole("status")).toHaveText("2 trên 3");
  await bar.getByLabel("Phân biệt dấu").check();
  await expect(bar.getByRole("status")).toContainText("2");
  await bar.getByRole("button", { name: "Thay thế" }).click();
  await bar.getByLabel("Thay bằng").fill("kế hoạch");
  await bar.getByRole("button", { name: "Thay tất cả" }).click();
  await expect(body(page)).toHaveText("kế hoạch tỉnh; quy hoach cũ; kế hoạch mới.");
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(body(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(body(page)).toHaveText("Quy hoạch tỉnh; quy hoach cũ; QUY HOẠCH mới.");
});

test("the outline leads to a heading, and focus mode is remembered", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await body(page).click();
  await page.keyboard.type("## ");
  await page.keyboard.insertText("Bờ sông");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Chữ.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("#### ");
  await page.keyboard.insertText("Sâu");
  await page.keyboard.press("Control+Alt+o");
  await expect(dialog(page).getByText(/Cấp 4 đứng ngay sau cấp 2/)).toBeVisible();
  // Nobody waits for a dialog to be gone: what is pressed next belongs to the heading already.
  await dialog(page).getByRole("button", { name: "Bờ sông" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.insertText(" xanh");
  await expect(body(page).locator("h2")).toHaveText("Bờ sông xanh");
  await page.keyboard.press("Control+Alt+o");
  await dialog(page).getByRole("button", { name: "Sâu" }).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" hơn");
  await expect(body(page).locator("h4")).toHaveText("Sâu hơn");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("navigation", { name: "Khu vực" })).toBeHidden();
  await saved(page);
  for (const width of [1280, 375, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(saveState(page), `where the text stands, at ${width} px`).toBeInViewport({
      ratio: 1,
    });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.reload();
  await expect(body(page)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Khu vực" })).toBeHidden();
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("navigation", { name: "Khu vực" })).toBeVisible();
});

test("another language of the interface takes no written word away", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await newArticle(page, newsroom);
  await body(page).click();
  await page.keyboard.insertText("Chữ đã viết");
  await page.getByLabel("Ngôn ngữ giao diện").selectOption("en");
  await expect(page.getByRole("textbox", { name: "Body" })).toHaveText("Chữ đã viết");
  await page.getByLabel("Language").selectOption("vi");
  await expect(body(page)).toHaveText("Chữ đã viết");
});

test("a reader sees every block of a published article", async ({ browser, newsroom }) => {
  test.setTimeout(180_000);
  const reporter = account(newsroom, "reporter");
  const enter = async (role: string) => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, newsroom, account(newsroom, role, reporter.sites[0]));
    return page;
  };
  const writing = await enter("reporter");
  const address = await newArticle(writing, newsroom);
  await writing.getByLabel("Tít", { exact: true }).fill("Bài có đủ các khối");
  await writing.getByLabel("Sapo", { exact: true }).fill("Một bài để thử mọi khối.");
  await body(writing).click();
  for (const { name, write } of stories) {
    await test.step(name, async () => {
      await write(writing);
      await writing.keyboard.press("Control+End");
      // A closed block is left by Enter in its empty last line; below the rest a line is made by the arrow.
      await writing.keyboard.press("Enter");
      await writing.keyboard.press("Enter");
    });
  }
  await saved(writing);
  await writing.getByRole("button", { name: "Gửi bài" }).first().click();
  await expect(writing.getByText("Đã gửi bài.")).toBeVisible();

  const editing = await enter("editor");
  await editing.goto(address);
  await editing.getByRole("button", { name: "Nhận bài" }).first().click();
  await expect(editing.getByText("Đã nhận bài.")).toBeVisible();
  await editing.getByRole("button", { name: "Duyệt", exact: true }).first().click();
  await dialog(editing).getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(editing.getByText("Đã duyệt bài.")).toBeVisible();

  const chief = await enter("chief_editor");
  await chief.goto(address);
  await chief.getByRole("button", { name: "Xuất bản" }).first().click();
  await dialog(chief).getByRole("button", { name: "Xuất bản" }).click();
  await expect(chief.getByText("Đã xuất bản.")).toBeVisible();
  const link = chief.getByRole("link", { name: "Mở trang đang đăng" });
  const reader = await (await browser.newContext()).newPage();
  const called: string[] = [];
  reader.on("request", (request) => called.push(new URL(request.url()).hostname));
  await reader.goto(new URL((await link.getAttribute("href")) ?? "", newsroom.url).href);
  const text = reader.getByRole("article").first();
  for (const words of [
    "Mốc thời gian",
    "Toàn bộ nhà ven sông bị giải tỏa.",
    "Sai",
    "10:30, 22/11/2026",
    "Đoàn khảo sát tới bến.",
    "Chỉ tiêu chính",
    "Lễ công bố",
    "Theo hồ sơ công bố.",
    "790",
  ])
    await expect(text).toContainText(words);
  // Nothing of another house is called before the reader asks for it.
  await expect(reader.locator("iframe[src]")).toHaveCount(0);
  const others = () => called.filter((host) => host !== new URL(newsroom.url).hostname);
  expect(others()).toEqual([]);
  await reader.route("https://www.youtube-nocookie.com/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: "<h1>Trình phát</h1>" }),
  );
  await text.getByRole("link", { name: "Xem video từ YouTube: Lễ công bố" }).click();
  await expect(
    reader.frameLocator('iframe[title="Lễ công bố"]').getByText("Trình phát"),
  ).toBeVisible();
  expect(new Set(others())).toEqual(new Set(["www.youtube-nocookie.com"]));
});
