import { useState } from "react";
import type { PlanNode } from "../../api";
import { folded, useWords } from "../../i18n";
import { CheckList, TextField } from "../../ui";
import { type EditingSession, useField } from "../session";
import styles from "./panel.module.css";

const longList = 12;

/** The parts of the plan that the article covers. */
export function PlanNodes({
  session,
  nodes,
  editable,
}: {
  session: EditingSession;
  nodes: PlanNode[];
  editable: boolean;
}) {
  const t = useWords().details;
  const [chosen, setChosen] = useField(session, "plan_nodes");
  const [filter, setFilter] = useState("");
  if (nodes.length === 0) return null;
  const wanted = folded(filter.trim());
  const shown = nodes.filter(
    (node) => chosen.includes(node.code) || folded(`${node.label} ${node.code}`).includes(wanted),
  );
  return (
    <details className={styles.nodes} open={chosen.length > 0}>
      <summary>
        {t.planNodes} <span className={styles.soft}>{t.chosen(chosen.length)}</span>
      </summary>
      {nodes.length > longList && (
        <TextField label={t.planNodesFilter} type="search" value={filter} onChange={setFilter} />
      )}
      <div className={styles.scroll}>
        <CheckList
          label={t.planNodes}
          options={shown.map((node) => ({ value: node.code, label: node.label }))}
          chosen={chosen}
          onChange={setChosen}
          isDisabled={!editable}
        />
      </div>
    </details>
  );
}
