import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { ArticleRow } from "../../api";
import { useWords } from "../../i18n";
import { type Deed, Dialog, isComposing, Unseen } from "../../ui";
import fields from "../../ui/fields.module.css";
import type { Area } from "../areas";
import { type Entry, groups, matches } from "./find";
import styles from "./Palette.module.css";
import { useFoundArticles } from "./useFoundArticles";

/** Finds what one can go to or do by its name. The names come from a list under the field; what is being composed is not touched. */
export function Palette({
  areas,
  deeds,
  onArea,
  onArticle,
  onDeed,
  onClose,
}: {
  areas: Area[];
  deeds: Deed[];
  onArea: (area: Area) => void;
  onArticle: (article: ArticleRow) => void;
  onDeed: (deed: Deed) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const [query, setQuery] = useState("");
  const articles = useFoundArticles(query);
  const own: Entry[] = [
    ...deeds.map((deed) => ({ ...deed, group: "deeds" as const, run: () => onDeed(deed) })),
    ...areas.map((area) => ({
      id: area.to,
      group: "areas" as const,
      name: area.name,
      keys: `g ${area.letter}`,
      run: () => onArea(area),
    })),
  ];
  // The server has chosen the articles by its own rules.
  const found: Entry[] = articles.map((row) => ({
    id: `article-${row.id}`,
    group: "articles",
    name: row.headline || t.row.untitled,
    detail: `${row.column.name}, ${row.site.name}`,
    run: () => onArticle(row),
  }));
  return (
    <Dialog title={t.shell.palette.title} onClose={onClose}>
      <Found entries={[...matches(own, query), ...found]} query={query} onQuery={setQuery} />
    </Dialog>
  );
}

function Found({
  entries,
  query,
  onQuery,
}: {
  entries: Entry[];
  query: string;
  onQuery: (query: string) => void;
}) {
  const t = useWords().shell.palette;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<string | null>(null);
  const at = Math.max(
    entries.findIndex((one) => one.id === marked),
    0,
  );
  const current = entries[at];
  const name = (entry: Entry) => `${id}-${entry.id.replace(/\W/g, "_")}`;
  // Before the dialog looks whether it must take the focus itself.
  useLayoutEffect(() => field.current?.focus(), []);
  const shown = current?.id;
  useEffect(() => {
    if (!shown) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setMarked(entries[(at + step + entries.length) % entries.length]?.id ?? null);
    else if (event.key === "Enter") current?.run();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          {t.label}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          className={fields.input}
          value={query}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls={current ? `${id}-list` : undefined}
          aria-activedescendant={current && name(current)}
          onChange={({ target: { value } }) => {
            onQuery(value);
            // Letters put together before Enter are the same words: what is chosen stays so.
            if (value.normalize("NFC") !== query.normalize("NFC")) setMarked(null);
          }}
          onKeyDown={press}
        />
      </div>
      <p role="status" className={entries.length > 0 ? styles.count : undefined}>
        {entries.length > 0 ? <Unseen>{t.found(entries.length)}</Unseen> : t.none}
      </p>
      {current && (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={t.title}
          className={styles.list}
        >
          {groups.map((group) => {
            const own = entries.filter((one) => one.group === group);
            if (own.length === 0) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
              <div key={group} role="group" aria-label={t.groups[group]}>
                <p className={styles.group} aria-hidden>
                  {t.groups[group]}
                </p>
                {own.map((entry) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, whose keys choose here
                  // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
                  <div
                    key={entry.id}
                    id={name(entry)}
                    role="option"
                    aria-selected={entry === current}
                    className={styles.entry}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={entry.run}
                  >
                    <span className={styles.name}>{entry.name}</span>
                    {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
                    {entry.keys && <kbd className={styles.keys}>{entry.keys}</kbd>}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </>
  );
}
