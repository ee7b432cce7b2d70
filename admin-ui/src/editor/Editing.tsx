import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Article, articleQuery, type Content, type Verb, type Vocabulary } from "../api";
import { useWords } from "../i18n";
import { Dialog, noRoomForPanel, useMedia, usePageName } from "../ui";
import { Banners } from "./Banners";
import { Bar } from "./Bar";
import styles from "./Editing.module.css";
import type { Journal, Kept } from "./engine";
import { PreviewDialog } from "./PreviewDialog";
import { asksFirst, mainStep, SidePanel, StepDialog } from "./panel";
import { EditingSession, useField, useFollowing, usePageLife, useSteps } from "./session";
import { useEditorKeys } from "./useEditorKeys";
import { WritingDesk } from "./WritingDesk";

/** The open edition: the text in the middle, what to do with it at the side, where it stands above. */
export function Editing({
  article,
  vocabulary,
  journal,
  left,
}: {
  article: Article;
  vocabulary: Vocabulary;
  journal: Journal<Content>;
  left: Kept<Content> | null;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const [session] = useState(
    () =>
      new EditingSession(article, journal, (saved) => {
        const { queryKey } = articleQuery(saved.id);
        void queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, saved);
      }),
  );
  usePageLife(session);
  const [unsent, setUnsent] = useState(left);
  const steps = useSteps(article, session, unsent !== null);
  const [asking, setAsking] = useState<Verb | null>(null);
  const [panel, setPanel] = useState(false);
  const [preview, setPreview] = useState<"no" | "saved" | "stale">("no");
  const narrow = useMedia(noRoomForPanel);
  const [headline] = useField(session, "headline");
  const heading = usePageName(headline || t.row.untitled);

  const mayEdit = article.actions.some((action) => action.verb === "edit" && action.allowed);
  const editable = mayEdit && unsent === null;
  useFollowing(session, article, editable);
  const next = mainStep(article.actions);

  const step = (verb: Verb) => {
    if (verb === "approve" || verb === "publish") {
      // One approves and publishes what the server holds, so what is written goes there before it is shown.
      void steps.flush(verb).then((saved) => saved && setAsking(verb));
      return;
    }
    if (asksFirst(verb)) setAsking(verb);
    else if (verb === "submit") void steps.take({ verb, version: article.edition.version });
    else if (verb === "claim" || verb === "release" || verb === "revise") void steps.take({ verb });
    if (narrow && !asksFirst(verb)) setPanel(true);
  };
  const openPreview = () =>
    void session.saver.saveNow().then((saved) => setPreview(saved ? "saved" : "stale"));
  useEditorKeys({
    save: () => void session.saver.saveNow(),
    next: () => next && asking === null && step(next),
  });

  const side = (
    <SidePanel
      article={article}
      vocabulary={vocabulary}
      session={session}
      steps={steps}
      editable={editable}
      onStep={step}
    />
  );
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.name}>
        {t.editor.title(headline || t.row.untitled)}
      </h1>
      <div className={styles.work}>
        <Bar
          article={article}
          session={session}
          next={next}
          working={steps.working}
          onStep={step}
          onPreview={openPreview}
          onPanel={narrow ? () => setPanel(true) : null}
        />
        <Banners
          article={article}
          vocabulary={vocabulary}
          session={session}
          result={narrow && !panel && asking === null ? steps.result : null}
          unsent={unsent}
          onRestore={() => {
            if (unsent) session.restore(unsent);
            setUnsent(null);
          }}
          onDiscard={() => {
            void journal.forget().catch(() => undefined);
            setUnsent(null);
          }}
        />
        <WritingDesk session={session} vocabulary={vocabulary} editable={editable} />
      </div>
      {!narrow && (
        <aside className={styles.side} aria-label={t.editor.panel}>
          {side}
        </aside>
      )}
      {narrow && panel && (
        <Dialog title={t.editor.panel} flush onClose={() => setPanel(false)}>
          {side}
        </Dialog>
      )}
      {asking && (
        <StepDialog verb={asking} article={article} steps={steps} onClose={() => setAsking(null)} />
      )}
      {preview !== "no" && (
        <PreviewDialog
          id={article.id}
          stale={preview === "stale"}
          onClose={() => setPreview("no")}
        />
      )}
    </div>
  );
}
