import { Editor, type JSONContent } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { useEffect, useRef, useState } from "react";
import type { Body } from "../../api";
import { useWords } from "../../i18n";
import { Dimming } from "../focus";
import { Suggest, type SuggestionFeed } from "../menus";
import { LaterPasteBar, Pasting } from "../paste";
import { type ArticleTitles, bodyExtensions, bodyOf, type Register, withBlockIds } from "../schema";
import { Afterwards } from "./Afterwards";
import type { Ask } from "./asked";
import { BlockKeys, PastedVideo } from "./BlockKeys";
import styles from "./BodyEditor.module.css";
import { clearance } from "./clearance";
import { Typing } from "./typing";

interface Props {
  body: Body;
  editable: boolean;
  language: string;
  register: Register;
  articles: ArticleTitles;
  feed: SuggestionFeed;
  onEdited: () => void;
  onAsk: Ask;
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
  articles,
  feed,
  onEdited,
  onAsk,
  onReady,
}: Props) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  // The latest callbacks, words and text, for an editor that is created once.
  const latest = useRef({ onEdited, onAsk, onReady, editable, language, t });
  latest.current = { onEdited, onAsk, onReady, editable, language, t };
  const text = useRef(body);

  useEffect(() => {
    const { current: now } = latest;
    const made = new Editor({
      element: place.current,
      content: withBlockIds(text.current) as JSONContent,
      editable: now.editable,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      // TipTap's own key map undoes input rules on Backspace; ours does not (see typing.ts).
      enableCoreExtensions: { keymap: false },
      extensions: [
        ...bodyExtensions(register, { words: now.t.blocks, articles }),
        UndoRedo,
        Afterwards.configure({ dropLook: styles.drop ?? "" }),
        Placeholder.configure({
          placeholder: now.t.editor.bodyPlaceholder,
          showOnlyWhenEditable: true,
        }),
        Typing,
        Pasting,
        Suggest.configure({ feed }),
        Dimming,
        BlockKeys.configure({ ask: (asked) => latest.current.onAsk(asked) }),
        PastedVideo,
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-autocomplete": "list",
          "aria-label": now.t.editor.body,
          "aria-readonly": now.editable ? "false" : "true",
          lang: now.language,
          spellcheck: "true",
        },
        scrollMargin: clearance,
        scrollThreshold: clearance,
      },
    });
    made.on("update", () => latest.current.onEdited());
    setEditor(made);
    latest.current.onReady(made);
    return () => {
      latest.current.onReady(null);
      // Another language of the interface makes the surface anew; what has been written must be what it opens with.
      text.current = bodyOf(made.state.doc);
      made.destroy();
    };
  }, [register, articles, feed]);

  useEffect(() => {
    editor?.setEditable(editable, false);
    editor?.view.dom.setAttribute("aria-readonly", editable ? "false" : "true");
  }, [editor, editable]);

  useEffect(() => {
    editor?.view.dom.setAttribute("lang", language);
  }, [editor, language]);

  return (
    <>
      <div ref={place} className={styles.surface} />
      {editor && editable && <LaterPasteBar editor={editor} />}
    </>
  );
}
