import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ArticleFilters, articlesQuery } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Button, buttonClass, Failure, Page, phone, useMedia, Waiting } from "../ui";
import { ArticleLines } from "./ArticleLines";
import styles from "./ArticlesPage.module.css";
import { ArticleTable } from "./ArticleTable";
import { Filters } from "./Filters";
import { isFiltered } from "./search";

/** All articles the person may see, narrowed by what the address bar says. */
export function ArticlesPage() {
  const t = useWords();
  const me = useMe();
  const filters = useSearch({ from: "/desk/articles" });
  const navigate = useNavigate();
  const small = useMedia(phone);
  const list = useInfiniteQuery(articlesQuery(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const setFilters = (search: ArticleFilters) =>
    void navigate({ to: "/articles", search, replace: true });
  return (
    <Page
      name={t.articles.title}
      actions={
        me.can_create && (
          <Link to="/new" className={buttonClass({ tone: "primary" })}>
            {t.create.title}
          </Link>
        )
      }
    >
      <Filters filters={filters} onChange={setFilters} />
      {list.isPending && <Waiting rows={8} />}
      {list.isError && <Failure failure={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <div className={styles.empty}>
          <p>{isFiltered(filters) ? t.articles.emptyFiltered : t.articles.empty}</p>
          {isFiltered(filters) && (
            <Button onPress={() => setFilters({})}>{t.articles.clear}</Button>
          )}
        </div>
      )}
      {rows.length > 0 && (small ? <ArticleLines rows={rows} /> : <ArticleTable rows={rows} />)}
      {list.isSuccess && rows.length > 0 && (
        <div className={styles.foot}>
          <p role="status">{t.articles.shown(rows.length)}</p>
          {list.hasNextPage && (
            <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}
