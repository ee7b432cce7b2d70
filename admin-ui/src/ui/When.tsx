import { useEffect, useState } from "react";
import { ago, dateTime, useLanguage } from "../i18n";
import styles from "./StateTag.module.css";

const minute = 60_000;

/** A moment in words, with the full date for whoever points at it. */
export function When({ at }: { at: string }) {
  const { language, t } = useLanguage();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(tick);
  }, []);
  return (
    <time dateTime={at} className={styles.when} title={dateTime(at)}>
      {ago(at, now, language) ?? t.common.justNow}
    </time>
  );
}
