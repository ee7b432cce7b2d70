/** What every screen must pass: WCAG 2.2 AA by axe, no word wider than the window, nothing left in English. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails on any breach of WCAG 2.2 AA, on words wider than the screen, and on React Aria's English. */
export async function isSound(page: Page, screen: string): Promise<void> {
  // On a touch screen React Aria keeps a dialog with a text field out of sight until the keyboard has opened, or has not
  // within 600 ms. Nobody sees it before that, nor does axe.
  await expect(page.locator('[style*="clip-path"]'), `${screen}: unseen overlay`).toHaveCount(0);
  // Evaluated by the debugger, so our own content security policy stays as it is.
  await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    // @ts-expect-error axe was put into the page above
    const { violations } = await globalThis.axe.run(document, { runOnly });
    return violations.flatMap((one: { id: string; nodes: { target: string[] }[] }) =>
      one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`),
    );
  }, rules);
  expect(found, screen).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
  await expect(page.locator('[aria-label="Dismiss"], [aria-label="Close"]')).toHaveCount(0);
}
