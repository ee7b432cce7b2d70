import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useWords } from "../../i18n";
import { Button, isComposing } from "../../ui";
import fields from "../../ui/fields.module.css";
import { type EditingSession, useField } from "../session";
import styles from "./panel.module.css";

/** Free tags. A comma or Enter ends one, but never while an input method is still composing it. */
export function Tags({ session, editable }: { session: EditingSession; editable: boolean }) {
  const t = useWords().details;
  const id = useId();
  const [tags, setTags] = useField(session, "tags");
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const wanted = text
      .split(",")
      .map((tag) => tag.normalize("NFC").trim())
      .filter((tag) => tag !== "" && !tags.includes(tag));
    if (wanted.length > 0) setTags([...tags, ...new Set(wanted)]);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || event.ctrlKey) return;
    event.preventDefault();
    add(typed);
  };
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {t.tags}
      </label>
      {tags.length > 0 && (
        <ul className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              {editable && (
                <Button
                  tone="quiet"
                  icon
                  aria-label={t.removeTag(tag)}
                  onPress={() => setTags(tags.filter((one) => one !== tag))}
                >
                  <X size={14} aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <>
          <div className={styles.addTag}>
            <input
              id={id}
              className={fields.input}
              value={typed}
              aria-describedby={`${id}-hint`}
              onKeyDown={press}
              onChange={(event) => {
                const { value } = event.target;
                const composing = (event.nativeEvent as InputEvent).isComposing;
                if (value.includes(",") && !composing) add(value);
                else setTyped(value);
              }}
              onBlur={() => typed.trim() !== "" && add(typed)}
            />
            <Button isDisabled={typed.trim() === ""} onPress={() => add(typed)}>
              {t.addTag}
            </Button>
          </div>
          <span id={`${id}-hint`} className={fields.hint}>
            {t.tagsHint}
          </span>
        </>
      )}
    </div>
  );
}
