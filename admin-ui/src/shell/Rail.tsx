import { Link } from "@tanstack/react-router";
import { Inbox, Newspaper, PenLine } from "lucide-react";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Account } from "./Account";
import styles from "./Shell.module.css";

/** The areas at the left edge of wide screens. */
export function Rail({ onHelp }: { onHelp: () => void }) {
  const t = useWords();
  const me = useMe();
  return (
    <nav className={styles.rail} aria-label={t.areas.label}>
      <p className={styles.product}>{t.product}</p>
      <ul className={styles.areas}>
        <li>
          <Link to="/" activeOptions={{ exact: true }} className={styles.area}>
            <Inbox size={18} aria-hidden /> {t.areas.work}
          </Link>
        </li>
        <li>
          <Link
            to="/articles"
            activeOptions={{ exact: true, includeSearch: false }}
            className={styles.area}
          >
            <Newspaper size={18} aria-hidden /> {t.areas.articles}
          </Link>
        </li>
        {me.can_create && (
          <li>
            <Link to="/new" className={styles.area}>
              <PenLine size={18} aria-hidden /> {t.create.title}
            </Link>
          </li>
        )}
      </ul>
      <Account onHelp={onHelp} />
    </nav>
  );
}
