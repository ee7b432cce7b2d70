import type { ArticleFilters, State } from "../api";

/** States one can filter by, in the order of the workflow. */
export const filterStates: State[] = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "live",
  "withdrawn",
];

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 200) : undefined;

/** Reads filters from the address bar; whatever it does not know it leaves out, so an old link still opens. */
export function readFilters(search: Record<string, unknown>): ArticleFilters {
  const states = (text(search.state) ?? "")
    .split(",")
    .filter((state): state is State => filterStates.includes(state as State));
  return {
    site: text(search.site),
    column: text(search.column),
    state: states.length > 0 ? states.join(",") : undefined,
    q: text(search.q),
    mine: search.mine === true || search.mine === "true" ? true : undefined,
  };
}

/** Whether anything is filtered at all. */
export const isFiltered = (filters: ArticleFilters): boolean =>
  Object.values(filters).some((value) => value !== undefined);
