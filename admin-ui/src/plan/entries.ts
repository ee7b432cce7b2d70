import type { QuotedKind, RegisterDocument, Vocabulary } from "../api";
import type { Catalogue } from "../i18n";

/** One entry of the plan's data, with what helps to recognise it. */
export interface PlanEntry {
  code: string;
  name: string;
  detail: string;
}

/** How a document is named in running text: by its number, or by its title when it has none. */
export const documentName = (document: RegisterDocument): string =>
  document.number || document.title;

const joined = (parts: (string | number | null | false)[], by: string) =>
  parts.filter(Boolean).join(by);

/** The entries of one kind as people know them. */
export function planEntries(
  vocabulary: Vocabulary,
  kind: QuotedKind,
  words: Catalogue["pick"],
): PlanEntry[] {
  const source = (code: string) => {
    const found = vocabulary.documents.find((one) => one.code === code);
    return words.source(found ? documentName(found) : code);
  };
  switch (kind) {
    case "document":
      return vocabulary.documents.map((one) => ({
        code: one.code,
        name: documentName(one),
        detail: joined([one.number && one.title, one.issuer], " – "),
      }));
    case "quotation":
      return vocabulary.quotations.map((one) => ({
        code: one.code,
        name: one.text,
        detail: source(one.source_document),
      }));
    case "indicator":
      return (vocabulary.indicators ?? []).map((one) => ({
        code: one.code,
        name: one.shown,
        detail: joined([one.label, one.year], ", "),
      }));
    case "person":
      return (vocabulary.people ?? []).map((one) => ({
        code: one.code,
        name: one.name,
        detail: one.title,
      }));
  }
}
