import type { Content } from "../../api";
import type { Catalogue } from "../../i18n";
import { blockName, fieldName } from "../conflict";
import type { Refusal } from "../engine";
import { wordsIn } from "../words";

/** How many words a body surely has when it is beyond what the server takes (200,000 characters). */
const surelyTooMany = 30_000;

type Block = { type: string; attrs?: Record<string, unknown> };

/** Where the refused value stands, as the editor names it; null when the server did not say or it is nowhere on the page. */
export function refusedPart(field: string | null, content: Content, t: Catalogue): string | null {
  const [, name, block] = /^(?:content\.)?(\w+)(?:\/content\/(\d+))?/.exec(field ?? "") ?? [];
  if (name === undefined || !(name in content)) return null;
  if (name !== "body") return fieldName(name as Exclude<keyof Content, "body">, t);
  const found = block === undefined ? undefined : content.body.content[Number(block)];
  if (found === undefined) return t.editor.body;
  return t.saving.blockNumber(t.editor.body, Number(block) + 1, blockName(found as Block, t));
}

/** Why a save was refused and what to change, in the words of the editor. */
export function refusalWords(refusal: Refusal, content: Content, t: Catalogue): string {
  const inBody = refusal.field?.includes("body") === true;
  if (refusal.code === "too_large" || (inBody && wordsIn(content.body) > surelyTooMany))
    return t.saving.tooLarge;
  const part = refusedPart(refusal.field, content, t);
  if (part !== null) return `${t.saving.refusedPlain} ${t.saving.refusedIn(part)}`;
  return refusal.detail || t.saving.refusedPlain;
}
