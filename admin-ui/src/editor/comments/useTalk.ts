import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  type Anchor,
  type Article,
  editMessage,
  replyTo,
  seeThread,
  settleThread,
  startThread,
  type Thread,
  threadsQuery,
} from "../../api";
import { goTo, locate, type Place, PlacesLayer } from "../places";
import type { EditingSession } from "../session";
import { anchorAt, type Sorted, sorted } from "./anchor";
import styles from "./comments.module.css";
import { lastLook, lookedNow } from "./looked";
import { type About, Slot } from "./unsent";

/** What a new conversation is to be about; `anchor` null is the whole article. */
export interface Draft {
  anchor: Anchor | null;
}

/** The words of a draft could not be brought to the server, so it has nothing to hold on to. */
export class Unsaved extends Error {}

const draftKey = "draft";

/** The conversations beside the text, and everything one can do with them. */
export interface Talk {
  pending: boolean;
  failure: Error | null;
  retry: () => void;
  sorted: Sorted;
  /** What was last looked at before this page: what came after is new. */
  since: string | null;
  selected: string | null;
  select: (thread: string | null) => void;
  draft: Draft | null;
  /** Where a message is kept on this machine while it is written. */
  slot: (about: About) => Slot;
  /** Begins a conversation about the selection, or about the whole article. */
  begin: (general?: boolean) => void;
  drop: () => void;
  start: (text: string, mentions: string[]) => Promise<void>;
  reply: (thread: string, text: string, mentions: string[]) => Promise<void>;
  settle: (thread: string, resolved: boolean) => Promise<void>;
  edit: (thread: string, message: string, text: string) => Promise<void>;
  /** Whether the words of a conversation stand in the text now. */
  placed: (thread: Thread) => boolean;
  go: (thread: Thread) => void;
  /** The list is on the screen: what mentions this person in it counts as seen. */
  looked: () => void;
  /** Called when somebody presses commented words in the text. */
  onPressed: (listener: (thread: string) => void) => void;
}

/** The conversations of the open article: read again when their counter moves, placed in the text, written to. */
export function useTalk(
  article: Article,
  session: EditingSession,
  editor: Editor | null,
  me: string,
): Talk {
  const queries = useQueryClient();
  const { id } = article;
  const query = threadsQuery(id);
  const { data, error, isPending, refetch } = useQuery({ ...query, retry: 1 });
  const [layer] = useState(() => new PlacesLayer("comments", styles.activePlace ?? ""));
  const [selected, setSelected] = useState<string | null>(null);
  const slot = (about: About) => new Slot(me, id, about);
  const [draft, setDraft] = useState<Draft | null>(() => slot("new").read());
  const [since] = useState(() => lastLook(id));
  const anchored = useRef(new Map<string, string>());
  const seen = useRef(new Set<string>());
  // Where the conversations stand is known only once they are drawn.
  const [drawn, setDrawn] = useState(0);
  const pressed = useRef<(thread: string) => void>(() => {});
  const view = editor && !editor.isDestroyed ? editor.view : null;

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    anchored.current.clear();
    editor.registerPlugin(layer.plugin);
    layer.onClick = (keys) => {
      const [shortest] = keys.filter((key) => key !== draftKey);
      if (!shortest) return;
      setSelected(shortest);
      pressed.current(shortest);
    };
  }, [editor, layer]);

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const { state } = editor;
    layer.show(
      editor.view,
      (doc) => {
        const places = (data?.items ?? []).flatMap((thread): Place[] => {
          const { anchor } = thread;
          if (!anchor || thread.lost || thread.status === "resolved") return [];
          const known = JSON.stringify(anchor);
          // What has moved along with the typing knows its place better than the last save does.
          const moved = anchored.current.get(thread.id) === known && layer.find(state, thread.id);
          anchored.current.set(thread.id, known);
          const range = moved || locate(doc, anchor);
          return range ? [{ ...range, key: thread.id, look: styles.place ?? "" }] : [];
        });
        const range = draft?.anchor && locate(doc, draft.anchor);
        return range
          ? [...places, { ...range, key: draftKey, look: styles.draftPlace ?? "" }]
          : places;
      },
      () => setDrawn((times) => times + 1),
    );
  }, [editor, layer, data, draft]);
  useEffect(() => {
    if (view) layer.activate(view, draft ? draftKey : selected);
  }, [view, layer, selected, draft]);

  const again = useCallback(
    () => queries.invalidateQueries({ queryKey: threadsQuery(id).queryKey }),
    [queries, id],
  );
  const order = useMemo(() => {
    void drawn;
    return sorted(data?.items ?? [], (key) => (view && layer.find(view.state, key)?.from) ?? null);
  }, [data, view, layer, drawn]);

  const begin = (general = false) => {
    const selection = view?.state.selection;
    const anchor =
      general || !view || !selection
        ? null
        : anchorAt(view.state.doc, selection.from, selection.to);
    setSelected(null);
    setDraft({ anchor });
  };
  const start = async (text: string, mentions: string[]) => {
    let anchor: Anchor | null = null;
    if (draft?.anchor) {
      if (!(await session.saver.saveNow())) throw new Unsaved();
      const range = view && layer.find(view.state, draftKey);
      anchor = range ? anchorAt(view.state.doc, range.from, range.to) : draft.anchor;
    }
    await startThread(id, anchor, text, mentions);
    slot("new").forget();
    setDraft(null);
    await again();
  };
  const looked = useCallback(() => {
    lookedNow(id);
    const mine = (data?.items ?? []).filter(
      (thread) =>
        !seen.current.has(thread.id) &&
        thread.messages.some((message) => message.mentions.some((one) => one.id === me)),
    );
    for (const thread of mine) {
      seen.current.add(thread.id);
      void seeThread(id, thread.id).then(
        () => queries.invalidateQueries({ queryKey: ["work"] }),
        () => seen.current.delete(thread.id),
      );
    }
  }, [id, data, me, queries]);

  return {
    pending: isPending,
    failure: data ? null : error,
    retry: () => void refetch(),
    sorted: order,
    since,
    selected,
    select: setSelected,
    draft,
    slot,
    begin,
    drop: () => setDraft(null),
    start,
    reply: async (thread, text, mentions) => {
      await replyTo(id, thread, text, mentions);
      slot(`reply ${thread}`).forget();
      await again();
    },
    settle: async (thread, resolved) => {
      await settleThread(id, thread, resolved);
      await again();
    },
    edit: async (thread, message, text) => {
      await editMessage(id, thread, message, text);
      slot(`edit ${message}`).forget();
      await again();
    },
    placed: (thread) => view !== null && layer.find(view.state, thread.id) !== null,
    go: (thread) => {
      setSelected(thread.id);
      const range = view && layer.find(view.state, thread.id);
      if (range) goTo(view, range);
    },
    looked,
    onPressed: (listener) => {
      pressed.current = listener;
    },
  };
}
