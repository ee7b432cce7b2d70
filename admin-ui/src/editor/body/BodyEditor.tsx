import { Editor, Extension, type JSONContent } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { useEffect, useRef, useState } from "react";
import type { Body } from "../../api";
import { useWords } from "../../i18n";
import { bodyExtensions, type Register, withBlockIds } from "../schema";
import styles from "./BodyEditor.module.css";
import { cleanPastedHtml, cleanPastedText } from "./paste";
import { Typing } from "./typing";

interface Props {
  body: Body;
  editable: boolean;
  language: string;
  register: Register;
  onEdited: () => void;
  onLink: () => void;
  onReady: (editor: Editor | null) => void;
}

/**
 * The writing surface. It owns the text from the moment it opens: new props never replace what is written, a caller that
 * must replace the text gives the component a new key.
 */
export function BodyEditor({
  body,
  editable,
  language,
  register,
  onEdited,
  onLink,
  onReady,
}: Props) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  // The latest callbacks, and the first body, for an editor that is created once.
  const latest = useRef({ onEdited, onLink, onReady });
  latest.current = { onEdited, onLink, onReady };
  const first = useRef({
    body,
    editable,
    language,
    label: t.editor.body,
    hint: t.editor.bodyPlaceholder,
  });

  useEffect(() => {
    const start = first.current;
    const made = new Editor({
      element: place.current,
      content: withBlockIds(start.body) as JSONContent,
      editable: start.editable,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      // TipTap's own key map undoes input rules on Backspace; ours does not (see typing.ts).
      enableCoreExtensions: { keymap: false },
      extensions: [
        ...bodyExtensions(register),
        UndoRedo,
        Gapcursor,
        Dropcursor.configure({ class: styles.drop, color: false }),
        Placeholder.configure({ placeholder: start.hint, showOnlyWhenEditable: true }),
        Typing,
        Extension.create({
          name: "linkKey",
          addKeyboardShortcuts: () => ({
            "Mod-k": () => {
              latest.current.onLink();
              return true;
            },
          }),
        }),
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": start.label,
          lang: start.language,
          spellcheck: "true",
        },
        transformPastedHTML: cleanPastedHtml,
        transformPastedText: cleanPastedText,
      },
    });
    made.on("update", () => latest.current.onEdited());
    setEditor(made);
    latest.current.onReady(made);
    return () => {
      latest.current.onReady(null);
      made.destroy();
    };
  }, [register]);

  useEffect(() => {
    editor?.setEditable(editable, false);
    editor?.view.dom.setAttribute("aria-readonly", editable ? "false" : "true");
  }, [editor, editable]);

  useEffect(() => {
    editor?.view.dom.setAttribute("lang", language);
  }, [editor, language]);

  return <div ref={place} className={styles.surface} />;
}
