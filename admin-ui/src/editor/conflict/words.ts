import type { Content, SiteBrief, Vocabulary } from "../../api";
import type { Catalogue } from "../../i18n";
import { plainLines, type Register } from "../schema";
import type { Block } from "./blocks";
import type { FieldName, Part } from "./threeWay";

/** What names a field and its codes: the site's closed lists and the interface's words. */
export interface Naming {
  t: Catalogue;
  vocabulary: Vocabulary;
  site: SiteBrief | undefined;
  register: Register;
}

/** The name of a field, as its label in the editor has it. */
export function fieldName(field: FieldName, t: Catalogue): string {
  const names: Record<FieldName, string> = {
    kicker: t.editor.kicker,
    headline: t.editor.headline,
    standfirst: t.editor.standfirst,
    byline: t.editor.byline,
    column: t.details.column,
    genre: t.details.genre,
    tags: t.details.tags,
    plan_nodes: t.details.planNodes,
    themes: t.details.themes,
    audiences: t.details.audiences,
    stage: t.details.stage,
    source: t.details.source,
    language: t.details.language,
  };
  return names[field];
}

/** A field's value as a person reads it. */
export function fieldText(
  field: FieldName,
  content: Content,
  { t, vocabulary, site }: Naming,
): string {
  const named = (terms: { code: string; label: string }[]) => (code: string) =>
    terms.find((term) => term.code === code)?.label ?? code;
  switch (field) {
    case "byline":
      return content.byline
        .map((one) => [one.name, one.role].filter(Boolean).join(" – "))
        .join(", ");
    case "column":
      return site?.columns.find((one) => one.slug === content.column)?.name ?? content.column;
    case "genre":
      return content.genre ? named(vocabulary.genres)(content.genre) : "";
    case "stage":
      return content.stage ? named(vocabulary.stages)(content.stage) : "";
    case "tags":
      return content.tags.join(", ");
    case "plan_nodes":
      return content.plan_nodes.map(named(vocabulary.plan_nodes)).join(", ");
    case "themes":
      return content.themes.map(named(vocabulary.themes)).join(", ");
    case "audiences":
      return content.audiences.map(named(vocabulary.audiences)).join(", ");
    case "language":
      return t.details.languages[content.language];
    default:
      return content[field];
  }
}

/** What kind of block it is, as the editor's menu has it. */
export function blockName(block: Block, t: Catalogue): string {
  const kind = block.type === "heading" ? `heading-${block.attrs?.level ?? 2}` : block.type;
  return (t.blocks.kind as Record<string, string>)[kind] ?? t.editor.body;
}

/** The words of a block. */
export const blockText = (block: Block, register: Register): string =>
  plainLines({ type: "doc", content: [block] }, register).join("\n");

/** The name of a part in which versions differ. */
export function partName(part: Part, t: Catalogue): string {
  if (part.kind === "order") return t.saving.conflict.order;
  if (part.kind === "field") return fieldName(part.field, t);
  const block = part.versions.mine ?? part.versions.theirs ?? part.versions.base;
  return block ? blockName(block, t) : t.editor.body;
}

/** The words of the three versions of a part; null where it is absent, undefined where nobody knows. */
export function partTexts(part: Exclude<Part, { kind: "order" }>, naming: Naming) {
  if (part.kind === "field") {
    const read = (content: Content) => fieldText(part.field, content, naming);
    const { base, mine, theirs } = part.versions;
    return { base: base && read(base), mine: read(mine), theirs: read(theirs) };
  }
  const read = (block: Block | null) => (block ? blockText(block, naming.register) : null);
  const { base, mine, theirs } = part.versions;
  return {
    base: base === undefined ? undefined : read(base),
    mine: read(mine),
    theirs: read(theirs),
  };
}
