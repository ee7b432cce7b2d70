import type { ReactNode } from "react";
import type { Article, Step, Verb } from "../../api";
import { count, useLanguage, useWords } from "../../i18n";
import { useMe } from "../../session";
import { Button, Dialog, Notice } from "../../ui";
import type { Steps } from "../session";
import { wordsIn } from "../words";
import styles from "./panel.module.css";
import { type Asking, ReasonDialog } from "./ReasonDialog";

/** The look, or the reason, before a step. */
export function StepDialog({
  verb,
  article,
  steps,
  onClose,
}: {
  verb: Verb;
  article: Article;
  steps: Steps;
  onClose: () => void;
}) {
  const t = useWords();
  const take = async (step: Step) => {
    if (await steps.take(step)) onClose();
  };
  const failed =
    steps.result && !steps.result.ok && steps.result.verb === verb ? steps.result.words : null;
  const shared = { failed, working: steps.working === verb, onClose };
  switch (verb) {
    case "return":
      return (
        <ReasonDialog
          {...shared}
          title={t.step.returnTitle}
          hint={t.step.returnHint}
          go={t.verb.return}
          onReason={(reason) => take({ verb: "return", reason })}
        />
      );
    case "withdraw":
      return (
        <ReasonDialog
          {...shared}
          title={t.step.withdrawTitle}
          hint={t.step.withdrawHint}
          go={t.verb.withdraw}
          danger
          onReason={(reason) => take({ verb: "withdraw", reason })}
        />
      );
    case "approve":
      return (
        <LookDialog
          {...shared}
          title={t.step.approveTitle}
          go={t.verb.approve}
          onGo={() => take({ verb: "approve", content_hash: article.edition.content_hash })}
        >
          <p>{t.step.approveHint}</p>
          <Summary article={article} />
        </LookDialog>
      );
    default:
      return (
        <LookDialog
          {...shared}
          title={t.step.publishTitle}
          go={t.verb.publish}
          onGo={() => take({ verb: "publish" })}
        >
          <p>{t.step.publishHint(article.site.name)}</p>
          <Summary article={article} />
        </LookDialog>
      );
  }
}

function LookDialog({
  title,
  go,
  failed,
  working,
  onClose,
  onGo,
  children,
}: Asking & { onGo: () => void; children: ReactNode }) {
  const t = useWords();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      readable
      foot={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button tone="primary" isPending={working} onPress={onGo}>
            {go}
          </Button>
        </>
      }
    >
      {failed && <Notice tone="error">{failed}</Notice>}
      {children}
    </Dialog>
  );
}

function Summary({ article }: { article: Article }) {
  const { language, t } = useLanguage();
  const me = useMe();
  const { content, content_hash } = article.edition;
  const column = me.sites
    .find((site) => site.slug === article.site.slug)
    ?.columns.find((one) => one.slug === content.column);
  return (
    <dl className={styles.summary}>
      <dt>{t.editor.headline}</dt>
      <dd className={styles.headline}>{content.headline}</dd>
      <dt>{t.editor.standfirst}</dt>
      <dd>{content.standfirst}</dd>
      <dt>{t.editor.byline}</dt>
      <dd>{content.byline.map((one) => one.name).join(", ") || "–"}</dd>
      <dt>{t.workflow.column}</dt>
      <dd>
        {column?.name ?? content.column}, {article.site.name}
      </dd>
      <dt>{t.step.words}</dt>
      <dd>{t.editor.words(count(wordsIn(content.body), language))}</dd>
      <dt>{t.step.fingerprint}</dt>
      <dd>
        <code>{content_hash.slice(0, 16)}</code>
      </dd>
    </dl>
  );
}
