import { useState } from "react";
import { listArticles } from "../api";
import { ArticleTitles } from "./schema";

const pages = 3;

// The list cannot be asked for a number. Articles that others point to are mostly recent, so the newest live ones are read, once.
async function liveTitles(site: string): Promise<Map<number, string>> {
  const titles = new Map<number, string>();
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { items, next } = await listArticles({ site, state: "live" }, cursor);
    for (const one of items) titles.set(one.number, one.headline);
    if (next === null) break;
    cursor = next;
  }
  return titles;
}

/** The titles of other articles of the site, for blocks that point to them. */
export function useArticleTitles(site: string): ArticleTitles {
  const [titles] = useState(() => {
    let read: Promise<Map<number, string>> | null = null;
    return new ArticleTitles(async (number) => {
      read ??= liveTitles(site).catch((failure) => {
        read = null;
        throw failure;
      });
      const headline = (await read).get(number);
      // Not among them is not the same as not live: nothing is claimed about it.
      if (headline === undefined) throw new Error(`no title for ${number}`);
      return { headline, live: true };
    });
  });
  return titles;
}
