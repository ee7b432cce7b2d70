import type { Quotation, RegisterDocument, Vocabulary } from "../../api";
import type { Catalogue } from "../../i18n";

/** What the body's references point to: the documents and locked quotations of the site's plan data. */
export interface Register {
  document(code: string): RegisterDocument | undefined;
  quotation(code: string): Quotation | undefined;
  words: Catalogue["pick"];
}

/** How a document is named in running text: by its number, or by its title when it has none. */
export const documentName = (document: RegisterDocument): string =>
  document.number || document.title;

/** Looks references up in a vocabulary. */
export function registerOf(vocabulary: Vocabulary, words: Catalogue["pick"]): Register {
  const documents = new Map(vocabulary.documents.map((one) => [one.code, one]));
  const quotations = new Map(vocabulary.quotations.map((one) => [one.code, one]));
  return {
    document: (code) => documents.get(code),
    quotation: (code) => quotations.get(code),
    words,
  };
}
