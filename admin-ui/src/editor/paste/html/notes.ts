import { styleAttribute } from "./styles";

/** The footnotes of a page: what each reference points to, and which elements are notes and no part of the text. */
export interface Notes {
  /** The note's element if the link is a reference to a footnote. */
  of(link: Element): Element | null;
  isBody(element: Element): boolean;
  isBackLink(link: Element): boolean;
}

const fragmentIn = (link: Element): string | null => {
  const href = link.getAttribute("href") ?? "";
  const hash = href.indexOf("#");
  return hash >= 0 && hash < href.length - 1 ? href.slice(hash + 1) : null;
};

// How programs name the references and the notes: Word, Google Docs, LibreOffice, encyclopaedias and blogs.
const noteName = /^(_ftn|_edn|ftnt|sdfootnote|sdendnote|cite[_-]note|footnote|endnote|fn|note)/i;
const mark =
  /^[\s\u00a0]*[[(\u207d]?[\s\u00a0]*(\d{1,3}|[ivxlc]{1,6}|[*\u2020\u2021]{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})[\s\u00a0]*[\])\u207e]?[\s\u00a0]*$/i;

const following = 4;

function bodyAround(target: Element): Element {
  return (
    target.closest(
      `[${styleAttribute}*="mso-element:footnote"]:not([${styleAttribute}*="list"])`,
    ) ??
    target.closest(`[${styleAttribute}*="mso-element:endnote"]:not([${styleAttribute}*="list"])`) ??
    target.closest('div[id^="sdfootnote"],div[id^="sdendnote"]') ??
    target.closest("li,p,dd") ??
    target.closest("div") ??
    target
  );
}

/** Finds the footnotes. A reference is a link with a mark for its text whose target stands later on the page. */
export function findNotes(body: Element): Notes {
  const targets = new Map<string, Element>();
  for (const element of body.querySelectorAll("[id],a[name]")) {
    for (const name of [element.getAttribute("id"), element.getAttribute("name")])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  const bodies = new Map<Element, Element>();
  const all = new Set<Element>();
  for (const link of body.querySelectorAll("a[href]")) {
    const name = fragmentIn(link);
    const target = name === null ? undefined : targets.get(name);
    if (!target || !noteName.test(name ?? "") || !mark.test(link.textContent ?? "")) continue;
    const note = bodyAround(target);
    const later = (link.compareDocumentPosition(note) & following) !== 0 && !note.contains(link);
    if (!later || note === body) continue;
    bodies.set(link, note);
    all.add(note);
  }
  return {
    of: (link) => bodies.get(link) ?? null,
    isBody: (element) => all.has(element),
    isBackLink: (link) =>
      fragmentIn(link) !== null &&
      (mark.test(link.textContent ?? "") ||
        /^(?:[\s\u2191\u21a9^]|\ufe0e|\ufe0f)*$/.test(link.textContent ?? "")),
  };
}
