import type { State } from "../api";
import { useWords } from "../i18n";
import styles from "./StateTag.module.css";

/** A workflow state as a word with a shape; colour only repeats what they say. */
export function StateTag({ state }: { state: State }) {
  return <span className={`${styles.tag} ${styles[state]}`}>{useWords().state[state]}</span>;
}
