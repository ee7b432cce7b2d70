import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components";
import styles from "./Button.module.css";

/** How loudly a button speaks; one `primary` per region at most. */
export type Tone = "plain" | "primary" | "danger" | "quiet";

interface Shape {
  tone?: Tone;
  icon?: boolean;
  wide?: boolean;
}

/** The class of anything that must look like a button, a link among others. */
export const buttonClass = ({ tone = "plain", icon, wide }: Shape = {}): string =>
  [styles.button, tone !== "plain" && styles[tone], icon && styles.icon, wide && styles.wide]
    .filter(Boolean)
    .join(" ");

/** A button; `icon` ones must be given an `aria-label`. */
export function Button({
  tone,
  icon,
  wide,
  children,
  isPending,
  onPress,
  ...rest
}: Omit<AriaProps, "className" | "children"> & Shape & { children: ReactNode }) {
  // A button at work keeps the focus (a disabled one would lose it) and merely does not listen. React Aria's own pending state
  // leaves announcements behind that point at buttons long gone.
  return (
    <AriaButton
      {...rest}
      data-pending={isPending || undefined}
      onPress={isPending ? undefined : onPress}
      className={buttonClass({ tone, icon, wide })}
    >
      {children}
    </AriaButton>
  );
}
