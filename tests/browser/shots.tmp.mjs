import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const axeSource = readFileSync(
  new URL("./node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);
const base = process.env.BASE ?? "http://127.0.0.1:4600";
const only = process.argv[2];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [w, h, scheme] of [
  [1280, 860, "light"],
  [375, 760, "light"],
  [1280, 860, "dark"],
  [375, 760, "dark"],
]) {
  if (only && !only.includes(`${w}${scheme}`)) continue;
  const ctx = await b.newContext({
    viewport: { width: w, height: h },
    colorScheme: scheme,
    bypassCSP: false,
    hasTouch: w < 500,
    isMobile: w < 500,
  });
  const page = await ctx.newPage();
  page.on(
    "console",
    (m) =>
      ["error", "warning"].includes(m.type()) &&
      !/401/.test(m.text()) &&
      console.log(w, scheme, "console:", m.text()),
  );
  page.on("pageerror", (e) => console.log(w, scheme, "pageerror:", e.message));
  const shot = async (name) => {
    await page.waitForTimeout(450);
    await page.screenshot({ path: `/tmp/shots/${name}-${w}-${scheme}.png` });
    try {
      await page.evaluate(axeSource);
      const r = await page.evaluate(() =>
        axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }),
      );
      for (const v of r.violations)
        console.log(
          w,
          scheme,
          name,
          "axe:",
          v.id,
          v.nodes
            .map(
              (n) =>
                n.target.join(" ") +
                " :: " +
                (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? ""),
            )
            .slice(0, 4),
        );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) console.log(w, scheme, name, "overflow-x", overflow);
    } catch (e) {
      console.log("axe failed", e.message.slice(0, 200));
    }
  };
  const signIn = async (who) => {
    await page.goto(`${base}/_fake/expire`);
    await page.goto(`${base}/admin/`);
    await page.getByLabel("Tên đăng nhập").fill(who);
    await page.getByLabel("Mật khẩu").fill("demo");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByRole("heading", { level: 1, name: "Việc của tôi" }).waitFor();
  };
  await page.goto(`${base}/_fake/expire`);
  await page.goto(`${base}/admin/`);
  await page.getByLabel("Mật khẩu").waitFor();
  await shot("01-signin");
  await page.goto(`${base}/admin/setup/abc`);
  await page.getByLabel("Họ và tên").waitFor();
  await shot("02-setup");
  await signIn("bien-tap");
  await shot("03-work");
  await page.goto(`${base}/admin/articles`);
  await page.getByText("Đang hiện").waitFor();
  await shot("04-articles");
  await page.goto(`${base}/admin/articles?q=khongco`);
  await page.getByText("Không có bài nào khớp").waitFor();
  await shot("05-empty");
  await page.goto(`${base}/admin/new`);
  await page.getByRole("button", { name: "Bắt đầu viết" }).waitFor();
  await shot("06-new");
  await signIn("bien-tap");
  await page
    .getByRole("link", { name: /^Công bố Quy hoạch/ })
    .first()
    .click();
  await page.locator(".ProseMirror").waitFor();
  await shot("07-reading");
  const claim = page
    .getByRole("banner")
    .or(page.locator("header"))
    .getByRole("button", { name: "Nhận bài" });
  if (await claim.count()) {
    await claim.first().click();
    await page.waitForTimeout(700);
    await shot("08-claimed");
  }
  if (w < 500) {
    if (!(await page.getByRole("dialog").count()))
      await page.getByRole("button", { name: "Quy trình và thông tin" }).click();
    await shot("09-panel");
  }
  await page.getByRole("tab", { name: "Thông tin" }).click();
  await shot("10-details");
  await page.getByRole("tab", { name: "Lịch sử" }).click();
  await shot("11-history");
  if (w < 500) await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first().click();
  await page.getByRole("button", { name: "Duyệt", exact: true }).first().click();
  await page.getByRole("dialog").waitFor();
  await shot("12-approve");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Chèn", exact: false }).first().click();
  await shot("13-insert");
  await page.getByRole("menuitem", { name: /Số hiệu/ }).click();
  await page.getByRole("dialog").waitFor();
  await shot("14-pick");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Xem trước" }).first().click();
  await page.getByRole("dialog").waitFor();
  await shot("15-preview");
  await page.keyboard.press("Escape");
  await page.goto(`${base}/_fake/expire`).catch(() => {});
  await ctx.close();
}
await b.close();
