import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Article, checksQuery } from "../api";
import type { EditingSession, Steps } from "./session";

/** Submitting: what must be mended first is shown first. The server has the last word all the same. */
export function useSubmit(article: Article, session: EditingSession, steps: Steps) {
  const queries = useQueryClient();
  const [refused, setRefused] = useState(false);
  const blocked = async (): Promise<boolean> => {
    const { version } = session.saver.view();
    // Without an answer the server decides alone.
    const found = await queries
      .fetchQuery(checksQuery(article.id, version))
      .catch(() => ({ blocking: 0 }));
    return found.blocking > 0;
  };
  const submit = async () => {
    if (!(await steps.flush("submit"))) return;
    if (await blocked()) {
      setRefused(true);
      return;
    }
    setRefused(false);
    const taken = await steps.take({ verb: "submit", version: session.saver.view().version });
    if (taken) return;
    await queries.invalidateQueries({ queryKey: ["checks", article.id] });
    if (await blocked()) setRefused(true);
  };
  return { refused, submit, close: () => setRefused(false) };
}
