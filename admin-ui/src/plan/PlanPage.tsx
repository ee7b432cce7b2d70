import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { quotedKinds, vocabularyQuery } from "../api";
import { folded, useWords } from "../i18n";
import { useMe } from "../session";
import {
  buttonClass,
  Failure,
  Page,
  phone,
  SelectField,
  TextField,
  useMedia,
  Waiting,
} from "../ui";
import { type PlanEntry, planEntries } from "./entries";
import styles from "./PlanPage.module.css";
import { Uses } from "./Uses";
import type { Wanted } from "./wanted";

/** The plan's data, and for one entry of it the articles that use it: what a corrected figure will correct. */
export function PlanPage() {
  const t = useWords();
  const me = useMe();
  const wanted = useSearch({ from: "/desk/plan" });
  const navigate = useNavigate();
  const small = useMedia(phone);
  const site = me.sites.find((one) => one.slug === wanted.site) ?? me.sites[0];
  const kind = wanted.kind ?? "indicator";
  const vocabulary = useQuery({
    ...vocabularyQuery(site?.slug ?? ""),
    enabled: site !== undefined,
  });
  const show = (next: Wanted) => void navigate({ to: "/plan", search: next, replace: true });
  const entries = vocabulary.data ? planEntries(vocabulary.data, kind, t.pick) : null;
  const chosen = wanted.code;
  const entry = entries?.find((one) => one.code === chosen);
  // A phone has room for one of the two.
  const listed = !small || chosen === undefined;
  return (
    <Page name={t.plan.title}>
      {small && listed && <p className={styles.soft}>{t.plan.lead}</p>}
      {listed && (
        <search className={styles.filters} aria-label={t.plan.filters}>
          <SelectField
            label={t.plan.kind}
            value={kind}
            options={quotedKinds.map((one) => ({ value: one, label: t.plan.kinds[one] }))}
            onChange={(next) =>
              show({
                ...wanted,
                kind: quotedKinds.find((one) => one === next),
                code: undefined,
                page: undefined,
              })
            }
          />
          {me.sites.length > 1 && (
            <SelectField
              label={t.articles.site}
              value={site?.slug ?? ""}
              options={me.sites.map((one) => ({ value: one.slug, label: one.name }))}
              onChange={(slug) => show({ kind, site: slug })}
            />
          )}
        </search>
      )}
      {vocabulary.isPending && <Waiting rows={8} />}
      {vocabulary.isError && (
        <Failure failure={vocabulary.error} onRetry={() => vocabulary.refetch()} />
      )}
      {entries && (
        <div className={styles.columns}>
          {listed && (
            <Entries
              key={`${kind} ${site?.slug}`}
              entries={entries}
              wanted={{ ...wanted, kind, site: site?.slug }}
            />
          )}
          {(!small || chosen !== undefined) && (
            <section className={styles.side} aria-labelledby="plan-uses">
              <h2 id="plan-uses">{t.plan.uses}</h2>
              {chosen === undefined ? (
                <p className={styles.soft}>{t.plan.lead}</p>
              ) : (
                <>
                  <p className={styles.about}>
                    <strong>{entry?.name ?? t.pick.unknown(chosen)}</strong>
                    {entry && <span className={styles.soft}>{entry.detail}</span>}
                  </p>
                  <Uses
                    kind={kind}
                    code={chosen}
                    page={wanted.page ?? 1}
                    onPage={(page) => show({ ...wanted, page })}
                  />
                </>
              )}
              {small && (
                <Link
                  to="/plan"
                  search={{ ...wanted, code: undefined, page: undefined }}
                  className={buttonClass()}
                >
                  {t.plan.another}
                </Link>
              )}
            </section>
          )}
        </div>
      )}
    </Page>
  );
}

// The whole list is here already, so it is narrowed with every letter; an unfinished syllable never leaves the field.
function Entries({ entries, wanted }: { entries: PlanEntry[]; wanted: Wanted }) {
  const t = useWords();
  const [filter, setFilter] = useState("");
  const words = folded(filter.trim());
  const shown = entries.filter((one) => folded(`${one.name} ${one.detail}`).includes(words));
  if (entries.length === 0) return <p>{t.pick.emptyStore}</p>;
  return (
    <section className={styles.entries} aria-label={t.plan.entries}>
      <TextField label={t.plan.find} type="search" value={filter} onChange={setFilter} />
      <p role="status" className={styles.soft}>
        {shown.length === 0 ? t.pick.nothing : t.plan.shown(shown.length)}
      </p>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.code}>
            <Link
              to="/plan"
              search={{ ...wanted, code: one.code, page: undefined }}
              replace
              className={styles.entry}
              aria-current={one.code === wanted.code ? "true" : undefined}
              activeOptions={{ includeSearch: true }}
              data-row=""
            >
              <span className={styles.name}>{one.name}</span>
              <span className={styles.soft}>{one.detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
