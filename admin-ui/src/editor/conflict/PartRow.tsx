import type { ReactNode } from "react";
import { useWords } from "../../i18n";
import styles from "./conflict.module.css";
import { Difference } from "./Difference";
import type { Choice, Part } from "./threeWay";
import { type Naming, partName, partTexts } from "./words";

/** A part that only one side changed: shown, so that nobody wonders where words come from, but not asked about. */
export function AutomaticRow({
  part,
  naming,
  plain,
}: {
  part: Part;
  naming: Naming;
  /** Two versions only: there is no "who". */
  plain?: boolean;
}) {
  const t = useWords();
  const words = t.saving.conflict;
  const name = partName(part, t);
  const texts = part.kind === "order" ? null : partTexts(part, naming);
  // In a comparison of two it stands right under the dialog's title, otherwise under the heading of its group.
  const Name = plain ? "h3" : "h4";
  return (
    <section className={styles.part} aria-label={name}>
      <Name className={styles.partName}>{name}</Name>
      {!plain && (
        <p className={styles.verdict}>
          {part.changed === "mine" ? words.mineOnly : words.theirsOnly}
        </p>
      )}
      {texts ? (
        <Difference from={texts.base} to={part.changed === "mine" ? texts.mine : texts.theirs} />
      ) : (
        <p className={styles.absent}>{words.orderMoved}</p>
      )}
    </section>
  );
}

/** A part that both changed: the origin, mine and theirs beside each other, and the choice between them. */
export function ClashRow({
  part,
  naming,
  chosen,
  onChoose,
}: {
  part: Part;
  naming: Naming;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const t = useWords();
  const words = t.saving.conflict;
  const name = partName(part, t);
  const texts = part.kind === "order" ? null : partTexts(part, naming);
  const radio = (choice: Choice, label: string) => (
    <>
      <input
        type="radio"
        name={part.key}
        value={choice}
        checked={chosen === choice}
        onChange={() => onChoose(choice)}
      />
      <span>{label}</span>
    </>
  );
  const both = part.kind === "block" && part.versions.mine && part.versions.theirs;
  return (
    <fieldset className={`${styles.part} ${chosen ? styles.settled : styles.clash}`}>
      <legend className={styles.partName}>{words.choice(name)}</legend>
      {texts === null && <p className={styles.verdict}>{words.orderBody}</p>}
      <div className={styles.versions}>
        {texts && (
          <Version origin side={texts.base === undefined ? words.baseUnknown : words.base}>
            {texts.base !== undefined && <Difference from={undefined} to={texts.base} />}
          </Version>
        )}
        <Version side={radio("mine", texts ? words.mine : words.orderMine)}>
          {texts && <Difference from={texts.base} to={texts.mine} />}
        </Version>
        <Version side={radio("theirs", texts ? words.theirs : words.orderTheirs)}>
          {texts && <Difference from={texts.base} to={texts.theirs} />}
        </Version>
      </div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the radio button is inside */}
      {both && <label className={styles.both}>{radio("both", words.both)}</label>}
    </fieldset>
  );
}

function Version({
  side,
  origin,
  children,
}: {
  side: ReactNode;
  origin?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.version} ${origin ? styles.origin : ""}`}>
      {origin ? (
        <p className={styles.side}>{side}</p>
      ) : (
        // biome-ignore lint/a11y/noLabelWithoutControl: the radio button is inside
        <label className={styles.side}>{side}</label>
      )}
      {children}
    </div>
  );
}

/** Rows under one heading; nothing without one. */
export function Group({ title, children }: { title: string | null; children: ReactNode }) {
  if (title === null) return null;
  return (
    <div className={styles.group}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
