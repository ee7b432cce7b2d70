/** Which words are English and have no place in the Vietnamese interface: those of our own English, and of React Aria's. */
import { readdirSync, readFileSync } from "node:fs";
import { en } from "../../admin-ui/src/i18n/en";
import { vi } from "../../admin-ui/src/i18n/vi";

type Words = string | ((...parts: never[]) => string) | { [name: string]: Words };

/** Every sentence of a catalogue; those with parts get numbers for them. */
function sentences(words: Words): string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function")
    return [1, 2].map((n) => String((words as (...parts: unknown[]) => unknown)(n, n, n)));
  return Object.values(words).flatMap(sentences);
}

// Its words lie in its own folder, a file for each language and part.
function ofReactAria(): string[] {
  const parts = new URL(
    "../../admin-ui/node_modules/react-aria/dist/private/intl/",
    import.meta.url,
  );
  return readdirSync(parts).flatMap((part) => {
    const source = readFileSync(new URL(`${part}/en-US.mjs`, parts), "utf8");
    return [...source.matchAll(/`([^`]*)`/g)].map(([, said = ""]) =>
      said.replace(/\$\{.*?\}/g, " "),
    );
  });
}

const wordsOf = (texts: string[]): string[] =>
  texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);

// A language's name in itself, a name like Vietnam.vn and the word e-mail are the same in both languages.
const known = new Set([...wordsOf(sentences(vi as Words)), "english", "vietnam", "mail"]);
// "long", "to" and "can" are words of both languages.
const syllable =
  /^(b|c|ch|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?([aeiouy]{1,3})(ch?|m|ng?|nh|p|t)?$/;

const english = new Set(
  wordsOf([...sentences(en as Words), ...ofReactAria()]).filter(
    (word) => word.length > 1 && !known.has(word) && !syllable.test(word),
  ),
);

/** The English words of a text that no Vietnamese reader of the interface should meet. */
export const strayEnglish = (text: string): string[] =>
  wordsOf([text.replace(/\S+@\S+/g, "")]).filter((word) => english.has(word));
