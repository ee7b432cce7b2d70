/** What the stories about saving do again and again. */
import type { BrowserContext, Page } from "@playwright/test";
import { body, expect } from "./newsroom";

/** Whether an address is that of an article itself: what saves go to. */
export const isSave = (url: URL) => /\/api\/v1\/articles\/[^/]+$/.test(url.pathname);

/** Lets no save through until `back` is called; everything else passes. */
export async function savesFail(context: BrowserContext): Promise<{ back: () => void }> {
  let away = true;
  await context.route(isSave, (route) =>
    away && route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  return {
    back: () => {
      away = false;
    },
  };
}

/** Writes at the end of the body, as an input method hands text over. */
export async function write(page: Page, text: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}

/** Saves as somebody else would, past the page: on the version that the server has now. */
export async function saveElsewhere(
  page: Page,
  address: string,
  content: Record<string, unknown>,
): Promise<void> {
  const id = address.split("/").at(-1);
  await page.evaluate(
    async ([article, changed]) => {
      const read = await (await fetch(`/api/v1/articles/${article}`)).json();
      const answer = await fetch(`/api/v1/articles/${article}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ version: read.edition.version, content: changed }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    [id, content] as const,
  );
}

/** The content that the server has now. */
export const stored = (page: Page, address: string) =>
  page.evaluate(
    async (id) => (await (await fetch(`/api/v1/articles/${id}`)).json()).edition.content,
    address.split("/").at(-1),
  );

/** Kills the page's process, without any of the goodbyes that a closing page still says. */
export async function crash(page: Page, context: BrowserContext): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const killer = await context.newCDPSession(page);
  killer.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

/** Waits until what was written is in this machine's journal. */
export const keptHere = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((answer, fail) => {
            const asked = indexedDB.open("toasoan");
            asked.onerror = () => fail(asked.error);
            asked.onsuccess = () => {
              const all = asked.result.transaction("entries").objectStore("entries").getAll();
              all.onerror = () => fail(all.error);
              all.onsuccess = () => {
                asked.result.close();
                answer(JSON.stringify(all.result));
              };
            };
          }),
      ),
    )
    .toContain(text);
