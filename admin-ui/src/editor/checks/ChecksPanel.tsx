import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import type { Finding } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Button, Failure, failureWords, Notice, phone, useMedia, Waiting } from "../../ui";
import { ReasonDialog } from "../panel/ReasonDialog";
import { type EditingSession, useSaver } from "../session";
import styles from "./checks.module.css";
import { FindingCard } from "./FindingCard";
import type { Review } from "./useChecks";

/** What keeps the article back, what is worth a look, and what somebody set aside. */
export function ChecksPanel({
  review,
  session,
  editable,
  onGo,
}: {
  review: Review;
  session: EditingSession;
  editable: boolean;
  onGo: (finding: Finding) => void;
}) {
  const t = useWords();
  const { state } = useSaver(session);
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { data } = review;
  if (review.failure) return <Failure failure={review.failure} onRetry={review.retry} />;
  if (!data) return <Waiting />;

  const fix = (findings: Finding[]) => {
    const done = review.fix(findings);
    const inBody = findings.some((one) => one.place.field === "body");
    setSaid(done === 0 ? t.checks.gone : inBody ? t.checks.fixed(done) : t.checks.fixedField);
  };
  const card = (finding: Finding) => (
    <FindingCard
      key={finding.key}
      finding={finding}
      current={review.active === finding.key}
      editable={editable}
      alike={review.alike(finding)}
      onGo={() => onGo(finding)}
      onFix={fix}
      onWaive={() => setWaiving(finding)}
    />
  );
  const blocking = review.open.filter((one) => one.severity === "blocking");
  const advisory = review.open.filter((one) => one.severity === "advisory");
  const waived = data.findings.filter((one) => one.waiver !== null);
  return (
    <div className={styles.panel}>
      <Walk review={review} onGo={onGo} />
      <p role="status" className={styles.soft}>
        {said ?? (review.behind ? t.checks.stale : state.tag === "clean" ? "" : t.checks.waitSave)}
      </p>
      {review.open.length === 0 && (
        <div className={styles.empty}>
          <p>{t.checks.none}</p>
          <p className={styles.soft}>{t.checks.noneHint}</p>
        </div>
      )}
      {blocking.length > 0 && (
        <section aria-labelledby="checks-blocking" className={styles.group}>
          <h2 id="checks-blocking" className={`${styles.title} ${styles.danger}`}>
            {t.checks.blocking} ({blocking.length})
          </h2>
          <ul className={styles.list}>{blocking.map(card)}</ul>
        </section>
      )}
      {advisory.length > 0 && (
        <section aria-labelledby="checks-advisory" className={styles.group}>
          <h2 id="checks-advisory" className={styles.title}>
            {t.checks.advisory} ({advisory.length})
          </h2>
          <ul className={styles.list}>{advisory.map(card)}</ul>
        </section>
      )}
      {waived.length > 0 && <Waived findings={waived} review={review} />}
      {waiving && (
        <WaiveDialog finding={waiving} review={review} onClose={() => setWaiving(null)} />
      )}
    </div>
  );
}

function Walk({ review, onGo }: { review: Review; onGo: (finding: Finding) => void }) {
  const t = useWords().checks;
  const small = useMedia(phone);
  const all = review.open.length;
  const { blocking = 0, advisory = 0 } = review.data ?? {};
  if (all === 0) return null;
  const at = review.open.findIndex((one) => one.key === review.active);
  const step = (by: 1 | -1) => {
    const found = review.step(by);
    if (found) onGo(found);
  };
  return (
    <div className={styles.walk}>
      <p className={styles.soft}>
        {at !== -1 ? t.position(at + 1, all) : small ? t.badge(blocking, advisory) : t.keysHint}
      </p>
      <Button tone="quiet" icon aria-label={t.previous} onPress={() => step(-1)}>
        <ChevronUp size={18} aria-hidden />
      </Button>
      <Button tone="quiet" icon aria-label={t.next} onPress={() => step(1)}>
        <ChevronDown size={18} aria-hidden />
      </Button>
    </div>
  );
}

function Waived({ findings, review }: { findings: Finding[]; review: Review }) {
  const t = useWords();
  const [failed, setFailed] = useState<string | null>(null);
  const back = (key: string) =>
    void review.unwaive(key).catch((failure: unknown) => setFailed(failureWords(failure, t)));
  return (
    <details className={styles.waived}>
      <summary>
        {t.checks.waived} ({findings.length})
      </summary>
      {failed && <Notice tone="error">{failed}</Notice>}
      <ul className={styles.list}>
        {findings.map(({ key, sentence, waiver, waivable }) => (
          <li key={key} className={styles.card}>
            <p>{sentence}</p>
            {waiver && (
              <p className={styles.soft}>
                {t.checks.waivedBy(waiver.by.display_name, dateTime(waiver.at))} {waiver.reason}
              </p>
            )}
            {waivable && (
              <p className={styles.acts}>
                <Button tone="quiet" onPress={() => back(key)}>
                  {t.checks.unwaive}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function WaiveDialog({
  finding,
  review,
  onClose,
}: {
  finding: Finding;
  review: Review;
  onClose: () => void;
}) {
  const t = useWords();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const waive = async (reason: string) => {
    setWorking(true);
    try {
      await review.waive(finding.key, reason);
      onClose();
    } catch (failure) {
      setFailed(failureWords(failure, t));
      setWorking(false);
    }
  };
  return (
    <ReasonDialog
      title={t.checks.waiveTitle}
      about={finding.sentence}
      hint={t.checks.waiveHint}
      go={t.checks.waive.replace("…", "")}
      failed={failed}
      working={working}
      onClose={onClose}
      onReason={(reason) => void waive(reason)}
    />
  );
}
