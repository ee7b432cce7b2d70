import { Node } from "@tiptap/core";
import { blockId } from "./blocks";
import { factCheckView, liveEntryView } from "./framedViews";
import type { Surface } from "./surface";

const flow = "(paragraph | bullet_list | ordered_list)+";
const withSurface = { addOptions: () => ({ surface: null as Surface | null }) };

/** What a fact check may come to, from true to false. */
export const verdicts = ["true", "mostly_true", "misleading", "false", "unproven"] as const;
/** One of them. */
export type Verdict = (typeof verdicts)[number];

const verdictOf = (value: string | null): Verdict =>
  verdicts.find((one) => one === value) ?? "unproven";

/** Whether the text is a moment as a live entry holds it: the newsroom's own time, to the minute. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}:00Z`)) &&
  new Date(`${text}:00Z`).toISOString().startsWith(text);

/** A box beside the story: facts, a list of events, how to take part. */
export const Box = Node.create({
  name: "box",
  group: "block",
  content: `box_title ${flow}`,
  defining: true,
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "section[data-box]" }],
  renderHTML: () => ["section", { "data-box": "" }, 0],
});

/** The line that names a box; may stay empty. */
export const BoxTitle = Node.create<{ surface: Surface | null }>({
  name: "box_title",
  content: "inline*",
  defining: true,
  ...withSurface,
  parseHTML: () => [{ tag: "p[data-box-title]", priority: 60 }],
  renderHTML() {
    const hint = this.options.surface?.words.boxTitleHint ?? "";
    return ["p", { "data-box-title": "", "data-hint": hint }, 0];
  },
});

/** A claim, what the newsroom found it to be, and why. */
export const FactCheck = Node.create<{ surface: Surface | null }>({
  name: "fact_check",
  group: "block",
  content: `claim ${flow}`,
  defining: true,
  isolating: true,
  ...withSurface,
  addAttributes: () => ({ ...blockId, verdict: { isRequired: true, rendered: false } }),
  parseHTML: () => [
    {
      tag: "section[data-fact-check]",
      contentElement: (element: HTMLElement) =>
        element.querySelector<HTMLElement>("[data-content]") ?? element,
      getAttrs: (element: HTMLElement) => ({
        verdict: verdictOf(element.getAttribute("data-fact-check")),
      }),
    },
  ],
  renderHTML: ({ node }) => ["section", { "data-fact-check": node.attrs.verdict }, 0],
  addNodeView() {
    const { surface } = this.options;
    return surface ? factCheckView(surface) : null;
  },
});

/** What was claimed. */
export const Claim = Node.create<{ surface: Surface | null }>({
  name: "claim",
  content: "inline*",
  defining: true,
  ...withSurface,
  parseHTML: () => [{ tag: "p[data-claim]", priority: 60 }],
  renderHTML() {
    const hint = this.options.surface?.words.claimHint ?? "";
    return ["p", { "data-claim": "", "data-hint": hint }, 0];
  },
});

/** One entry of a running report, under its time. */
export const LiveEntry = Node.create<{ surface: Surface | null }>({
  name: "live_entry",
  group: "block",
  content: flow,
  defining: true,
  isolating: true,
  ...withSurface,
  addAttributes: () => ({ ...blockId, at: { isRequired: true, rendered: false } }),
  parseHTML: () => [
    {
      tag: "section[data-live]",
      getAttrs: (element: HTMLElement) => {
        const at = element.getAttribute("data-live") ?? "";
        return isMoment(at) ? { at } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ["section", { "data-live": node.attrs.at }, 0],
  addNodeView() {
    const { surface } = this.options;
    return surface ? liveEntryView(surface) : null;
  },
});
