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
  flush,
  readable,
}: {
  title: string;
  onClose?: () => void;
  children: ReactNode;
  foot?: ReactNode;
  size?: "plain" | "wide" | "full";
  role?: "dialog" | "alertdialog";
  /** The content brings its own margins. */
  flush?: boolean;
  /** The content is text to be read: it takes the keyboard's focus, so that arrows scroll it. */
  readable?: boolean;
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
          {readable ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard could not scroll the text
            <section className={styles.body} aria-label={title} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className={`${styles.body} ${flush ? styles.flush : ""}`}>{children}</div>
          )}
          {foot && <div className={styles.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
