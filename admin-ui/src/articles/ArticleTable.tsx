import { Link } from "@tanstack/react-router";
import type { ArticleRow } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { StateTag, Unseen, When } from "../ui";
import { shownState } from "./ArticleLines";
import styles from "./ArticlesPage.module.css";

/** Articles as a table, for screens wide enough to compare lines. */
export function ArticleTable({ rows }: { rows: ArticleRow[] }) {
  const t = useWords();
  const several = useMe().sites.length > 1;
  return (
    <table className={styles.table}>
      <caption>
        <Unseen>{t.articles.title}</Unseen>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.articles.headline}</th>
          <th scope="col">{t.articles.state}</th>
          <th scope="col">
            {several ? `${t.articles.column}, ${t.articles.site}` : t.articles.column}
          </th>
          <th scope="col">{t.articles.author}</th>
          <th scope="col">{t.articles.updated}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/articles/$id" params={{ id: row.id }} data-row="">
                {row.headline || t.row.untitled}
              </Link>
            </th>
            <td>
              <StateTag state={shownState(row)} />
              {row.claimed_by && row.edition_state === "in_review" && (
                <p className={styles.under}>{row.claimed_by.display_name}</p>
              )}
            </td>
            <td>
              {row.column.name}
              {several && <p className={styles.under}>{row.site.name}</p>}
            </td>
            <td>{row.author.display_name}</td>
            <td>
              <When at={row.updated_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
