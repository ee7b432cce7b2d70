/** Declarations by property name, as written: the browser would drop every `mso-` one. */
export type Declarations = Readonly<Record<string, string>>;

/** The attribute under which pasted styles travel: a real one would be applied, which our content policy forbids. */
export const styleAttribute = "data-pasted-style";

/** The element's tag as written: a parser may or may not take "o:p" for the `p` of another namespace. */
export const tagOf = (element: Element): string => element.nodeName.toLowerCase();

const empty: Declarations = {};

/** Reads the inside of a style attribute or rule. */
export function declarations(text: string): Declarations {
  const found: Record<string, string> = {};
  for (const part of text.replaceAll("&quot;", '"').split(/;(?![^"']*["'][^"']*$)/)) {
    const colon = part.indexOf(":");
    if (colon <= 0) continue;
    found[part.slice(0, colon).trim().toLowerCase()] = part.slice(colon + 1).trim();
  }
  return found;
}

/** The element's own declarations. */
export const styleOf = (element: Element): Declarations => {
  const text = element.getAttribute(styleAttribute);
  return text ? declarations(text) : empty;
};

/** What a style sheet says about an element, by its tag and classes; later rules win, as in a browser. */
export interface Sheet {
  of(element: Element): Declarations;
}

// Only selectors of one tag, one class, or a tag with a class: what word processors put on the clipboard.
const simple = /^(?:([a-z][a-z0-9]*))?(?:\.([\p{L}\p{N}_-]+))?$/iu;

/** Reads the style sheets of a pasted page. */
export function readSheet(text: string): Sheet {
  const rules = new Map<string, Record<string, string>>();
  const bare = text.replace(/<!--|-->/g, "").replace(/\/\*[\s\S]*?\*\//g, "");
  for (const [, selectors = "", body = ""] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selectors.trim().startsWith("@")) continue;
    const read = declarations(body);
    for (const one of selectors.split(",")) {
      const selector = one.trim();
      if (!simple.test(selector)) continue;
      const key = selector.toLowerCase();
      rules.set(key, { ...rules.get(key), ...read });
    }
  }
  return {
    of(element) {
      if (rules.size === 0) return empty;
      const tag = tagOf(element);
      const classes = (element.getAttribute("class") ?? "").toLowerCase().split(/\s+/);
      const keys = [
        tag,
        ...classes.flatMap((name) => (name ? [`.${name}`, `${tag}.${name}`] : [])),
      ];
      return Object.assign({}, ...keys.map((key) => rules.get(key) ?? empty));
    },
  };
}

/** The first font of a list, without quotes; null for a generic or inherited one. */
export function firstFont(value: string | undefined): string | null {
  const name =
    value
      ?.split(",")[0]
      ?.trim()
      .replace(/^["']|["']$/g, "")
      .trim() ?? "";
  return name === "" || /^(inherit|initial|unset|serif|sans-serif|monospace)$/i.test(name)
    ? null
    : name;
}
