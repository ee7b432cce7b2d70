import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { buttonClass, Page } from "../ui";

/** An address that leads nowhere, or nowhere this person may go. */
export function NotFound() {
  const t = useWords();
  return (
    <Page name={t.failure.notFoundTitle} narrow>
      <p>{t.failure.notFound}</p>
      <p>
        <Link to="/" className={buttonClass({ tone: "primary" })}>
          {t.failure.goToWork}
        </Link>
      </p>
    </Page>
  );
}
