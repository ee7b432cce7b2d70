import type { previewsVi } from "./previews.vi";

/** Words of previews, in English. */
export const previewsEn: typeof previewsVi = {
  title: "Preview",
  views: "Where readers meet the article",
  view: {
    desktop: "Desktop",
    phone: "Phone",
    print: "Print",
    feed: "Feed reader",
    card: "Share card",
    links: "Let others look",
  },
  about: {
    desktop: "The page as readers will see it on a computer.",
    phone: "The page as readers will see it on a phone.",
    print: "The page on A4 paper.",
    feed: "The item that partner sites and feed readers will get, with its RSS source.",
    card: "The card that appears when somebody sends the link in a chat or on Facebook.",
  },
  frame: (view: string) => `Preview: ${view}`,
  print: "Print",
  unsaved: "What you just wrote could not be saved and is not in this preview.",
  linksAbout:
    "Whoever gets the link needs no account and sees exactly what is stored now, even if the article is edited further. It stops working when its time is up, when it is taken back, or when whoever made it may no longer see the article.",
  linksStale: "What you just wrote could not be saved and will not be in the link.",
  note: "For whom",
  noteHint: "Only the newsroom sees this note.",
  lasts: "Works for",
  hours: (n: number) => (n % 24 === 0 ? `${n / 24} ${n === 24 ? "day" : "days"}` : `${n} hours`),
  make: "Make a link",
  made: (until: string) =>
    `The link works until ${until}. Copy it now: the address is not shown again.`,
  address: "Preview address",
  copy: "Copy",
  given: "Links given out",
  none: "No link to this article has been given out.",
  unnamed: "No note",
  facts: (who: string, when: string, version: number) =>
    `Made by ${who} on ${when}, version ${version}.`,
  state: (state: string, until: string) =>
    state === "working"
      ? `Works until ${until}.`
      : state === "expired"
        ? "Expired."
        : "Taken back.",
  revoke: "Take back",
  revokeOf: (note: string) => `Take back the link: ${note}`,
};
