import type { Page } from "@playwright/test";
import { articleBy, type Hand, handOf, paragraph } from "./desk";
import { expect, type Newsroom, test } from "./newsroom";
import { isSoundInBoth } from "./sound";

interface Found {
  name: string;
  address: string;
  status: number;
}

/** An article that was live and is withdrawn; answers the address it had. */
async function withdrawn(reporter: Hand, editor: Hand): Promise<string> {
  const { id } = await articleBy(reporter, {
    headline: "Bài đã lên trang rồi gỡ",
    standfirst: "Sapo của bài.",
    body: { type: "doc", content: [paragraph("Nội dung.")] },
  });
  await reporter.call("POST", `/articles/${id}/submit`, {});
  const { edition } = await editor.call("GET", `/articles/${id}`);
  await editor.call("POST", `/articles/${id}/approve`, { content_hash: edition.content_hash });
  const { live } = await editor.call("POST", `/articles/${id}/publish`, {});
  await editor.call("POST", `/articles/${id}/withdraw`, { reason: "Bài thử." });
  return live.url;
}

/** A page of each kind, by following the links that readers follow. */
async function pagesOf(page: Page, home: string, gone: string): Promise<Found[]> {
  const first = async (from: string, links: string) => {
    await page.goto(from);
    const href = await page.locator(links).first().getAttribute("href");
    return new URL(href ?? "", page.url()).href;
  };
  const column = await first(home, "header nav a[href], nav a[href]");
  const article = await first(home, "main article a[href], main h2 a[href], main h3 a[href]");
  const at = (path: string) => new URL(path, home).href;
  return [
    { name: "home", address: home, status: 200 },
    { name: "column", address: column, status: 200 },
    { name: "article", address: article, status: 200 },
    { name: "search with hits", address: at("tim-kiem?q=quy+hoach"), status: 200 },
    { name: "search without hits", address: at("tim-kiem?q=khongcogi"), status: 200 },
    { name: "withdrawn", address: gone, status: 410 },
    { name: "nowhere", address: at("khong-co-trang-nay"), status: 404 },
  ];
}

const rootOf = (newsroom: Newsroom, site: string) => {
  const url = newsroom.sites.find((one) => one.slug === site)?.url ?? newsroom.url;
  return url.endsWith("/") ? url : `${url}/`;
};

test("every kind of page that readers see is sound, at every width and in both lights", async ({
  page,
  newsroom,
  playwright,
}) => {
  test.setTimeout(180_000);
  const [one, other] = [
    await playwright.request.newContext(),
    await playwright.request.newContext(),
  ];
  const reporter = await handOf(one, newsroom, "reporter");
  const site = reporter.me.sites[0].slug;
  const chief = await handOf(other, newsroom, "chief_editor", site);
  const gone = new URL(await withdrawn(reporter, chief), newsroom.url).href;
  for (const { name, address, status } of await pagesOf(page, rootOf(newsroom, site), gone))
    await test.step(name, async () => {
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 800 });
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(status);
        await isSoundInBoth(page, `${name}, ${width} px`);
      }
    });
  await one.dispose();
  await other.dispose();
});
