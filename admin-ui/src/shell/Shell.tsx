import { Outlet, useMatch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useWords } from "../i18n";
import { useMe } from "../session";
import { phone, useMedia } from "../ui";
import { BottomBar } from "./BottomBar";
import { useHelpKey } from "./keys";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";

// What only comes over a page comes after it. Signing in again is fetched ahead: it is needed just when requests fail.
const loadSignIn = () =>
  import("../session/SignInAgain").then((part) => ({ default: part.SignInAgain }));
const SignInAgain = lazy(loadSignIn);
const KeysDialog = lazy(() =>
  import("./KeysDialog").then((part) => ({ default: part.KeysDialog })),
);

/** The frame of every page inside the desk: the areas, the demo notice, and dialogs that may come over any page. */
export function Shell() {
  const t = useWords();
  const me = useMe();
  const small = useMedia(phone);
  // A phone has no room for both the keyboard and the areas: while writing, the arrow leads back to them.
  const writing = useMatch({ from: "/desk/articles/$id", shouldThrow: false }) !== undefined;
  const [help, setHelp] = useState(false);
  const openHelp = () => setHelp(true);
  useHelpKey(openHelp);
  useEffect(() => void loadSignIn(), []);
  return (
    <div className={`${styles.shell} ${me.demo ? styles.withDemo : ""}`}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      {me.demo && (
        <header className={styles.demo}>
          <p>{t.demo}</p>
        </header>
      )}
      <div className={styles.row}>
        {!small && <Rail onHelp={openHelp} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {small && !writing && <BottomBar onHelp={openHelp} />}
      <Suspense>
        {help && <KeysDialog onClose={() => setHelp(false)} />}
        <SignInAgain />
      </Suspense>
    </div>
  );
}
