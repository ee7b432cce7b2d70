/**
 * Pasting. `pipeline` is pure: a clipboard in, nodes of our schema out, with a report of what was left out and an offer where
 * the text could be made better (old encodings, official texts). `plugin` puts it into the editor as one step, `PasteBar`
 * speaks to the person. It knows the schema, never the server.
 */
export { LaterPasteBar } from "./LaterPasteBar";
export { pasteOneLine } from "./oneLine";
export { Pasting } from "./plugin";
