import { useWords } from "../i18n";
import { Check, Dialog } from "../ui";
import { useAreas } from "./areas";
import { useSingleKeys } from "./keys";
import styles from "./Shell.module.css";

/** The list of shortcuts, with the switch for the one-key ones. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { keys } = t.blocks;
  const { keys: all } = t.shell;
  const areas = useAreas();
  const [single, setSingle] = useSingleKeys();
  const parts: { name: string; rows: [string, string][] }[] = [
    {
      name: keys.writing,
      rows: [
        ["Ctrl+S", t.keys.save],
        ["Ctrl+Enter", t.keys.next],
        ["/", keys.slash],
        ["@", keys.at],
        ["Ctrl+B", t.keys.bold],
        ["Ctrl+I", t.keys.italic],
        ["Ctrl+Shift+X", keys.strike],
        ["Ctrl+K", t.keys.link],
        ["Ctrl+Alt+F", keys.footnote],
        ["Shift+Enter", keys.lineBreak],
        ["Ctrl+Shift+V", all.pastePlain],
        ["Ctrl+Z", t.keys.undo],
        ["Ctrl+Shift+Z", t.keys.redo],
      ],
    },
    {
      name: keys.blocks,
      rows: [
        ["Ctrl+Alt+0", keys.paragraph],
        ["Ctrl+Alt+2, 3, 4", t.keys.heading],
        ["Alt+↑, Alt+↓", keys.move],
        ["Ctrl+Shift+D", keys.duplicate],
        ["Ctrl+Shift+⌫", keys.remove],
        ["Alt+Enter", keys.edit],
        ["Tab, Shift+Tab", keys.cell],
      ],
    },
    {
      name: keys.reading,
      rows: [
        ["Ctrl+F", keys.find],
        ["Ctrl+H", keys.replace],
        ["F3, Shift+F3", keys.next],
        ["Ctrl+Alt+O", keys.outline],
        ["Ctrl+.", keys.focus],
        ["Alt+F10", keys.toolbar],
        ["F8, Shift+F8", all.findings],
        ["Ctrl+Alt+M", all.comment],
        ["Ctrl+Enter", all.send],
      ],
    },
    {
      name: all.everywhere,
      rows: [
        ["Ctrl+K", all.palette],
        ["/", all.search],
        ...areas.map((area): [string, string] => [`g ${area.letter}`, all.go(area.name)]),
        ["↓, ↑, Home, End", all.rows],
        ["?", t.keys.help],
      ],
    },
  ];
  return (
    <Dialog title={t.keys.title} onClose={onClose} readable>
      {parts.map((part) => (
        <table key={part.name} className={styles.keys}>
          <caption>{part.name}</caption>
          <tbody>
            {part.rows.map(([press, meaning]) => (
              <tr key={press}>
                <td>
                  <kbd>{press}</kbd>
                </td>
                <th scope="row">{meaning}</th>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p>{t.keys.pasteHint}</p>
      <Check label={t.keys.single} checked={single} onChange={setSingle} />
    </Dialog>
  );
}
