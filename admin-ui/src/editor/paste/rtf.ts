/** The names of the fonts in the font table of an RTF clipboard: a hint when the plain text says nothing of fonts. */
export function fontsInRtf(rtf: string): string[] {
  const start = rtf.indexOf("{\\fonttbl");
  if (start < 0) return [];
  let depth = 0;
  let end = start;
  for (; end < rtf.length; end += 1) {
    if (rtf[end] === "{") depth += 1;
    else if (rtf[end] === "}") depth -= 1;
    if (depth === 0) break;
  }
  const table = rtf.slice(start, end).replace(/\{\\\*[^{}]*\}/g, "");
  return [...table.matchAll(/([^\\{};]+);/g)].flatMap((one) => {
    const name = one[1]?.replace(/^[a-z]+\d*\s/, "").trim();
    return name ? [name] : [];
  });
}
