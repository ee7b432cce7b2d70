/**
 * Writing: the page of one article. `engine` saves, `session` holds the text, `schema` is the body's grammar, `body` the
 * surface, `panel` the workflow at its side.
 */
export { EditorPage } from "./EditorPage";
