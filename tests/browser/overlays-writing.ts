/** What can lie over, or stand around, a text that is being written: each with the way to it. */
import type { Page } from "@playwright/test";
import type { Hand } from "./desk";
import { body, expect } from "./newsroom";

/** One overlay: the file that draws it, how it is opened, how one gets rid of it. */
export interface Overlay {
  name: string;
  /** Under `admin-ui/src`; a test in `admin-ui/tools` asks for one overlay at least for each that a file draws. */
  of?: string;
  open: (page: Page) => Promise<void>;
  close?: (page: Page) => Promise<void>;
  /** Where it is the only place it exists. */
  only?: "wide" | "phone";
}

const text = (value: string) => ({ type: "text", text: value });
const p = (value: string) => ({ type: "paragraph", content: [text(value)] });
const cell = (type: string, value: string) => ({ type, content: [p(value)] });

/** An article that has every kind of block. */
export async function everyBlock(hand: Hand): Promise<Record<string, unknown>> {
  const site = hand.me.sites[0].slug;
  const { documents, quotations } = await hand.call("GET", `/vocabulary?site=${site}`);
  const { items } = await hand.call("GET", `/articles?state=live&site=${site}`);
  const [document, quotation, live] = [documents[0].code, quotations[0].code, items[0].number];
  const blocks = [
    { type: "heading", attrs: { level: 2 }, content: [text("Tít xen đầu")] },
    p("Đoạn thử bằng chữ thường."),
    { type: "heading", attrs: { level: 3 }, content: [text("Tít xen sâu")] },
    {
      type: "paragraph",
      content: [
        text("Có liên kết "),
        { ...text("ở đây"), marks: [{ type: "link", attrs: { href: "/quy-hoach" } }] },
        { type: "footnote", attrs: { text: "Theo hồ sơ công bố." } },
        text(" theo "),
        { type: "document_reference", attrs: { code: document } },
      ],
    },
    { type: "bullet_list", content: [{ type: "list_item", content: [p("Một mục.")] }] },
    { type: "blockquote", content: [p("Một đoạn trích.")] },
    { type: "pullquote", content: [text("Một câu nổi bật.")] },
    {
      type: "box",
      content: [{ type: "box_title", content: [text("Tên hộp")] }, p("Trong hộp.")],
    },
    {
      type: "fact_check",
      attrs: { verdict: "false" },
      content: [{ type: "claim", content: [text("Điều lan truyền.")] }, p("Lý lẽ.")],
    },
    { type: "live_entry", attrs: { at: "2026-11-22T10:30" }, content: [p("Diễn biến.")] },
    {
      type: "table",
      attrs: { caption: "Chỉ tiêu chính" },
      content: [
        { type: "table_row", content: [cell("table_header", "Năm"), cell("table_header", "Số")] },
        { type: "table_row", content: [cell("table_cell", "2030"), cell("table_cell", "Một ô")] },
      ],
    },
    { type: "related_articles", content: [{ type: "related_article", attrs: { number: live } }] },
    { type: "document_link", attrs: { code: document } },
    { type: "embed", attrs: { provider: "youtube", key: "dQw4w9WgXcQ", title: "Lễ công bố" } },
    { type: "quotation", attrs: { code: quotation } },
    { type: "horizontal_rule" },
    p("Đoạn cuối."),
    { type: "paragraph" },
  ];
  const content = blocks;
  return { headline: "Bài có đủ các khối", body: { type: "doc", content } };
}

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });
const at = (page: Page, words: string) => body(page).getByText(words, { exact: true }).click();
const tool = (page: Page, name: string) =>
  page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();

const menuOf = (name: string, words: string): Omit<Overlay, "name"> => ({
  of: "editor/body/Toolbar.tsx",
  open: async (page) => {
    await at(page, words);
    await tool(page, name);
    await expect(page.getByRole("menu")).toBeVisible();
  },
});

const inserting = (entry: string, title: string, of: string): Overlay => ({
  name: `insert: ${entry}`,
  of,
  open: async (page) => {
    await at(page, "Đoạn cuối.");
    await tool(page, "Chèn");
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(dialog(page, title)).toBeVisible();
  },
});

const editing = (words: string, title: string, of: string): Overlay => ({
  name: `attributes: ${title}`,
  of,
  open: async (page) => {
    await at(page, words);
    await page.keyboard.press("Alt+Enter");
    await expect(dialog(page, title)).toBeVisible();
  },
});

const list = (key: string, name: string): Overlay => ({
  name: `the list of ${key}`,
  of: "editor/menus/SuggestMenu.tsx",
  open: async (page) => {
    await body(page).locator("p").last().click();
    await page.keyboard.type(key);
    await expect(page.getByRole("listbox", { name })).toBeVisible();
  },
  close: async (page) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Backspace");
  },
});

const marking = (entry: string, title: string): Overlay => ({
  name: entry,
  of: "editor/body/dialogs/MarkDialogs.tsx",
  open: async (page) => {
    await body(page).getByText("Đoạn thử bằng chữ thường.").dblclick();
    await tool(page, "Định dạng khác");
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(dialog(page, title)).toBeVisible();
  },
});

const dialogs = "editor/body/dialogs";

/** Everything that the writing surface can show. */
export const writing: Overlay[] = [
  { name: "every kind of block", open: (page) => at(page, "Đoạn cuối.") },
  list("/", "Chèn vào bài"),
  list("@", "Nhắc tới"),
  { name: "the menu to insert", ...menuOf("Chèn", "Đoạn cuối.") },
  { name: "the menu of formats", ...menuOf("Định dạng khác", "Đoạn cuối.") },
  { name: "the menu of a block", ...menuOf("Khối", "Tít xen đầu") },
  { name: "the menu of a table", ...menuOf("Bảng", "Một ô") },
  inserting("Số hiệu văn bản", "Chèn số hiệu văn bản", `${dialogs}/BodyDialog.tsx`),
  inserting("Câu trích nguyên văn", "Chèn câu trích nguyên văn", `${dialogs}/BodyDialog.tsx`),
  inserting("Chỉ tiêu hoặc số liệu", "Chèn chỉ tiêu hoặc số liệu", `${dialogs}/BodyDialog.tsx`),
  inserting("Tên nhân vật", "Chèn tên nhân vật", `${dialogs}/BodyDialog.tsx`),
  inserting("Thẻ văn bản", "Chèn thẻ văn bản", `${dialogs}/BodyDialog.tsx`),
  inserting("Video nhúng", "Nhúng video", `${dialogs}/EmbedDialog.tsx`),
  inserting("Bài liên quan", "Bài liên quan", `${dialogs}/RelatedDialog.tsx`),
  inserting("Bảng", "Chèn bảng", `${dialogs}/TableDialog.tsx`),
  inserting("Chú thích", "Chú thích", `${dialogs}/NoteDialog.tsx`),
  editing("Tít xen đầu", "Tên neo của tít xen", `${dialogs}/BlockDialogs.tsx`),
  editing("Lý lẽ.", "Kết luận kiểm chứng", `${dialogs}/BlockDialogs.tsx`),
  editing("Diễn biến.", "Giờ của mục tường thuật", `${dialogs}/BlockDialogs.tsx`),
  editing("Một ô", "Chú thích bảng", `${dialogs}/TableDialog.tsx`),
  marking("Ngôn ngữ của chữ…", "Ngôn ngữ của phần chữ đã chọn"),
  marking("Giải nghĩa chữ viết tắt…", "Giải nghĩa chữ viết tắt"),
  {
    name: "the link",
    of: `${dialogs}/LinkDialog.tsx`,
    open: async (page) => {
      await at(page, "Đoạn cuối.");
      await page.keyboard.press("Control+k");
      await expect(dialog(page, "Liên kết").getByText("Tít xen trong bài này")).toBeVisible();
    },
  },
  {
    name: "find and replace",
    open: async (page) => {
      await at(page, "Đoạn cuối.");
      await page.keyboard.press("Control+h");
      await page.getByLabel("Tìm", { exact: true }).fill("đoạn");
      await expect(page.getByRole("search").getByRole("status")).toContainText("trên");
    },
    close: async (page) => {
      await page.getByLabel("Tìm", { exact: true }).press("Escape");
      await expect(page.getByRole("search")).toHaveCount(0);
    },
  },
  {
    name: "the outline",
    of: "editor/WritingDesk.tsx",
    open: async (page) => {
      await at(page, "Đoạn cuối.");
      await page.keyboard.press("Control+Alt+o");
      await expect(dialog(page, "Mục lục").getByText("Tít xen sâu")).toBeVisible();
    },
  },
  {
    name: "focus mode",
    only: "wide",
    open: async (page) => {
      await at(page, "Đoạn cuối.");
      await page.keyboard.press("Control+.");
      await expect(page.getByRole("navigation", { name: "Khu vực" })).toBeHidden();
    },
    close: async (page) => {
      await page.keyboard.press("Control+.");
    },
  },
  {
    name: "focus mode with the outline beside the text",
    only: "wide",
    open: async (page) => {
      await at(page, "Đoạn cuối.");
      await page.keyboard.press("Control+.");
      await page.keyboard.press("Control+Alt+o");
      await expect(page.getByRole("navigation", { name: "Mục lục" })).toBeVisible();
    },
    close: async (page) => {
      await page.keyboard.press("Control+Alt+o");
      await page.keyboard.press("Control+.");
    },
  },
  {
    name: "what keeps a submission back",
    of: "editor/checks/SubmitDialog.tsx",
    open: async (page) => {
      await page.getByRole("button", { name: "Gửi bài" }).first().click();
      await expect(dialog(page, "Chưa gửi được bài")).toBeVisible();
    },
  },
];
