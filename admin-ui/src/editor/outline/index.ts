/** The outline of the body: its headings, and where the cursor is among them. */
export { Outline } from "./Outline";
