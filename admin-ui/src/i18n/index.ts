/**
 * The words of the interface, and how dates, numbers and lengths are written. Vietnamese is canonical; English has
 * exactly its shape. No component holds a sentence of its own.
 */
export { teachReactAria } from "./aria";
export * from "./format";
export {
  type Language,
  LanguageProvider,
  rememberedLanguage,
  useLanguage,
  useWords,
} from "./language";
export type { Catalogue } from "./vi";
