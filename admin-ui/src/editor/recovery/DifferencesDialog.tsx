import type { Article, Content, Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { Button, Dialog } from "../../ui";
import { AutomaticRow, threeWay, useNaming } from "../conflict";
import type { Left } from "../engine";
import styles from "./recovery.module.css";
import { SafeCopy } from "./SafeCopy";

/** How text that was left behind differs from what the server has; made on this machine, so that it needs no network. */
export function DifferencesDialog({
  left,
  article,
  vocabulary,
  ready,
  onRestore,
  onDrop,
  onClose,
}: {
  left: Left<Content>;
  article: Article;
  vocabulary: Vocabulary;
  ready: boolean;
  onRestore: () => void;
  onDrop: () => void;
  onClose: () => void;
}) {
  const words = useWords().saving.recovery;
  const naming = useNaming(article, vocabulary);
  const stored = article.edition.content;
  const { parts } = threeWay(stored, left.content, stored);
  return (
    <Dialog
      title={words.differences}
      size="wide"
      readable
      onClose={onClose}
      foot={
        <>
          <Button tone="quiet" onPress={onDrop}>
            {words.drop}
          </Button>
          <Button tone="primary" isDisabled={!ready} onPress={onRestore}>
            {words.restore}
          </Button>
        </>
      }
    >
      <div className={styles.shortcuts}>
        <SafeCopy
          article={article.id}
          version={left.base}
          vocabulary={vocabulary}
          read={() => left.content}
        />
      </div>
      <p className={styles.soft}>{parts.length > 0 ? words.legend : words.none}</p>
      {parts.map((part) => (
        <AutomaticRow key={part.key} part={part} naming={naming} plain />
      ))}
    </Dialog>
  );
}
