import { ChartColumn, Inbox, type LucideIcon, Newspaper, PenLine } from "lucide-react";
import { useWords } from "../i18n";
import { useMe } from "../session";

/** A part of the interface that one can go to. */
export interface Area {
  to: "/" | "/articles" | "/new" | "/plan";
  name: string;
  /** For the bar under the thumb; null where it has no room for it. */
  short: string | null;
  icon: LucideIcon;
  /** After `g`, the key that goes there: by its place, and as it is printed on it. */
  code: string;
  letter: string;
}

/** The areas that this person has. No key of Telex or VNI among them, though nobody types text where they work. */
export function useAreas(): Area[] {
  const { areas, create, plan } = useWords();
  const me = useMe();
  const work = { to: "/", name: areas.work, short: areas.work, icon: Inbox } as const;
  const articles = { to: "/articles", name: areas.articles, short: areas.articles } as const;
  const write = { to: "/new", name: create.title, short: areas.write, icon: PenLine } as const;
  return [
    { ...work, code: "KeyV", letter: "v" },
    { ...articles, icon: Newspaper, code: "KeyB", letter: "b" },
    ...(me.can_create ? [{ ...write, code: "KeyN", letter: "n" }] : []),
    { to: "/plan", name: plan.title, short: null, icon: ChartColumn, code: "KeyK", letter: "k" },
  ];
}
