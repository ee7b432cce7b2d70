import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { articleQuery, createArticle } from "../api";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { Button, Failure, Page, RadioList } from "../ui";
import styles from "./NewArticlePage.module.css";

/** Where the new article belongs; everything else is asked for while writing. */
export function NewArticlePage() {
  const t = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // One key per visit: pressing twice, or again after a lost answer, makes one article.
  const key = useRef(crypto.randomUUID());
  const sites = me.sites
    .map((site) => ({ ...site, columns: site.columns.filter((column) => column.may_write) }))
    .filter((site) => site.columns.length > 0);
  const [siteSlug, setSite] = useState(sites[0]?.slug ?? "");
  const site = sites.find((one) => one.slug === siteSlug);
  const [chosen, setChosen] = useState("");
  const column = site?.columns.length === 1 ? (site.columns[0]?.slug ?? "") : chosen;
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [working, setWorking] = useState(false);

  if (!site) {
    return (
      <Page name={t.create.title} narrow>
        <p>{t.create.noRight}</p>
      </Page>
    );
  }

  const submit = async () => {
    setMissing(column === "");
    if (column === "") return;
    setWorking(true);
    setFailure(null);
    try {
      const article = await createArticle(site.slug, column, key.current);
      queries.setQueryData(articleQuery(article.id).queryKey, article);
      await navigate({ to: "/articles/$id", params: { id: article.id } });
    } catch (cause) {
      setFailure(cause);
      setWorking(false);
    }
  };

  return (
    <Page name={t.create.title} narrow>
      <Form
        className={styles.form ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) void submit();
        }}
      >
        {sites.length > 1 && (
          <RadioList
            label={t.create.site}
            name="site"
            value={siteSlug}
            options={sites.map((one) => ({ value: one.slug, label: one.name }))}
            onChange={(slug) => {
              setSite(slug);
              setChosen("");
              key.current = crypto.randomUUID();
            }}
          />
        )}
        <RadioList
          label={t.create.column}
          name="column"
          value={column}
          options={site.columns.map((one) => ({ value: one.slug, label: one.name }))}
          onChange={(slug) => {
            setChosen(slug);
            setMissing(false);
            key.current = crypto.randomUUID();
          }}
          error={missing ? t.create.chooseColumn : null}
        />
        {failure !== null && <Failure failure={failure} />}
        <div>
          <Button type="submit" tone="primary" isPending={working}>
            {t.create.submit}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
