import type { Action, Verb } from "../../api";

// Which step a person most likely came for; the others stay in the panel.
const order: Verb[] = ["publish", "approve", "submit", "claim", "revise"];

/** The one step that the main button and Ctrl+Enter take, or none. */
export const mainStep = (actions: Action[]): Verb | null =>
  order.find((verb) => actions.some((action) => action.verb === verb && action.allowed)) ?? null;
