import type { ReactNode } from "react";
import { useWords } from "../i18n";
import { usePageName } from "../ui";
import styles from "./forms.module.css";
import { LanguageSwitch } from "./LanguageSwitch";

/** The frame of pages one sees before signing in. */
export function Outside({ name, children }: { name: string; children: ReactNode }) {
  const t = useWords();
  const heading = usePageName(name);
  return (
    <main className={styles.outside}>
      <div />
      <div className={styles.centre}>
        <p className={styles.product}>{t.product}</p>
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  );
}
