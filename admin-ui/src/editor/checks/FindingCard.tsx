import { CircleAlert, OctagonAlert, WandSparkles } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Finding } from "../../api";
import { useWords } from "../../i18n";
import { Button } from "../../ui";
import styles from "./checks.module.css";

/** One finding: what it says, where it is, and what can be done about it in one press. */
export function FindingCard({
  finding,
  current,
  editable,
  alike,
  onGo,
  onFix,
  onWaive,
}: {
  finding: Finding;
  current: boolean;
  editable: boolean;
  alike: Finding[];
  onGo: () => void;
  onFix: (findings: Finding[]) => void;
  onWaive: () => void;
}) {
  const t = useWords().checks;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const names: Record<string, string> = t.field;
  const where = names[finding.place.field] ?? t.elsewhere;
  const Sign = finding.severity === "blocking" ? OctagonAlert : CircleAlert;
  return (
    <li
      ref={card}
      className={`${styles.card} ${styles[finding.severity]}`}
      aria-current={current || undefined}
    >
      <AriaButton className={styles.go ?? ""} onPress={onGo}>
        <Sign size={16} aria-hidden className={styles.sign} />
        <span className={styles.words}>
          <span className={styles.sentence}>{finding.sentence}</span>
          <span className={styles.where}>
            {where}
            {finding.quote && (
              <>
                {": "}
                <q className={styles.quote}>{visible(finding.quote)}</q>
              </>
            )}
          </span>
        </span>
      </AriaButton>
      {(finding.waivable || (editable && finding.fix)) && (
        <p className={styles.acts}>
          {editable && finding.fix && (
            <Button onPress={() => onFix([finding])}>
              <WandSparkles size={14} aria-hidden /> {finding.fix.label}
            </Button>
          )}
          {editable && finding.fix && alike.length > 1 && alike[0]?.key === finding.key && (
            <Button tone="quiet" onPress={() => onFix(alike)}>
              {t.fixAll(alike.length)}
            </Button>
          )}
          {finding.waivable && (
            <Button tone="quiet" onPress={onWaive}>
              {t.waive}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

// Spaces are what many findings are about; in a quotation of them they must be seen.
const visible = (quote: string): string =>
  (/^\s+$/.test(quote) ? quote.replace(/\s/g, "␣") : quote).replaceAll("\uFFFC", "▢");
