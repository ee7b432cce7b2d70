import type { ChangeState, Suggestion } from "../../api";

/** What became of each change of a proposal; one that is not named still waits. */
export const statesOf = ({ changes }: Suggestion): ((change: string) => ChangeState) => {
  const known = new Map(changes.map((one) => [one.id, one.state]));
  return (change) => known.get(change) ?? "pending";
};

/** How many changes are in a state. */
export const countOf = (suggestion: Suggestion, state: ChangeState): number =>
  suggestion.changes.filter((one) => one.state === state).length;
