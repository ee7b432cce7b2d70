import { chromium } from "@playwright/test";

const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await b.newPage();
page.on("console", (m) => console.log(m.type(), m.text(), m.location().url));
page.on("pageerror", (e) => console.log("ERR", e.stack));
page.on("requestfailed", (r) => console.log("FAIL", r.url(), r.failure()?.errorText));
await page.goto("http://127.0.0.1:4600/_fake/expire");
await page.goto("http://127.0.0.1:4600/admin/");
await page.getByLabel("Tên đăng nhập").fill("bien-tap");
await page.getByLabel("Mật khẩu").fill("demo");
await page.getByRole("button", { name: "Đăng nhập" }).click();
await page
  .getByRole("link", { name: /Công bố Quy hoạch/ })
  .first()
  .click();
await page.waitForTimeout(2500);
console.log(
  page.url(),
  await page.evaluate(
    () =>
      document.querySelector("main").innerText.slice(0, 1500) +
      document.querySelectorAll(".ProseMirror").length,
  ),
);
await b.close();
