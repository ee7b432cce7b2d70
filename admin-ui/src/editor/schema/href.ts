/** The longest address a link may have, in bytes of UTF-8. */
export const longestHref = 2_048;

/** Whether readers may be sent there: http, https, mailto, or a path of the same site. The server decides the same way. */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not be there
  if (/[\u0000-\u0020\u007f]/.test(href)) return false;
  if (new TextEncoder().encode(href).length > longestHref) return false;
  if (href.startsWith("/")) return !href.startsWith("//") && !href.startsWith("/\\");
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return false;
  try {
    return new URL(href).href.length > 0;
  } catch {
    return false;
  }
}
