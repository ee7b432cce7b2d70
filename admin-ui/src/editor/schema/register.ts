import type { Indicator, Person, Quotation, RegisterDocument, Vocabulary } from "../../api";
import type { Catalogue } from "../../i18n";

/** What the body's references point to: the documents, quotations, figures and people of the site's plan data. */
export interface Register {
  document(code: string): RegisterDocument | undefined;
  quotation(code: string): Quotation | undefined;
  indicator(code: string): Indicator | undefined;
  person(code: string): Person | undefined;
  words: Catalogue["pick"];
}

export { documentName } from "../../plan/entries";

/** Looks references up in a vocabulary. */
export function registerOf(vocabulary: Vocabulary, words: Catalogue["pick"]): Register {
  const documents = new Map(vocabulary.documents.map((one) => [one.code, one]));
  const quotations = new Map(vocabulary.quotations.map((one) => [one.code, one]));
  const indicators = new Map(vocabulary.indicators?.map((one) => [one.code, one]));
  const people = new Map(vocabulary.people?.map((one) => [one.code, one]));
  return {
    indicator: (code) => indicators.get(code),
    person: (code) => people.get(code),
    document: (code) => documents.get(code),
    quotation: (code) => quotations.get(code),
    words,
  };
}
