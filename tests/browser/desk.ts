/** People who work past the pages: what a story needs done before it begins, without waiting for a browser. */
import type { APIRequestContext, Page } from "@playwright/test";
import { account, body, expect, type Newsroom } from "./newsroom";

// biome-ignore lint/suspicious/noExplicitAny: a story reads what it needs of an answer
type Answer = any;

/** Somebody at the server's own door. */
export interface Hand {
  /** The person's own account. */
  me: Answer;
  call(method: string, path: string, sent?: unknown): Promise<Answer>;
}

/** Signs somebody in past the page. The requests of a page's own context sign its pages in too. */
export async function handOf(
  requests: APIRequestContext,
  newsroom: Newsroom,
  role: string,
  site?: string,
): Promise<Hand> {
  const call = async (method: string, path: string, sent?: unknown) => {
    const address = `${newsroom.url}/api/v1${path}`;
    const headers = { origin: newsroom.url };
    const answer = await requests.fetch(address, { method, data: sent, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  };
  const { username, password } = account(newsroom, role, site);
  return { me: await call("POST", "/session", { username, password }), call };
}

/** An article of theirs with the content given; answers what the server says of it. */
export async function articleBy(hand: Hand, content: Record<string, unknown>): Promise<Answer> {
  const site = hand.me.sites[0];
  const column = site.columns.find((one: { may_write: boolean }) => one.may_write);
  return hand.call("POST", "/articles", { site: site.slug, column: column.slug, content });
}

/** Opens the article and waits for its text. */
export async function openArticle(page: Page, newsroom: Newsroom, id: string): Promise<void> {
  await page.goto(`${newsroom.url}/admin/articles/${id}`);
  await expect(body(page)).toBeVisible({ timeout: 30_000 });
}

/** One paragraph of plain words. */
export const paragraph = (text: string) => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
