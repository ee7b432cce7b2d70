/**
 * The body's schema: our own nodes and marks, the same closed set that the server owns (docs/api/document-schema.json, which a
 * test compares with this folder), and the ways in and out of its JSON.
 */
export { anchorOf, freeAnchor, isAnchor } from "./anchors";
export { type ArticleTitle, ArticleTitles } from "./articleTitles";
export { newBlockId, withBlockIds } from "./blockIds";
export { isMoment, type Verdict, verdicts } from "./boxes";
export { mostRelated } from "./cards";
export { isKey, pageOf, providerNames, type Video, videoOf } from "./embeds";
export { bodyExtensions, bodySchema } from "./extensions";
export { longestNote } from "./footnote";
export { momentWords } from "./framedViews";
export { isSafeHref } from "./href";
export { bodyOf, openedBody, understands } from "./json";
export { isLanguageTag } from "./marks";
export { plainLines } from "./plainText";
export { documentName, type Register, registerOf } from "./register";
export { type Surface, wantsEditing } from "./surface";
export { longestCaption } from "./tables";
