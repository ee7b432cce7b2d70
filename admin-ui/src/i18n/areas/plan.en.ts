import type { planVi } from "./plan.vi";

/** Words of the plan's figures and quotations and of where they are used, in English. */
export const planEn: typeof planVi = {
  title: "Figures and quotations",
  lead: "Choose an entry of the plan's data to see which articles use it.",
  filters: "Filter the entries",
  kind: "Kind",
  kinds: {
    indicator: "Figures, targets",
    quotation: "Locked quotations",
    document: "Documents",
    person: "People",
  },
  find: "Filter by words",
  entries: "Entries of the plan's data",
  shown: (n) => `${n} ${n === 1 ? "entry" : "entries"}`,
  uses: "Articles that use it",
  none: "No article uses this entry yet.",
  total: (n) => `${n} ${n === 1 ? "article" : "articles"}`,
  seen: "Readers see it now",
  unseen: "Readers do not see it yet",
  dropped: "The open edition has dropped it, the published one has not",
  another: "Choose another entry",
  where: "See the articles that use this entry (opens a new tab)",
  page: (n, of) => `Page ${n} of ${of}`,
  before: "Previous page",
  after: "Next page",
};
