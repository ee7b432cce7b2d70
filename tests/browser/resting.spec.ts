/** While somebody writes in a long text, the blocks out of view rest. Nobody may notice: not the numbers of notes, not a jump, not
 * paper. */
import type { Page } from "@playwright/test";
import { longArticle, opening } from "./longArticle";
import { account, body, expect, saved, signIn, test } from "./newsroom";
import { saveElsewhere, stored } from "./writing";

// A long article on a busy machine.
test.setTimeout(180_000);

const size = { paragraphs: 150, heading: 25, fault: 40, thread: 200 };
const noted = ["p3", "p75", "p148"];
const line = (page: Page, n: number) =>
  body(page).locator("p", { hasText: new RegExp(`^${opening(n)}`) });

interface Block {
  attrs: { id: string };
  content: object[];
}

async function openLong(page: Page): Promise<void> {
  const address = await longArticle(page, size);
  const { body: doc } = await stored(page, address);
  for (const block of doc.content as Block[])
    if (noted.includes(block.attrs.id))
      block.content.push({ type: "footnote", attrs: { text: "Theo hồ sơ." } });
  await saveElsewhere(page, address, { body: doc });
  await page.goto(address);
  // An underlined fault far down: without it a page that is not yet whole is looked at.
  await expect(line(page, 121).locator("span").first()).toBeAttached();
  await expect(body(page).locator("..")).toHaveAttribute("data-rest", "awake");
}

/** Writes a letter at the end of a line: what is out of view rests from then on. */
async function writes(page: Page, n: number): Promise<void> {
  await line(page, n).click();
  await line(page, n).evaluate((block) =>
    getSelection()?.setPosition(block, block.childNodes.length),
  );
  await page.keyboard.press("a");
  await expect(body(page).locator("..")).toHaveAttribute("data-rest", "resting");
}

/** Whether the browser draws what is inside of the line: one with a fault, which has something inside. */
const drawn = (page: Page, n: number) =>
  line(page, n)
    .locator("span")
    .first()
    .evaluate((inside) => inside.checkVisibility({ contentVisibilityAuto: true }));

/** The numbers that are drawn at the notes, in the order of the text. */
async function numbers(page: Page): Promise<string[]> {
  const machine = await page.context().newCDPSession(page);
  const { documents, strings } = await machine.send("DOMSnapshot.captureSnapshot", {
    computedStyles: [],
  });
  const [{ nodes, layout }] = documents;
  const isNote = (node: number) =>
    (nodes.attributes?.[node] ?? []).some((name) => strings[name] === "data-footnote");
  return layout.nodeIndex
    .map((node, at) => ({ parent: nodes.parentIndex?.[node] ?? -1, text: layout.text[at] ?? -1 }))
    .filter(({ parent, text }) => text >= 0 && parent >= 0 && isNote(parent))
    .map(({ text }) => strings[text] ?? "");
}

test.beforeEach(async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  await openLong(page);
});

test("notes are counted through the whole text, and all of it goes on paper", async ({ page }) => {
  await writes(page, 1);
  expect(await drawn(page, 121), "or nothing rests here and this test says nothing").toBe(false);
  expect(await numbers(page)).toEqual(["1", "2", "3"]);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => drawn(page, 121)).toBe(true);
  expect(await numbers(page)).toEqual(["1", "2", "3"]);
});

/** The blocks that stand elsewhere while the text rests. */
const moved = (page: Page) =>
  body(page).evaluate((text) => {
    const place = text.parentElement as HTMLElement;
    const tops = () => [...text.children].map((block) => (block as HTMLElement).offsetTop);
    const resting = tops();
    const before = place.dataset.rest;
    delete place.dataset.rest;
    const awake = tops();
    place.dataset.rest = before;
    return awake.flatMap((top, n) => (top === resting[n] ? [] : [n]));
  });

test("nothing moves when the text comes to rest, nor when the window changes its width", async ({
  page,
}) => {
  for (const width of [1280, 700]) {
    await page.setViewportSize({ width, height: 860 });
    await expect.poll(() => drawn(page, 121), `at ${width} px`).toBe(true);
    await writes(page, 1);
    await expect.poll(() => drawn(page, 121), `at ${width} px`).toBe(false);
    await expect.poll(() => moved(page), `at ${width} px`).toEqual([]);
  }
});

test("jumps, finding, selecting and keys reach what was at rest", async ({ page }) => {
  const inView = (n: number) => expect(line(page, n)).toBeInViewport({ timeout: 15_000 });

  await test.step("the outline", async () => {
    await writes(page, 1);
    await page.keyboard.press("Control+Alt+o");
    await page.getByRole("dialog").getByRole("button", { name: "Mục 100" }).click();
    await inView(100);
  });

  await test.step("a finding", async () => {
    await writes(page, 100);
    await page.getByRole("tab", { name: /Kiểm tra, \d+ lỗi/ }).click();
    const panel = page.getByRole("tabpanel", { name: /Kiểm tra/ });
    // The fourth line with a fault: its finding is the last of its kind in the panel.
    await panel.getByRole("listitem").last().getByRole("button").first().click();
    await inView(121);
  });

  await test.step("finding words", async () => {
    await writes(page, 121);
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Tìm", exact: true }).fill(`${opening(60)} `);
    await page.keyboard.press("Enter");
    await expect(body(page).locator(".find-current").first()).toBeInViewport({ timeout: 15_000 });
    await inView(60);
    await page.keyboard.press("Escape");
  });

  await test.step("the keyboard, and all of it selected", async () => {
    await writes(page, 60);
    await page.keyboard.press("Control+End");
    await inView(149);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+a");
    const copied = await body(page).evaluate(() => getSelection()?.toString() ?? "");
    for (const n of [0, 60, 121, 149]) expect(copied).toContain(opening(n));
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" Hết.");
    await expect(line(page, 149)).toContainText("Hết.");
    await saved(page);
  });
});

test("the cursor moves to the next line although it was scrolled out of view", async ({ page }) => {
  const steps = [
    ["ArrowDown", 79],
    ["ArrowUp", 77],
    ["ArrowLeft", 77],
    ["ArrowRight", 79],
  ] as const;
  for (const [key, reached] of steps) {
    await writes(page, 78);
    await line(page, 78).evaluate((block, atEnd) => {
      const text = block.firstChild as Text;
      getSelection()?.setPosition(text, atEnd ? text.length : 0);
    }, reached > 78);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(line(page, 78)).not.toBeInViewport();
    await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => getSelection()?.focusNode?.textContent ?? ""), key)
      .toMatch(new RegExp(`^${opening(reached)}`));
  }
});
