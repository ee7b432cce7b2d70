import { type Language, useLanguage } from "../i18n";
import { SelectField } from "../ui";

// A language is always offered in its own name: whoever needs it may not read the other.
const names: { value: Language; label: string }[] = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
];

/** The choice of the interface's language. */
export function LanguageSwitch() {
  const { language, speak, t } = useLanguage();
  return (
    <SelectField
      label={t.areas.language}
      value={language}
      options={names}
      onChange={(value) => speak(value as Language)}
    />
  );
}
