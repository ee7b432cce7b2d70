import type { Editor } from "@tiptap/core";
import type { Vocabulary } from "../../../api";
import type { ArticleTitles, Register } from "../../schema";

/** What every dialog of the writing surface gets. */
export interface Given {
  editor: Editor;
  vocabulary: Vocabulary;
  register: Register;
  articles: ArticleTitles;
  /** The site's slug. */
  site: string;
  /** The number of the article that is being written. */
  own: number;
  /** Where readers find it; null before it is live. */
  address: string | null;
  onClose: () => void;
}

/** Sets one attribute of the node there, in one undo step. */
export function setAttribute(editor: Editor, at: number, name: string, value: unknown): void {
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value));
}
