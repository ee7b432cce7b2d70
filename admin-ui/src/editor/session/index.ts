/** The open edition: holds the text, is its only writer, and joins the save engine to the API and to the life of the page. */
export { sameContent } from "./content";
export { EditingSession, type Fields } from "./EditingSession";
export * from "./hooks";
export { type Steps, useSteps } from "./useSteps";
