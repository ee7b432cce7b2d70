import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type QuotedKind, type Use, usesQuery } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Button, Failure, StateTag, Waiting, When } from "../ui";
import styles from "./PlanPage.module.css";

/** The articles that use one entry of the plan, a page of them at a time. */
export function Uses({
  kind,
  code,
  page,
  onPage,
}: {
  kind: QuotedKind;
  code: string;
  page: number;
  onPage: (page: number) => void;
}) {
  const t = useWords().plan;
  const uses = useQuery(usesQuery(kind, code, page));
  if (uses.isPending) return <Waiting rows={4} />;
  if (uses.isError) return <Failure failure={uses.error} onRetry={() => uses.refetch()} />;
  const { items, total, pages } = uses.data;
  return (
    <>
      <p role="status" className={styles.soft}>
        {total === 0 ? t.none : t.total(total)}
      </p>
      <ul className={styles.uses}>
        {items.map((use) => (
          <UseLine key={use.id} use={use} />
        ))}
      </ul>
      {pages > 1 && (
        <div className={styles.pages}>
          <Button isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
            {t.before}
          </Button>
          <span>{t.page(page, pages)}</span>
          <Button isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
            {t.after}
          </Button>
        </div>
      )}
    </>
  );
}

function UseLine({ use }: { use: Use }) {
  const t = useWords();
  const several = useMe().sites.length > 1;
  return (
    <li className={styles.use}>
      <Link to="/articles/$id" params={{ id: use.id }} className={styles.headline} data-row="">
        {use.headline || t.row.untitled}
      </Link>
      <p className={styles.facts}>
        <StateTag state={use.state} />
        <span>{use.live ? t.plan.seen : t.plan.unseen}</span>
        {!use.in_edition && <strong>{t.plan.dropped}</strong>}
        <span>{several ? `${use.column.name}, ${use.site.name}` : use.column.name}</span>
        <When at={use.updated_at} />
      </p>
    </li>
  );
}
