/**
 * The save engine: framework-free. In come edits and answers, out go requests, journal entries and a view of where the text
 * stands. It must not know React, the API or the editor; all of them are handed in as ports.
 */
export { type Journal, journalOf, type Left } from "./journal";
export type { Refusal, SaveState } from "./machine";
export {
  type PlacePorts,
  type Standing,
  type TabMessage,
  WritingPlace,
} from "./place";
export type { ClockPort, Kept, SaverPorts, SendOutcome } from "./ports";
export { type JournalState, Saver, type SaverView } from "./saver";
