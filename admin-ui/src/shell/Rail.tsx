import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { Account } from "./Account";
import { useAreas } from "./areas";
import styles from "./Shell.module.css";

/** The areas at the left edge of wide screens. */
export function Rail({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const t = useWords();
  return (
    <nav className={styles.rail} aria-label={t.areas.label}>
      <p className={styles.product}>{t.product}</p>
      <ul className={styles.areas}>
        {useAreas().map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className={styles.area}
            >
              <Icon size={18} aria-hidden /> {name}
            </Link>
          </li>
        ))}
      </ul>
      <Account onHelp={onHelp} onFind={onFind} />
    </nav>
  );
}
