/** An article as long as a special report, with all that a newsroom lays over a text: headings, findings, conversations. */
import type { Page } from "@playwright/test";

/** What is in it. */
export interface Size {
  paragraphs: number;
  /** Every so many paragraphs: a heading, a line with something to find fault with, a conversation about two words. */
  heading: number;
  fault: number;
  thread: number;
}

/** How the paragraph begins that has this number. */
export const opening = (n: number) => `${n}. Quy hoạch`;

/** Makes it through the API, as the person who is signed in; answers its address in the interface. */
export async function longArticle(page: Page, size: Size): Promise<string> {
  const id = await page.evaluate(async ({ paragraphs, heading, fault, thread }) => {
    const call = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { "content-type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.json();
    };
    const sentence =
      "Quy hoạch tỉnh xác định các khu vực không gian động lực, kết cấu hạ tầng và nguồn lực thực hiện. ";
    const words = (n: number) => `${n}. ${sentence.repeat(2)}`.trim();
    const block = (type: string, attrs: object, text: string) => ({
      type,
      attrs,
      content: [{ type: "text", text }],
    });
    const content = Array.from({ length: paragraphs }, (_, n) => {
      const faulty = n % fault === 1 ? ' Ông nói "đúng" ,rồi thôi...' : "";
      const line = block("paragraph", { id: `p${n}` }, words(n) + faulty);
      if (n % heading !== 0) return [line];
      return [block("heading", { id: `h${n}`, level: 2 }, `Mục ${n}`), line];
    }).flat();
    const [site] = (await call("GET", "/session")).sites;
    const column = site.columns.find((one: { may_write: boolean }) => one.may_write);
    const article = await call("POST", "/articles", {
      site: site.slug,
      column: column.slug,
      content: { headline: "Bài dài", standfirst: "Sapo.", body: { type: "doc", content } },
    });
    for (let n = 2; n < paragraphs; n += thread) {
      const quote = "khu vực";
      const from = words(n).indexOf(quote);
      const to = from + quote.length;
      const prefix = words(n).slice(Math.max(0, from - 32), from);
      const suffix = words(n).slice(to, to + 32);
      await call("POST", `/articles/${article.id}/comments`, {
        anchor: { block: `p${n}`, from, to, quote, prefix, suffix },
        text: "Khu vực nào?",
        mentions: [],
      });
    }
    return article.id;
  }, size);
  return new URL(`/admin/articles/${id}`, page.url()).href;
}
