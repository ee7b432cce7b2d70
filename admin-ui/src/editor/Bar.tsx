import { Link } from "@tanstack/react-router";
import { ArrowLeft, Eye, PanelRight } from "lucide-react";
import type { Article, Verb } from "../api";
import { useWords } from "../i18n";
import { Button, buttonClass, phone, StateTag, useMedia } from "../ui";
import styles from "./Editing.module.css";
import { Avatars } from "./later";
import type { Together } from "./presence";
import { SaveStatus } from "./SaveStatus";
import type { EditingSession } from "./session";

/** Always in view: the way back, the state, where the text stands, preview and the next step. */
export function Bar({
  article,
  session,
  together,
  next,
  working,
  onStep,
  onPreview,
  onPanel,
}: {
  article: Article;
  session: EditingSession;
  together: Together;
  next: Verb | null;
  working: Verb | null;
  onStep: (verb: Verb) => void;
  onPreview: () => void;
  onPanel: (() => void) | null;
}) {
  const t = useWords();
  const small = useMedia(phone);
  // Reopening a published article is rare and its name long: on a phone it stays in the panel.
  const shown = small && next === "revise" ? null : next;
  return (
    <header className={styles.bar}>
      <Link
        to="/articles"
        className={buttonClass({ tone: "quiet", icon: true })}
        aria-label={t.editor.backToList}
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <div className={styles.standing}>
        <StateTag state={article.edition.state} />
        <SaveStatus session={session} />
      </div>
      <div className={styles.tools}>
        <Avatars together={together} />
        <Button tone="quiet" onPress={onPreview} aria-label={t.editor.preview}>
          <Eye size={18} aria-hidden /> <span className={styles.wideOnly}>{t.editor.preview}</span>
        </Button>
        {onPanel && (
          <Button tone="quiet" icon onPress={onPanel} aria-label={t.editor.openPanel}>
            <PanelRight size={18} aria-hidden />
          </Button>
        )}
        {shown && (
          <Button
            tone="primary"
            isPending={working === shown}
            isDisabled={working !== null && working !== shown}
            onPress={() => onStep(shown)}
          >
            {t.verb[shown]}
          </Button>
        )}
      </div>
    </header>
  );
}
