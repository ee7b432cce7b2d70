import { useEffect, useState } from "react";
import { ago, dateTime, useLanguage } from "../i18n";

const minute = 60_000;

/** A moment in words, with the full date for whoever points at it. */
export function When({ at }: { at: string }) {
  const { language } = useLanguage();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(tick);
  }, []);
  return (
    <time dateTime={at} title={dateTime(at)}>
      {ago(at, now, language)}
    </time>
  );
}
