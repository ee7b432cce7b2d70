import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { type Colleague, colleaguesQuery } from "../../api";
import { useWords } from "../../i18n";
import { isComposing } from "../../ui";
import fields from "../../ui/fields.module.css";
import styles from "./comments.module.css";
import { type Mentioning, matching, mentioningAt, withMention } from "./mention";

/**
 * A text with names in it. The names come from a list under the text, never as words put ahead of the cursor: what an
 * input method is composing is not touched.
 */
export function MentionField({
  article,
  label,
  hint,
  value,
  onChange,
  onMention,
  onSend,
  autoFocus,
  error,
}: {
  article: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  onMention: (person: Colleague) => void;
  onSend: () => void;
  autoFocus?: boolean;
  error?: string | null;
}) {
  const t = useWords().together.comments;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const cursorAfter = useRef<number | null>(null);
  const [typing, setTyping] = useState<Mentioning | null>(null);
  const [marked, setMarked] = useState(0);
  const people = useQuery({ ...colleaguesQuery(article), enabled: typing !== null });
  const found = typing && people.data ? matching(people.data, typing.query) : [];
  const open =
    typing !== null && people.isSuccess && (found.length > 0 || !/\s/.test(typing.query));

  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);
  useLayoutEffect(() => {
    if (cursorAfter.current === null) return;
    area.current?.setSelectionRange(cursorAfter.current, cursorAfter.current);
    cursorAfter.current = null;
  });

  const look = (element: HTMLTextAreaElement) => {
    const next =
      element.selectionStart === element.selectionEnd
        ? mentioningAt(element.value, element.selectionStart)
        : null;
    if (next?.at !== typing?.at || next?.query !== typing?.query) {
      setTyping(next);
      setMarked(0);
    }
  };
  const choose = (person: Colleague) => {
    const element = area.current;
    if (!typing || !element) return;
    const next = withMention(value, typing, element.selectionStart, person.display_name);
    cursorAfter.current = next.cursor;
    onChange(next.text);
    onMention(person);
    setTyping(null);
    element.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      onSend();
      return;
    }
    if (!open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) setMarked((marked + step + found.length) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && found[marked]) choose(found[marked]);
    else if (event.key === "Escape") setTyping(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`${fields.field} ${styles.mention}`}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={`${fields.input} ${styles.area}`}
        value={value}
        rows={3}
        spellCheck
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open && found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={open && found[marked] ? `${id}-${found[marked].id}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onSelect={(event) => look(event.currentTarget)}
        // A phone's keyboard marks the word it composes, and says nothing when the cursor stands behind it again.
        onCompositionEnd={(event) => look(event.currentTarget)}
        onKeyDown={press}
        onBlur={() => setTyping(null)}
      />
      {hint && (
        <span id={`${id}-hint`} className={fields.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={fields.error} role="alert">
          {error}
        </span>
      )}
      {open && found.length === 0 && (
        <p role="status" className={`${styles.choices} ${styles.nobody}`}>
          {t.nobody}
        </p>
      )}
      {open && found.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={t.people} className={styles.choices}>
          {found.map((person, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the text, whose keys choose here
            // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={at === marked}
              className={styles.choice}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.display_name}
              {person.role && <span className={styles.soft}>{person.role}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
