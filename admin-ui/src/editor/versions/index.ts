/** The history of an article, and any two of its states compared. Comparing is computed by the server; here it is shown. */
export { ComparisonView } from "./ComparisonView";
