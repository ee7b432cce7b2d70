import type { Finding } from "../../api";
import { useWords } from "../../i18n";
import { Button, Dialog } from "../../ui";
import styles from "./checks.module.css";
import { FindingCard } from "./FindingCard";
import type { Review } from "./useChecks";

/** Why the article cannot be submitted yet: what must be mended first, each a press away from its place. */
export function SubmitDialog({
  review,
  editable,
  onGo,
  onPanel,
  onSubmit,
  onClose,
}: {
  review: Review;
  editable: boolean;
  onGo: (finding: Finding) => void;
  onPanel: () => void;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const blocking = review.open.filter((one) => one.severity === "blocking");
  const advisory = review.open.length - blocking.length;
  return (
    <Dialog
      title={t.checks.submitTitle}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.common.close}</Button>
          {blocking.length > 0 ? (
            <Button tone="primary" onPress={onPanel}>
              {t.checks.openPanel}
            </Button>
          ) : (
            <Button tone="primary" onPress={onSubmit}>
              {t.checks.submitAgain}
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        {blocking.length > 0 ? t.checks.submitHint(blocking.length) : t.checks.submitReady}
      </p>
      <ul className={styles.list}>
        {blocking.map((finding) => (
          <FindingCard
            key={finding.key}
            finding={{ ...finding, waivable: false }}
            current={false}
            editable={editable}
            alike={[]}
            onGo={() => onGo(finding)}
            onFix={review.fix}
            onWaive={() => {}}
          />
        ))}
      </ul>
      {advisory > 0 && <p className={styles.soft}>{t.checks.alsoAdvisory(advisory)}</p>}
    </Dialog>
  );
}
