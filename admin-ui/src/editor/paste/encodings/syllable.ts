import data from "./syllables.json";

const onsets = new Set(["", ...data.onsets]);
const rhymes = new Set(data.rhymes);
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:ch|[cpt])$/;

/**
 * Whether the word could be a Vietnamese syllable: a known onset, a known rhyme, at most one tone, and sharp or heavy tone
 * alone before a stop. It knows the shape of syllables, no dictionary; "Bình" passes, "Bøình" and "déjà" do not.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const plain = parts.replace(toneMarks, "").normalize("NFC");
  const sharpOrHeavy = tones[0] === "\u0301" || tones[0] === "\u0323";
  for (let end = 0; end <= Math.min(3, plain.length - 1); end += 1) {
    const rhyme = plain.slice(end);
    if (!onsets.has(plain.slice(0, end)) || !rhymes.has(rhyme)) continue;
    if (!stopped.test(rhyme) || sharpOrHeavy) return true;
  }
  return false;
}
