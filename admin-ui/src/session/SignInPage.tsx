import { useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { Outside } from "./Outside";
import { SignInForm } from "./SignInForm";

/** The way in; afterwards to where the person was going. */
export function SignInPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/sign-in" });
  return (
    <Outside name={t.signIn.title}>
      <SignInForm onDone={() => void navigate({ href: next ?? "/", replace: true })} />
    </Outside>
  );
}
