import { Link } from "@tanstack/react-router";
import { Inbox, Menu, Newspaper, PenLine } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useWords } from "../i18n";
import { useMe } from "../session";
import styles from "./Shell.module.css";

const MoreSheet = lazy(() => import("./MoreSheet").then((part) => ({ default: part.MoreSheet })));

/** The areas under the thumb on phones. */
export function BottomBar({ onHelp }: { onHelp: () => void }) {
  const t = useWords();
  const me = useMe();
  const [more, setMore] = useState(false);
  return (
    <>
      <nav className={styles.bottom} aria-label={t.areas.label}>
        <Link to="/" activeOptions={{ exact: true }} className={styles.tab}>
          <Inbox size={20} aria-hidden /> {t.areas.work}
        </Link>
        <Link
          to="/articles"
          activeOptions={{ exact: true, includeSearch: false }}
          className={styles.tab}
        >
          <Newspaper size={20} aria-hidden /> {t.areas.articles}
        </Link>
        {me.can_create && (
          <Link to="/new" className={styles.tab}>
            <PenLine size={20} aria-hidden /> {t.areas.write}
          </Link>
        )}
        <AriaButton
          className={styles.tab ?? ""}
          onPress={() => setMore(true)}
          aria-haspopup="dialog"
        >
          <Menu size={20} aria-hidden /> {t.areas.more}
        </AriaButton>
      </nav>
      {more && (
        <Suspense>
          <MoreSheet onHelp={onHelp} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </>
  );
}
