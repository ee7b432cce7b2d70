import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Content } from "../../api";
import { type Block, blocksOf, essence, idOf } from "./blocks";
import { type Choice, putTogether, threeWay, undecided } from "./threeWay";

const seed = 20261122;
const paragraph = (id: string | null, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text ? [{ type: "text", text }] : [],
});
const content = (blocks: Block[], changed: Partial<Content> = {}): Content => ({
  column: "thoi-su",
  kicker: "",
  headline: "Tít",
  standfirst: "Sapo",
  body: { type: "doc", content: blocks },
  byline: [],
  source: "",
  genre: null,
  tags: [],
  plan_nodes: [],
  audiences: [],
  themes: [],
  stage: null,
  language: "vi",
  ...changed,
});
const text = (of: Content) =>
  blocksOf(of).map((block) => (block.content?.[0] as { text?: string } | undefined)?.text ?? "");
const none = new Map<string, Choice>();

const base = content([paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba")]);
const from = (...blocks: [string, string][]) =>
  content(blocks.map(([id, words]) => paragraph(id, words)));

describe("two versions of one text", () => {
  it("go together by themselves where each changed something else", () => {
    const mine = {
      ...from(["a", "một của tôi"], ["b", "hai"], ["c", "ba"]),
      headline: "Tít của tôi",
    };
    const theirs = { ...from(["a", "một"], ["b", "hai"], ["c", "ba của họ"]), tags: ["x"] };
    const compared = threeWay(base, mine, theirs);
    expect(compared.parts.map((part) => [part.key, part.changed])).toEqual([
      ["field headline", "mine"],
      ["field tags", "theirs"],
      ["block a", "mine"],
      ["block c", "theirs"],
    ]);
    expect(undecided(compared, none)).toEqual([]);
    const merged = putTogether(compared, none);
    expect(text(merged)).toEqual(["một của tôi", "hai", "ba của họ"]);
    expect([merged.headline, merged.tags]).toEqual(["Tít của tôi", ["x"]]);
  });

  it("ask where both changed the same thing, and can keep both blocks", () => {
    const compared = threeWay(
      base,
      from(["a", "một"], ["b", "hai của tôi"], ["c", "ba"]),
      from(["a", "một"], ["b", "hai của họ"], ["c", "ba"]),
    );
    expect(undecided(compared, none)).toEqual(["block b"]);
    const chosen = (choice: Choice) => text(putTogether(compared, new Map([["block b", choice]])));
    expect(chosen("mine")).toEqual(["một", "hai của tôi", "ba"]);
    expect(chosen("theirs")).toEqual(["một", "hai của họ", "ba"]);
    expect(chosen("both")).toEqual(["một", "hai của họ", "hai của tôi", "ba"]);
    const ids = blocksOf(putTogether(compared, new Map([["block b", "both" as const]]))).map(idOf);
    expect(new Set(ids).size).toBe(4);
  });

  it("ask when one rewrote what the other deleted", () => {
    const compared = threeWay(
      base,
      from(["a", "một"], ["b", "hai, dài hơn"], ["c", "ba"]),
      from(["a", "một"], ["c", "ba"]),
    );
    expect(undecided(compared, none)).toEqual(["block b"]);
    expect(text(putTogether(compared, new Map([["block b", "theirs" as const]])))).toEqual([
      "một",
      "ba",
    ]);
    expect(text(putTogether(compared, new Map([["block b", "mine" as const]])))).toEqual([
      "một",
      "hai, dài hơn",
      "ba",
    ]);
  });

  it("keep what each added, each behind the block it was written after", () => {
    const compared = threeWay(
      base,
      from(["a", "một"], ["m", "thêm của tôi"], ["b", "hai"], ["c", "ba"]),
      from(["a", "một"], ["b", "hai"], ["c", "ba"], ["t", "thêm của họ"]),
    );
    expect(undecided(compared, none)).toEqual([]);
    expect(text(putTogether(compared, none))).toEqual([
      "một",
      "thêm của tôi",
      "hai",
      "ba",
      "thêm của họ",
    ]);
  });

  it("follow whoever moved blocks, and ask when both did", () => {
    const moved = from(["c", "ba"], ["a", "một"], ["b", "hai"]);
    const mine = threeWay(base, moved, from(["a", "một"], ["b", "hai"], ["c", "ba của họ"]));
    expect(undecided(mine, none)).toEqual([]);
    expect(text(putTogether(mine, none))).toEqual(["ba của họ", "một", "hai"]);
    const both = threeWay(base, moved, from(["b", "hai"], ["a", "một"], ["c", "ba"]));
    expect(undecided(both, none)).toEqual(["order"]);
    expect(text(putTogether(both, new Map([["order", "theirs" as const]])))).toEqual([
      "hai",
      "một",
      "ba",
    ]);
  });

  it("are recognised block by block although a stored body had no ids", () => {
    const stored = content([paragraph(null, "một"), paragraph(null, "hai"), paragraph(null, "ba")]);
    const theirs = content([
      paragraph(null, "một"),
      paragraph(null, "hai của họ"),
      paragraph(null, "ba"),
    ]);
    const mine = from(["a", "một của tôi"], ["b", "hai"], ["c", "ba"]);
    const compared = threeWay(base, mine, theirs);
    expect(undecided(compared, none)).toEqual([]);
    expect(text(putTogether(compared, none))).toEqual(["một của tôi", "hai của họ", "ba"]);
    expect(threeWay(stored, stored, stored).parts).toEqual([]);
  });

  it("agree where the server only spells the same text in another way", () => {
    const block = (piece: object) =>
      content([{ type: "heading", attrs: { id: "h", level: 2 }, content: [piece] }]);
    const mine = block({ type: "text", text: "Mục" });
    expect(threeWay(mine, mine, block({ text: "Mục", type: "text" })).parts).toEqual([]);
  });

  it("need a choice everywhere when nobody knows what they come from", () => {
    const compared = threeWay(
      null,
      from(["a", "một khác"], ["b", "hai"]),
      from(["a", "một"], ["b", "hai"]),
    );
    expect(compared.parts.map((part) => [part.key, part.changed])).toEqual([["block a", "clash"]]);
  });
});

const someText = fc.constantFrom("", "một", "hai", "ba", "bốn", "năm");
const someBase = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => someText.map((words) => paragraph(id, `${id} ${words}`)))),
  )
  .map((blocks) => content(blocks));
/** What a person may do to a text: rewrite, delete, add and move blocks. */
const edited = (of: Content, who: string) =>
  fc
    .array(fc.tuple(fc.constantFrom("rewrite", "delete", "add", "move"), fc.nat(6)), {
      maxLength: 4,
    })
    .map((deeds) => {
      const blocks = [...blocksOf(of)];
      for (const [step, [deed, where]] of deeds.entries()) {
        const at = blocks.length ? where % blocks.length : 0;
        if (deed === "add") blocks.splice(at, 0, paragraph(`${who}${step}`, `${who} thêm ${step}`));
        else if (deed === "delete") blocks.splice(at, 1);
        else if (deed === "move") blocks.splice(0, 0, ...blocks.splice(at, 1));
        else if (blocks[at])
          blocks[at] = paragraph(idOf(blocks[at] as Block), `${who} sửa ${step}`);
      }
      return content(blocks.length ? blocks : [paragraph(`${who}-rỗng`, "")]);
    });
const three = someBase.chain((of) =>
  fc.tuple(fc.constant(of), edited(of, "tôi"), edited(of, "họ")),
);
const essences = (of: Content) => blocksOf(of).map(essence);

describe("putting together, for any two ways of editing one text", () => {
  it("gives mine when only I edited, theirs when only they did", () => {
    fc.assert(
      fc.property(three, ([of, mine, theirs]) => {
        expect(essences(putTogether(threeWay(of, mine, of), none))).toEqual(essences(mine));
        expect(essences(putTogether(threeWay(of, of, theirs), none))).toEqual(essences(theirs));
        expect(threeWay(of, mine, mine).parts).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("loses nothing that either wrote, when both are kept where both wrote", () => {
    fc.assert(
      fc.property(three, ([of, mine, theirs]) => {
        const compared = threeWay(of, mine, theirs);
        const keepBoth = new Map(undecided(compared, none).map((key) => [key, "both" as const]));
        const merged = new Set(essences(putTogether(compared, keepBoth)));
        const old = new Set(essences(of));
        for (const written of [...essences(mine), ...essences(theirs)])
          if (!old.has(written)) expect(merged).toContain(written);
        const ids = blocksOf(putTogether(compared, keepBoth)).map(idOf);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed, numRuns: 500 },
    );
  });
});
