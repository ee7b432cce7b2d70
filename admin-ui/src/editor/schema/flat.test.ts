import { describe, expect, it } from "vitest";
import fixtures from "../../../../tests/fixtures/flat-text.json";
import { bodySchema } from "./extensions";
import { flatAt, flatText, positionOf } from "./flat";

const opened = (body: unknown) => bodySchema().nodeFromJSON(body);

describe.each(fixtures.cases)("flat text: $name", ({ body, flat }) => {
  const doc = opened(body);

  it("is what the server counts on", () => {
    const texts: string[] = [];
    doc.forEach((block) => {
      texts.push(flatText(block));
    });
    expect(texts).toEqual(flat);
  });

  it("has a document position for every place, which leads back to it", () => {
    doc.forEach((block) => {
      const id = String(block.attrs.id);
      const text = flatText(block);
      if (text === "" && !block.isTextblock) return;
      for (let offset = 0; offset <= text.length; offset += 1) {
        const position = positionOf(doc, id, offset);
        expect(position, `${id} ${offset}`).not.toBeNull();
        expect(flatAt(doc, position ?? 0)).toEqual({ block: id, offset });
        const ahead = text[offset];
        if (ahead === undefined || ahead === "\n") continue;
        const there = doc.textBetween(position ?? 0, (position ?? 0) + 1, "", "\uFFFC");
        expect(there).toBe(ahead);
      }
    });
  });
});

it("a place beyond the text, or in no block, is no place", () => {
  const doc = opened(fixtures.cases[0]?.body);
  expect(positionOf(doc, "a", 99)).toBeNull();
  expect(positionOf(doc, "khong-co", 0)).toBeNull();
  expect(positionOf(doc, "d", 0)).toBeNull();
  expect(flatAt(doc, 0)).toBeNull();
});
