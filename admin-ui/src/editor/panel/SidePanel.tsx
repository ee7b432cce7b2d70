import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Article, Vocabulary } from "../../api";
import { useWords } from "../../i18n";
import type { EditingSession, Steps } from "../session";
import { Details } from "./Details";
import { History } from "./History";
import styles from "./panel.module.css";
import { Workflow } from "./Workflow";

/** Workflow, details and history of the open article. */
export function SidePanel({
  article,
  vocabulary,
  session,
  steps,
  editable,
  onStep,
}: {
  article: Article;
  vocabulary: Vocabulary;
  session: EditingSession;
  steps: Steps;
  editable: boolean;
  onStep: (verb: Article["actions"][number]["verb"]) => void;
}) {
  const t = useWords().panel;
  return (
    <Tabs className={styles.tabs ?? ""}>
      <TabList aria-label={t.label} className={styles.list ?? ""}>
        <Tab id="workflow" className={styles.tab ?? ""}>
          {t.workflow}
        </Tab>
        <Tab id="details" className={styles.tab ?? ""}>
          {t.details}
        </Tab>
        <Tab id="history" className={styles.tab ?? ""}>
          {t.history}
        </Tab>
      </TabList>
      <TabPanel id="workflow" className={styles.panel ?? ""}>
        <Workflow article={article} steps={steps} onStep={onStep} />
      </TabPanel>
      <TabPanel id="details" className={styles.panel ?? ""}>
        <Details article={article} vocabulary={vocabulary} session={session} editable={editable} />
      </TabPanel>
      <TabPanel id="history" className={styles.panel ?? ""}>
        <History id={article.id} />
      </TabPanel>
    </Tabs>
  );
}
