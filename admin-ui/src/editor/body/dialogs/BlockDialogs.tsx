import { useState } from "react";
import { useWords } from "../../../i18n";
import { Button, RadioList, TextField } from "../../../ui";
import { anchorOf, freeAnchor, isAnchor, isMoment, type Verdict, verdicts } from "../../schema";
import { takenAnchors } from "../headingLinks";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import { type Given, setAttribute } from "./given";

/** What a fact check came to. */
export function VerdictDialog({
  editor,
  at,
  present,
  onClose,
}: Given & { at: number; present: Verdict }) {
  const t = useWords().blocks;
  const [verdict, setVerdict] = useState<string>(present);
  return (
    <FormDialog
      title={t.dialog.verdictTitle}
      onSubmit={() => {
        setAttribute(editor, at, "verdict", verdict);
        onClose();
      }}
      onClose={onClose}
    >
      <RadioList
        label={t.dialog.verdictTitle}
        name="verdict"
        options={verdicts.map((value) => ({ value, label: t.verdict[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
    </FormDialog>
  );
}

/** When a live entry was. */
export function TimeDialog({
  editor,
  at,
  present,
  onClose,
}: Given & { at: number; present: string }) {
  const t = useWords().blocks.dialog;
  const [moment, setMoment] = useState(present);
  const [wrong, setWrong] = useState(false);
  return (
    <FormDialog
      title={t.timeTitle}
      onSubmit={() => {
        const wanted = moment.slice(0, 16);
        if (!isMoment(wanted)) return setWrong(true);
        setAttribute(editor, at, "at", wanted);
        onClose();
      }}
      onClose={onClose}
    >
      {/* The browser's own control: it writes dates as the person is used to, and phones give it wheels. */}
      <label className={styles.native}>
        <span>{t.time}</span>
        <input
          type="datetime-local"
          value={moment}
          aria-invalid={wrong || undefined}
          onChange={(event) => {
            setMoment(event.target.value);
            setWrong(false);
          }}
        />
        {wrong && (
          <span role="alert" className={styles.wrong}>
            {t.timeWrong}
          </span>
        )}
      </label>
    </FormDialog>
  );
}

/** What stands behind `#` in links to a heading. */
export function AnchorDialog({
  editor,
  at,
  present,
  onClose,
}: Given & { at: number; present: string }) {
  const t = useWords().blocks.dialog;
  const [anchor, setAnchor] = useState(present);
  const [asked, setAsked] = useState(false);
  const wanted = anchor.trim();
  const taken = takenAnchors(editor.state.doc, at);
  const wrong =
    wanted !== "" && !isAnchor(wanted) ? t.anchorWrong : taken.has(wanted) ? t.anchorTaken : null;
  const suggestion = anchorOf(editor.state.doc.nodeAt(at)?.textContent ?? "");
  return (
    <FormDialog
      title={t.anchorTitle}
      onSubmit={() => {
        if (wrong) return setAsked(true);
        setAttribute(editor, at, "anchor", wanted === "" ? null : wanted);
        onClose();
      }}
      onRemove={
        present
          ? () => {
              setAttribute(editor, at, "anchor", null);
              onClose();
            }
          : null
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={t.anchor}
          hint={t.anchorHint}
          value={anchor}
          onChange={setAnchor}
          error={asked ? wrong : null}
          spellCheck="false"
          autoFocus
        />
        {suggestion && (
          <div>
            <Button onPress={() => setAnchor(freeAnchor(suggestion, taken))}>
              {t.anchorSuggest}
            </Button>
          </div>
        )}
      </div>
    </FormDialog>
  );
}
