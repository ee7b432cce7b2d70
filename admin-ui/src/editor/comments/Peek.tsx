import { useWords } from "../../i18n";
import { Button } from "../../ui";
import styles from "./comments.module.css";
import type { Talk } from "./useTalk";

/** On narrow screens, what was said about the words just pressed, one press away from all of it. */
export function Peek({ talk, onOpen }: { talk: Talk; onOpen: () => void }) {
  const t = useWords();
  const thread = talk.sorted.open.find((one) => one.id === talk.selected);
  const [first] = thread?.messages ?? [];
  if (!first) return null;
  return (
    <aside className={styles.peek} aria-label={t.together.comments.thread(first.by.display_name)}>
      <p>
        <strong>{first.by.display_name}</strong> {first.text}
      </p>
      <Button onPress={onOpen}>{t.together.comments.tab}</Button>
      <Button tone="quiet" onPress={() => talk.select(null)}>
        {t.common.close}
      </Button>
    </aside>
  );
}
