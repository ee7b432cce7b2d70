import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
const axeSource = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const base = "http://127.0.0.1:4700"; const only = process.argv[2];
const A = JSON.parse(readFileSync("/tmp/real.log","utf8").split("\n")[0]).accounts; const acc = (r) => A.find((a) => a.role === r);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [w, h, scheme] of [[1280, 860, "light"], [375, 760, "light"], [1280, 860, "dark"], [375, 760, "dark"]]) {
  if (only && !only.includes(`${w}${scheme}`)) continue;
  const mk = async () => { const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, hasTouch: w < 500, isMobile: w < 500, locale: "vi-VN" }); const page = await ctx.newPage();
    page.on("console", (m) => ["error", "warning"].includes(m.type()) && !/401|409/.test(m.text()) && console.log(w, scheme, "console:", m.text()));
    page.on("pageerror", (e) => console.log(w, scheme, "pageerror:", e.message)); return page; };
  const shot = async (page, name) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots/r-${name}-${w}-${scheme}.png` });
    await page.evaluate(axeSource); const r = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    for (const v of r.violations) console.log(w, scheme, name, "axe:", v.id, v.nodes.map((n) => n.target.join(" ") + " :: " + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? "")).slice(0, 4));
  };
  const signIn = async (role) => { const page = await mk(); const who = acc(role); await page.goto(`${base}/admin/`); await page.getByLabel("Tên đăng nhập").fill(who.username); await page.getByLabel("Mật khẩu").fill(who.password); await page.getByRole("button", { name: "Đăng nhập" }).click(); await page.getByRole("heading", { level: 1, name: "Việc của tôi" }).waitFor(); return page; };
  const open = async (page, name) => { await page.goto(`${base}/admin/articles`); await page.getByRole("link", { name }).first().click(); await page.locator(".ProseMirror").waitFor(); };
  const panel = async (page) => { if (w < 500 && !(await page.getByRole("dialog").count())) await page.getByRole("button", { name: "Quy trình và thông tin" }).click(); };
  const rep = await signIn("reporter"); await shot(rep, "01-work-reporter");
  await open(rep, /Nước sạch/); await shot(rep, "02-draft"); await panel(rep); await rep.getByRole("tab", { name: "Thông tin" }).click(); await shot(rep, "03-details"); await rep.getByText("Nội dung quy hoạch").first().click(); await shot(rep, "03b-plan");
  const ed = await signIn("editor"); await shot(ed, "04-work-editor"); await ed.goto(`${base}/admin/articles`); await ed.getByText("Đang hiện").waitFor(); await shot(ed, "05-list");
  await open(ed, /42 khu công nghiệp/); await shot(ed, "06-submitted"); await panel(ed); await shot(ed, "07-panel"); await ed.getByRole("button", { name: "Duyệt", exact: true }).last().click(); await ed.getByRole("dialog", { name: "Duyệt bài" }).waitFor(); await shot(ed, "08-approve"); await ed.getByRole("dialog", { name: "Duyệt bài" }).getByRole("button", { name: "Thôi" }).click();
  if (w >= 500 || true) { await panel(ed); await ed.getByRole("button", { name: "Trả lại" }).last().click(); await shot(ed, "09-return"); await ed.getByRole("dialog", { name: "Trả lại bài" }).getByRole("button", { name: "Thôi" }).click(); }
  if (w < 500 && (await ed.getByRole("dialog").count())) await ed.keyboard.press("Escape");
  await ed.getByRole("button", { name: "Xem trước" }).click(); await ed.frameLocator("iframe").locator("h1").waitFor(); await shot(ed, "10-preview"); await ed.getByText("Điện thoại").click(); await shot(ed, "11-preview-phone"); await ed.keyboard.press("Escape");
  const ch = await signIn("chief_editor"); await shot(ch, "12-work-chief"); await open(ch, /Thủ tướng phê duyệt/); await shot(ch, "13-live"); await panel(ch); await shot(ch, "14-live-panel");
  await ch.context().clearCookies(); await ch.getByRole("tab", { name: "Lịch sử" }).click(); await ch.waitForTimeout(600); await shot(ch, "15-expired");
}
await b.close();
