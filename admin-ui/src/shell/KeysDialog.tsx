import { useWords } from "../i18n";
import { Check, Dialog } from "../ui";
import { useSingleKeys } from "./keys";
import styles from "./Shell.module.css";

/** The list of shortcuts, with the switch for the one-key ones. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [single, setSingle] = useSingleKeys();
  const rows: [string, string][] = [
    ["Ctrl+S", t.keys.save],
    ["Ctrl+Enter", t.keys.next],
    ["Ctrl+B", t.keys.bold],
    ["Ctrl+I", t.keys.italic],
    ["Ctrl+K", t.keys.link],
    ["Ctrl+Alt+2…4", t.keys.heading],
    ["Ctrl+Z", t.keys.undo],
    ["Ctrl+Shift+Z", t.keys.redo],
    ["?", t.keys.help],
  ];
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <table className={styles.keys}>
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <th scope="row">{meaning}</th>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.keys.pasteHint}</p>
      <Check label={t.keys.single} checked={single} onChange={setSingle} />
    </Dialog>
  );
}
