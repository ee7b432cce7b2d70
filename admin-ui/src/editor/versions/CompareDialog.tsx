import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type Comparable, type ComparedSide, comparisonQuery } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { Button, buttonClass, Check, Dialog, Failure, phone, useMedia, Waiting } from "../../ui";
import { ComparisonView, type Layout } from "./ComparisonView";
import styles from "./versions.module.css";

/** Any two states of the article, side by side or in one column; printable. */
export function CompareDialog({
  id,
  from,
  to,
  onClose,
}: {
  id: string;
  from: Comparable;
  to: Comparable;
  onClose: () => void;
}) {
  const t = useWords().versions;
  const small = useMedia(phone);
  const [wanted, setWanted] = useState<Layout>("inline");
  const [onlyChanges, setOnlyChanges] = useState(true);
  const page = useRef<HTMLDivElement>(null);
  const compared = useQuery(comparisonQuery(id, from, to));
  const layout = small ? "inline" : wanted;
  const step = (by: 1 | -1) => {
    const all = [...(page.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next =
      at === -1 ? (by === 1 ? all[0] : all.at(-1)) : all[(at + by + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  return (
    <Dialog title={t.compareTitle} size="full" onClose={onClose}>
      {compared.isPending && <Waiting rows={8} />}
      {compared.isError && (
        <Failure failure={compared.error} onRetry={() => void compared.refetch()} />
      )}
      {compared.data && (
        <div ref={page} className={`${styles.page} ${styles[layout]}`} data-print="">
          <div className={styles.sides}>
            <Side side={compared.data.from} of={from} label={t.from} />
            <Side side={compared.data.to} of={to} label={t.to} />
          </div>
          <div className={styles.tools}>
            {!small && (
              <ToggleButtonGroup
                aria-label={t.layout}
                className={styles.layouts ?? ""}
                disallowEmptySelection
                selectedKeys={[layout]}
                onSelectionChange={(keys) => setWanted(keys.has("beside") ? "beside" : "inline")}
              >
                <ToggleButton id="inline" className={buttonClass()}>
                  {t.inline}
                </ToggleButton>
                <ToggleButton id="beside" className={buttonClass()}>
                  {t.sideBySide}
                </ToggleButton>
              </ToggleButtonGroup>
            )}
            <Check label={t.onlyChanges} checked={onlyChanges} onChange={setOnlyChanges} />
            <p role="status" className={styles.count}>
              {t.changes(compared.data.changes)}
            </p>
            <div className={styles.steps}>
              {compared.data.changes > 0 && (
                <>
                  <Button tone="quiet" icon aria-label={t.previousChange} onPress={() => step(-1)}>
                    <ChevronUp size={18} aria-hidden />
                  </Button>
                  <Button tone="quiet" icon aria-label={t.nextChange} onPress={() => step(1)}>
                    <ChevronDown size={18} aria-hidden />
                  </Button>
                </>
              )}
              <Button tone="quiet" onPress={() => print()}>
                <Printer size={16} aria-hidden /> {t.print}
              </Button>
            </div>
          </div>
          <ComparisonView comparison={compared.data} layout={layout} onlyChanges={onlyChanges} />
        </div>
      )}
    </Dialog>
  );
}

function Side({ side, of, label }: { side: ComparedSide; of: Comparable; label: string }) {
  const t = useWords().versions;
  const what = typeof of === "number" ? t.revision(of) : t[of];
  return (
    <div className={styles.side}>
      <p className={styles.soft}>{label}</p>
      <p>
        <strong>{side.name || what}</strong>
      </p>
      <p className={styles.soft}>{t.by(side.by.display_name, dateTime(side.at))}</p>
    </div>
  );
}
