/** The house the areas live in: the map of addresses, the frame with its navigation, the door. */
export { router } from "./router";
