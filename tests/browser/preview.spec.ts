import { account, expect, signIn, submitted, test } from "./newsroom";
import { isSound } from "./sound";

const views = ["Máy tính", "Điện thoại", "Bản in", "Trình đọc tin", "Thẻ chia sẻ"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, hasTouch: width < 500 });

      test("every look of an article, from the server's own renderers", async ({
        browser,
        page,
        newsroom,
      }) => {
        const headline = `Tít chỉ để xem trước ${width} ${colorScheme}`;
        const address = await submitted(browser, newsroom, headline);
        await signIn(page, newsroom, account(newsroom, "editor"));
        await page.goto(address);
        await page.getByRole("button", { name: "Xem trước" }).click();
        const dialog = page.getByRole("dialog", { name: "Xem trước" });
        for (const view of views) {
          await dialog.getByRole("radio", { name: view }).click();
          const frame = page.frameLocator(`iframe[title="Xem trước: ${view}"]`);
          await expect(frame.getByRole("heading", { level: 1 })).toContainText(headline);
          await isSound(page, `preview, ${view}`);
        }
        await expect(page.frameLocator("iframe").getByText("og:description")).toBeVisible();
      });
    });
  }
}

test("a link lets somebody outside look until it is taken back", async ({
  browser,
  page,
  newsroom,
}) => {
  const headline = "Bài gửi người ngoài đọc trước";
  const address = await submitted(browser, newsroom, headline);
  await signIn(page, newsroom, account(newsroom, "editor"));
  await page.goto(address);
  await page.getByRole("button", { name: "Xem trước" }).click();
  const dialog = page.getByRole("dialog", { name: "Xem trước" });
  await dialog.getByRole("radio", { name: "Gửi người khác xem" }).click();
  await expect(dialog.getByText("Chưa gửi đường dẫn nào")).toBeVisible();
  await dialog.getByLabel("Gửi cho ai").fill("Sở Tư pháp");
  await dialog.getByRole("button", { name: "Tạo đường dẫn" }).click();
  const link = await dialog.getByLabel("Địa chỉ xem trước").inputValue();
  await isSound(page, "preview links");

  const outside = await browser.newContext();
  const reader = await outside.newPage();
  await reader.goto(link);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(headline);
  await expect(reader.getByText("chưa xuất bản")).toBeVisible();

  await dialog.getByRole("button", { name: "Thu hồi đường dẫn: Sở Tư pháp" }).click();
  await expect(dialog.getByText("Đã thu hồi.")).toBeVisible();
  await reader.reload();
  await expect(
    reader.getByRole("heading", { name: "Đường dẫn xem trước không còn hiệu lực" }),
  ).toBeVisible();
  await outside.close();
});
