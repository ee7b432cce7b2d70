import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { TriangleAlert } from "lucide-react";
import { useWords } from "../../i18n";
import { alike, useEditorLook } from "../body/following";
import { type Heading, headingAt, headingsIn } from "./headings";
import styles from "./Outline.module.css";

// Places change with every letter; what is shown does not.
const looksAlike = (a: Heading[], b: Heading[]): boolean =>
  alike(
    a.map((one) => ({ ...one, at: 0 })),
    b.map((one) => ({ ...one, at: 0 })),
  );

/**
 * The headings of the body, indented by level, the present one marked; a click goes there. Where something must be out of
 * the way first, `onJump` is handed the going.
 */
export function Outline({ editor, onJump }: { editor: Editor; onJump?: (go: () => void) => void }) {
  const t = useWords().blocks.outline;
  const headings = useEditorLook(editor, ({ state }) => headingsIn(state.doc), looksAlike);
  const current = useEditorLook(
    editor,
    ({ state }) => headingAt(headingsIn(state.doc), state.selection.from)?.id ?? null,
  );
  const reach = (id: string) => {
    const heading = headingsIn(editor.state.doc).find((one) => one.id === id);
    if (!heading || editor.isDestroyed) return;
    const place = editor.state.doc.resolve(heading.at + 1);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(place)));
    const dom = editor.view.nodeDOM(heading.at);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: "start" });
    editor.view.focus();
  };
  const jump = (id: string) => (onJump ? onJump(() => reach(id)) : reach(id));
  if (headings.length === 0) return <p className={styles.empty}>{t.empty}</p>;
  return (
    <ol className={styles.list}>
      {headings.map((heading) => (
        <li key={heading.id} className={styles[`level${heading.level}`]}>
          <button
            type="button"
            className={styles.heading}
            aria-current={heading.id === current ? "location" : undefined}
            onClick={() => jump(heading.id)}
          >
            {heading.text || t.untitled}
          </button>
          {heading.skippedFrom !== null && (
            <p className={styles.warning}>
              <TriangleAlert size={14} aria-hidden /> {t.jump(heading.level, heading.skippedFrom)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
