/** The open edition: holds the text, is its only writer, and joins the save engine to the API and to the life of the page. */
export { sameContent } from "./content";
export { EditingSession, type Fields, type TextSession } from "./EditingSession";
export * from "./hooks";
export { useMayWrite, usePlace, usePlaceLife, useStanding } from "./place";
export { type Steps, useSteps } from "./useSteps";
