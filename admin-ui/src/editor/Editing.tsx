import { useQueryClient } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { lazy, Suspense, useEffect, useState } from "react";
import {
  type Article,
  articleQuery,
  type Content,
  type Finding,
  type Verb,
  type Vocabulary,
} from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { noRoomForPanel, useMedia, useOnceDrawn, usePageName, Waiting } from "../ui";
import type { Side } from "./ArticleSide";
import { Bar } from "./Bar";
import { useChecks } from "./checks";
import { Peek, useTalk } from "./comments";
import styles from "./Editing.module.css";
import type { Journal, Left, WritingPlace } from "./engine";
import {
  ArticleSide,
  Banners,
  Dialog,
  fetchAhead,
  LockBanner,
  PreviewDialog,
  StepDialog,
  SubmitDialog,
} from "./later";
import { asksFirst, mainStep, type PanelTab, toShownTab } from "./panel";
import { goToFieldOnceThere } from "./places";
import { usePresence } from "./presence";
import { useRecovery } from "./recovery";
import {
  EditingSession,
  useField,
  useFollowing,
  useLockFreed,
  useMayWrite,
  usePageLife,
  usePlaceLife,
  useSteps,
} from "./session";
import { useUnfinished } from "./suggestions";
import { useEditorDeeds } from "./useEditorDeeds";
import { useEditorKeys } from "./useEditorKeys";
import { useAdopt, useShow } from "./useFollow";
import { useReviewKeys } from "./useReviewKeys";
import { useSubmit } from "./useSubmit";
import { WritingDesk } from "./WritingDesk";

const ProposalDesk = lazy(() =>
  import("./suggestions/ProposalDesk").then((room) => ({ default: room.ProposalDesk })),
);

const open = new Set(["draft", "submitted", "in_review", "returned", "approved"]);

// A mention leads to its conversation by the address.
const threadInAddress = (): string | null => /^#thread-(.+)$/.exec(location.hash)?.[1] ?? null;

/** The open edition: the text in the middle, what to do with it at the side, where it stands above. */
export function Editing({
  article,
  vocabulary,
  journal,
  left,
  place,
}: {
  article: Article;
  vocabulary: Vocabulary;
  journal: Journal<Content>;
  left: Left<Content>[];
  place: WritingPlace;
}) {
  const t = useWords();
  const me = useMe();
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
  usePlaceLife(place, session, article.id);
  const recovery = useRecovery(session, journal, left, article);
  const undecided = recovery.waiting.length > 0;
  const steps = useSteps(article, session, undecided);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asking, setAsking] = useState<Verb | null>(null);
  const [tab, setTab] = useState<PanelTab>(threadInAddress() ? "talk" : "workflow");
  const [panel, setPanel] = useState(threadInAddress() !== null);
  const [preview, setPreview] = useState<"no" | "saved" | "stale">("no");
  const [proposing, setProposing] = useState<"no" | "new" | "resumed">("no");
  const [suggested, setSuggested] = useState<string | null>(null);
  const narrow = useMedia(noRoomForPanel);
  const onceDrawn = useOnceDrawn();
  const [headline] = useField(session, "headline");
  const heading = usePageName(headline || t.row.untitled);

  const together = usePresence(article, session);
  useLockFreed(session, together.heldBy !== null);
  const mayEdit = article.actions.some((action) => action.verb === "edit" && action.allowed);
  const mayWrite = useMayWrite(session, place);
  const editable = mayEdit && mayWrite && !undecided && together.heldBy === null;
  const show = useShow(editor);
  useFollowing(session, article, editable, show);
  const adopt = useAdopt(session, show);
  const review = useChecks(article, session, editor);
  const talk = useTalk(article, session, editor, me.user.id);
  const submitting = useSubmit(article, session, steps);
  const unfinished = useUnfinished(article);
  const next = mainStep(article.actions);

  useEffect(fetchAhead, []);
  const { result } = steps;
  useEffect(() => {
    // What became of a step is told there, whatever part was open when a key or the palette took it.
    if (result && !narrow) setTab("workflow");
  }, [result, narrow]);
  const { select } = talk;
  useEffect(() => {
    const thread = threadInAddress();
    if (thread) select(thread);
  }, [select]);
  talk.onPressed(() => {
    if (!narrow) setTab("talk");
  });

  const openTab = (wanted: PanelTab) => {
    setTab(wanted);
    if (narrow) setPanel(true);
  };
  const goFinding = (finding: Finding) => {
    if (narrow && panel) {
      setPanel(false);
      onceDrawn(() => reach(finding));
    } else reach(finding);
  };
  const reach = (finding: Finding) => {
    if (review.go(finding) || finding.place.field === "body") return;
    // Not on the page, so it is one of the details.
    openTab("details");
    goToFieldOnceThere(finding.place.field);
  };
  const step = (verb: Verb) => {
    if (verb === "approve" || verb === "publish") {
      // One approves and publishes what the server holds, so what is written goes there before it is shown.
      void steps.flush(verb).then((saved) => saved && setAsking(verb));
      return;
    }
    if (asksFirst(verb)) setAsking(verb);
    else if (verb === "submit") void submitting.submit();
    else if (verb === "claim" || verb === "release" || verb === "revise") void steps.take({ verb });
    if (narrow && !asksFirst(verb)) openTab("workflow");
  };
  const openPreview = () =>
    void session.saver.saveNow().then((saved) => setPreview(saved ? "saved" : "stale"));
  useEditorDeeds(article, {
    save: () => void session.saver.saveNow(),
    step: asking === null && proposing === "no" ? step : null,
    preview: openPreview,
    tab: (wanted) => {
      openTab(wanted);
      onceDrawn(toShownTab);
    },
    comment: () => {
      talk.begin(true);
      openTab("talk");
    },
  });
  useEditorKeys({
    save: () => void session.saver.saveNow(),
    next: () => next && asking === null && proposing === "no" && step(next),
  });
  useReviewKeys({
    step: (by) => {
      if (!narrow) setTab("checks");
      const found = review.step(by);
      if (found) reach(found);
    },
    comment: (general) => {
      talk.begin(general);
      openTab("talk");
    },
  });

  const side: Side = {
    article,
    vocabulary,
    session,
    steps,
    editable,
    maySuggest: !editable && proposing === "no" && me.can_create && open.has(article.edition.state),
    review,
    talk,
    unfinished,
    suggested,
    onStep: step,
    onGo: goFinding,
    onSuggest: (goOn) => {
      setSuggested(null);
      setPanel(false);
      setProposing(goOn ? "resumed" : "new");
    },
    onAdopt: adopt,
  };
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.name}>
        {t.editor.title(headline || t.row.untitled)}
      </h1>
      <div className={styles.work}>
        <Bar
          article={article}
          session={session}
          together={together}
          next={proposing === "no" ? next : null}
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
          recovery={recovery}
          place={place}
          mayEdit={mayEdit}
        />
        {proposing === "no" ? (
          <>
            <LockBanner together={together} mayEdit={mayEdit} />
            <WritingDesk
              session={session}
              article={article}
              vocabulary={vocabulary}
              editable={editable}
              onEditor={setEditor}
            />
          </>
        ) : (
          <Suspense fallback={<Waiting rows={8} />}>
            <ProposalDesk
              article={article}
              vocabulary={vocabulary}
              left={proposing === "resumed" ? unfinished.unfinished : null}
              onDone={(sent, forgotten) => {
                setProposing("no");
                if (sent) {
                  setSuggested(t.together.suggestions.sent);
                  openTab("talk");
                }
                void forgotten.then(unfinished.look);
              }}
            />
          </Suspense>
        )}
      </div>
      {!narrow && (
        <aside className={styles.side} aria-label={t.editor.panel}>
          <ArticleSide tab={tab} onTab={setTab} side={side} />
        </aside>
      )}
      {narrow && panel && (
        <Dialog title={t.editor.panel} flush onClose={() => setPanel(false)}>
          <ArticleSide tab={tab} onTab={setTab} side={side} />
        </Dialog>
      )}
      {narrow && !panel && <Peek talk={talk} onOpen={() => openTab("talk")} />}
      {submitting.refused && (
        <SubmitDialog
          review={review}
          editable={editable}
          onGo={(finding) => {
            submitting.close();
            if (!narrow) setTab("checks");
            setPanel(false);
            onceDrawn(() => reach(finding));
          }}
          onPanel={() => {
            submitting.close();
            openTab("checks");
          }}
          onSubmit={() => void submitting.submit()}
          onClose={submitting.close}
        />
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
