/** The writing surface with its toolbar and insert dialogs. It changes text and reports that it did; it never saves. */
export { BodyEditor } from "./BodyEditor";
export { insertDocument, insertQuotation } from "./insert";
export { LinkDialog } from "./LinkDialog";
export { PickDialog } from "./PickDialog";
export { Toolbar } from "./Toolbar";
