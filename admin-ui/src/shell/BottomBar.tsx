import { Link } from "@tanstack/react-router";
import { Menu } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useWords } from "../i18n";
import { useAreas } from "./areas";
import styles from "./Shell.module.css";

const MoreSheet = lazy(() => import("./MoreSheet").then((part) => ({ default: part.MoreSheet })));

/** The areas under the thumb on phones. */
export function BottomBar({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const t = useWords();
  const areas = useAreas().filter((area) => area.short !== null);
  const [more, setMore] = useState(false);
  return (
    <>
      <nav className={styles.bottom} aria-label={t.areas.label}>
        {areas.map(({ to, short, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            className={styles.tab}
          >
            <Icon size={20} aria-hidden /> {short}
          </Link>
        ))}
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
          <MoreSheet onHelp={onHelp} onFind={onFind} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </>
  );
}
