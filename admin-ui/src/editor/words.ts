import type { Node } from "@tiptap/pm/model";
import type { Body } from "../api";

interface Json {
  text?: string;
  content?: Json[];
}

const text = (node: Json): string =>
  node.text ??
  (node.content ?? []).map(text).join(node.content?.some((one) => one.text) ? "" : " ");

/** Words as Vietnamese newsrooms count them: what stands between spaces and holds a letter or a digit. */
export const wordsInText = (words: string): number =>
  words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words of a body. */
export const wordsIn = (body: Body): number => wordsInText(text(body as Json));

const wordsPerMinute = 250;

/** Minutes a reader needs, at least one. */
export const minutesFor = (words: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));

/** How long a text is. Characters are those that newsrooms pay by: spaces included, a letter with its marks is one. */
export interface Length {
  words: number;
  characters: number;
}

// Counting graphemes by the book takes tens of milliseconds in a long article; without the marks, code points are the same thing.
const countCharacters = (line: string): number => {
  let characters = 0;
  for (const letter of line.normalize("NFC")) if (!/\p{Mn}/u.test(letter)) characters += 1;
  return characters;
};

/** The length of one line of text. */
export const lengthOf = (line: string): Length => ({
  words: wordsInText(line),
  characters: countCharacters(line),
});

const plain = (node: Node, from = 0, to = node.content.size) =>
  node.textBetween(from, to, "\n", " ");

// Blocks are replaced, never changed, so one that was not written in is not counted again.
const known = new WeakMap<Node, Length>();

function lengthOfBlock(block: Node): Length {
  const found = known.get(block);
  if (found) return found;
  const length = lengthOf(plain(block).replaceAll("\n", " "));
  known.set(block, length);
  return length;
}

/** The length of a whole document. */
export function lengthOfDocument(doc: Node): Length {
  let words = 0;
  let characters = 0;
  doc.forEach((block) => {
    const length = lengthOfBlock(block);
    words += length.words;
    characters += length.characters;
  });
  return { words, characters };
}

/** The length of a part of it; null when the part holds no text. */
export function lengthOfPart(doc: Node, from: number, to: number): Length | null {
  if (from === to) return null;
  const part = plain(doc, from, to).replaceAll("\n", " ");
  return part.trim() === "" ? null : lengthOf(part);
}
