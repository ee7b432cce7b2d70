import type { Catalogue } from "../../i18n";
import type { ArticleTitles } from "./articleTitles";

/** What blocks need when they are drawn: their words, and the titles of other articles. */
export interface Surface {
  words: Catalogue["blocks"];
  articles: ArticleTitles;
}

/** The name of the event by which a block asks for its attributes to be edited; `detail` is its position. */
export const wantsEditing = "toasoan-edit";
