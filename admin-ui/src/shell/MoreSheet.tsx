import { useWords } from "../i18n";
import { Dialog } from "../ui";
import { Account } from "./Account";

/** What a phone keeps behind "more": the account, the language, the shortcuts. */
export function MoreSheet({
  onHelp,
  onFind,
  onClose,
}: {
  onHelp: () => void;
  onFind: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  return (
    <Dialog title={t.areas.more} onClose={onClose}>
      <Account
        onHelp={() => {
          onClose();
          onHelp();
        }}
        onFind={() => {
          onClose();
          onFind();
        }}
      />
    </Dialog>
  );
}
