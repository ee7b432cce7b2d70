import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../i18n";
import { Dialog } from "../ui";
import { useSessionEnded } from "./expiry";
import { useMe } from "./me";
import { SignInForm } from "./SignInForm";

/** Asks for the password over the open page when the session has ended, so that nothing on the page is lost. */
export function SignInAgain() {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  if (!useSessionEnded()) return null;
  return (
    <Dialog title={t.signIn.expiredTitle}>
      <p>{t.signIn.expired}</p>
      <SignInForm only={me.user} onDone={() => void queries.invalidateQueries()} />
    </Dialog>
  );
}
