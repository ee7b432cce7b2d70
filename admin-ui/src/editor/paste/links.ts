import { isSafeHref } from "../schema/href";
import type { Drop } from "./report";

// Services that wrap an address to see who follows it, and where they carry the real one.
const wrappers: readonly { host: RegExp; path: RegExp; carries: readonly string[] }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, carries: ["url"] },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, carries: ["q", "url"] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, carries: ["u"] },
  { host: /^l\.(instagram|threads)\.com$/, path: /^\//, carries: ["u"] },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, carries: ["q"] },
  { host: /^(l|linkout)\.zalo\.me$/, path: /^\//, carries: ["u", "url", "link"] },
];

const tracking =
  /^(utm_.+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_cid|mc_eid|zarsrc|zclid|_ga|_gl|vero_id|oly_enc_id|oly_anon_id|mkt_tok)$/i;

const parsed = (href: string): URL | null => {
  try {
    return new URL(href);
  } catch {
    return null;
  }
};

function unwrapped(url: URL): URL {
  let at = url;
  for (let turns = 0; turns < 4; turns += 1) {
    const by = wrappers.find(({ host, path }) => host.test(at.hostname) && path.test(at.pathname));
    const inner = by?.carries.map((name) => at.searchParams.get(name)).find((value) => value);
    const next = inner ? parsed(inner) : null;
    if (!next || !/^https?:$/.test(next.protocol)) return at;
    at = next;
  }
  return at;
}

// Cut out of the text of the query, so that what remains keeps its own spelling.
function untracked(href: string): string {
  const [, before = href, query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const kept = query
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !tracking.test(pair.split("=")[0] ?? ""));
  return before + (kept.length > 0 ? `?${kept.join("&")}` : "") + hash;
}

/** Where a link goes, and what was cut from the pasted address to get there. */
export type CleanLink = { href: string; cut: Extract<Drop, "cleanedLinks" | "letters"> | null };

// A ready-made letter is mostly written with blanks no address may hold; whom it goes to is worth keeping.
function mailbox(href: string): CleanLink | null {
  if (isSafeHref(href)) return { href, cut: null };
  const [bare = ""] = href.split(/[?#]/, 1);
  return isSafeHref(bare) ? { href: bare, cut: "letters" } : null;
}

/**
 * Where a pasted link really goes: wrappers of mail programs and networks taken off, tracking parameters cut. Null when
 * readers must not be sent there.
 */
export function cleanHref(pasted: string): CleanLink | null {
  const href = pasted.trim();
  if (/^mailto:/i.test(href)) return mailbox(href);
  const url = /^https?:/i.test(href) ? parsed(href) : null;
  if (!url) return isSafeHref(href) ? { href, cut: null } : null;
  const target = unwrapped(url);
  const clean = untracked(target === url ? href : target.href);
  return isSafeHref(clean) ? { href: clean, cut: clean === href ? null : "cleanedLinks" } : null;
}
