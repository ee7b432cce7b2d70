import { useState } from "react";
import type { QuotedKind } from "../../../api";
import { useWords } from "../../../i18n";
import { Uses } from "../../../plan/Uses";
import { Dialog } from "../../../ui";
import type { Given } from "./given";
import { UsesLink } from "./UsesLink";

/** Which articles use what is quoted at the cursor. */
export function UsesDialog({
  kind,
  code,
  site,
  onClose,
}: Given & { kind: QuotedKind; code: string }) {
  const t = useWords().plan;
  const [page, setPage] = useState(1);
  return (
    <Dialog title={t.uses} onClose={onClose}>
      <Uses kind={kind} code={code} page={page} onPage={setPage} />
      <UsesLink kind={kind} code={code} site={site} />
    </Dialog>
  );
}
