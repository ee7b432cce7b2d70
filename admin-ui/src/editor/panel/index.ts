/** The side panel, what it says of the workflow and the details, and the dialogs that come before a step. */
export { Details } from "./Details";
export { asksFirst, mainStep } from "./mainStep";
export { ReasonDialog } from "./ReasonDialog";
export { type Badge, SidePanel } from "./SidePanel";
export { StepDialog } from "./StepDialog";
export { type PanelTab, panelTabs, tabNames, toShownTab } from "./tabs";
export { Workflow } from "./Workflow";
