import { Link } from "@tanstack/react-router";
import type { QuotedKind } from "../../../api";
import { useWords } from "../../../i18n";

/** Leads to the articles that use an entry; into a new tab, so that nobody leaves what they write. */
export function UsesLink({ kind, code, site }: { kind: QuotedKind; code: string; site: string }) {
  return (
    <Link to="/plan" search={{ kind, code, site }} target="_blank">
      {useWords().plan.where}
    </Link>
  );
}
