import type { Editor } from "@tiptap/core";
import { useMemo, useState } from "react";
import type { Vocabulary } from "../api";
import { count, useLanguage, useWords } from "../i18n";
import { Notice } from "../ui";
import { Byline } from "./Byline";
import {
  BodyEditor,
  insertDocument,
  insertQuotation,
  LinkDialog,
  PickDialog,
  Toolbar,
} from "./body";
import styles from "./Editing.module.css";
import { HeadField } from "./HeadField";
import { bodyOf, documentName, registerOf, understands } from "./schema";
import { type EditingSession, useField, useGeneration } from "./session";
import { useWordCount } from "./useWordCount";
import { minutesFor } from "./words";

/** The text itself: head, byline, body, with the toolbar for the body above it. */
export function WritingDesk({
  session,
  vocabulary,
  editable,
}: {
  session: EditingSession;
  vocabulary: Vocabulary;
  editable: boolean;
}) {
  const t = useWords();
  const generation = useGeneration(session);
  const [language] = useField(session, "language");
  const [editor, setEditor] = useState<Editor | null>(null);
  const [dialog, setDialog] = useState<"none" | "link" | "document" | "quotation">("none");
  const register = useMemo(() => registerOf(vocabulary, t.pick), [vocabulary, t]);
  const known = useMemo(() => {
    // Read again for each replaced text.
    void generation;
    return understands(session.read().body);
  }, [session, generation]);
  const close = () => setDialog("none");

  return (
    <>
      {editable && editor && (
        <div className={styles.toolbar}>
          <Toolbar editor={editor} onLink={() => setDialog("link")} onPick={setDialog} />
        </div>
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
        {known ? (
          <BodyEditor
            key={generation}
            body={session.read().body}
            editable={editable}
            language={language}
            register={register}
            onEdited={session.bodyEdited}
            onLink={() => setDialog("link")}
            onReady={(made) => {
              setEditor(made);
              session.bodyFrom(made && (() => bodyOf(made.state.doc)));
            }}
          />
        ) : (
          <Notice tone="error">{t.editor.unsupported}</Notice>
        )}
        {editor && <Counter editor={editor} />}
      </article>
      {editor && dialog === "link" && <LinkDialog editor={editor} onClose={close} />}
      {editor && dialog === "document" && (
        <PickDialog
          title={t.pick.documentTitle}
          entries={vocabulary.documents.map((one) => ({
            code: one.code,
            name: documentName(one),
            detail: [one.number ? one.title : "", one.issuer].filter(Boolean).join(" – "),
          }))}
          onPick={(code) => {
            close();
            insertDocument(editor, code);
          }}
          onClose={close}
        />
      )}
      {editor && dialog === "quotation" && (
        <PickDialog
          title={t.pick.quotationTitle}
          entries={vocabulary.quotations.map((one) => {
            const source = register.document(one.source_document);
            return {
              code: one.code,
              name: one.text,
              detail: t.pick.source(source ? documentName(source) : one.source_document),
            };
          })}
          onPick={(code) => {
            close();
            insertQuotation(editor, code);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Counter({ editor }: { editor: Editor }) {
  const { language, t } = useLanguage();
  const words = useWordCount(editor);
  return (
    <p className={styles.counter}>
      {t.editor.words(count(words, language))}
      {words > 0 && `, ${t.editor.minutes(minutesFor(words))}`}
    </p>
  );
}
