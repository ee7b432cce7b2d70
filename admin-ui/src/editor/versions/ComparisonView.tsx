import { type ReactNode, useState } from "react";
import type { ComparedBlock, ComparedField, Comparison } from "../../api";
import { useWords } from "../../i18n";
import { Button } from "../../ui";
import { Pieces } from "./Pieces";
import { changesOf, numbered, type Row, rowsOf, sideOf } from "./rows";
import styles from "./versions.module.css";

/** How the two sides are laid out. */
export type Layout = "inline" | "beside";

interface Shown {
  layout: Layout;
  /** What one can do about a change, when there is something. */
  act?: (change: string, number: number) => ReactNode;
}

/** Two states of an article: the details that differ in a table, the body block by block. */
export function ComparisonView({
  comparison,
  onlyChanges,
  ...shown
}: Shown & { comparison: Pick<Comparison, "fields" | "blocks">; onlyChanges: boolean }) {
  const t = useWords().versions;
  const numbers = numbered(comparison);
  return (
    <>
      {comparison.fields.length > 0 && (
        <section className={styles.part} aria-label={t.fields}>
          <h3>{t.fields}</h3>
          <Fields fields={comparison.fields} numbers={numbers} {...shown} />
        </section>
      )}
      <section className={styles.part} aria-label={t.body}>
        <h3>{t.body}</h3>
        <ol className={styles.blocks}>
          {rowsOf(comparison.blocks, onlyChanges).map((row) => (
            <Line key={row.key} row={row} numbers={numbers} {...shown} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Fields({
  fields,
  numbers,
  act,
}: Shown & { fields: ComparedField[]; numbers: Map<string, number> }) {
  const { versions: t, checks } = useWords();
  const names: Record<string, string> = checks.field;
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{t.fieldName}</th>
          <th scope="col">{t.fieldBefore}</th>
          <th scope="col">{t.fieldAfter}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((one) => (
          <tr key={one.field} data-change="" tabIndex={-1}>
            <th scope="row">{names[one.field] ?? one.field}</th>
            {(["from", "to"] as const).map((side) => (
              <td key={side}>
                <Pieces pieces={sideOf(one.pieces, side)} />
                {side === "to" && act?.(one.change, numbers.get(one.change) ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ row, ...shown }: Shown & { row: Row; numbers: Map<string, number> }) {
  const t = useWords().versions;
  const [open, setOpen] = useState(false);
  if (row.kind === "block") return <Block block={row.block} {...shown} />;
  if (open) return row.rows.map(({ block, key }) => <Block key={key} block={block} {...shown} />);
  return (
    <li className={styles.folded}>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {t.showHidden(row.rows.length)}
      </Button>
    </li>
  );
}

function Block({
  block,
  layout,
  act,
  numbers,
}: Shown & { block: ComparedBlock; numbers: Map<string, number> }) {
  const t = useWords().versions;
  const kinds: Record<string, string> = {
    changed: t.changedBlock,
    added: t.addedBlock,
    removed: t.removedBlock,
    moved: block.pieces.some((piece) => piece.op !== "same") ? t.movedAndChanged : t.movedBlock,
  };
  const nodes: Record<string, string> = t.node;
  const node = nodes[block.node] ?? block.node;
  const attributes: Record<string, string> = t.attribute;
  const text = `${styles.text} ${block.node === "heading" ? styles.heading : ""}`;
  if (block.kind === "same")
    return (
      <li className={styles.block}>
        {layout === "beside" && block.pieces.length > 0 && (
          <div className={`${text} ${styles.twin}`} aria-hidden>
            <Pieces pieces={block.pieces} />
          </div>
        )}
        <div className={text}>
          {block.pieces.length > 0 ? (
            <Pieces pieces={block.pieces} />
          ) : (
            <span className={styles.soft}>{node}</span>
          )}
        </div>
      </li>
    );
  return (
    <li className={`${styles.block} ${styles.touched}`} data-change="" tabIndex={-1}>
      <p className={`${styles.kind} ${styles[block.kind]}`}>
        {kinds[block.kind]} · {node}
      </p>
      {block.attributes.map((one) => (
        <p key={one.name} className={styles.attribute}>
          {attributes[one.name] ?? one.name}: <Pieces pieces={one.pieces} />
        </p>
      ))}
      {block.pieces.length > 0 &&
        (layout === "inline" || block.kind === "added" || block.kind === "removed" ? (
          <div className={`${text} ${layout === "beside" ? styles[`${block.kind}Side`] : ""}`}>
            <Pieces pieces={block.pieces} />
          </div>
        ) : (
          (["from", "to"] as const).map((side) => (
            <div key={side} className={text}>
              <Pieces pieces={sideOf(block.pieces, side)} />
            </div>
          ))
        ))}
      {act && (
        <div className={styles.acts}>
          {changesOf(block).map((change) => act(change, numbers.get(change) ?? 0))}
        </div>
      )}
    </li>
  );
}
