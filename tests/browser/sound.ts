/** What every screen must pass: WCAG 2.2 AA by axe, no word wider than the window, nothing left in English. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { strayEnglish } from "./english";

const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
interface Run {
  type: "tag" | "rule";
  values: string[];
}
const everything: Run = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
// The dark changes colours and nothing else.
const ofColours: Run = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Fails on any breach of WCAG 2.2 AA, on words wider than the screen, and on English among Vietnamese. */
export async function isSound(page: Page, screen: string): Promise<void> {
  await isSeen(page, screen);
  await passesAxe(page, screen);
  await fitsWindow(page, screen);
  await isVietnamese(page, screen);
}

/** `isSound` in the light and in the dark; on a phone also that nothing sticks out of the narrowest one. */
export async function isSoundInBoth(page: Page, screen: string): Promise<void> {
  await isSound(page, screen);
  await page.emulateMedia({ colorScheme: "dark" });
  await coloursRest(page);
  await passesAxe(page, `${screen}, dark`, ofColours);
  await page.emulateMedia({ colorScheme: null });
  await coloursRest(page);
  const size = page.viewportSize();
  if (size === null || size.width > 400) return;
  await page.setViewportSize({ ...size, width: 320 });
  await fitsWindow(page, `${screen}, 320 px`);
  await page.setViewportSize(size);
}

/** `isSoundInBoth` on a screen and on a phone, for what stays open while the window changes its width. */
export async function isSoundEverywhere(page: Page, screen: string): Promise<void> {
  await isSoundInBoth(page, screen);
  const size = page.viewportSize();
  if (size === null) throw new Error("the window has no size");
  await page.setViewportSize({ ...size, width: 375 });
  await isSoundInBoth(page, `${screen}, 375 px`);
  await page.setViewportSize(size);
}

// On a touch screen React Aria keeps a dialog with a text field out of sight until the keyboard has opened, or has not within
// 600 ms. Nobody sees it before that, nor does axe.
const isSeen = (page: Page, screen: string) =>
  expect(page.locator('[style*="mask-image"]'), `${screen}: unseen overlay`).toHaveCount(0);

// A button fades from one colour to the other, and axe would measure what is between them.
const coloursRest = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fading.map((one) => one.finished));
  });

/** Fails on any breach of the rules of axe. */
async function passesAxe(page: Page, screen: string, run: Run = everything): Promise<void> {
  // Evaluated by the debugger, so our own content security policy stays as it is.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const options = { runOnly, resultTypes: ["violations"] };
    // @ts-expect-error axe was put into the page above
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap((one: { id: string; nodes: { target: string[] }[] }) =>
      one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`),
    );
  }, run);
  expect(found, screen).toEqual([]);
}

/** Fails when the page must be scrolled sideways. */
async function fitsWindow(page: Page, screen: string): Promise<void> {
  // An open menu moves back into a window that has become narrower, but not in the same moment.
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const message = `${screen} is wider than the window`;
  await expect.poll(beyond, { message }).toBeLessThanOrEqual(0);
}

/** Fails on English words, seen or only heard, in a page that says it is Vietnamese. */
async function isVietnamese(page: Page, screen: string): Promise<void> {
  const said = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.lang !== "vi") return [];
    const ours = (element: Element | null) =>
      !!element &&
      (element.closest("[lang]")?.getAttribute("lang") ?? "vi").startsWith("vi") &&
      // What people wrote, names of keys, and code are the same in every language.
      !element.closest(".ProseMirror, kbd, code, script, style, option[lang]");
    const heard = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext"];
    const names = [...heard, "title", "placeholder", "alt"];
    const attributes = [...root.querySelectorAll(names.map((name) => `[${name}]`).join())]
      .filter(ours)
      .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ""));
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walk.nextNode())
      if (ours(walk.currentNode.parentElement)) texts.push(walk.currentNode.textContent ?? "");
    return [...attributes, ...texts];
  });
  const stray = said
    .filter((text) => strayEnglish(text).length > 0)
    .map((text) => `${text.trim()} (${strayEnglish(text).join(", ")})`);
  expect(stray, `${screen}: English`).toEqual([]);
}
