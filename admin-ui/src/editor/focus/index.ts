/** Focus mode: the areas and the side panel go, and all but the block at the cursor is dimmed. Remembered in the browser. */
export { Dimming } from "./dimming";
export { setFocusMode, showFocusMode, useFocusMode } from "./focusMode";
