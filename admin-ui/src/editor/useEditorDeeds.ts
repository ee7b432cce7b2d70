import type { Article, Verb } from "../api";
import { useWords } from "../i18n";
import { type Deed, useDeeds } from "../ui";
import { mainStep, type PanelTab, panelTabs, tabNames } from "./panel";

/** What the palette can do with the open article: only what this person may do with it now. */
export function useEditorDeeds(
  article: Article,
  does: {
    save: () => void;
    /** Null while another step or a proposal is under way. */
    step: ((verb: Verb) => void) | null;
    preview: () => void;
    tab: (tab: PanelTab) => void;
    comment: () => void;
  },
): void {
  const t = useWords();
  useDeeds(() => {
    const { step } = does;
    const may = (verb: Verb) =>
      article.actions.some((action) => action.verb === verb && action.allowed);
    const main = mainStep(article.actions);
    const steps: Verb[] = step === null ? [] : article.actions.map((action) => action.verb);
    const names = tabNames(t);
    const { tab, comment } = t.shell.palette;
    return [
      ...(may("edit") ? [{ id: "save", name: t.keys.save, keys: "Ctrl+S", run: does.save }] : []),
      ...steps
        .filter((verb) => verb !== "edit" && may(verb))
        .map((verb): Deed => {
          const keys = verb === main ? { keys: "Ctrl+Enter" } : {};
          return { id: `step-${verb}`, name: t.verb[verb], ...keys, run: () => step?.(verb) };
        }),
      { id: "preview", name: t.editor.preview, run: does.preview },
      { id: "comment", name: comment, run: does.comment },
      ...panelTabs.map((one) => ({
        id: `tab-${one}`,
        name: tab(names[one]),
        run: () => does.tab(one),
      })),
    ];
  });
}
