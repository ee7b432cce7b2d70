import { type ChangeEvent, type ReactNode, useId } from "react";
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import styles from "./fields.module.css";

interface TextProps {
  label: string;
  name?: string;
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  hint?: string;
  error?: string | null;
  type?: "text" | "password" | "search";
  autoComplete?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  lines?: boolean;
  spellCheck?: "true" | "false";
}

/** A labelled line (or, with `lines`, an area) of text with its hint and its error. */
export function TextField({ label, hint, error, lines, type = "text", ...rest }: TextProps) {
  return (
    <AriaTextField
      {...rest}
      type={type}
      isInvalid={error ? true : undefined}
      className={styles.field}
    >
      <Label className={styles.label}>{label}</Label>
      {lines ? <TextArea className={styles.input} /> : <Input className={styles.input} />}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {error ? (
        <FieldError className={styles.error}>{error}</FieldError>
      ) : (
        <FieldError className={styles.error} />
      )}
    </AriaTextField>
  );
}

/** One entry of a closed list. */
export interface Option {
  value: string;
  label: string;
}

interface SelectProps {
  label: string;
  value: string;
  options: Option[];
  onChange: (value: string) => void;
  empty?: string;
  isDisabled?: boolean;
  error?: string | null;
}

/** A choice from a closed list; the native control, because phones and screen readers do it best. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  empty,
  isDisabled,
  error,
}: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={`${styles.input} ${styles.select}`}
        value={value}
        disabled={isDisabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}

/** A single yes or no. */
export function Check({
  label,
  checked,
  onChange,
  isDisabled,
}: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  isDisabled?: boolean;
}) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={checked}
        disabled={isDisabled}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Any number of entries of a closed list. */
export function CheckList({
  label,
  options,
  chosen,
  onChange,
  isDisabled,
}: {
  label: string;
  options: Option[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  isDisabled?: boolean;
}) {
  return (
    <fieldset className={styles.choices} disabled={isDisabled}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option) => (
        <Check
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(checked) =>
            onChange(
              checked
                ? [...chosen, option.value]
                : chosen.filter((value) => value !== option.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Exactly one entry of a short closed list, all of them in view. */
export function RadioList({
  label,
  name,
  options,
  value,
  onChange,
  error,
}: {
  label: string;
  name: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}) {
  const id = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={error ? id : undefined}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error && (
        <span id={id} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
