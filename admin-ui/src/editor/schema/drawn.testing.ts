import { Fragment, type Mark, type Node, type NodeType } from "@tiptap/pm/model";
import { bodySchema } from "./extensions";

/** Numbers that look random and are the same on every machine (mulberry32). */
const dice = (seed: number) => {
  let state = seed;
  const next = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return next;
};

const words = [
  "Quy hoạch tỉnh",
  "Ễ Ậ Ữ ở ằ",
  " ",
  "15.800\u00a0USD",
  "<b>&amp;</b>",
  "🎉👨‍👩‍👧",
  "km²",
  "“Nguyên văn”",
  "a".repeat(50),
];
const verdicts = ["true", "mostly_true", "misleading", "false", "unproven"];
const films = [
  { provider: "youtube", key: "dQw4w9WgXcQ", title: "" },
  { provider: "facebook", key: "1234567890", title: "Phim" },
  { provider: "tiktok", key: "7123456789012345678", title: "" },
  { provider: "vimeo", key: "123456", title: "Ễ & <b>" },
];
const hrefs = ["https://example.vn/a?b=1&c=2#d", "/thoi-su/bai-a1.html", "mailto:a@b.vn"];

/** Draws bodies as the editor's own schema allows them. Only tests use it. */
export class Drawing {
  readonly #roll: (sides: number) => number;
  readonly #schema = bodySchema();
  #block = 0;

  constructor(seed: number) {
    this.#roll = dice(seed);
  }

  /** A whole body. */
  body(): Node {
    this.#block = 0;
    const top = this.#schema.topNodeType;
    return top.createChecked(null, this.#children(top, 0));
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#roll(list.length)] as T;
  }

  #children(type: NodeType, depth: number): Fragment {
    if (type.name === "table") return this.#rows();
    if (type.inlineContent) return this.#line();
    const found: Node[] = [];
    let match = type.contentMatch;
    const most = 1 + this.#roll(depth === 0 ? 6 : 2);
    while (!(match.validEnd && found.length >= most)) {
      const kinds: NodeType[] = [];
      for (let edge = 0; edge < match.edgeCount; edge += 1) kinds.push(match.edge(edge).type);
      const lists = (kind: NodeType) => depth > 2 && kind.name.endsWith("_list");
      const fitting = kinds.filter((kind) => !lists(kind));
      if (fitting.length === 0) break;
      const kind = this.#one(fitting);
      found.push(this.#node(kind, depth + 1));
      match = match.matchType(kind) ?? match;
    }
    return Fragment.from(found);
  }

  #node(type: NodeType, depth: number): Node {
    const top = depth === 1 ? { id: `khoi-${this.#block++}` } : {};
    const attrs = { ...this.#attrs(type.name), ...top };
    return type.createChecked(attrs, type.isLeaf ? null : this.#children(type, depth));
  }

  #rows(): Fragment {
    const { table_row: row, table_header: header, table_cell: cell } = this.#schema.nodes;
    if (!row || !header || !cell) return Fragment.empty;
    const width = 1 + this.#roll(3);
    const one = (type: NodeType) =>
      row.createChecked(
        null,
        Array.from({ length: width }, () => type.createChecked(null, this.#children(type, 3))),
      );
    return Fragment.from([one(header), ...Array.from({ length: this.#roll(3) }, () => one(cell))]);
  }

  #line(): Fragment {
    const leaves = ["hard_break", "document_reference", "indicator_reference", "person_reference"];
    const pieces = Array.from({ length: this.#roll(6) }, () => {
      if (this.#roll(4) > 0) return this.#schema.text(this.#one(words), this.#marks());
      const kind = this.#schema.nodes[this.#one([...leaves, "footnote"])] as NodeType;
      return kind.createChecked(this.#attrs(kind.name));
    });
    return Fragment.from(pieces);
  }

  #marks(): readonly Mark[] {
    let set: readonly Mark[] = [];
    for (let tries = this.#roll(4); tries > 0; tries -= 1) {
      const type = this.#schema.marks[this.#one(Object.keys(this.#schema.marks))];
      const attrs: Record<string, Record<string, string>> = {
        link: { href: this.#one(hrefs) },
        lang: { lang: "en" },
        abbr: { title: "Ủy ban nhân dân" },
      };
      if (type) set = type.create(attrs[type.name]).addToSet(set);
    }
    return set;
  }

  #attrs(name: string): Record<string, unknown> {
    const code = { code: this.#one(["790-qd-ttg", "a.b_c:d/e", "x"]) };
    const known: Record<string, () => Record<string, unknown>> = {
      heading: () => ({
        level: 2 + this.#roll(3),
        anchor: this.#roll(2) ? null : `muc-${this.#block}`,
      }),
      ordered_list: () => ({ start: this.#one([1, 3, 2_147_483_647]) }),
      quotation: () => code,
      document_link: () => code,
      document_reference: () => code,
      indicator_reference: () => code,
      person_reference: () => code,
      footnote: () => ({ text: this.#one(["Theo nguồn công bố.", "<i>&</i>"]) }),
      related_article: () => ({ number: this.#block * 10 + this.#roll(1_000_000) + 1 }),
      fact_check: () => ({ verdict: this.#one(verdicts) }),
      live_entry: () => ({ at: "2026-11-22T09:30" }),
      embed: () => this.#one(films),
      table: () => ({ caption: this.#one(["", "Bảng một"]) }),
    };
    return known[name]?.() ?? {};
  }
}
