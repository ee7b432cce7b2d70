/**
 * Two versions of one text and the one they both come from, part by part: fields, and blocks by their id. Pure; what only one
 * side changed needs nobody, what both changed differently needs a choice.
 */
import type { Content } from "../../api";
import { openedBody, withBlockIds } from "../schema";
import { type Block, blocksOf, essence, idOf, sameIds } from "./blocks";
import { whoMoved, woven } from "./order";

/** Which version a part is taken from; `both` (blocks only) keeps theirs and puts mine behind it. */
export type Choice = "mine" | "theirs" | "both";
/** Who changed a part: one side, or both differently. */
export type Changed = "mine" | "theirs" | "clash";
/** A field beside the body. */
export type FieldName = Exclude<keyof Content, "body">;

/** A part in which the versions differ. In a block, null is its absence. */
export type Part =
  | { kind: "field"; key: string; field: FieldName; changed: Changed; versions: Versions<Content> }
  | { kind: "block"; key: string; changed: Changed; versions: Versions<Block | null> }
  | { kind: "order"; key: "order"; changed: Changed };

/** The three versions of one thing; `base` is undefined where the common origin is not known. */
export interface Versions<T> {
  base: T | undefined;
  mine: T;
  theirs: T;
}

/** Everything that differs, blocks in reading order. */
export interface ThreeWay {
  parts: Part[];
  mine: Content;
  theirs: Content;
  base: Content | null;
}

const changedBy = (base: string | undefined, mine: string, theirs: string): Changed | null => {
  if (mine === theirs) return null;
  if (base === theirs) return "mine";
  return base === mine ? "theirs" : "clash";
};

const value = (content: Content, field: FieldName) =>
  JSON.stringify(content[field]).normalize("NFC");
const withBlocks = (content: Content, blocks: Block[]): Content => ({
  ...content,
  body: { type: "doc", content: blocks },
});
// The server leaves defaults out and may know no ids: two spellings of one block must not look like a change.
const opened = (content: Content): Content => ({
  ...content,
  body: withBlockIds(openedBody(content.body)),
});

/** Compares; `base` is null when the common origin is not known, and then every difference needs a choice. */
export function threeWay(base: Content | null, mine: Content, theirs: Content): ThreeWay {
  const origin = base && opened(base);
  const anchor = origin ?? opened(theirs);
  const here = withBlocks(mine, sameIds(blocksOf(anchor), blocksOf(opened(mine))));
  const there = origin
    ? withBlocks(theirs, sameIds(blocksOf(anchor), blocksOf(opened(theirs))))
    : anchor;
  const parts = [...fieldParts(origin, here, there), ...blockParts(origin, here, there)];
  return { parts, mine: here, theirs: there, base: origin };
}

function fieldParts(base: Content | null, mine: Content, theirs: Content): Part[] {
  const fields = (Object.keys(theirs) as (keyof Content)[]).filter((key) => key !== "body");
  return fields.flatMap((field): Part[] => {
    const was = base ? value(base, field) : undefined;
    const changed = changedBy(was, value(mine, field), value(theirs, field));
    if (changed === null) return [];
    const versions = { base: base ?? undefined, mine, theirs };
    return [{ kind: "field", key: `field ${field}`, field, changed, versions }];
  });
}

const byId = (content: Content) => new Map(blocksOf(content).map((block) => [idOf(block), block]));
const ids = (content: Content) => blocksOf(content).map(idOf);

function blockParts(base: Content | null, mine: Content, theirs: Content): Part[] {
  const [was, here, there] = [base ? byId(base) : null, byId(mine), byId(theirs)];
  const moved = base ? whoMoved(ids(base), ids(mine), ids(theirs)) : orderWithoutBase(mine, theirs);
  const read = (block: Block | undefined) => (block ? essence(block) : "");
  const parts = woven(ids(theirs), ids(mine)).flatMap((id): Part[] => {
    const [mineNow, theirsNow] = [here.get(id), there.get(id)];
    const changed = changedBy(was ? read(was.get(id)) : undefined, read(mineNow), read(theirsNow));
    if (changed === null) return [];
    const versions = {
      base: was ? (was.get(id) ?? null) : undefined,
      mine: mineNow ?? null,
      theirs: theirsNow ?? null,
    };
    return [{ kind: "block", key: `block ${id}`, changed, versions }];
  });
  if (moved === "nobody") return parts;
  return [...parts, { kind: "order", key: "order", changed: moved === "both" ? "clash" : moved }];
}

const orderWithoutBase = (mine: Content, theirs: Content) =>
  whoMoved(ids(theirs), ids(mine), ids(theirs)) === "nobody" ? "nobody" : "both";

/** The keys of the parts that need a choice. */
export const undecided = (compared: ThreeWay, choices: ReadonlyMap<string, Choice>): string[] =>
  compared.parts
    .filter((part) => part.changed === "clash" && !choices.has(part.key))
    .map((part) => part.key);

/** The text that comes of it. What both changed and nobody chose is taken from mine. */
export function putTogether(compared: ThreeWay, choices: ReadonlyMap<string, Choice>): Content {
  const choice = new Map<string, Choice>(
    compared.parts.map((part) => [
      part.key,
      part.changed === "clash" ? (choices.get(part.key) ?? "mine") : part.changed,
    ]),
  );
  const { mine, theirs } = compared;
  const fields = compared.parts.flatMap((part) =>
    part.kind === "field" && choice.get(part.key) === "mine"
      ? [[part.field, mine[part.field]]]
      : [],
  );
  const text = { ...theirs, ...Object.fromEntries(fields) } as Content;
  return withBlocks(text, blocksTogether(compared, choice));
}

function blocksTogether(compared: ThreeWay, choice: ReadonlyMap<string, Choice>): Block[] {
  const [here, there] = [byId(compared.mine), byId(compared.theirs)];
  const [mineOrder, theirOrder] = [ids(compared.mine), ids(compared.theirs)];
  const order =
    choice.get("order") === "mine" ? woven(mineOrder, theirOrder) : woven(theirOrder, mineOrder);
  return order.flatMap((id) => {
    const wanted = choice.get(`block ${id}`) ?? "theirs";
    const [mine, theirs] = [here.get(id), there.get(id)];
    if (wanted === "both")
      return mine && theirs ? [theirs, renamed(mine)] : present(mine ?? theirs);
    return present(wanted === "mine" ? mine : theirs);
  });
}

const present = (block: Block | undefined): Block[] => (block ? [block] : []);
const renamed = (block: Block): Block =>
  withBlockIds({ type: "doc", content: [{ ...block, attrs: { ...block.attrs, id: null } }] })
    .content[0] as Block;
