/** What can be done to blocks: ProseMirror commands, which know nothing of keys, menus or dialogs. */
export * from "./blocks";
export { isKind, type Kind, kindOf, kinds } from "./kinds";
export * from "./make";
export { turnInto } from "./turnInto";
