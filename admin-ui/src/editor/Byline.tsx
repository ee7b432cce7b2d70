import { Plus, X } from "lucide-react";
import { useWords } from "../i18n";
import { Button } from "../ui";
import styles from "./Editing.module.css";
import { type TextSession, useField } from "./session";

const most = 10;

/** The names under the headline, each with what the person did if it was not the writing. */
export function Byline({ session, editable }: { session: TextSession; editable: boolean }) {
  const t = useWords().editor;
  const [byline, setByline] = useField(session, "byline");
  const set = (index: number, change: { name?: string; role?: string | null }) =>
    setByline(byline.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset data-field="byline" className={styles.byline}>
      <legend className={styles.label}>{t.byline}</legend>
      {byline.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat while being typed; the place is the identity
        <div key={index} className={styles.by}>
          <input
            className={styles.byName}
            aria-label={t.bylineName(index + 1)}
            value={one.name}
            readOnly={!editable}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          {(editable || one.role) && (
            <input
              className={styles.byRole}
              aria-label={t.bylineRole(index + 1)}
              placeholder={editable ? t.bylineRolePlaceholder : undefined}
              value={one.role ?? ""}
              readOnly={!editable}
              onChange={(event) => set(index, { role: event.target.value || null })}
            />
          )}
          {editable && (
            <Button
              tone="quiet"
              icon
              aria-label={t.removeByline(one.name)}
              onPress={() => setByline(byline.filter((_, at) => at !== index))}
            >
              <X size={16} aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {editable && byline.length < most && (
        <Button tone="quiet" onPress={() => setByline([...byline, { name: "", role: null }])}>
          <Plus size={16} aria-hidden /> {t.addByline}
        </Button>
      )}
    </fieldset>
  );
}
