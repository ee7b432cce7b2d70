import type { Catalogue } from "../../i18n";

/** The parts of the side panel. */
export const panelTabs = ["workflow", "details", "checks", "talk", "history"] as const;
export type PanelTab = (typeof panelTabs)[number];

/** What each part is called. */
export const tabNames = (t: Catalogue): Record<PanelTab, string> => ({
  workflow: t.panel.workflow,
  details: t.panel.details,
  checks: t.checks.tab,
  talk: t.together.comments.tab,
  history: t.panel.history,
});

/** Puts the focus on the part that is shown, from where Tab leads into it. */
export const toShownTab = (): void =>
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
