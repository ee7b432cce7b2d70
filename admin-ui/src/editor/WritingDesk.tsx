import type { Editor } from "@tiptap/core";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Article, Vocabulary } from "../api";
import { useWords } from "../i18n";
import { Notice, phone, useDeeds, useMedia, useOnceDrawn } from "../ui";
import { Byline } from "./Byline";
import { type Asked, BodyEditor, LaterToolbar } from "./body";
import { type FindKeys, fetchFind, LaterFind } from "./find";
import { setFocusMode, showFocusMode, useFocusMode } from "./focus";
import { HeadField } from "./HeadField";
import { Dialog } from "./later";
import { SuggestionFeed, Suggestions } from "./menus";
import { StatusLine } from "./StatusLine";
import { bodyOf, registerOf, understands } from "./schema";
import { type TextSession, useField, useGeneration } from "./session";
import { useArticleTitles } from "./useArticleTitles";
import { useDeskKeys } from "./useDeskKeys";
import { useKeyboardInset } from "./useKeyboardInset";
import styles from "./WritingDesk.module.css";

const DeskTools = lazy(() => import("./DeskTools").then((part) => ({ default: part.DeskTools })));
const Outline = lazy(() => import("./outline").then((part) => ({ default: part.Outline })));
const BodyDialog = lazy(() =>
  import("./body/dialogs").then((part) => ({ default: part.BodyDialog })),
);

const roomForOutline = "(min-width: 100rem)";
const roomInFocus = "(min-width: 64rem)";

/** The text itself: head, byline, body, with the tools for the body around it. */
export function WritingDesk({
  session,
  article,
  vocabulary,
  editable,
  onEditor,
}: {
  session: TextSession;
  article: Article;
  vocabulary: Vocabulary;
  editable: boolean;
  onEditor?: (editor: Editor | null) => void;
}) {
  const t = useWords();
  const generation = useGeneration(session);
  const [language] = useField(session, "language");
  const [editor, setEditor] = useState<Editor | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [finding, setFinding] = useState<"no" | "find" | "replace">("no");
  const [outline, setOutline] = useState(false);
  const [feed] = useState(() => new SuggestionFeed());
  const articles = useArticleTitles(article.site.slug);
  const findKeys = useRef<FindKeys | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const focus = useFocusMode();
  const onceDrawn = useOnceDrawn();
  const small = useMedia(phone);
  const wide = useMedia(focus ? roomInFocus : roomForOutline);
  useKeyboardInset(bar);
  const register = useMemo(() => registerOf(vocabulary, t.pick), [vocabulary, t]);
  const opening = useMemo(() => {
    // Read again for each replaced text.
    void generation;
    const { body } = session.read();
    return { body, known: understands(body) };
  }, [session, generation]);

  useEffect(() => {
    showFocusMode(focus);
    editor?.commands.dim(focus);
    return () => showFocusMode(false);
  }, [focus, editor]);

  useEffect(fetchFind, []);
  const find = (replacing: boolean) => {
    if (finding === "no") setFinding(replacing ? "replace" : "find");
    else findKeys.current?.focus(replacing);
  };
  useDeskKeys({
    find,
    next: (direction) => {
      findKeys.current?.go(direction);
      return findKeys.current !== null;
    },
    outline: () => setOutline((open) => !open),
    focus: () => setFocusMode(!focus),
    toolbar: () => bar.current?.querySelector<HTMLElement>("select, button")?.focus(),
  });

  const { tools: named } = t.blocks;
  useDeeds(() => [
    { id: "find", name: named.find, keys: "Ctrl+F", run: () => find(editable) },
    { id: "outline", name: named.outline, keys: "Ctrl+Alt+O", run: () => setOutline(!outline) },
    {
      id: "focus",
      name: focus ? named.leaveFocus : named.focus,
      keys: "Ctrl+.",
      run: () => setFocusMode(!focus),
    },
  ]);

  const address = article.live?.url ?? null;
  const tools = (
    <Suspense>
      <DeskTools
        outline={outline}
        finding={finding !== "no"}
        focus={focus}
        onOutline={() => setOutline(!outline)}
        onFind={() => (finding === "no" ? find(false) : setFinding("no"))}
        onFocus={small ? null : () => setFocusMode(!focus)}
      />
    </Suspense>
  );

  return (
    <>
      {editor && (
        <div className={styles.above}>
          {editable && (
            <div ref={bar} className={styles.toolbar}>
              <LaterToolbar
                editor={editor}
                address={address}
                onAsk={setAsked}
                more={small ? tools : undefined}
              />
            </div>
          )}
          {finding !== "no" && (
            <LaterFind
              editor={editor}
              editable={editable}
              replacing={finding === "replace"}
              keys={findKeys}
              onClose={() => setFinding("no")}
            />
          )}
        </div>
      )}
      <div className={styles.columns}>
        {editor && outline && wide && (
          <nav className={styles.outline} aria-label={t.blocks.outline.title}>
            <h2>{t.blocks.outline.title}</h2>
            <Suspense>
              <Outline editor={editor} />
            </Suspense>
          </nav>
        )}
        <article className={styles.sheet} lang={language}>
          {!editable && <p className={styles.readOnly}>{t.editor.readOnly}</p>}
          <HeadField
            session={session}
            field="kicker"
            label={t.editor.kicker}
            limit={120}
            editable={editable}
          />
          <HeadField
            session={session}
            field="headline"
            label={t.editor.headline}
            limit={250}
            editable={editable}
          />
          <HeadField
            session={session}
            field="standfirst"
            label={t.editor.standfirst}
            limit={1000}
            editable={editable}
          />
          <Byline session={session} editable={editable} />
          {opening.known ? (
            <BodyEditor
              key={generation}
              body={opening.body}
              editable={editable}
              language={language}
              register={register}
              articles={articles}
              feed={feed}
              onEdited={session.bodyEdited}
              onAsk={setAsked}
              onReady={(made) => {
                setEditor(made);
                onEditor?.(made);
                session.bodyFrom(made && (() => bodyOf(made.state.doc)));
              }}
            />
          ) : (
            <Notice tone="error">{t.editor.unsupported}</Notice>
          )}
        </article>
      </div>
      {editor && <StatusLine editor={editor} tools={small && editable ? null : tools} />}
      {editor && editable && (
        <Suggestions editor={editor} feed={feed} vocabulary={vocabulary} onAsk={setAsked} />
      )}
      {editor && outline && !wide && (
        <Dialog title={t.blocks.outline.title} onClose={() => setOutline(false)}>
          <Suspense>
            <Outline
              editor={editor}
              onJump={(go) => {
                setOutline(false);
                onceDrawn(go);
              }}
            />
          </Suspense>
        </Dialog>
      )}
      {editor && asked && (
        <Suspense>
          <BodyDialog
            asked={asked}
            editor={editor}
            vocabulary={vocabulary}
            register={register}
            articles={articles}
            site={article.site.slug}
            own={article.number}
            address={address}
            onClose={() => {
              setAsked(null);
              editor.commands.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
