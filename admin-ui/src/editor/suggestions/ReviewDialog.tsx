import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  type Article,
  acceptChanges,
  rejectChanges,
  type Suggestion,
  type SuggestionRow,
  suggestionQuery,
  withdrawSuggestion,
} from "../../api";
import { useWords } from "../../i18n";
import { Button, Dialog, Failure, failureWords, Notice, Waiting, When } from "../../ui";
import type { EditingSession } from "../session";
import { ComparisonView } from "../versions";
import versions from "../versions/versions.module.css";
import { countOf, statesOf } from "./states";
import styles from "./suggestions.module.css";

/** One proposal as a comparison with the text it was made from; each change is taken or not, or all at once. */
export function ReviewDialog({
  article,
  session,
  suggestion: row,
  editable,
  onAdopt,
  onClose,
}: {
  article: Article;
  session: EditingSession;
  suggestion: SuggestionRow;
  editable: boolean;
  onAdopt: (article: Article) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const words = t.together.suggestions;
  const queries = useQueryClient();
  const found = useQuery(suggestionQuery(article.id, row.id));
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<{ ok: boolean; words: string } | null>(null);
  const suggestion = found.data;
  const open = suggestion?.state === "open";
  const mayJudge = editable && open;

  const act = async (work: () => Promise<string>) => {
    if (working) return;
    setWorking(true);
    setSaid(null);
    try {
      setSaid({ ok: true, words: await work() });
    } catch (failure) {
      setSaid({ ok: false, words: failureWords(failure, t) });
    }
    await queries.invalidateQueries({ queryKey: ["suggestions", article.id] });
    setWorking(false);
  };
  const accept = (changes: string[] | null, count: number) =>
    act(async () => {
      // What is being written goes to the server first: the changes are taken into the newest text.
      if (!(await session.saver.saveNow())) throw new Error(t.versions.unsavedFirst);
      const fresh = await acceptChanges(article.id, row.id, changes, session.saver.view().version);
      onAdopt(fresh);
      return words.accepted(count - fresh.stale.length);
    });
  const reject = (changes: string[] | null) =>
    act(async () => {
      await rejectChanges(article.id, row.id, changes);
      return words.rejected;
    });
  const pending = suggestion ? countOf(suggestion, "pending") : 0;
  const undecided = pending + (suggestion ? countOf(suggestion, "stale") : 0);
  return (
    <Dialog
      title={words.reviewTitle(row.by.display_name)}
      size="wide"
      onClose={onClose}
      foot={
        <>
          {open && row.yours && (
            <Button
              tone="danger"
              isPending={working}
              onPress={() =>
                void act(async () => {
                  await withdrawSuggestion(article.id, row.id);
                  return words.rejected;
                })
              }
            >
              {words.withdraw}
            </Button>
          )}
          {mayJudge && undecided > 0 && (
            <Button isPending={working} onPress={() => void reject(null)}>
              {words.rejectAll}
            </Button>
          )}
          {mayJudge && pending > 0 && (
            <Button tone="primary" isPending={working} onPress={() => void accept(null, pending)}>
              {words.acceptAll}
            </Button>
          )}
          {!(mayJudge && undecided > 0) && <Button onPress={onClose}>{t.common.close}</Button>}
        </>
      }
    >
      {said && <Notice tone={said.ok ? "done" : "error"}>{said.words}</Notice>}
      {row.note && (
        <blockquote className={styles.note}>
          {row.note}{" "}
          <span className={styles.soft}>
            <When at={row.at} />
          </span>
        </blockquote>
      )}
      {open && !editable && <p className={styles.soft}>{words.cannot}</p>}
      {found.isPending && <Waiting rows={6} />}
      {found.isError && <Failure failure={found.error} onRetry={() => void found.refetch()} />}
      {suggestion && countOf(suggestion, "stale") > 0 && (
        <Notice tone="warn">{words.staleHint}</Notice>
      )}
      {suggestion && (
        <div className={`${versions.page} ${versions.inline}`}>
          <ComparisonView
            comparison={suggestion.comparison}
            layout="inline"
            onlyChanges
            act={(change, number) => (
              <Judge
                key={change}
                suggestion={suggestion}
                change={change}
                number={number}
                mayJudge={mayJudge}
                working={working}
                onAccept={() => void accept([change], 1)}
                onReject={() => void reject([change])}
              />
            )}
          />
        </div>
      )}
    </Dialog>
  );
}

function Judge({
  suggestion,
  change,
  number,
  mayJudge,
  working,
  onAccept,
  onReject,
}: {
  suggestion: Suggestion;
  change: string;
  number: number;
  mayJudge: boolean;
  working: boolean;
  onAccept: () => void;
  onReject: () => void;
}): ReactNode {
  const t = useWords().together.suggestions;
  const state = statesOf(suggestion)(change);
  if (state !== "pending" || !mayJudge)
    return (
      <p className={`${styles.judged} ${styles[state]}`}>
        {t.changeNumber(number)}: {t.changeState[state]}
      </p>
    );
  return (
    <p className={styles.judge}>
      <Button isPending={working} aria-label={t.acceptChange(number)} onPress={onAccept}>
        <Check size={16} aria-hidden /> {t.accept}
      </Button>
      <Button
        tone="quiet"
        isPending={working}
        aria-label={t.rejectChange(number)}
        onPress={onReject}
      >
        <X size={16} aria-hidden /> {t.reject}
      </Button>
      <span className={styles.soft}>{t.changeNumber(number)}</span>
    </p>
  );
}
