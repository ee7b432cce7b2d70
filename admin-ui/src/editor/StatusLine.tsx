import type { Editor } from "@tiptap/core";
import type { ReactNode } from "react";
import { count, useLanguage } from "../i18n";
import { useLengths } from "./useWordCount";
import styles from "./WritingDesk.module.css";
import { minutesFor } from "./words";

/** Below the text: how long it is, or how long the selected part is, and the tools of the screen around it. */
export function StatusLine({ editor, tools }: { editor: Editor; tools: ReactNode }) {
  const { language, t } = useLanguage();
  const { all, selected } = useLengths(editor);
  const number = (n: number) => count(n, language);
  const words = t.blocks.counts;
  return (
    <section className={styles.status} aria-label={words.label}>
      <p className={styles.counts}>
        <span>{words.words(number(all.words))}</span>
        <span>{words.characters(number(all.characters))}</span>
        {all.words > 0 && <span>{words.minutes(minutesFor(all.words))}</span>}
        {selected && (
          <strong>{words.selection(number(selected.words), number(selected.characters))}</strong>
        )}
      </p>
      {tools}
    </section>
  );
}
