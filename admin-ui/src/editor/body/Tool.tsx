import type { LucideIcon } from "lucide-react";
import { Button, ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import styles from "./Toolbar.module.css";

/** One tool: an icon with a name, pressed or not when `on` is given. */
export function Tool({
  name,
  keys,
  icon: Icon,
  on,
  off,
  onPress,
}: {
  name: string;
  keys?: string;
  icon: LucideIcon;
  on?: boolean;
  off?: boolean;
  onPress: () => void;
}) {
  const shape = { "aria-label": name, className: styles.tool ?? "", isDisabled: off, onPress };
  const face = <Icon size={18} aria-hidden />;
  return (
    <TooltipTrigger delay={500}>
      {on === undefined ? (
        <Button {...shape}>{face}</Button>
      ) : (
        <ToggleButton {...shape} isSelected={on}>
          {face}
        </ToggleButton>
      )}
      <Tooltip className={styles.tip ?? ""} offset={6}>
        {keys ? `${name} (${keys})` : name}
      </Tooltip>
    </TooltipTrigger>
  );
}
