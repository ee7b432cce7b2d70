/** The side panel and the dialogs that come before a step of the workflow. */
export { mainStep } from "./mainStep";
export { SidePanel } from "./SidePanel";
export { asksFirst, StepDialog } from "./StepDialog";
