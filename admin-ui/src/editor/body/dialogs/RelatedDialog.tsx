import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../../i18n";
import { Button, TextField, Unseen } from "../../../ui";
import { mostRelated } from "../../schema";
import { insertBlock, relatedOf } from "../commands";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import type { Given } from "./given";
import { useLiveArticles } from "./useArticles";

/** Chooses and orders the articles of a block: a new one, or the one there. */
export function RelatedDialog({
  editor,
  articles,
  site,
  own,
  present,
  onClose,
}: Given & { present?: { at: number; numbers: number[] } }) {
  const words = useWords();
  const t = words.blocks.dialog;
  const [numbers, setNumbers] = useState(present?.numbers ?? []);
  const [search, setSearch] = useState("");
  const { found, waiting } = useLiveArticles(site, search);
  const open = found.filter((one) => one.number !== own && !numbers.includes(one.number));
  const full = numbers.length >= mostRelated;
  const nameOf = (number: number) =>
    articles.read(number)?.headline || words.blocks.articleNumber(number);
  const move = (index: number, step: -1 | 1) => {
    const next = [...numbers];
    const [one] = next.splice(index, 1);
    if (one !== undefined) next.splice(index + step, 0, one);
    setNumbers(next);
  };
  const submit = () => {
    if (numbers.length === 0) return;
    const block = relatedOf(editor.schema, numbers);
    const { state, view } = editor;
    if (!present) insertBlock(block)(state, view.dispatch);
    else {
      const old = state.doc.nodeAt(present.at);
      if (old)
        view.dispatch(
          state.tr.replaceWith(
            present.at,
            present.at + old.nodeSize,
            old.type.create(old.attrs, block.content),
          ),
        );
    }
    onClose();
  };
  return (
    <FormDialog
      title={t.relatedTitle}
      submit={present ? undefined : t.insert}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <p className={styles.soft} role="status">
          {numbers.length === 0 ? t.relatedNone : t.relatedChosen(numbers.length, mostRelated)}
        </p>
        {numbers.length > 0 && (
          <ol className={styles.chosen}>
            {numbers.map((number, index) => (
              <li key={number}>
                <span>{nameOf(number)}</span>
                <Button
                  tone="quiet"
                  icon
                  aria-label={t.relatedUp(nameOf(number))}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </Button>
                <Button
                  tone="quiet"
                  icon
                  aria-label={t.relatedDown(nameOf(number))}
                  isDisabled={index === numbers.length - 1}
                  onPress={() => move(index, 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </Button>
                <Button
                  tone="quiet"
                  icon
                  aria-label={t.relatedRemove(nameOf(number))}
                  onPress={() => setNumbers(numbers.filter((one) => one !== number))}
                >
                  <X size={16} aria-hidden />
                </Button>
              </li>
            ))}
          </ol>
        )}
        <TextField
          label={t.relatedSearch}
          type="search"
          value={search}
          onChange={setSearch}
          hint={full ? t.relatedFull : undefined}
          autoFocus
        />
        <div role="status">
          {waiting ? (
            <Unseen>{t.searching}</Unseen>
          ) : (
            open.length === 0 && <p className={styles.soft}>{t.noArticles}</p>
          )}
        </div>
        {open.length > 0 && (
          <ul className={styles.found}>
            {open.map((one) => (
              <li key={one.number}>
                <Button
                  tone="quiet"
                  isDisabled={full}
                  aria-label={t.relatedAdd(one.headline)}
                  onPress={() => {
                    articles.learn(one.number, { headline: one.headline, live: true });
                    setNumbers([...numbers, one.number]);
                  }}
                >
                  <Plus size={16} aria-hidden />
                  <span>{one.headline}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FormDialog>
  );
}
