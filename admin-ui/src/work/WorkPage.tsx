import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { workQuery } from "../api";
import { ArticleLines } from "../articles";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { buttonClass, Failure, Page, Waiting } from "../ui";
import { Mentions } from "./Mentions";
import styles from "./WorkPage.module.css";

// What waits for somebody else's patience comes first, what is merely good to know last.
const order = [
  "returned_to_me",
  "waiting_for_me",
  "claimed_by_me",
  "ready_to_publish",
  "my_drafts",
  "recently_live",
] as const;

/** Everything that waits for the signed-in person, by what has to be done with it. */
export function WorkPage() {
  const t = useWords();
  const me = useMe();
  const work = useQuery(workQuery);
  const queues = work.data ? order.filter((queue) => work.data[queue].length > 0) : [];
  const mentions = work.data?.mentions ?? [];
  const nothing = queues.length === 0 && mentions.length === 0;
  const write = me.can_create && (
    <Link to="/new" className={buttonClass({ tone: "primary" })}>
      {t.create.title}
    </Link>
  );
  return (
    <Page name={t.work.title} actions={!nothing && write}>
      {work.isPending && <Waiting rows={6} />}
      {work.isError && <Failure failure={work.error} onRetry={() => work.refetch()} />}
      {work.isSuccess && nothing && (
        <div className={styles.empty}>
          <p className={styles.lead}>{t.work.empty}</p>
          <p>{t.work.emptyNext}</p>
          <p className={styles.next}>
            {write}
            <Link to="/articles" className={buttonClass()}>
              {t.areas.articles}
            </Link>
          </p>
        </div>
      )}
      {mentions.length > 0 && <Mentions mentions={mentions} />}
      {queues.map((queue) => (
        <section key={queue} className={styles.queue} aria-labelledby={`queue-${queue}`}>
          <h2 id={`queue-${queue}`}>
            {t.work[queue]}{" "}
            <span className={styles.count}>{t.work.count(work.data?.[queue].length ?? 0)}</span>
          </h2>
          <ArticleLines rows={work.data?.[queue] ?? []} stateless={queue === "my_drafts"} />
        </section>
      ))}
    </Page>
  );
}
