import type { Locator, Page } from "@playwright/test";
import { articleBy, type Hand, handOf, openArticle } from "./desk";
import { account, body, expect, type Newsroom, newArticle, saved, signIn, test } from "./newsroom";
import { compose, composeOver, hands } from "./typing";

const phrase = "Tiếng Việt được gõ đúng";

interface Json {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
  text?: string;
}

const text = (value: string, ...marks: Json[]): Json =>
  marks.length > 0 ? { type: "text", text: value, marks } : { type: "text", text: value };
const p = (...content: Json[]): Json => ({
  type: "paragraph",
  ...(content.length > 0 ? { content } : {}),
});
const link: Json = { type: "link", attrs: { href: "/quy-hoach" } };
// A code that no register knows: the text shows the code itself.
const reference: Json = { type: "document_reference", attrs: { code: "khong-co" } };
const note: Json = { type: "footnote", attrs: { text: "Chú thích." } };

/** A place in the text: the block as it is opened, how one gets to where one types, the block as it must be afterwards. */
interface Place {
  name: string;
  block: Json;
  reach: (page: Page) => Promise<void>;
  after: Json;
  leave?: (page: Page) => Promise<void>;
}

const endOf =
  (words: string, tag = "p") =>
  async (page: Page) => {
    await body(page).locator(tag, { hasText: words }).last().click();
    await page.keyboard.press("End");
  };
const spaced = (words: string, tag?: string) => async (page: Page) => {
  await endOf(words, tag)(page);
  await page.keyboard.press("Space");
};

/** To test one more place, add one more line. */
const places: Place[] = [
  {
    name: "an empty paragraph",
    block: p(),
    reach: (page) => body(page).locator("p").first().click(),
    after: p(text(phrase)),
  },
  {
    name: "the middle of a word",
    block: p(text("trướcsau")),
    reach: async (page) => {
      await endOf("trướcsau")(page);
      for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press("ArrowLeft");
    },
    after: p(text(`trước${phrase}sau`)),
  },
  {
    name: "bold that was switched on before",
    block: p(text("đậm:")),
    reach: async (page) => {
      await spaced("đậm:")(page);
      await page.keyboard.press("Control+b");
    },
    after: p(text("đậm: "), text(phrase, { type: "strong" })),
  },
  {
    name: "the end of bold words",
    block: p(text("nét chữ", { type: "strong" })),
    reach: spaced("nét chữ"),
    after: p(text(`nét chữ ${phrase}`, { type: "strong" })),
  },
  {
    name: "the end of a link",
    block: p(text("xem "), text("ở đây", link)),
    reach: endOf("ở đây"),
    after: p(text("xem "), text("ở đây", link), text(phrase)),
  },
  {
    name: "behind a footnote's mark",
    block: p(text("có nguồn"), note),
    reach: spaced("có nguồn"),
    after: p(text("có nguồn"), note, text(` ${phrase}`)),
  },
  {
    name: "a cross-head",
    block: { type: "heading", attrs: { level: 2 }, content: [text("Tít xen")] },
    reach: spaced("Tít xen", "h2"),
    after: { type: "heading", attrs: { level: 2 }, content: [text(`Tít xen ${phrase}`)] },
  },
  {
    name: "a list item",
    block: { type: "bullet_list", content: [{ type: "list_item", content: [p(text("mục"))] }] },
    reach: spaced("mục", "li p"),
    after: {
      type: "bullet_list",
      content: [{ type: "list_item", content: [p(text(`mục ${phrase}`))] }],
    },
  },
  {
    name: "a table cell",
    block: {
      type: "table",
      content: [
        {
          type: "table_row",
          content: [
            { type: "table_cell", content: [p(text("ô bảng"))] },
            { type: "table_cell", content: [p()] },
          ],
        },
      ],
    },
    reach: spaced("ô bảng", "td p"),
    after: {
      type: "table",
      content: [
        {
          type: "table_row",
          content: [
            { type: "table_cell", content: [p(text(`ô bảng ${phrase}`))] },
            { type: "table_cell", content: [p()] },
          ],
        },
      ],
    },
  },
  {
    name: "the title of a box",
    block: {
      type: "box",
      content: [{ type: "box_title", content: [text("Tên hộp")] }, p(text("trong."))],
    },
    reach: async (page) => {
      await body(page).getByText("Tên hộp").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Space");
    },
    after: {
      type: "box",
      content: [{ type: "box_title", content: [text(`Tên hộp ${phrase}`)] }, p(text("trong."))],
    },
  },
  {
    name: "the claim of a fact check",
    block: {
      type: "fact_check",
      attrs: { verdict: "false" },
      content: [{ type: "claim", content: [text("Điều đồn")] }, p(text("lý lẽ."))],
    },
    reach: async (page) => {
      await body(page).getByText("Điều đồn").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Space");
    },
    after: {
      type: "fact_check",
      attrs: { verdict: "false" },
      content: [{ type: "claim", content: [text(`Điều đồn ${phrase}`)] }, p(text("lý lẽ."))],
    },
  },
  {
    name: "a live entry",
    block: {
      type: "live_entry",
      attrs: { at: "2026-11-22T10:30" },
      content: [p(text("diễn biến"))],
    },
    reach: spaced("diễn biến"),
    after: {
      type: "live_entry",
      attrs: { at: "2026-11-22T10:30" },
      content: [p(text(`diễn biến ${phrase}`))],
    },
  },
  {
    name: "a pulled quotation",
    block: { type: "pullquote", content: [text("câu nổi bật")] },
    reach: async (page) => {
      await body(page).getByText("câu nổi bật").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Space");
    },
    after: { type: "pullquote", content: [text(`câu nổi bật ${phrase}`)] },
  },
  {
    name: "a quoted passage",
    block: { type: "blockquote", content: [p(text("đoạn trích"))] },
    reach: spaced("đoạn trích"),
    after: { type: "blockquote", content: [p(text(`đoạn trích ${phrase}`))] },
  },
  {
    name: "behind a reference",
    block: p(text("theo "), reference),
    reach: spaced("theo"),
    after: p(text("theo "), reference, text(` ${phrase}`)),
  },
  {
    name: "inside of a finding that is underlined",
    block: p(text("hai  dấu cách")),
    reach: async (page) => {
      const line = body(page).locator("p", { hasText: "dấu cách" });
      await expect(line.locator("span[class]").first()).toBeVisible();
      await line.click();
      await page.keyboard.press("Home");
      for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press("ArrowRight");
    },
    after: p(text(`hai ${phrase} dấu cách`)),
  },
  {
    name: "the open list of mentions",
    block: p(text("nhắc")),
    reach: async (page) => {
      await spaced("nhắc")(page);
      await page.keyboard.press("@");
      await expect(page.getByRole("listbox")).toBeVisible();
    },
    leave: (page) => page.keyboard.press("Escape"),
    after: p(text(`nhắc @${phrase}`)),
  },
  {
    name: "the open list of blocks",
    block: p(text("chèn")),
    reach: async (page) => {
      await spaced("chèn")(page);
      await page.keyboard.press("/");
      await expect(page.getByRole("listbox")).toBeVisible();
    },
    leave: (page) => page.keyboard.press("Escape"),
    after: p(text(`chèn /${phrase}`)),
  },
];

/** An article of the first reporter whose body holds the blocks, opened by them. */
async function opened(page: Page, newsroom: Newsroom, content: Json[]): Promise<Hand> {
  const hand = await handOf(page.context().request, newsroom, "reporter");
  const body = { type: "doc", content };
  const { id } = await articleBy(hand, { headline: "Bài thử gõ", body });
  await hand.call("POST", `/articles/${id}/comments`, {
    anchor: null,
    text: "Một lời góp ý.",
    mentions: [],
  });
  await openArticle(page, newsroom, id);
  return hand;
}

// Ids are made by the machine, and what has its usual value may be written or not.
const usual: Record<string, unknown> = {
  colspan: 1,
  rowspan: 1,
  caption: "",
  anchor: null,
  start: 1,
};
function bareJson({ attrs, content, ...rest }: Json): Json {
  const kept = Object.entries(attrs ?? {}).filter(
    ([name, value]) => name !== "id" && !(name in usual && usual[name] === value),
  );
  return {
    ...rest,
    ...(kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {}),
    ...(content && content.length > 0 ? { content: content.map(bareJson) } : {}),
  };
}

async function onServer(page: Page): Promise<Json[]> {
  await saved(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const article = await page.evaluate(
    async (one) => (await fetch(`/api/v1/articles/${one}`)).json(),
    id,
  );
  return (article.edition.content.body.content as Json[]).map(bareJson);
}

test.describe("in every place of the text, exactly what was typed reaches the server", () => {
  test.setTimeout(240_000);
  for (const [name, type] of hands) {
    test(`by ${name}`, async ({ page, newsroom }) => {
      await opened(
        page,
        newsroom,
        places.map((place) => place.block),
      );
      for (const place of places) {
        await test.step(place.name, async () => {
          await place.reach(page);
          await type(page, phrase);
          await place.leave?.(page);
        });
      }
      const kept = await onServer(page);
      for (const [at, place] of places.entries())
        expect.soft(kept[at], place.name).toEqual(bareJson(place.after));
      expect(kept).toHaveLength(places.length);
      // What one sees is what was kept: no letter of the preedit is left on the page.
      await expect(body(page)).toContainText(phrase);
      const shown = await body(page).innerText();
      expect(shown.split(phrase).length - 1).toBe(places.length);
    });
  }
});

/** A field of the interface: who sees it, how one gets to it. */
interface Field {
  name: string;
  reach: (page: Page) => Promise<Locator>;
  leave?: (page: Page) => Promise<void>;
}

const labelled = (label: string) => async (page: Page) => page.getByLabel(label, { exact: true });
const inTab = (tab: string, label: string) => async (page: Page) => {
  await page.getByRole("tab", { name: tab }).click();
  return page.getByLabel(label, { exact: true }).first();
};
const closeDialog = async (page: Page) => {
  await page.getByRole("dialog").getByRole("button", { name: "Đóng", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
};

const giveUp = (page: Page) =>
  page.getByRole("tabpanel").getByRole("button", { name: "Thôi" }).click();
const inserting = (entry: string, label: string) => async (page: Page) => {
  await body(page).getByText("Thân bài.").click();
  await page.getByRole("button", { name: "Chèn" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  return page.getByRole("dialog").getByLabel(label, { exact: true });
};

/** To test one more field of the writing page, add one more line. */
const fields: Field[] = [
  { name: "kicker", reach: labelled("Tít dẫn") },
  { name: "headline", reach: labelled("Tít") },
  { name: "standfirst", reach: labelled("Sapo") },
  {
    name: "byline",
    reach: async (page) => {
      const name = page.getByLabel("Tên tác giả 1", { exact: true });
      if ((await name.count()) === 0)
        await page.getByRole("button", { name: "Thêm tác giả" }).click();
      return name;
    },
  },
  { name: "byline's role", reach: labelled("Vai trò của tác giả 1") },
  { name: "tags", reach: inTab("Thông tin", "Từ khóa") },
  { name: "source", reach: inTab("Thông tin", "Nguồn tin") },
  {
    name: "filter of the plan's parts",
    reach: async (page) => {
      const filter = page.getByLabel("Lọc nội dung quy hoạch");
      if (!(await filter.isVisible())) await page.getByText("Nội dung quy hoạch").first().click();
      return filter;
    },
  },
  {
    name: "reply to a comment",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Góp ý" }).click();
      await page.getByRole("button", { name: "Trả lời" }).click();
      return page.getByLabel(/^Trả lời/);
    },
    leave: giveUp,
  },
  {
    name: "one's own comment, changed",
    reach: async (page) => {
      await page.getByRole("button", { name: "Sửa", exact: true }).click();
      return page.getByLabel("Sửa góp ý của bạn");
    },
    leave: giveUp,
  },
  {
    name: "name of a version",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Lịch sử" }).click();
      await page
        .getByRole("button", { name: /^Việc với bản/ })
        .last()
        .click();
      await page.getByRole("menuitem", { name: "Đặt tên…" }).click();
      return page.getByRole("dialog").getByLabel("Tên", { exact: true });
    },
    leave: closeDialog,
  },
  {
    name: "for whom a preview is",
    reach: async (page) => {
      await page.getByRole("button", { name: "Xem trước" }).click();
      await page.getByRole("radio", { name: "Gửi người khác xem" }).click();
      return page.getByRole("dialog").getByLabel("Gửi cho ai");
    },
    leave: closeDialog,
  },
  {
    name: "comment",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Góp ý" }).click();
      await page.getByRole("button", { name: "Góp ý cho cả bài" }).click();
      return page.getByLabel("Nội dung góp ý", { exact: true });
    },
  },
  {
    name: "footnote",
    reach: async (page) => {
      await body(page).click();
      await page.keyboard.press("Control+Alt+f");
      return page.getByRole("dialog").getByLabel("Nội dung chú thích");
    },
    leave: closeDialog,
  },
  {
    name: "link",
    reach: async (page) => {
      await body(page).click();
      await page.keyboard.press("Control+k");
      return page.getByRole("dialog").getByRole("textbox").first();
    },
    leave: closeDialog,
  },
  {
    name: "table's caption",
    reach: async (page) => {
      await body(page).locator("td").first().click();
      await page.keyboard.press("Alt+Enter");
      return page.getByRole("dialog").getByLabel("Chú thích bảng");
    },
    leave: closeDialog,
  },
  {
    name: "anchor of a cross-head",
    reach: async (page) => {
      await body(page).locator("h2").click();
      await page.keyboard.press("Alt+Enter");
      return page.getByRole("dialog").getByLabel("Tên neo");
    },
    leave: closeDialog,
  },
  {
    name: "what an abbreviation stands for",
    reach: async (page) => {
      await body(page).getByText("Thân bài.").click();
      await page.keyboard.press("Home");
      await page.keyboard.press("Shift+End");
      await page.getByRole("button", { name: "Định dạng khác" }).click();
      await page.getByRole("menuitem", { name: "Giải nghĩa chữ viết tắt…" }).click();
      return page.getByRole("dialog").getByLabel("Viết đầy đủ là");
    },
    leave: closeDialog,
  },
  { name: "title of a video", reach: inserting("Video nhúng", "Tên video"), leave: closeDialog },
  {
    name: "search for related articles",
    reach: inserting("Bài liên quan", "Tìm bài đã lên trang theo tít"),
    leave: closeDialog,
  },
  {
    name: "filter of what can be picked",
    reach: inserting("Câu trích nguyên văn", "Lọc"),
    leave: closeDialog,
  },
  {
    name: "search for a page to link to",
    reach: async (page) => {
      await body(page).click();
      await page.keyboard.press("Control+k");
      return page.getByRole("dialog").getByLabel("Tìm bài trong trang");
    },
    leave: closeDialog,
  },
  {
    name: "find",
    reach: async (page) => {
      await body(page).click();
      await page.keyboard.press("Control+h");
      return page.getByLabel("Tìm", { exact: true });
    },
  },
  { name: "replace", reach: labelled("Thay bằng"), leave: (page) => page.keyboard.press("Escape") },
];

test.describe("in every field of the writing page", () => {
  test.setTimeout(240_000);
  for (const [name, type] of hands) {
    test(`by ${name}`, async ({ page, newsroom }) => {
      const table = places.find((place) => place.name === "a table cell");
      const heading = { type: "heading", attrs: { level: 2 }, content: [text("Tít xen")] };
      const rest = table ? [table.block, heading] : [heading];
      await opened(page, newsroom, [p(text("Thân bài.")), ...rest]);
      for (const field of fields) {
        await test.step(field.name, async () => {
          const input = await field.reach(page);
          await input.click();
          await input.press("Control+a");
          await type(page, phrase);
          const raw = await input.inputValue();
          expect(raw.normalize("NFC"), field.name).toBe(phrase);
          if (field.name !== "tags") {
            // Whatever form was typed: the field that is left holds one form.
            await input.blur();
            await expect(input, field.name).toHaveValue(phrase);
          }
          await field.leave?.(page);
        });
      }
      await saved(page);
      await expect(body(page)).toContainText("Thân bài.");
    });
  }
});

test.describe("in the fields of the other pages", () => {
  for (const [name, type] of hands) {
    test(`by ${name}`, async ({ page, newsroom }) => {
      await page.goto(`${newsroom.url}/admin/`);
      const user = page.getByLabel("Tên đăng nhập");
      await user.click();
      await type(page, phrase);
      await user.blur();
      await expect(user).toHaveValue(phrase);
      await user.fill("");
      await signIn(page, newsroom, account(newsroom, "reporter"));
      await page.goto(`${newsroom.url}/admin/articles`);
      await page.getByLabel("Tìm trong tít").click();
      await type(page, phrase);
      await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent("Tiếng")}`, "i"));
      await page.getByLabel("Tìm trong tít").blur();
      await expect(page.getByLabel("Tìm trong tít")).toHaveValue(phrase);
      await page.goto(`${newsroom.url}/admin/plan`);
      const filter = page.getByLabel("Lọc theo chữ");
      await filter.click();
      await type(page, phrase);
      await filter.blur();
      await expect(filter).toHaveValue(phrase);
    });
  }
});

test.describe("special moments", () => {
  test.beforeEach(async ({ page, newsroom }) => {
    await signIn(page, newsroom, account(newsroom, "reporter"));
    await newArticle(page, newsroom);
  });

  test("a phone goes back into a word that is already there", async ({ page }) => {
    const headline = page.getByLabel("Tít", { exact: true });
    await headline.click();
    await page.keyboard.insertText("Quy hoach tinh");
    await composeOver(page, 4, 9, "hoạch");
    await composeOver(page, 10, 14, "tỉnh");
    await expect(headline).toHaveValue("Quy hoạch tỉnh");
    await body(page).click();
    await page.keyboard.insertText("Nguoi dan dong thuan");
    for (const [from, to, word] of [
      [0, 5, "Người"],
      [6, 9, "dân"],
      [10, 14, "đồng"],
      [15, 20, "thuận"],
    ] as const)
      await composeOver(page, from, to, word);
    await expect(body(page)).toHaveText("Người dân đồng thuận");
    expect(await onServer(page)).toEqual([p(text("Người dân đồng thuận"))]);
  });

  test("over a selection, and Enter right behind a committed word", async ({ page }) => {
    await body(page).click();
    await compose(page, "Bước một");
    await page.keyboard.press("Enter");
    await compose(page, "Bước hai");
    await page.keyboard.press("Shift+Home");
    await compose(page, "Đổi cả dòng");
    expect(await onServer(page)).toEqual([p(text("Bước một")), p(text("Đổi cả dòng"))]);
  });

  test("a tag is taken by Enter, never by the Enter of an input method", async ({ page }) => {
    await page.getByRole("tab", { name: "Thông tin" }).click();
    await page.getByLabel("Từ khóa", { exact: true }).click();
    await compose(page, "phát triển xanh");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Bỏ từ khóa phát triển xanh" })).toBeVisible();
    await saved(page);
  });

  test("a rule at the start of a line is taken back by Ctrl+Z, never by Backspace", async ({
    page,
  }) => {
    await body(page).click();
    await page.keyboard.type("## ");
    await expect(body(page).locator("h2")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(body(page).locator("h2")).toHaveCount(0);
    await expect(body(page)).toContainText("##");
  });

  test("letters in parts become one letter at once, which one Backspace deletes", async ({
    page,
  }) => {
    await body(page).click();
    await page.keyboard.insertText("Vi");
    for (const part of "ệ".normalize("NFD")) await page.keyboard.insertText(part);
    await page.keyboard.insertText("t");
    expect(await body(page).textContent()).toBe("Việt");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    expect(await body(page).textContent()).toBe("Vi");
  });
});

test("the reason for returning an article", async ({ page, browser, newsroom }) => {
  const { submitted } = await import("./newsroom");
  const reporter = account(newsroom, "reporter");
  const address = await submitted(browser, newsroom, "Bài để trả lại");
  await signIn(page, newsroom, account(newsroom, "editor", reporter.sites[0]));
  await page.goto(address);
  await page.getByRole("button", { name: "Trả lại" }).first().click();
  const reason = page.getByRole("dialog").getByRole("textbox", { name: "Lý do" });
  for (const [name, type] of hands) {
    await reason.fill("");
    await reason.click();
    await type(page, phrase);
    await reason.blur();
    await expect(reason, name).toHaveValue(phrase);
  }
});
