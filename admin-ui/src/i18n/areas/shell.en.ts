import type { shellVi } from "./shell.vi";

/** Words of the frame around every page, in English. */
export const shellEn: typeof shellVi = {
  palette: {
    title: "Quick find",
    label: "Find an article, a page or something to do",
    none: "Nothing matches.",
    found: (n) => `${n} ${n === 1 ? "entry" : "entries"}`,
    groups: { deeds: "With the open article", areas: "Go to", articles: "Articles" },
    tab: (name) => `Open ${name}`,
    comment: "Comment on the whole article",
    help: "See the keyboard shortcuts",
  },
  keys: {
    everywhere: "Every page",
    palette: "Quick find (inside the body this key sets a link)",
    search: "To the page's search field",
    go: (area) => `To ${area}`,
    rows: "Next, previous, first, last article of a list",
    findings: "To the next, previous finding",
    comment: "Comment on the selection",
    pastePlain: "Paste without formatting",
    send: "Send the comment being written",
  },
};
