/** The first screen: the queues of the signed-in person. */
export { WorkPage } from "./WorkPage";
