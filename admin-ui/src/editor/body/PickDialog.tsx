import { type ReactNode, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { folded, useWords } from "../../i18n";
import type { PlanEntry } from "../../plan/entries";
import { Button, Dialog, TextField } from "../../ui";
import styles from "./PickDialog.module.css";

/** Chooses one entry of the plan data; the filter ignores case and marks. */
export function PickDialog({
  title,
  entries,
  aside,
  onPick,
  onClose,
}: {
  title: string;
  entries: PlanEntry[];
  /** What else there is to say of the chosen one. */
  aside: (code: string) => ReactNode;
  onPick: (code: string) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = folded(filter.trim());
  const shown = entries.filter((entry) => folded(`${entry.name} ${entry.detail}`).includes(wanted));
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={!shown.some((entry) => entry.code === chosen)}
            onPress={() => chosen && onPick(chosen)}
          >
            {t.pick.insert}
          </Button>
        </>
      }
    >
      {entries.length === 0 ? (
        <p>{t.pick.emptyStore}</p>
      ) : (
        <>
          <TextField
            label={t.pick.filter}
            type="search"
            value={filter}
            onChange={setFilter}
            autoFocus
          />
          {shown.length === 0 ? (
            <p role="status">{t.pick.nothing}</p>
          ) : (
            <ListBox
              aria-label={title}
              className={styles.list ?? ""}
              selectionMode="single"
              selectedKeys={chosen ? [chosen] : []}
              onSelectionChange={(keys) => setChosen([...keys].map(String)[0] ?? null)}
            >
              {shown.map((entry) => (
                <ListBoxItem
                  key={entry.code}
                  id={entry.code}
                  textValue={entry.name}
                  className={styles.item ?? ""}
                >
                  <span className={styles.name}>{entry.name}</span>
                  <span className={styles.detail}>{entry.detail}</span>
                </ListBoxItem>
              ))}
            </ListBox>
          )}
          {chosen && aside(chosen)}
        </>
      )}
    </Dialog>
  );
}
