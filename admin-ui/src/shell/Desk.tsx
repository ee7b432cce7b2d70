import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { meQuery, Problem } from "../api";
import { MeContext, sessionBegan } from "../session";
import { Failure, Waiting } from "../ui";
import { Shell } from "./Shell";
import styles from "./Shell.module.css";

/** Lets in whoever is signed in; everyone else goes to the sign-in page and comes back here afterwards. */
export function Desk() {
  const me = useQuery(meQuery);
  const location = useLocation();
  const known = me.data !== undefined;
  useEffect(() => {
    if (known) sessionBegan();
  }, [known]);
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <Shell />
      </MeContext>
    );
  }
  if (me.error instanceof Problem && me.error.status === 401) {
    return <Navigate to="/sign-in" search={{ next: location.href }} replace />;
  }
  return (
    <main className={styles.main}>
      {me.isError ? <Failure failure={me.error} onRetry={() => me.refetch()} /> : <Waiting />}
    </main>
  );
}
