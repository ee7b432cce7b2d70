import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import type { Vocabulary } from "../../api";
import type { Catalogue } from "../../i18n";
import type { Ask, Asked } from "../body/asked";
import {
  boxOf,
  factCheckOf,
  insertBlock,
  type Kind,
  kinds,
  leafOf,
  liveEntryOf,
  momentNow,
  turnInto,
} from "../body/commands";
import { documentName } from "../schema";
import type { Findable } from "./ranking";

/** One line of a menu. */
export interface Entry extends Findable {
  id: string;
  group: string;
  hint: string;
  run: (editor: Editor, ask: Ask) => void;
}

const doing = (command: Command) => (editor: Editor) => {
  command(editor.state, editor.view.dispatch);
  editor.view.focus();
};
const asking = (asked: Asked) => (_: Editor, ask: Ask) => ask(asked);

/** Puts an inline leaf at the cursor. */
export function insertInline(editor: Editor, name: string, attrs: Record<string, unknown>): void {
  const node = editor.schema.nodes[name]?.create(attrs);
  if (!node) return;
  editor.view.dispatch(editor.state.tr.replaceSelectionWith(node, true).scrollIntoView());
  editor.view.focus();
}

const insertMade =
  (make: (editor: Editor) => ReturnType<typeof leafOf>) =>
  (editor: Editor): void =>
    doing(insertBlock(make(editor)))(editor);

/** Everything that can be put into a text besides words, as the Insert menu and `/` show it. */
export function insertEntries(t: Catalogue["blocks"]): Entry[] {
  const { hint, keywords } = t.menu;
  const block = (
    id:
      | "box"
      | "fact_check"
      | "live_entry"
      | "table"
      | "embed"
      | "related_articles"
      | "document_link"
      | "quotation",
    run: Entry["run"],
  ): Entry => ({
    id,
    group: t.menu.media,
    name: t.kind[id],
    hint: hint[id],
    more: keywords[id],
    run,
  });
  const fact = (id: "document" | "indicator" | "person" | "footnote"): Entry => ({
    id,
    group: t.menu.facts,
    name: t.menu[id],
    hint: hint[id],
    more: keywords[id],
    run: asking({ kind: id }),
  });
  return [
    block(
      "box",
      insertMade(({ schema }) => boxOf(schema)),
    ),
    block("table", asking({ kind: "table" })),
    block("embed", asking({ kind: "embed" })),
    block("related_articles", asking({ kind: "related" })),
    block("document_link", asking({ kind: "card" })),
    block("quotation", asking({ kind: "quotation" })),
    block(
      "fact_check",
      insertMade(({ schema }) => factCheckOf(schema)),
    ),
    block(
      "live_entry",
      insertMade(({ schema }) => liveEntryOf(schema, momentNow(Date.now()))),
    ),
    {
      id: "horizontal_rule",
      group: t.menu.media,
      name: t.kind.horizontal_rule,
      hint: "",
      more: keywords.horizontal_rule,
      run: insertMade(({ schema }) => leafOf(schema, "horizontal_rule", {})),
    },
    fact("document"),
    fact("indicator"),
    fact("person"),
    fact("footnote"),
  ];
}

/** What can be done to the table the cursor is in. */
export function tableEntries(t: Catalogue["blocks"], ask: Ask): Entry[] {
  const names = t.tableTools;
  const tool = (id: keyof typeof names, command: Command): Entry => ({
    id: `table-${id}`,
    group: t.menu.inTable,
    name: names[id],
    hint: "",
    more: t.menu.keywords.table,
    run: doing(command),
  });
  return [
    tool("rowBefore", addRowBefore),
    tool("rowAfter", addRowAfter),
    tool("columnBefore", addColumnBefore),
    tool("columnAfter", addColumnAfter),
    tool("headerRow", toggleHeaderRow),
    tool("headerColumn", toggleHeaderColumn),
    tool("merge", mergeCells),
    tool("split", splitCell),
    {
      ...tool("caption", () => false),
      run: ({ state }) => ask({ kind: "edit", at: state.selection.$from.before(1) }),
    },
    tool("removeRow", deleteRow),
    tool("removeColumn", deleteColumn),
    tool("removeTable", deleteTable),
  ];
}

const textKinds: Kind[] = kinds.filter(
  (kind) => !["paragraph", "box", "fact_check", "live_entry"].includes(kind),
);

// Inside a table or a list only the line itself can become something: the block around it is not meant.
function textEntries(t: Catalogue["blocks"]): Entry[] {
  return textKinds.map((kind) => ({
    id: kind,
    group: t.menu.text,
    name: t.kind[kind],
    hint: "",
    more: t.menu.keywords[kind as keyof typeof t.menu.keywords] ?? "",
    run: doing(turnInto(kind, momentNow(Date.now()))),
  }));
}

/** What `/` offers at the cursor. */
export function slashEntries(t: Catalogue["blocks"], editor: Editor, ask: Ask): Entry[] {
  const { $from } = editor.state.selection;
  if (isInTable(editor.state)) return [...tableEntries(t, ask), ...insertEntries(t)];
  return $from.depth === 1 ? [...textEntries(t), ...insertEntries(t)] : insertEntries(t);
}

/** What `@` offers: everything the site's plan data names. */
export function mentionEntries(t: Catalogue["blocks"], vocabulary: Vocabulary): Entry[] {
  const put = (name: string, code: string) => (editor: Editor) =>
    insertInline(editor, name, { code });
  const numbers = new Map(vocabulary.documents.map((one) => [one.code, documentName(one)]));
  return [
    ...(vocabulary.people ?? []).map(({ code, name, title }) => ({
      id: `person ${code}`,
      group: t.menu.people,
      name,
      hint: title,
      more: title,
      run: put("person_reference", code),
    })),
    ...vocabulary.documents.map((one) => ({
      id: `document ${one.code}`,
      group: t.menu.documents,
      name: documentName(one),
      hint: one.number ? one.title : one.issuer,
      more: `${one.title} ${one.issuer}`,
      run: put("document_reference", one.code),
    })),
    ...(vocabulary.indicators ?? []).map(({ code, label, shown, year }) => ({
      id: `indicator ${code}`,
      group: t.menu.indicators,
      name: shown,
      hint: [label, year].filter(Boolean).join(", "),
      more: `${label} ${year ?? ""}`,
      run: put("indicator_reference", code),
    })),
    ...vocabulary.quotations.map(({ code, text, source_document }) => ({
      id: `quotation ${code}`,
      group: t.menu.quotations,
      name: text,
      hint: numbers.get(source_document) ?? source_document,
      more: numbers.get(source_document) ?? "",
      run: insertMade(({ schema }) => leafOf(schema, "quotation", { code })),
    })),
  ];
}

/** At most so many of each group, so that one long register does not hide the others. */
export function firstOfEach(entries: Entry[], most: number): Entry[] {
  const counts = new Map<string, number>();
  return entries.filter(({ group }) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= most;
  });
}
