/**
 * How long a keystroke takes to be painted (Interaction to Next Paint) in an article of 12,000 words, on a machine four
 * times slower than this one. Writes what the browser measured to the file that TYPING_RESULTS names.
 */
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { longArticle, opening } from "./longArticle";
import { account, body, expect, saved, signIn, test } from "./newsroom";
import { bare, burst, compose, press } from "./typing";
import { stored } from "./writing";

const slowness = 4;
/** How long a key is held, which is also the pause between two letters: faster than almost anybody types. */
const heldMs = 90;
const paragraphs = 300;
const phrase = "Việc lấy ý kiến nhân dân về quy hoạch tỉnh được tiến hành từ đầu tháng và kéo dài";

interface Seen {
  /** The longest event of every interaction that took longer than a frame. */
  durations: number[];
  /** How many interactions there were in all. */
  interactions: number;
}

/** From now on the page remembers its interactions. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const slowest = new Map<number, number>();
    const keep = (entries: PerformanceEntryList) => {
      for (const entry of entries as (PerformanceEventTiming & { interactionId: number })[]) {
        const { interactionId: id, duration } = entry;
        if (id > 0) slowest.set(id, Math.max(slowest.get(id) ?? 0, duration));
      }
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    const count = () => (performance as unknown as { interactionCount: number }).interactionCount;
    const before = count();
    const read = () => {
      keep(observer.takeRecords());
      return { durations: [...slowest.values()], interactions: count() - before };
    };
    Object.assign(globalThis, { read });
  });

/** What it remembers, once the last letter is painted. */
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(
    () =>
      new Promise<Seen>((answer) =>
        requestAnimationFrame(() =>
          setTimeout(() => answer((globalThis as unknown as { read: () => Seen }).read()), 500),
        ),
      ),
  );

const hands = {
  "plain keys": async (page: Page, text: string) => {
    for (const letter of bare(text)) await press(page, letter, heldMs);
  },
  "backspace bursts": (page: Page, text: string) => burst(page, text, heldMs),
  composition: (page: Page, text: string) => compose(page, text, heldMs),
};

test("typing in a long article", async ({ page, newsroom }) => {
  await signIn(page, newsroom, account(newsroom, "reporter"));
  const size = { paragraphs, heading: 12, fault: 10, thread: 15 };
  const address = await longArticle(page, size);
  await page.goto(address);
  const line = body(page).locator("p", { hasText: opening(paragraphs / 2) });
  await line.click();
  await line.evaluate((last) => getSelection()?.setPosition(last, last.childNodes.length));
  // Not by innerText, which leaves out what is not drawn.
  const words = await body(page).evaluate((surface) =>
    [...surface.children].reduce((sum, block) => sum + block.textContent.split(/\s+/).length, 0),
  );
  expect(words).toBeGreaterThan(12_000);
  // Underlined faults and commented words: they must be there, or a lighter page is measured.
  const marks = body(page).locator("span[class*=Place], span[class*=place]");
  await expect
    .poll(() => marks.count())
    .toBeGreaterThan(paragraphs / size.fault + paragraphs / size.thread);

  const machine = await page.context().newCDPSession(page);
  const slow = (rate: number) => machine.send("Emulation.setCPUThrottlingRate", { rate });
  const results: Record<string, Seen> = {};
  let written = (await line.textContent()) ?? "";
  for (const [name, hand] of Object.entries(hands)) {
    await slow(slowness);
    await watch(page);
    await page.keyboard.press("Space");
    await hand(page, phrase);
    results[name] = await seen(page);
    await slow(1);
    // A letter that was lost or came twice makes every duration worthless.
    written += ` ${name === "plain keys" ? bare(phrase) : phrase}`;
    await expect(line).toHaveText(written);
    expect(results[name].interactions).toBeGreaterThan(phrase.length);
  }
  await saved(page);
  expect(JSON.stringify((await stored(page, address)).body)).toContain(`${phrase} ${phrase}`);
  writeFileSync(
    process.env.TYPING_RESULTS ?? "typing.json",
    JSON.stringify({ words, slowness, results }),
  );
});
