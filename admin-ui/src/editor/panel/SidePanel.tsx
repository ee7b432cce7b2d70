import {
  History as HistoryIcon,
  Info,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  Waypoints,
} from "lucide-react";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../../i18n";
import styles from "./panel.module.css";
import { type PanelTab, panelTabs, tabNames } from "./tabs";

/** A number on a tab, and the sentence it stands for. */
export interface Badge {
  shown: number;
  words: string;
  loud?: boolean;
}

const icons: Record<PanelTab, LucideIcon> = {
  workflow: Waypoints,
  details: Info,
  checks: ListChecks,
  talk: MessageSquareText,
  history: HistoryIcon,
};

/** Everything around the text of the open article, one part at a time. */
export function SidePanel({
  tab,
  onTab,
  badges,
  children,
}: {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  badges: Partial<Record<PanelTab, Badge>>;
  children: (tab: PanelTab) => ReactNode;
}) {
  const t = useWords();
  const names = tabNames(t);
  return (
    <Tabs
      className={styles.tabs ?? ""}
      selectedKey={tab}
      onSelectionChange={(key) => onTab(key as PanelTab)}
    >
      <TabList aria-label={t.panel.label} className={styles.list ?? ""}>
        {panelTabs.map((one) => {
          const Icon = icons[one];
          const badge = badges[one];
          const news = badge && badge.shown > 0 ? badge : null;
          return (
            <Tab
              key={one}
              id={one}
              className={styles.tab ?? ""}
              aria-label={news ? `${names[one]}, ${news.words}` : undefined}
            >
              <span className={styles.icon}>
                <Icon size={18} aria-hidden />
                {news && (
                  <span
                    className={`${styles.badge} ${news.loud ? styles.loud : ""}`}
                    data-shown={news.shown > 99 ? "99+" : news.shown}
                    aria-hidden
                  />
                )}
              </span>
              {names[one]}
            </Tab>
          );
        })}
      </TabList>
      {panelTabs.map((one) => (
        <TabPanel key={one} id={one} className={styles.panel ?? ""}>
          {children(one)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
