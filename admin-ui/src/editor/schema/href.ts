/** The longest address a link may have, in bytes of UTF-8. */
export const longestHref = 2_048;

// The server's own list: blanks of every kind (its White_Space is not our \s), controls, what nobody can see, what turns
// the reading direction, and what is no character at all. A backslash is a slash to browsers.
const forbidden =
  /[\\\p{White_Space}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const parsed = (href: string): URL | null => {
  try {
    return new URL(href);
  } catch {
    return null;
  }
};

// "https:host" would be read against the page it stands on, and a name before the host is how one host poses as another.
function isWeb(href: string): boolean {
  const url = parsed(href);
  return url !== null && url.username === "" && url.password === "" && url.hostname !== "";
}

function isMailbox(href: string): boolean {
  const path = parsed(href)?.pathname ?? "";
  const at = path.indexOf("@");
  return at > 0 && at < path.length - 1;
}

/**
 * Whether readers may be sent there: http, https, mailto, or a path of the same site. The server decides the same way
 * (tests/fixtures/hrefs.json is read on both sides): one address it refuses would fail every later save of the article.
 */
export function isSafeHref(href: string): boolean {
  if (forbidden.test(href)) return false;
  if (new TextEncoder().encode(href).length > longestHref) return false;
  if (href.startsWith("/")) return !href.startsWith("//");
  if (/^https?:\/\//i.test(href)) return isWeb(href);
  return /^mailto:/i.test(href) && isMailbox(href);
}
