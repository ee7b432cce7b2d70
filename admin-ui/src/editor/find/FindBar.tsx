import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { count, useLanguage } from "../../i18n";
import { Button, Check, isComposing } from "../../ui";
import { alike, useEditorLook } from "../body/following";
import styles from "./FindBar.module.css";
import { go, goNear, lookFor, replaceAll, replaceOne, standing } from "./plugin";
import type { Wanted } from "./search";

const pause = 120;

/** What the keys of the page need of the bar while it is open. */
export interface FindKeys {
  go: (direction: 1 | -1) => void;
  focus: (replacing: boolean) => void;
}

/** Find and replace above the text. It searches as one types; Enter goes on, Escape goes back to the text. */
export function FindBar({
  editor,
  editable,
  replacing,
  keys,
  onClose,
}: {
  editor: Editor;
  editable: boolean;
  replacing: boolean;
  keys: { current: FindKeys | null };
  onClose: () => void;
}) {
  const { language, t: words } = useLanguage();
  const t = words.blocks.find;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState<Wanted>(() => ({
    text: selectedLine(editor),
    marks: false,
    capitals: false,
    whole: false,
  }));
  const [replacement, setReplacement] = useState("");
  const [withReplace, setWithReplace] = useState(replacing);
  const [told, setTold] = useState("");
  const { at, count: all } = useEditorLook(editor, ({ state }) => standing(state), alike);
  const run = (command: Command) => command(editor.state, editor.view.dispatch);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is asked when it changes, and of a new editor
  useEffect(() => {
    const timer = setTimeout(() => {
      run(lookFor(wanted));
      if (wanted.text) run(goNear);
    }, pause);
    return () => clearTimeout(timer);
  }, [wanted, editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing is marked any more once the bar has gone
  useEffect(
    () => () => {
      if (!editor.isDestroyed) run(lookFor(null));
    },
    [editor],
  );
  useEffect(() => {
    keys.current = {
      go: (direction) => void go(direction)(editor.state, editor.view.dispatch),
      focus: (replace) => {
        if (replace) setWithReplace(true);
        const words = selectedLine(editor);
        if (words && !field.current?.matches(":focus"))
          setWanted((now) => ({ ...now, text: words }));
        field.current?.focus();
        field.current?.select();
      },
    };
    field.current?.focus();
    field.current?.select();
    return () => {
      keys.current = null;
    };
  }, [editor, keys]);

  const change = (part: Partial<Wanted>) => {
    setTold("");
    setWanted({ ...wanted, ...part });
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const every = () => {
    const { change: step, count: done } = replaceAll(editor.state, replacement);
    editor.view.dispatch(step);
    setTold(t.replaced(count(done, language)));
  };
  const said =
    wanted.text === ""
      ? ""
      : all === 0
        ? t.nothing
        : at > 0
          ? t.at(count(at, language), count(all, language))
          : t.count(count(all, language));

  return (
    <search
      aria-label={t.label}
      className={styles.bar}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent) || event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.line}>
        <label htmlFor={`${id}-find`} className={styles.label}>
          {t.find}
        </label>
        <input
          ref={field}
          id={`${id}-find`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={styles.field}
          value={wanted.text}
          aria-describedby={`${id}-said`}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            run(go(event.shiftKey ? -1 : 1));
          }}
        />
        <span id={`${id}-said`} role="status" className={styles.said}>
          {told || said}
        </span>
        <Button tone="quiet" icon aria-label={t.previous} onPress={() => run(go(-1))}>
          <ArrowUp size={18} aria-hidden />
        </Button>
        <Button tone="quiet" icon aria-label={t.next} onPress={() => run(go(1))}>
          <ArrowDown size={18} aria-hidden />
        </Button>
        <Button tone="quiet" icon aria-label={t.close} onPress={close}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      {editable && withReplace && (
        <div className={styles.line}>
          <label htmlFor={`${id}-replace`} className={styles.label}>
            {t.replace}
          </label>
          <input
            ref={other}
            id={`${id}-replace`}
            type="text"
            autoComplete="off"
            className={styles.field}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
              event.preventDefault();
              run(replaceOne(replacement));
            }}
          />
          <Button onPress={() => run(replaceOne(replacement))}>{t.replaceOne}</Button>
          <Button onPress={every}>{t.replaceAll}</Button>
        </div>
      )}
      <fieldset className={styles.options}>
        <legend className={styles.unseen}>{t.options}</legend>
        <Check label={t.marks} checked={wanted.marks} onChange={(marks) => change({ marks })} />
        <Check
          label={t.capitals}
          checked={wanted.capitals}
          onChange={(capitals) => change({ capitals })}
        />
        <Check label={t.whole} checked={wanted.whole} onChange={(whole) => change({ whole })} />
        {editable && !withReplace && (
          <Button tone="quiet" onPress={() => setWithReplace(true)}>
            {t.showReplace}
          </Button>
        )}
      </fieldset>
    </search>
  );
}

const longest = 100;

// A few selected words are most likely what one looks for.
function selectedLine({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection;
  if (!$from.sameParent($to) || to - from > longest) return "";
  return doc.textBetween(from, to, "", "");
}
