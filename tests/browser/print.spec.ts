/** What the editors' interface puts on paper: the list, the text, the comparison; nothing that is pressed. */
import type { Page } from "@playwright/test";
import { handOf, openArticle } from "./desk";
import { body, expect, test } from "./newsroom";
import { talkedAbout } from "./overlays-beside";

test.setTimeout(120_000);

/** On paper nothing can be pressed, nothing sticks out, and ink is dark, whatever light the screen has. */
async function isForPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pressed = page.locator("button, nav, aside, select, [role=toolbar], [type=search]");
  await expect(pressed.filter({ visible: true }), `${name}: to be pressed`).toHaveCount(0);
  const { beyond, dark } = await page.evaluate(() => {
    const root = document.documentElement;
    const drop = new OffscreenCanvas(1, 1).getContext("2d");
    if (!drop) throw new Error("nothing to draw on");
    drop.fillStyle = getComputedStyle(root).color;
    drop.fillRect(0, 0, 1, 1);
    const [red = 255] = drop.getImageData(0, 0, 1, 1).data;
    return { beyond: root.scrollWidth - innerWidth, dark: red < 96 };
  });
  expect({ beyond, dark }, name).toEqual({ beyond: 0, dark: true });
}

test("lists, an article and a comparison on paper", async ({ page, newsroom, playwright }) => {
  const reporter = await handOf(await playwright.request.newContext(), newsroom, "reporter");
  const site = reporter.me.sites[0].slug;
  const chief = await handOf(page.context().request, newsroom, "chief_editor", site);
  const id = await talkedAbout(reporter, chief);
  const onScreen = () => page.emulateMedia({ media: null, colorScheme: null });

  await page.goto(`${newsroom.url}/admin/`);
  await expect(page.getByRole("region", { name: /Nhắc đến tôi/ })).toBeVisible();
  await isForPaper(page, "my work");
  await onScreen();
  await page.goto(`${newsroom.url}/admin/articles`);
  await expect(page.getByText(/Đang hiện \d+ bài/)).toBeVisible();
  await isForPaper(page, "the list");
  await expect(page.locator(`a[href$="/articles/${id}"]`)).toBeVisible();
  await onScreen();

  await openArticle(page, newsroom, id);
  await expect(page.getByRole("toolbar").or(page.getByText("Chỉ đọc"))).toBeVisible();
  await isForPaper(page, "an article");
  await expect(body(page)).toContainText("Đoạn sau.");
  await onScreen();

  await page.getByRole("tab", { name: /^Lịch sử/ }).click();
  const lines = page.getByRole("tabpanel").getByRole("button", { name: /^Việc với bản/ });
  await lines.last().click();
  await page.getByRole("menuitem", { name: "So với bản đang mở" }).click();
  const comparison = page.getByRole("dialog", { name: "So sánh hai bản" });
  await expect(comparison.locator("ins")).toBeVisible();
  await isForPaper(page, "a comparison");
  await expect(body(page)).not.toBeVisible();
  await onScreen();
  // A sheet is narrower than the screen; what was open must not close because of it.
  await page.pdf({ format: "A4" });
  await expect(comparison.locator("ins")).toBeVisible();
});
