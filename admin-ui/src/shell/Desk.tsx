import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { meQuery, Problem } from "../api";
import { useWords } from "../i18n";
import { MeContext, sessionBegan } from "../session";
import { Failure, Page, Waiting } from "../ui";
import { Shell } from "./Shell";
import styles from "./Shell.module.css";

/** Lets in whoever is signed in; everyone else goes to the sign-in page and comes back here afterwards. */
export function Desk() {
  const t = useWords();
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const router = useRouter();
  const known = me.data !== undefined;
  const absent = me.error instanceof Problem && me.error.status === 401;
  useEffect(() => {
    if (known) sessionBegan();
  }, [known]);
  useEffect(() => {
    if (known || !absent) return;
    // Read once: this frame is still here while the sign-in page is on its way, and must not send people back to it.
    const next = router.state.location.href;
    void navigate({
      to: "/sign-in",
      search: { next: next === "/" ? undefined : next },
      replace: true,
    });
  }, [known, absent, navigate, router]);
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <Shell />
      </MeContext>
    );
  }
  return (
    <main className={styles.main}>
      {me.isError && !absent ? (
        <Page name={t.failure.title} narrow>
          <Failure failure={me.error} onRetry={() => me.refetch()} />
        </Page>
      ) : (
        <Waiting />
      )}
    </main>
  );
}
