/** The places whose videos can be shown in an article. */
export const providers = ["youtube", "facebook", "tiktok", "vimeo"] as const;
/** One of them. */
export type Provider = (typeof providers)[number];

/** The names their users know them by. */
export const providerNames: Record<Provider, string> = {
  youtube: "YouTube",
  facebook: "Facebook",
  tiktok: "TikTok",
  vimeo: "Vimeo",
};

/** A video: where it is and its id there. Never an address, so nothing but these four places can be shown. */
export interface Video {
  provider: Provider;
  key: string;
}

const keys: Record<Provider, RegExp> = {
  youtube: /^[A-Za-z0-9_-]{11}$/,
  facebook: /^[0-9]{5,25}$/,
  tiktok: /^[0-9]{5,25}$/,
  vimeo: /^[0-9]{5,20}$/,
};

/** Whether the key can be one of the provider's own; the server decides the same way. */
export const isKey = (provider: string, key: string): boolean =>
  keys[provider as Provider]?.test(key) ?? false;

const hosts: Record<string, Provider> = {
  "youtube.com": "youtube",
  "youtube-nocookie.com": "youtube",
  "youtu.be": "youtube",
  "facebook.com": "facebook",
  "tiktok.com": "tiktok",
  "vimeo.com": "vimeo",
};

// `www.`, `m.`, `web.`, `player.` are doors of the same house; anything before another name is another house.
const hostOf = (url: URL): string =>
  url.hostname.toLowerCase().replace(/^(www|m|web|music|player|vi-vn)\./, "");

const finders: Record<Provider, (url: URL) => string | null | undefined> = {
  youtube: (url) =>
    hostOf(url) === "youtu.be"
      ? url.pathname.split("/")[1]
      : (/^\/(?:shorts|embed|live|v)\/([^/]+)/.exec(url.pathname)?.[1] ??
        (url.pathname === "/watch" ? url.searchParams.get("v") : null)),
  facebook: (url) => {
    const inner = url.pathname.startsWith("/plugins/video.php")
      ? url.searchParams.get("href")
      : null;
    if (inner) return videoAt(inner)?.key;
    return (
      /\/(?:videos|reel)\/(?:[^/]+\/)?(\d+)\/?$/.exec(url.pathname)?.[1] ??
      url.searchParams.get("v")
    );
  },
  tiktok: (url) => /\/(?:video|v1|v2|photo)\/(\d+)/.exec(url.pathname)?.[1],
  vimeo: (url) => /\/(\d+)(?:\/[0-9a-f]+)?\/?$/.exec(url.pathname)?.[1],
};

function videoAt(address: string): Video | null {
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
  const provider = hosts[hostOf(url)];
  if (!provider) return null;
  const key = finders[provider](url);
  return key && isKey(provider, key) ? { provider, key } : null;
}

/**
 * The video that a pasted or typed address, or a whole piece of embedding code, stands for. Null when it is of another place, or
 * one of the short addresses that only their own house can resolve.
 */
export function videoOf(pasted: string): Video | null {
  const text = pasted.trim();
  const source = /<(?:iframe|blockquote)\b[^>]*\s(?:src|cite)=["']([^"']+)["']/i.exec(text)?.[1];
  const address = (source ?? text).replaceAll("&amp;", "&");
  if (/\s/.test(address)) return null;
  return videoAt(address.startsWith("//") ? address.slice(2) : address);
}

/** The page of the video, for whoever wants to look at it. */
export function pageOf({ provider, key }: Video): string {
  switch (provider) {
    case "youtube":
      return `https://www.youtube.com/watch?v=${key}`;
    case "facebook":
      return `https://www.facebook.com/watch/?v=${key}`;
    case "tiktok":
      return `https://www.tiktok.com/@/video/${key}`;
    case "vimeo":
      return `https://vimeo.com/${key}`;
  }
}
