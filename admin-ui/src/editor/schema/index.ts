/**
 * The body's schema: our own nodes and marks, the same closed set that the server owns (docs/api/document-schema.json, which a
 * test compares with this folder), and the ways in and out of its JSON.
 */
export { withBlockIds } from "./blockIds";
export { bodyExtensions } from "./extensions";
export { isSafeHref } from "./href";
export { bodyOf, openedBody, understands } from "./json";
export { plainLines } from "./plainText";
export { documentName, type Register, registerOf } from "./register";
