import { useQueryClient } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { useCallback } from "react";
import { type Article, articleQuery } from "../api";
import { showNewer } from "./presence";
import { understands, withBlockIds } from "./schema";
import type { EditingSession } from "./session";

/** Shows the server's newer text in the open surface, without moving what is read; false when the surface must be made anew. */
export function useShow(editor: Editor | null): (article: Article) => boolean {
  return useCallback(
    (article) => {
      const { body } = article.edition.content;
      if (!editor || editor.isDestroyed || editor.view.composing || !understands(body))
        return false;
      showNewer(editor.view, editor.schema.nodeFromJSON(withBlockIds(body)));
      return true;
    },
    [editor],
  );
}

/** Goes on with an article that an act of this person has changed on the server. */
export function useAdopt(
  session: EditingSession,
  show: (article: Article) => boolean,
): (article: Article) => void {
  const queries = useQueryClient();
  return (article) => {
    const { queryKey } = articleQuery(article.id);
    // An older answer still on its way must not come to lie over this one.
    void queries.cancelQueries({ queryKey });
    if (session.saver.view().state.tag === "clean" && show(article)) session.follow(article);
    else session.takeTheirs(article);
    queries.setQueryData(queryKey, article);
    void queries.invalidateQueries({ queryKey: ["history", article.id] });
  };
}
