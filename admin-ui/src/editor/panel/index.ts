/** The side panel, what it says of the workflow and the details, and the dialogs that come before a step. */
export { Details } from "./Details";
export { asksFirst, mainStep } from "./mainStep";
export { ReasonDialog } from "./ReasonDialog";
export { type Badge, type PanelTab, SidePanel } from "./SidePanel";
export { StepDialog } from "./StepDialog";
export { Workflow } from "./Workflow";
