import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../i18n";
import styles from "./Page.module.css";

let opened = 0;

/**
 * Names the page: the document's title now, and the focus on its h1 when one arrives by a link inside the interface.
 * The very first page keeps the browser's own starting point.
 */
export function usePageName(name: string) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t.titled(name);
  }, [t, name]);
  useEffect(() => {
    opened += 1;
    if (opened > 1) heading.current?.focus();
  }, []);
  return heading;
}

/** An ordinary page: its name as h1, what can be done with the whole of it, and its content. */
export function Page({
  name,
  actions,
  narrow,
  children,
}: {
  name: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  const heading = usePageName(name);
  return (
    <div className={`${styles.page} ${narrow ? styles.narrow : ""}`}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        {actions}
      </div>
      {children}
    </div>
  );
}
