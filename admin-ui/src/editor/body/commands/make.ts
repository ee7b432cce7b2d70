import type { Node, Schema } from "@tiptap/pm/model";

/** The newsroom's wall clock to the minute, as live entries hold it. */
export function momentNow(now: number): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
  }).format(now);
  return parts.replace(" ", "T");
}

const made = (schema: Schema, name: string, attrs?: object, content?: (Node | undefined)[]) => {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no node ${name}`);
  const children = content?.filter((one) => one !== undefined);
  return type.create({ ...attrs }, children);
};

/** A table with a header row or without, of one to twenty columns. */
export function tableOf(
  schema: Schema,
  size: { rows: number; columns: number; header: boolean; caption: string },
): Node {
  const cells = (type: string) =>
    Array.from({ length: size.columns }, () => made(schema, type, {}, [made(schema, "paragraph")]));
  const rows = Array.from({ length: size.rows }, (_, row) =>
    made(schema, "table_row", {}, cells(size.header && row === 0 ? "table_header" : "table_cell")),
  );
  return made(schema, "table", { caption: size.caption }, rows);
}

/** An empty box. */
export const boxOf = (schema: Schema): Node =>
  made(schema, "box", {}, [made(schema, "box_title"), made(schema, "paragraph")]);

/** An empty fact check; it is unproven until somebody says otherwise. */
export const factCheckOf = (schema: Schema): Node =>
  made(schema, "fact_check", { verdict: "unproven" }, [
    made(schema, "claim"),
    made(schema, "paragraph"),
  ]);

/** An empty live entry of that moment. */
export const liveEntryOf = (schema: Schema, at: string): Node =>
  made(schema, "live_entry", { at }, [made(schema, "paragraph")]);

/** The other articles, by number. */
export const relatedOf = (schema: Schema, numbers: number[]): Node =>
  made(
    schema,
    "related_articles",
    {},
    numbers.map((number) => made(schema, "related_article", { number })),
  );

/** A block that is all attributes. */
export const leafOf = (schema: Schema, name: string, attrs: object): Node =>
  made(schema, name, attrs);
