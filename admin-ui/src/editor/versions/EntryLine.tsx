import { EllipsisVertical } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Entry } from "../../api";
import { clockTime, useWords } from "../../i18n";
import { Button } from "../../ui";
import type { Wish } from "./HistoryPanel";
import styles from "./versions.module.css";

interface Picked {
  revision: number;
  what: string;
}

interface Act {
  id: string;
  label: string;
  run: () => void;
  disabled?: boolean;
}

/** One line of the history with a menu of what can be done with it. */
export function EntryLine({
  entry,
  previous,
  picked,
  editable,
  onPick,
  onWish,
}: {
  entry: Entry;
  previous: number | null;
  picked: Picked | null;
  editable: boolean;
  onPick: (picked: Picked | null) => void;
  onWish: (wish: Wish) => void;
}) {
  const t = useWords();
  const words = t.versions;
  const names: Record<string, string> = { ...t.history.verb, ...words.verb };
  // A verb this interface has no word for yet is better shown raw than hidden.
  const verb =
    entry.kind === "revision" && entry.verb === "edit"
      ? words.save
      : (names[entry.verb] ?? entry.verb);
  const { revision } = entry;
  const what = entry.name || (revision === null ? verb : words.revision(revision));
  const acts = revision === null ? [] : actsOf(revision);

  function actsOf(number: number): Act[] {
    const chosen = picked?.revision === number;
    const other = picked && !chosen ? picked : null;
    const [from, to] =
      other && other.revision > number ? [number, other.revision] : [other?.revision ?? 0, number];
    return [
      { id: "view", label: words.open, run: () => onWish({ do: "view", revision: number, what }) },
      ...(previous === null
        ? []
        : [
            {
              id: "changed",
              label: words.toPrevious,
              run: () => onWish({ do: "compare" as const, from: previous, to: number }),
            },
          ]),
      {
        id: "current",
        label: words.toCurrent,
        run: () => onWish({ do: "compare", from: number, to: "current" }),
      },
      other
        ? {
            id: "with",
            label: words.compareWith(other.what),
            run: () => {
              onPick(null);
              onWish({ do: "compare", from, to });
            },
          }
        : {
            id: "pick",
            label: chosen ? words.unpick : words.pick,
            run: () => onPick(chosen ? null : { revision: number, what }),
          },
      {
        id: "name",
        label: entry.name ? words.rename : words.name,
        run: () => onWish({ do: "name", revision: number, name: entry.name ?? "" }),
      },
      {
        id: "restore",
        label: words.restore,
        disabled: !editable,
        run: () => onWish({ do: "restore", revision: number, what }),
      },
    ];
  }

  return (
    <li className={styles.entry} data-picked={picked?.revision === revision || undefined}>
      <div className={styles.what}>
        {entry.name && <p className={styles.named}>{entry.name}</p>}
        <p>
          <strong>{verb}</strong>{" "}
          <span className={styles.soft}>{entry.by?.display_name ?? t.history.system}</span>
        </p>
        {entry.detail && <p className={styles.reason}>{entry.detail}</p>}
        <p className={styles.soft}>
          <time dateTime={entry.at}>{clockTime(Date.parse(entry.at))}</time>
          {revision !== null && ` · ${words.revision(revision)}`}
          {entry.saves > 1 && ` · ${words.saves(entry.saves)}`}
        </p>
      </div>
      {acts.length > 0 && (
        <MenuTrigger>
          <Button tone="quiet" icon aria-label={words.actions(what)}>
            <EllipsisVertical size={18} aria-hidden />
          </Button>
          <Popover className={styles.popover ?? ""} placement="bottom end">
            <Menu
              className={styles.menu ?? ""}
              disabledKeys={acts.filter((act) => act.disabled).map((act) => act.id)}
              onAction={(key) => acts.find((act) => act.id === key)?.run()}
            >
              {acts.map((act) => (
                <MenuItem key={act.id} id={act.id} className={styles.item ?? ""}>
                  {act.label}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </li>
  );
}
