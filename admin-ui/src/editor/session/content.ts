import type { Content } from "../../api";
import { openedBody } from "../schema";

interface Json {
  attrs?: Record<string, unknown>;
}

// Ids are given by this interface and the server may store text in another Unicode form: neither makes it another text.
const essence = (content: Content): string =>
  JSON.stringify({
    ...content,
    body: (openedBody(content.body).content as Json[]).map(({ attrs, ...block }) => {
      const { id: _id, ...meant } = attrs ?? {};
      return Object.keys(meant).length > 0 ? { attrs: meant, ...block } : block;
    }),
  }).normalize("NFC");

/** Whether a reader could tell the two apart. */
export const sameContent = (one: Content, other: Content): boolean =>
  essence(one) === essence(other);

/** The content as the editor will write it, so that only what a person changes counts as changed. */
export const opened = (content: Content): Content => ({
  ...content,
  body: openedBody(content.body),
});

/** The fields of `mine` that differ from `theirs`. */
export function difference(mine: Content, theirs: Content): Partial<Content> {
  const changed = (Object.keys(mine) as (keyof Content)[]).filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, mine[field]]));
}
