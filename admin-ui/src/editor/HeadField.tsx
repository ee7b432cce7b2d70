import { useId } from "react";
import { graphemeCount, useWords } from "../i18n";
import { isComposing } from "../ui";
import styles from "./Editing.module.css";
import { type EditingSession, useField } from "./session";

const near = 0.9;

/** One part of the head, growing with its text. Too long is said, never cut: cutting would break a syllable being composed. */
export function HeadField({
  session,
  field,
  label,
  limit,
  editable,
}: {
  session: EditingSession;
  field: "kicker" | "headline" | "standfirst";
  label: string;
  limit: number;
  editable: boolean;
}) {
  const t = useWords();
  const id = useId();
  const [value, setValue] = useField(session, field);
  const length = value.length > limit * near ? graphemeCount(value) : 0;
  const over = length > limit;
  const told = length > limit * near;
  if (!editable && value === "") return null;
  return (
    <div className={styles.head}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {/* The hidden twin behind the area gives it its height, without a style attribute. */}
      <div className={`${styles.grow} ${styles[field]}`} data-twin={`${value} `}>
        <textarea
          id={id}
          rows={1}
          value={value}
          readOnly={!editable}
          spellCheck
          autoCorrect={field === "headline" ? "off" : undefined}
          aria-invalid={over || undefined}
          aria-describedby={told ? `${id}-length` : undefined}
          onKeyDown={(event) => {
            // These are single lines that wrap; Enter goes on to the next part instead of breaking them.
            if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
            if (event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            nextField(event.currentTarget)?.focus();
          }}
          onChange={(event) => setValue(event.target.value.replace(/[\r\n]+/g, " "))}
        />
      </div>
      {told && (
        <p id={`${id}-length`} className={over ? styles.over : styles.near}>
          {over ? t.common.over(length - limit) : t.common.remaining(limit - length)}
        </p>
      )}
    </div>
  );
}

function nextField(from: HTMLElement): HTMLElement | undefined {
  const all = [
    ...(from.closest("article")?.querySelectorAll<HTMLElement>("textarea, input, [role=textbox]") ??
      []),
  ];
  return all[all.indexOf(from) + 1];
}
