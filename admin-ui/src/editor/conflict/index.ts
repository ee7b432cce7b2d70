/**
 * Versions beside each other: what differs, who changed it, and what comes of putting them together. Contents go in, parts,
 * rows and one content come out; it knows nothing of saving, journals or the server.
 */
export { AutomaticRow, ClashRow, Group } from "./PartRow";
export {
  type Choice,
  type Part,
  putTogether,
  type ThreeWay,
  threeWay,
  undecided,
} from "./threeWay";
export { useNaming } from "./useNaming";
export { type Piece, wordDiff } from "./wordDiff";
export { blockName, fieldName } from "./words";
