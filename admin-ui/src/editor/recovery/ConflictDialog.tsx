import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Article, articleQuery, readArticleAnew, type Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { Button, Dialog, Failure, Notice, Waiting } from "../../ui";
import {
  AutomaticRow,
  type Choice,
  ClashRow,
  Group,
  putTogether,
  threeWay,
  undecided,
  useNaming,
} from "../conflict";
import type { EditingSession } from "../session";
import styles from "./recovery.module.css";
import { SafeCopy } from "./SafeCopy";

/** The server's text and mine, part by part, with what both come from; ends in one text that is saved on theirs. */
export function ConflictDialog({
  article,
  vocabulary,
  session,
  onClose,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  onClose: () => void;
}) {
  const t = useWords();
  const words = t.saving.conflict;
  const queries = useQueryClient();
  const theirs = useQuery({
    queryKey: ["theirs", article.id],
    queryFn: () => readArticleAnew(article.id),
    initialData: session.theirs() ?? undefined,
    gcTime: 0,
    staleTime: 0,
  });
  const latest = theirs.data;
  const [mine] = useState(() => session.read());
  const compared = useMemo(
    () => (latest ? threeWay(session.ground(), mine, latest.edition.content) : null),
    [latest, mine, session],
  );
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const naming = useNaming(article, vocabulary);
  const newer = useMoved(latest?.edition.version);
  const clashes = compared?.parts.filter((part) => part.changed === "clash") ?? [];
  const automatic = compared?.parts.filter((part) => part.changed !== "clash") ?? [];
  const left = compared ? undecided(compared, choices).length : 0;

  const chooseAll = (choice: Choice) =>
    setChoices(new Map(clashes.map((part) => [part.key, choice])));
  const save = () => {
    if (!compared || !latest || left > 0) return;
    session.putTogether(putTogether(compared, choices), latest);
    onClose();
  };
  const giveUp = () => {
    if (!latest) return;
    queries.setQueryData(articleQuery(article.id).queryKey, latest);
    session.takeTheirs(latest);
    onClose();
  };

  return (
    <Dialog
      title={words.dialog}
      size="wide"
      onClose={onClose}
      foot={
        compared && (
          <>
            <span className={styles.left} role="status">
              {left > 0 ? words.left(left) : ""}
            </span>
            <Button tone="quiet" onPress={giveUp}>
              {words.giveUp}
            </Button>
            <Button tone="primary" isDisabled={left > 0} onPress={save}>
              {words.save}
            </Button>
          </>
        )
      }
    >
      {!latest && theirs.isPending && <Waiting />}
      {!latest && theirs.isError && (
        <Failure failure={theirs.error} onRetry={() => theirs.refetch()} />
      )}
      {newer && <Notice tone="info">{words.newer}</Notice>}
      {compared && (
        <div className={styles.shortcuts}>
          <SafeCopy
            article={article.id}
            version={session.saver.view().version}
            vocabulary={vocabulary}
            read={() => mine}
          />
          {clashes.length > 1 && (
            <>
              <Button onPress={() => chooseAll("mine")}>{words.allMine}</Button>
              <Button onPress={() => chooseAll("theirs")}>{words.allTheirs}</Button>
            </>
          )}
        </div>
      )}
      {compared && clashes.length === 0 && <p className={styles.soft}>{words.noClash}</p>}
      <Group title={clashes.length > 0 ? words.clashes(clashes.length) : null}>
        {clashes.map((part) => (
          <ClashRow
            key={part.key}
            part={part}
            naming={naming}
            chosen={choices.get(part.key)}
            onChoose={(choice) => setChoices((all) => new Map(all).set(part.key, choice))}
          />
        ))}
      </Group>
      <Group title={automatic.length > 0 ? words.automatic(automatic.length) : null}>
        {automatic.map((part) => (
          <AutomaticRow key={part.key} part={part} naming={naming} />
        ))}
      </Group>
    </Dialog>
  );
}

/** Whether the version changed while the person was looking. */
function useMoved(version: number | undefined): boolean {
  const first = useRef(version);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (version === undefined) return;
    first.current ??= version;
    if (version !== first.current) setMoved(true);
  }, [version]);
  return moved;
}
