import type { Editor } from "@tiptap/core";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { Unseen } from "../../ui";
import type { Ask } from "../body/asked";
import { type Entry, firstOfEach, mentionEntries, slashEntries } from "./entries";
import { matching } from "./ranking";
import styles from "./SuggestMenu.module.css";
import type { Suggestion, SuggestionFeed } from "./suggest";

const margin = 8;

/** The list under the cursor for `/` and `@`. The focus stays in the text; arrows, Enter, Tab and Escape work the list. */
export function SuggestMenu({
  editor,
  feed,
  open,
  vocabulary,
  onAsk,
}: {
  editor: Editor;
  feed: SuggestionFeed;
  open: Suggestion;
  vocabulary: Vocabulary;
  onAsk: Ask;
}) {
  const t = useWords().blocks;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const all = useMemo(() => {
    // What is offered depends on the place, and the place is new for each list that opens.
    void open.from;
    return open.key === "/" ? slashEntries(t, editor, onAsk) : mentionEntries(t, vocabulary);
  }, [open.key, open.from, t, editor, onAsk, vocabulary]);
  const shown = useMemo(() => {
    const found = matching(all, open.query);
    return byGroup(open.key === "/" ? found : firstOfEach(found, open.query.trim() ? 8 : 4));
  }, [all, open.key, open.query]);
  const current = shown[Math.min(chosen, shown.length - 1)];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first answer
  useEffect(() => setChosen(0), [open.query, open.from]);

  const take = (entry: Entry) => {
    const { from, to } = open;
    editor.view.dispatch(editor.state.tr.delete(from, to));
    editor.view.focus();
    entry.run(editor, onAsk);
  };
  const latest = useRef({ shown, current, take });
  latest.current = { shown, current, take };
  useEffect(() => {
    feed.keys = {
      move: (step) =>
        setChosen((now) => {
          const { length } = latest.current.shown;
          return length === 0 ? 0 : (Math.min(now, length - 1) + step + length) % length;
        }),
      choose: () => {
        const { current: entry } = latest.current;
        if (!entry) return false;
        latest.current.take(entry);
        return true;
      },
    };
    return () => {
      feed.keys = null;
    };
  }, [feed]);

  // The text box tells screen readers which list it works and which line is meant.
  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute("aria-controls", `${id}-list`);
    return () => {
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [editor, id]);
  useEffect(() => {
    const { dom } = editor.view;
    if (current) dom.setAttribute("aria-activedescendant", `${id}-${current.id}`);
    else dom.removeAttribute("aria-activedescendant");
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [editor, id, current]);

  usePlaceAt(list, editor, open.from, shown.length);

  const groups = [...new Set(shown.map((entry) => entry.group))];
  return (
    <>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={open.key === "/" ? t.menu.blocks : t.menu.mentions}
        className={styles.list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.length === 0 && <p className={styles.nothing}>{t.menu.nothing}</p>}
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
          <div key={group} role="group" aria-label={group} className={styles.group}>
            <p className={styles.title} aria-hidden>
              {group}
            </p>
            {shown
              .filter((entry) => entry.group === group)
              .map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the text box that has the focus works the keys
                <div
                  key={entry.id}
                  id={`${id}-${entry.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={entry === current}
                  className={styles.option}
                  onMouseMove={() => setChosen(shown.indexOf(entry))}
                  onClick={() => take(entry)}
                >
                  <span className={styles.name}>{entry.name}</span>
                  {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
                </div>
              ))}
          </div>
        ))}
      </div>
      <div role="status">
        <Unseen>{shown.length === 0 ? t.menu.nothing : t.menu.found(shown.length)}</Unseen>
      </div>
    </>
  );
}

// Arrows walk the list as it is read, group after group.
function byGroup(entries: Entry[]): Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups.values()].flat();
}

// Below the line if there is room, else above it, and never beyond what the keyboard of a phone leaves to see.
function usePlaceAt(
  list: React.RefObject<HTMLDivElement | null>,
  editor: Editor,
  at: number,
  length: number,
): void {
  useLayoutEffect(() => {
    void length;
    const place = () => {
      const box = list.current;
      if (!box || editor.isDestroyed || at > editor.state.doc.content.size) return;
      const line = editor.view.coordsAtPos(at);
      const seen = window.visualViewport;
      const top = seen?.offsetTop ?? 0;
      const bottom = top + (seen?.height ?? innerHeight);
      const below = bottom - line.bottom - 2 * margin;
      const above = line.top - top - 2 * margin;
      const under = below >= Math.min(box.scrollHeight, 240) || below >= above;
      box.style.maxHeight = `${Math.max(120, Math.min(340, under ? below : above))}px`;
      const height = box.offsetHeight;
      box.style.top = `${under ? line.bottom + 4 : line.top - height - 4}px`;
      const most = document.documentElement.clientWidth - box.offsetWidth - margin;
      box.style.left = `${Math.max(margin, Math.min(line.left, most))}px`;
    };
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    window.visualViewport?.addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
      window.visualViewport?.removeEventListener("resize", place);
    };
  }, [list, editor, at, length]);
}
