/** A run of text that both versions have, or only the newer one, or only the older one. */
export interface Piece {
  op: "same" | "added" | "removed";
  text: string;
}

// Vietnamese writes each syllable as a word of its own, so the syllable is the smallest thing that reads as changed.
const tokens = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Beyond this many differing tokens two texts count as different texts: a finer answer would help nobody. */
const farApart = 1_200;

/** The shortest way from `before` to `after`, syllable by syllable (Myers 1986, "An O(ND) Difference Algorithm"). */
export function wordDiff(before: string, after: string): Piece[] {
  const old = tokens(before);
  const fresh = tokens(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let tail = 0;
  const room = Math.min(old.length, fresh.length) - start;
  while (tail < room && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const middle = steps(
    old.slice(start, old.length - tail),
    fresh.slice(start, fresh.length - tail),
  );
  return joined([
    { op: "same", text: old.slice(0, start).join("") },
    ...middle,
    { op: "same", text: old.slice(old.length - tail).join("") },
  ]);
}

/** Where the search stood after each number of differences: the furthest position in `old` on every diagonal. */
type Furthest = Map<number, number>;

const at = (furthest: Furthest, diagonal: number): number => furthest.get(diagonal) ?? -1;
const comesDown = (furthest: Furthest, diagonal: number, d: number): boolean =>
  diagonal === -d || (diagonal !== d && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));

function steps(old: string[], fresh: string[]): Piece[] {
  const trail: Furthest[] = [];
  let furthest: Furthest = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(old.length + fresh.length, farApart); d += 1) {
    trail.push(new Map(furthest));
    const next: Furthest = new Map(furthest);
    for (let diagonal = -d; diagonal <= d; diagonal += 2) {
      let x = comesDown(furthest, diagonal, d)
        ? at(furthest, diagonal + 1)
        : at(furthest, diagonal - 1) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal])
        x += 1;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return back(trail, old, fresh);
    }
    furthest = next;
  }
  return [
    { op: "removed", text: old.join("") },
    { op: "added", text: fresh.join("") },
  ];
}

function back(trail: Furthest[], old: string[], fresh: string[]): Piece[] {
  const pieces: Piece[] = [];
  let x = old.length;
  let y = fresh.length;
  for (let d = trail.length - 1; d > 0; d -= 1) {
    const furthest = trail[d] as Furthest;
    const down = comesDown(furthest, x - y, d);
    const fromX = at(furthest, down ? x - y + 1 : x - y - 1);
    const fromY = fromX - (down ? x - y + 1 : x - y - 1);
    // First the run both have, then the one step that led to it.
    const [afterX, afterY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > afterX && y > afterY) {
      x -= 1;
      y -= 1;
      pieces.push({ op: "same", text: old[x] as string });
    }
    if (down) pieces.push({ op: "added", text: fresh[fromY] as string });
    else pieces.push({ op: "removed", text: old[fromX] as string });
    x = fromX;
    y = fromY;
  }
  while (x > 0) {
    x -= 1;
    pieces.push({ op: "same", text: old[x] as string });
  }
  return pieces.reverse();
}

// Removals come before additions within one change: "[old][new]" reads better than a mixture.
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) result.push({ op: "removed", text: removed });
    if (added) result.push({ op: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { op, text } of pieces) {
    if (text === "") continue;
    if (op === "removed") removed += text;
    else if (op === "added") added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.op === "same") last.text += text;
      else result.push({ op, text });
    }
  }
  flush();
  return result;
}
