import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { type Catalogue, vi } from "./vi";

/** The languages of the interface. */
export type Language = "vi" | "en";

const memory = "toasoan.language";

/** The language chosen last on this device; Vietnamese unless someone chose otherwise. */
export const rememberedLanguage = (): Language =>
  localStorage.getItem(memory) === "en" ? "en" : "vi";

// English arrives only when asked for: most people never need it.
const load = async (language: Language): Promise<Catalogue> =>
  language === "vi" ? vi : (await import("./en")).en;

interface Spoken {
  language: Language;
  t: Catalogue;
  speak: (language: Language) => void;
}

const Speech = createContext<Spoken>({ language: "vi", t: vi, speak: () => {} });

/** Gives the catalogue to everything inside and keeps `<html lang>` right. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(rememberedLanguage);
  const [spoken, setSpoken] = useState<{ language: Language; t: Catalogue } | null>(
    wanted === "vi" ? { language: "vi", t: vi } : null,
  );
  useEffect(() => {
    let current = true;
    void load(wanted).then((t) => current && setSpoken({ language: wanted, t }));
    return () => {
      current = false;
    };
  }, [wanted]);
  const value = useMemo<Spoken | null>(
    () =>
      spoken && {
        ...spoken,
        speak: (language) => {
          localStorage.setItem(memory, language);
          setWanted(language);
        },
      },
    [spoken],
  );
  if (value) document.documentElement.lang = value.language;
  if (!value) return null;
  return (
    <Speech value={value}>
      <I18nProvider locale={value.language === "vi" ? "vi-VN" : "en-GB"}>{children}</I18nProvider>
    </Speech>
  );
}

/** The words of the current language. */
export const useWords = (): Catalogue => useContext(Speech).t;

/** The current language and the way to change it. */
export const useLanguage = (): Spoken => useContext(Speech);
