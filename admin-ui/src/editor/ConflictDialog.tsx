import { useQuery, useQueryClient } from "@tanstack/react-query";
import { articleQuery, type Content, readArticle, type Vocabulary } from "../api";
import { type Catalogue, useWords } from "../i18n";
import { Button, Dialog, Failure, Waiting } from "../ui";
import styles from "./Editing.module.css";
import { plainLines, registerOf } from "./schema";
import type { EditingSession } from "./session";

/** The server's text and mine, part by part, and the choice between them. */
export function ConflictDialog({
  id,
  vocabulary,
  session,
  onClose,
}: {
  id: string;
  vocabulary: Vocabulary;
  session: EditingSession;
  onClose: () => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const theirs = useQuery({
    queryKey: ["theirs", id],
    queryFn: () => readArticle(id),
    gcTime: 0,
    staleTime: 0,
  });
  const rows = theirs.data
    ? differing(session.read(), theirs.data.edition.content, vocabulary, t)
    : [];
  return (
    <Dialog
      title={t.conflict.dialogTitle}
      size="wide"
      readable
      onClose={onClose}
      foot={
        theirs.data && (
          <>
            <Button
              onPress={() => {
                queries.setQueryData(articleQuery(id).queryKey, theirs.data);
                session.takeTheirs(theirs.data);
                onClose();
              }}
            >
              {t.conflict.takeTheirs}
            </Button>
            <Button
              tone="danger"
              onPress={() => {
                session.saver.overwrite(theirs.data.edition.version);
                onClose();
              }}
            >
              {t.conflict.overwrite}
            </Button>
          </>
        )
      }
    >
      {theirs.isPending && <Waiting />}
      {theirs.isError && <Failure failure={theirs.error} onRetry={() => theirs.refetch()} />}
      {theirs.data && rows.length === 0 && <p>{t.conflict.same}</p>}
      {rows.map((row) => (
        <section key={row.name} aria-label={row.name} className={styles.compared}>
          <h3>{row.name}</h3>
          <div className={styles.versions}>
            <div>
              <h4>{t.conflict.theirs}</h4>
              <p>{row.theirs || t.conflict.empty}</p>
            </div>
            <div>
              <h4>{t.conflict.mine}</h4>
              <p>{row.mine || t.conflict.empty}</p>
            </div>
          </div>
        </section>
      ))}
    </Dialog>
  );
}

interface Row {
  name: string;
  mine: string;
  theirs: string;
}

function differing(mine: Content, theirs: Content, vocabulary: Vocabulary, t: Catalogue): Row[] {
  const register = registerOf(vocabulary, t.pick);
  const parts: [string, (content: Content) => string][] = [
    [t.editor.kicker, (one) => one.kicker],
    [t.editor.headline, (one) => one.headline],
    [t.editor.standfirst, (one) => one.standfirst],
    [
      t.editor.byline,
      (one) => one.byline.map((by) => [by.name, by.role].filter(Boolean).join(" – ")).join(", "),
    ],
    [t.editor.body, (one) => plainLines(one.body, register).join("\n")],
    [t.details.column, (one) => one.column],
    [t.details.genre, (one) => one.genre ?? ""],
    [t.details.tags, (one) => one.tags.join(", ")],
    [t.details.planNodes, (one) => one.plan_nodes.join(", ")],
    [t.details.themes, (one) => one.themes.join(", ")],
    [t.details.audiences, (one) => one.audiences.join(", ")],
    [t.details.stage, (one) => one.stage ?? ""],
    [t.details.source, (one) => one.source],
    [t.details.language, (one) => t.details.languages[one.language]],
  ];
  return parts
    .map(([name, read]) => ({ name, mine: read(mine), theirs: read(theirs) }))
    .filter((row) => row.mine.normalize("NFC") !== row.theirs.normalize("NFC"));
}
