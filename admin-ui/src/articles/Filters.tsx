import { useEffect, useRef, useState } from "react";
import type { ArticleFilters } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Button, Check, phone, SelectField, TextField, useMedia } from "../ui";
import styles from "./ArticlesPage.module.css";
import { filterStates, isFiltered } from "./search";

const pause = 350;

/** The filters; every change goes into the address bar, so that a filtered list can be sent to a colleague. */
export function Filters({
  filters,
  onChange,
}: {
  filters: ArticleFilters;
  onChange: (filters: ArticleFilters) => void;
}) {
  const t = useWords();
  const me = useMe();
  const site =
    me.sites.find((one) => one.slug === filters.site) ??
    (me.sites.length === 1 ? me.sites[0] : undefined);
  const small = useMedia(phone);
  const { q, ...narrowed } = filters;
  const choices = (
    <>
      <SelectField
        label={t.articles.state}
        value={filters.state ?? ""}
        empty={t.common.all}
        options={filterStates.map((state) => ({ value: state, label: t.state[state] }))}
        onChange={(state) => onChange({ ...filters, state: state || undefined })}
      />
      {me.sites.length > 1 && (
        <SelectField
          label={t.articles.site}
          value={filters.site ?? ""}
          empty={t.common.all}
          options={me.sites.map((one) => ({ value: one.slug, label: one.name }))}
          onChange={(slug) => onChange({ ...filters, site: slug || undefined, column: undefined })}
        />
      )}
      <SelectField
        label={t.articles.column}
        value={filters.column ?? ""}
        empty={t.common.all}
        isDisabled={!site}
        options={(site?.columns ?? []).map((one) => ({ value: one.slug, label: one.name }))}
        onChange={(column) => onChange({ ...filters, column: column || undefined })}
      />
      <div className={styles.last}>
        <Check
          label={t.articles.mine}
          checked={filters.mine === true}
          onChange={(mine) => onChange({ ...filters, mine: mine || undefined })}
        />
        {isFiltered(filters) && (
          <Button tone="quiet" onPress={() => onChange({})}>
            {t.articles.clear}
          </Button>
        )}
      </div>
    </>
  );
  return (
    <search className={styles.filters} aria-label={t.articles.filters}>
      <SearchBox
        value={q ?? ""}
        onChange={(text) => onChange({ ...filters, q: text || undefined })}
      />
      {small ? (
        // On a phone the list itself should be in view; the filters unfold, and stay so while one is set.
        <details className={styles.folded} open={isFiltered(narrowed) || undefined}>
          <summary>{t.articles.filters}</summary>
          <div className={styles.filters}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </search>
  );
}

// Typing asks the server only after a pause, and an unfinished syllable never leaves the field.
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim().normalize("NFC");
    if (wanted === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = wanted;
      tell.current(wanted);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return <TextField label={t.articles.search} type="search" value={typed} onChange={setTyped} />;
}
