import type { Action, Article, Verb } from "../../api";
import { dateTime, useWords } from "../../i18n";
import { roleLabel, useMe } from "../../session";
import { Button, Notice, StateTag } from "../../ui";
import type { Steps } from "../session";
import { mainStep } from "./mainStep";
import styles from "./panel.module.css";

/** Where the article stands, what the person may do with it, and for the rest the reason why not. */
export function Workflow({
  article,
  steps,
  onStep,
}: {
  article: Article;
  steps: Steps;
  onStep: (verb: Verb) => void;
}) {
  const t = useWords();
  const first = mainStep(article.actions);
  const offered = article.actions
    .filter((action) => action.allowed && action.verb !== "edit")
    .sort((one, other) => Number(other.verb === first) - Number(one.verb === first));
  return (
    <div className={styles.stack}>
      {steps.result && (
        <Notice tone={steps.result.ok ? "done" : "error"}>{steps.result.words}</Notice>
      )}
      <Facts article={article} />
      <section className={styles.stack} aria-label={t.workflow.next}>
        {offered.length === 0 && <p className={styles.soft}>{t.workflow.nothing}</p>}
        {offered.map(({ verb }) => (
          <Button
            key={verb}
            wide
            tone={verb === first ? "primary" : verb === "withdraw" ? "danger" : "plain"}
            isPending={steps.working === verb}
            isDisabled={steps.working !== null && steps.working !== verb}
            onPress={() => onStep(verb)}
          >
            {t.verb[verb]}
          </Button>
        ))}
      </section>
      <Refusals actions={article.actions} />
    </div>
  );
}

// Reasons that a person cannot do anything about now (it is not the step's turn, or never theirs) are folded away; the others,
// such as "you are the author" or "a colleague has it", are in view.
const foldedReasons = new Set([
  "wrong_state",
  "no_right_on_column",
  "edition_already_open",
  "not_author",
]);

function Refusals({ actions }: { actions: Action[] }) {
  const t = useWords();
  const refused = actions.filter((action) => !action.allowed);
  const isFolded = (action: Action) => foldedReasons.has(action.refusal?.code ?? "");
  const mine = refused.filter((action) => !isFolded(action));
  const others = refused.filter(isFolded);
  const list = (entries: Action[]) => (
    <ul className={styles.refusals}>
      {entries.map((action) => (
        <li key={action.verb}>
          <strong>{t.verb[action.verb]}:</strong> {action.refusal?.detail}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {mine.length > 0 && (
        <section aria-labelledby="not-allowed">
          <h2 id="not-allowed" className={styles.title}>
            {t.workflow.notAllowed}
          </h2>
          {list(mine)}
        </section>
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t.workflow.otherSteps}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

function Facts({ article }: { article: Article }) {
  const t = useWords();
  const me = useMe();
  const { edition } = article;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.workflow.state}</dt>
        <dd>
          <StateTag state={edition.state} />
        </dd>
        <dt>{t.workflow.author}</dt>
        <dd>{article.author.display_name}</dd>
        {edition.claimed_by && (
          <>
            <dt>{t.workflow.claimedBy}</dt>
            <dd>{edition.claimed_by.display_name}</dd>
          </>
        )}
        {article.live && (
          <>
            <dt>{t.workflow.liveNow}</dt>
            <dd>
              {article.live.headline}
              <br />
              <a href={article.live.url} target="_blank" rel="noreferrer">
                {t.workflow.openPage}
              </a>
            </dd>
          </>
        )}
        {edition.approvals.length > 0 && (
          <>
            <dt>{t.workflow.approvals}</dt>
            {edition.approvals.map((approval) => (
              <dd key={`${approval.by.id} ${approval.at}`}>
                {t.workflow.approvalBy(
                  approval.by.display_name,
                  roleLabel(me, approval.role, article.site.slug),
                  dateTime(approval.at),
                )}
                {!approval.valid && (
                  <span className={styles.void}> – {t.workflow.approvalVoid}</span>
                )}
              </dd>
            ))}
          </>
        )}
      </dl>
      <p className={styles.soft}>{t.workflow.edition(edition.ordinal, edition.version)}</p>
      {edition.returned && edition.state === "returned" && (
        <Notice
          tone="warn"
          title={t.workflow.returnedBy(
            edition.returned.by.display_name,
            dateTime(edition.returned.at),
          )}
        >
          <p className={styles.reason}>{edition.returned.reason}</p>
        </Notice>
      )}
      {article.withdrawn && (
        <Notice
          tone="warn"
          title={t.workflow.withdrawnAt(
            dateTime(article.withdrawn.at),
            article.withdrawn.by.display_name,
          )}
        >
          <p className={styles.reason}>{t.workflow.reason(article.withdrawn.reason)}</p>
        </Notice>
      )}
    </>
  );
}
