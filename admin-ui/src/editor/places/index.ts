/** Places in the text: named by the server, found in the document as it stands, shown as decorations, gone to by keyboard. */
export { goTo, goToField, goToFieldOnceThere } from "./go";
export { type Place, PlacesLayer, whenCalm } from "./layer";
export { locate, type NamedPlace, nearest, type Range } from "./locate";
