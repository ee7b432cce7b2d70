import type { Article, Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import { useMe } from "../../session";
import { CheckList, type Option, SelectField, TextField } from "../../ui";
import { type EditingSession, type Fields, useField } from "../session";
import { PlanNodes } from "./PlanNodes";
import styles from "./panel.module.css";
import { Tags } from "./Tags";

const options = (terms: { code: string; label: string }[]): Option[] =>
  terms.map((term) => ({ value: term.code, label: term.label }));

/** Everything about the article that is not its text; saved with it. */
export function Details({
  article,
  vocabulary,
  session,
  editable,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  editable: boolean;
}) {
  const t = useWords().details;
  const site = useMe().sites.find((one) => one.slug === article.site.slug);
  const [column, setColumn] = useField(session, "column");
  const [language, setLanguage] = useField(session, "language");
  const [source, setSource] = useField(session, "source");
  return (
    <div className={styles.stack}>
      {editable && <p className={styles.soft}>{t.saveHint}</p>}
      <div data-field="column">
        <SelectField
          label={t.column}
          value={column}
          options={(site?.columns ?? [])
            .filter((one) => one.may_write || one.slug === column)
            .map((one) => ({ value: one.slug, label: one.name }))}
          onChange={setColumn}
          isDisabled={!editable}
        />
      </div>
      <Choice
        session={session}
        field="genre"
        label={t.genre}
        terms={vocabulary.genres}
        editable={editable}
      />
      <div data-field="tags">
        <Tags session={session} editable={editable} />
      </div>
      <div data-field="plan_nodes">
        <PlanNodes session={session} nodes={vocabulary.plan_nodes} editable={editable} />
      </div>
      <Choices
        session={session}
        field="themes"
        label={t.themes}
        terms={vocabulary.themes}
        editable={editable}
      />
      <Choices
        session={session}
        field="audiences"
        label={t.audiences}
        terms={vocabulary.audiences}
        editable={editable}
      />
      <Choice
        session={session}
        field="stage"
        label={t.stage}
        terms={vocabulary.stages}
        editable={editable}
      />
      <div data-field="source">
        <TextField label={t.source} value={source} onChange={setSource} isReadOnly={!editable} />
      </div>
      <div data-field="language">
        <SelectField
          label={t.language}
          value={language}
          options={[
            { value: "vi", label: t.languages.vi },
            { value: "en", label: t.languages.en },
          ]}
          onChange={(value) => setLanguage(value as Fields["language"])}
          isDisabled={!editable}
        />
      </div>
    </div>
  );
}

interface FieldProps<K> {
  session: EditingSession;
  field: K;
  label: string;
  terms: { code: string; label: string }[];
  editable: boolean;
}

function Choice({ session, field, label, terms, editable }: FieldProps<"genre" | "stage">) {
  const none = useWords().common.none;
  const [value, setValue] = useField(session, field);
  return (
    <div data-field={field}>
      <SelectField
        label={label}
        value={value ?? ""}
        empty={none}
        options={options(terms)}
        onChange={(code) => setValue(code || null)}
        isDisabled={!editable}
      />
    </div>
  );
}

function Choices({ session, field, label, terms, editable }: FieldProps<"themes" | "audiences">) {
  const [chosen, setChosen] = useField(session, field);
  if (terms.length === 0) return null;
  return (
    <div data-field={field}>
      <CheckList
        label={label}
        options={options(terms)}
        chosen={chosen}
        onChange={setChosen}
        isDisabled={!editable}
      />
    </div>
  );
}
