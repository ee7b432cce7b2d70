/** The plan's data as writers meet it: its entries by name, and which articles use each. */
export { documentName, type PlanEntry, planEntries } from "./entries";
export { PlanPage } from "./PlanPage";
