import { MessageSquarePlus } from "lucide-react";
import { useEffect } from "react";
import type { Thread } from "../../api";
import { useWords } from "../../i18n";
import { Button, Failure, Waiting } from "../../ui";
import { Compose } from "./Compose";
import styles from "./comments.module.css";
import { ThreadCard } from "./ThreadCard";
import type { Talk } from "./useTalk";

/** The conversations beside the text. */
export function TalkPanel({ article, talk }: { article: string; talk: Talk }) {
  const t = useWords().together.comments;
  const { sorted, looked } = talk;
  useEffect(() => looked(), [looked]);
  if (talk.failure) return <Failure failure={talk.failure} onRetry={talk.retry} />;
  if (talk.pending) return <Waiting />;
  const cards = (threads: Thread[]) => (
    <ul className={styles.list}>
      {threads.map((thread) => (
        <ThreadCard key={thread.id} article={article} thread={thread} talk={talk} />
      ))}
    </ul>
  );
  const none = sorted.open.length + sorted.lost.length + sorted.resolved.length === 0;
  return (
    <section className={styles.panel} aria-label={t.label}>
      {talk.draft ? (
        <div className={`${styles.card} ${styles.drafting}`}>
          {talk.draft.anchor ? (
            <p className={styles.quoteLine}>
              {t.about} <q className={styles.quote}>{talk.draft.anchor.quote}</q>
            </p>
          ) : (
            <p className={styles.quoteLine}>{t.aboutAll}</p>
          )}
          <Compose
            article={article}
            label={t.text}
            go={t.send}
            slot={talk.slot("new")}
            anchor={talk.draft.anchor}
            onSend={talk.start}
            onCancel={talk.drop}
          />
        </div>
      ) : (
        // The press must not take the selection out of the text before it is read.
        <div className={styles.begin}>
          <Button wide onPress={() => talk.begin()} preventFocusOnPress>
            <MessageSquarePlus size={16} aria-hidden /> {t.newSelection}
          </Button>
          <Button tone="quiet" wide onPress={() => talk.begin(true)}>
            {t.newGeneral}
          </Button>
        </div>
      )}
      {none && !talk.draft && (
        <div className={styles.empty}>
          <p>{t.empty}</p>
          <p className={styles.soft}>{t.emptyHint}</p>
        </div>
      )}
      {cards(sorted.open)}
      {sorted.lost.length > 0 && (
        <section aria-labelledby="comments-lost" className={styles.group}>
          <h2 id="comments-lost" className={styles.title}>
            {t.lost} ({sorted.lost.length})
          </h2>
          <p className={styles.soft}>{t.lostHint}</p>
          {cards(sorted.lost)}
        </section>
      )}
      {sorted.resolved.length > 0 && (
        <details className={styles.resolved}>
          <summary>{t.resolved(sorted.resolved.length)}</summary>
          {cards(sorted.resolved)}
        </details>
      )}
    </section>
  );
}
