import type { Fragment, Schema } from "@tiptap/pm/model";
import { type Building, fragmentOf } from "./build";
import { encodingOfFont, type Run, readRun, type Suspicion, suspect } from "./encodings";
import { readHtml } from "./html/read";
import { isOfficial, restructured } from "./official/restructure";
import { allInlines, type Block, lettersOf, mapInlines, type Pieces } from "./pieces";
import { readLines, readPlain } from "./plain";
import { count, type Drops } from "./report";
import { fontsInRtf } from "./rtf";
import { cleanLine, type QuotePolicy } from "./text";

/** What a clipboard holds; empty strings for what it does not. */
export interface Clipboard {
  html: string;
  text: string;
  rtf: string;
  images: number;
}

/** What the person may ask for after a paste; each is done only when asked. */
export type Offer =
  | { kind: "encoding"; suspicion: Suspicion; preview: string }
  | { kind: "official" };

/** A pasted text at one stage: as it came, or after an offer was taken. */
export interface Pasted {
  blocks: Block[];
  drops: Drops;
  offer: Offer | null;
  /** The lines of a plain text as they were broken, for building its structure again. */
  lines: Block[] | null;
  /** One line of plain text, which takes the dress of the place it goes to. */
  bare: boolean;
}

const previewWords = 12;

const runsOf = (blocks: Block[]): Run[] =>
  allInlines(blocks).flatMap((one) =>
    one.kind === "text"
      ? [{ text: one.text, font: one.font }]
      : one.kind === "note"
        ? one.runs
        : [],
  );

function converted(blocks: Block[], suspicion: Suspicion): Block[] {
  return mapInlines(blocks, (inlines) =>
    inlines.map((one) => {
      if (one.kind === "text") return { ...one, text: readRun(one, suspicion), font: null };
      if (one.kind !== "note") return one;
      return {
        ...one,
        runs: one.runs.map((run) => ({ text: readRun(run, suspicion), font: null })),
      };
    }),
  );
}

function offerFor(blocks: Block[], lines: Block[] | null): Offer | null {
  const suspicion = suspect(runsOf(blocks));
  if (suspicion) {
    const read = runsOf(converted(blocks, suspicion)).map((run) => run.text);
    const words = cleanLine(read.join(" ").slice(0, 400)).split(" ");
    const preview = words.slice(0, previewWords).join(" ");
    return {
      kind: "encoding",
      suspicion,
      preview: words.length > previewWords ? `${preview}\u2026` : preview,
    };
  }
  return isOfficial(lines ?? blocks) ? { kind: "official" } : null;
}

const inFont = (blocks: Block[], font: string): Block[] =>
  mapInlines(blocks, (inlines) =>
    inlines.map((one) => (one.kind === "text" ? { ...one, font } : one)),
  );

function readText({ text, rtf }: Clipboard): { pieces: Pieces; lines: Block[] } {
  const fonts = fontsInRtf(rtf).filter((font) => !/^(symbol|wingdings)/i.test(font));
  const legacy = fonts.filter((font) => encodingOfFont(font) !== null);
  // Only when every font is such a one: plain text does not say which words were set in which.
  const font = legacy.length > 0 && legacy.length === fonts.length ? legacy[0] : undefined;
  const lines: Block[] = readLines(text);
  const blocks: Block[] = readPlain(text);
  return {
    pieces: { blocks: font ? inFont(blocks, font) : blocks, drops: {} },
    lines: font ? inFont(lines, font) : lines,
  };
}

/** Reads a clipboard. Pure: the same clipboard always gives the same text. */
export function readClipboard(clipboard: Clipboard): Pasted {
  if (clipboard.html.trim() !== "") {
    const { blocks, drops } = readHtml(clipboard.html);
    return { blocks, drops, offer: offerFor(blocks, null), lines: null, bare: false };
  }
  if (clipboard.text !== "") {
    const { pieces, lines } = readText(clipboard);
    const { blocks, drops } = pieces;
    return { blocks, drops, offer: offerFor(blocks, lines), lines, bare: blocks.length === 1 };
  }
  const drops: Drops = {};
  if (clipboard.images > 0) count(drops, "images", clipboard.images);
  return { blocks: [], drops, offer: null, lines: null, bare: false };
}

/** The pasted text after its offer was taken, with the next offer if there is one. */
export function taken(pasted: Pasted): Pasted {
  const { offer, blocks, lines } = pasted;
  if (offer?.kind === "encoding") {
    const read = converted(blocks, offer.suspicion);
    const readAsLines = lines && converted(lines, offer.suspicion);
    const next = isOfficial(readAsLines ?? read) ? ({ kind: "official" } as const) : null;
    return { ...pasted, blocks: read, lines: readAsLines, offer: next };
  }
  if (offer?.kind !== "official") return pasted;
  const drops = { ...pasted.drops };
  return {
    ...pasted,
    blocks: restructured(lines ?? blocks, drops),
    drops,
    lines: null,
    offer: null,
  };
}

/** The pasted text as nodes of the schema. */
export function nodesOf(pasted: Pasted, schema: Schema, quotes: QuotePolicy = "keep"): Fragment {
  const building: Building = { schema, quotes, untouched: pasted.offer?.kind === "encoding" };
  return fragmentOf(pasted.blocks, building);
}

/** The letters of the pasted text, lines parted by line ends. */
export const textOf = (pasted: Pasted): string =>
  pasted.blocks
    .flatMap((block) =>
      block.kind === "line" || block.kind === "item" ? [lettersOf(block.inlines)] : [],
    )
    .join("\n");
