/** The writing surface with its toolbar and dialogs. It changes text and reports that it did; it never saves. */
export type { Ask, Asked } from "./asked";
export { BodyEditor } from "./BodyEditor";
export { useEditorLook } from "./following";
export { LaterToolbar } from "./LaterToolbar";
