import { Link } from "@tanstack/react-router";
import type { ArticleRow } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { StateTag, When } from "../ui";
import styles from "./ArticleLines.module.css";

/** The state a reader of a list cares about: the open edition's, else the publication's. */
export const shownState = (row: ArticleRow) =>
  row.edition_state ?? (row.publication === "never_published" ? "draft" : row.publication);

/** Articles one under the other, each with what is needed to choose the next one to open. */
export function ArticleLines({ rows, stateless }: { rows: ArticleRow[]; stateless?: boolean }) {
  const t = useWords();
  const me = useMe();
  const severalSites = me.sites.length > 1;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id} className={styles.line}>
          <Link to="/articles/$id" params={{ id: row.id }} className={styles.headline} data-row="">
            {row.headline || t.row.untitled}
          </Link>
          <p className={styles.facts}>
            {!stateless && <StateTag state={shownState(row)} />}
            <span>{severalSites ? `${row.column.name}, ${row.site.name}` : row.column.name}</span>
            {row.author.id !== me.user.id && <span>{row.author.display_name}</span>}
            {row.claimed_by && row.claimed_by.id !== me.user.id && (
              <span>{t.row.claimedBy(row.claimed_by.display_name)}</span>
            )}
            <When at={row.updated_at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
