/** The two keys that open a list: blocks, and things to mention. */
export type TriggerKey = "/" | "@";

/** A key that asks for a list, and what has been typed behind it: positions in the text before the cursor. */
export interface Trigger {
  key: TriggerKey;
  /** Where the key stands. */
  start: number;
  query: string;
}

const longest = 40;

/**
 * The open question at the end of the text before the cursor, if there is one. The key counts at the start of the text or behind a
 * space (so 22/11 and a@b.vn ask nothing), and no longer once a space follows it directly. Inline leaves stand as U+FFFC.
 */
export function triggerIn(before: string): Trigger | null {
  const tail = before.slice(-(longest + 2));
  const found = /(^|[\s\u00a0\ufffc(“"])([/@])([^/@\ufffc\n]*)$/u.exec(tail);
  if (!found) return null;
  const [whole, lead = "", key, query = ""] = found;
  // What was cut off could be anything: at the cut the key does not stand at the start.
  if (lead === "" && tail.length < before.length) return null;
  if (/^[\s\u00a0]/u.test(query) || query.length > longest) return null;
  return {
    key: key as TriggerKey,
    start: before.length - whole.length + lead.length,
    query,
  };
}
