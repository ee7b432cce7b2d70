/** The lists behind `/` and `@`: `trigger` and `suggest` find the question in the text, `entries` the answers to it. */
export { insertEntries, insertInline, tableEntries } from "./entries";
export { Suggestions } from "./Suggestions";
export { Suggest, SuggestionFeed } from "./suggest";
