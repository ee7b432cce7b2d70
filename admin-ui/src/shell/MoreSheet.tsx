import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { Dialog } from "../ui";
import { Account } from "./Account";
import { useAreas } from "./areas";
import styles from "./Shell.module.css";

/** What a phone keeps behind "more": the areas its bar has no room for, the account, the language, the shortcuts. */
export function MoreSheet({
  onHelp,
  onFind,
  onClose,
}: {
  onHelp: () => void;
  onFind: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const others = useAreas().filter((area) => area.short === null);
  return (
    <Dialog title={t.areas.more} onClose={onClose}>
      <ul className={styles.areas}>
        {others.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={styles.area} onClick={onClose}>
              <Icon size={18} aria-hidden /> {name}
            </Link>
          </li>
        ))}
      </ul>
      <Account
        onHelp={() => {
          onClose();
          onHelp();
        }}
        onFind={() => {
          onClose();
          onFind();
        }}
      />
    </Dialog>
  );
}
