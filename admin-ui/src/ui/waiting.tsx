import { NetworkLost, Problem } from "../api";
import { type Catalogue, useWords } from "../i18n";
import { Button } from "./Button";
import { Notice } from "./Notice";
import styles from "./waiting.module.css";

/** Text for screen readers only. */
export function Unseen({ children }: { children: string }) {
  return <span className={styles.words}>{children}</span>;
}

/** Grey bars, after a moment in which most answers arrive anyway. */
export function Waiting({ rows = 4 }: { rows?: number }) {
  const t = useWords();
  return (
    <div className={styles.waiting} role="status">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <div key={row} className={styles.bar} />
      ))}
      <Unseen>{t.common.loading}</Unseen>
    </div>
  );
}

/** The sentence for a failure: the server's own words where it gave any. */
export function failureWords(failure: unknown, t: Catalogue): string {
  if (failure instanceof NetworkLost) return t.failure.network;
  if (failure instanceof Problem && failure.message) return failure.message;
  return t.failure.unknown;
}

/** A failure that stays in place, with what to do and a reference for support. */
export function Failure({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const t = useWords();
  const reference = failure instanceof Problem && failure.status >= 500 ? failure.requestId : null;
  return (
    <Notice
      tone="error"
      title={t.failure.title}
      actions={onRetry && <Button onPress={onRetry}>{t.common.retry}</Button>}
    >
      <p>{failureWords(failure, t)}</p>
      {reference && <p>{t.common.requestId(reference)}</p>}
    </Notice>
  );
}
