import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { useEffect, useMemo, useState } from "react";
import {
  type Article,
  type Checks,
  checksQuery,
  type Finding,
  unwaiveFinding,
  waiveFinding,
} from "../../api";
import { goTo, goToField, locate, PlacesLayer } from "../places";
import type { EditingSession, Fields } from "../session";
import styles from "./checks.module.css";
import { fixableLike, fixing, inReadingOrder, mended, neighbour } from "./findings";

const lines = new Set(["kicker", "headline", "standfirst", "source"]);

/** What the checks found, and everything one can do about it. */
export interface Review {
  data: Checks | undefined;
  failure: Error | null;
  retry: () => void;
  /** The findings shown belong to an older save; the new ones are on their way. */
  behind: boolean;
  /** What is not set aside, in reading order. */
  open: Finding[];
  active: string | null;
  /** Goes to a finding's place; false when the page does not show it. */
  go: (finding: Finding) => boolean;
  step: (by: 1 | -1) => Finding | null;
  /** Applies what can be applied; answers how many it were. */
  fix: (findings: Finding[]) => number;
  alike: (finding: Finding) => Finding[];
  waive: (key: string, reason: string) => Promise<void>;
  unwaive: (key: string) => Promise<void>;
}

const look = (finding: Finding) =>
  (finding.severity === "blocking" ? styles.blockingPlace : styles.advisoryPlace) ?? "";

/** The checks of the open edition: read again after each save, shown in the text, gone to, mended. */
export function useChecks(
  article: Article,
  session: EditingSession,
  editor: Editor | null,
): Review {
  const queries = useQueryClient();
  const query = checksQuery(article.id, article.edition.version);
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...query, retry: 1 });
  const [layer] = useState(() => new PlacesLayer("checks", styles.activePlace ?? ""));
  const [active, setActive] = useState<string | null>(null);

  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.registerPlugin(layer.plugin);
  }, [editor, layer]);
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    layer.show(editor.view, (doc) =>
      (data?.findings ?? [])
        .filter((one) => one.waiver === null && one.place.field === "body")
        .flatMap((one) => {
          const range = locate(doc, { ...one.place, quote: one.quote });
          return range ? [{ ...range, key: one.key, look: look(one) }] : [];
        }),
    );
  }, [editor, layer, data]);

  const open = useMemo(
    () => inReadingOrder((data?.findings ?? []).filter((one) => one.waiver === null)),
    [data],
  );

  const go = (finding: Finding): boolean => {
    setActive(finding.key);
    if (finding.place.field !== "body") return goToField(finding.place.field);
    if (!editor || editor.isDestroyed) return false;
    const range =
      layer.find(editor.state, finding.key) ??
      locate(editor.state.doc, { ...finding.place, quote: finding.quote });
    if (!range) {
      editor.view.focus();
      return finding.place.block === null;
    }
    layer.activate(editor.view, finding.key);
    goTo(editor.view, range);
    return true;
  };

  const fixFields = (findings: Finding[]): number => {
    let done = 0;
    // From the last place to the first, so that earlier positions stay true.
    for (const one of findings.toSorted((a, b) => (b.place.from ?? 0) - (a.place.from ?? 0))) {
      if (!lines.has(one.place.field)) continue;
      const field = one.place.field as keyof Fields;
      const text = mended(String(session.fields()[field] ?? ""), one);
      if (text === null) continue;
      session.change({ [field]: text } as Partial<Fields>);
      done += 1;
    }
    return done;
  };

  const fix = (findings: Finding[]): number => {
    const inBody = findings.filter((one) => one.place.field === "body");
    let done = fixFields(findings);
    if (editor && !editor.isDestroyed && editor.isEditable && inBody.length > 0) {
      const change = fixing(editor.state, inBody, (key) => layer.find(editor.state, key));
      if (change) {
        editor.view.dispatch(change[0]);
        // What is typed next is another step to undo.
        editor.view.dispatch(closeHistory(editor.state.tr));
        done += change[1];
      }
    }
    if (done > 0) void session.saver.saveNow();
    return done;
  };

  const keep = (checks: Checks) => queries.setQueryData(query.queryKey, checks);
  return {
    data,
    failure: data ? null : error,
    retry: () => void refetch(),
    behind: isPlaceholderData,
    open,
    active,
    go,
    step: (by) => {
      const found = neighbour(open, active, by);
      if (found) go(found);
      return found;
    },
    fix,
    alike: ({ code }) => fixableLike(data?.findings ?? [], code),
    waive: async (key, reason) => void keep(await waiveFinding(article.id, key, reason)),
    unwaive: async (key) => void keep(await unwaiveFinding(article.id, key)),
  };
}
