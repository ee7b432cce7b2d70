import { useId } from "react";
import { count, graphemeCount, useLanguage } from "../i18n";
import { isComposing } from "../ui";
import styles from "./Editing.module.css";
import { pasteOneLine } from "./paste";
import { type TextSession, useField } from "./session";
import desk from "./WritingDesk.module.css";
import { lengthOf } from "./words";

const near = 0.9;

/** One part of the head, growing with its text. Too long is said, never cut: cutting would break a syllable being composed. */
export function HeadField({
  session,
  field,
  label,
  limit,
  editable,
}: {
  session: TextSession;
  field: "kicker" | "headline" | "standfirst";
  label: string;
  limit: number;
  editable: boolean;
}) {
  const { language, t } = useLanguage();
  const id = useId();
  const [value, setValue] = useField(session, field);
  const length = value.length > limit * near ? graphemeCount(value) : 0;
  const over = length > limit;
  const size = lengthOf(value);
  const told = length > limit * near;
  if (!editable && value === "") return null;
  return (
    <div className={styles.head}>
      <div className={desk.labels}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {field !== "kicker" && value !== "" && (
          <span className={desk.length}>
            {t.blocks.counts.field(count(size.words, language), count(size.characters, language))}
          </span>
        )}
      </div>
      {/* The hidden twin behind the area gives it its height, without a style attribute. */}
      <div className={`${styles.grow} ${styles[field]}`} data-twin={`${value} `}>
        <textarea
          id={id}
          data-field={field}
          rows={1}
          value={value}
          readOnly={!editable}
          spellCheck
          // Names and places stand in headlines; a corrector that knows neither must keep out of them.
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
          onPaste={pasteOneLine}
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
