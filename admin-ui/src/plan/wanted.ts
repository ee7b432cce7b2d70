import { type QuotedKind, quotedKinds } from "../api";

/** What the page of the plan's data shows, as it stands in the address bar. */
export interface Wanted {
  site?: string | undefined;
  kind?: QuotedKind | undefined;
  code?: string | undefined;
  page?: number | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value.slice(0, 80) : undefined;

/** Reads it from the address bar; whatever it does not know it leaves out, so an old link still opens. */
export function readWanted(search: Record<string, unknown>): Wanted {
  const page = Number(search.page);
  // The router reads a code of figures as a number.
  const code = typeof search.code === "number" ? String(search.code) : search.code;
  return {
    site: text(search.site),
    kind: quotedKinds.find((kind) => kind === search.kind),
    code: text(code),
    page: Number.isSafeInteger(page) && page > 1 ? page : undefined,
  };
}
