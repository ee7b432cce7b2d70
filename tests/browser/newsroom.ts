/**
 * The real newsroom for a test file: the real binary on a fresh demo in a temporary directory, people who sign in through the
 * page, and a fence: any script error or breach of the content security policy fails the test that caused it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

export { expect };

interface Account {
  role: string;
  username: string;
  password: string;
  sites: string[];
}

export interface Newsroom {
  url: string;
  sites: { slug: string; name: string; url: string }[];
  accounts: Account[];
}

/** The program under test. */
export const binary =
  process.env.TOASOAN_BIN ?? join(import.meta.dirname, "../../target/release/toasoan");

async function open(): Promise<{ newsroom: Newsroom; close: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "toasoan-browser-"));
  const child = spawn(
    binary,
    ["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0", "--ready-json"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const newsroom = await readyLine(child);
  const close = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
    await rm(data, { recursive: true, force: true });
  };
  return { newsroom, close };
}

function readyLine(child: ChildProcess): Promise<Newsroom> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server left with ${code}:\n${said}`)));
    if (!child.stdout) return reject(new Error("no standard output"));
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
  });
}

export const test = base.extend<{ fence: undefined }, { newsroom: Newsroom }>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what the fixture needs
    async ({}, use) => {
      const { newsroom, close } = await open();
      await use(newsroom);
      await close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  fence: [
    async ({ context }, use) => {
      const breaches: string[] = [];
      context.on("weberror", (error) => breaches.push(error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
          breaches.push(message.text());
      });
      await use(undefined);
      expect(breaches, "script errors and policy breaches").toEqual([]);
    },
    { auto: true },
  ],
});

/** The first demo account with the role, on the site when one is named. */
export function account(newsroom: Newsroom, role: string, site?: string): Account {
  const found = newsroom.accounts.find(
    (one) => one.role === role && (site === undefined || one.sites.includes(site)),
  );
  if (!found) throw new Error(`the demo has no ${role}${site ? ` on ${site}` : ""}`);
  return found;
}

/** Signs in through the page and waits for the first screen. */
export async function signIn(page: Page, newsroom: Newsroom, who: Account): Promise<void> {
  await page.goto(`${newsroom.url}/admin/`);
  await fillSignIn(page, who);
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
}

/** Fills the sign-in form that is on the page. */
export async function fillSignIn(page: Page, who: Account): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(who.username);
  await page.getByLabel("Mật khẩu").fill(who.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** Opens a new article in the first column the person may write in; answers its address. */
export async function newArticle(page: Page, newsroom: Newsroom): Promise<string> {
  await page.goto(`${newsroom.url}/admin/new`);
  const columns = page.getByRole("group", { name: "Chuyên mục" });
  await columns.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Bắt đầu viết" }).click();
  await expect(body(page)).toBeVisible();
  return page.url();
}

/** The body's writing surface. */
export const body = (page: Page) => page.getByRole("textbox", { name: "Thân bài" });

/** Where the text stands, as the machine names it. */
export const saveState = (page: Page) => page.locator("[data-save]");

/** Waits until every written word is on the server. */
export const saved = (page: Page) =>
  expect(saveState(page)).toHaveAttribute("data-save", "clean", { timeout: 15_000 });

/** A submitted article of the first reporter, made without the editor; answers its address in the interface. */
export async function submitted(
  browser: Browser,
  newsroom: Newsroom,
  headline: string,
): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, newsroom, account(newsroom, "reporter"));
  const id = await page.evaluate(async (title) => {
    const call = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { "content-type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.json();
    };
    const me = await call("GET", "/session");
    const column = me.sites[0].columns.find((one: { may_write: boolean }) => one.may_write);
    const line = { type: "paragraph", content: [{ type: "text", text: "Nội dung." }] };
    const article = await call("POST", "/articles", {
      site: me.sites[0].slug,
      column: column.slug,
      content: {
        headline: title,
        standfirst: "Sapo của bài.",
        body: { type: "doc", content: [line] },
      },
    });
    await call("POST", `/articles/${article.id}/submit`, {});
    return article.id;
  }, headline);
  await context.close();
  return `${newsroom.url}/admin/articles/${id}`;
}
