import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  type Article,
  articleQuery,
  historyQuery,
  Problem,
  readArticle,
  type Step,
  takeStep,
  type Verb,
} from "../../api";
import { useWords } from "../../i18n";
import { failureWords } from "../../ui";
import type { EditingSession } from "./EditingSession";

/** What the last step came to. */
export type StepResult = { verb: Verb; ok: boolean; words: string } | null;

/** The steps of the workflow: each first brings every written word to the server, then asks, then shows the answer. */
export function useSteps(article: Article, session: EditingSession, undecided: boolean) {
  const t = useWords();
  const queries = useQueryClient();
  const [working, setWorking] = useState<Verb | null>(null);
  const [result, setResult] = useState<StepResult>(null);
  const busy = useRef(false);

  const show = async (fresh: Article) => {
    const { queryKey } = articleQuery(fresh.id);
    // An older answer still on its way must not come to lie over this one.
    await queries.cancelQueries({ queryKey });
    if (fresh.edition.ordinal === article.edition.ordinal)
      session.saver.versionMoved(fresh.edition.version);
    queries.setQueryData(queryKey, fresh);
  };

  /** Saves what is written; false, with the reason shown, when it could not be. */
  const flush = async (verb: Verb): Promise<boolean> => {
    setResult(null);
    if (undecided) {
      // What was left behind may be the newer text: acting now would send, or sign, the older one.
      setResult({ verb, ok: false, words: t.workflow.recoverFirst });
      return false;
    }
    const saved = await session.saver.saveNow();
    if (!saved) setResult({ verb, ok: false, words: t.workflow.unsavedFirst });
    return saved;
  };

  const take = async (step: Step): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setWorking(step.verb);
    try {
      if (!(await flush(step.verb))) return false;
      const asked =
        step.verb === "submit" ? { ...step, version: session.saver.view().version } : step;
      await show(await takeStep(article.id, asked, crypto.randomUUID()));
      setResult({ verb: step.verb, ok: true, words: t.workflow.done[step.verb] });
      void queries.invalidateQueries({ queryKey: ["work"] });
      void queries.invalidateQueries({ queryKey: ["articles"] });
      void queries.invalidateQueries({ queryKey: historyQuery(article.id).queryKey });
      return true;
    } catch (failure) {
      const changed =
        failure instanceof Problem &&
        (failure.code === "content_changed" || failure.code === "edition_conflict");
      if (changed)
        await readArticle(article.id)
          .then(show)
          .catch(() => undefined);
      setResult({
        verb: step.verb,
        ok: false,
        words: changed ? t.workflow.changedMeanwhile : failureWords(failure, t),
      });
      return false;
    } finally {
      busy.current = false;
      setWorking(null);
    }
  };

  return { take, flush, working, result };
}

/** The steps, as components receive them. */
export type Steps = ReturnType<typeof useSteps>;
