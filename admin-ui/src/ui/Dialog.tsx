import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../i18n";
import { Button } from "./Button";
import styles from "./Dialog.module.css";

/** A dialog over the page; a sheet from below on phones. Without `onClose` it can only be left by what it asks for. */
export function Dialog({
  title,
  onClose,
  children,
  foot,
  size = "plain",
  role,
}: {
  title: string;
  onClose?: () => void;
  children: ReactNode;
  foot?: ReactNode;
  size?: "plain" | "wide" | "full";
  role?: "dialog" | "alertdialog";
}) {
  const t = useWords();
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => !open && onClose?.()}
      className={styles.shade ?? ""}
    >
      <Modal className={`${styles.modal} ${size === "plain" ? "" : styles[size]}`}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {onClose && (
              <Button tone="quiet" icon aria-label={t.common.close} onPress={onClose}>
                <X size={20} aria-hidden />
              </Button>
            )}
          </div>
          <div className={styles.body}>{children}</div>
          {foot && <div className={styles.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
