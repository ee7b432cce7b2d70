/** What the checks found in the saved edition: listed, shown in the text, gone to, mended or set aside. What is seen of
 * it in the panel is loaded when it is opened. */
export { type Review, useChecks } from "./useChecks";
