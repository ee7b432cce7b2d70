/** Find and replace in the body: `search` knows text, `plugin` marks what it finds, the bar is loaded when it is asked for. */
export type { FindKeys } from "./FindBar";
export { fetchFind, LaterFind } from "./LaterFind";
