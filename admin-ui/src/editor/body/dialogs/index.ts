/** The dialogs of the writing surface, loaded when the first of them is asked for. */
export { BodyDialog } from "./BodyDialog";
