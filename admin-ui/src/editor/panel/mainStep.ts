import type { Action, Verb } from "../../api";

// Which step a person most likely came for; the others stay in the panel. Claiming comes before approving: colleagues
// should see that someone has the article on the desk.
const order: Verb[] = ["publish", "claim", "approve", "submit", "revise"];

/** The one step that the main button and Ctrl+Enter take, or none. */
export const mainStep = (actions: Action[]): Verb | null =>
  order.find((verb) => actions.some((action) => action.verb === verb && action.allowed)) ?? null;

/** Verbs that are taken only after a look or a reason. */
export const asksFirst = (verb: Verb): boolean =>
  ["return", "withdraw", "approve", "publish"].includes(verb);
