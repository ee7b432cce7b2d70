import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { articleBy, type Hand, handOf, openArticle } from "./desk";
import { expect, type Newsroom, test } from "./newsroom";
import { deciding, elsewhere, reading, talkedAbout } from "./overlays-beside";
import { everyBlock, type Overlay, writing } from "./overlays-writing";
import { isSoundInBoth } from "./sound";

// Many overlays in one page: signing in and opening an article for each would take ten times as long.
test.setTimeout(480_000);

const nothingOver = (page: Page) =>
  expect(page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]')).toHaveCount(0, {
    timeout: 1_000,
  });

// A phone's side panel is a sheet itself, so what is opened from there lies over another.
async function closeAll(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Escape");
    await nothingOver(page);
  }).toPass();
}

async function lookAt(page: Page, overlays: Overlay[], here: "wide" | "phone"): Promise<void> {
  for (const { name, open, close, only } of overlays) {
    if (only !== undefined && only !== here) continue;
    await test.step(name, async () => {
      await open(page);
      await isSoundInBoth(page, name);
      await (close ?? closeAll)(page);
    });
  }
}

for (const here of ["wide", "phone"] as const) {
  test.describe(here === "wide" ? "1280 px" : "375 px", () => {
    test.use(
      here === "wide"
        ? { viewport: { width: 1280, height: 860 } }
        : { viewport: { width: 375, height: 760 }, hasTouch: true },
    );

    test("whatever the writing surface shows is sound", async ({ page, newsroom }) => {
      const reporter = await handOf(page.context().request, newsroom, "reporter");
      const article = await articleBy(reporter, await everyBlock(reporter));
      await openArticle(page, newsroom, article.id);
      await lookAt(page, writing, here);
    });

    test("whatever lies around the article of another is sound", async ({
      page,
      newsroom,
      playwright,
    }) => {
      const elsewhere = await playwright.request.newContext();
      const reporter = await handOf(elsewhere, newsroom, "reporter");
      const site = reporter.me.sites[0].slug;
      const chief = await handOf(page.context().request, newsroom, "chief_editor", site);
      const id = await talkedAbout(reporter, chief);
      await lookAt(page, reading(newsroom, id, reporter), here);
      await lookAt(page, deciding(newsroom, id, reporter, chief), here);
      await elsewhere.dispose();
    });
  });
}

// What is drawn only as part of another overlay.
const parts = [
  "editor/body/LaterMenu.tsx",
  "editor/body/PickDialog.tsx",
  "editor/body/ToolMenu.tsx",
  "editor/body/dialogs/FormDialog.tsx",
  "editor/panel/ReasonDialog.tsx",
  "ui/Dialog.tsx",
];
// Icons have a size.
const drawn =
  /<(?:Dialog|FormDialog|PickDialog|ReasonDialog|LaterMenu|Menu)\b(?! size)|role="(?:listbox|menu|dialog)"/g;

test("no overlay of the interface is left out", () => {
  const nobody = {} as Hand;
  const list: { of?: string }[] = [
    ...writing,
    ...reading({} as Newsroom, "", nobody),
    ...deciding({} as Newsroom, "", nobody, nobody),
    ...elsewhere,
  ];
  const source = new URL("../../admin-ui/src/", import.meta.url);
  const missing = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.includes(".test.") && !parts.includes(file))
    .flatMap((file) => {
      const count = [...readFileSync(new URL(file, source), "utf8").matchAll(drawn)].length;
      const seen = list.filter(({ of }) => of === file).length;
      return seen < count ? [`${file}: ${seen} of ${count}`] : [];
    });
  expect(missing).toEqual([]);
});
